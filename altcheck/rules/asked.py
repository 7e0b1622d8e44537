"""The rules that are to be asked, by what they are asked about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple, TypeVar

from altcheck.document import Element, Image, SlipKind
from altcheck.repo import Repo
from altcheck.rules.rule import ImageRule, PostRule, RepoRule, Rule, SlipRule
from altcheck.rules.traits import traits

_R = TypeVar("_R", bound=ImageRule | RepoRule)
_MOST = 1000  # sets of traits for which it is remembered who speaks about them


class Choice(list[_R]):
    """Rules about one element, in order: those are asked about an image that have all they need."""

    def __init__(self, rules: Iterable[_R]) -> None:
        super().__init__(rules)
        self._needs = frozenset(need for rule in self for need in rule.needs)
        self._with: Callable[[frozenset[str]], tuple[_R, ...]] = lru_cache(_MOST)(self._choose)

    def about(self, image: Image, *known: str) -> tuple[_R, ...]:
        """The rules to ask about ``image``, of which traits may be ``known`` beside its own."""
        return self._with(self._needs.intersection((*known, *traits(image))))

    def _choose(self, found: frozenset[str]) -> tuple[_R, ...]:
        return tuple(rule for rule in self if rule.needs <= found)


class Asked(NamedTuple):
    """Rules about posts, about images by their elements, about slips by their kinds.

    ``in_repo`` are those about images that need the repository.
    """

    posts: tuple[PostRule, ...]
    images: Mapping[Element, Choice[ImageRule]]
    in_repo: Mapping[Element, Choice[RepoRule]]
    slips: Mapping[SlipKind, list[SlipRule]]

    def of_image(self, image: Image) -> Iterable[ImageRule]:
        """The rules to ask about ``image`` when only its post is known."""
        choice = self.images.get(image.element)
        return choice.about(image) if choice else ()

    def of_picture(self, image: Image, repo: Repo) -> Iterable[RepoRule]:
        """The rules to ask about ``image`` once the repository is known, and its file."""
        choice = self.in_repo.get(image.element)
        return choice.about(image, repo.asset(image).state) if choice else ()


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
    return Asked(
        tuple(posts),
        {element: Choice(group) for element, group in images.items()},
        {element: Choice(group) for element, group in in_repo.items()},
        dict(slips),
    )
