"""What is to be changed in a post, and why something was left as it was."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from altcheck.document import Edit
from altcheck.rules.rule import Origin


class Left(StrEnum):
    """Why something was not done; a closed set."""

    # Nothing is wrong with the fix, but nobody asked for it.
    DOUBTFUL = "doubtful"
    SHOWN = "shown"
    NOT_SELECTED = "not-selected"
    # The fix was tried, and its result was not as it should be.
    STILL_FOUND = "still-found"
    NEW_FINDING = "new-finding"
    MISREAD = "misread"
    NOT_IN_ENCODING = "not-in-encoding"
    UNSETTLED = "unsettled"
    # The file can't be replaced.
    LOCKED = "locked"
    READ_ONLY = "read-only"
    FOLDER = "folder"
    HARD_LINK = "hard-link"
    UNCOMMITTED = "uncommitted"
    NO_GIT = "no-git"
    CHANGED = "changed"
    SYSTEM = "system"
    # A decision can't be applied.
    NO_POST = "no-post"
    NO_IMAGE = "no-image"
    STALE = "stale"
    TWICE = "twice"
    TEMPLATED = "templated"
    NO_PLACE = "no-place"
    NOT_HELD = "not-held"
    NO_MARK = "no-mark"


# What kept a file from being written although its repairs were ready.
NOT_WRITTEN = frozenset((
    Left.LOCKED, Left.READ_ONLY, Left.FOLDER, Left.HARD_LINK, Left.UNCOMMITTED, Left.NO_GIT,
    Left.CHANGED, Left.SYSTEM,
))  # fmt: skip


class Change(NamedTuple):
    """Edits in one post that are made together or not at all.

    ``rule`` and ``image`` name the finding that asked for them; a person's decision has no rule.
    ``alt`` is what the image's alt has to read afterwards, None if it is no matter of the alt;
    ``origin`` says whose words it is made of, if they were in the repository.
    """

    path: str
    rule: str
    image: int | None
    edits: tuple[Edit, ...]
    alt: str | None = None
    origin: Origin | None = None


class Remainder(NamedTuple):
    """What was left in the post ``path``, and why.

    ``rule`` and ``image`` are those of a finding; None where the whole file was left. ``detail`` is
    a short fact for the reader, never a sentence.
    """

    path: str
    reason: Left
    rule: str | None = None
    image: int | None = None
    detail: str = ""
