"""Whether a text beside an image repeats what the image says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from lxml import etree

_ALIKE = 0.75  # share of letters from which on a text repeats another
_COMPARED = 200  # letters
_SIGNS = re.compile(r"[\W_]+")
_NAMED = ("alt", "title", "data-caption", "data-desc")  # attributes that a caption may repeat


def likeness(image: etree._Element, text: str) -> Iterator[str]:
    """The name of the evidence if one of the image's own words says what ``text`` says."""
    plain = ""
    for other in filter(None, map(image.get, _NAMED)):
        plain = plain or _letters(text[: 2 * _COMPARED])
        letters = _letters(other[: 2 * _COMPARED])
        if len(letters) < 2 or not plain:
            continue
        if letters == plain:
            yield "equals-alt"
            return
        if _alike(plain, letters):
            yield "like-alt"
            return


def _alike(one: str, other: str) -> bool:
    shorter, longer = sorted((len(one), len(other)))
    if longer >= _COMPARED or shorter * 2 <= longer:
        return False
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.quick_ratio() > _ALIKE and matcher.ratio() > _ALIKE


def _letters(text: str) -> str:
    return _SIGNS.sub("", text).lower()
