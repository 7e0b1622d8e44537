"""The file that was probably meant by a name that no file has."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from functools import lru_cache
from pathlib import PurePosixPath

_PICTURE = re.compile(r"\.(?:png|jpe?g|gif|webp|avif|svg|bmp|ico|tiff?|heic|jfif)$", re.IGNORECASE)
_SIGNS = re.compile(r"[\W_]+")
_NUMBER = re.compile(r"\d+")
_MOST = 300  # names that are compared letter by letter
_CLOSE = 0.85  # share of letters in common; digits have to be the same ones
_LONGEST = 255  # bytes of a name on most file systems


def by_stem(names: Iterable[str]) -> Mapping[str, Sequence[str]]:
    """The pictures among ``names`` by what is left of their stems without signs and letter case."""
    found: dict[str, list[str]] = {}
    for name in sorted(names):
        if _PICTURE.search(name):
            found.setdefault(_bare(name), []).append(name)
    return found


def nearest(name: str, stems: Mapping[str, Sequence[str]]) -> str | None:
    """The only picture that ``name`` is like; None if there is none, or more than one.

    Like it is a name with the same letters and digits and another extension, or one with a slip in
    it: IMG_2041 and IMG_2042 are two pictures, not a slip.
    """
    if len(name) > _LONGEST:
        return None
    bare = _bare(name)
    same = stems.get(bare, ())
    if not same and bare and len(stems) <= _MOST:
        # Names of quite another length can't have enough letters in common.
        alike = [stem for stem in stems if _most_in_common(bare, stem) >= _CLOSE]
        close = get_close_matches(bare, alike, n=2, cutoff=_CLOSE) if alike else ()
        keys = [key for key in close if _digits(key) == _digits(bare)]
        same = stems[keys[0]] if len(keys) == 1 else ()
    return same[0] if bare and len(same) == 1 else None


def _most_in_common(one: str, other: str) -> float:
    return 2 * min(len(one), len(other)) / (len(one) + len(other))


@lru_cache(maxsize=256)  # one name is looked for in many folders
def _bare(name: str) -> str:
    stem = PurePosixPath(unicodedata.normalize("NFKC", name).casefold()).stem
    return _SIGNS.sub("", stem)


def _digits(text: str) -> list[str]:
    return _NUMBER.findall(text)
