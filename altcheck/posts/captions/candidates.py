"""Which text near an image could be its caption."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from lxml import etree

from altcheck.document import CaptionKind
from altcheck.posts.blocks import (
    BLOCKS,
    block_before,
    block_of,
    decorative,
    is_block,
    pieces_of,
    text_before,
    text_of,
)
from altcheck.posts.captions.candidate import ABOVE, Candidate, nearest
from altcheck.posts.captions.company import (
    CLIMB,
    called_caption,
    called_credit,
    company,
    follows_alike,
    is_frame,
    of_gallery,
    only_credited,
    set_off,
)
from altcheck.posts.captions.exclusions import (
    NEVER,
    beneath_pictures,
    button,
    classes_of,
    kept_out,
)
from altcheck.posts.captions.figures import (
    credit_inside,
    figcaption,
    in_another_figure,
    told_credit,
)
from altcheck.posts.captions.lines import Line, lines_after
from altcheck.posts.captions.patterns import (
    ARROW,
    CAPTION_CLASS,
    HERO,
    points_down,
)
from altcheck.posts.captions.runs import shares
from altcheck.posts.captions.tables import cell, definition
from altcheck.posts.credits import is_only_credit

_WORD = re.compile(r"\w")
_INNER = 30  # elements of a block among which another block is looked for
_RUN = 11  # images that may stand between an image and the caption that it shares
# What markup makes captions, and the elements that it does so in.
_PLACES = (
    (frozenset(("figure",)), figcaption),
    (frozenset(("td", "th")), cell),
    (frozenset(("dt",)), definition),
)


def candidates(image: etree._Element, front: etree._Element | None = None) -> Iterator[Candidate]:
    """The texts that come into question for the image, the likeliest place first.

    ``front`` is the block in front of it if in this post such blocks are what captions are.
    """
    above = {ancestor.tag for ancestor in islice(image.iterancestors(), ABOVE)}
    places = (find(image) for tags, find in _PLACES if not above.isdisjoint(tags))
    found = next(filter(None, places), None)
    if found is None and front is not None:
        inside = (front, *islice(front.iterdescendants("*"), 6))
        yield Candidate(text_of(front), "paragraph", inside, traits=("in-front",))
        return
    found = found or _after(image)
    if found is not None and not kept_out(found, image):
        yield found
    found = _before(image)
    if found is not None:
        yield found


def _after(image: etree._Element) -> Candidate | None:
    """The text behind the image, or behind the run of images that share it."""
    own = block_of(image)
    first, run, following = _text_behind(image, own)
    inline = text_before(image)
    if first is None or (inline and first.place != "next"):
        return None
    if following is not None and following.images and points_down(first.text):
        return None  # it points down, to the picture behind it
    traits = _standing(image, first, following)
    if first.place == "next" and _is_hero(own):
        traits.append("hero")
    traits += [name for name, true in (("text-before", inline), ("shared", run)) if true]
    if first.place == "next":
        return _with_next(_next_block(image, first, traits), first, following)
    return _same_block(image, own, first, traits)


def _text_behind(
    image: etree._Element, own: etree._Element
) -> tuple[Line | None, bool, Line | None]:
    """The first line behind the image, whether images stand between, and the line behind that."""
    lines = (line for line in lines_after(image) if not button(line))
    first, run, apart = next(lines, None), False, 0
    while first is not None and first.images and not first.text and apart < _RUN:
        if first.block is not own and first.place == "next":
            apart += first.images
        first, run = next(lines, None), True
    if first is None or first.images or not first.text:
        return None, run, None
    if apart and not shares(first.text, image, first.block, apart):
        return None, run, None  # the next image has the text behind it
    return first, run, next(lines, None)


def _with_next(found: Candidate | None, line: Line, following: Line | None) -> Candidate | None:
    """The candidate with what a line dressed alike says behind it: a credit, or that it goes on."""
    if found is None or following is None:
        return found
    if not following.images and (called_credit(following) or only_credited(line, following)):
        return found._replace(credit=following.text, traits=(*found.traits, "credit-follows"))
    if not follows_alike(line, following):
        return found
    if is_only_credit(following.text) and not is_only_credit(found.text):
        traits = (*found.traits, "credit-follows")
        return found._replace(credit=following.text, traits=traits)
    return found._replace(traits=(*found.traits, "alike-follows"))


def _same_block(
    image: etree._Element, own: etree._Element, line: Line, traits: list[str]
) -> Candidate:
    if nearest(image, "figure") is not None:
        traits.append("in-figure")
    inside = tuple(e for e in dict.fromkeys(line.pieces) if e is not own)
    around = own if text_of(own, len(line.text) + 1) == line.text else None
    if around is not None and inside and own not in line.pieces and is_frame(own):
        traits.append("wrapped")
    return Candidate(
        line.text,
        "same-paragraph",
        inside,
        line,
        beside=True,
        traits=tuple(traits),
        around=around,
        credit=line.text if told_credit(inside) else None,
    )


def _is_hero(block: etree._Element) -> bool:
    """Whether the block, or one right around it, is called the opening picture of the page."""
    blocks = (block, *islice(block.iterancestors(), 2))
    return any(one.attrib and HERO.search(one.get("class", ""), 0, 500) for one in blocks)


def _standing(image: etree._Element, line: Line, following: Line | None) -> list[str]:
    """How a line stands to its image and to what follows it."""
    traits = []
    if following is None:
        traits.append("last")
    elif following.images:
        traits.append("image-follows")
    item = line.block if line.block.tag == "li" else nearest(line.block, "li")
    if item is not None:
        traits.append("in-gallery" if of_gallery(item) else "in-list")
    if line.place == "next":
        return traits
    goes_on = following is not None and (following.block is line.block or following.place != "next")
    if goes_on and following is not None and following.text:
        traits.append("text-goes-on")
    text = text_of(line.block, len(line.text) + 80)
    if not text.startswith(line.text) and not set_off(image):
        traits.append("text-before")
    traits.append("behind-a-break" if line.place == "broken" else "right-behind")
    return traits


def _next_block(image: etree._Element, line: Line, traits: list[str]) -> Candidate | None:
    above = set(islice(image.iterancestors(), ABOVE))
    block = line.block
    if block in above:  # loose text behind the image's block
        around = tuple(e for e in dict.fromkeys(line.pieces) if e not in above)
        return Candidate(line.text, "paragraph", around, line, beside=True, traits=tuple(traits))
    if in_another_figure(block, above):
        return None
    if beneath_pictures(block):
        traits.append("beneath-pictures")
    called = called_caption(block, above)
    inner = list(islice(block.iterdescendants("*"), _INNER))
    if any(is_block(e) for e in inner):
        around = (*line.pieces, *called)
        return Candidate(line.text, "paragraph", around, line, traits=tuple(traits))
    if inner and any(not decorative(img) for img in islice(block.iter("img"), 3)):
        return None
    text = text_of(block) if inner else line.text
    elements = [block]
    for outer in islice(block.iterancestors(), CLIMB):
        if outer in above:
            traits += company(outer, text)
            break
        if text_of(outer, len(text) + 40) != text:
            break
        elements.insert(0, outer)
    elements += (one for one in called if one not in elements)
    kind: CaptionKind = "figcaption" if block.tag == "figcaption" else "paragraph"
    credit = None
    if inner or len(elements) > 1:
        elements += inner[:6]
        credit = text if told_credit(elements) else credit_inside(block, named=True)
    return Candidate(text, kind, tuple(elements), line, traits=tuple(traits), credit=credit)


def _before(image: etree._Element) -> Candidate | None:
    """The block in front of the image, if it points down to it or is called a caption."""
    block = block_before(image, past_images=True)
    if block is None or block.tag in NEVER or text_before(image):
        return None
    inner = list(islice(block.iterdescendants("*"), _INNER))
    elements = (block, *inner[:6])
    called = bool(CAPTION_CLASS.search(classes_of(elements), 0, 1000))
    if not called and not any(ARROW.search(piece) for piece, _ in pieces_of(block)):
        return None
    text = text_of(block)
    if not _WORD.search(text) or not (called or points_down(text)):
        return None  # an arrow alone, or one amid the text
    if any(e.tag in BLOCKS or e.tag == "img" for e in inner):
        return None
    if block_before(block) is None and _image_before(block):
        return None  # it may as well be the caption of that image
    return Candidate(text, "paragraph", elements, traits=("stands-before",))


def _image_before(block: etree._Element) -> bool:
    before = next(islice(block.itersiblings("*", preceding=True), 1), None)
    return before is not None and next(islice(before.iter("img"), 1), None) is not None
