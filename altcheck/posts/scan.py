"""Where the attributes of an HTML start tag stand.

The parser decides what is an element; this only finds the places inside a tag that it found, by the
grammar of the HTML Standard (tokenization: before attribute name state, and those after it).
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from html import unescape
from typing import NamedTuple

from altcheck.document import Attribute, Slot, Span
from altcheck.posts.syntax import HtmlValue, Literal, is_templated

_NAME = re.compile(r"<[A-Za-z][^\t\n\f\r />]*+")
# What a template engine puts in before HTML is read: quotes in it are not the attribute's.
EXPRESSION = r"(?:\{\{[^{}\n]*+\}\}|\{%[^{}%\n]*+%\})"
_ATTRIBUTE = re.compile(
    rf"""[\t\n\f\r /]*+
    (?P<name>=?[^\t\n\f\r />=]++|=)
    (?: [\t\n\f\r ]*+ (?P<equals>=) [\t\n\f\r ]*+
        (?: "(?P<double>(?:[^"{{]++|{EXPRESSION}|\{{)*+)"
        | '(?P<single>(?:[^'{{]++|{EXPRESSION}|\{{)*+)'
        | (?P<bare>(?!["'])[^\t\n\f\r >]*+) )
    )?+""",
    re.VERBOSE,
)
_BLANKS = "\t\n\f\r "
_BEHIND = frozenset((*_BLANKS, ">"))
_END = re.compile(r"[\t\n\f\r /]*+>")
_NAME_WRITER = Literal(r"[^\s\"'<>/=\x00]+")
_writer = lru_cache(maxsize=256)(HtmlValue)  # there are few kinds, and an image has many of them


class Raw(NamedTuple):
    """An attribute as it stands: its name, and the spans of name and value.

    ``quote`` is the quote around the value, empty if there is none; ``value`` covers what is inside
    the quotes, and is None for an attribute that has no value.
    """

    name: str
    name_span: Span
    value: Span | None
    quote: str


class Tag(NamedTuple):
    """A start tag: its span, where its name ends, and its attributes in order."""

    span: Span
    name_stop: int
    attributes: tuple[Raw, ...]

    def moved(self, by: int) -> Tag:
        """The same tag, ``by`` characters further on."""
        attributes = tuple(
            raw._replace(
                name_span=_moved(raw.name_span, by), value=raw.value and _moved(raw.value, by)
            )
            for raw in self.attributes
        )
        return Tag(_moved(self.span, by), self.name_stop + by, attributes)


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.stop + by)


def scan_tag(text: str, start: int) -> Tag | None:
    """The start tag that begins at ``start``; None if it never ends."""
    name = _NAME.match(text, start)
    if name is None:
        return None
    found: list[re.Match[str]] = []
    at = name.end()
    while not (end := _END.match(text, at)):
        match = _ATTRIBUTE.match(text, at)
        if match is None:
            return None
        found.append(match)
        at = match.end()
    return Tag(Span(start, end.end()), name.end(), tuple(map(_raw, found)))


def _raw(match: re.Match[str]) -> Raw:
    name = match["name"].lower()
    span = Span(*match.span("name"))
    if match["equals"] is None:
        return Raw(name, span, None, "")
    for group, quote in (("double", '"'), ("single", "'")):
        if match[group] is not None:
            return Raw(name, span, Span(*match.span(group)), quote)
    return Raw(name, span, Span(*match.span("bare")), "")


def slots(
    tag: Tag, values: dict[str, str], text: str
) -> tuple[tuple[Attribute, ...], tuple[Attribute, ...]]:
    """The tag's attributes with the values that the parser read; then those that it passed over.

    Of an attribute that is there twice the first counts (HTML Standard, attribute name state).
    """
    found: dict[str, Attribute] = {}
    again: list[Attribute] = []
    times = Counter(raw.name for raw in tag.attributes)
    for raw in tag.attributes:
        if raw.name in found:
            value = unescape(raw.value.of(text)) if raw.value else ""
            again.append(_attribute(raw, value, text, _whole(raw, text)))
        elif raw.name in values:
            # Without the first of two, the second would count.
            whole = _whole(raw, text) if times[raw.name] == 1 else None
            found[raw.name] = _attribute(raw, values[raw.name], text, whole)
    return tuple(found.values()), tuple(again)


def _whole(raw: Raw, text: str) -> Span:
    """What goes with an attribute: itself, and the blanks before it where others follow it."""
    start = raw.name_span.start
    stop = raw.name_span.stop if raw.value is None else raw.value.stop + len(raw.quote)
    # What follows directly would be taken for a part of what stands before.
    if text[stop : stop + 1] in _BEHIND:
        while text[start - 1] in _BLANKS:
            start -= 1
    return Span(start, stop)


def _attribute(raw: Raw, value: str, text: str, whole: Span | None) -> Attribute:
    name = Slot(raw.name, raw.name_span, _NAME_WRITER)
    if raw.value is None:
        end = raw.name_span.stop
        slot = Slot(value, Span(end, end), _writer("=", '"', wrap=True), whole=whole)
    else:
        writer = _writer("", raw.quote or '"', wrap=not raw.quote)
        templated = is_templated(raw.value.of(text))
        slot = Slot(value, raw.value, writer, templated, whole)
    return Attribute(raw.name, name, slot)


def absent(tag: Tag, name: str) -> Slot:
    """Where a new attribute goes: after ``src``, or first, quoted as its neighbours are."""
    src = next((raw for raw in tag.attributes if raw.name == "src"), None)
    at, quote = tag.name_stop, '"'
    # Behind an equals sign with nothing after it, what follows would become the value.
    unfinished = (
        src is not None
        and src.value is not None
        and not src.quote
        and src.value.start == src.value.stop
    )
    if src is not None and not unfinished:
        at = src.value.stop + len(src.quote) if src.value else src.name_span.stop
        quote = src.quote or next((r.quote for r in tag.attributes if r.quote), '"')
    return Slot(None, Span(at, at), _writer(f" {name}=", quote, wrap=True))
