"""The rules that are to be asked, by what they are asked about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from altcheck.document import Element, SlipKind
from altcheck.rules.rule import ImageRule, PostRule, RepoRule, Rule, SlipRule


class Asked(NamedTuple):
    """Rules about posts, about images by their elements, about slips by their kinds.

    ``in_repo`` are those about images that need the repository.
    """

    posts: tuple[PostRule, ...]
    images: Mapping[Element, list[ImageRule]]
    in_repo: Mapping[Element, list[RepoRule]]
    slips: Mapping[SlipKind, list[SlipRule]]


@lru_cache(maxsize=16)
def asked(rules: tuple[Rule, ...]) -> Asked:
    """``rules`` by kind, each kind in the order given. Sorted once, they are asked often."""
    posts: list[PostRule] = []
    images: defaultdict[Element, list[ImageRule]] = defaultdict(list)
    in_repo: defaultdict[Element, list[RepoRule]] = defaultdict(list)
    slips: defaultdict[SlipKind, list[SlipRule]] = defaultdict(list)
    for rule in rules:
        if isinstance(rule, PostRule):
            posts.append(rule)
        elif isinstance(rule, ImageRule):
            for element in rule.elements:
                images[element].append(rule)
        elif isinstance(rule, RepoRule):
            for element in rule.elements:
                in_repo[element].append(rule)
        elif isinstance(rule, SlipRule):
            for kind in rule.kinds:
                slips[kind].append(rule)
    return Asked(tuple(posts), dict(images), dict(in_repo), dict(slips))
