"""All posts with the pictures they show, and the questions that rules ask of both."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from altcheck.assets.asset import Asset
from altcheck.assets.local import LocalFiles
from altcheck.document import Image, Post
from altcheck.site import Sites

Key = tuple[str, int]
"""An image of the repository: its post's path, and its index in the post."""


@dataclass(frozen=True, slots=True)
class Repo:
    """What is known once every post was read and every file looked at.

    ``posts`` are keyed by path, ``assets`` by path and image index; ``files`` are the local files
    of those assets that have one.
    """

    posts: Mapping[str, Post]
    assets: Mapping[Key, Asset]
    files: Mapping[Key, Path]

    def asset(self, image: Image) -> Asset:
        """The file behind the image. Raises KeyError for an image of another repository."""
        return self.assets[image.path, image.index]

    def before(self, image: Image) -> Image | None:
        """The img right before this one in the body of the same post."""
        if not image.n:
            return None
        earlier = reversed(self.posts[image.path].images[: image.index])
        return next(other for other in earlier if other.n is not None)


def build_repo(posts: Iterable[Post], given: Path | None = None) -> Repo:
    """Look at the local files behind the images of ``posts``, each of them once.

    ``given`` is the folder that the user named, if it was one: without a repository or a site
    around the posts, nothing above it is read.
    """
    sites = Sites(given)
    by_top: dict[Path, LocalFiles] = {}
    by_path = {post.path: post for post in posts}
    assets: dict[Key, Asset] = {}
    files: dict[Key, Path] = {}
    for post in by_path.values():
        place = Path(post.path).absolute()
        site = sites.of(place)
        local = by_top.setdefault(site.top, LocalFiles(site.top))
        for image in post.images:
            candidates = site.candidates(image.address, place)
            asset = local.look(image.address, candidates, templated=image.src.templated)
            assets[post.path, image.index] = asset
            if asset.digest is not None:
                files[post.path, image.index] = site.top / asset.ref
    return Repo(by_path, assets, files)
