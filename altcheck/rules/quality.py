"""What the rules about alt texts that are there, and are none, have in common."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar

from altcheck.document import Image, Post, Unwritable
from altcheck.rules.name import is_sign, needs_name
from altcheck.rules.repair import alt_fix, blank
from altcheck.rules.rule import Finding, Fix, ImageRule, Level
from altcheck.words import Words

_WHY = Words(
    en="Whoever can't see the picture hears this instead of it, and learns nothing.",
    zh="看不到图片的人只会听到这些字，却一无所获。",
)
_REMEDY = Words(
    en="Say in a few words what the picture shows.",
    zh="用几个词说明图片展示了什么。",
)
_LONGEST = 2000  # characters: whatever is longer is no name, and no word of a list
_SHOWN = 80  # characters of an alt that a sentence has room for


def one_line(text: str) -> str:
    """``text`` as it is read out: white space collapsed."""
    return " ".join(text.split())


# Forty rules ask for the same alt, one after the other.
_told = lru_cache(maxsize=8)(one_line)


def shortened(text: str) -> str:
    """A text as a sentence shows it."""
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def heard(image: Image) -> str:
    """The alt of an image on one line, if people hear it: empty for signs and what is named else."""
    slot = image.alt
    if slot is None or slot.templated or slot.blank:
        return ""
    if not needs_name(image) or image.access.labelled or is_sign(image):
        return ""
    return one_line(slot.value or "")


@dataclass(frozen=True)
class AltQuality(ImageRule):
    """What the rules about useless alts share: which images they speak about, and the repair."""

    level = Level.ERROR
    concern = "name"
    needs = frozenset(("words",))
    judges_quality = True
    message = Words(
        en="The alt text “{alt}” does not describe the picture.", zh="替代文本“{alt}”没有描述图片。"
    )
    why = _WHY
    remedy = _REMEDY
    wcag: ClassVar[tuple[str, ...]] = ("1.1.1",)
    source = "WCAG failure F30"

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every image whose alt is read out and is of the kind that the rule is about."""
        slot = image.alt
        if slot is None or slot.templated or not slot.value:
            return ()
        alt = _told(slot.value)
        if not alt or len(alt) > _LONGEST or not self.is_useless(alt, image, post):
            return ()
        # Nobody hears it, or it is a sign whose alt is all that it needs. (Asked last: it costs more.)
        if not needs_name(image) or image.access.labelled or is_sign(image):
            return ()
        finding = self.finding(
            post, slot, image, self.repair(alt, image, post), blank(image),
            level=self.grade(alt, image, post), alt=shortened(alt), **self.details(alt, image, post),
        )  # fmt: skip
        return (finding,)

    @abstractmethod
    def is_useless(self, alt: str, image: Image, post: Post) -> bool:
        """Whether ``alt``, on one line, is of the kind that the rule is about."""

    def grade(self, alt: str, image: Image, post: Post) -> Level:
        """How grave that is."""
        del alt, image, post
        return self.level

    def details(self, alt: str, image: Image, post: Post) -> dict[str, str | int]:
        """What the sentence says beside the alt."""
        del alt, image, post
        return {}

    def repair(self, alt: str, image: Image, post: Post) -> Fix | None:
        """What could stand there instead: the caption's description, if there is one."""
        del alt, post
        return alt_fix(image)


@dataclass(frozen=True)
class AltStyle(AltQuality):
    """An alt that says something, and could say it better: nothing else is put in its place."""

    level = Level.WARNING
    source = "WCAG technique G94"

    def repair(self, alt: str, image: Image, post: Post) -> Fix | None:
        """Nothing, unless a rule knows how to say the same better."""
        del alt, image, post
        return None


def rewritten(image: Image, text: str | None, *, safe: bool = False) -> Fix | None:
    """The fix that writes ``text`` as the alt; None if there is nothing to write, or no place."""
    if not text or image.alt is None:
        return None
    try:
        return Fix((image.alt.put(text),), safe=safe)
    except Unwritable:
        return None
