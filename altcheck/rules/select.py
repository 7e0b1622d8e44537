"""Which of the findings about one image are told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from altcheck.assets.asset import State
from altcheck.repo import Repo
from altcheck.rules.rule import Finding, Rule

_BROKEN = frozenset((State.MISSING, State.EMPTY, State.NOT_AN_IMAGE))


def one_per_concern(
    findings: Iterable[Finding], rules: Sequence[Rule], repo: Repo
) -> list[Finding]:
    """One finding per image and concern: that of the rule which comes first in ``rules``.

    How well an alt describes a picture is not judged where there is no picture. Findings that are
    about no image are all kept.
    """
    order = {rule.id: k for k, rule in enumerate(rules)}
    by_id = {rule.id: rule for rule in rules}
    kept: list[Finding] = []
    first: dict[tuple[str, int, str], Finding] = {}
    for finding in findings:
        rule = by_id[finding.rule]
        if finding.image is None:
            kept.append(finding)
        elif not (rule.judges_quality and _broken(finding, repo)):
            key = (finding.path, finding.image, rule.concern)
            other = first.setdefault(key, finding)
            if order[finding.rule] < order[other.rule]:
                first[key] = finding
    return [*kept, *first.values()]


def _broken(finding: Finding, repo: Repo) -> bool:
    return finding.image is not None and repo.assets[finding.path, finding.image].state in _BROKEN
