"""Parts of a post that its template engine takes away, shows as code, or does not look into.

Liquid's ``comment`` and ``highlight``, Hexo's ``codeblock``, Hugo's ``highlight``, comments of
Nunjucks and Obsidian: what looks like an image there is none on the site. In ``raw`` Markdown and
HTML are rendered, and only the engine's own tags are text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from typing import Literal, NamedTuple

from altcheck.posts.fences import FENCE, Fences

Fate = Literal["gone", "code", "raw"]


class Hidden(NamedTuple):
    """A part of a post from ``start``, where its opening tag begins.

    ``inner`` is where that tag ends, ``close`` where the closing one begins and ``stop`` its end.
    """

    fate: Fate
    start: int
    inner: int
    close: int
    stop: int


_LIQUID = r"\{%[-+]?[ \t\r\n]*(?:comment|highlight|codeblock|code|raw|verbatim)(?=[ \t\r\n%+-])"
_HUGO = r"\{\{[<%][ \t]*(?:highlight|comment)(?=[ \t\r\n>%])"
_NUNJUCKS = r"\{#(?=-?[ \t\r\n])"
# Alone on its line it ends on another such line, elsewhere on its own.
_OBSIDIAN = r"%%(?:(?<=^%%)(?=[ \t]*\r?$)|(?=[^%\n]+%%))"

OF_TEMPLATES = (_LIQUID, _HUGO, _NUNJUCKS)  # they begin with a brace
OF_MARKDOWN = _OBSIDIAN
_ANY = re.compile("|".join(OF_TEMPLATES))
_ANY_OF_MARKDOWN = re.compile(OF_MARKDOWN, re.MULTILINE)
_FENCE = re.compile(FENCE, re.MULTILINE)

_OPENS = re.compile(
    r"""(?<!`)(?:
      \{%[-+]?\s*(?P<liquid>\w+)(?:[^%]|%(?!\})){0,500}+%\}
    | \{\{[<%]\s*(?P<hugo>\w+)(?:[^>%\n]|[>%](?!\}\})){0,500}+(?<!/)[>%]\}\}
    | (?P<nunjucks>\{\#-?)
    | (?P<block>%%)[ \t]*\r?$
    | (?P<line>%%)(?!`)
    )""",
    re.VERBOSE | re.MULTILINE,
)
_CLOSES = {
    "nunjucks": r"-?\#\}",
    "block": r"^%%(?=[ \t]*\r?$)",
    "line": r"(?<!`)%%",
}
_FATES: dict[str, Fate] = {"highlight": "code", "codeblock": "code", "code": "code"}
_RAW = frozenset(("raw", "verbatim"))


def holds_hidden(source: str) -> bool:
    """Whether a template engine may hide a part of ``source``."""
    return ("{%" in source or "{{" in source or "{#" in source) and bool(_ANY.search(source))


def holds_comments(source: str) -> bool:
    """Whether there may be a comment of Obsidian's in the Markdown of ``source``."""
    return "%%" in source and bool(_ANY_OF_MARKDOWN.search(source))


class Hiding:
    """Finds the hidden parts of a post, asked for from its beginning to its end."""

    def __init__(self, source: str) -> None:
        self._source = source
        # Where each closing tag comes next: asked for once, however many are opened before it.
        self._next: dict[str, tuple[int, int]] = {}

    def at(self, start: int) -> Hidden | None:
        """The hidden part that begins at ``start``; None if nothing is hidden there after all."""
        opens = _OPENS.match(self._source, start)
        if opens is None:
            return None
        kind = opens.lastgroup or ""
        name = opens[kind] if kind in ("liquid", "hugo") else ""
        close, stop = self._closing(_closing(kind, name), opens.end())
        if stop < 0 or self._code_around(start) != self._code_around(stop):
            return None
        fate = "raw" if name in _RAW else _FATES.get(name, "gone")
        return Hidden(fate, start, opens.end(), close, stop)

    def _closing(self, pattern: str, after: int) -> tuple[int, int]:
        """Where ``pattern`` matches next, from and to; past all offsets, and -1, if nowhere."""
        known = self._next.get(pattern)
        if known is None or known[0] < after:
            found = re.compile(pattern, re.MULTILINE).search(self._source, after)
            known = self._next[pattern] = found.span() if found else (len(self._source) + 1, -1)
        return known

    def _code_around(self, offset: int) -> int:
        """The number of the fenced code that ``offset`` is in, -1 if it is in none."""
        begins, ends = self._code
        k = bisect_right(begins, offset) - 1
        return k if k >= 0 and offset < ends[k] else -1

    @cached_property
    def _code(self) -> tuple[list[int], list[int]]:
        """Where the fenced code of the post begins, and where it ends."""
        fences, begins, ends = Fences(), [], []
        for line in _FENCE.finditer(self._source):
            was = fences.in_code
            fences.drops(line[0])
            if fences.in_code and not was:
                begins.append(line.start())
            elif was and not fences.in_code:
                ends.append(line.end())
        return begins, [*ends, len(self._source)]


def _closing(kind: str, name: str) -> str:
    if kind == "liquid":
        return rf"\{{%[-+]?\s*end{name}\s*[-+]?%\}}"
    if kind == "hugo":
        return rf"\{{\{{[<%]\s*/\s*{name}\s*[>%]\}}\}}"
    return _CLOSES[kind]
