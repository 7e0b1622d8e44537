"""A post's body with the place of everything wanted written into it, for a parser to carry along.

Start tags get an unquoted attribute with their offset; the parser decides what is an element, and
the offset is read back from its tree. What a generator makes into an image (``{% img a.png %}``)
stands as an img with such a mark while the body is parsed, so that it is found where it belongs,
and not in code. Offsets of the marked text lead back to the post's own.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from lxml import etree

from altcheck.document import Span
from altcheck.posts.tags import ATTRIBUTES, KINDS, Tag, read_tag


# Spelled out rather than with IGNORECASE: so the search runs from "<" to "<".
def _any_case(names: str) -> str:
    spelled = ("".join(f"[{c}{c.upper()}]" if c.isalpha() else c for c in n) for n in names.split())
    return "|".join(spelled)


_ENDS = r"(?=[\t\n\f\r />])"
_IMAGES = _any_case("img image figcaption")
_OTHERS = _any_case(
    "a area button canvas embed figure h1 h2 h3 h4 h5 h6 input link meta object source summary svg"
    " video"
)
# Comments that altcheck is meant to read; those of MDX stand as HTML while the body is parsed.
_EXCUSE = r"(?:<!--|\{/\*)(?=\s*altcheck-)"
_TAG = rf"<(?:{_IMAGES}|{_OTHERS}){_ENDS}"
_WITH_ROLE = r"<[a-zA-Z][a-zA-Z0-9:_-]*+(?=[^<>]*[\t\n\f\r /\"'][rR][oO][lL][eE][\t\n\f\r ]*=)"
_ROLE = re.compile(r"[\t\n\f\r /\"'][rR][oO][lL][eE][\t\n\f\r ]*=")
# The size that several editors and sites allow behind a destination, which CommonMark does not.
_SIZE = r"(?<=\S)[ \t]+=\d*x?\d*(?:px|%)?(?=[ \t]*\))"
# A destination with template expressions in it: their blanks would end it before they are filled.
_FILLED_IN = r"(?<=\]\()[^()\s{<]*(?:\{\{[^{}\n]*\}\}[^()\s{]*)+(?=[ \t]*[)\"'])"


def _pattern(source: str, *, roles: bool) -> re.Pattern[str]:
    """What has to be looked for in ``source``: most posts have few of the things there are."""
    braces = "{" in source
    there = {
        "excuse": "altcheck-" in source,
        "size": " =" in source and "](" in source,
        "filled": braces and "{{" in source,
        "attributes": braces and ("){" in source or "]{" in source),
    }
    begins = tuple(kind.begins for kind in KINDS if any(hint in source for hint in kind.hints))
    return _compiled(
        frozenset(name for name, is_there in there.items() if is_there), begins, roles=roles
    )


# By the name of their group, in the order in which they are tried.
_PARTS = {
    "excuse": _EXCUSE,
    "size": _SIZE,
    "filled": _FILLED_IN,
    "attributes": rf"(?<=[)\]]){ATTRIBUTES}",
}


@lru_cache(maxsize=64)
def _compiled(there: frozenset[str], begins: tuple[str, ...], *, roles: bool) -> re.Pattern[str]:
    parts = [f"(?P<tag>{_TAG}|{_WITH_ROLE})" if roles else f"(?P<tag>{_TAG})"]
    parts += [f"(?P<{name}>{part})" for name, part in _PARTS.items() if name in there]
    if begins:
        parts.append(f"(?P<generated>{'|'.join(begins).replace('?P<name>', '?:')})")
    return re.compile("|".join(parts), re.MULTILINE)


class Marked:
    """The body of a post from ``start`` on, marked.

    ``tags`` are the images of the generator's syntax, by their offset in the source; ``lists`` the
    attribute lists behind Markdown images, by where they end. Neither is in ``text``. ``roles``
    says that there may be role attributes.
    """

    def __init__(self, source: str, start: int) -> None:
        """Marks ``source``; the mark's name is one that stands nowhere in it."""
        name = "ac-at"
        while name in source:
            name += "x"
        self.source = source
        self.roles = bool(_ROLE.search(source))
        self.start = start
        self.tags: dict[int, Tag] = {}
        self.lists: dict[int, Span] = {}
        self._name = name
        self._strip = re.compile(rf" {name}=\d+(?: (?=/))?")
        self._shown = re.compile(rf"(&lt;[a-zA-Z][a-zA-Z0-9:_-]*) {name}=\d+(?: (?=/))?")
        self._here: list[int] = [0]  # offsets in the marked text behind each change,
        self._there: list[int] = [start]  # and the same places in the source
        self.text = self._mark()

    def _mark(self) -> str:
        pattern = _pattern(self.source, roles=self.roles)
        parts: list[str] = []
        length, at = 0, self.start
        while match := pattern.search(self.source, at):
            upto, new, then = self._written(match)
            parts += (self.source[at:upto], new)
            length += upto - at + len(new)
            at = then
            self._here.append(length)
            self._there.append(at)
        parts.append(self.source[at:])
        return "".join(parts)

    def _written(self, match: re.Match[str]) -> tuple[int, str, int]:
        """Up to where the source is kept, what comes then, and where it goes on."""
        start, stop = match.span()
        if match.lastgroup == "tag":
            # The mark is unquoted: a slash right behind it would become a part of it.
            gap = " " if self.source[stop] == "/" else ""
            return stop, f" {self._name}={start}{gap}", stop
        if match.lastgroup == "excuse":
            return self._commented(start, stop)
        if match.lastgroup == "size":
            return start, " ", stop
        if match.lastgroup in ("filled", "attributes"):
            filled = match.lastgroup == "filled"
            if not filled:
                self.lists[stop] = Span(start, stop)
            return start, f"{self._name}-{start}" if filled else "", stop
        tag = read_tag(self.source, start)
        if tag is None:
            return stop, "", stop
        begin, end = tag.place.span
        self.tags[begin] = tag
        # The reference is a blank: alone on its line, the img would begin a block of HTML.
        image = f"&#32;<img {self._name}={begin}>"
        return begin, f"\n\n{image}\n\n" if "\n" in self.source[begin:end] else image, end

    def _commented(self, start: int, stop: int) -> tuple[int, str, int]:
        """A comment with its offset in it; one of MDX becomes one of HTML, and empty."""
        mark = f" {self._name}={start}"
        end = self.source.find("*/}", stop)
        if self.source[start] == "<" or end < 0:
            return stop, mark if self.source[start] == "<" else "", stop
        return start, f"<!--{mark} -->", end + 3

    def holds_nothing(self) -> bool:
        """Whether there can be no image in the text, so that it need not be parsed."""
        return len(self._here) == 1 and "![" not in self.text

    def span(self, start: int, stop: int) -> Span:
        """Where the characters ``start`` to ``stop`` of the marked text stand in the source."""
        return Span(self._origin(start), self._origin(stop))

    def _origin(self, offset: int) -> int:
        k = bisect_right(self._here, offset) - 1
        return self._there[k] + offset - self._here[k]

    def read(self, element: etree._Element) -> int | None:
        """The offset of the element's tag in the source, None if it was not marked."""
        mark = element.get(self._name)
        # What a torn tag made of a mark is none.
        return int(mark) if mark and mark.isascii() and mark.isdecimal() else None

    def read_comment(self, comment: etree._Element) -> int | None:
        """The offset of a comment in the source, None if it was not marked."""
        match = re.match(rf" {self._name}=(\d+)", comment.text or "")
        return int(match[1]) if match else None

    def without_shown(self, html: str) -> str:
        """Rendered ``html`` without the marks of tags that became text in it, such as code."""
        return self._shown.sub(r"\1", html)

    def clean(self, value: str) -> str:
        """``value`` without marks that ended up in it."""
        return self._strip.sub("", value) if self._name in value else value
