"""Markdown to image places.

The body is rendered once, with the tags of its HTML marked; images without a mark are Markdown's
own. In most posts every ``![`` is an image, so that the k-th is the k-th and no event stream is
needed; where it is not, the parser's events say which are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import pyromark
from lxml import etree

from altcheck.document import Slot, Span
from altcheck.posts.html import Marks
from altcheck.posts.place import Place
from altcheck.posts.syntax import TEMPLATED, MarkdownAlt, MarkdownDestination, MarkdownTitle

OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
)

_OPEN = "!["
_DESTINATION = r"(?:<(?:[^<>\\\n]|\\.)*+>|[^\s()<>\\&]*+|(?!<)(?:[^\s\\\x00-\x20]|\\.)+)"
_TITLE = r"""(?:"(?:[^"\\]|\\.)*+"|'(?:[^'\\]|\\.)*+'|\((?:[^()\\]|\\.)*+\))"""
_TAIL = re.compile(
    rf"\]\([ \t\r\n]*(?P<dest>{_DESTINATION})(?:[ \t\r\n]+(?P<title>{_TITLE}))?[ \t\r\n]*\)",
    re.DOTALL,
)
_PLAIN_TAIL = re.compile(
    r"\]\((?P<dest>[^\s()<>\\&]*+)(?:[ \t]+(?P<title>\"[^\"\\&\n]*+\"))?[ \t]*\)",
)
_PLAIN_ALT = re.compile(r"!\[(?P<alt>[^\[\]\\`<&\n\r*_~|$]*+)(?=\]\()")
_DEFINITION = re.compile(
    rf"[ \t>]*\[(?:[^\[\]\\]|\\.)+\]:\s*(?P<dest>{_DESTINATION})(?=\s|\Z)"
    rf"(?:\s+(?P<title>{_TITLE}))?",
    re.DOTALL,
)


class _Range(NamedTuple):
    """An image of the event stream, in characters of the post.

    ``inner`` is where its last piece of label ends, ``kind`` the parser's word for its form and
    ``label`` the name of its definition.
    """

    span: Span
    inner: int
    kind: str
    label: str


def render(text: str, start: int, marks: Marks) -> str:
    """The body of a Markdown post, from ``start``, as HTML with marked tags."""
    return pyromark.html(marks.write(text, start), options=OPTIONS)


def markdown_places(
    elements: Sequence[etree._Element], text: str, start: int, marks: Marks
) -> list[Place | None]:
    """The place of each of the img elements that Markdown made; None where it can't be told."""
    if not elements:
        return []
    quick = _quick(elements, text, start, marks)
    if quick is not None:
        return quick
    ranges = list(_image_ranges(text, start))
    matched = _align(elements, ranges)
    by_label = any(found.label for found in ranges)
    definitions = _definitions(text, start) if by_label else {}
    return [
        None if found is None else _place(element, found, text, marks, definitions)
        for element, found in zip(elements, matched, strict=True)
    ]


def _quick(
    elements: Sequence[etree._Element], text: str, start: int, marks: Marks
) -> list[Place | None] | None:
    """The places if every ``![`` is a plain inline image, proved by what was rendered."""
    if text.count(_OPEN, start) != len(elements):
        return None
    places: list[Place | None] = []
    at = start
    for element in elements:
        at = text.find(_OPEN, at)
        label = _PLAIN_ALT.match(text, at)
        tail = _PLAIN_TAIL.match(text, label.end()) if label else None
        if label is None or tail is None or label["alt"] != element.get("alt"):
            return None
        places.append(_inline(element, Span(at, tail.end()), tail, text, marks))
        at = tail.end()
    return places


class _Characters:
    """Byte offsets of the parser to character offsets of the post, quick where they rise."""

    def __init__(self, body: str, start: int) -> None:
        self._start, self._bytes = start, body.encode()
        self._ascii = len(self._bytes) == len(body)
        self._byte, self._char = 0, start

    def at(self, byte: int) -> int:
        if self._ascii:
            return self._start + byte
        if byte >= self._byte:
            self._char += len(self._bytes[self._byte : byte].decode())
        else:
            self._char -= len(self._bytes[byte : self._byte].decode())
        self._byte = byte
        return self._char


def _image_ranges(text: str, start: int) -> Iterator[_Range]:
    """Every outermost image of the body, in order."""
    body = text[start:]
    char = _Characters(body, start)
    depth = inner = begin = 0
    image: dict[str, str] = {}
    for event, where in pyromark.events_with_range(body, options=OPTIONS):
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


