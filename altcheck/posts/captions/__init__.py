"""Which text near an image is its caption."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from lxml import etree

from altcheck.document import Caption
from altcheck.posts.blocks import decorative
from altcheck.posts.captions.attire import attire
from altcheck.posts.captions.body import Body
from altcheck.posts.captions.candidate import Candidate, measure
from altcheck.posts.captions.candidates import candidates
from altcheck.posts.captions.doubts import doubts
from altcheck.posts.captions.evidence import evidence
from altcheck.posts.captions.patterns import (
    ATTRIBUTE_LIST,
    CAPTION_CLASS,
    CREDIT_CLASS,
    ENLARGES,
    FILLED_IN,
    LABEL_INSIDE,
)
from altcheck.posts.captions.runs import standing_in_front
from altcheck.posts.captions.weights import STRONG, WEIGHTS, confidence
from altcheck.posts.credits import split


class Found(NamedTuple):
    """A caption, and the element that holds it if one does."""

    caption: Caption
    element: etree._Element | None


_Habit = tuple[str, str, bool, bool, bool]


class _Weighed(NamedTuple):
    candidate: Candidate
    names: tuple[str, ...]
    weight: float
    habit: _Habit


# Columns from which on no text is a caption: a screen of text, or what an agency sends at most.
_MOST = 600
_MOST_MARKED = 1200
_HEAVY = -5.0  # weight of a reason that no author's way of writing outweighs
_SAFE = 4.0  # weight that no author's way of writing takes down


def find_captions(images: Sequence[etree._Element], *, html: bool = False) -> list[Found | None]:
    """The caption of each image of one post, in document order; None where there is none.

    ``html`` says that the post is written in HTML and not in Markdown.
    """
    if not images:
        return []
    body = Body(images[0].getroottree().getroot(), html=html)
    fronts = standing_in_front(images)
    weighed = [_weigh(image, fronts, body) for image in images]
    habits = _habits(weighed, body)
    marked = frozenset(
        name
        for one in weighed
        if one is not None and one.weight >= WEIGHTS["sure"]
        for name in one.names
    )
    return [None if one is None else _judge(one, habits, marked, body) for one in weighed]


def _weigh(
    image: etree._Element, fronts: Mapping[etree._Element, etree._Element], body: Body
) -> _Weighed | None:
    if decorative(image):
        return None
    best = None
    mine = fronts.get(image)
    for candidate in candidates(image, mine):
        if mine is None and candidate.elements and candidate.elements[0] in fronts.values():
            continue  # it belongs to the next image
        found = _without_labels(_without_list(candidate))
        if len(found.text) < 160 and FILLED_IN.fullmatch(found.text):
            continue
        if measure(found.text) > (_MOST_MARKED if found.kind == "figcaption" else _MOST):
            continue
        names = tuple(evidence(image, found, body))
        weight = sum(WEIGHTS[name] for name in names)
        if weight >= 0:
            against = tuple(doubts(image, found, names, body, plain=weight < _SAFE))
            names, weight = names + against, weight + sum(WEIGHTS[name] for name in against)
        if best is None or weight > best.weight:
            best = _Weighed(found, names, weight, _habit(found, names))
        if weight >= 0:
            break
    return best


def _without_list(found: Candidate) -> Candidate:
    """The candidate without the attribute list that a generator takes off its text."""
    match = ATTRIBUTE_LIST.search(found.text, max(0, len(found.text) - 100))
    if match is None:
        return found
    return found._replace(text=found.text[: match.start()], listed=match[1])


def _without_labels(found: Candidate) -> Candidate:
    """The candidate without what a button or a label for machines adds to its text."""
    enlarge = ENLARGES.match(found.text)
    text = found.text if enlarge is None else found.text[enlarge.end() :]
    if "..." in text or "…" in text:
        text = LABEL_INSIDE.sub(" ", text, count=1)
    return found if text is found.text else found._replace(text=text)


def _habit(found: Candidate, names: tuple[str, ...]) -> _Habit:
    """What sets the captions of one author apart: where they stand and how they are marked up."""
    clothes = attire(found.elements[0] if found.elements else None)
    return found.kind, clothes, "italic" in names, "bold" in names, "full-stop" in names


def _habits(weighed: Sequence[_Weighed | None], body: Body) -> Counter[_Habit]:
    """How many sure captions of the post have each habit.

    What wears a class or a style that the body does not is alike with and without a full stop.
    """
    sure = [one.habit for one in weighed if one is not None and one.weight >= WEIGHTS["sure"]]
    habits = Counter(sure)
    for habit in sure:
        if " " in habit[1] and not body.wears(habit[1]):
            habits[(*habit[:4], not habit[4])] += 1
    return habits


def _is_credit(found: Candidate) -> bool:
    """Whether the markup says that the whole text is a credit."""
    names = " ".join(element.get("class") or "" for element in found.elements)
    return bool(CREDIT_CLASS.search(names, 0, 500)) and not CAPTION_CLASS.search(names, 0, 500)


def _parts(found: Candidate) -> tuple[str | None, str | None]:
    """What the caption says, and whom it names as the source."""
    own = found.credit
    if own is not None and found.text.endswith(own):
        before = found.text[: -len(own)].rstrip(" |｜/–—-")
        return (before, own) if re.search(r"\w", before) else (None, own)
    description, credit = split(found.text)
    if credit is None and _is_credit(found):
        description, credit = None, found.text
    return description, own or credit


def _judge(
    one: _Weighed, habits: Counter[_Habit], marked: frozenset[str], body: Body
) -> Found | None:
    names, weight = one.names, one.weight
    others = habits[one.habit] - (weight >= WEIGHTS["sure"])
    if others >= 1 and "after-the-end" not in names:
        # Where the captions look as the body does, what the others do says little.
        habit = "plain-habit" if body.wears(one.habit[1]) and not one.habit[2] else "habit"
        names, weight = (*names, habit), weight + WEIGHTS[habit] * min(others, 2)
    plain = STRONG.isdisjoint(names) and one.candidate.kind != "cell"
    if plain and not marked.isdisjoint(("class-name", "figcaption")):
        names, weight = (*names, "others-marked"), weight + WEIGHTS["others-marked"]
    # What is no caption by itself, for a heavy reason, is none for what the others are.
    if weight < 0 or (one.weight < 0 and min(map(WEIGHTS.__getitem__, one.names)) <= _HEAVY):
        return None
    found = one.candidate
    description, credit = _parts(found)
    caption = Caption(
        found.text,
        description,
        credit,
        found.kind,
        confidence(weight, names),
        names,
    )
    return Found(caption, found.elements[0] if found.elements else None)
