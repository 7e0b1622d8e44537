"""Figures, links, headings and decoration: what holds images, and what contradicts itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

from altcheck.document import Attribute, Decoration, Figure, Image, LinkPlace, Picture, Span
from altcheck.posts.access.conflict import conflict
from altcheck.posts.access.exposure import access_of
from altcheck.posts.access.names import Names
from altcheck.posts.access.tree import Tree, link_kind
from altcheck.posts.blocks import text_of
from altcheck.posts.content import only_captions
from altcheck.posts.marks import Marked
from altcheck.posts.scan import scan_tag, slots

_LABELS = ("aria-label", "aria-labelledby")


class Holders:
    """Finds what holds the images of one post; images are told to it by ``add``."""

    def __init__(self, tree: Tree, names: Names, marked: Marked) -> None:
        self._tree = tree
        self._names = names
        self._marked = marked
        self._held: defaultdict[etree._Element, list[int]] = defaultdict(list)

    def add(self, element: etree._Element, index: int) -> None:
        """The image ``element`` has the place ``index`` in the post."""
        chain = self._tree.around(element)
        for holder in (chain.figure, chain.picture, chain.link, chain.heading):
            if holder is not None:
                self._held[holder].append(index)

    def figures(
        self, elements: Sequence[etree._Element], figcaptions: Sequence[etree._Element]
    ) -> Iterator[tuple[etree._Element, Figure]]:
        """The figures that stand in the source, with their elements."""
        captions: defaultdict[etree._Element, list[tuple[str, Span]]] = defaultdict(list)
        for caption in figcaptions if elements else ():
            around, span = self._tree.around(caption).figure, self._span(caption)
            if around is not None and span is not None:
                captions[around].append((self._marked.clean(text_of(caption)), span))
        for element in elements:
            span = self._span(element)
            if span is not None:
                yield (
                    element,
                    Figure(
                        span,
                        tuple(self._held.get(element, ())),
                        tuple(captions.get(element, ())),
                        self._role(element),
                        self._names.label(element),
                        only_captions(element),
                        "id" in element.attrib,
                    ),
                )

    def links(self, elements: Sequence[etree._Element]) -> Iterator[LinkPlace]:
        """The links, buttons and headings that hold images, and the links that have no name."""
        for element in elements:
            if self._marked.read(element) is None:  # one of Markdown, of which most posts have many
                continue
            images = self._held.get(element)
            if images is None and _plainly_named(element):
                continue
            kind = link_kind(element) or "heading"
            span = None if images is None and kind == "heading" else self._span(element)
            if span is None:
                continue
            access = access_of(element, self._tree, self._names, content=True)
            if images is not None or (access.exposed and not access.name):
                yield LinkPlace(span, kind, access, tuple(images or ()))

    def decorations(
        self, elements: Sequence[etree._Element], images: Mapping[etree._Element, Image]
    ) -> Iterator[Decoration]:
        """What is marked as decoration and exposed nevertheless."""
        for element, image in images.items():
            access = image.access
            if access.exposed and access.decorative and access.conflict and not image.inert:
                yield Decoration(image.span, str(element.tag), access.conflict, image.index)
        for element in elements:
            if element in images or self._tree.hidden(element) is not None:
                continue
            cause, span = conflict(element, self._tree.reader(element)), self._span(element)
            if cause is not None and span is not None:
                yield Decoration(span, str(element.tag), cause)

    def pictures(self, elements: Sequence[etree._Element]) -> Iterator[Picture]:
        """The ``picture`` elements that stand in the source."""
        for element in elements:
            at = self._marked.read(element)
            tag = None if at is None else scan_tag(self._marked.source, at)
            if tag is not None:
                values = self._marked.attributes(element)
                attributes = slots(tag, values, self._marked.source)[0]
                images = tuple(self._held.get(element, ()))
                yield Picture(tag.span, attributes, images, _late_source(element))

    def _span(self, element: etree._Element) -> Span | None:
        at = self._marked.read(element)
        tag = None if at is None else scan_tag(self._marked.source, at)
        return None if tag is None else tag.span

    def _role(self, element: etree._Element) -> Attribute | None:
        role, at = element.get("role"), self._marked.read(element)
        tag = None if role is None or at is None else scan_tag(self._marked.source, at)
        if tag is None or role is None:
            return None
        return next(iter(slots(tag, {"role": role}, self._marked.source)[0]), None)


def _plainly_named(element: etree._Element) -> bool:
    """Whether the element surely has a name: it begins with text, and nothing else names it."""
    if not (element.text or "").strip():
        return False
    return all(element.get(name) is None for name in _LABELS)


def _late_source(picture: etree._Element) -> bool:
    """Whether a source stands behind an img of the picture."""
    shown = False
    for element in picture.iter("img", "source"):
        if shown and element.tag == "source":
            return True
        shown = shown or element.tag == "img"
    return False
