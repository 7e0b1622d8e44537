"""What a screen reader makes of an image today."""

from __future__ import annotations

from typing import NamedTuple

from altcheck.document import Image
from altcheck.rules.name import accessible_name, needs_name


class Heard(NamedTuple):
    """The name that is spoken; if there is none, ``label`` names the words that say what happens."""

    name: str
    label: str


def heard(image: Image) -> Heard:
    """What is spoken of ``image``, as far as its source can tell."""
    if not needs_name(image):
        return Heard("", "heard_hidden")
    if image.alt is not None and image.alt.templated and not image.access.labelled:
        return Heard("", "heard_template")
    if image.syntax == "front-matter":
        return Heard(accessible_name(image), "heard_theme")
    skipped = image.alt is not None and image.alt.value == ""
    return Heard(accessible_name(image), "heard_skipped" if skipped else "heard_nothing")
