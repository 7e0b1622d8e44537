"""What is never a caption, whatever else speaks for it: headings, code, lists, buttons."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import chain, islice

from lxml import etree

from altcheck.posts.blocks import BLOCKS, HEADINGS, has_text, text_of
from altcheck.posts.captions.candidate import ABOVE, Candidate
from altcheck.posts.captions.lines import Line
from altcheck.posts.captions.patterns import BUTTON, CAPTION_CLASS, SET_AS_HEADING

NEVER = HEADINGS | {"pre", "code", "button", "summary", "nav", "footer"}
_LISTS = frozenset(("li", "dd", "dt", "td", "th"))
_LOW = frozenset(("h5", "h6"))  # headings that hardly any post needs
_FEW = 2  # of them that tell a habit
_MANY = 6  # of them that are asked
_WORD = re.compile(r"\w")


def button(line: Line) -> bool:
    """Whether the line is a sign, or only says what happens on a click or a swipe."""
    if line.images or len(line.text) > 40:
        return False
    return not _WORD.search(line.text) or bool(BUTTON.fullmatch(line.text))


def kept_out(found: Candidate, image: etree._Element) -> bool:
    """Whether the text is of a kind that is never a caption: a heading, code, a list, a table."""
    if found.kind in ("figcaption", "cell") or found.line is None:
        return False
    if any(
        element.tag in NEVER and not _excused(element, found.text) for element in found.elements
    ):
        return True
    if found.beside or CAPTION_CLASS.search(classes_of(found.elements), 0, 1000):
        return False
    above = set(islice(image.iterancestors(), ABOVE))
    own = found.line.block
    for block in chain((own,), islice(own.iterancestors(), ABOVE)):
        if block in above or block.tag not in BLOCKS:
            return False
        listed = block.tag in _LISTS and not _alone(block)
        if listed or (block.tag in NEVER and not _heads_nothing(block)):
            return True
    return False


def _excused(element: etree._Element, text: str) -> bool:
    """Whether such an element may be a caption, or a word of code in one."""
    if element.tag == "code":
        return text_of(element, len(text)) != text
    return _heads_nothing(element)


def _heads_nothing(element: etree._Element) -> bool:
    """Whether a heading is a caption: by its class, or as all of its kind in the post are."""
    if element.tag not in HEADINGS:
        return False
    return bool(SET_AS_HEADING.search(element.get("class") or "", 0, 500)) or beneath_pictures(
        element
    )


def beneath_pictures(heading: etree._Element) -> bool:
    """Whether the post has low headings of this kind behind pictures, and nowhere else.

    So some editors set captions, for the look of it.
    """
    if heading.tag not in _LOW:
        return False
    alike = list(islice(heading.getroottree().getroot().iter(heading.tag), _MANY))
    return len(alike) >= _FEW and all(_behind_picture(h) and _heads_no_text(h) for h in alike)


def _behind_picture(block: etree._Element) -> bool:
    before = next(block.itersiblings("*", preceding=True), None)
    if before is None or has_text(before):
        return False
    return before.tag == "img" or next(before.iter("img"), None) is not None


def _heads_no_text(heading: etree._Element) -> bool:
    """Whether no text of its own follows: a picture, another heading, or the end of the block."""
    behind = heading.getnext()
    if behind is None or behind.tag in HEADINGS:
        return not (heading.tail or "").strip()
    return behind.tag == "img" or next(behind.iter("img"), None) is not None


def _alone(item: etree._Element) -> bool:
    """Whether the item is all that there is in its list."""
    if item.tag != "li":
        return False
    beside = chain(item.itersiblings("*"), item.itersiblings("*", preceding=True))
    return next(beside, None) is None


def classes_of(elements: Iterable[etree._Element]) -> str:
    """The classes of all of them in one text."""
    return " ".join(filter(None, (element.get("class") for element in elements)))
