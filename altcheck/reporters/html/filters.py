"""By what the page's filters choose."""

from __future__ import annotations

from collections.abc import Iterable

from altcheck.rules.rule import Finding


def needs_person(finding: Finding) -> bool:
    """Whether nothing but a person's own words can settle the finding."""
    return finding.fix is None and finding.blank is not None


def tags(findings: Iterable[Finding]) -> str:
    """The class names by which the filters find what has these findings."""
    names: set[str] = set()
    for finding in findings:
        names.add(f"has-{finding.level}")
        if finding.fix is not None:
            names.add("has-fix")
        elif needs_person(finding):
            names.add("has-person")
    return " ".join(sorted(names))
