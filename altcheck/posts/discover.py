"""Which files are posts."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from altcheck.document import Reason, Unchecked
from altcheck.posts.ignore import Ignored, ignored_above

SUFFIXES = frozenset((".md", ".markdown", ".html", ".htm"))
VENDORED = frozenset(("node_modules", "bower_components", "vendor", "__pycache__", "_site"))


class Found(NamedTuple):
    """A post to read: its path as the user will see it, and the file."""

    path: str
    file: Path


def discover(paths: Iterable[str]) -> Iterator[Found | Unchecked]:
    """The posts at ``paths`` in a fixed order, each file once, and what could not be entered.

    A file that is named is taken whatever it is called; in a folder the suffix decides, and hidden
    and vendored folders are passed over, as is what ``.gitignore`` and ``.altcheckignore`` say.
    """
    seen: set[tuple[int, int]] = set()
    for path in paths:
        try:
            info = Path(path).stat()
        except (OSError, ValueError) as error:  # ValueError: a NUL in the name
            yield _refused(path, error)
            continue
        if stat.S_ISDIR(info.st_mode):
            yield from _folder(path, info, seen)
        else:
            yield from _file(path, info, seen)


def _folder(
    path: str, info: os.stat_result, seen: set[tuple[int, int]]
) -> Iterator[Found | Unchecked]:
    any_post = False
    for found in _walk(path, info, seen):
        any_post = any_post or isinstance(found, Found)
        yield found
    if not any_post:
        yield Unchecked(path, Reason.NO_POSTS)


def _walk(
    top: str, info: os.stat_result, seen: set[tuple[int, int]]
) -> Iterator[Found | Unchecked]:
    todo = [(top, info, ignored_above(top))]
    while todo:
        folder, info, above = todo.pop()
        if _seen(info, seen):
            continue
        ignored = above.within(folder)
        try:
            with os.scandir(folder) as entries:
                listed = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            yield _refused(folder, error)
            continue
        inner: list[tuple[str, os.stat_result, Ignored]] = []
        for entry in listed:
            path = f"{folder.rstrip('/')}/{entry.name}" if folder != "." else entry.name
            if _passed_over(entry):
                continue
            try:
                info = entry.stat()
            except OSError as error:
                yield _refused(path, error)
                continue
            if ignored.covers(path, folder=stat.S_ISDIR(info.st_mode)):
                continue
            if stat.S_ISDIR(info.st_mode):
                inner.append((path, info, ignored))
            else:
                yield from _file(path, info, seen)
        todo += reversed(inner)


def _passed_over(entry: os.DirEntry[str]) -> bool:
    if entry.name.startswith(".") or entry.name in VENDORED:
        return True
    if entry.is_symlink():
        return False  # where it leads decides
    return not entry.is_dir() and Path(entry.name).suffix.lower() not in SUFFIXES


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
        return Unchecked(path, Reason.NOT_FOUND)
    if isinstance(error, OSError) and error.errno == errno.ELOOP:
        return Unchecked(path, Reason.LINK_LOOP)
    return Unchecked(path, Reason.UNREADABLE, detail=getattr(error, "strerror", None) or str(error))
