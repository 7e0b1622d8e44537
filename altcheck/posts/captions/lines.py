"""The text around an image, line by line, as a reader of the page would see it.

Walks away from the image in document order and stops as soon as enough was seen, so that its cost
does not depend on the size of the post.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Literal, NamedTuple

from lxml import etree

BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "iframe",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "video",
    ]
)
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_UNSEEN = frozenset(("script", "style", "noscript", "template", "button", "select", "svg", "title"))
_HIDDEN_CLASSES = ("visually-hidden", "visuallyhidden", "sr-only", "screen-reader", "off-screen")
_MOST = 4000  # characters of a text that are looked at
_RUN = 12  # images in a row that can share a caption
_NODES = 120  # nodes walked before giving up
_CLIMB = 40  # levels climbed before giving up


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


def is_block(element: etree._Element) -> bool:
    """Whether the element begins and ends lines."""
    return element.tag in BLOCKS


def block_of(element: etree._Element) -> etree._Element:
    """The nearest block around the element, or the outermost element that was climbed to."""
    for ancestor in islice(element.iterancestors(), _CLIMB):
        element = ancestor
        if element.tag in BLOCKS:
            break
    return element


def hidden(element: etree._Element) -> bool:
    """Whether readers don't see the element: an aid for screen readers, or no text at all."""
    if element.tag in _UNSEEN or not isinstance(element.tag, str):
        return True
    names = element.get("class")
    if names and any(name in names.lower() for name in _HIDDEN_CLASSES):
        return True
    style = element.get("style")
    return style is not None and "display:none" in style[:500].replace(" ", "").lower()


def text_of(element: etree._Element, limit: int = _MOST) -> str:
    """What is seen of the element's text, white space collapsed."""
    parts: list[str] = []
    length = 0
    for text, _ in pieces_of(element):
        parts.append(text)
        length += len(text)
        if length > limit:
            break
    return collapse("".join(parts))


def pieces_of(element: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    """Every seen piece of text below the element, with the element right around it."""
    node: etree._Element | None = element
    while node is not None:
        down = None
        if node is element or not hidden(node):
            if node.text:
                yield node.text, node
            down = node[0] if len(node) else None
            if node.tag in ("br", "p", "div", "li", "td"):
                yield " ", node
        while down is None and node is not element:
            parent = node.getparent()
            if parent is None:
                return
            if node.tail:
                yield node.tail, parent
            down = node.getnext()
            node = parent
        if down is None:
            return
        node = down


def collapse(text: str) -> str:
    """``text`` with every run of white space (ideographic too) as one blank, none at its ends."""
    return " ".join(text.split())


def text_before(image: etree._Element) -> bool:
    """Whether text stands before the image on its own line."""
    node = image
    for _ in range(_NODES):
        before = node.getprevious()
        tail = node.getparent().text if before is None else before.tail  # type: ignore[union-attr]
        if tail and tail.strip() and "\n" not in tail[len(tail.rstrip()) :]:
            return True
        if before is None:
            parent = node.getparent()
            if parent is None or parent.tag in BLOCKS or parent.getparent() is None:
                return False
            node = parent
        elif before.tag in ("br", "img") or before.tag in BLOCKS:
            return False  # what stands before another image is for that one to say
        elif before.tag != "a" and text_of(before, 1):
            return True
        else:
            node = before
    return False


class _Step(NamedTuple):
    """One thing met on the way: text, an image, a line break, or the boundary of a block."""

    kind: Literal["text", "image", "break", "boundary"]
    text: str
    around: etree._Element


def _steps(image: etree._Element) -> Iterator[_Step]:
    """What follows the image in document order."""
    node = image
    for _ in range(_NODES):
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
    path = [element]
    while not hidden(path[-1]) and path[-1].tag not in ("br", "img") and len(path[-1]):
        path.append(path[-1][0])
    return path


def _entering(path: list[etree._Element]) -> Iterator[_Step]:
    """What is met on the way down."""
    for node in path:
        if hidden(node):
            return
        if node.tag in ("br", "img"):
            yield _Step("break" if node.tag == "br" else "image", "", node)
            return
        if node.tag in BLOCKS:
            yield _Step("boundary", "", node)
        if node.text:
            yield _Step("text", node.text, node)


def lines_after(image: etree._Element) -> Iterator[Line]:
    """The lines after the image that hold anything, its own rest first."""
    own = block_of(image)
    place: Place = "inline"
    parts: list[str] = []
    pieces: list[etree._Element] = []
    images, block = 0, own
    for kind, text, around in _steps(image):
        if kind == "image":
            images += 1
            if images > _RUN:
                return
        elif kind == "text":
            parts.append(text[:_MOST])
            if text.strip():
                pieces.append(around)
        if kind in ("text", "image"):
            continue
        yield from _lines("".join(parts), place, block, tuple(pieces), images)
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
