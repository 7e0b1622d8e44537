"""One value of a post's front matter, whatever it is written in."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from altcheck.document import Slot, Span

Path = tuple[str | int, ...]
"""The keys, and the places in lists, that lead to a value."""


class Room(NamedTuple):
    """Where a further key can be put behind a value, and how: ``writer`` is told its name."""

    at: int
    writer: Callable[[str], Callable[[str], str]]


class Entry(NamedTuple):
    """A value in front matter: where it is, what it says and how it is written.

    ``slot.value`` is None for a null. ``room`` is None where no key can follow, as in a list.
    """

    path: Path
    slot: Slot
    room: Room | None


def line_stop(text: str, span: Span) -> int:
    """The end of the line on which the value at ``span`` ends, before its line end."""
    if span.of(text).endswith("\n"):
        return span.stop - (2 if span.of(text).endswith("\r\n") else 1)
    stop = text.find("\n", span.stop)
    stop = len(text) if stop < 0 else stop
    return stop - 1 if text[stop - 1 : stop] == "\r" else stop


def newline(text: str) -> str:
    """The line end of ``text``, as its first line has it."""
    at = text.find("\n")
    return "\r\n" if at > 0 and text[at - 1] == "\r" else "\n"
