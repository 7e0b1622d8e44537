"""How an image, the text behind it and the line behind that stand together."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from lxml import etree

from altcheck.posts.blocks import BLOCKS, block_of, text_before, text_of
from altcheck.posts.captions.attire import attire
from altcheck.posts.captions.candidate import nearest
from altcheck.posts.captions.exclusions import classes_of
from altcheck.posts.captions.lines import Line
from altcheck.posts.captions.patterns import (
    CREDIT_CLASS,
    GALLERY,
    MEDIA_PART,
    PAGE_PART,
    PICTURE_PART,
    SET_AS_HEADING,
    TEXT_PART,
)
from altcheck.posts.credits import is_only_credit

CLIMB = 4  # levels of wrappers between a caption and the element it shares with its image


def company(shared: etree._Element, text: str) -> Iterator[str]:
    """What the innermost element around image and text tells of the two."""
    room = len(text) + 40
    if shared.tag in ("td", "th") and text_of(shared, room) == text:
        yield "own-cell"
    if shared.tag == "figure" or nearest(shared, "figure") is not None:
        yield "in-figure"
        return
    if not is_frame(shared):
        return
    if text_of(shared, room) != text:
        return
    outer = islice(shared.iterancestors(), CLIMB)
    if any(text_of(one, room) != text for one in outer):
        yield "wrapped"
    names = classes_of(islice(shared.iterdescendants("*"), 12))[:1000]
    if {m[1] for m in MEDIA_PART.finditer(names)} & {m[1] for m in TEXT_PART.finditer(names)}:
        yield "part-of-block"


def is_frame(element: etree._Element) -> bool:
    """Whether the element may be there to keep a picture and its caption together."""
    if element.tag in ("body", "header", "article", "main", "li", "a", "td", "th"):
        return False
    names = (element.get("class") or "")[:500]
    return not PAGE_PART.search(names) or bool(PICTURE_PART.search(names))


def called_caption(block: etree._Element, above: set[etree._Element]) -> list[etree._Element]:
    """What is called a caption around the block, perhaps with more in it than the text."""
    around = (one for one in islice(block.iterancestors(), CLIMB) if one not in above)
    return [one for one in around if SET_AS_HEADING.search(one.get("class") or "", 0, 500)][:1]


def of_gallery(item: etree._Element) -> bool:
    """Whether the list is called one of pictures, and its item holds one."""
    around = item.getparent()
    called = around is not None and GALLERY.search(around.get("class") or "", 0, 500)
    return bool(called) and next(item.iter("img"), None) is not None


def set_off(image: etree._Element) -> bool:
    """Whether the image begins a line, and what stands before it is no text of the body.

    An empty line, of two line breaks, is between them; or the block begins with a picture too.
    """
    block = block_of(image)
    if not (block.text or "").strip() and next(iter(block), image).tag == "img":
        return not text_before(image)
    node, breaks = image, 0
    for _ in range(CLIMB):
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


def called_credit(line: Line) -> bool:
    """Whether the line is a credit and its class says so."""
    names = classes_of((line.block, *line.pieces[:1]))
    return bool(names) and bool(CREDIT_CLASS.search(names, 0, 500)) and is_only_credit(line.text)


def only_credited(line: Line, following: Line) -> bool:
    """Whether a picture, the line and a credit below it are all that the element around them holds."""
    around = line.block.getparent()
    if around is None or around is not following.block.getparent() or around.tag == "body":
        return False
    both = f"{line.text} {following.text}"
    return text_of(around, len(both)) == both and is_only_credit(following.text)


def follows_alike(line: Line, following: Line) -> bool:
    """Whether a line, dressed unlike plain text, is followed by one that wears the same."""
    if following.images or following.block is line.block or not (line.pieces and following.pieces):
        return False
    if not line.block.attrib and line.pieces[0] is line.block:
        return False  # plain text
    mine, other = (
        {attire(one.block)} | {attire(piece) for piece in one.pieces} for one in (line, following)
    )
    return mine == other and mine != {"p"} and len({attire(p) for p in line.pieces}) == 1
