"""The files of a repository, looked up by the candidates for a src.

Names are compared with the listings of the folders, never asked of the file system: so the letter
case matters everywhere alike, a name that no file system takes is just not there, and a folder is
read once however many posts point into it.
"""

from __future__ import annotations

import os
import posixpath
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from altcheck.assets.asset import Asset, State
from altcheck.assets.decode import inspect
from altcheck.assets.elsewhere import SHOWN, leads_elsewhere, look_elsewhere
from altcheck.assets.names import folded
from altcheck.assets.nearest import by_stem, nearest
from altcheck.assets.spelling import names_of, respelt, same_names

_LONGEST = 4096  # characters of a src; no file system has longer paths
_MOST_ALIKE = 50  # paths that are followed for one misspelt candidate
_FOLDER = re.compile(r"^[^?#]*[/\\]\s*(?:[?#]|$)")
_SUBMODULE = re.compile(r"^\s*path\s*=\s*(.*\S)", re.MULTILINE)
_NO_FILE = {State.OUTSIDE, State.UNREADABLE, State.MISSING}


@dataclass(frozen=True)
class _Folder:
    """A folder's real path and its names, each with whether it is a link.

    ``closed`` is None, or why nobody may look into it.
    """

    path: str
    names: Mapping[str, bool] = field(default_factory=dict)
    closed: State | None = None
    reason: str = ""

    @cached_property
    def alike(self) -> Mapping[str, list[str]]:
        """The names by what is left of them without letter case and Unicode normal form."""
        groups: dict[str, list[str]] = {}
        for name in sorted(self.names):
            groups.setdefault(folded(name), []).append(name)
        return groups

    @cached_property
    def stems(self) -> Mapping[str, Sequence[str]]:
        """The names of pictures by what is left of their stems."""
        return by_stem(self.names)


