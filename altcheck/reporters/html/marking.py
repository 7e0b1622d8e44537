"""The changed characters of a piece of markup, marked."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

_TOKENS = 200  # beyond that a comparison grows with the cube: the whole middle is marked
_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")
_SHOWN = 2000  # characters of one piece that are shown


class Piece(NamedTuple):
    """Characters that stay, go or come."""

    kind: Literal["same", "gone", "new"]
    text: str


def compare(before: str, after: str) -> tuple[list[Piece], list[Piece]]:
    """``before`` and ``after`` in pieces: what goes is marked in the first, what comes in the second."""
    start = _common(before, after)
    stop = _common(before[start:][::-1], after[start:][::-1])
    old, new = before[start : len(before) - stop], after[start : len(after) - stop]
    head, tail = Piece("same", before[:start]), Piece("same", before[len(before) - stop :])
    gone, came = _middle(old, new)
    return _kept([head, *gone, tail]), _kept([head, *came, tail])


def _common(one: str, other: str) -> int:
    length = min(len(one), len(other))
    for k in range(length):
        if one[k] != other[k]:
            return k
    return length


def _middle(old: str, new: str) -> tuple[list[Piece], list[Piece]]:
    a, b = _TOKEN.findall(old), _TOKEN.findall(new)
    if not a or not b or len(a) + len(b) > _TOKENS:
        return [Piece("gone", old)], [Piece("new", new)]
    gone: list[Piece] = []
    came: list[Piece] = []
    for tag, i, j, k, m in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        same = tag == "equal"
        gone.append(Piece("same" if same else "gone", "".join(a[i:j])))
        came.append(Piece("same" if same else "new", "".join(b[k:m])))
    return gone, came


def _kept(pieces: list[Piece]) -> list[Piece]:
    return [Piece(piece.kind, shorten(piece.text)) for piece in pieces if piece.text]


def shorten(text: str, most: int = _SHOWN) -> str:
    """``text`` with its middle left out where it is longer than ``most``."""
    if len(text) <= most:
        return text
    return f"{text[: most // 2]} … ({len(text) - most}) … {text[-most // 2 :]}"
