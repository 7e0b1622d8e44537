"""Passages of a post that stand otherwise while it is parsed: taken out, moved, made a figure."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from altcheck.posts.fences import Fences
from altcheck.posts.hidden import Hiding
from altcheck.posts.inner import Inner
from altcheck.posts.wordpress import Shortcode, read_shortcode

Written = tuple[int, str, int]
"""Up to where the source is kept, what comes then, and where it goes on."""

_CODE = "&#32;<pre>code</pre>"  # what stands for code that is shown, amid a line as well
LONGEST_COMMENT = 5000  # characters of a comment of MDX


class Passages:
    """Is asked about such passages of ``source`` in their order, from ``start`` on."""

    def __init__(self, source: str, start: int) -> None:
        self.source = source
        self.inner = Inner(source)
        self._fences = Fences()
        self._hiding = Hiding(source)
        self._shortcode: Shortcode | None = None  # the one that is open
        self._raw = start

    @property
    def in_code(self) -> bool:
        """Whether what comes now is code in a fence."""
        return self._fences.in_code

    def is_raw(self, offset: int) -> bool:
        """Whether the template engine looks for no tags at ``offset``."""
        return offset < self._raw

    def of_groups(self) -> Mapping[str, Callable[[re.Match[str]], Written]]:
        """What is done with a match of each group of ``wanted`` that finds such passages."""
        return {
            "hidden": self._hidden,
            "comments": self._hidden,
            "outdent": self._outdented,
            "shortcode": self._captioned,
            **dict.fromkeys(("fence", "comment", "esm", "line", "indent"), self._contained),
        }

    def _hidden(self, match: re.Match[str]) -> Written:
        """What the template engine takes away; of what it leaves alone, only its tags."""
        start, stop = match.span()
        part = self._hiding.at(start) if start >= self._raw else None
        if part is None:
            return stop, "", stop
        if part.fate == "raw":
            self._raw = part.close
            return start, "", part.inner
        return start, _CODE if part.fate == "code" else "", part.stop

    def _contained(self, match: re.Match[str]) -> Written:
        """Lines that are no text: fences of containers, imports and tags of MDX, comments."""
        start, stop = match.span()
        if match.lastgroup == "fence" and self._fences.drops(match[0]):
            return start, "\n", stop
        if match.lastgroup == "fence" or self._fences.in_code:
            return stop, "", stop
        if match.lastgroup == "comment":
            end = self.source.find("*/}", stop, stop + LONGEST_COMMENT)
            return (stop, "", stop) if end < 0 else (start, "", end + 3)
        return start, f"\n{match[0].strip()}\n" if match.lastgroup == "line" else "", stop

    def _captioned(self, match: re.Match[str]) -> Written:
        """A shortcode with a caption, as a figure."""
        start, stop = match.span()
        escaped = self.source.startswith("\\", start - 1)
        shortcode = self._shortcode
        if shortcode is not None and start - escaped == shortcode.close:
            self._shortcode = None
            return shortcode.close, shortcode.closing, shortcode.stop
        self._shortcode = shortcode = read_shortcode(self.source, start)
        if shortcode is None:
            return stop, "", stop
        return start - escaped, shortcode.opening, shortcode.inner

    def _outdented(self, match: re.Match[str]) -> Written:
        start, stop = match.span()
        return start, self.inner.outdented(start, stop), stop
