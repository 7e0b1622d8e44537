"""Markdown where CommonMark sees HTML or code, and several generators see Markdown all the same.

In elements with a ``markdown`` attribute (kramdown, and md_in_html of Python-Markdown), and in the
indented blocks below ``!!! note``, ``??? tip`` and ``=== "Tab"`` (Material for MkDocs).
"""

from __future__ import annotations

import re

_NAMES = (
    "article|aside|blockquote|center|dd|details|div|figcaption|figure|footer|header|li|main|nav|ol|p"
    "|section|span|table|td|th|tr|ul"
)
_SAYS = r"\smarkdown(?:=[\"']?(?:1|span|block|true)[\"']?)?[\s>]"
_TAG = rf"<(?<!\\<)(?:{_NAMES})(?=[^<>\n]*{_SAYS})[^<>\n]*>"
_BLOCK = r"^[ ]*(?:!!!|\?\?\?\+?|===[!+]?)[ \t]+[^\s=][^\n]*$"
OPENS = (_TAG, _BLOCK)
INDENT = r"^(?:[ ]{4}|\t)+(?=[ \t]*\S)"
_ANY_TAG = re.compile(_TAG)
_ANY_BLOCK = re.compile(_BLOCK, re.MULTILINE)
_NAME = re.compile(r"<(\w+)")
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

    def opened(self, start: int, stop: int) -> str:
        """Take what opens a part; the name of the element, empty for an indented block."""
        name = _NAME.match(self._source, start)
        self._left(start)
        if name is None:
            self._stops.append(self._end_of_block(start, stop))
            return ""
        self._stops.append(self._close(f"</{name[1]}", stop))
        return name[1]

    def outdented(self, start: int, stop: int) -> str:
        """What stays of the indentation from ``start`` to ``stop``."""
        self._left(start)
        units = _UNIT.findall(self._source, start, stop)
        return "".join(units[len(self._stops) :])

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
