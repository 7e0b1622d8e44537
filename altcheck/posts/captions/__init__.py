"""Which text near an image is its caption."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from lxml import etree

from altcheck.document import Caption
from altcheck.posts.captions.body import Body
from altcheck.posts.captions.candidates import Candidate, candidate, kept_out
from altcheck.posts.captions.evidence import evidence, measure
from altcheck.posts.captions.weights import WEIGHTS
from altcheck.posts.credits import split


class Found(NamedTuple):
    """A caption, and the element that holds it if one does."""

    caption: Caption
    element: etree._Element | None


class _Weighed(NamedTuple):
    candidate: Candidate
    names: tuple[str, ...]
    weight: float


_MOST = 600  # columns from which on no text is a caption


def find_captions(images: Sequence[etree._Element]) -> list[Found | None]:
    """The caption of each image of one post, in document order; None where there is none."""
    if not images:
        return []
    body = Body(images[0].getroottree().getroot())
    weighed = [_weigh(image, body) for image in images]
    habits = _habits(weighed)
    return [None if one is None else _judge(one, habits) for one in weighed]


def _weigh(image: etree._Element, body: Body) -> _Weighed | None:
    if _decorative(image):
        return None
    found = candidate(image)
    if found is None or kept_out(found) or measure(found.text) > _MOST:
        return None
    names = tuple(evidence(image, found, body))
    return _Weighed(found, names, sum(WEIGHTS.get(name, 0.0) for name in names))


def _decorative(image: etree._Element) -> bool:
    """Whether the image is too small to be a picture, or one of a set of signs."""
    names = (image.get("class") or "").lower()
    if any(word in names for word in ("emoji", "avatar", "emoticon", "smiley", "icon")):
        return True
    size = image.get("width"), image.get("height")
    return any(side is not None and side.isdigit() and int(side) <= 32 for side in size)


def _habit(one: _Weighed) -> tuple[str, ...]:
    """What sets the captions of one author apart: where they stand and how they are marked up."""
    element = one.candidate.elements[0] if one.candidate.elements else None
    tag = "" if element is None else str(element.tag)
    style = "" if element is None else f"{element.get('class')}|{element.get('style')}"
    italic = "italic" if "italic" in one.names else ""
    stop = "stop" if "full-stop" in one.names else ""
    return one.candidate.kind, tag, style[:200], italic, stop


def _habits(weighed: Sequence[_Weighed | None]) -> Counter[tuple[str, ...]]:
    sure = [one for one in weighed if one is not None and one.weight >= WEIGHTS["sure"]]
    return Counter(_habit(one) for one in sure)


def _judge(one: _Weighed, habits: Counter[tuple[str, ...]]) -> Found | None:
    names, weight = one.names, one.weight
    others = habits[_habit(one)] - (weight >= WEIGHTS["sure"])
    if others >= 1:
        names, weight = (*names, "habit"), weight + WEIGHTS["habit"] * min(others, 2)
    if weight < 0:
        return None
    found = one.candidate
    description, credit = split(found.text)
    caption = Caption(
        found.text,
        description,
        found.credit or credit,
        found.kind,
        round(1 / (1 + math.exp(-weight)), 2),
        names,
    )
    return Found(caption, found.elements[0] if found.elements else None)
