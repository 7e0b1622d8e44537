"""All posts with the pictures they show, and the questions that rules ask of both."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from altcheck.assets.asset import Asset
from altcheck.document import Image, Post


@dataclass(frozen=True, slots=True)
class Repo:
    """What is known once every post was read and every file looked at.

    ``posts`` are keyed by path, ``assets`` by path and image index.
    """

    posts: Mapping[str, Post]
    assets: Mapping[tuple[str, int], Asset]

    def asset(self, image: Image) -> Asset:
        """The file behind the image. Raises KeyError for an image of another repository."""
        return self.assets[image.path, image.index]

    def before(self, image: Image) -> Image | None:
        """The body image right before this one in the same post."""
        if not image.n:
            return None
        return self.posts[image.path].images[image.index - 1]
