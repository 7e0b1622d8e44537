"""The body of a post: its images where they stand, with captions and surroundings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from lxml import etree

from altcheck.document import (
    Caption,
    Decoration,
    Element,
    Excuse,
    Figcaption,
    Figure,
    Frame,
    Image,
    LinkPlace,
    Map,
    Meta,
    Picture,
    Reason,
    Slot,
    Source,
    Span,
    Unchecked,
)
from altcheck.posts.access.names import Names
from altcheck.posts.access.tree import Tree
from altcheck.posts.captions import find_captions
from altcheck.posts.content import alone_in, held, maps, misnamed
from altcheck.posts.context import Context, lazy_address
from altcheck.posts.credits import split
from altcheck.posts.elements import Found, gather
from altcheck.posts.excuses import find_excuses
from altcheck.posts.framed import frame_of
from altcheck.posts.head import metas
from altcheck.posts.holders import Holders
from altcheck.posts.html import figcaptions, html_place, parse, sources
from altcheck.posts.markdown import markdown_places, render
from altcheck.posts.marks import Marked
from altcheck.posts.nearby import Nearby, code_among
from altcheck.posts.place import Place

_TAG_NAME = re.compile(
    r"!\[\[|<(?=[A-Z])[\w.]+|\{[{%][<%]?-?\s*(?:include(?:_cached)?\s+)?[\w./-]+|[`~:]{3,}\{\w+|\.\.\s+\w+"
)


class Body(NamedTuple):
    """What the body of a post holds, by the names that ``Post`` has for it."""

    images: tuple[Image, ...] = ()
    lang: str | None = None
    figcaptions: tuple[Figcaption, ...] = ()
    figures: tuple[Figure, ...] = ()
    links: tuple[LinkPlace, ...] = ()
    decorations: tuple[Decoration, ...] = ()
    meta: tuple[Meta, ...] = ()
    pictures: tuple[Picture, ...] = ()
    maps: tuple[Map, ...] = ()
    unchecked: tuple[Unchecked, ...] = ()
    excuses: tuple[Excuse, ...] = ()
    base: str | None = None
    title: str | None = None
    code: frozenset[str] = frozenset()


def read_body(path: str, marked: Marked, first: int, lang: str | None, *, html: bool) -> Body:
    """The body of the post; ``first`` is the index of its first image.

    ``lang`` is the language where the body says none, ``html`` that it is no Markdown.
    """
    text = marked.text
    page = text.encode("utf-8", "replace") if html else marked.without_shown(render(text))
    root, too_deep = parse(page)
    unchecked = (Unchecked(path, Reason.TOO_DEEP),) if too_deep else ()
    if root is None:
        return Body(unchecked=unchecked, excuses=tuple(find_excuses(None, marked)))
    tree = Tree(root, lang)
    found = gather(tree, roles=marked.roles, written=marked.written)
    body = _Reader(path, marked, tree, found, html=html).read(first)
    base = root.find(".//base[@href]") if html else None
    return body._replace(
        base=None if base is None else base.get("href"),
        lang=root.get("lang") or root.get("xml:lang"),
        unchecked=(*unchecked, *body.unchecked),
        excuses=tuple(find_excuses(root, marked)),
        title=_title(root),
        code=code_among(root, (image.alt.value for image in body.images if image.alt)),
    )


def _title(root: etree._Element) -> str | None:
    """What the page's head calls it."""
    titles = (title for head in root.iterchildren("head") for title in head.iterchildren("title"))
    found = next(titles, None)
    return None if found is None else found.text or ""


