"""The accessible name of an image, and which images need one (HTML-AAM 1.0; accname 1.2)."""

from __future__ import annotations

import re
from functools import lru_cache

from altcheck.document import Image, Post

_EMOJI = re.compile(r"\b(?:emoji|emoticon|smiley|wp-smiley)\b", re.IGNORECASE)
_BADGE = re.compile(
    r"(?:https?:)?//(?:[\w-]+\.)*(?:shields\.io|badgen\.net|badge\.fury\.io|travis-ci\.(?:org|com)|codecov\.io"
    r"|coveralls\.io|circleci\.com|ci\.appveyor\.com|snyk\.io|badges\.\w[\w.-]*)/|/badge(?:s|\.svg|/)",
    re.IGNORECASE,
)  # fmt: skip
_SPACER = re.compile(
    r"(?:^|/)(?:spacer|blank|pixel|transparent|clear|1x1)\.(?:gif|png)$", re.IGNORECASE
)
_PICTURE = re.compile(r"\.(?:png|jpe?g|gif|webp|avif|svg|bmp|tiff?)(?:[?#]|$)", re.IGNORECASE)
_KEPT = 1000  # addresses of which is remembered whether they are a badge's: a dozen rules ask
_TINY = 3  # pixels: a side no longer than this shows nothing


def needs_name(image: Image) -> bool:
    """Whether the image reaches the accessibility tree as an image.

    Images of front matter do: it is for the theme to print them, with the alt beside them. Those
    that their author marked as decoration don't.
    """
    access = image.access
    if image.inert or access.hidden or image.decorative:
        return False
    return access.decorative != "role" or access.conflict is not None


def accessible_name(image: Image) -> str:
    """What assistive technology calls the image; empty if nothing names it."""
    return image.access.name


def may_be_named_elsewhere(image: Image, post: Post) -> bool:
    """Whether an element of the page around the post could name the image: nobody can tell."""
    if post.complete:
        return False
    return any(name == "aria-labelledby" for name, _ in image.access.dangling)


def unnamed(image: Image, post: Post) -> bool:
    """Whether the image is exposed, and surely nothing gives it a name."""
    if image.inert or image.decorative or not image.access.exposed or image.access.name:
        return False
    return not may_be_named_elsewhere(image, post)


def is_sign(image: Image) -> bool:
    """Whether the image is no picture: a tracking pixel, a spacer, a badge, an emoji."""
    names = image.attribute("class")
    if names and _EMOJI.search(names.value_slot.value or ""):
        return True
    return is_pixel(image) or is_badge(image)


def is_badge(image: Image) -> bool:
    """Whether the address is that of a service that draws badges."""
    return _is_badge(image.address[:500])


@lru_cache(_KEPT)
def _is_badge(address: str) -> bool:
    return _BADGE.search(address) is not None


def is_spacer_name(image: Image) -> bool:
    """Whether the file is called what spacers are called."""
    return bool(_SPACER.search(image.address.split("?")[0][-80:]))


def is_pixel(image: Image) -> bool:
    """Whether the markup says that nothing can be seen: a side of at most three pixels."""
    sides = (image.attribute("width"), image.attribute("height"))
    values = [(side.value_slot.value or "").strip() for side in sides if side is not None]
    if values and all(value.isdigit() and int(value) <= _TINY for value in values):
        return True
    return is_spacer_name(image)


def alone_in_link(image: Image) -> bool:
    """Whether the image is in a link or button that nothing else gives a name."""
    link = image.link
    return link is not None and not (link.label or link.text or link.title)


def names_link(image: Image) -> bool:
    """Whether the image's alt has to say where a link leads, and not only what it shows.

    A link to a picture leads to the same one in a larger size.
    """
    href = (image.link.href if image.link else None) or ""
    return alone_in_link(image) and not _PICTURE.search(href)
