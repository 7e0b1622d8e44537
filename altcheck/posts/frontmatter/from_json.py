"""The values of JSON front matter, with the place of each."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from altcheck.document import Slot, Span
from altcheck.posts.frontmatter.entries import Entry, Path, Room
from altcheck.posts.syntax import JsonString, is_templated

_TOKEN = re.compile(
    r"""[\s:]*(?:(?P<string>"(?:[^"\\]|\\.)*+")|(?P<mark>[{}\[\],])|(?P<other>[^\s{}\[\],:"]++))""",
    re.DOTALL,
)


_BEGINS = re.compile(r"\{\s*\"[\w.-]+\"\s*:\s*[\[{\"\dtfn-]")


@dataclass(frozen=True, slots=True)
class _KeyWriter:
    """Makes the writer of a new key, with what goes before it."""

    lead: str

    def __call__(self, name: str) -> JsonString:
        return JsonString(f"{self.lead}{json.dumps(name)}: ")


def json_entries(text: str, start: int) -> tuple[list[Entry], int, str | None]:
    """The values of the object at ``start``, where it ends, and what is wrong with it (one line).

    The end is 0 where there is none; wrong is only what begins as an object does.
    """
    try:
        _, stop = json.JSONDecoder(strict=False).raw_decode(text, start)
    except (ValueError, RecursionError) as problem:
        return [], 0, _told(problem) if _BEGINS.match(text, start) else None
    reader = _Reader(text)
    for match in _TOKEN.finditer(text, start, stop):
        reader.take(match)
    return reader.entries, stop, None


def _told(problem: Exception) -> str:
    if isinstance(problem, json.JSONDecodeError):
        return f"{problem.lineno}: {problem.msg}"
    return type(problem).__name__


class _Reader:
    """Follows the tokens of JSON that is known to be whole."""

    def __init__(self, text: str) -> None:
        self.entries: list[Entry] = []
        self._text = text
        self._where: list[str | int] = []  # the open objects and lists: key or place in each
        self._lead = ", "  # what a further key of the object has before it
        self._key = False  # whether the next string is a key

    def take(self, token: re.Match[str]) -> None:
        """The next token."""
        mark = token["mark"]
        if mark == "{":
            self._where.append("")
            self._key = True
        elif mark == "[":
            self._where.append(0)
        elif mark in ("}", "]"):
            self._where.pop()
            self._key = False
        elif mark == ",":
            last = self._where[-1]
            self._key = isinstance(last, str)
            if isinstance(last, int):
                self._where[-1] = last + 1
        elif self._key:
            self._where[-1] = json.loads(token["string"], strict=False)
            blanks = self._text[token.start() : token.start("string")]
            self._lead = "," + (blanks if "\n" in blanks else " ")
            self._key = False
        elif token["string"] or token["other"] == "null":
            self._value(token)

    def _value(self, token: re.Match[str]) -> None:
        span = Span(*token.span(token.lastgroup or 0))
        raw = token["string"]
        value = None if raw is None else json.loads(raw, strict=False)
        slot = Slot(value, span, JsonString(), is_templated(raw or ""))
        path: Path = tuple(self._where)
        in_object = isinstance(path[-1], str)
        room = Room(span.stop, _KeyWriter(self._lead)) if in_object else None
        self.entries.append(Entry(path, slot, room))
