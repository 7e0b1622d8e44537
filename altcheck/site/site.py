"""A site, and the files that a src may mean in it.

A generator publishes folders at addresses: Hugo's ``static/a.png`` is ``/a.png``. A src is turned
into the files that it may mean, best first. The list is generous, because a picture that is there
and is called missing costs more trust than a missing one that goes unnoticed.
"""

from __future__ import annotations

import os
import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal, NamedTuple
from urllib.parse import unquote_to_bytes

from altcheck.site.expressions import resolve
from altcheck.site.pages import KEPT, addresses, folder_of, translations

Kind = Literal[
    "plain", "hexo", "hugo", "jekyll", "eleventy", "astro", "docusaurus", "vuepress", "vitepress",
    "mkdocs", "pelican", "zola", "next", "gatsby", "nuxt", "sveltekit", "gridsome", "rspress",
    "vite", "sphinx", "myst", "nikola", "quarto", "mdbook",
]  # fmt: skip

_LONGEST = 4096  # characters of a src; no file system has longer paths
_ADDRESS = re.compile(r"(?:https?:)?//(?P<host>[^/]*)(?P<path>.*)", re.IGNORECASE | re.DOTALL)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_DOTS = re.compile(r"^(?:\.{1,2}/)+")
_PUBLIC = ("", "/public", "/static", "/source")
_DATED = re.compile(r"/\d{4}(?:/\d{1,2}){1,2}(?=/)")
_NO_PAGE: Mapping[str, str] = {}


class Mount(NamedTuple):
    """The files of ``folder`` are published below the address path ``at`` (``""`` is the root)."""

    folder: str
    at: str = ""


class Unseen(NamedTuple):
    """A part of the site that isn't in the checkout, and the address path below which it may be."""

    reason: str
    at: str = ""


