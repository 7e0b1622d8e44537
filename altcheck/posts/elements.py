"""Which elements of a page show images, and which hold them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from lxml import etree

from altcheck.document import Element
from altcheck.posts.access.names import is_image_button
from altcheck.posts.access.roles import IMAGES, PRESENTATIONAL, first_role
from altcheck.posts.access.tree import Tree, link_kind
from altcheck.posts.blocks import HEADINGS

_SHOWING = frozenset((
    "img", "image", "input", "area", "object", "embed", "svg", "video", "canvas",
))  # fmt: skip
_TAGS_OF_MARKDOWN = (*_SHOWING, *HEADINGS)
_TAGS = (
    *_TAGS_OF_MARKDOWN, "figure", "figcaption", "picture", "map", "meta", "link", "a", "button",
    "summary",
)  # fmt: skip
_NO_ELEMENTS = (etree.Comment, etree.ProcessingInstruction, etree.Entity)
_DRAWINGS = IMAGES - {"doc-cover"}
_MEDIA = re.compile(
    r"(?:[^?#]*\.)(?:png|apng|jpe?g|jfif|gif|webp|avif|bmp|ico|tiff?|heic|svgz?"
    r"|(?P<played>mp3|m4a|aac|ogg|oga|opus|flac|wav|weba|mp4|m4v|mov|ogv|webm|avi|mpe?g))"
    r"\s*(?:[?#].*)?",
    re.IGNORECASE | re.DOTALL,
)
_DATA = re.compile(r"\s*data:(image|audio|video)/", re.IGNORECASE)


class Found(NamedTuple):
    """What was found, each in document order.

    ``images`` with their kinds; ``holders`` are the links, buttons and headings of HTML,
    ``decorated`` what has a presentational role. ``headings`` are the last ones above images.
    """

    images: list[tuple[etree._Element, Element]]
    holders: list[etree._Element]
    figures: list[etree._Element]
    figcaptions: list[etree._Element]
    decorated: list[etree._Element]
    meta: list[etree._Element]
    pictures: list[etree._Element]
    maps: list[etree._Element]
    headings: dict[etree._Element, etree._Element]


def gather(tree: Tree, *, roles: bool, written: bool) -> Found:
    """Everything wanted, in one pass.

    ``roles`` says that there may be role attributes, ``written`` that there may be elements of HTML
    that are marked: what holds images in Markdown is not asked for.
    """
    found = Found([], [], [], [], [], [], [], [], {})
    by_tag = {
        "figure": found.figures, "figcaption": found.figcaptions, "picture": found.pictures,
        "map": found.maps, "meta": found.meta, "link": found.meta,
    }  # fmt: skip
    heading = None
    for element in tree.root.iter(*(() if roles else _TAGS if written else _TAGS_OF_MARKDOWN)):
        tag = element.tag
        if tag in _NO_ELEMENTS:
            continue
        role = first_role(element.get("role")) if roles else None
        kind = kind_of(element, role, tree) if tag in _SHOWING or role in _DRAWINGS else None
        if kind is not None:
            found.images.append((element, kind))
        if tag in by_tag:
            by_tag[tag].append(element)
        if tag in HEADINGS:
            heading = element
        elif heading is not None and tag in ("img", "image"):
            found.headings[element] = heading
        if tag in HEADINGS or (kind is None and link_kind(element) is not None):
            found.holders.append(element)
        if role in PRESENTATIONAL:
            found.decorated.append(element)
    return found


def kind_of(element: etree._Element, role: str | None, tree: Tree) -> Element | None:
    """As what an element shows an image; None if it doesn't. ``role`` is its valid role."""
    tag = element.tag
    if tag in ("img", "area", "canvas"):
        return _BY_NAME[tag]
    if tag in ("image", "svg") or role in _DRAWINGS:
        return _drawn(element, role, tree)
    shows = _BY_ATTRIBUTE.get(tag)
    return shows[0] if shows is not None and shows[1](element) else None


def _drawn(element: etree._Element, role: str | None, tree: Tree) -> Element | None:
    """A drawing, or what a role makes one image; parts of drawings only if they have a role."""
    if tree.around(element).drawing:
        return "svg" if role in _DRAWINGS else None
    if element.tag == "image":
        return "img"
    if element.tag in ("svg", "object", "input", "area", "canvas", "embed"):
        return "svg" if element.tag == "svg" else kind_of(element, None, tree)
    return "other" if role in ("img", "image") else None


def _shows(element: etree._Element, attribute: str, *, played: bool) -> bool:
    """Whether what is embedded is a picture, by its type or its address; or played, if asked."""
    kind = (element.get("type") or "").strip().lower().partition("/")[0]
    address = (element.get(attribute) or "").strip()[:3000]
    wanted = ("image", "audio", "video") if played else ("image",)
    if not address or kind:
        return bool(address) and kind in wanted
    data, file = _DATA.match(address), _MEDIA.fullmatch(address)
    if data is not None:
        return data[1].lower() in wanted
    return file is not None and (played or file["played"] is None)


_BY_NAME: Mapping[str, Element] = {"img": "img", "area": "area", "canvas": "canvas"}
_BY_ATTRIBUTE: Mapping[str, tuple[Element, Callable[[etree._Element], bool]]] = {
    "input": ("input", is_image_button),
    "object": ("object", lambda element: _shows(element, "data", played=True)),
    "embed": ("embed", lambda element: _shows(element, "src", played=False)),
    "video": ("video", lambda element: bool((element.get("poster") or "").strip())),
}
