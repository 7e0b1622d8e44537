"""What speaks for a text being a caption, and what against it: each by its name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from lxml import etree

from altcheck.posts.blocks import block_before, pieces_of, text_before
from altcheck.posts.captions.attire import attire, look_of
from altcheck.posts.captions.body import Body
from altcheck.posts.captions.candidate import Candidate, measure
from altcheck.posts.captions.figures import left_empty
from altcheck.posts.captions.furniture import (
    calls,
    claims_rights,
    credits_article,
    states_terms,
    tells_of_post,
)
from altcheck.posts.captions.likeness import likeness
from altcheck.posts.captions.lines import lines_after
from altcheck.posts.captions.patterns import (
    ASIDE,
    BIO,
    BYLINE,
    CAPTION_CLASS,
    CAPTION_LABEL,
    CODE_CLASS,
    DATE,
    DEFINITION,
    EMOTES,
    PARTICLE,
    REACTS,
    SAYS,
    SAYS_AGAINST,
    SENTENCE,
    SENTENCES,
    STAFF,
    STOP,
    UNNAMED,
    WITH_CAPTION,
)
from altcheck.posts.captions.weights import STRONG
from altcheck.posts.credits import names_picture, names_source, split

# What a text is if all of it stands in one of these.
_EMPHASIS = {
    "italic": frozenset(("em", "i", "cite")),
    "bold": frozenset(("strong", "b")),
    "small-element": frozenset(("small", "sub", "sup")),
}
_HOLDERS = frozenset(("p", "div", "td", "li", "body"))
_DEPTH = 4  # elements around a piece of text that are asked
_WORD = re.compile(r"\w")
# What sets a text apart besides its words.
_LOOKS = STRONG - {"mark", "credit", "only-credit", "via"}


def evidence(image: etree._Element, found: Candidate, body: Body) -> Iterator[str]:
    """The names of everything that speaks for or against ``found``."""
    words = tuple(_words(found.text, last="last" in found.traits, told=found.credit == found.text))
    yield found.kind
    # A credit is often a link and nothing else; other links lead away from the picture.
    if "only-credit" not in words and _only_links(found):
        yield "only-links"
        yield from (name for name in found.traits if name not in ("in-figure", "wrapped"))
    else:
        yield from found.traits
    yield from words
    if _described_by(image, found):
        yield "described-by"
    markup = tuple(_markup(found))
    yield from markup
    if "date" in words and "italic" in markup and not _is_first(image):
        yield "date-in-italics"
    yield from _look(found, body)
    yield from _size(found.text)
    yield from likeness(image, found.text)


def doubts(
    image: etree._Element, found: Candidate, names: tuple[str, ...], body: Body, *, plain: bool
) -> Iterator[str]:
    """What speaks against a text that looks like a caption, and takes longer to find out.

    ``names`` is the evidence so far; ``plain`` says that little more speaks for the text than that
    it is short.
    """
    against = (name for name, says in SAYS_AGAINST if says(found.text))
    yield from (name for name in dict.fromkeys(against) if name not in names)
    yield from _furniture(found.text, names)
    if _beside_code(image, found):
        yield "code-to-scan"
    if found.kind == "figcaption":
        return
    if plain and found.kind == "paragraph" and found.line is not None and not found.beside:
        yield from body.voice(attire(found.line.block))
    if _LOOKS.isdisjoint(names) and found.line is not None:
        yield from _plainly(image, found, names, body)
    if left_empty(image):
        yield "left-empty"
    if body.closes(image):
        yield "after-the-end"
    if _opens(image, found):
        yield "standfirst"


def _plainly(
    image: etree._Element, found: Candidate, names: tuple[str, ...], body: Body
) -> Iterator[str]:
    """What speaks against a text of which nothing but what it says differs from the body's."""
    if "closing-credit" in names and claims_rights(found.text):
        yield "for-all"
    if not STRONG.isdisjoint(names):
        return
    if body.html and found.kind != "cell" and "wrapped" not in names:
        yield "bare-in-html"
    if body.leads_in(image):
        yield "led-in"
    if found.kind == "paragraph" and body.chats():
        yield "chat"
    if EMOTES.search(found.text):
        yield "emotes"
    if REACTS.match(found.text) or PARTICLE.search(found.text, max(0, len(found.text) - 7)):
        yield "reacts"


def _furniture(text: str, names: tuple[str, ...]) -> Iterator[str]:
    """What the site adds, or the author says about the whole article."""
    only_credit = "only-credit" in names
    if calls(text):
        yield "call"
    if tells_of_post(text):
        yield "post-data"
    if states_terms(text):
        yield "terms"
    # A source that names nobody, behind the last picture, is that of all pictures.
    unnamed = "closing-credit" in names and UNNAMED.search(text, 0, 120)
    if unnamed or credits_article(text, only_credit=only_credit):
        yield "for-all"
    if "last" in names and BIO.search(text, 0, 300):
        yield "bio"
    if _names_nobody(names) and ASIDE.search(text, max(0, len(text) - 80)):
        yield "aside"


def _beside_code(image: etree._Element, found: Candidate) -> bool:
    """Whether markup calls the picture, or what stands beside it, a code to be scanned."""
    elements = (image, *islice(image.iterancestors(), 2), *found.elements[:2])
    return any(one.attrib and CODE_CLASS.search(one.get("class", ""), 0, 500) for one in elements)


