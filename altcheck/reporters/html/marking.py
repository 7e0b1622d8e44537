"""What edits change in a piece of markup, character by character."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

from altcheck.document import Edit

_MOST_WORDS = 200  # of both sides: beyond, a comparison's time grows with the cube
_LONGEST_WORD = 60  # characters: what is longer is no word, and may be cut anywhere
# East Asian scripts put no blanks between words: there, each character counts as one.
_LETTER = r"[^\W\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]"
_WORD = re.compile(rf"{_LETTER}+|\s+|.", re.DOTALL)
_IN_WORD = re.compile(_LETTER)

Kind = Literal["same", "gone", "new", "blank", "cut"]


class Piece(NamedTuple):
    """Characters that stay, go or come, or a blank to be filled in.

    ``cut`` is a note in place of what was left out.
    """

    kind: Kind
    text: str


class Marked(NamedTuple):
    """A text in pieces, as it is and as it will be: only the first has what goes."""

    before: list[Piece]
    after: list[Piece]


def mark(text: str, edits: Iterable[Edit], base: int = 0) -> Marked:
    """``text`` before and after ``edits``, none of which overlap.

    ``base`` is the offset of ``text`` in the post, as for ``splice``.
    """
    before: list[Piece] = []
    after: list[Piece] = []
    at = 0
    for (start, stop), new in sorted(set(edits)):
        kept = Piece("same", text[at : start - base])
        old = compare(text[start - base : stop - base], new)
        before += (kept, *old.before)
        after += (kept, *old.after)
        at = stop - base
    rest = Piece("same", text[at:])
    return Marked(_joined([*before, rest]), _joined([*after, rest]))


def compare(old: str, new: str) -> Marked:
    """What ``old`` and ``new`` have in common, and what not, in bounded time.

    Equal ends are taken off first, up to the nearest whole word. What is left is compared by words
    if it is short enough, and marked as a whole if not.
    """
    start = _same_words(old, new)
    stop = _same_words(old[start:][::-1], new[start:][::-1])
    head, tail = Piece("same", old[:start]), Piece("same", old[len(old) - stop :])
    middle = _by_words(old[start : len(old) - stop], new[start : len(new) - stop])
    return Marked([head, *middle.before, tail], [head, *middle.after, tail])


def _same_words(one: str, other: str) -> int:
    """How many first characters are equal, without the start of a word that goes on differently."""
    common = at = _common_start(one, other)
    if not _IN_WORD.match(one, common) and not _IN_WORD.match(other, common):
        return common
    while at and common - at <= _LONGEST_WORD and _IN_WORD.match(one, at - 1):
        at -= 1
    return at if common - at <= _LONGEST_WORD else common


def _common_start(one: str, other: str) -> int:
    """How many first characters are equal, by halving: slices compare faster than characters."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _by_words(old: str, new: str) -> Marked:
    whole = Marked([Piece("gone", old)], [Piece("new", new)])
    # What is this long has too many words; they need not be counted.
    if not old or not new or len(old) + len(new) > _MOST_WORDS * 50:
        return whole
    a, b = _WORD.findall(old), _WORD.findall(new)
    if len(a) + len(b) > _MOST_WORDS:
        return whole
    before: list[Piece] = []
    after: list[Piece] = []
    for tag, i, j, k, m in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        same = tag == "equal"
        before.append(Piece("same" if same else "gone", "".join(a[i:j])))
        after.append(Piece("same" if same else "new", "".join(b[k:m])))
    return Marked(before, after)


def _joined(pieces: Sequence[Piece]) -> list[Piece]:
    """Without empty pieces, and neighbours of one kind as one."""
    joined: list[Piece] = []
    for piece in pieces:
        if joined and piece.text and joined[-1].kind == piece.kind:
            joined[-1] = Piece(piece.kind, joined[-1].text + piece.text)
        elif piece.text:
            joined.append(piece)
    return joined
