"""Markdown where CommonMark sees HTML or code, and several generators see Markdown all the same.

In elements with a ``markdown`` attribute (kramdown, and md_in_html of Python-Markdown), and in the
indented blocks below ``!!! note``, ``??? tip`` and ``=== "Tab"`` (Material for MkDocs).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

_NAMES = (
    "article|aside|blockquote|center|details|div|figcaption|figure|footer|header|main|nav|p|section"
)
_SAYS = r"\smarkdown(?:=[\"']?(?:1|span|block|true)[\"']?)?[\s>]"
_TAG = rf"^[ \t]*<(?:{_NAMES})(?=[^<>\n]*{_SAYS})[^<>\n]*>"
_BLOCK = r"^[ ]*(?:(?:!!!|\?\?\?\+?)[ \t]+\w|===[!+]?[ \t]+[\"'])[^\n]*$"
OPENS = (_TAG, _BLOCK)
INDENT = r"^(?:[ ]{4}|\t)+(?=[ \t]*\S)"
# Begins with a sign: so the search runs from one to the next.
_ANY_TAG = re.compile(r"<[a-z]+[^<>\n]{0,300}\smarkdown[=\s>]")
_FENCE = re.compile(r"^(?P<indent>[ \t]*)(?P<fence>`{3,}|~{3,})(?P<rest>[^\n]*)", re.MULTILINE)
_ANY_BLOCK = re.compile(_BLOCK, re.MULTILINE)
_NAME = re.compile(r"[ \t]*<(\w+)")
_CODE = 4  # columns of indentation that make code
_UNIT = re.compile(r"[ ]{4}|\t")


def holds_inner(source: str) -> bool:
    """Whether there may be such Markdown in ``source``."""
    if "markdown" in source and _ANY_TAG.search(source):
        return True
    signs = "!!! " in source or "??? " in source or "???+ " in source or "=== " in source
    return signs and bool(_ANY_BLOCK.search(source))


class Inner:
    """Told of what opens such parts in their order, knows how far a line in them is to be moved."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._stops: list[int] = []  # where the open parts end
        self._closing: dict[str, int] = {}  # where an element of some name is closed next

    def opened(self, start: int, stop: int) -> str | None:
        """Take what opens a part: the name of the element, empty for an indented block.

        None if it is code.
        """
        self._left(start)
        line = self._source[start:stop]
        indent = len(line.expandtabs(_CODE)) - len(line.expandtabs(_CODE).lstrip())
        if indent >= _CODE * (len(self._stops) + 1) or self._in_code(start):
            return None
        name = _NAME.match(self._source, start)
        if name is None:
            self._stops.append(self._end_of_block(start, stop))
            return ""
        self._stops.append(self._close(f"</{name[1]}", stop))
        return name[1]

    def _in_code(self, offset: int) -> bool:
        """Whether ``offset`` is in fenced code; a fence that is indented further ends none."""
        begins, stops = self._code
        k = bisect_right(begins, offset) - 1
        return k >= 0 and offset < stops[k]

    @cached_property
    def _code(self) -> tuple[list[int], list[int]]:
        begins, stops = [], []
        opened: re.Match[str] | None = None
        for line in _FENCE.finditer(self._source):
            if opened is None:
                opened = line
                begins.append(line.start())
            elif _closes(line, opened):
                opened = None
                stops.append(line.end())
        return begins, [*stops, len(self._source)]

    def outdented(self, start: int, stop: int) -> str:
        """What stays of the indentation from ``start`` to ``stop``."""
        self._left(start)
        units = _UNIT.findall(self._source, start, stop)
        rest = self._source[start + sum(map(len, units)) : stop]
        return "".join(units[len(self._stops) :]) + rest

    def _left(self, offset: int) -> None:
        while self._stops and self._stops[-1] <= offset:
            self._stops.pop()

    def _close(self, tag: str, after: int) -> int:
        known = self._closing.get(tag, after - 1)
        if known < after:
            known = self._source.find(tag, after)
            self._closing[tag] = known = len(self._source) if known < 0 else known
        return known

    def _end_of_block(self, start: int, stop: int) -> int:
        """Where the first line begins that is indented less than the block's content."""
        line = self._source.rfind("\n", 0, start) + 1
        own = len(self._source[line:stop]) - len(self._source[line:stop].lstrip(" "))
        less = re.compile(rf"^(?![ ]{{{own + 4}}}|[ ]*\t|[ \t]*\r?$)", re.MULTILINE)
        found = less.search(self._source, stop + 1) if stop < len(self._source) else None
        return found.start() if found else len(self._source)


def _closes(line: re.Match[str], opened: re.Match[str]) -> bool:
    """Whether a line ends the code that ``opened`` begins (CommonMark, fenced code blocks)."""
    fence, begun = line["fence"], opened["fence"]
    further = len(line["indent"].expandtabs(_CODE)) - len(opened["indent"].expandtabs(_CODE))
    return (
        fence[0] == begun[0]
        and len(fence) >= len(begun)
        and further < _CODE
        and not line["rest"].strip()
    )
