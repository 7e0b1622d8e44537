"""A post's body with the place of everything wanted written into it, for a parser to carry along.

Start tags get an unquoted attribute with their offset; the parser decides what is an element, and
the offset is read back from its tree. What a generator makes into an image (``{% img a.png %}``)
stands as an img with such a mark while the body is parsed, so that it is found where it belongs,
and not in code. Offsets of the marked text lead back to the post's own.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from lxml import etree

from altcheck.document import Span

_TAG = r"<(?:img|image|figcaption)(?=[\t\n\f\r />])"
# A destination with template expressions in it: their blanks would end it before they are filled in.
_FILLED_IN = r"(?<=\]\()[^()\s{<]*(?:\{\{[^{}\n]*\}\}[^()\s{]*)+(?=[ \t]*[)\"'])"
_HTML = re.compile(_TAG, re.IGNORECASE)
_BOTH = re.compile(rf"(?P<tag>{_TAG})|(?P<filled>{_FILLED_IN})", re.IGNORECASE)


class Marked:
    """The body of a post from ``start`` on, marked."""

    def __init__(self, source: str, start: int) -> None:
        """Marks ``source``; the mark's name is one that stands nowhere in it."""
        name = "ac-at"
        while name in source:
            name += "x"
        self.source = source
        self.start = start
        self._name = name
        self._strip = re.compile(rf" {name}=\d+(?: (?=/))?")
        self._here: list[int] = [0]  # offsets in the marked text behind each change,
        self._there: list[int] = [start]  # and the same places in the source
        self.text = self._mark()

    def _mark(self) -> str:
        pattern = _BOTH if "{{" in self.source else _HTML
        parts: list[str] = []
        length, at = 0, self.start
        for match in pattern.finditer(self.source, self.start):
            upto, new = self._written(match)
            parts += (self.source[at:upto], new)
            length += upto - at + len(new)
            at = match.end()
            self._here.append(length)
            self._there.append(at)
        parts.append(self.source[at:])
        return "".join(parts)

    def _written(self, match: re.Match[str]) -> tuple[int, str]:
        """Up to where the source is kept, and what comes then."""
        if match.lastgroup == "filled":
            return match.start(), f"{self._name}-{match.start()}"
        # The mark is unquoted: a slash right behind it would become a part of it.
        gap = " " if self.source[match.end()] == "/" else ""
        return match.end(), f" {self._name}={match.start()}{gap}"

    def span(self, start: int, stop: int) -> Span:
        """Where the characters ``start`` to ``stop`` of the marked text stand in the source."""
        return Span(self._origin(start), self._origin(stop))

    def _origin(self, offset: int) -> int:
        k = bisect_right(self._here, offset) - 1
        return self._there[k] + offset - self._here[k]

    def read(self, element: etree._Element) -> int | None:
        """The offset of the element's tag in the source, None if it was not marked."""
        mark = element.get(self._name)
        return int(mark) if mark else None

    def clean(self, value: str) -> str:
        """``value`` without marks that ended up in it."""
        return self._strip.sub("", value) if self._name in value else value
