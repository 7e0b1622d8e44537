"""Parts of a post that its template engine takes away, shows as code, or does not look into.

Liquid's ``comment`` and ``highlight``, Hexo's ``codeblock``, Hugo's ``highlight``, comments of
Nunjucks and Obsidian: what looks like an image there is none on the site. In ``raw`` Markdown and
HTML are rendered, and only the engine's own tags are text.
"""

from __future__ import annotations

import re
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
# Lines of its own, between two such signs alone on theirs or on one line: amid a text other
# programs than Obsidian show two signs of percent, and what stands between them.
_OBSIDIAN = r"^[ \t]*%%(?=[ \t]*\r?$|[^%\n]+%%[ \t]*\r?$)"

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
    | [ \t]*(?P<block>%%)[ \t]*\r?$
    | [ \t]*(?P<line>%%)
    )""",
    re.VERBOSE | re.MULTILINE,
)
_CLOSES = {
    "nunjucks": r"-?\#\}",
    "block": r"^[ \t]*%%(?=[ \t]*\r?$)",
    "line": r"%%",
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
        self._fences = Fences()
        self._read = 0  # up to here lines with fences have been taken
        self._fence_at = 0  # where the next one can be
        self._code = (0, 0)  # the last fenced code that was met, from and to
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
        if stop < 0:
            return None
        # A tag that is an example of itself ends in the same code, if it ends.
        code_stop = self._code_around(start)
        if code_stop and stop > code_stop:
            return None
        self._read = max(self._read, stop)  # fences in what is hidden are none of the post's
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
        """Where the fenced code ends that ``offset`` is in; 0 if it is in none."""
        while self._fence_at <= offset:
            line = _FENCE.search(self._source, max(self._read, self._fence_at))
            if line is None or line.start() > offset:
                self._fence_at = line.start() if line else len(self._source) + 1
                break
            self._fences.drops(line[0])
            self._read = self._fence_at = line.end() + 1
            if self._fences.in_code:
                self._code = line.start(), self._end_of_code()
                self._fence_at = self._read
        begin, stop = self._code
        return stop if begin <= offset < stop else 0

    def _end_of_code(self) -> int:
        for line in _FENCE.finditer(self._source, self._read):
            self._fences.drops(line[0])
            if not self._fences.in_code:
                self._read = line.end() + 1
                return line.end()
        self._read = len(self._source) + 1
        return self._read


def _closing(kind: str, name: str) -> str:
    if kind == "liquid":
        return rf"\{{%[-+]?\s*end{name}\s*[-+]?%\}}"
    if kind == "hugo":
        return rf"\{{\{{[<%]\s*/\s*{name}\s*[>%]\}}\}}"
    return _CLOSES[kind]
