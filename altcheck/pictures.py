"""The picture behind an address in a post: what is found of it, or why nothing can be said."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from altcheck.assets.asset import Asset, State
from altcheck.assets.local import LocalFiles
from altcheck.assets.names import Names
from altcheck.document import Image, Post
from altcheck.site import Doubts, Site, Sites, filled_in, is_told, plain

_ATTACHMENT = "attachment:"
# Tags whose src a template of the site completes as it likes; the others are the generators' own.
_COMPLETED = re.compile(
    r"\{%\s*(?:include(?:_cached)?|image|picture|figure)|\{\{[<%]\s*+(?!figure\b)", re.IGNORECASE
)
_BY_NAME = "![["
# Generators that fill in a post's addresses from nothing but their configuration and front matter.
_FILL_IN = frozenset(("jekyll", "eleventy"))


class _Repository:
    """What is known of one repository's files."""

    def __init__(self, top: Path) -> None:
        self.local = LocalFiles(top)
        self.names = Names(top)
        self.doubts = Doubts(top)


class _Place(NamedTuple):
    """Where a post is: its plain path, and what is known around it."""

    post: Post
    plain: str
    site: Site
    here: _Repository
    page: Mapping[str, str]


class Pictures:
    """The pictures of every repository around the posts, each looked at once.

    Not shared between threads.
    """

    def __init__(self, given: Path | None = None) -> None:
        self._sites = Sites(given)
        self._by_top: dict[Path, _Repository] = {}
        self._last: _Place | None = None

    def behind(self, image: Image, post: Post) -> tuple[Asset, Path | None]:
        """The asset behind an image of ``post``; and the file, if there is one."""
        src = image.address
        if src.startswith(_ATTACHMENT):
            state = State.DATA if image.attached else State.MISSING
            return Asset(src, state, "attachment"), None
        return self._found(post, src, image.tag, templated=image.src.templated)

    def at(self, post: Post, src: str) -> Asset:
        """The asset that an image of ``post`` with this address would show."""
        return self._found(post, src)[0]

    def site(self, post: Post) -> Site:
        """The site that ``post`` belongs to."""
        return self._sites.of(Path(post.path).absolute())

    def _found(
        self, post: Post, src: str, tag: str = "", *, templated: bool = False
    ) -> tuple[Asset, Path | None]:
        at = self._place(post)
        here, site = at.here, at.site
        resource = _resource(post, src)
        leads = site.files(resource or src, at.plain, at.page, post.base)
        # What the configuration says whole is an address like any other.
        told = bool(leads) and site.kind in _FILL_IN and is_told(src)
        unknown = (templated or filled_in(src)) and not told
        asset = here.local.look(src, leads, templated=unknown)
        if asset.state is State.MISSING:
            path = site.path_of(src, at.page, post.base)
            named = _named(here, src, path, tag)
            if named is not None:
                asset = named
            elif resource and "*" in resource:  # one of the files that Hugo numbers
                asset = replace(asset, state=State.NOT_HERE, reason="resources")
            elif reason := _doubt(here, site, path, at.plain, tag):
                asset = replace(asset, state=State.NOT_HERE, reason=reason)
        return asset, None if asset.digest is None else site.top / asset.ref

    def _place(self, post: Post) -> _Place:
        """Where the post is; its images ask one after the other."""
        if self._last is None or self._last.post is not post:
            path = Path(post.path).absolute()
            site = self._sites.of(path)
            if site.top not in self._by_top:
                self._by_top[site.top] = _Repository(site.top)
            here, page = self._by_top[site.top], dict(post.variables)
            self._last = _Place(post, plain(path), site, here, page)
        return self._last


def _resource(post: Post, src: str) -> str | None:
    """The file of the bundle that the front matter calls ``src``: a path, or a pattern of paths."""
    for name, file in post.resources:
        # Of many files of one pattern each has its number in its name.
        if re.fullmatch(re.escape(name).replace(":counter", r"\d+"), src, re.IGNORECASE):
            return file
    return None


def _named(here: _Repository, src: str, path: str | None, tag: str) -> Asset | None:
    """The file whose path ends so, for tags that find their pictures in ways of their own."""
    if not path or not (tag == _BY_NAME or _COMPLETED.match(tag)):
        return None
    asset = here.local.look(src, here.names.ending(path))
    return None if asset.state is State.MISSING else asset


def _doubt(here: _Repository, site: Site, path: str | None, place: str, tag: str) -> str | None:
    """Why the file at ``path`` may be on the site though it wasn't found: a short fact."""
    if _COMPLETED.match(tag):
        return "tag"
    if path is None:
        return "base"  # of another host, or filled in by a template
    if not path:
        # MyST shows what has this label.
        return "embed" if site.kind in ("myst", "sphinx") else None
    reason = here.doubts.about(site, path, place, here.local.is_folder)
    if reason is not None or not path.startswith("/") or path.count("/") < 2:
        return reason
    if site.kind == "hugo" and Path(place).with_name(path.rpartition("/")[2]).is_file():
        return "resources"  # a bundle's files are published at its own address
    # At another place: who knows whether it is published from there.
    elsewhere = next(iter(here.names.ending(path)), None)
    return None if elsewhere is None else elsewhere.relative_to(site.top).as_posix()
