"""What an image has that rules speak about: it tells which of them are worth asking about it.

Few of all the rules have anything to say of one image: where there are no words, forty needn't be
asked. So a rule names the traits that it needs, and is asked about no image that lacks one.
"""

from __future__ import annotations

import re
from functools import partial
from itertools import compress
from operator import attrgetter, is_not

from altcheck.document import Image

# Fields of an image that are its traits where they are not None, or not empty.
_SET = (
    "caption", "link", "figure", "heading", "lazy", "misnamed", "decorative", "access.hidden",
    "access.decorative",
)  # fmt: skip
_FILLED = (
    "attributes", "duplicated", "sources", "tag", "carousel", "access.labelled", "access.dangling",
)  # fmt: skip
_set_fields, _filled_fields = attrgetter(*_SET), attrgetter(*_FILLED)
_is_set = partial(is_not, None)
_HOST = re.compile(r"(?:https?:)?//", re.IGNORECASE)


def traits(image: Image) -> list[str]:
    """What ``image`` has; of its file nothing, whose state is a trait, too, where it is known.

    Its syntax; fields that say something; of the alt whether there are ``words``, an ``empty alt``
    or ``no alt``; a ``title``; ``no address``, or one that may be on another ``host`` (as one in a
    ``srcset`` may be); attributes in brackets (``[loading]``).
    """
    found = [image.syntax, _alt(image), _address(image)]
    found += compress(_SET, map(_is_set, _set_fields(image)))
    found += compress(_FILLED, _filled_fields(image))
    if image.title is not None and not image.title.blank:
        found.append("title")
    if image.referrerpolicy is not None and image.referrerpolicy.value is not None:
        found.append("referrerpolicy")
    if image.alone == "th":
        found.append("header cell")
    if image.sources or image.attribute("srcset") is not None:
        found += ("srcset", "host")
    return found + [f"[{attribute.name}]" for attribute in image.attributes]


def _alt(image: Image) -> str:
    if image.alt is None:
        return ""
    if image.alt.value is None:
        return "no alt"
    return "words" if image.alt.value.strip() else "empty alt"


def _address(image: Image) -> str:
    address = image.address
    if not address:
        return "no address"
    return "host" if _HOST.match(address) or _HOST.match(image.src.value or "") else ""
