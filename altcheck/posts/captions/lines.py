"""The text behind an image, line by line, as a reader of the page would see it.

Walks away from the image in document order and stops as soon as enough was seen, so that its cost
does not depend on the size of the post.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from lxml import etree

from altcheck.posts.blocks import BLOCKS, MOST, NODES, block_of, collapse, decorative, hidden

_RUN = 12  # images in a row that can share a caption

Place = Literal["inline", "broken", "next"]


class Line(NamedTuple):
    """A piece of text between two block boundaries or line breaks.

    ``place`` says how it stands to the image: right behind it, behind a line break in the same
    block, or in another block. ``block`` is the nearest block around it, ``pieces`` the elements
    right around its pieces of text, ``images`` how many images are in it.
    """

    text: str
    place: Place
    block: etree._Element
    pieces: tuple[etree._Element, ...]
    images: int


class _Step(NamedTuple):
    """One thing met on the way: text, an image, a line break, or the boundary of a block."""

    kind: Literal["text", "image", "break", "boundary"]
    text: str
    around: etree._Element


def _steps(image: etree._Element) -> Iterator[_Step]:
    """What follows the image in document order."""
    node = image
    for _ in range(NODES):
        parent = node.getparent()
        if parent is None:
            return
        if node.tag in BLOCKS:
            yield _Step("boundary", "", parent)
        if node.tail:
            yield _Step("text", node.tail, parent)
        following = node.getnext()
        if following is None:
            node = parent
            continue
        path = _first_path(following)
        yield from _entering(path)
        node = path[-1]


def _first_path(element: etree._Element) -> list[etree._Element]:
    """The element and its first descendants, down to the first that has none to show."""
    path: list[etree._Element] = []
    node: etree._Element | None = element
    while node is not None:
        path.append(node)
        # Asking an element for its length would count all of its children.
        node = None if node.tag in ("br", "img") or hidden(node) else next(iter(node), None)
    return path


def _entering(path: list[etree._Element]) -> Iterator[_Step]:
    """What is met on the way down."""
    for node in path:
        if hidden(node):
            return
        if node.tag == "br":
            yield _Step("break", "", node)
        elif node.tag == "img":
            if not decorative(node):
                yield _Step("image", "", node)
        elif node.tag in BLOCKS:
            yield _Step("boundary", "", node)
        if node.text:
            yield _Step("text", node.text, node)


def lines_after(image: etree._Element) -> Iterator[Line]:
    """The lines after the image that hold anything, its own rest first."""
    own = block_of(image)
    place: Place = "inline"
    parts: list[str] = []
    pieces: list[etree._Element] = []
    images, block, words = 0, own, False
    for kind, text, around in _steps(image):
        if kind == "image":
            images += 1
            if images > _RUN:
                return
        elif kind == "text":
            parts.append(text[:MOST])
            if not text.isspace():
                pieces.append(around)
        if kind in ("text", "image"):
            continue
        lines = tuple(_lines("".join(parts), place, block, tuple(pieces), images))
        yield from lines
        words |= any(line.text for line in lines)
        if around.tag == "hr" and not words:
            return  # a rule parts the image from what comes behind
        parts, pieces, images = [], [], 0
        if kind == "break":
            place = "broken" if place != "next" else "next"
        else:
            block = around if around.tag in BLOCKS else block_of(around)
            place = "next"
    yield from _lines("".join(parts), place, block, tuple(pieces), images)


def _lines(
    text: str, place: Place, block: etree._Element, pieces: tuple[etree._Element, ...], images: int
) -> Iterator[Line]:
    """The line, or in a plain paragraph of Markdown, which keeps its line ends, its lines."""
    if place == "next" or block.attrib or "\n" not in text.rstrip():
        whole = collapse(text)
        if whole or images:
            yield Line(whole, place, block, pieces, images)
        return
    first, *rest = text.split("\n")
    if first.strip():
        yield Line(collapse(first), place, block, pieces, images)
        images = 0
    for other in rest:
        if other.strip() or images:
            yield Line(collapse(other), "broken", block, pieces, images)
            images = 0
