"""What an image has that rules speak about: it tells which of them are worth asking about it.

Few of all the rules have anything to say of one image: where there are no words, forty needn't be
asked. So a rule names the traits that it needs, and is asked about no image that lacks one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from altcheck.document import Image

_HOST = re.compile(r"(?:https?:)?//", re.IGNORECASE)


def _has_srcset(image: Image) -> bool:
    return bool(image.sources) or image.attribute("srcset") is not None


def _names_host(image: Image) -> bool:
    """Whether one of its addresses may be on another host; what is in a srcset isn't read here."""
    addresses = (image.address, image.src.value or "")
    return any(map(_HOST.match, addresses)) or _has_srcset(image)


FACTS: Mapping[str, Callable[[Image], bool]] = {
    "no alt": lambda image: image.alt is not None and image.alt.value is None,
    "empty alt": lambda image: image.alt is not None and image.alt.value is not None and image.alt.blank,
    "words": lambda image: image.alt is not None and not image.alt.blank,
    "title": lambda image: image.title is not None and not image.title.blank,
    "caption": lambda image: image.caption is not None,
    "link": lambda image: image.link is not None,
    "figure": lambda image: image.figure is not None,
    "heading": lambda image: image.heading is not None,
    "html": lambda image: image.syntax == "html",
    "markdown": lambda image: image.syntax == "markdown",
    "front matter": lambda image: image.syntax == "front-matter",
    "tag": lambda image: bool(image.tag),
    "no address": lambda image: not image.address,
    "host": _names_host,
    "lazy": lambda image: image.lazy is not None,
    "attributes": lambda image: bool(image.attributes),
    "duplicated": lambda image: bool(image.duplicated),
    "misnamed": lambda image: image.misnamed is not None,
    "sources": lambda image: bool(image.sources),
    "srcset": _has_srcset,
    "referrerpolicy": lambda image: image.referrerpolicy is not None and image.referrerpolicy.value is not None,
    "hidden": lambda image: image.access.hidden is not None,
    "decorative": lambda image: image.access.decorative is not None,
    "labelled": lambda image: image.access.labelled,
    "dangling": lambda image: bool(image.access.dangling),
    "marked": lambda image: image.decorative is not None,
    "carousel": lambda image: image.carousel,
    "header cell": lambda image: image.alone == "th",
}  # fmt: skip
"""The traits that are no attributes, and how to see that an image has them.

An attribute's trait is its name in brackets (``[loading]``); the state of the file is one, too,
where it is known.
"""


def traits(image: Image, facts: Mapping[str, Callable[[Image], bool]] = FACTS) -> list[str]:
    """What ``image`` has of the ``facts``, and its attributes; of its file nothing."""
    found = [name for name, holds in facts.items() if holds(image)]
    return found + [f"[{attribute.name}]" for attribute in image.attributes]
