"""What a rule is, what it finds, and what a fix is."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING, ClassVar, Literal, NamedTuple

from altcheck.document import Edit, Element, Excuse, Image, Post, Slip, SlipKind, Slot, Span
from altcheck.words import Words

if TYPE_CHECKING:
    from altcheck.repo import Repo


class Level(IntEnum):
    """How grave a finding is; ordered, so that thresholds compare."""

    NOTICE = 1
    WARNING = 2
    ERROR = 3

    def __str__(self) -> str:
        return self.name.lower()


Concern = Literal[
    "name", "decoration", "source", "delivery", "responsive", "attribute", "duplicate", "structure",
    "syntax", "privacy",
]  # fmt: skip
"""Who has to act: the writer of the alt, the keeper of the files, the host's policy, …

An image gets one finding per concern: the first in the order of the catalogue.
"""


Origin = Literal["repository", "caption", "title"]
"""Whose words an alt is made of: another alt of the same picture, its caption, or its title."""


class AltText(NamedTuple):
    """The words that a fix writes into an alt, and where they stand already."""

    text: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that are taken whole or not at all.

    ``safe``: may be written without asking. Otherwise only on ``--unsafe``, or if the rule is
    selected by name; but an ``alt`` in doubt, and one that is ``shown``, only on ``--unsafe``.
    ``alt`` is there if the fix gives an image words that it has elsewhere; ``shown`` says that the
    site's theme prints the alt as a caption, so that the edit would be seen on the page.
    """

    edits: tuple[Edit, ...]
    safe: bool
    alt: AltText | None = None
    shown: bool = False


Argument = str | int | tuple[str, ...] | Words
"""What a placeholder stands for: a tuple is a list, and is told as one; Words in their language."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule has to say about one place of a post: data, no sentence.

    ``image`` is the index in ``Post.images``, None where the finding is about something else.
    ``args`` fill the placeholders of the rule's sentences. ``blank`` is the slot where a person has
    to write, when there is no ``fix`` to take.
    """

    rule: str
    level: Level
    path: str
    span: Span
    image: int | None = None
    args: Mapping[str, Argument] = field(default_factory=dict)
    fix: Fix | None = None
    blank: Slot | None = None


@dataclass(frozen=True, slots=True)
class Example:
    """A post that shows a rule at work.

    In a bad one ``«`` and ``»`` enclose the span that the finding must point at; ``fixed`` is what
    the finding's fix makes of it (None: there is no fix). ``files`` are the pictures beside it: the
    name, and what it is (``png``, ``jpeg``, ``gif``, ``tiff``, ``empty``, ``text``, ``cut-png``,
    ``line-png``, ``wide-png``, ``endless-gif``, ``once-gif``, ``gps-jpeg``, ``described-jpeg``).
    ``beside`` are other posts: the name, and the text. ``level`` is that of the finding where it is
    not the rule's own.
    """

    text: str
    fixed: str | None = None
    name: str = "post.md"
    files: Mapping[str, str] = field(default_factory=dict)
    beside: Mapping[str, str] = field(default_factory=dict)
    level: Level | None = None


@dataclass(frozen=True)
class Rule(ABC):
    """A fault that images can have. Subclass one of the kinds of rules below, never this.

    The class is the rule's page: its sentences in both languages, good and bad examples, the
    standard it rests on. Its dataclass fields are its options. The id is the class name in kebab
    case. ``judges_quality`` says that it is about how well an alt describes its picture. ``on``
    says that it is asked unless somebody says otherwise.
    """

    id: ClassVar[str]
    level: ClassVar[Level]
    concern: ClassVar[Concern]
    title: ClassVar[Words]
    message: ClassVar[Words]
    why: ClassVar[Words]
    remedy: ClassVar[Words]
    good: ClassVar[tuple[Example, ...]]
    bad: ClassVar[tuple[Example, ...]]
    wcag: ClassVar[tuple[str, ...]] = ()
    act: ClassVar[tuple[str, ...]] = ()
    source: ClassVar[str] = ""
    judges_quality: ClassVar[bool] = False
    on: ClassVar[bool] = True

    def __init_subclass__(cls) -> None:
        cls.id = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", cls.__name__).lower()

    def finding(  # noqa: PLR0913 - one parameter a field that a finding may have
        self,
        post: Post,
        place: Slot | Span,
        image: Image | None = None,
        fix: Fix | None = None,
        blank: Slot | None = None,
        *,
        level: Level | None = None,
        **args: Argument,
    ) -> Finding:
        """A finding of this rule at ``place``, about ``image`` if it is about one.

        ``level`` is that of this finding, where it is not the rule's own.
        """
        index = None if image is None else image.index
        span = place.span if isinstance(place, Slot) else place
        return Finding(self.id, level or self.level, post.path, span, index, args, fix, blank)


@dataclass(frozen=True)
class ImageRule(Rule):
    """A rule that looks at one image and needs nothing but its post.

    It is asked about images that are one of its ``elements`` and have the traits
    that it ``needs``, without which it finds nothing.
    """

    elements: ClassVar[frozenset[Element]] = frozenset(("img",))
    needs: ClassVar[frozenset[str]] = frozenset()

    @abstractmethod
    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """What is wrong with ``image``; nothing for images that the rule does not speak about."""


@dataclass(frozen=True)
class PostRule(Rule):
    """A rule about a post as a whole."""

    @abstractmethod
    def check(self, post: Post) -> Iterable[Finding]:
        """What is wrong with ``post``."""


@dataclass(frozen=True)
class RepoRule(Rule):
    """A rule that looks at one image and needs the files of the repository.

    It is asked about images that are one of its ``elements`` and have the traits
    that it ``needs``, without which it finds nothing.
    """

    elements: ClassVar[frozenset[Element]] = frozenset(("img",))
    needs: ClassVar[frozenset[str]] = frozenset()

    @abstractmethod
    def check(self, image: Image, post: Post, repo: Repo) -> Iterable[Finding]:
        """What is wrong with ``image``, given what the repository knows of its file."""


@dataclass(frozen=True)
class SlipRule(Rule):
    """A rule about what was meant as an image in Markdown and is none."""

    kinds: ClassVar[frozenset[SlipKind]]

    @abstractmethod
    def check(self, slip: Slip, post: Post, repo: Repo) -> Iterable[Finding]:
        """What is wrong with ``slip``, which is of one of the rule's ``kinds``."""


class Review(NamedTuple):
    """What became of a post's excuses.

    ``hidden`` are the excuses that hide a finding, ``asked`` the ids of the rules that were asked,
    ``known`` those of all that there are.
    """

    hidden: Collection[Excuse]
    asked: Collection[str]
    known: Collection[str]


@dataclass(frozen=True)
class ReviewRule(Rule):
    """A rule about what an author says of other rules' findings."""

    @abstractmethod
    def check(self, post: Post, review: Review) -> Iterable[Finding]:
        """What is wrong with the excuses of ``post``."""
