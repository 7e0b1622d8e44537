"""Which rules are asked where, and how grave what they find is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from pathspec import GitIgnoreSpec

from altcheck.rules.rule import Finding, Level

Levels = Mapping[str, Level | None]
"""The level of rules by their ids; None where a rule is not to be asked."""


@dataclass(frozen=True)
class Override:
    """Other levels for the posts that one of ``patterns`` matches (as in gitignore(5))."""

    patterns: tuple[str, ...]
    levels: Levels

    @cached_property
    def _spec(self) -> GitIgnoreSpec:
        return GitIgnoreSpec.from_lines(self.patterns)

    def covers(self, path: str) -> bool:
        """Whether the override is about the post at ``path``, relative to the settings' folder."""
        return self._spec.match_file(path)


@dataclass(frozen=True)
class Policy:
    """The levels in force: those of the rules, unless ``levels`` or an override says otherwise.

    Of several overrides that cover a post the last one decides. ``base`` is the absolute folder
    that their patterns start from, with a slash at its end.
    """

    levels: Levels = field(default_factory=dict)
    overrides: tuple[Override, ...] = ()
    base: str = ""

    def applied(self, findings: Iterable[Finding], place: str) -> Iterable[Finding]:
        """The findings of the post at the absolute path ``place``, each at the level in force."""
        if not self.levels and not self.overrides:
            yield from findings
            return
        levels = self._levels_at(place)
        for finding in findings:
            level = levels.get(finding.rule, finding.level)
            if level is not None:
                yield finding if level == finding.level else replace(finding, level=level)

    def _levels_at(self, place: str) -> Levels:
        below = place.removeprefix(self.base)
        if below == place and self.base:
            return self.levels
        levels = dict(self.levels)
        for override in self.overrides:
            if override.covers(below):
                levels.update(override.levels)
        return levels