class LocalFiles:
    """The files below ``root``, each listed, found and decoded once. Not shared between threads.

    It can be pickled and sent to another process, with what it knows so far.
    """

    def __init__(self, root: Path) -> None:
        self._root = _plain(root)
        self._inside = self._root.rstrip("/") + "/"
        self._real_root = _real(root)
        self._folders: dict[str, _Folder | None] = {}
        self._assets: dict[str, Asset] = {}

    def look(self, src: str, candidates: Sequence[str | Path], *, templated: bool = False) -> Asset:
        """The asset behind ``src``, which may mean any of ``candidates``, best first.

        A file that is spelt exactly so wins over one that isn't, wherever they stand in the list.
        Nothing outside of the root is looked at. ``templated`` says that the src is not what
        readers get; it is found then, or not judged. Never raises.
        """
        inside: list[str] = []
        barred = None
        folder = bool(candidates) and not templated and bool(_FOLDER.search(src[:_LONGEST]))
        for path in map(self._below, candidates):
            asset = None if path is None else self._at(path)
            if asset and folder:
                return Asset(asset.ref, State.MISSING, "directory")
            if asset and asset.state not in _NO_FILE:
                return asset
            barred = barred or asset
            inside += [] if path is None else [path]
        asset = self._alike(src, inside) or barred
        if asset and not (templated and asset.state is State.MISSING):
            return asset
        if templated:
            return Asset(src[:SHOWN], State.TEMPLATED)
        return self._nowhere(src, inside, outside=len(inside) < len(candidates))

    def _nowhere(self, src: str, inside: Sequence[str], *, outside: bool) -> Asset:
        """The asset of a src for which there is no file; ``inside`` is where it was looked for."""
        if leads_elsewhere(src):
            return look_elsewhere(src)
        if any(path.startswith(self._unfetched) for path in inside):
            return Asset(inside[0], State.UNREADABLE, "git submodule")
        state = State.OUTSIDE if outside else State.MISSING
        near = self._near(src, inside) if state is State.MISSING else None
        return Asset(inside[0] if inside else src[:SHOWN], state, near=near)

    @cached_property
    def _unfetched(self) -> tuple[str, ...]:
        """The folders of git submodules that were not fetched, with a slash at their ends."""
        try:
            settings = Path(self._real_root, ".gitmodules").read_text("utf-8", "replace")
        except OSError:
            return ()
        folders = ((path, self._folder(path)) for path in _SUBMODULE.findall(settings))
        return tuple(f"{path}/" for path, folder in folders if folder and not folder.names)

    def is_folder(self, path: str) -> bool:
        """Whether there is a folder called exactly so; the path is absolute."""
        below = self._below(path)
        folder = None if below is None else self._folder(below)
        return folder is not None and folder.closed is None

    def _below(self, path: str | Path) -> str | None:
        """The path relative to the root; None if it isn't below it."""
        text = path if isinstance(path, str) else path.as_posix()
        uneven = "//" in text or "/." in text or text.endswith("/")
        if uneven or not text.startswith(self._root):
            text = _plain(Path(path))
        if text.startswith(self._inside):
            return text[len(self._inside) :].lstrip("/")
        return "" if text == self._root else None

    def _folder(self, path: str) -> _Folder | None:
        """The folder that is called exactly so; None if there is none."""
        if path in self._folders:
            return self._folders[path]
        at, here = "", self._listed("", self._real_root)
        for name in path.split("/") if path else ():
            at = posixpath.join(at, name)
            if here is None or here.closed or name not in here.names:
                break
            here = self._listed(at, f"{here.path}/{name}", link=here.names[name])
        else:
            return here
        # Missing, or within a closed folder and as closed as that one.
        self._folders[path] = here if here and here.closed else None
        return self._folders[path]

    def _listed(self, key: str, path: str, *, link: bool = False) -> _Folder | None:
        if key not in self._folders:
            self._folders[key] = self._list(_real(path) if link else path)
        return self._folders[key]

    def _list(self, path: str) -> _Folder | None:
        if not _within(path, self._real_root):
            return _Folder(path, closed=State.OUTSIDE)
        try:
            with os.scandir(path) as entries:
                return _Folder(path, {entry.name: entry.is_symlink() for entry in entries})
        except (NotADirectoryError, FileNotFoundError):
            return None
        except OSError as error:
            return _Folder(path, closed=State.UNREADABLE, reason=error.strerror or "")

    def _at(self, path: str) -> Asset | None:
        """The asset whose path is spelt exactly so; None if there is nothing."""
        parent, _, name = path.rpartition("/")
        folder = self._folder(parent)
        if folder is None or (not folder.closed and name not in folder.names):
            return None
        if folder.closed:
            return Asset(path, folder.closed, folder.reason)
        real = f"{folder.path}/{name}"
        if folder.names[name]:
            real = _real(real)
            fault = self._link_fault(real)
            if fault:
                return replace(fault, ref=path)
        ref = real[len(self._real_root) :].lstrip("/")
        if ref not in self._assets:
            self._assets[ref] = inspect(Path(real), ref)
        return self._assets[ref]

    def _link_fault(self, target: str) -> Asset | None:
        """What is wrong with a link to ``target``, if anything is."""
        if not _within(target, self._real_root):
            return Asset("", State.OUTSIDE)
        if os.path.lexists(target):
            return None
        if "/.git/annex/" in target:
            return Asset("", State.UNREADABLE, "git-annex")
        return Asset("", State.MISSING, "broken link")

    def _alike(self, src: str, paths: Sequence[str]) -> Asset | None:
        """The file that would be meant if letter case and Unicode normal form were all the same."""
        written = names_of(src) if paths else []
        if not written:
            return None
        whole = "".join(f"/{match[0]}" for match, _ in reversed(written))
        for path in paths:
            # Most paths end with all the names, and begin with a folder that isn't there.
            if path.endswith(whole) and self._folder(path[: -len(whole)]) is None:
                continue
            names = same_names(written, path)
            exact = path.split("/")
            kept = len(exact) - len(names)
            for found in self._spelt_alike("/".join(exact[:kept]), exact[kept:]):
                asset = self._at(found)
                if asset is None or asset.state in _NO_FILE:
                    continue
                actual = respelt(src, names, found)
                same = unicodedata.normalize("NFC", found) == unicodedata.normalize("NFC", path)
                wrong = asset.state is State.FOUND and not same
                return replace(
                    asset, actual=actual, state=State.WRONG_CASE if wrong else asset.state
                )
        return None

    def _near(self, src: str, paths: Iterable[str]) -> str | None:
        """``src`` with its last name as the only file is called whose name is like it."""
        names = names_of(src)
        if not names:
            return None
        last = names[0][0]
        for parent, _, name in dict.fromkeys(path.rpartition("/") for path in paths):
            folder = self._folder(parent)
            found = nearest(name, folder.stems) if folder is not None else None
            if found:
                return respelt(src, [last], found)
        return None

    def _spelt_alike(self, start: str, names: Sequence[str]) -> list[str]:
        """The paths from ``start`` on that are like ``names``, those in the same case first."""
        paths = [start]
        for name in names:
            folders = [(path, self._folder(path)) for path in paths]
            paths = [
                posixpath.join(path, like)
                for path, folder in folders
                if folder is not None
                for like in folder.alike.get(folded(name), ())
            ][:_MOST_ALIKE]
            if not paths:
                return []
        if len(paths) == 1:
            return paths
        wanted = unicodedata.normalize("NFC", posixpath.join(start, *names))
        return sorted(paths, key=lambda path: unicodedata.normalize("NFC", path) != wanted)


def _plain(path: Path) -> str:
    return posixpath.normpath(path.absolute().as_posix())


def _real(path: str | Path) -> str:
    return Path(os.path.realpath(path)).as_posix()


def _within(path: str, root: str) -> bool:
    return path == root or path.startswith(root.rstrip("/") + "/")
