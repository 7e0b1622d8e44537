"""Which of the old encodings of East Asia and the West a text without a label is in.

A general detector weighs some hundred encodings, and takes a Chinese post with a few unusual words
for Baltic. Content repositories hold half a dozen, which differ in what the commonest characters of
their languages are: each candidate that decodes is weighed by the share of such characters.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

_SAMPLE = 4000  # characters outside of ASCII that are weighed
_LIKELY = 0.6  # mean weight from which on the best candidate is believed
_FOREIGN = re.compile(r"[^\x00-\x7f]+")
_ACCENTED = 2  # accented letters in a row that words of Western languages have
_PUNCTUATION = frozenset("，。、：；？！“”‘’《》（）【】「」『』…—～·　〈〉％")
_TYPOGRAPHIC = frozenset("‘’“”–—…•·©®°«»\u00a0€£§½¼¿¡")


def _chinese(char: str) -> float:
    if char in _PUNCTUATION:
        return 1.0
    return _by_lead(char, "gb2312", (0xB0, 0xD7), (0xD8, 0xF7))


def _traditional(char: str) -> float:
    if char in _PUNCTUATION:
        return 1.0
    return _by_lead(char, "big5", (0xA4, 0xC6), (0xC9, 0xF9))


def _korean(char: str) -> float:
    # Hangul's rows are common ones of GB 2312 too; but Korean is punctuated in ASCII.
    if char in _PUNCTUATION:
        return 0.0
    return _by_lead(char, "euc_kr", (0xB0, 0xC8), (0xCA, 0xFD))


def _japanese(char: str) -> float:
    if "\u3040" <= char <= "\u30ff" or char in _PUNCTUATION:
        return 1.0
    return _by_lead(char, "euc_jp", (0xB0, 0xCF), (0xD0, 0xF4))


def _western(run: str) -> float:
    """A run of characters: one accented letter among ASCII, or a sign of typography."""
    if all(char in _TYPOGRAPHIC for char in run):
        return 1.0
    return 0.9 if len(run) <= _ACCENTED and run.isalpha() else -1.0


def _by_lead(char: str, codec: str, common: tuple[int, int], rare: tuple[int, int]) -> float:
    """The weight of ``char`` by the row of the national standard in which it stands.

    The first level of each standard holds the characters in daily use, ordered by sound.
    """
    try:
        lead = char.encode(codec)[0]
    except UnicodeEncodeError:
        return -1.0
    if common[0] <= lead <= common[1]:
        return 1.0
    return 0.1 if rare[0] <= lead <= rare[1] else -0.3


class _Candidate(NamedTuple):
    encoding: str
    weigh: Callable[[str], float]
    by_run: bool = False


# In the order in which they win a tie.
_CANDIDATES = (
    _Candidate("cp1252", _western, by_run=True),
    _Candidate("cp949", _korean),
    _Candidate("gb18030", _chinese),
    _Candidate("cp932", _japanese),
    _Candidate("euc_jp", _japanese),
    _Candidate("big5hkscs", _traditional),
)


def likely_encoding(data: bytes, errors: str = "strict") -> str | None:
    """The name of the encoding that ``data`` is most likely in; None if none of them fits.

    With ``errors`` as "replace", bytes that are none of the encoding's only speak against it.
    """
    weights = [(_weight(data, candidate, errors), candidate.encoding) for candidate in _CANDIDATES]
    best, encoding = max(weights, key=lambda pair: pair[0])
    return encoding if best >= _LIKELY else None


def _weight(data: bytes, candidate: _Candidate, errors: str) -> float:
    try:
        text = data.decode(candidate.encoding, errors)
    except UnicodeDecodeError:
        return -1.0
    sample: list[str] = []
    for match in _FOREIGN.finditer(text):
        sample += [match[0]] if candidate.by_run else match[0]
        if len(sample) >= _SAMPLE:
            break
    return sum(map(candidate.weigh, sample)) / len(sample) if sample else -1.0
