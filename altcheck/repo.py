"""All posts with the pictures they show, and the questions that rules ask of both."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from altcheck.assets.asset import Asset, State
from altcheck.assets.local import LocalFiles
from altcheck.document import Image, Post
from altcheck.site import Sites

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


class _Files:
    """The files of every repository around the posts, each looked at once."""

    def __init__(self, given: Path | None) -> None:
        self._sites = Sites(given)
        self._by_top: dict[Path, LocalFiles] = {}

    def at(self, path: str, address: str, *, templated: bool = False) -> tuple[Asset, Path | None]:
        """What is behind ``address`` in the post at ``path``; and the file, if there is one."""
        place = Path(path).absolute()
        site = self._sites.of(place)
        local = self._by_top.setdefault(site.top, LocalFiles(site.top))
        asset = local.look(address, site.candidates(address, place), templated=templated)
        return asset, None if asset.digest is None else site.top / asset.ref


def build_repo(posts: Iterable[Post], given: Path | None = None) -> Repo:
    """Look at the local files behind the images of ``posts``, each of them once.

    ``given`` is the folder that the user named, if it was one: without a repository or a site
    around the posts, nothing above it is read.
    """
    looked = _Files(given)
    by_path = {post.path: post for post in posts}
    assets: dict[Key, Asset] = {}
    files: dict[Key, Path] = {}
    for path, post in by_path.items():
        for image in post.images:
            if image.element in _WITHOUT_FILE:
                assets[path, image.index] = Asset("", State.NO_FILE)
                continue
            templated = image.src.templated
            asset, file = looked.at(path, image.address, templated=templated)
            assets[path, image.index] = asset
            if file is not None:
                files[path, image.index] = file
    copies = _copies(assets, files)
    return Repo(by_path, assets, files, lambda post, src: looked.at(post.path, src)[0], copies)


def _copies(assets: Mapping[Key, Asset], files: Mapping[Key, Path]) -> dict[str, tuple[Key, ...]]:
    """The first use of each file, by the digest of its bytes, where several files share one."""
    groups: dict[str, dict[Path, Key]] = {}
    for key, file in files.items():
        digest = assets[key].digest
        if digest is not None:
            groups.setdefault(digest, {}).setdefault(file, key)
    return {digest: tuple(uses.values()) for digest, uses in groups.items() if len(uses) > 1}