def _names_nobody(names: tuple[str, ...]) -> bool:
    """Whether no part of the text was found to be a credit."""
    return {"credit", "only-credit", "bracketed-name"}.isdisjoint(names)


def _opens(image: etree._Element, found: Candidate) -> bool:
    """Whether several sentences in italics, or some and a byline, stand under an opening picture."""
    return (
        found.kind == "paragraph"
        and _is_first(image)
        and not any(_EMPHASIS["italic"].isdisjoint(_around(piece)) for piece in _pieces(found))
        and (bool(SENTENCES.search(found.text, 0, 500)) or _byline_behind(image))
        and not text_before(image)
        and block_before(image) is None
    )


def _byline_behind(image: etree._Element) -> bool:
    """Whether the line behind the text says who wrote the post."""
    line = next(islice(lines_after(image), 1, None), None)
    return line is not None and bool(BYLINE.fullmatch(line.text) or STAFF.match(line.text))


def _is_first(image: etree._Element) -> bool:
    """Whether the image opens the post, where lines below it are about the post."""
    return next(image.getroottree().getroot().iter("img"), None) is image


def _described_by(image: etree._Element, found: Candidate) -> bool:
    """Whether the image's aria-describedby or aria-labelledby names the text's element."""
    named = f"{image.get('aria-describedby', '')} {image.get('aria-labelledby', '')}"[:500].split()
    return bool(named) and any(element.get("id") in named for element in found.elements)


def _markup(found: Candidate) -> Iterator[str]:
    dressed = [element for element in found.elements if element.attrib]
    names = " ".join(filter(None, (found.listed, *(e.get("class") for e in dressed))))
    around = "" if found.around is None else found.around.get("class") or ""
    if (names and CAPTION_CLASS.search(names, 0, 1000)) or WITH_CAPTION.search(around, 0, 500):
        yield "class-name"
    elif found.listed:
        yield "other-class"
    labels = (e.get(name) for e in dressed for name in ("label", "data-type", "title"))
    if any(label and CAPTION_LABEL.search(label, 0, 100) for label in labels):
        yield "label"
    if found.line is not None and DEFINITION.search(found.line.block.text or "", 0, 500):
        yield "template"
    around_each = [_around(piece) for piece in _pieces(found)]
    if around_each and all(around_each):
        for name, tags in _EMPHASIS.items():
            if not any(tags.isdisjoint(one) for one in around_each):
                yield name
    if found.line is not None and any(e.tag == "blockquote" for e in _outer(found.line.block)):
        yield "quoted"


def _only_links(found: Candidate) -> bool:
    """Whether no letter stands outside of a link."""
    line = found.line
    if line is None or not any("a" in _around(piece) for piece in line.pieces):
        return False
    if found.beside:
        return all("a" in _around(piece) for piece in line.pieces)
    loose = (text for text, around in pieces_of(line.block) if "a" not in _around(around))
    return not any(_WORD.search(text) for text in loose)


def _outer(block: etree._Element) -> tuple[etree._Element, ...]:
    return (block, *islice(block.iterancestors(), 2))


def _pieces(found: Candidate) -> tuple[etree._Element, ...]:
    """The elements right around the pieces of the text."""
    return found.elements[:1] if found.line is None else found.line.pieces


def _around(piece: etree._Element) -> list[str]:
    """The tags around a piece of text, from the inside to the block that it stands in."""
    tags: list[str] = []
    node: etree._Element | None = piece
    for _ in range(_DEPTH):
        if node is None or node.tag in _HOLDERS:
            break
        tags.append(node.tag)
        node = node.getparent()
    return tags


def _look(found: Candidate, body: Body) -> Iterator[str]:
    look = look_of(found.elements if found.around is None else (found.around, *found.elements))
    if not any(look):
        return
    unlike = body.unlike(look)
    if unlike.centred:
        yield "centred"
    if unlike.grey:
        yield "grey"
    if unlike.small:
        yield "small"
    # Who centres a text makes it small as well: the second says less than the first.
    if sum(unlike) > 1:
        yield "two-looks" if sum(unlike) == 2 else "three-looks"


def _words(text: str, *, last: bool, told: bool) -> Iterator[str]:
    names = dict.fromkeys(name for name, says in SAYS if says(text))
    description, credit = split(text)
    if credit is not None:
        named = names_source(credit)
        names["bracketed-name" if not named else "credit" if description else "only-credit"] = None
        names.pop("address", None)
        if description and named and names_picture(credit):
            names["photographer"] = None
    if told:
        names["only-credit"] = None
    if last and credit is not None and not description:
        # Nothing follows: it may as well be for all pictures.
        names["closing-credit"] = None
    # Behind the last picture of a post, where nothing follows, stands where the post is from.
    if not last:
        names.pop("source-line", None)
    yield from names
    if len(text) < 40 and DATE.match(text):
        yield "date"
    if len(SENTENCE.findall(text)) > 1:
        yield "sentences"


def _size(text: str) -> Iterator[str]:
    length = measure(text)
    if length > 300:
        yield "very-long"
    elif length > 160:
        yield "long"
    elif length > 90:
        yield "medium"
    elif length > 50:
        yield "shortish"
    else:
        yield "short"
    yield "full-stop" if STOP.search(text) else "no-full-stop"
