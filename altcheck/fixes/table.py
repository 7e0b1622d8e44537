"""Decisions as a table for people who prefer one: written for spreadsheet programs, and read back.

What such programs do to a file is undone: a byte-order mark, semicolons or tabs in the place of
commas, CRLF, UTF-16. A cell that a program would take for a formula is guarded by an apostrophe.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from io import StringIO
from typing import NamedTuple

from altcheck.document import Span
from altcheck.fixes.decisions import BrokenFile, Decision
from altcheck.posts.source import NotText, decode

COLUMNS = ("post", "start", "end", "digest", "src", "caption", "proposal", "alt", "decorative")
_NEEDED = frozenset(("post", "start", "end", "digest", "alt"))
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "'")
_YES = frozenset(("x", "yes", "y", "1", "true", "wahr", "oui", "sí", "是", "はい", "예"))
_NO = frozenset(("no", "n", "0", "false", "falsch", "non", "否", "いいえ", "아니요"))
_DIGEST = re.compile(r"sha256:[0-9a-f]{64}")
_LONGEST = 10_000_000  # characters of a cell; csv's own limit is for guessing, not for reading


class Row(NamedTuple):
    """An image that waits for its alt: what names it, and what helps to write one."""

    decision: Decision
    caption: str = ""
    proposal: str = ""


def dump_table(rows: Iterable[Row]) -> bytes:
    """A table of images with an empty column for their alts, in UTF-8 with a byte-order mark."""
    out = StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for one, caption, proposal in rows:
        texts = (one.src or "", caption, proposal, one.alt, "")
        cells = (one.post, str(one.span.start), str(one.span.stop), one.digest, *texts)
        writer.writerow([_guarded(cell) for cell in cells])
    return out.getvalue().encode("utf-8-sig", "replace")


def load_table(data: bytes) -> list[Decision]:
    """The decisions in a table; a row without alt, and not marked as decoration, is none.

    Raises BrokenFile with the line, before any decision is taken.
    """
    try:
        source = decode(data)
    except NotText as problem:
        raise BrokenFile(problem.detail or str(problem.reason)) from problem
    if source.locked:
        raise BrokenFile(f"{source.encoding}?")
    text = source.text
    header = text[: text.find("\n")] if "\n" in text else text
    delimiter = max(",;\t", key=header.count)
    csv.field_size_limit(_LONGEST)
    reader = csv.DictReader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        missing = _NEEDED - set(reader.fieldnames or ())
        if missing:
            raise BrokenFile(f"1: {', '.join(sorted(missing))}")
        found = (_decision(row, reader.line_num) for row in reader)
        return [one for one in found if one is not None]
    except csv.Error as problem:
        raise BrokenFile(f"{reader.line_num}: {problem}") from problem


def _decision(row: dict[str, str | None], line: int) -> Decision | None:
    cells = {name: _unguarded(row.get(name) or "") for name in COLUMNS}
    mark = cells["decorative"].strip().casefold()
    if mark and mark not in _YES | _NO:
        raise BrokenFile(f"{line}: decorative")
    decorative, alt = mark in _YES, cells["alt"]
    if not decorative and not alt.strip():
        return None
    if decorative and alt.strip():
        raise BrokenFile(f"{line}: alt + decorative")
    numbers = cells["start"].strip(), cells["end"].strip()
    if not all(re.fullmatch(r"[0-9]{1,12}", number) for number in numbers):
        raise BrokenFile(f"{line}: start, end")
    span = Span(int(numbers[0]), int(numbers[1]))
    if not cells["post"] or not _DIGEST.fullmatch(cells["digest"].strip()):
        raise BrokenFile(f"{line}: post, digest")
    if span.stop < span.start:
        raise BrokenFile(f"{line}: start > end")
    alt = "" if decorative else alt
    return Decision(cells["post"], span, cells["digest"].strip(), alt, cells["src"] or None)


def _guarded(cell: str) -> str:
    return "'" + cell if cell.startswith(_FORMULA) else cell


def _unguarded(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA) else cell
