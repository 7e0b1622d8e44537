"""The result of an audit: everything that any reporter may show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from altcheck.assets.asset import Asset
from altcheck.document import Post, Span, Unchecked
from altcheck.rules.rule import Finding, Level


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A piece of a post's source: the characters at ``span``, kept to be shown."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Report:
    """What was read, what was found, and what was not checked.

    ``posts`` and ``findings`` are sorted by path and place. ``assets`` are keyed by post path and
    image index, as are ``excerpts`` (the image's own markup, wide enough for the edits of its
    fixes) and ``thumbnails`` (``data:`` URIs), which are made only when an HTML report is wanted.
    """

    posts: tuple[Post, ...]
    findings: tuple[Finding, ...]
    unchecked: tuple[Unchecked, ...] = ()
    assets: Mapping[tuple[str, int], Asset] = field(default_factory=dict)
    excerpts: Mapping[tuple[str, int], Excerpt] = field(default_factory=dict)
    thumbnails: Mapping[tuple[str, int], str] = field(default_factory=dict)

    def counts(self) -> Mapping[str, int]:
        """How many posts, images, findings by level, fixes, and findings that wait for a person."""
        levels = Counter(finding.level for finding in self.findings)
        return {
            "posts": len(self.posts),
            "images": sum(len(post.images) for post in self.posts),
            "errors": levels[Level.ERROR],
            "warnings": levels[Level.WARNING],
            "notices": levels[Level.NOTICE],
            "fixable": sum(finding.fix is not None for finding in self.findings),
            "person": sum(f.fix is None and f.blank is not None for f in self.findings),
        }
