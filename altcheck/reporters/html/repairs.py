"""What the markup of an image becomes when its findings are repaired."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from altcheck.document import Edit, Span, Unwritable, overlap, splice
from altcheck.report import Excerpt
from altcheck.reporters.html.marking import Piece, mark
from altcheck.rules.rule import Finding

BLANK = "…"
_COPIED = 20_000  # characters of markup that a button carries
_UNCOPIABLE = re.compile("[\x00\r\ud800-\udfff]")  # no HTML attribute holds them as they are


class Repair(NamedTuple):
    """An image's markup in pieces, today and repaired.

    ``after`` is empty if nothing can be shown. ``copy`` is the repaired markup to be copied; None
    if there is none, or too much of it. ``blanks`` counts the places where a person has to write;
    ``fixes`` are the findings whose fixes were taken.
    """

    before: list[Piece]
    after: list[Piece]
    copy: str | None
    fixes: tuple[Finding, ...]
    asks: bool


def repair(excerpt: Excerpt | None, findings: Sequence[Finding]) -> Repair:
    """The markup of ``excerpt`` with the fixes of ``findings``, and blanks where there are none.

    Fixes come before blanks. Each is taken whole or not at all: not if part of it lies outside of
    the excerpt, nor if it overlaps with one taken before.
    """
    if excerpt is None:
        return Repair([], [], None, (), asks=False)
    taken: list[Edit] = []
    fixes = tuple(f for f in findings if f.fix and _take(f.fix.edits, excerpt.span, taken))
    blanks = {
        edit.text for f in findings for edit in _blank(f) if _take((edit,), excerpt.span, taken)
    }
    if not taken:
        return Repair([Piece("same", excerpt.text)], [], None, fixes, asks=False)
    before, after = mark(excerpt.text, taken, excerpt.span.start)
    text = splice(excerpt.text, taken, excerpt.span.start).replace("\r\n", "\n")
    copiable = len(text) < _COPIED and not _UNCOPIABLE.search(text)
    after = [piece for one in after for piece in _with_blanks(one, blanks)]
    return Repair(before, after, text if copiable else None, fixes, asks=bool(blanks))


def _with_blanks(piece: Piece, written: Collection[str]) -> list[Piece]:
    """The piece, with the blank as a piece of its own if it was ``written`` as one."""
    if piece.kind != "new" or not any(piece.text in text for text in written):
        return [piece]
    start, blank, rest = piece.text.partition(BLANK)
    pieces = (Piece("new", start), Piece("blank", blank), Piece("new", rest))
    return [part for part in pieces if part.text]


def _take(edits: Sequence[Edit], within: Span, taken: list[Edit]) -> bool:
    """Whether ``edits`` could be taken, all of them; if so they are added to ``taken``."""
    inside = all(within.start <= span.start and span.stop <= within.stop for span, _ in edits)
    if not edits or not inside or _collides(edits, taken):
        return False
    taken += edits
    return True


def _collides(edits: Iterable[Edit], taken: Iterable[Edit]) -> bool:
    return any(overlap(edit, other) for edit in edits for other in taken)


def _blank(finding: Finding) -> tuple[Edit, ...]:
    if finding.fix is not None or finding.blank is None:
        return ()
    try:
        return (finding.blank.put(BLANK),)
    except Unwritable:
        return ()
