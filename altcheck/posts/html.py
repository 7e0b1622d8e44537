"""HTML to image elements, with the place of each in the source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from lxml import etree

from altcheck.document import Attribute, Element, Figcaption, Slot, Source, Span
from altcheck.posts.bound import bound
from altcheck.posts.content import emptiness
from altcheck.posts.marks import Marked
from altcheck.posts.place import Place
from altcheck.posts.scan import Tag, absent, scan_tag, slots
from altcheck.posts.syntax import Gone

_QUOTE = re.compile(r"(\n[ \t]*)(>(?:[ \t]*>)*)")
_LENGTHS = (2000, 100_000)  # characters of a tag in a quote: hardly any is longer than the first
_BLANK_LINE = re.compile(r"\n[ \t]*\r?\n")


def parse(html: bytes) -> tuple[etree._Element | None, bool]:
    """The tree of ``html``, None if nothing is in it; and whether it was too deep to be whole.

    libxml2 drops what is nested deeper than 2,046 levels, and says so in its error log only.
    """
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True)
    if not html or html.isspace():
        return None, False
    root = etree.fromstring(html, parser)
    return root, any("depth" in entry.message for entry in parser.error_log)


_ADDRESS: Mapping[Element, str] = {
    "img": "src", "input": "src", "embed": "src", "object": "data", "area": "href",
    "video": "poster",
}  # fmt: skip
_WITH_ALT = frozenset(("img", "input", "area"))


def html_place(
    element: etree._Element, at: int, kind: Element, marked: Marked, *, markdown: bool
) -> Place:
    """Where an image's start tag and its attributes stand in the source, beginning at ``at``.

    ``markdown`` says that the tag stands in Markdown: a blank line ends its HTML there, and what
    comes behind that is no part of the tag before Markdown has made something else of it.
    """
    text = marked.source
    values = marked.attributes(element)
    tag = scan_tag(text, at)
    if markdown and (tag is None or not _agrees(tag, values, text)):
        tag = _scan_quoted(text, at) or tag
    broken = tag is not None and markdown and _BLANK_LINE.search(text, *tag.span)
    if tag is None or broken or not _agrees(tag, values, text):
        return _read_only(values, at, kind)
    attributes, duplicated = slots(tag, values, text)
    by_name = {attribute.name: attribute.value_slot for attribute in attributes}

    def slot(name: str) -> Slot:
        return by_name.get(name) or bound(by_name, name) or absent(tag, name)

    address = _ADDRESS.get(kind)
    return Place(
        tag.span,
        "html",
        slot(address) if address else Slot(None, Span(tag.name_stop, tag.name_stop)),
        slot("alt") if kind in _WITH_ALT else None,
        None if element.tag == "svg" else slot("title"),
        slot("referrerpolicy") if kind == "img" else None,
        attributes,
        duplicated,
    )


def _scan_quoted(text: str, at: int) -> Tag | None:
    """The tag at ``at`` where each of its lines has the signs of a quote of Markdown before it."""
    for length in _LENGTHS:
        piece = text[at : at + length]
        if not _QUOTE.search(piece):
            return None
        # As long as it was, so that places stay.
        bare = _QUOTE.sub(lambda match: match[1] + " " * len(match[2]), piece)
        tag = scan_tag(bare, 0)
        if tag is not None:
            return tag.moved(at)
    return None


def _agrees(tag: Tag, values: dict[str, str], text: str) -> bool:
    """Whether the scanner saw the attributes that the parser saw.

    They differ where Markdown takes something out of the middle of a tag, such as the ``>`` that
    opens each line of a quote.
    """
    seen: set[str] = set()
    for raw in tag.attributes:
        if raw.name in seen:
            continue
        seen.add(raw.name)
        value = values.get(raw.name)
        if value is None:
            return False
        # libxml2 gives a boolean attribute without a value its own name for one.
        if raw.value is None and value == raw.name:
            continue
        written = raw.value.of(text) if raw.value else ""
        if written != value and not re.search(r"[&\r\x00]", written):
            return False
    return seen >= values.keys() & {"src", "alt", "title", "referrerpolicy"}


def _read_only(values: dict[str, str], at: int, kind: Element) -> Place:
    span = Span(at, at)
    attributes = tuple(
        Attribute(name, Slot(name, span), Slot(value, span)) for name, value in values.items()
    )
    src, alt, title, policy = (
        Slot(values.get(name), span)
        for name in (_ADDRESS.get(kind, ""), "alt", "title", "referrerpolicy")
    )
    return Place(
        span,
        "html",
        src,
        alt if kind in _WITH_ALT else None,
        title,
        policy if kind == "img" else None,
        attributes,
    )


def sources(picture: etree._Element, marked: Marked) -> Iterator[Source]:
    """The ``source`` elements of a picture that stand in the source."""
    for element in picture.iter("source"):
        at = marked.read(element)
        tag = None if at is None else scan_tag(marked.source, at)
        if tag is not None:
            values = marked.attributes(element)
            yield Source(tag.span, slots(tag, values, marked.source)[0])


def figcaptions(elements: Iterable[etree._Element], marked: Marked) -> Iterator[Figcaption]:
    """Those that stand in the source, and whether HTML allows them where they stand."""
    for element in elements:
        at = marked.read(element)
        tag = None if at is None else scan_tag(marked.source, at)
        if tag is not None and at is not None:
            empty, whole = emptiness(element, tag, marked)
            slot = (
                None if whole is None else Slot("", Span(at, whole), Gone(), whole=Span(at, whole))
            )
            yield Figcaption(tag.span, _figcaption_place(element), empty, slot)


def _figcaption_place(element: etree._Element) -> Literal["right", "outside", "middle", "second"]:
    figure = element.getparent()
    # The parser leaves a p open before a figcaption, where a browser closes it.
    while figure is not None and figure.tag == "p":
        figure = figure.getparent()
    if figure is None or figure.tag != "figure":
        return "outside"
    first = next(figure.iter("figcaption"))
    if first is not element:
        return "second"
    children = [child for child in figure if isinstance(child.tag, str)]
    if element.getparent() is figure and element not in (children[0], children[-1]):
        return "middle"
    return "right"
