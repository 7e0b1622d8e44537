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
from altcheck.posts.captions.attire import attire
from altcheck.posts.captions.candidate import ABOVE, Candidate, nearest
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
    CREDIT_CLASS,
    GALLERY,
    HERO,
    MEDIA_PART,
    PAGE_PART,
    PICTURE_PART,
    SET_AS_HEADING,
    TEXT_PART,
    points_down,
)
from altcheck.posts.captions.runs import shares
from altcheck.posts.captions.tables import cell, definition
from altcheck.posts.credits import is_only_credit

_WORD = re.compile(r"\w")
_CLIMB = 4  # levels of wrappers between a caption and the element it shares with its image
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
    if "class-name" not in found.traits and _called_credit(following) and not following.images:
        return found._replace(credit=following.text, traits=(*found.traits, "credit-follows"))
    if not _follows_alike(line, following):
        return found
    if is_only_credit(following.text) and not is_only_credit(found.text):
        traits = (*found.traits, "credit-follows")
        return found._replace(credit=following.text, traits=traits)
    return found._replace(traits=(*found.traits, "alike-follows"))


def _called_credit(line: Line) -> bool:
    """Whether the line is a credit and its class says so."""
    names = classes_of((line.block, *line.pieces[:1]))
    return bool(names) and bool(CREDIT_CLASS.search(names, 0, 500)) and is_only_credit(line.text)


def _same_block(
    image: etree._Element, own: etree._Element, line: Line, traits: list[str]
) -> Candidate:
    if nearest(image, "figure") is not None:
        traits.append("in-figure")
    inside = tuple(e for e in dict.fromkeys(line.pieces) if e is not own)
    around = own if text_of(own, len(line.text) + 1) == line.text else None
    if around is not None and inside and own not in line.pieces and _is_frame(own):
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
        traits.append("in-gallery" if _of_gallery(item) else "in-list")
    if line.place == "next":
        return traits
    if following is not None and following.place != "next" and following.text:
        traits.append("text-goes-on")
    text = text_of(line.block, len(line.text) + 80)
    if not text.startswith(line.text) and not _set_off(image):
        traits.append("text-before")
    traits.append("behind-a-break" if line.place == "broken" else "right-behind")
    return traits


def _of_gallery(item: etree._Element) -> bool:
    """Whether the list is called one of pictures, and its item holds one."""
    around = item.getparent()
    called = around is not None and GALLERY.search(around.get("class") or "", 0, 500)
    return bool(called) and next(item.iter("img"), None) is not None


def _set_off(image: etree._Element) -> bool:
    """Whether an empty line, of two line breaks, parts the image from the text before it."""
    node, breaks = image, 0
    for _ in range(_CLIMB):
        before = node.getprevious()
        if before is None:
            parent = node.getparent()
            if parent is None or parent.tag in BLOCKS or (parent.text or "").strip():
                return False
            node = parent
            continue
        if (before.tail or "").strip() or before.tag != "br":
            return False
        breaks += 1
        if breaks > 1:
            return True
        node = before
    return False


def _follows_alike(line: Line, following: Line) -> bool:
    """Whether a line, dressed unlike plain text, is followed by one that wears the same."""
    if following.images or following.block is line.block or not (line.pieces and following.pieces):
        return False
    if not line.block.attrib and line.pieces[0] is line.block:
        return False  # plain text
    mine, other = (
        {attire(one.block)} | {attire(piece) for piece in one.pieces} for one in (line, following)
    )
    return mine == other and mine != {"p"} and len({attire(p) for p in line.pieces}) == 1


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
    called = _called_caption(block, above)
    inner = list(islice(block.iterdescendants("*"), _INNER))
    if any(is_block(e) for e in inner):
        around = (*line.pieces, *called)
        return Candidate(line.text, "paragraph", around, line, traits=tuple(traits))
    if inner and any(not decorative(img) for img in islice(block.iter("img"), 3)):
        return None
    text = text_of(block) if inner else line.text
    elements = [block]
    for outer in islice(block.iterancestors(), _CLIMB):
        if outer in above:
            traits += _company(outer, text)
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


def _called_caption(block: etree._Element, above: set[etree._Element]) -> list[etree._Element]:
    """What is called a caption around the block, perhaps with more in it than the text."""
    around = (one for one in islice(block.iterancestors(), _CLIMB) if one not in above)
    return [one for one in around if SET_AS_HEADING.search(one.get("class") or "", 0, 500)][:1]


def _company(shared: etree._Element, text: str) -> Iterator[str]:
    """What the innermost element around image and text tells of the two."""
    if shared.tag == "figure" or nearest(shared, "figure") is not None:
        yield "in-figure"
        return
    room = len(text) + 40
    if shared.tag in ("td", "th") and text_of(shared, room) == text:
        yield "own-cell"
    if not _is_frame(shared):
        return
    if text_of(shared, room) != text:
        return
    outer = islice(shared.iterancestors(), _CLIMB)
    if any(text_of(one, room) != text for one in outer):
        yield "wrapped"
    names = classes_of(islice(shared.iterdescendants("*"), 12))[:1000]
    if {m[1] for m in MEDIA_PART.finditer(names)} & {m[1] for m in TEXT_PART.finditer(names)}:
        yield "part-of-block"


def _is_frame(element: etree._Element) -> bool:
    """Whether the element may be there to keep a picture and its caption together."""
    if element.tag in ("body", "header", "article", "main", "li", "a", "td", "th"):
        return False
    names = (element.get("class") or "")[:500]
    return not PAGE_PART.search(names) or bool(PICTURE_PART.search(names))


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
