"""What an alt text can be repaired from."""

from __future__ import annotations

import re

from altcheck.document import Image, Slot, Unwritable
from altcheck.rules.rule import Fix

_SURE = 0.9  # confidence in a caption from which on its description may be written unasked
_LONG = 250  # characters: more than that belongs into the text, not into an alt
# Signs that point from a caption to its picture: read aloud, they say nothing.
_MARK = re.compile(r"^\s*[▲△▴▼▽↑←→↓⬆☝◎●■◆★☆]+\s*")
_FILE = re.compile(r"\S+\.(?:png|jpe?g|gif|webp|avif|svg|bmp|tiff?|heic)", re.IGNORECASE)


def alt_fix(image: Image) -> Fix | None:
    """The caption's description as the alt, without its credit; None if there is nothing to take.

    Safe if the caption is nearly certain and not over-long. Nothing is ever made up.
    """
    caption, alt = image.caption, image.alt
    if caption is None or alt is None or alt.templated:
        return None
    words = _MARK.sub("", caption.description or "").strip()
    if not re.search(r"\w", words) or _FILE.fullmatch(words) or words == (alt.value or "").strip():
        return None
    try:
        edit = alt.put(words)
    except Unwritable:
        return None
    return Fix((edit,), safe=caption.confidence >= _SURE and len(words) <= _LONG)


def blank(image: Image) -> Slot | None:
    """The slot where a person has to write, if one can write there."""
    return image.alt if image.alt is not None and image.alt.write is not None else None
