"""Repairing many posts: in rounds in memory, until there is nothing left to do.

A round takes the fixes that don't get into each other's way, makes them, reads and judges the
result. What came out wrong is banned, and all begins anew without it: so no post keeps what another
one was meant to have. Where something was banned, a further pass tries it again beside what was
made, as a second run would: when a pass has changed nothing, a second run will find nothing to do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from altcheck.audit import Examined, Judged, Settings, examine_all, find, folder, judge
from altcheck.document import Unchecked
from altcheck.fixes import prove
from altcheck.fixes.change import Change, Left, Remainder
from altcheck.fixes.plan import (
    Ban,
    Bans,
    Options,
    ban,
    banned,
    locked,
    plan,
    refused_images,
    unasked,
)
from altcheck.pictures import Pictures
from altcheck.posts.discover import Found
from altcheck.rules.rule import Finding

_ROUNDS = 8  # in which what had to wait for another fix is done
_TRIES = 20  # beginnings of a pass, each with something banned that failed before
_PASSES = 6
_SILENT = Settings()

Gate = Callable[[Sequence[Found]], Iterable[Remainder]]
"""Told which posts are about to be changed, says which of them must not be, and why."""


@dataclass(frozen=True, slots=True)
class Mended:
    """A post that has changed in memory: its bytes as they were read, and as they should be."""

    found: Found
    before: bytes
    after: bytes
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run came to.

    ``mended`` are the posts to be written, by path; ``judged`` is what the rules say of all posts
    as they will be then, ``left`` what was not done, and ``unchecked`` what could not be read.
    """

    mended: tuple[Mended, ...]
    judged: Judged
    left: tuple[Remainder, ...]
    unchecked: tuple[Unchecked, ...]


def fix(
    paths: Sequence[str],
    options: Options,
    settings: Settings = _SILENT,
    gate: Gate = lambda _found: (),
    tick: Callable[[int, int], None] = lambda _done, _of: None,
) -> Outcome:
    """What the fixes of all findings make of the posts at ``paths``; nothing is written.

    ``gate`` is asked about every post before it is changed for the first time.
    """
    workshop = Workshop(paths, settings, gate, tick)
    return workshop.repair(options)


