"""Which text near an image is its caption."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from lxml import etree

from altcheck.document import Caption
from altcheck.posts.blocks import decorative
from altcheck.posts.captions.body import Body
from altcheck.posts.captions.candidates import Candidate, candidates
from altcheck.posts.captions.evidence import evidence, measure
from altcheck.posts.captions.patterns import CAPTION_CLASS, CREDIT_CLASS
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
    if decorative(image):
        return None
    best = None
    for found in candidates(image):
        if measure(found.text) > _MOST:
            continue
        names = tuple(evidence(image, found, body))
        weight = sum(WEIGHTS[name] for name in names)
        if best is None or weight > best.weight:
            best = _Weighed(found, names, weight)
        if weight >= 0:
            break
    return best


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


def _is_credit(found: Candidate) -> bool:
    """Whether the markup says that the whole text is a credit."""
    names = " ".join(element.get("class") or "" for element in found.elements)
    return bool(CREDIT_CLASS.search(names, 0, 500)) and not CAPTION_CLASS.search(names, 0, 500)


def _judge(one: _Weighed, habits: Counter[tuple[str, ...]]) -> Found | None:
    names, weight = one.names, one.weight
    others = habits[_habit(one)] - (weight >= WEIGHTS["sure"])
    if others >= 1:
        names, weight = (*names, "habit"), weight + WEIGHTS["habit"] * min(others, 2)
    if weight < 0:
        return None
    found = one.candidate
    description, credit = split(found.text)
    if credit is None and _is_credit(found):
        description, credit = None, found.text
    caption = Caption(
        found.text,
        description,
        found.credit or credit,
        found.kind,
        min(0.99, round(1 / (1 + math.exp(-weight)), 2)),
        names,
    )
    return Found(caption, found.elements[0] if found.elements else None)