@dataclass(frozen=True, slots=True)
class Site:
    """A site: its generator, its folders, and the address at which it is published.

    ``root`` is the folder of the generator's configuration; ``top``, at or above it, is the
    repository's, and no file outside of it belongs to the site. ``url`` is the site's own address
    and ``prefixes`` the paths that its addresses begin with. ``mounts`` say what is published
    where, best first. ``pages`` are the folders in which a post's place is its address too, and
    ``permalinks`` those in which a pattern makes the address. ``aliases`` stand for folders at the
    beginning of a src. ``settings`` are those that templates can print, ``unseen`` what belongs to
    the site and isn't there, and ``outputs`` the folders that the build fills.
    """

    kind: Kind
    root: Path
    top: Path
    url: str | None = None
    prefixes: tuple[str, ...] = ()
    mounts: tuple[Mount, ...] = ()
    pages: tuple[str, ...] = ()
    permalinks: tuple[tuple[str, str], ...] = ()
    aliases: tuple[tuple[str, str], ...] = ()
    settings: Mapping[str, Any] = field(default_factory=dict)
    unseen: tuple[Unseen, ...] = ()
    outputs: tuple[str, ...] = ()

    def candidates(
        self, src: str, post: Path, page: Mapping[str, str] = _NO_PAGE, base: str | None = None
    ) -> tuple[Path, ...]:
        """The files that ``src`` may mean in ``post``, best first; none if it leads elsewhere.

        They need not exist, and may lie outside of ``top``: whoever opens them has to check that.
        ``page`` are the values that the post sets for templates, ``base`` the href of its ``base``
        element.
        """
        return tuple(map(Path, self.files(src, plain(post), page, base)))

    def files(
        self, src: str, place: str, page: Mapping[str, str] = _NO_PAGE, base: str | None = None
    ) -> tuple[str, ...]:
        """The candidates as paths with slashes; ``place`` is the plain path of the post."""
        written = self.path_of(src, page, base)
        if not written:
            return ()
        spellings = _spellings(written)
        return tuple(dict.fromkeys(path for s in spellings for path in self._files(s, place)))

    def meant(self, path: str, place: str) -> tuple[str, ...]:
        """Where the generator itself would look for the file of a path, as path_of gives it.

        ``place`` is the plain path of the post.
        """
        *_, path = _spellings(path)
        if not path.startswith("/"):
            return tuple(dict.fromkeys((*self._aliased(path), *self._beside(path, place))))
        found = [name for p in self._unprefixed(path) for name in self._mounted(p)]
        return tuple(dict.fromkeys(found or (self.top.as_posix() + _normal(path),)))

    def path_of(
        self, src: str, page: Mapping[str, str] = _NO_PAGE, base: str | None = None
    ) -> str | None:
        """The path that ``src`` gives, still percent-encoded; None if it is on another host.

        It begins with a slash if it is seen from the root of the host. ``page`` and ``base`` are as
        for candidates.
        """
        path = self._own_path(src, page)
        if not path or base is None or path.startswith("/"):
            return path
        below = self._own_path(base, page)
        return None if below is None else posixpath.join(posixpath.dirname(below), path)

    def _own_path(self, src: str, page: Mapping[str, str]) -> str | None:
        if len(src) > _LONGEST:
            return None
        text = resolve(src.strip(), self.settings, page)
        if text is None:
            return None
        # Docusaurus: an address that the bundler is to leave alone.
        text = text.removeprefix("pathname://")
        address = _ADDRESS.match(text.replace("\\", "/"))
        if address:
            if self.url is None or address["host"].lower() != _host(self.url):
                return None
            text = address["path"] or "/"
        elif _SCHEME.match(text):
            return None
        return text.partition("#")[0].partition("?")[0].replace("\\", "/")

    def _files(self, path: str, post: str) -> Iterator[str]:
        top, folder = self.top.as_posix(), posixpath.dirname(post)
        if path.startswith("/"):
            for below in self._unprefixed(path):
                yield from self._published(below, post)
            for other in translations(folder, top):
                yield from (above + _normal(path) for above in upwards(other, top))
            return
        yield from self._aliased(path)
        yield from self._beside(path, post)
        for address in _addresses(post, self.pages, self.permalinks):
            yield from self._published(address + path, post)
        # Themes and plug-ins set such a src on the root of the site.
        yield from self._published(_DOTS.sub("", path), post)
        for other in translations(folder, top):
            yield posixpath.normpath(f"{other}/{path}")

    def _unprefixed(self, path: str) -> Iterator[str]:
        for prefix in self.prefixes:
            if path.startswith(prefix + "/"):
                yield path.removeprefix(prefix)
        yield path

    def _aliased(self, path: str) -> Iterator[str]:
        # Webpack's tilde: what follows is a module's name, which an alias is too.
        for name in (path, path.removeprefix("~")) if path.startswith("~") else (path,):
            for alias, folder in self.aliases:
                if name.startswith(alias):
                    yield posixpath.normpath(f"{folder}/{name.removeprefix(alias)}")

    def _beside(self, path: str, post: str) -> Iterator[str]:
        for folder in folder_of(post):
            yield posixpath.normpath(f"{folder}/{path}")

    def _mounted(self, path: str) -> Iterator[str]:
        """The files that the generator publishes at ``path``."""
        path = _normal(path)
        for folder, at in self.mounts:
            if path.startswith(at + "/"):
                yield folder + path.removeprefix(at)

    def _published(self, path: str, post: str) -> Iterator[str]:
        """The files that are published at ``path``, or would be without a generator."""
        path = _normal(path)
        if path == "/":
            return
        yield from self._mounted(path)
        # The pictures of a post whose address begins with its date are in the folder of its name.
        yield from (self._mounted(_DATED.sub("", path, count=1)) if _DATED.match(path) else ())
        for folder in upwards(posixpath.dirname(post), self.top.as_posix()):
            for public in _PUBLIC:
                yield folder + public + path


def plain(path: Path) -> str:
    """The absolute path with slashes and without ``.`` and ``..``; links are left as they are."""
    return posixpath.normpath(path.absolute().as_posix())


@lru_cache(KEPT)
def upwards(folder: str, top: str) -> tuple[str, ...]:
    """``folder`` and the folders above it up to ``top``; only ``folder`` if it isn't below it."""
    found = [folder]
    while folder != top and folder.startswith(posixpath.join(top, "")):
        folder = posixpath.dirname(folder)
        found.append(folder)
    return tuple(found)


@lru_cache(KEPT)
def _addresses(
    post: str, pages: tuple[str, ...], permalinks: tuple[tuple[str, str], ...]
) -> tuple[str, ...]:
    return tuple(addresses(post, pages, permalinks))


def _spellings(path: str) -> tuple[str, ...]:
    """The path as written, and decoded where that is another."""
    decoded = os.fsdecode(unquote_to_bytes(path.encode("utf-8", "surrogatepass")))
    return (path,) if decoded == path else (path, decoded)


def _normal(path: str) -> str:
    # A browser takes ".." no further up than the root.
    return posixpath.normpath("/" + path.lstrip("/"))


def _host(url: str) -> str:
    address = _ADDRESS.match(url)
    return address["host"].lower() if address else ""
