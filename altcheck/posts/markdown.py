"""Markdown to image places.

The body is rendered once, with the tags in it marked; images without a mark are Markdown's
own. In most posts every ``![`` is an image, plainly written, so that the k-th is the k-th and no
event stream is needed; where it is not, the parser's events say which are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from io import BytesIO
from typing import NamedTuple

import pyromark
from lxml import etree

from altcheck.document import Slot, Span
from altcheck.posts.characters import Characters
from altcheck.posts.marks import Marked
from altcheck.posts.place import Place
from altcheck.posts.syntax import MarkdownAlt, MarkdownDestination, MarkdownTitle, is_templated
from altcheck.posts.tags import with_attributes

OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
)

_OPEN = "!["
_SIZE = re.compile(r"(?P<escapes>\\*)\|(?P<size>\d+(?:x\d+)?)$")
# Writers are made once: there are few kinds, and many images.
_ALT = MarkdownAlt()
_DEST = (MarkdownDestination(), MarkdownDestination(angle=True))
_TITLE_WRITER, _NEW_TITLE = MarkdownTitle(), MarkdownTitle(" ")
_TITLE_ALONE = MarkdownTitle("<> ")  # without an address before it, it would be one
_DESTINATION = r"(?:<(?:[^<>\\\n]|\\.)*+>|[^\s()<>\\&]*+|(?!<)(?:[^\s\\\x00-\x20]|\\.)+)"
_TITLE = r"""(?:"(?:[^"\\]|\\.)*+"|'(?:[^'\\]|\\.)*+'|\((?:[^()\\]|\\.)*+\))"""
_TAIL = re.compile(
    rf"\]\([ \t\r\n]*(?P<dest>{_DESTINATION})(?:[ \t\r\n]+(?P<title>{_TITLE}))?[ \t\r\n]*\)",
    re.DOTALL,
)
_PLAIN_ALT = re.compile(r"!\[(?P<alt>[^\[\]\\`<\n\r|$]*+)(?=\][\[(])")
_PLAIN_TAIL = re.compile(
    r"\]\((?P<dest>[^\s()<>\\]*+)(?:[ \t]+(?P<title>\"[^\"\\&\n]*+\"))?[ \t]*\)",
)
_PLAIN_LABEL = re.compile(r"\]\[(?P<label>[^\[\]\\`<\n\r|$]++)\]")
_DEFINITION = re.compile(
    rf"[ \t>]*\[(?:[^\[\]\\]|\\.)+\]:\s*(?P<dest>{_DESTINATION})(?=\s|\Z)"
    rf"(?:\s+(?P<title>{_TITLE}))?",
    re.DOTALL,
)


class _Range(NamedTuple):
    """An image of the event stream, in characters of the marked text.

    ``inner`` is where its last piece of label ends, ``kind`` the parser's word for its form and
    ``label`` the name of its definition.
    """

    span: Span
    inner: int
    kind: str
    label: str


def render(text: str) -> bytes:
    """The HTML that Markdown makes of ``text``, in UTF-8."""
    html = BytesIO()
    pyromark.write_html(text, html, options=OPTIONS)
    return html.getvalue()


def markdown_places(elements: Sequence[etree._Element], marked: Marked) -> list[Place | None]:
    """The place of each of the img elements that Markdown made; None where it can't be told."""
    if not elements:
        return []
    quick = _quick(elements, marked)
    if quick is not None:
        return quick
    ranges = list(_image_ranges(marked.text))
    definitions = _Definitions(marked.text)
    return [
        None if found is None else _place(element, found, marked, definitions)
        for element, found in zip(elements, _align(elements, ranges), strict=True)
    ]


def _quick(elements: Sequence[etree._Element], marked: Marked) -> list[Place | None] | None:
    """The places if every ``![`` is a plain image, proved by what was rendered."""
    text = marked.text
    if text.count(_OPEN) != len(elements):
        return None
    definitions = _Definitions(text)
    places: list[Place | None] = []
    at = 0
    for element in elements:
        at = text.find(_OPEN, at)
        alt = _PLAIN_ALT.match(text, at)
        if alt is None or alt["alt"] != element.get("alt"):
            return None
        close = alt.end()
        if tail := _PLAIN_TAIL.match(text, close):
            span = Span(at, tail.end())
            places.append(_inline(element, span, tail, marked))
        elif (named := _PLAIN_LABEL.match(text, close)) and definitions.has(named["label"]):
            span = Span(at, named.end())
            found = _Range(span, close, "Reference", named["label"])
            places.append(_reference(element, found, marked, definitions))
        else:
            return None
        at = span.stop
    return places


def _image_ranges(text: str) -> Iterator[_Range]:
    """Every outermost image, in order."""
    char = Characters(text)
    depth = inner = begin = 0
    image: dict[str, str] = {}
    for event, where in pyromark.events_with_range(text, options=OPTIONS):
        opened = event.get("Start") if isinstance(event, dict) else None
        if isinstance(opened, dict) and "Image" in opened:
            depth += 1
            if depth == 1:
                image, begin = opened["Image"], where["start"]
                inner = begin + len(_OPEN)
                continue
        elif isinstance(event, dict) and event.get("End") == "Image":
            depth -= 1
            if not depth:
                span = Span(char.at(begin), char.at(where["end"]))
                yield _Range(span, char.at(inner), image["link_type"], image["id"])
        if depth:
            inner = max(inner, where["end"])


def _align(elements: Sequence[etree._Element], ranges: list[_Range]) -> list[_Range | None]:
    """The k-th to the k-th; nothing where their numbers differ, rather than a wrong place."""
    if len(ranges) != len(elements):
        return [None] * len(elements)
    return list(ranges)


