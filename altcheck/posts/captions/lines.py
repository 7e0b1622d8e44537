"""The text behind an image, line by line, as a reader of the page would see it.

Walks away from the image in document order and stops as soon as enough was seen, so that its cost
does not depend on the size of the post.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from lxml import etree

from altcheck.posts.blocks import BLOCKS, MOST, NODES, block_of, collapse, decorative, hidden

_RUN = 12  # images in a row that can share a caption

_LIST_BELOW = re.compile(r"(?<=\S)[ \t]*\n[ \t]*(\{:[^{}\n]{1,200}\}[ \t]*)(?=\n|\Z)")

_PICTURE = "\ufffc"  # where an image stands in a line
_DESCRIBES = re.compile(r"caption|(?:img|image|photo|pic|picture|figure)s?[-_]?desc", re.IGNORECASE)

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


def lines_after(image: etree._Element) -> Iterator[Line]:
    """The lines after the image that hold anything, its own rest first."""
    reader, node = _Reader(image), image
    for _ in range(NODES):
        parent = node.getparent()
        if parent is None:
            break
        reader.leave(node, parent)
        following = node.getnext()
        node = parent if following is None else reader.enter(following)
        if reader.done:
            yield from reader.done
            reader.done = []
        if reader.ended:
            return
    reader.end_line()
    yield from reader.done


class _Reader:
    """Makes lines of what is met behind an image, in document order.

    ``done`` are those that nobody has taken yet; ``ended`` says that what comes is not the image's.
    """

    def __init__(self, image: etree._Element) -> None:
        self.done: list[Line] = []
        self.ended = False
        self._place: Place = "inline"
        self._block = block_of(image)
        self._words = False
        self._parts: list[str] = []
        self._pieces: list[etree._Element] = []
        self._images = 0
        self._described: etree._Element | None = None

    def leave(self, node: etree._Element, parent: etree._Element) -> None:
        """What is met behind the content of ``node``: the end of a block, and text."""
        if node.tag in BLOCKS:
            self._part(parent)
        elif node is self._described:
            self._described = None
            self._break()  # what a class calls a caption goes no further
        if node.tail:
            self._add(node.tail, parent)

    def enter(self, node: etree._Element) -> etree._Element:
        """What is met from the start of ``node`` down to its first descendant that has none."""
        while not self.ended and not hidden(node):
            tag = node.tag
            if tag == "br":
                self._break()
                break
            if tag == "img":
                self._count(node)
                break
            if tag in BLOCKS:
                self._part(node)
            elif node.attrib and _DESCRIBES.search(node.get("class") or "", 0, 200):
                self._described = node
            if node.text:
                self._add(node.text, node)
            # Asking an element for its length would count all of its children.
            below = next(iter(node), None)
            if below is None:
                break
            node = below
        return node

    def end_line(self) -> None:
        """The line is done: it holds text, or an image, or it is none."""
        if self._pieces or self._images:
            text = "".join(self._parts)
            line = Line(text, self._place, self._block, tuple(self._pieces), self._images)
            if line.place == "next" or line.block.attrib or "\n" not in text.rstrip():
                lines = [line._replace(text=collapse(text.replace(_PICTURE, " ")))]
            else:
                lines = list(_kept_apart(line))
            self._words = self._words or any(line.text for line in lines)
            self.done += lines
            self._pieces, self._images = [], 0
        self._parts = []

    def _add(self, text: str, around: etree._Element) -> None:
        if not text.isspace():
            self._pieces.append(around)
        elif self._place == "next" and not self._parts:
            return  # what indents the markup
        text = text[:MOST]
        # A line end inside of an emphasis, or a link, parts nothing.
        self._parts.append(text if around.tag in BLOCKS else text.replace("\n", " "))

    def _count(self, image: etree._Element) -> None:
        if not decorative(image):
            self._images += 1
            self._parts.append(_PICTURE)
        self.ended = self._images > _RUN

    def _break(self) -> None:
        empty = not (self._pieces or self._images)
        self.end_line()
        if self._place == "broken" and empty and self._words:
            self._place = "next"  # two line breaks part paragraphs
        elif self._place != "next":
            self._place = "broken"

    def _part(self, around: etree._Element) -> None:
        """The boundary of a block; behind it goes on what is in ``around``."""
        if self._parts or self._images:
            self.end_line()
        # A rule parts the image from what comes behind.
        self.ended = around.tag == "hr" and not self._words
        self._block = around if around.tag in BLOCKS else block_of(around)
        self._place = "next"


def _kept_apart(line: Line) -> Iterator[Line]:
    """The lines of a plain paragraph of Markdown, which keeps its line ends.

    A list of attributes below a line is kramdown's, and stays with it.
    """
    place = line.place
    for part in _LIST_BELOW.sub(r" \1", line.text).split("\n"):
        text, images = collapse(part.replace(_PICTURE, " ")), part.count(_PICTURE)
        if text or images:
            yield line._replace(text=text, place=place, images=images)
        place = "broken"