def _definitions(text: str, start: int) -> dict[str, Span]:
    """Where the definition of each label stands."""
    body = text[start:]
    char = _Characters(body, start)
    spans = {
        _fold(label): (definition["span"]["start"], definition["span"]["end"])
        for label, definition in pyromark.reference_definitions(body, options=OPTIONS).items()
    }
    in_order = sorted(spans.items(), key=lambda item: item[1])
    return {label: Span(char.at(begin), char.at(stop)) for label, (begin, stop) in in_order}


def _fold(label: str) -> str:
    return " ".join(label.casefold().split())


def _place(
    element: etree._Element, found: _Range, text: str, marks: Marks, definitions: dict[str, Span]
) -> Place:
    close = text.find("]", found.inner, found.span.stop)
    if found.kind == "Inline":
        tail = _TAIL.match(text, close, found.span.stop) if close >= 0 else None
        if tail is None or tail.end() != found.span.stop:
            return _read_only(element, found.span, marks)
        return _inline(element, found.span, tail, text, marks)
    return _reference(element, found, text, marks, definitions)


def _inline(
    element: etree._Element, span: Span, tail: re.Match[str], text: str, marks: Marks
) -> Place:
    alt = Slot(_value(element, "alt", marks), Span(span.start + 2, tail.start()), MarkdownAlt())
    return Place(span, "markdown", *_with_templates(text, alt, *_target(element, tail, marks)))


def _target(element: etree._Element, match: re.Match[str], marks: Marks) -> tuple[Slot, Slot]:
    """The slots of a destination and of a title."""
    dest = Span(*match.span("dest"))
    src = Slot(_destination(match["dest"]), dest, MarkdownDestination(match["dest"][:1] == "<"))
    if match["title"]:
        value = _value(element, "title", marks) or ""  # an empty one isn't rendered
        title = Slot(value, Span(*match.span("title")), MarkdownTitle())
    else:
        title = Slot(None, Span(dest.stop, dest.stop), MarkdownTitle(" "))
    return src, title


def _destination(raw: str) -> str:
    """A destination as its author meant it: what is rendered is percent-encoded on top of that."""
    if raw[:1] == "<":
        raw = raw[1:-1]
    if "\\" not in raw and "&" not in raw:
        return raw
    definition = pyromark.reference_definitions(f"[x]: <{raw}>", options=OPTIONS)
    return definition["x"]["dest"] if definition else raw


def _reference(
    element: etree._Element, found: _Range, text: str, marks: Marks, definitions: dict[str, Span]
) -> Place:
    """``![alt][label]``, ``![label][]`` or ``![label]``; its address stands in a definition."""
    span, close = found.span, text.find("]", found.inner)
    if found.kind == "Collapsed" and text.startswith("[]", span.stop):
        span = Span(span.start, span.stop + 2)  # the parser's range leaves the brackets out
    if not span.start < close < span.stop:
        return _read_only(element, span, marks)
    if found.kind == "Reference":
        writer = MarkdownAlt()
        alt_span = Span(span.start + 2, close)
    else:
        label = text[span.start + 2 : close]
        writer = MarkdownAlt(f"][{label}")
        alt_span = Span(span.start + 2, span.stop - 1)
    alt = Slot(_value(element, "alt", marks), alt_span, writer)
    target = definitions.get(_fold(found.label))
    match = _DEFINITION.match(text, target.start, target.stop) if target else None
    if match is None:
        here = Span(span.start, span.start)
        src = Slot(_value(element, "src", marks), here)
        return Place(span, "markdown", src, alt, Slot(_value(element, "title", marks), here))
    return Place(span, "markdown", *_with_templates(text, alt, *_target(element, match, marks)))


def _with_templates(text: str, alt: Slot, src: Slot, title: Slot) -> tuple[Slot, Slot, Slot]:
    """``src, alt, title``, told as templated where a template engine has a hand in them."""

    def told(slot: Slot) -> Slot:
        return slot._replace(templated=bool(TEMPLATED.search(slot.span.of(text))))

    return told(src), told(alt), told(title)


def _read_only(element: etree._Element, span: Span, marks: Marks) -> Place:
    here = Span(span.start, span.start)
    src, alt, title = (Slot(_value(element, name, marks), here) for name in ("src", "alt", "title"))
    return Place(span, "markdown", src, alt._replace(value=alt.value or ""), title)


def _value(element: etree._Element, name: str, marks: Marks) -> str | None:
    value = element.get(name)
    return None if value is None else marks.clean(value)
