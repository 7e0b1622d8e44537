"""All posts with the pictures they show, and the questions that rules ask of both."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from altcheck.assets.asset import Asset, State
from altcheck.document import Image, Post
from altcheck.pictures import Pictures

_WITHOUT_FILE = frozenset(("svg", "canvas", "area", "other"))

Key = tuple[str, int]
"""An image of the repository: its post's path, and its index in the post."""


@dataclass(frozen=True, slots=True)
class Repo:
    """What is known once every post was read and every file looked at.

    ``posts`` are keyed by path, ``assets`` by path and image index; ``files`` are the local files
    of those assets that have one. ``lookup`` finds the file behind any address of a post.
    ``copies`` are the files with the same bytes, by their digest: of each file the first image that
    shows it, in the order of posts.
    """

    posts: Mapping[str, Post]
    assets: Mapping[Key, Asset]
    files: Mapping[Key, Path]
    lookup: Callable[[Post, str], Asset] = lambda _, src: Asset(src, State.MISSING)
    copies: Mapping[str, tuple[Key, ...]] = field(default_factory=dict)

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
    pictures = Pictures(given)
    by_path = {post.path: post for post in posts}
    assets: dict[Key, Asset] = {}
    files: dict[Key, Path] = {}
    for path, post in by_path.items():
        for image in post.images:
            if image.element in _WITHOUT_FILE:
                assets[path, image.index] = Asset("", State.NO_FILE)
                continue
            asset, file = pictures.behind(image, post)
            assets[path, image.index] = asset
            if file is not None:
                files[path, image.index] = file
    copies = _copies(assets, files)
    return Repo(by_path, assets, files, pictures.at, copies)


def _copies(assets: Mapping[Key, Asset], files: Mapping[Key, Path]) -> dict[str, tuple[Key, ...]]:
    """The first use of each file, by the digest of its bytes, where several files share one."""
    groups: dict[str, dict[Path, Key]] = {}
    for key, file in files.items():
        digest = assets[key].digest
        if digest is not None:
            groups.setdefault(digest, {}).setdefault(file, key)
    return {digest: tuple(uses.values()) for digest, uses in groups.items() if len(uses) > 1}