class _Definitions:
    """The definitions of labels in a text; it is not parsed for them before one is asked for."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _ranges(self) -> dict[str, tuple[int, int]]:
        """In bytes, by the labels as they are written."""
        found = pyromark.reference_definitions(self._text, options=OPTIONS)
        return {label: (one["span"]["start"], one["span"]["end"]) for label, one in found.items()}

    @cached_property
    def _folded(self) -> dict[str, tuple[int, int]]:
        return {fold(label): span for label, span in self._ranges.items()}

    @cached_property
    def _characters(self) -> Characters:
        return Characters(self._text)

    def has(self, label: str) -> bool:
        """Whether ``label`` is defined by this very spelling."""
        return label in self._ranges

    def span(self, label: str) -> Span | None:
        """Where the definition of ``label`` stands, in characters."""
        found = self._folded.get(fold(label))
        return Span(*map(self._characters.at, found)) if found else None


def fold(label: str) -> str:
    """A label as labels are compared: without case, its blanks as one (CommonMark, matches)."""
    return " ".join(label.casefold().split())


def _place(
    element: etree._Element, found: _Range, marked: Marked, definitions: _Definitions
) -> Place:
    close = marked.text.find("]", found.inner, found.span.stop)
    if found.kind == "Inline":
        tail = _TAIL.match(marked.text, close, found.span.stop) if close >= 0 else None
        if tail is None or tail.end() != found.span.stop:
            return _read_only(element, found.span, marked)
        return _inline(element, found.span, tail, marked)
    return _reference(element, found, marked, definitions)


def _inline(element: etree._Element, span: Span, tail: re.Match[str], marked: Marked) -> Place:
    label = marked.span(span.start + len(_OPEN), tail.start())
    value = _value(element, "alt", marked)
    size = _SIZE.search(value) if value and "|" in value else None
    if value and size:  # Obsidian: ![alt|300](a.png)
        raw = _SIZE.search(label.of(marked.source))
        if raw and raw["size"] == size["size"]:
            # In a table the bar is escaped; backslashes in pairs are the alt's own.
            bar = raw.end("escapes") - len(raw["escapes"]) % 2
            value, label = value[: size.end("escapes")], Span(label.start, label.start + bar)
    alt = _slot(value, label, _ALT, marked)
    place = Place(marked.span(*span), "markdown", *_target(element, alt, tail, marked))
    return _with_list(place, marked)


def _target(
    element: etree._Element, alt: Slot, match: re.Match[str], marked: Marked
) -> tuple[Slot, Slot, Slot]:
    """The slots of src, alt and title, for the destination and title that ``match`` found."""
    dest = marked.span(*match.span("dest"))
    raw = dest.of(marked.source)
    src = _slot(_destination(raw).replace("\0", "\ufffd"), dest, _DEST[raw[:1] == "<"], marked)
    if match["title"]:
        value = _value(element, "title", marked) or ""  # an empty one isn't rendered
        span = marked.span(*match.span("title"))
        whole = Span(dest.stop, span.stop)
        templated = is_templated(span.of(marked.source))
        title = Slot(value, span, _TITLE_WRITER, templated, whole)
    else:
        title = Slot(None, Span(dest.stop, dest.stop), _NEW_TITLE if raw else _TITLE_ALONE)
    return src, alt, title


def _destination(raw: str) -> str:
    """A destination as its author meant it: what is rendered is percent-encoded on top of that."""
    if raw[:1] == "<":
        raw = raw[1:-1]
    if "\\" not in raw and "&" not in raw:
        return raw
    definition = pyromark.reference_definitions(f"[x]: <{raw}>", options=OPTIONS)
    return definition["x"]["dest"] if definition else raw


def _reference(
    element: etree._Element, found: _Range, marked: Marked, definitions: _Definitions
) -> Place:
    """``![alt][label]``, ``![label][]`` or ``![label]``; its address stands in a definition."""
    text, span = marked.text, found.span
    close = text.find("]", found.inner)
    if found.kind == "Collapsed" and text.startswith("[]", span.stop):
        span = Span(span.start, span.stop + 2)  # the parser's range leaves the brackets out
    if not span.start < close < span.stop:
        return _read_only(element, span, marked)
    begin = span.start + len(_OPEN)
    if found.kind == "Reference":
        label, writer = marked.span(begin, close), MarkdownAlt()
    else:
        label, writer = marked.span(begin, span.stop - 1), MarkdownAlt(f"][{text[begin:close]}")
    alt = _slot(_value(element, "alt", marked), label, writer, marked)
    target = definitions.span(found.label)
    match = _DEFINITION.match(text, target.start, target.stop) if target else None
    if match is None:
        return _read_only(element, span, marked)._replace(alt=alt)
    place = Place(marked.span(*span), "markdown", *_target(element, alt, match, marked))
    return _with_list(place, marked)


def _with_list(place: Place, marked: Marked) -> Place:
    """The image with the attribute list behind it, up to whose end its span already goes."""
    span = marked.lists.get(place.span.stop)
    if span is None:
        return place
    place, caption = with_attributes(place, marked.source, span)
    if caption:
        marked.captions[place.span.start] = caption, None
    return place


def _slot(value: str | None, span: Span, writer: Callable[[str], str], marked: Marked) -> Slot:
    return Slot(value, span, writer, is_templated(span.of(marked.source)))


def _read_only(element: etree._Element, span: Span, marked: Marked) -> Place:
    where = marked.span(*span)
    here = Span(where.start, where.start)
    src, alt, title = (
        Slot(_value(element, name, marked), here) for name in ("src", "alt", "title")
    )
    return Place(where, "markdown", src, alt._replace(value=alt.value or ""), title)


def _value(element: etree._Element, name: str, marked: Marked) -> str | None:
    value = element.get(name)
    return None if value is None else marked.clean(value)
