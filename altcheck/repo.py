"""All posts with the pictures they show, and the questions that rules ask of both."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from altcheck.assets.asset import Asset, State
from altcheck.document import Image, Post
from altcheck.pictures import Pictures
from altcheck.translations import translations

_REMOTE = re.compile(r"(?:https?:)?(//[^#]+)", re.IGNORECASE)
_WITHOUT_FILE = frozenset(("svg", "canvas", "area", "other"))

Key = tuple[str, int]
"""An image of the repository: its post's path, and its index in the post."""

Name = tuple[str, str]
"""A picture, by its bytes or its address on the network, and the language that names it."""


@dataclass(frozen=True, slots=True)
class Alts:
    """What pictures are called in a repository.

    ``pictures`` is how many different ones have an alt (folded), ``first`` the image that has it
    first. ``uses`` is, for a picture and a language, how often it has which alt; ``usual`` the one
    that it has most often, and of those the longest.
    """

    pictures: Mapping[str, int]
    first: Mapping[str, Key]
    uses: Mapping[Name, Mapping[str, int]]
    usual: Mapping[Name, str]


@dataclass(frozen=True, slots=True)
class Repo:
    """What is known once every post was read and every file looked at.

    ``posts`` are keyed by path, ``assets`` by path and image index; ``files`` are the local files
    of those assets that have one. ``lookup`` finds the file behind any address of a post.
    ``copies`` are the files with the same bytes, by their digest: of each file the first image that
    shows it, in the order of posts. ``alts`` says what pictures are called all over.
    ``translations`` are the paths of a post in other languages.
    """

    posts: Mapping[str, Post]
    assets: Mapping[Key, Asset]
    files: Mapping[Key, Path]
    lookup: Callable[[Post, str], Asset] = lambda _, src: Asset(src, State.MISSING)
    copies: Mapping[str, tuple[Key, ...]] = field(default_factory=dict)
    alts: Alts = field(default_factory=lambda: Alts({}, {}, {}, {}))
    translations: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def asset(self, image: Image) -> Asset:
        """The file behind the image. Raises KeyError for an image of another repository."""
        return self.assets[image.path, image.index]

    def before(self, image: Image) -> Image | None:
        """The img right before this one in the body of the same post."""
        if not image.n:
            return None
        images = self.posts[image.path].images
        earlier = (images[k] for k in range(image.index - 1, -1, -1))
        return next(other for other in earlier if other.n is not None)

    def pictures_called(self, alt: str) -> int:
        """How many different pictures have this alt, whatever its case and punctuation."""
        return self.alts.pictures.get(folded(alt), 0)

    def first_called(self, alt: str) -> Key | None:
        """The first image of the repository with this alt."""
        return self.alts.first.get(folded(alt))

    def usual_alt(self, image: Image) -> str | None:
        """The alt that the picture has elsewhere at least twice as often as this one, if any."""
        if not self.alts.usual:
            return None
        post, asset = self.posts[image.path], self.asset(image)
        name = _identity(image, asset), _language(image, post)
        usual = self.alts.usual.get(name)
        if usual is None:
            return None
        uses = self.alts.uses[name]
        mine = " ".join(((image.alt and image.alt.value) or "").split())
        return usual if uses[usual] >= 2 * uses.get(mine, 1) else None


def folded(alt: str) -> str:
    """What is compared of an alt: its letters and digits."""
    return "".join(filter(str.isalnum, alt.casefold()))


def _identity(image: Image, asset: Asset) -> str:
    """What is the same for two uses of one picture: its bytes, or its address on the network."""
    if asset.digest is not None:
        return asset.digest
    remote = _REMOTE.match(image.address[:2000])
    return remote[1] if remote else ""


def _language(image: Image, post: Post) -> str:
    """The language in force, as far as it is told, and the script of the alt."""
    lang = (image.lang or post.lang or "").lower()
    value = (image.alt.value if image.alt else None) or ""
    letter = next(filter(str.isalpha, value), "")
    return f"{lang[:2]} {unicodedata.name(letter, '').split(' ')[0] if letter else 'LATIN'}"


def _alts(posts: Iterable[Post], assets: Mapping[Key, Asset]) -> Alts:
    """What the pictures of these posts are called, as people hear it."""
    uses: dict[Name, Counter[str]] = defaultdict(Counter)
    called: dict[str, set[str]] = defaultdict(set)
    first: dict[str, Key] = {}
    for post in posts:
        for image in post.images:
            value = image.alt.value if image.alt and not image.alt.templated else None
            picture = _identity(image, assets[post.path, image.index])
            if value is None or not picture or image.inert or image.access.hidden:
                continue
            uses[picture, _language(image, post)][" ".join(value.split())] += 1
            alt = folded(value)
            called[alt].add(picture)
            first.setdefault(alt, (post.path, image.index))
    usual = {
        name: max((n for n in found if n), key=lambda n: (found[n], len(n), n))
        for name, found in uses.items()
        if len(found) > 1
    }
    return Alts({alt: len(found) for alt, found in called.items()}, first, uses, usual)


def build_repo(
    posts: Iterable[Post],
    given: Path | None = None,
    *,
    pictures: Pictures | None = None,
    before: Repo | None = None,
) -> Repo:
    """Look at the local files behind the images of ``posts``, each of them once.

    ``given`` is the folder that the user named, if it was one: without a repository or a site
    around the posts, nothing above it is read. ``pictures`` knows what was looked at before; what
    is known of a post that is still the same in the repository ``before`` is not asked again.
    """
    pictures = pictures or Pictures(given)
    by_path = {post.path: post for post in posts}
    assets: dict[Key, Asset] = {}
    files: dict[Key, Path] = {}
    for path, post in by_path.items():
        known = before if before is not None and before.posts.get(path) is post else None
        for image in post.images:
            key = path, image.index
            if known is not None:
                assets[key], file = known.assets[key], known.files.get(key)
            elif image.element in _WITHOUT_FILE:
                assets[key], file = Asset("", State.NO_FILE), None
            else:
                assets[key], file = pictures.behind(image, post)
            if file is not None:
                files[key] = file
    copies, alts = _copies(assets, files), _alts(by_path.values(), assets)
    return Repo(by_path, assets, files, pictures.at, copies, alts, translations(by_path))


def _copies(assets: Mapping[Key, Asset], files: Mapping[Key, Path]) -> dict[str, tuple[Key, ...]]:
    """The first use of each file, by the digest of its bytes, where several files share one."""
    groups: dict[str, dict[Path, Key]] = {}
    for key, file in files.items():
        digest = assets[key].digest
        if digest is not None:
            groups.setdefault(digest, {}).setdefault(file, key)
    return {digest: tuple(uses.values()) for digest, uses in groups.items() if len(uses) > 1}
