"""Fences around parts of a post: code, and the containers whose content is Markdown again."""

from __future__ import annotations

import re

# MyST's directives that hold Markdown; a bare fence holds code.
_CONTAINER = re.compile(
    r"""\{(?:note|tip|hint|important|warning|caution|attention|danger|error|seealso|admonition
    |margin|sidebar|aside|topic|epigraph|pull-quote|div|container|dropdown|figure-md
    |card|card-carousel|grid|grid-item|grid-item-card|tab-set|tab-item)\}""",
    re.VERBOSE,
)
FENCE = r"^[ \t]*(?:`{3,}|~{3,}|:{3,})[^\n]*"
_LINE = re.compile(r"[ \t]*(?P<fence>`+|~+|:+)[ \t]*(?P<rest>[^\n]*)")


class Fences:
    """Told of every line that begins with a fence, knows which of them are no code's."""

    def __init__(self) -> None:
        self._code = ""  # the fence of the code that is open
        self._open: list[str] = []  # the fences of open containers

    @property
    def in_code(self) -> bool:
        """Whether what comes now is code."""
        return bool(self._code)

    def drops(self, line: str) -> bool:
        """Take the next line with a fence; whether it only begins or ends a container."""
        found = _LINE.match(line)
        if found is None:
            return False
        fence, rest = found["fence"], found["rest"].strip()
        if self._code:
            if _closes(fence, self._code) and not rest:
                self._code = ""
            return False
        if fence[0] == ":":
            return True
        if self._open and not rest and _closes(fence, self._open[-1]):
            self._open.pop()
            return True
        if _CONTAINER.match(rest):
            self._open.append(fence)
            return True
        self._code = fence
        return False


def _closes(fence: str, opened: str) -> bool:
    return fence[0] == opened[0] and len(fence) >= len(opened)
