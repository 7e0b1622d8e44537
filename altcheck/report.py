"""The result of an audit: everything that any reporter may show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from altcheck.assets.asset import Asset
from altcheck.document import Image, Post, Span, Unchecked
from altcheck.rules.rule import Finding


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

    def of(self, post: Post, image: Image) -> tuple[Finding, ...]:
        """The findings about one image, gravest first."""
        mine = [f for f in self.findings if f.path == post.path and f.image == image.index]
        return tuple(sorted(mine, key=lambda f: -f.level))
