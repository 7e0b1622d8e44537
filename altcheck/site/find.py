"""The site that a post belongs to: the nearest one above it in its repository."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
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
    """The sites of many posts, looked for once per folder. Not shared between threads."""

    def __init__(self, given: Path | None = None) -> None:
        self._given = None if given is None else Path(plain(given))
        self._known: dict[Path, Site] = {}
        self._at: dict[tuple[Path, Path], Site | None] = {}
        self._held: dict[tuple[Path, str, Callable[[Path], bool]], bool] = {}

    def of(self, post: Path) -> Site:
        """The site of ``post``, as find_site says."""
        folder = post.parent
        if folder not in self._known:
            self._known[folder] = self._find(folder)
        return self._known[folder]

    def _find(self, folder: Path) -> Site:
        top = self._top(folder)
        above = list(map(Path, upwards(folder.as_posix(), top.as_posix())))
        for root in above:
            site = self._site(root, top)
            if site is not None:
                return site
        for layout, make in LAYOUTS:
            for root in above:
                if self._holds(root, layout, Path.is_dir):
                    return make(root, top, {})
        beside = (self._site(top / name, top) for name in _BESIDE if folder != top)
        return next((site for site in beside if site is not None), Site("plain", top, top))

    def _top(self, folder: Path) -> Path:
        """The folder out of which nothing is read: the repository's, not that of a part of it.

        Where there is no repository, that is the folder that the user named, but at least that of
        the nearest generator's configuration, and at least the one above the post's:
        ``../images/a.png`` is how many posts without a generator are written.
        """
        repository = self._repository(folder)
        if repository is not None:
            return repository
        top = folder.parent if folder.parent.parent != folder.parent else folder
        configured = (root for root in (folder, *folder.parents) if self._site(root, root))
        site = next(configured, top)
        top = site if site in top.parents else top
        return self._given if self._given is not None and self._given in top.parents else top

    def _site(self, root: Path, top: Path) -> Site | None:
        if (root, top) not in self._at:
            self._at[root, top] = site_at(root, top)
        return self._at[root, top]

    def _repository(self, folder: Path) -> Path | None:
        """The folder of the repository that ``folder`` is in, if it is in one."""
        repository = None
        for above in (folder, *folder.parents):
            if self._holds(above, ".git", Path.exists):
                repository = above
                if not self._holds(above, ".git", _of_submodule):
                    break
        return repository

    def _holds(self, folder: Path, name: str, test: Callable[[Path], bool]) -> bool:
        """As ``holds``, asked once: the folders above one post are those above many."""
        key = folder, name, test
        if key not in self._held:
            self._held[key] = holds(folder, name, test)
        return self._held[key]


def _of_submodule(git: Path) -> bool:
    """Whether ``.git`` is a submodule's: a file that points into the repository it is part of."""
    return git.is_file() and "/modules/" in git.read_text("utf-8", "replace")
