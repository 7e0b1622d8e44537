"""What an alt text can be repaired from, in the order of preference.

First comes the alt that the same picture has elsewhere in the repository (``elsewhere``, because
the whole repository has to be read for it), then the description in the image's caption, then its
title. Nothing is ever made up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from altcheck.document import Image, Slot, Unwritable
from altcheck.rules.rule import AltText, Fix

_SURE = 0.9  # confidence in a caption from which on its description may be written unasked
_LONG = 250  # characters: more than that belongs into the text, not into an alt
# Signs that point from a caption to its picture: read aloud, they say nothing.
_MARK = re.compile(r"^\s*(?:[▲△▴▼▽↑←→↓⬆☝◎●■◆★☆]+|图\s*[|｜丨])\s*")
_LETTER = re.compile(r"\w")
_FILE = re.compile(r"\S+\.(?:png|jpe?g|gif|webp|avif|svg|bmp|tiff?|heic)", re.IGNORECASE)


def proposals(image: Image) -> Iterator[tuple[AltText, bool]]:
    """What the post itself has to offer as the image's alt, best first, and whether it is safe.

    The caption's description without its credit is safe if the caption is nearly certain and not
    over-long; a title is, if it is not over-long.
    """
    caption = image.caption
    words = _MARK.sub("", (caption.description if caption else None) or "").strip()
    if caption and _describes(words):
        yield AltText(words, "caption"), caption.confidence >= _SURE and len(words) <= _LONG
    title = image.title
    words = " ".join((title.value or "").split()) if title and not title.templated else ""
    if _describes(words) and not _is_stem(words, image.address):
        yield AltText(words, "title"), len(words) <= _LONG


def _describes(words: str) -> bool:
    """Whether there are words, and they are not the name of a file."""
    return _LETTER.search(words) is not None and not _FILE.fullmatch(words)


def _is_stem(words: str, address: str) -> bool:
    """Whether ``words`` are the name of the file without its suffix; a plain word may be both."""
    name = unquote(re.split("[?#]", address, maxsplit=1)[0]).rpartition("/")[2]
    return words == name.rpartition(".")[0] and re.search(r"[\d_-]", words) is not None


def put(image: Image, alt: AltText, *, safe: bool) -> Fix | None:
    """The fix that gives ``image`` this alt; None where it has it already, or can't hold it."""
    slot = image.alt
    if slot is None or slot.templated or alt.text == (slot.value or "").strip():
        return None
    try:
        return Fix((slot.put(alt.text),), safe, alt)
    except Unwritable:
        return None


def alt_fix(image: Image) -> Fix | None:
    """The best alt that can be taken from the post itself; None if there is nothing to take."""
    fixes = (put(image, alt, safe=safe) for alt, safe in proposals(image))
    return next(filter(None, fixes), None)


def blank(image: Image) -> Slot | None:
    """The slot where a person has to write, if one can write there."""
    return image.alt if image.alt is not None and image.alt.write is not None else None
