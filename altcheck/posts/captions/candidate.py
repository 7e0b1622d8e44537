"""A text that could be the caption of an image."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree

from altcheck.document import CaptionKind
from altcheck.posts.captions.lines import Line
from altcheck.posts.captions.patterns import WIDE

ABOVE = 40  # levels around an image that are asked


class Candidate(NamedTuple):
    """A text that could be the caption of an image.

    ``elements`` are those that are the text and nothing else, outermost first, and those inside.
    ``traits`` are names of evidence on how it stands to its image. ``beside`` says that it stands
    in the image's own block, ``around`` is that block if it holds nothing else. ``credit`` is a
    credit in an element of its own, ``listed`` the attribute list that was taken off the text.
    """

    text: str
    kind: CaptionKind
    elements: tuple[etree._Element, ...]
    line: Line | None = None
    beside: bool = False
    traits: tuple[str, ...] = ()
    around: etree._Element | None = None
    credit: str | None = None
    listed: str = ""


def nearest(element: etree._Element, *tags: str) -> etree._Element | None:
    """The nearest element around the element with one of the tags, None if none is near."""
    for _ in range(ABOVE):
        parent = element.getparent()
        if parent is None or parent.tag in tags:
            return parent
        element = parent
    return None


def measure(text: str) -> int:
    """The length of a text in columns: wide characters count two."""
    return len(text) if text.isascii() else len(text) + len("".join(WIDE.findall(text)))
