"""Bytes to Post: the whole way through the room, as one pure function."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import NamedTuple

from lxml import etree

from altcheck.document import (
    Caption,
    Excuse,
    Figcaption,
    Image,
    Lines,
    Post,
    Reason,
    Slot,
    Span,
    Unchecked,
)
from altcheck.posts.captions import find_captions
from altcheck.posts.context import Context, lazy_address
from altcheck.posts.credits import split
from altcheck.posts.excuses import bound, decorated, find_excuses
from altcheck.posts.frontmatter import read_front_matter
from altcheck.posts.html import figcaptions, html_place, image_elements, parse
from altcheck.posts.markdown import markdown_places, render
from altcheck.posts.marks import Marked
from altcheck.posts.place import Place
from altcheck.posts.slips import find_slips
from altcheck.posts.source import Source, decode

HTML_SUFFIXES = frozenset((".html", ".htm", ".xhtml"))

_WRAPPER = re.compile(r"\s*<(div|article|section|main|body|html)\b", re.IGNORECASE)
_WHOLE_PAGE = re.compile(r"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s|html\b)", re.IGNORECASE | re.DOTALL)
_HEAD = 4000  # characters in which a whole page says that it is one


class _Body(NamedTuple):
    images: tuple[Image, ...] = ()
    figcaptions: tuple[Figcaption, ...] = ()
    unchecked: tuple[Unchecked, ...] = ()
    lang: str | None = None
    excuses: tuple[Excuse, ...] = ()


class Reading(NamedTuple):
    """A post and the text it was read from; the text is for the moment, the post is kept."""

    post: Post
    source: Source


def read_post(path: str, data: bytes) -> Reading:
    """The post in ``data``, called ``path``, whose suffix tells HTML from Markdown.

    Raises NotText where the bytes are no text. Any other input gives a post: what could not be made
    out is in its ``unchecked``.
    """
    source = decode(data)
    text = source.text
    front = read_front_matter(path, text)
    html = PurePath(path).suffix.lower() in HTML_SUFFIXES or _wrapped(text, front.stop)
    unchecked: list[Unchecked] = []
    if front.error:
        unchecked.append(Unchecked(path, Reason.FRONT_MATTER_BROKEN, detail=front.error))
    if source.locked:
        unchecked.append(Unchecked(path, source.locked, detail=source.detail))
    first = len(front.images)
    marked = Marked(text, front.stop)
    if marked.holds_nothing():
        body = _Body(excuses=tuple(find_excuses(None, marked)))
    else:
        body = _read_body(path, marked, first, html=html)
    images = front.images + body.images
    excuses = bound(body.excuses, images)
    post = Post(
        path,
        source.encoding,
        tuple(decorated(images, excuses, text)),
        Lines(text),
        body.lang or front.lang,
        body.figcaptions,
        source.locked,
        html and bool(_WHOLE_PAGE.match(text, front.stop, front.stop + _HEAD)),
        (*unchecked, *body.unchecked),
        excuses,
        () if html else find_slips(marked, body.images),
    )
    return Reading(post, source)


def _wrapped(text: str, start: int) -> bool:
    """Whether the body of a Markdown post is one HTML element and holds no image of Markdown.

    Scraped posts are: taken for Markdown, their blank lines and indentation would turn half of such
    a body into code.
    """
    opened = _WRAPPER.match(text, start)
    if opened is None or "![" in text[start:]:
        return False
    return bool(re.search(rf"</{opened[1]}\s*>\s*\Z", text[-200:], re.IGNORECASE))


def _read_body(path: str, marked: Marked, first: int, *, html: bool) -> _Body:
    """The images of the body; ``first`` is the index of the first of them."""
    root, too_deep = parse(marked.text if html else render(marked.text))
    unchecked = [Unchecked(path, Reason.TOO_DEEP)] if too_deep else []
    if root is None:
        return _Body(unchecked=tuple(unchecked), excuses=tuple(find_excuses(None, marked)))
    elements = list(image_elements(root))
    places = _places(elements, marked, html=html)
    unchecked += [
        Unchecked(path, Reason.NOT_LOCATED, marked.clean(element.get("src") or ""))
        for element, place in zip(elements, places, strict=True)
        if place is None
    ]
    context = Context(root, marked)
    images: list[Image] = []
    before = None
    for element, place, found in zip(elements, places, find_captions(elements), strict=True):
        n = len(images)
        where = place or _nowhere(element, marked)
        caption = _caption(marked, where) or (found.caption if found else None)
        around = context.around(element, before)
        images.append(Image(path, first + n, n, *where, lazy_address(element), caption, *around))
        before = element
    lang = root.get("lang") or root.get("xml:lang")
    excuses = tuple(find_excuses(root, marked))
    return _Body(tuple(images), tuple(figcaptions(root, marked)), tuple(unchecked), lang, excuses)


def _caption(marked: Marked, place: Place) -> Caption | None:
    """The caption that is an argument of the image's tag."""
    tag = marked.tags.get(place.span.start)
    if tag is None or not tag.caption:
        return None
    text = " ".join(tag.caption.split())
    description, credit = split(text)
    return Caption(text, description, credit, "argument", 1.0, ("argument",))


def _nowhere(element: etree._Element, marked: Marked) -> Place:
    """An image whose place could not be told: it can be judged, and nothing of it be written."""
    here = Span(marked.start, marked.start)
    src, alt, title = (
        Slot(None if value is None else marked.clean(value), here)
        for value in map(element.get, ("src", "alt", "title"))
    )
    return Place(here, "markdown", src, alt, title)


def _places(elements: list[etree._Element], marked: Marked, *, html: bool) -> list[Place | None]:
    offsets = [marked.read(element) for element in elements]
    own = [e for e, at in zip(elements, offsets, strict=True) if at is None]
    from_markdown = iter(markdown_places(own, marked))
    return [
        next(from_markdown) if at is None else _marked_place(element, at, marked, html=html)
        for element, at in zip(elements, offsets, strict=True)
    ]


def _marked_place(element: etree._Element, at: int, marked: Marked, *, html: bool) -> Place:
    tag = marked.tags.get(at)
    return tag.place if tag else html_place(element, at, marked, markdown=not html)
