"""What the parser made of a Markdown text, as far as slips are looked for in it."""

from __future__ import annotations

import sys
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Any

import pyromark

from altcheck.document import Span
from altcheck.posts.characters import Characters
from altcheck.posts.markdown import OPTIONS, fold

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
    raw = text.encode()
    paragraph = end = inside = 0  # inside of how many blocks of code and images
    stretches: list[tuple[int, int]] = []  # in bytes: few of them are looked at
    for event, where in pyromark.events_with_range(text, options=OPTIONS):
        if not isinstance(event, dict):
            continue
        start, stop = where["start"], where["end"]
        if "Text" in event and not inside:
            joined = bool(stretches) and stretches[-1][1] == start
            stretches.append((stretches.pop()[0] if joined else start, stop))
        elif "Start" in event:
            kind, told = _opened(event["Start"])
            if kind == "Paragraph":
                paragraph, end = start, stop
            elif kind in ("Image", "Link"):
                seen.used.add(fold(told["id"]))
                if kind == "Link" and not inside and _may_be_picture(told["dest_url"]):
                    alone = _fills(raw, (paragraph, start), (stop, end))
                    seen.links.append(
                        (Span(char.at(start), char.at(stop)), told["dest_url"], alone)
                    )
            elif kind in ("CodeBlock", "HtmlBlock"):
                span = Span(char.at(start), char.at(stop))
                (seen.code if kind == "CodeBlock" else seen.html).append(span)
            inside += kind in ("CodeBlock", "Image")
        elif event.get("End") in ("CodeBlock", "Image"):
            inside -= 1
    held = ((start, stop) for start, stop in stretches if b"!" in raw[start:stop])
    seen.text += (Span(char.at(start), char.at(stop)) for start, stop in held)
    return seen


def _may_be_picture(address: str) -> bool:
    return "." in address[-200:]


def _opened(what: Any) -> tuple[str, Any]:
    """The kind of what begins, and what is told of it."""
    return next(iter(what.items())) if isinstance(what, dict) else (what, None)


def _fills(raw: bytes, before: tuple[int, int], behind: tuple[int, int]) -> bool:
    """Whether nothing but blanks stands before and behind what is in a paragraph."""
    ranges = (before, behind)
    near = all(stop - start <= _BLANKS for start, stop in ranges)
    return near and not any(raw[start:stop].strip() for start, stop in ranges)
