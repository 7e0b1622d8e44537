"""The values of TOML front matter, with the place of each.

``tomllib`` says whether it is TOML and what a string means, but not where anything stands: that is
found by following the grammar (TOML 1.0), which in a broken document goes on at the next line.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass

from altcheck.document import Slot, Span
from altcheck.posts.frontmatter.entries import Entry, Path, Room, line_stop, newline
from altcheck.posts.syntax import TomlString, is_templated

_DEPTH = 40  # lists and tables in each other
_BLANKS = re.compile(r"(?:[ \t\r\n]++|#[^\n]*+)*+")
_PART = r"""(?:[A-Za-z0-9_-]++|"(?:[^"\\\n]|\\.)*+"|'[^'\n]*+')"""
_KEY = re.compile(rf"{_PART}(?:[ \t]*\.[ \t]*{_PART})*+")
_PARTS = re.compile(_PART)
_EQUALS = re.compile(r"[ \t]*=[ \t]*")
_TABLE = re.compile(rf"\[(?P<list>\[)?[ \t]*(?P<key>{_KEY.pattern})[ \t]*\]\]?")
_VALUE = re.compile(
    r'''"""(?:[^\\]|\\.)*?"{3,5} | \'\'\'.*?\'{3,5} | "(?:[^"\\\n]|\\.)*+" | '[^'\n]*+'
    | (?P<other>[^\s,\[\]{}#"']++)''',
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class _KeyWriter:
    """Makes the writer of a new key, with what goes before it."""

    lead: str
    single: bool

    def __call__(self, name: str) -> TomlString:
        return TomlString(f"{self.lead}{name} = ", single=self.single)


class _Broken(Exception):
    """No TOML from here on."""


def toml_entries(text: str, inner: Span) -> tuple[list[Entry], str | None]:
    """The values of the TOML at ``inner``, and what is wrong with it, if anything (one line)."""
    error = None
    try:
        tomllib.loads(inner.of(text))
    except (tomllib.TOMLDecodeError, RecursionError) as problem:
        error = str(problem)
    return _Reader(text, inner).entries, error


class _Reader:
    """Reads from statement to statement; ``entries`` is what was found."""

    def __init__(self, text: str, inner: Span) -> None:
        self.entries: list[Entry] = []
        self._text = text
        self._stop = inner.stop
        self._table: Path = ()
        self._counts: dict[Path, int] = {}  # how many tables of each list there are
        at = inner.start
        while (at := self._past_blanks(at)) < self._stop:
            try:
                at = self._statement(at)
            except _Broken:
                end = text.find("\n", at, self._stop)
                at = self._stop if end < 0 else end

    def _past_blanks(self, at: int) -> int:
        match = _BLANKS.match(self._text, at, self._stop)
        return match.end() if match else at

    def _statement(self, at: int) -> int:
        table = _TABLE.match(self._text, at, self._stop)
        if table is None:
            return self._pair(at, self._table, newline(self._text) + self._indent(at), 0)
        path = self._resolved(_names(table["key"]))
        if table["list"]:
            self._counts[path] = self._counts.get(path, -1) + 1
            path = (*path, self._counts[path])
        else:
            path = self._last(path)
        self._table = path
        return table.end()

    def _resolved(self, names: Path) -> Path:
        """A table's path, where all but its last key lead to the last table of a list."""
        path: Path = ()
        for name in names[:-1]:
            path = self._last((*path, name))
        return (*path, names[-1])

    def _last(self, path: Path) -> Path:
        return (*path, self._counts[path]) if path in self._counts else path

    def _indent(self, at: int) -> str:
        line = self._text[self._text.rfind("\n", 0, at) + 1 : at]
        return line if not line.strip(" \t") else ""

    def _pair(self, at: int, where: Path, lead: str, depth: int) -> int:
        """``key = value``; ``lead`` is what a further key has before it."""
        key = _KEY.match(self._text, at, self._stop)
        equals = _EQUALS.match(self._text, key.end(), self._stop) if key else None
        if key is None or equals is None:
            raise _Broken
        last = list(_PARTS.finditer(key[0]))[-1]
        lead += key[0][: last.start()]  # the tables of a dotted key are those of its sibling too
        return self._value(equals.end(), (*where, *_names(key[0])), lead, depth)

    def _value(self, at: int, where: Path, lead: str | None, depth: int) -> int:
        if depth > _DEPTH:
            raise _Broken
        opened = self._text[at : at + 1] if at < self._stop else ""
        if opened == "[":
            return self._list(at + 1, where, depth + 1)
        if opened == "{":
            return self._inline(at + 1, where, depth + 1)
        match = _VALUE.match(self._text, at, self._stop)
        if match is None:
            raise _Broken
        if match["other"] is None:
            self._string(Span(*match.span()), where, lead)
        return match.end()

    def _list(self, at: int, where: Path, depth: int) -> int:
        for k in range(self._stop):
            at = self._past_blanks(at)
            if self._text[at : at + 1] == "]":
                return at + 1
            at = self._past_blanks(self._value(at, (*where, k), None, depth))
            if self._text[at : at + 1] == ",":
                at += 1
        raise _Broken

    def _inline(self, at: int, where: Path, depth: int) -> int:
        while self._text[(at := self._past_blanks(at)) : at + 1] != "}":
            at = self._past_blanks(self._pair(at, where, ", ", depth))
            if self._text[at : at + 1] == ",":
                at += 1
        return at + 1

    def _string(self, span: Span, where: Path, lead: str | None) -> None:
        raw = span.of(self._text)
        try:
            value = tomllib.loads(f"v = {raw}")["v"]
        except tomllib.TOMLDecodeError:
            return
        single = raw[0] == "'"
        slot = Slot(value, span, TomlString(single=single), is_templated(raw))
        room = None
        if lead is not None:
            at = span.stop if lead.startswith(",") else line_stop(self._text, span)
            room = Room(at, _KeyWriter(lead, single))
        self.entries.append(Entry(where, slot, room))


def _names(key: str) -> Path:
    names: list[str] = []
    for part in _PARTS.findall(key):
        quoted = part[0] in "\"'"
        try:
            names += tomllib.loads(f"{part} = 1") if quoted else [part]
        except tomllib.TOMLDecodeError as problem:
            raise _Broken from problem
    return tuple(names)