class _Reader:
    """Makes images of the elements of one tree, and tells what was found with them."""

    def __init__(self, path: str, marked: Marked, tree: Tree, found: Found, *, html: bool) -> None:
        self._path = path
        self._marked = marked
        self._tree = tree
        self._found = found
        self._html = html
        self._names = Names(tree, marked.clean)
        self._context = Context(tree, self._names)
        self._nearby = Nearby(found.headings, marked.clean)
        self._pictures: set[etree._Element] = set()

    def read(self, first: int) -> Body:
        """Everything but the language; images are counted from ``first``."""
        found = self._found
        places = _places(found.images, self._marked, html=self._html)
        where = [
            place or _nowhere(element, kind, self._marked)
            for (element, kind), place in zip(found.images, places, strict=True)
        ]
        holders = Holders(self._tree, self._names, self._marked)
        for index, (element, _) in enumerate(found.images, first):
            _tell(self._tree, element, where[index - first])
            holders.add(element, index)
        figures = list(holders.figures(found.figures, found.figcaptions))
        numbers = {element: k for k, (element, _) in enumerate(figures)}
        images = tuple(self._images(where, first, numbers))
        by_element = {e: image for (e, _), image in zip(found.images, images, strict=True)}
        return Body(
            images,
            None,
            tuple(figcaptions(found.figcaptions, self._marked)),
            tuple(figure for _, figure in figures),
            tuple(holders.links(found.holders)),
            tuple(holders.decorations(found.decorated, by_element)),
            tuple(metas(found.meta, self._marked)),
            tuple(holders.pictures(found.pictures)),
            tuple(maps(found.maps, self._marked)),
            tuple(
                Unchecked(self._path, Reason.NOT_LOCATED, image.address)
                for image, place in zip(images, places, strict=True)
                if place is None
            ),
        )

    def _images(
        self, where: Sequence[Place], first: int, figures: Mapping[etree._Element, int]
    ) -> Iterator[Image]:
        elements = self._found.images
        pictures = [element for element, kind in elements if kind == "img"]
        captions = iter(find_captions(pictures, html=self._html))
        before, n = None, 0
        for index, (element, kind) in enumerate(elements, first):
            place = where[index - first]
            around = self._context.around(element, before)
            caption = None
            if kind == "img":
                found = next(captions)
                caption = _caption(self._marked, place) or (found.caption if found else None)
            yield Image(
                self._path, index, n if kind == "img" else None, *place[:7],
                lazy=lazy_address(element) if kind == "img" else None, caption=caption,
                link=around.link, access=around.access, inert=around.inert, element=kind,
                duplicated=place.duplicated, sources=self._sources(element), lang=around.lang,
                heading=around.heading, area=around.map_name,
                figure=None if around.figure is None else figures.get(around.figure),
                tag=_tag_name(self._marked, place), frame=self._frame(place, caption),
                near=self._nearby.near(element, place.alt.value if place.alt else None),
                alone=alone_in(element), carousel=around.carousel, holds=held(element, kind),
                misnamed=misnamed(element, place, self._marked),
            )  # fmt: skip
            if kind == "img":
                before, n = element, n + 1

    def _frame(self, place: Place, caption: Caption | None) -> Frame | None:
        """Where an image and its caption, each in a paragraph of HTML, could be made a figure."""
        if caption is None or caption.kind != "paragraph" or place.syntax != "html":
            return None
        return frame_of(self._marked.source, place.span, caption.text, caption.credit)

    def _sources(self, element: etree._Element) -> tuple[Source, ...]:
        """Those of the picture around an img, told with the first img in it only."""
        picture = self._tree.around(element).picture
        if picture is None or picture in self._pictures or element.tag != "img":
            return ()
        self._pictures.add(picture)
        return tuple(sources(picture, self._marked))


def _tell(tree: Tree, element: etree._Element, place: Place) -> None:
    """Tell the tree the attributes of an image that HTML is only made of."""
    if place.syntax == "html" or place.alt is None:
        return
    alt = place.alt.value
    if place.syntax == "tag" or place.attributes or alt != element.get("alt"):
        own = {attribute.name: attribute.value_slot.value or "" for attribute in place.attributes}
        if place.syntax == "tag":  # what stands in its place was given those that matter here
            own = {str(name): str(value) for name, value in element.attrib.items()}
        title = None if place.title is None else place.title.value
        own |= {k: v for k, v in (("alt", alt), ("title", title)) if v is not None}
        tree.tell(element, own)


def _caption(marked: Marked, place: Place) -> Caption | None:
    """The caption that is an argument of the image's tag."""
    argument, credit = marked.captions.get(place.span.start, ("", None))
    text = " ".join(argument.split())
    if not text:
        return None
    if credit:
        description: str | None = None if text == credit else text
    else:
        description, credit = split(text)
    return Caption(text, description, credit, "argument", 1.0, ("argument",))


def _tag_name(marked: Marked, place: Place) -> str:
    """How the generator's tag at ``place`` begins, blanks as one; empty if there is none."""
    if place.span.start not in marked.tags:
        return ""
    name = _TAG_NAME.match(marked.source, place.span.start)
    return " ".join(name[0].split()) if name else ""


def _nowhere(element: etree._Element, kind: Element, marked: Marked) -> Place:
    """An image whose place could not be told: it can be judged, and nothing of it be written."""
    here = Span(marked.start, marked.start)
    src, alt, title = (
        Slot(None if value is None else marked.clean(value), here)
        for value in map(element.get, ("src", "alt", "title"))
    )
    if kind == "img":
        return Place(here, "markdown", src, alt, title)
    return Place(here, "html", src, alt if kind in ("area", "input") else None, title)


def _places(
    elements: Sequence[tuple[etree._Element, Element]], marked: Marked, *, html: bool
) -> list[Place | None]:
    offsets = [marked.read(element) for element, _ in elements]
    own = [
        element
        for (element, _), at in zip(elements, offsets, strict=True)
        if at is None and element.tag == "img"
    ]
    from_markdown = iter(markdown_places(own, marked))
    places: list[Place | None] = []
    for (element, kind), at in zip(elements, offsets, strict=True):
        if at is not None:
            tag = marked.tags.get(at)
            places.append(
                tag.place if tag else html_place(element, at, kind, marked, markdown=not html)
            )
        else:
            places.append(next(from_markdown) if element.tag == "img" else None)
    return places
