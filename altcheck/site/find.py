"""The site that a post belongs to: the nearest one above it in its repository."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from altcheck.site.generators import GENERATORS, LAYOUTS
from altcheck.site.settings import holds
from altcheck.site.site import Site, plain, upwards

# Where a site that takes its posts from other folders of the repository has its configuration.
_BESIDE = ("website", "site", "www", "web", "docs", "doc", "documentation")


def find_site(post: Path, given: Path | None = None) -> Site:
    """The site that the file ``post`` belongs to: the nearest one above it in its repository.

    ``given`` is the folder that the user named, if it was one; it matters where no repository
    bounds the search. Reads configuration files and never raises for what is in them.
    """
    return Sites(given).of(Path(plain(post)))


def site_at(root: Path, top: Path, names: Iterable[str] | None = None) -> Site | None:
    """The site whose configuration is in ``root``; None if there is none.

    ``top`` is the folder of the repository; ``names`` is what is in ``root``, for who knows it.
    Never raises.
    """
    try:
        present = frozenset(os.listdir(root) if names is None else names)  # noqa: PTH208
    except OSError:
        return None
    for generator in GENERATORS:
        if present.isdisjoint(generator.signs):
            continue
        settings = generator.settings(root)
        if settings is not None:
            return generator.site(root, top, settings)
    return None


class Sites:
    """The sites of many posts, looked for once per folder. Not shared between threads.

    Folders are kept as strings: most of what is asked of one was asked of those above it before.
    """

    def __init__(self, given: Path | None = None) -> None:
        self._given = None if given is None else plain(given)
        self._known: dict[str, Site] = {}
        self._at: dict[tuple[str, str], Site | None] = {}
        self._held: dict[tuple[str, str, Callable[[Path], bool]], bool] = {}

    def of(self, post: Path) -> Site:
        """The site of ``post``, as find_site says."""
        folder = post.parent.as_posix()
        if folder not in self._known:
            self._known[folder] = self._find(folder)
        return self._known[folder]

    def _find(self, folder: str) -> Site:
        top = self._top(folder)
        above = upwards(folder, top)
        for root in above:
            site = self._site(root, top)
            if site is not None:
                return site
        for layout, make in LAYOUTS:
            for root in above:
                if self._holds(root, layout, Path.is_dir):
                    return make(Path(root), Path(top), {})
        beside = (self._site(posixpath.join(top, name), top) for name in _BESIDE if folder != top)
        found = next((site for site in beside if site is not None), None)
        return found or Site("plain", Path(top), Path(top))

    def _top(self, folder: str) -> str:
        """The folder out of which nothing is read: the repository's, not that of a part of it.

        Where there is no repository, that is the folder that the user named, but at least that of
        the nearest generator's configuration, and at least the one above the post's:
        ``../images/a.png`` is how many posts without a generator are written.
        """
        around = upwards(folder, Path(folder).anchor)
        repository = self._repository(around)
        if repository is not None:
            return repository
        top = around[1] if len(around) > 2 else folder
        configured = (root for root in around if self._site(root, root))
        site = next(configured, top)
        top = site if _is_above(site, top) else top
        return self._given if self._given is not None and _is_above(self._given, top) else top

    def _site(self, root: str, top: str) -> Site | None:
        if (root, top) not in self._at:
            self._at[root, top] = site_at(Path(root), Path(top))
        return self._at[root, top]

    def _repository(self, around: Sequence[str]) -> str | None:
        """The folder of the repository among those ``around`` a post, if it is in one."""
        repository = None
        for above in around:
            if self._holds(above, ".git", Path.exists):
                repository = above
                if not self._holds(above, ".git", _of_submodule):
                    break
        return repository

    def _holds(self, folder: str, name: str, test: Callable[[Path], bool]) -> bool:
        """As ``holds``, asked once: the folders above one post are those above many."""
        key = folder, name, test
        if key not in self._held:
            self._held[key] = holds(Path(folder), name, test)
        return self._held[key]


def _is_above(one: str, other: str) -> bool:
    return one != other and other.startswith(posixpath.join(one, ""))


def _of_submodule(git: Path) -> bool:
    """Whether ``.git`` is a submodule's: a file that points into the repository it is part of."""
    return git.is_file() and "/modules/" in git.read_text("utf-8", "replace")