class Workshop:
    """The posts at some paths, with what is known of them and what is made of them."""

    def __init__(
        self,
        paths: Sequence[str],
        settings: Settings,
        gate: Gate = lambda _found: (),
        tick: Callable[[int, int], None] = lambda _done, _of: None,
    ) -> None:
        found, notes = find(paths)
        self._settings = replace(settings, page=False)
        self._gate = gate
        self._found = {entry.path: entry for entry in found}
        self._original: dict[str, Examined] = {}
        for entry, one in zip(
            found, examine_all([(e, None) for e in found], self._settings), strict=True
        ):
            self._original[entry.path] = one
            tick(len(self._original), len(found))
        self.unchecked = (*notes, *(n for one in self._original.values() for n in one.unchecked))
        self._pictures = Pictures(folder(paths))
        self._asked: set[str] = set()
        self._bytes: dict[str, bytes] = {}
        self.first = judge(self._original.values(), self._settings, self._pictures)
        # What is not to be changed whatever happens, and what has failed in this pass.
        self._closed: dict[Ban, tuple[Left, str]] = {
            Ban(post.path): reason
            for post in self.first.repo.posts.values()
            if (reason := locked(post))
        }
        self._bans = dict(self._closed)
        self._examined, self.judged = self._original, self.first
        self._now: dict[str, bytes] = {}
        self._made: dict[str, tuple[Change, ...]] = {}
        self._begin()

    def _begin(self) -> None:
        """Let a pass begin here, with nothing banned but what always is."""
        self._base = self._examined, self.judged, self._now, self._made
        self._bans = dict(self._closed)

    def _restart(self) -> None:
        """Forget what this pass has made, but not what was banned."""
        self._examined, judged, self._now, self._made = self._base
        refused = refused_images(judged.all, self._bans)
        self.judged = judge(
            self._examined.values(), self._settings, self._pictures, judged, refused
        )

    def data_of(self, path: str) -> bytes:
        """The bytes of a post as they were when they were first needed. Raises OSError."""
        if path not in self._bytes:
            self._bytes[path] = self._found[path].file.read_bytes()
        return self._bytes[path]

    def repair(self, options: Options) -> Outcome:
        """Take every fix that is asked for, as far as it proves right."""
        for _ in range(_PASSES):
            self._pass(options)
            if self._bans == self._closed or self._now == self._base[2]:
                break
            self._begin()
        return self._outcome(options)

    def _pass(self, options: Options) -> None:
        for k in range(_TRIES):
            if not self._rounds(options):
                return
            if k >= _TRIES // 2:  # enough of single fixes: posts that fail are left as they are
                self._bans |= {Ban(one.path): reason for one, reason in self._bans.items()}
            self._restart()

    def decide(self, changes: Mapping[str, Sequence[Change]], left: Iterable[Remainder]) -> Outcome:
        """Make ``changes``, of which each post gets all or none, and take no fix.

        They are people's decisions, and ``left`` are those of which no change could be made. What
        people write is not judged, but it has to be read back as they wrote it.
        """
        for _ in range(_TRIES):
            good = {path: list(c) for path, c in changes.items() if Ban(path) not in self._bans}
            problems = self._round(good, {}, strict=False)
            if not problems:
                break
            self._bans |= {Ban(one.path): reason for one, reason in problems.items()}
            self._restart()
        refused = [
            Remainder(one.path, reason, detail=detail)
            for one, (reason, detail) in self._bans.items()
            if one.path in changes
        ]
        return Outcome(self._mended(), self.judged, (*left, *refused), self.unchecked)

    def _rounds(self, options: Options) -> bool:
        """Make all fixes, round by round; whether something failed, and was banned."""
        for _ in range(_ROUNDS):
            changes = plan(self.judged.findings, options, self._bans)
            if not changes:
                return False
            problems = self._round(changes, self._bans, strict=True)
            if problems:
                self._bans |= problems
                return True
        # Fixes that undo each other: none of them is a repair.
        self._bans |= {Ban(path): (Left.UNSETTLED, "") for path in changes}
        return True

    def _round(self, changes: Mapping[str, Sequence[Change]], bans: Bans, *, strict: bool) -> Bans:
        """Make the changes, read and judge; what came out wrong, by what is to blame."""
        problems = self._refusals(changes)
        new: dict[str, bytes] = {}
        for path in changes:
            try:
                new[path] = prove.make(self._current(path), changes[path])
            except prove.Disproved as problem:
                problems |= _blame(path, problem.reason, problem.change, problem.detail)
            except OSError as error:
                problems[Ban(path)] = Left.SYSTEM, error.strerror or type(error).__name__
        if problems:
            return problems
        examined = dict(self._examined)
        work = [(self._found[path], data) for path, data in new.items()]
        examined |= zip(new, examine_all(work, self._settings), strict=True)
        refused = refused_images(self.judged.all, bans)
        judged = judge(examined.values(), self._settings, self._pictures, self.judged, refused)
        problems = self._faults(judged, changes, strict=strict)
        if not problems:
            self._examined, self.judged = examined, judged
            self._now = self._now | new
            more = {p: (*self._made.get(p, ()), *made) for p, made in changes.items()}
            self._made = self._made | more
        return problems

    def _current(self, path: str) -> bytes:
        return self._now[path] if path in self._now else self.data_of(path)

    def _refusals(self, changes: Iterable[str]) -> dict[Ban, tuple[Left, str]]:
        """The posts of which the gate says that they must not be changed."""
        new = [path for path in changes if path not in self._asked]
        self._asked.update(new)
        refused = {
            Ban(note.path): (note.reason, note.detail)
            for note in self._gate([self._found[path] for path in new])
        }
        self._closed |= refused
        return refused

    def _faults(
        self, after: Judged, changes: Mapping[str, Sequence[Change]], *, strict: bool
    ) -> dict[Ban, tuple[Left, str]]:
        problems: dict[Ban, tuple[Left, str]] = {}
        was, now = _by_post(self.judged), _by_post(after)
        for path, made in changes.items():
            post = after.repo.posts.get(path)
            if post is None:
                problems[Ban(path)] = Left.MISREAD, ""
                continue
            try:
                prove.compare(self.judged.repo.posts[path], post, made)
            except prove.Disproved as problem:
                problems |= _blame(path, problem.reason, problem.change, problem.detail)
                continue
            if strict:
                for fault in prove.judge(was.get(path, ()), now.get(path, ()), made):
                    problems |= _blame(path, *fault)
        return problems

    def _mended(self) -> tuple[Mended, ...]:
        return tuple(
            Mended(self._found[path], self.data_of(path), new, self._made[path])
            for path, new in sorted(self._now.items())
            if new != self.data_of(path)
        )

    def _outcome(self, options: Options) -> Outcome:
        left: dict[Remainder, None] = {}
        for finding in self.judged.findings:
            if finding.fix is None:
                continue
            reason = unasked(finding, finding.fix, options)
            known = (reason, "") if reason else banned(finding, self._bans)
            if known:
                one = Remainder(finding.path, known[0], finding.rule, finding.image, known[1])
                left[one] = None
        return Outcome(self._mended(), self.judged, tuple(left), self.unchecked)


def _blame(
    path: str, reason: Left, change: Change | None, detail: str
) -> dict[Ban, tuple[Left, str]]:
    if change is None:
        return {Ban(path): (reason, detail)}
    return {ban(path, change.rule, change.image, change.edits): (reason, detail)}


def _by_post(judged: Judged) -> dict[str, list[Finding]]:
    found: dict[str, list[Finding]] = {}
    for finding in judged.all:
        found.setdefault(finding.path, []).append(finding)
    return found
