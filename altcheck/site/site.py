"""A site, and the files that a src may mean in it.

A generator publishes folders at addresses: Hugo's ``static/a.png`` is ``/a.png``. A src is turned
into the files that it may mean, best first. The list is generous, because a picture that is there
and is called missing costs more trust than a missing one that goes unnoticed.
"""

from __future__ import annotations

import os
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NamedTuple
from urllib.parse import unquote_to_bytes

Kind = Literal["plain", "hexo", "hugo", "jekyll"]

_LONGEST = 4096  # characters of a src; no file system has longer paths
_LANGUAGE = re.compile(r"\.[a-z]{2,3}(?:-[a-z]{2,4})?$", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:https?:)?//(?P<host>[^/]*)(?P<path>.*)", re.IGNORECASE | re.DOTALL)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_DOTS = re.compile(r"^(?:\.{1,2}/)+")
_LIQUID = re.compile(
    r"""\{\{-?\s*(?:site\.(?:github\.)?(?:base)?url
        |(["'])(?P<path>[^"'{}|]*)\1\s*\|\s*(?:relative_url|absolute_url|prepend:\s*site\.\w+)[^{}]*
        )\s*-?\}\}
        |\{%-?\s*link\s+(?P<link>[^\s{}%]+)\s*-?%\}""",
    re.VERBOSE,
)
_PUBLIC = ("", "/public", "/static", "/source")


class Mount(NamedTuple):
    """The files of ``folder`` are published below the address path ``at`` (``""`` is the root)."""

    folder: str
    at: str = ""


@dataclass(frozen=True, slots=True)
class Site:
    """A site: its generator, its folders, and the address at which it is published.

    ``root`` is the folder of the generator's configuration; ``top``, at or above it, is the
    repository's, and no file outside of it belongs to the site. ``url`` is the site's own address
    and ``prefixes`` the paths that its addresses begin with. ``mounts`` say what is published
    where, best first. ``pages`` are the folders in which a post's place is its address too.
    """

    kind: Kind
    root: Path
    top: Path
    url: str | None = None
    prefixes: tuple[str, ...] = ()
    mounts: tuple[Mount, ...] = ()
    pages: tuple[str, ...] = ()

    def candidates(self, src: str, post: Path) -> tuple[Path, ...]:
        """The files that ``src`` may mean in ``post``, best first; none if it leads elsewhere.

        They need not exist, and may lie outside of ``top``: whoever opens them has to check that.
        """
        written = self._address_path(src)
        if not written:
            return ()
        decoded = os.fsdecode(unquote_to_bytes(written.encode("utf-8", "surrogatepass")))
        spellings = (written,) if decoded == written else (written, decoded)
        place = plain(post)
        found = dict.fromkeys(path for s in spellings for path in self._files(s, place))
        return tuple(map(Path, found))

    def _address_path(self, src: str) -> str | None:
        """The path part of ``src``, still percent-encoded; None if it is on another host."""
        if len(src) > _LONGEST:
            return None
        text, expanded = _LIQUID.subn(lambda m: m["path"] or m["link"] or "", src.strip())
        address = _ADDRESS.match(text.replace("\\", "/"))
        if address:
            if self.url is None or address["host"].lower() != _host(self.url):
                return None
            text = address["path"] or "/"
        elif _SCHEME.match(text):
            return None
        path = re.split("[?#]", text, maxsplit=1)[0].replace("\\", "/")
        return "/" + path.lstrip("/") if expanded and path else path

    def _files(self, path: str, post: str) -> Iterator[str]:
        if path.startswith("/"):
            for prefix in self.prefixes:
                if path.startswith(prefix + "/"):
                    yield from self._published(path.removeprefix(prefix), post)
            yield from self._published(path, post)
            return
        for folder in _beside(post):
            yield posixpath.normpath(f"{folder}/{path}")
        for pages in self.pages:
            if post.startswith(pages + "/"):
                yield from self._published(_page(post.removeprefix(pages)) + path, post)
        # Themes and plug-ins set such a src on the root of the site.
        yield from self._published(_DOTS.sub("", path), post)

    def _published(self, path: str, post: str) -> Iterator[str]:
        """The files that are published at ``path``, or would be without a generator."""
        # A browser takes ".." no further up than the root.
        path = posixpath.normpath("/" + path.lstrip("/"))
        if path == "/":
            return
        for folder, at in self.mounts:
            if path.startswith(at + "/"):
                yield folder + path.removeprefix(at)
        for folder in upwards(posixpath.dirname(post), self.top.as_posix()):
            for public in _PUBLIC:
                yield folder + public + path


def plain(path: Path) -> str:
    """The absolute path with slashes and without ``.`` and ``..``; links are left as they are."""
    return posixpath.normpath(path.absolute().as_posix())


def upwards(folder: str, top: str) -> Iterator[str]:
    """``folder`` and the folders above it up to ``top``; only ``folder`` if it isn't below it."""
    yield folder
    while folder != top and folder.startswith(posixpath.join(top, "")):
        folder = posixpath.dirname(folder)
        yield folder


def _host(url: str) -> str:
    address = _ADDRESS.match(url)
    return address["host"].lower() if address else ""


def _beside(post: str) -> tuple[str, ...]:
    """The folders that a post's own pictures are in: its own, and those called like the post."""
    folder, stem = posixpath.dirname(post), posixpath.splitext(post)[0]
    bare = _LANGUAGE.sub("", stem)
    return (folder, stem) if bare == stem else (folder, stem, bare)


def _page(path: str) -> str:
    """The address path, with a slash at its end, of the post at ``path`` below its folder."""
    stem = _LANGUAGE.sub("", posixpath.splitext(path)[0])
    folder, name = posixpath.split(stem)
    return posixpath.join(folder if name in {"index", "_index"} else stem, "")
