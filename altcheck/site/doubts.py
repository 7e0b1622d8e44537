"""Why a picture that isn't in the checkout may be on the built site all the same."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from pathlib import Path

from altcheck.ignore import Ignored
from altcheck.site.site import Site, plain

# Parts of pages: their srcs are resolved against the page that they are put into.
_PARTS = re.compile(
    r"/_?(?:includes?|partials?|snippets?|fragments?|shared|common|layouts?|templates?|components?"
    r"|archetypes)/",
)
# Chunks of code write their figures there: knitr, Quarto, nbconvert.
_FIGURES = re.compile(r"(?:_files|_cache|figure-html|figure-gfm|figures?_output)/")
_ALIAS = re.compile(r"[~@#$][^/]*/|\w+:")
_DEEPEST = 100  # folders one in the other: to ask more would take time that grows as the square
_SPARSE = re.compile(r"^\s*sparsecheckout\s*=\s*true", re.IGNORECASE | re.MULTILINE)


class Doubts:
    """Answers for missing files below one repository's folder. Not shared between threads."""

    def __init__(self, top: Path) -> None:
        self._top = plain(top)
        self._ignored: dict[str, Ignored] = {}
        self._sparse: bool | None = None

    def about(
        self, site: Site, path: str, place: str, is_folder: Callable[[str], bool]
    ) -> str | None:
        """The reason why a file that wasn't found at ``path`` must not be called missing.

        It is a short fact; None if there is no doubt. ``path`` is what the site makes of a src in
        the post at the plain path ``place``. ``is_folder`` tells whether a path is a folder of the
        checkout.
        """
        if any(map(self._git_passes_over, site.meant(path, place))):
            return ".gitignore"
        if self._is_sparse():
            return "sparse checkout"
        if path.startswith("/"):
            return _rooted(site, path, place, is_folder)
        return _relative(path, place.removeprefix(self._top))

    def _git_passes_over(self, file: str) -> bool:
        if not file.startswith(self._top + "/"):
            return False
        # A folder above that is ignored ignores all that is in it.
        steps = file.removeprefix(self._top + "/").split("/")
        folder = self._top
        for k, name in enumerate(steps[:_DEEPEST]):
            path = f"{folder}/{name}"
            if self._in_force(folder).covers(path, folder=k < len(steps) - 1):
                return True
            folder = path
        return False

    def _in_force(self, folder: str) -> Ignored:
        if folder not in self._ignored:
            inner = folder != self._top
            above = self._in_force(posixpath.dirname(folder)) if inner else Ignored()
            self._ignored[folder] = above.within(folder, (".gitignore",))
        return self._ignored[folder]

    def _is_sparse(self) -> bool:
        """Whether git was told to check out a part of the repository only."""
        if self._sparse is None:
            settings = (Path(self._top, ".git", name) for name in ("config", "config.worktree"))
            self._sparse = any(bool(_SPARSE.search(_text(path))) for path in settings)
        return self._sparse


def _rooted(site: Site, path: str, place: str, is_folder: Callable[[str], bool]) -> str | None:
    """Where the author keeps pictures at all, one that lacks is missing.

    A folder that nobody has seen may be part of what isn't here.
    """
    files = site.meant(path, place)
    if site.kind == "plain":
        files = site.files(path, place)
    if posixpath.dirname(path) != "/" and any(map(is_folder, map(posixpath.dirname, files))):
        return None
    unseen = (part.reason for part in site.unseen if path.startswith(part.at + "/"))
    return next(unseen, "unknown site" if site.kind == "plain" else None)


def _relative(path: str, post: str) -> str | None:
    if _ALIAS.match(path):
        return "alias"
    if _FIGURES.search(path):
        return "made by code"
    return "part of a page" if _PARTS.search(post) else None


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8", "replace")
    except OSError:
        return ""
