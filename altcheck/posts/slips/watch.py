"""What the parser made of a Markdown text, as far as slips are looked for in it."""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pyromark

from altcheck.document import Span
from altcheck.posts.markdown import OPTIONS, Characters, fold

_BLANKS = 10  # that may stand around what is alone in its paragraph


@dataclass
class Seen:
    """What the parser made of a text, in characters of the marked text.

    ``text`` are stretches that it left as text; ``links`` have their address, and whether nothing
    else stands in their paragraph; ``used`` are the labels that links and images point to.
    """

    text: list[Span] = field(default_factory=list)
    html: list[Span] = field(default_factory=list)
    code: list[Span] = field(default_factory=list)
    links: list[tuple[Span, str, bool]] = field(default_factory=list)
    used: set[str] = field(default_factory=set)

    def in_code(self, at: int) -> bool:
        """Whether ``at`` is in a block of code or of HTML."""
        for spans in (self.code, self.html):
            k = bisect_right(spans, (at, sys.maxsize)) - 1
            if k >= 0 and spans[k].start <= at < spans[k].stop:
                return True
        return False


def watch(text: str) -> Seen:
    """The parser's events, sorted by what they are about."""
    char, seen = Characters(text), Seen()
    depth = {"CodeBlock": 0, "Image": 0}
    paragraph = Span(0, 0)
    for name, kind, told, where in _events(text):
        span = Span(char.at(where["start"]), char.at(where["end"]))
        if kind in depth:
            depth[kind] += 1 if name == "Start" else -1
        if name == "Text" and not any(depth.values()):
            joined = bool(seen.text) and seen.text[-1].stop == span.start
            seen.text.append(Span(seen.text.pop().start, span.stop) if joined else span)
        elif name == "Start" and kind == "Paragraph":
            paragraph = span
        elif name == "Start" and kind in ("Image", "Link"):
            seen.used.add(fold(told["id"]))
            if kind == "Link" and not depth["Image"]:
                seen.links.append((span, told["dest_url"], _fills(span, paragraph, text)))
        elif name == "Start" and kind in ("CodeBlock", "HtmlBlock"):
            (seen.code if kind == "CodeBlock" else seen.html).append(span)
    return seen


def _events(text: str) -> Iterator[tuple[str, str, Any, Any]]:
    """The events as name, kind (of a start or an end), what is told of it, and range in bytes."""
    for event, where in pyromark.events_with_range(text, options=OPTIONS):
        if not isinstance(event, dict):
            continue
        (name, value), *_ = event.items()
        if isinstance(value, dict):
            (kind, told), *_ = value.items()
            yield name, kind, told, where
        else:
            yield name, str(value) if name in ("Start", "End") else "", None, where


def _fills(span: Span, paragraph: Span, text: str) -> bool:
    """Whether nothing but blanks stands in the paragraph beside what is at ``span``."""
    before, behind = Span(paragraph.start, span.start), Span(span.stop, paragraph.stop)
    near = before.stop - before.start <= _BLANKS and behind.stop - behind.start <= _BLANKS
    return near and not before.of(text).strip() and not behind.of(text).strip()
