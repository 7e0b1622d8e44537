"""The accessible name of an image, and which images need one (HTML-AAM 1.0; accname 1.2)."""

from __future__ import annotations

import re

from altcheck.document import Image

_PRESENTATIONAL = frozenset(("none", "presentation"))
_EMOJI = re.compile(r"\b(?:emoji|emoticon|smiley|wp-smiley)\b", re.IGNORECASE)
_BADGE = re.compile(
    r"(?:https?:)?//(?:[\w-]+\.)*(?:shields\.io|badgen\.net|badge\.fury\.io|travis-ci\.(?:org|com)|codecov\.io"
    r"|coveralls\.io|circleci\.com|ci\.appveyor\.com|snyk\.io|badges\.\w[\w.-]*)/|/badge(?:s|\.svg|/)",
    re.IGNORECASE,
)  # fmt: skip
_SPACER = re.compile(
    r"(?:^|/)(?:spacer|blank|pixel|transparent|clear|1x1)\.(?:gif|png)$", re.IGNORECASE
)
_TINY = 3  # pixels: a side no longer than this shows nothing


def needs_name(image: Image) -> bool:
    """Whether the image reaches the accessibility tree as an image.

    Images of front matter do: it is for the theme to print them, with the alt beside them. Those
    that their author marked as decoration don't.
    """
    if image.inert or image.hidden or image.decorative:
        return False
    return image.role not in _PRESENTATIONAL


def accessible_name(image: Image) -> str:
    """What assistive technology calls the image: aria-labelledby or aria-label, alt, title.

    An alt that is there ends the search, even if it is empty. Empty if nothing names the image.
    """
    if image.label:
        return image.label
    if image.alt is not None and image.alt.value is not None:
        return image.alt.value.strip()
    return ((image.title.value if image.title else None) or "").strip()


def is_sign(image: Image) -> bool:
    """Whether the image is no picture: a tracking pixel, a spacer, a badge, an emoji."""
    names = image.attribute("class")
    if names and _EMOJI.search(names.value_slot.value or ""):
        return True
    address = image.address
    return is_pixel(image) or bool(_BADGE.search(address[:500]))


def is_pixel(image: Image) -> bool:
    """Whether the markup says that nothing can be seen: a side of at most three pixels."""
    sides = (image.attribute("width"), image.attribute("height"))
    values = [(side.value_slot.value or "").strip() for side in sides if side is not None]
    tiny = [value for value in values if value.isdigit() and int(value) <= _TINY]
    return len(tiny) == len(values) > 0 or bool(_SPACER.search(image.address.split("?")[0][-80:]))


def alone_in_link(image: Image) -> bool:
    """Whether the image is in a link or button that nothing else gives a name."""
    link = image.link
    return link is not None and not (link.label or link.text or link.title)
