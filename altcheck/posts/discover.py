"""Which files are posts."""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from altcheck.document import Reason, Unchecked
from altcheck.ignore import Ignored, ignored_above
from altcheck.site import site_at

# In lower case. Components (.astro, .vue, .svelte) are programs rather than posts.
SUFFIXES = frozenset((
    ".md", ".markdown", ".mdown", ".mkd", ".mkdn", ".mdx", ".qmd", ".rmd",
    ".html", ".htm", ".xhtml", ".ipynb",
))  # fmt: skip
VENDORED = frozenset((
    "node_modules", "bower_components", "jspm_packages", "site-packages", "vendor", "__pycache__",
    "_site",
))  # fmt: skip


# What altcheck writes itself is no post: its reports may lie among the posts.
_OWN = re.compile(
    rb"<!DOCTYPE html>[^<]*<html[^<]*<head>[^<]*<meta charset[^<]*"
    rb'<meta name="generator" content="altcheck '
)
_PAGES = frozenset((".html", ".htm"))
_BLANK = re.compile(rb"(?:\xef\xbb\xbf)?\s*")
_READ = 1 << 16  # bytes of a file that are looked at


class Found(NamedTuple):
    """A post to read: its path as the user will see it, and the file."""

    path: str
    file: Path


def discover(paths: Iterable[str]) -> Iterator[Found | Unchecked]:
    """The posts at ``paths`` in a fixed order, each file once, and what could not be entered.

    A file that is named is taken whatever it is called; in a folder the suffix decides, and hidden
    and vendored folders are passed over, as is what ``.gitignore`` and ``.altcheckignore`` say and
    what a generator writes its pages into.
    """
    told: set[Unchecked] = set()
    for entry in _all(paths):
        if isinstance(entry, Unchecked):
            if entry in told:
                continue
            told.add(entry)
        yield entry


def _all(paths: Iterable[str]) -> Iterator[Found | Unchecked]:
    """As discover says, but what could not be entered as often as it is met."""
    seen: set[tuple[int, int]] = set()
    for path in paths:
        try:
            info = Path(path).stat()
        except (OSError, ValueError) as error:  # ValueError: a NUL in the name
            yield _refused(path, error)
            continue
        if stat.S_ISDIR(info.st_mode):
            yield from _folder(path, info, seen)
        elif stat.S_ISREG(info.st_mode) and made_by_altcheck(path):
            yield Unchecked(path, Reason.OWN_REPORT)
        else:
            if stat.S_ISREG(info.st_mode) and info.st_size < _READ and _is_blank(path):
                yield Unchecked(path, Reason.EMPTY)
            yield from _file(path, info, seen)


def made_by_altcheck(path: str) -> bool:
    """Whether the file at ``path`` is a page that altcheck wrote; not if it can't be read."""
    suffix = os.path.splitext(path)[1].lower()  # noqa: PTH122 - for each file of a walk
    return suffix in _PAGES and bool(_OWN.match(_head(path, 1000) or b""))


def _is_blank(path: str) -> bool:
    if path.lower().endswith(".ipynb"):
        return False  # which is no notebook: that is another complaint
    head = _head(path, _READ)
    return head is not None and bool(_BLANK.fullmatch(head))


def _head(path: str, most: int) -> bytes | None:
    """The first bytes of a file; None if it can't be read, which its reader will tell."""
    try:
        with Path(path).open("rb") as file:
            return file.read(most)
    except OSError:
        return None


def _folder(
    path: str, info: os.stat_result, seen: set[tuple[int, int]]
) -> Iterator[Found | Unchecked]:
    walk = _Walk(path, seen)
    yield from walk.posts(info)
    if not walk.any_post:
        yield Unchecked(path, Reason.NO_POSTS)


