"""How a stranger's text is put on the page: nothing hidden in it, and not too long."""

from __future__ import annotations

import re
from collections.abc import Iterable

from altcheck.reporters.html.marking import Piece
from altcheck.reporters.html.words import LABELS
from altcheck.words import Language

# Control characters, bidirectional controls, characters without width that are no joiners of
# ordinary writing, line separators, and halves of surrogate pairs, which no UTF-8 can hold.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ud800-\udfff\ufff9-\ufffb\ufffe\uffff]"
)
_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}")
LONGEST = 2_000  # characters of one value that the page shows


def visible(text: str) -> str:
    """``text`` with a sign for each character that nobody sees, or that turns the line around."""
    return _UNSEEN.sub(_sign, text.replace("\r\n", "\n"))


def _sign(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)  # Unicode's control pictures: ␀, ␛, …
    return "␡" if code == 0x7F else f"⟨U+{code:04X}⟩"


def shown(text: str, lang: Language, most: int = LONGEST) -> str:
    """``text`` made visible; of more than ``most`` characters the middle is left out, and told."""
    return "".join(piece.text for piece in _fitted(Piece("same", text), lang, most))


def shown_pieces(pieces: Iterable[Piece], lang: Language) -> list[Piece]:
    """The pieces made visible, what is left out of long ones as a piece of its own."""
    return [fitted for piece in pieces for fitted in _fitted(piece, lang, LONGEST)]


def _fitted(piece: Piece, lang: Language, most: int) -> list[Piece]:
    kind, text = piece
    if len(text) <= most:
        return [Piece(kind, visible(text))]
    half = most // 2
    note = LABELS["left_out"].in_(lang, {"count": f"{len(text) - 2 * half:,}"})
    return [
        Piece(kind, visible(text[:half])),
        Piece("cut", note),
        Piece(kind, visible(text[-half:])),
    ]


def language_tag(lang: str | None) -> str:
    """A value for ``lang`` attributes: the tag if it has the form of one, else empty: unknown."""
    return lang if lang and _LANGUAGE_TAG.fullmatch(lang) else ""
