"""Which fixes are taken, and which are left."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from altcheck.document import Edit, Post, overlap
from altcheck.fixes.change import Change, Left
from altcheck.rules.rule import Finding, Fix


@dataclass(frozen=True, slots=True)
class Options:
    """What may be done: ``unsafe`` takes every fix, ``select`` only those of the rules named."""

    unsafe: bool = False
    select: frozenset[str] = frozenset()


class Ban(NamedTuple):
    """A fix that is not to be tried again; without a rule, all fixes of the post.

    ``texts`` are what it would write: when other fixes are made, a rule may offer something else.
    """

    path: str
    rule: str | None = None
    image: int | None = None
    texts: tuple[str, ...] = ()


Bans = Mapping[Ban, tuple[Left, str]]
"""What is banned, each with the reason and a fact about it."""


def unasked(finding: Finding, fix: Fix, options: Options) -> Left | None:
    """Why nobody asked for ``fix``; None if somebody did.

    To name a rule is to ask for its fixes, but words that may be the wrong ones, or that the page
    would show, are written on ``unsafe`` alone.
    """
    if options.select and finding.rule not in options.select:
        return Left.NOT_SELECTED
    if fix.safe or options.unsafe:
        return None
    if fix.shown:
        return Left.SHOWN
    return None if options.select and fix.alt is None else Left.DOUBTFUL


def ban(path: str, rule: str, image: int | None, edits: Iterable[Edit]) -> Ban:
    """The ban of a fix with these edits."""
    return Ban(path, rule, image, tuple(edit.text for edit in edits))


def banned(finding: Finding, bans: Bans) -> tuple[Left, str] | None:
    """Why ``finding`` is not to be repaired so, as far as that is known already."""
    edits = finding.fix.edits if finding.fix else ()
    one = bans.get(ban(finding.path, finding.rule, finding.image, edits))
    return one or bans.get(Ban(finding.path))


def plan(findings: Iterable[Finding], options: Options, bans: Bans) -> dict[str, list[Change]]:
    """The changes that can be made together, by post.

    Each fix is taken whole or not at all, equal edits are made once. A fix that overlaps with one
    taken before it has to wait: it may be taken when that one is made.
    """
    chosen: dict[str, list[Change]] = {}
    for finding in findings:
        fix = finding.fix
        if fix is None or unasked(finding, fix, options) or banned(finding, bans):
            continue
        text, origin = fix.alt or (None, None)
        change = Change(finding.path, finding.rule, finding.image, fix.edits, text, origin)
        taken = chosen.setdefault(finding.path, [])
        if change.edits and not clashes(change.edits, edits_of(taken)):
            taken.append(change)
    return {path: changes for path, changes in chosen.items() if changes}


def edits_of(changes: Iterable[Change]) -> Iterator[Edit]:
    """All edits of the changes; equal ones as often as they are there."""
    return (edit for change in changes for edit in change.edits)


def clashes(edits: Iterable[Edit], taken: Iterable[Edit]) -> bool:
    """Whether one of ``edits`` wants a place that one of ``taken`` has."""
    others = list(taken)
    return any(overlap(edit, other) for edit in edits for other in others)


def refused_images(findings: Iterable[Finding], bans: Bans) -> Collection[tuple[str, int]]:
    """The images whose own words will not be written."""
    return {
        (finding.path, finding.image)
        for finding in findings
        if finding.image is not None and banned(finding, bans)
    }


def locked(post: Post) -> tuple[Left, str] | None:
    """Why nothing may be changed in ``post``, if that is so."""
    return (Left.LOCKED, str(post.locked)) if post.locked else None