class _Walk:
    """One walk through a folder that was named."""

    def __init__(self, top: str, seen: set[tuple[int, int]]) -> None:
        self._top = top
        self._real_top = os.path.realpath(top)
        self._seen = seen
        self._entered: set[tuple[int, int]] = set()
        self._built: set[str] = set()
        # Also one that was found before: a folder may be named twice, or within another.
        self.any_post = False

    def posts(self, info: os.stat_result) -> Iterator[Found | Unchecked]:
        """Every post below the folder, whose status is ``info``."""
        todo = [(self._top, info, ignored_above(self._top))]
        while todo:
            folder, info, above = todo.pop()
            if _seen(info, self._entered):
                continue
            try:
                with os.scandir(folder) as entries:
                    listed = sorted(entries, key=lambda entry: entry.name)
            except OSError as error:
                self.any_post = self.any_post or folder == self._top  # who knows
                yield _refused(folder, error)
                continue
            ignored = above.within(folder)
            self._built |= _built(folder, [entry.name for entry in listed])
            inner: list[tuple[str, os.stat_result, Ignored]] = []
            for path, entry in self._wanted(folder, listed):
                try:
                    info = entry.stat()
                except OSError as error:
                    if is_post(entry.name) or "." not in entry.name:
                        yield _refused(path, error)
                    continue
                if ignored.covers(path, folder=stat.S_ISDIR(info.st_mode)):
                    continue
                if stat.S_ISDIR(info.st_mode):
                    inner.append((path, info, ignored))
                elif is_post(entry.name):
                    yield from self._post(path, info)
            todo += reversed(inner)

    def _post(self, path: str, info: os.stat_result) -> Iterator[Found | Unchecked]:
        if stat.S_ISREG(info.st_mode):
            if made_by_altcheck(path):
                return
            self.any_post = True
        yield from _file(path, info, self._seen)

    def _wanted(
        self, folder: str, listed: Iterable[os.DirEntry[str]]
    ) -> Iterator[tuple[str, os.DirEntry[str]]]:
        for entry in listed:
            path = f"{folder.rstrip('/')}/{entry.name}" if folder != "." else entry.name
            if _passed_over(entry) or self._leads_up(entry):
                continue
            if os.path.abspath(path) not in self._built:  # noqa: PTH100 - one for each file
                yield path, entry

    def _leads_up(self, entry: os.DirEntry[str]) -> bool:
        """Whether a link leads to what was named or above it: nobody named all of that."""
        if not entry.is_symlink():
            return False
        target = os.path.realpath(entry.path).rstrip("/")
        return f"{self._real_top}/".startswith(f"{target}/")


def _passed_over(entry: os.DirEntry[str]) -> bool:
    if entry.name.startswith(".") or entry.name in VENDORED:
        return True
    if entry.is_symlink():
        return False  # where it leads decides
    return not entry.is_dir() and not is_post(entry.name)


def is_post(name: str) -> bool:
    """Whether a file of this name, met in a folder, is taken for a post."""
    return os.path.splitext(name)[1].lower() in SUFFIXES  # noqa: PTH122 - for each file of a walk


def _built(folder: str, names: list[str]) -> set[str]:
    """The folders that the generator configured in ``folder`` fills when the site is built."""
    root = Path(folder).absolute()
    site = site_at(root, root, names)
    if site is None:
        return set()
    own = (root.as_posix(), *(mount.folder for mount in site.mounts))
    # Where pages are written among their sources, nothing can be told apart.
    return {path for path in site.outputs if not any(f"{o}/".startswith(f"{path}/") for o in own)}


def _file(
    path: str, info: os.stat_result, seen: set[tuple[int, int]]
) -> Iterator[Found | Unchecked]:
    if not stat.S_ISREG(info.st_mode):
        yield Unchecked(path, Reason.NOT_A_FILE)
    elif not _seen(info, seen):
        yield Found(path, Path(path))


def _seen(info: os.stat_result, seen: set[tuple[int, int]]) -> bool:
    key = (info.st_dev, info.st_ino)
    if key in seen:
        return True
    seen.add(key)
    return False


def _refused(path: str, error: OSError | ValueError) -> Unchecked:
    if isinstance(error, FileNotFoundError):
        broken = os.path.islink(path)  # noqa: PTH114 - False where nobody may look
        return Unchecked(path, Reason.BROKEN_LINK if broken else Reason.NOT_FOUND)
    if isinstance(error, OSError) and error.errno == errno.ELOOP:
        return Unchecked(path, Reason.LINK_LOOP)
    return Unchecked(path, Reason.UNREADABLE, detail=getattr(error, "strerror", None) or str(error))
