"""What speaks for a text being a caption, and what against it: each by its name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice

from lxml import etree

from altcheck.posts.blocks import pieces_of
from altcheck.posts.captions.attire import look_of
from altcheck.posts.captions.body import Body
from altcheck.posts.captions.candidate import Candidate, measure
from altcheck.posts.captions.likeness import likeness
from altcheck.posts.captions.patterns import (
    CAPTION_CLASS,
    CAPTION_LABEL,
    CENTRED,
    DATE,
    DEFINITION,
    NUMBERED,
    SAYS,
    SENTENCE,
    SIGNED_NUMBER,
    STOP,
    WITH_CAPTION,
)
from altcheck.posts.credit_words import URL
from altcheck.posts.credits import names_picture, names_source, split

# What a text is if all of it stands in one of these.
EMPHASIS = {
    "italic": frozenset(("em", "i", "cite")),
    "bold": frozenset(("strong", "b")),
    "small-element": frozenset(("small", "sub", "sup")),
}
_HOLDERS = frozenset(("p", "div", "td", "li", "body"))
_DEPTH = 4  # elements around a piece of text that are asked
_OPENS, _CLOSES, _SHORTEST = frozenset("(（"), frozenset(")）"), 5
_WORD = re.compile(r"\w")


def evidence(image: etree._Element, found: Candidate, body: Body) -> Iterator[str]:
    """The names of everything that speaks for or against ``found``."""
    last = "last" in found.traits and not found.beside
    words = tuple(_words(found.text, last=last, told=found.credit == found.text))
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
    if "bold" in markup and "numbered" not in words and NUMBERED.match(found.text):
        yield "numbered"
    if "date" in words and "italic" in markup and not is_first(image):
        yield "date-in-italics"
    yield from _look(found, body)
    yield from _size(found.text)
    yield from likeness(image, found.text)


def is_first(image: etree._Element) -> bool:
    """Whether the image opens the post, where lines below it are about the post."""
    return next(image.getroottree().getroot().iter("img"), None) is image


def _described_by(image: etree._Element, found: Candidate) -> bool:
    """Whether the image's aria-describedby or aria-labelledby names the text's element."""
    named = f"{image.get('aria-describedby', '')} {image.get('aria-labelledby', '')}"[:500].split()
    return bool(named) and any(element.get("id") in named for element in found.elements)


def _markup(found: Candidate) -> Iterator[str]:
    dressed = [element for element in found.elements if element.attrib]
    names = " ".join(filter(None, (found.listed, *(e.get("class") for e in dressed))))
    around = ""
    if found.around is not None and found.around.attrib:
        around = found.around.get("class") or ""
        dressed.append(found.around)
    if (names and CAPTION_CLASS.search(names, 0, 1000)) or WITH_CAPTION.search(around, 0, 500):
        yield "class-name"
    elif found.listed:
        yield "centred" if CENTRED.search(found.listed) else "other-class"
    labels = (e.get(name) for e in dressed for name in ("label", "data-type", "title"))
    if any(label and CAPTION_LABEL.search(label, 0, 100) for label in labels):
        yield "label"
    if found.line is not None and DEFINITION.search(found.line.block.text or "", 0, 500):
        yield "template"
    around_each = [tags_around(piece) for piece in pieces(found)]
    if around_each and all(around_each):
        for name, tags in EMPHASIS.items():
            if not any(tags.isdisjoint(one) for one in around_each):
                yield name
    if found.line is not None and any(e.tag == "blockquote" for e in _outer(found.line.block)):
        yield "quoted"


def _only_links(found: Candidate) -> bool:
    """Whether no letter stands outside of a link."""
    line = found.line
    if line is None or not any("a" in tags_around(piece) for piece in line.pieces):
        return False
    if found.beside:
        return all("a" in tags_around(piece) for piece in line.pieces)
    loose = (text for text, around in pieces_of(line.block) if "a" not in tags_around(around))
    return not any(_WORD.search(text) for text in loose)


def _outer(block: etree._Element) -> tuple[etree._Element, ...]:
    return (block, *islice(block.iterancestors(), 2))


def pieces(found: Candidate) -> tuple[etree._Element, ...]:
    """The elements right around the pieces of the text."""
    return found.elements[:1] if found.line is None else found.line.pieces


def tags_around(piece: etree._Element) -> list[str]:
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
    yield from _form(text, names)


def _form(text: str, names: Mapping[str, None]) -> Iterator[str]:
    """What the form of a text tells: a date or an address alone, brackets, a number, sentences."""
    if len(text) < 40 and DATE.match(text):
        yield "date"
    if "only-credit" in names and URL.fullmatch(text):
        yield "bare-address"
    if {"credit", "only-credit", "bracketed-name"}.isdisjoint(names) and _in_brackets(text):
        yield "in-brackets"
    if len(SENTENCE.findall(text)) > 1:
        yield "sentences"
    if "mark" in names and "introduces" not in names and SIGNED_NUMBER.match(text):
        yield "numbered"


def _in_brackets(text: str) -> bool:
    if text[:1] not in _OPENS or text[-1:] not in _CLOSES:
        return False
    return len(text) > _SHORTEST and not text[1].islower()


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
