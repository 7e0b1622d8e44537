"""Which generator a folder belongs to, and what it publishes where: a table of generators.

To add a generator, write how its folder is known and what its site is made of, and add both to
the table.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from altcheck.site.settings import Settings, first, holds, lower, text, texts
from altcheck.site.site import Mount, Site, plain, upwards

_MOST_FOLDERS = 100  # that one pattern may find, themes mostly
_URL = re.compile(r"(?:https?:)?//[^/]+(?P<path>.*)", re.IGNORECASE)


class _Generator(NamedTuple):
    """How a generator's folder is known (None: it isn't one) and what its site is made of."""

    settings: Callable[[Path], Settings | None]
    site: Callable[[Path, Path, Settings], Site]


def _hexo_settings(folder: Path) -> Settings | None:
    config = first(folder, ("_config.yml", "_config.yaml", "_config.json"))
    package = first(folder, ("package.json",)) or {}
    needs = package.get("dependencies")
    if "hexo" in package or (isinstance(needs, dict) and "hexo" in needs):
        return config or {}
    signs = {"post_asset_folder", "new_post_name", "source_dir", "skip_render", "default_layout"}
    if config is None or not (signs & config.keys() or holds(folder, "source/_posts", Path.is_dir)):
        return None
    return config


def _hexo(root: Path, top: Path, settings: Settings) -> Site:
    source = plain(root / (text(settings, "source_dir") or "source"))
    themes = _folders(root, "themes/*/source", "node_modules/hexo-theme-*/source")
    mounts = tuple(map(Mount, (source, *themes, f"{source}/_posts")))
    url, prefixes = _address(text(settings, "url"), text(settings, "root"))
    return Site("hexo", root, top, url, prefixes, mounts)


_HUGO = tuple(f"hugo.{ending}" for ending in ("toml", "yaml", "yml", "json"))
_HUGO_BEFORE_0_110 = tuple(name.replace("hugo", "config") for name in _HUGO)


def _hugo_settings(folder: Path) -> Settings | None:
    settings: dict[str, Any] = {}
    for place in (folder / "config/_default", folder):
        settings |= lower(first(place, _HUGO + _HUGO_BEFORE_0_110) or {})
    named = holds(folder, "config/_default", Path.is_dir) or any(holds(folder, n) for n in _HUGO)
    return settings if named or "baseurl" in settings else None


def _hugo(root: Path, top: Path, settings: Settings) -> Site:
    languages = settings.get("languages")
    tables = list(languages.values()) if isinstance(languages, dict) else []
    tables = [settings, *(lower(table) for table in tables if isinstance(table, dict))]

    def folders(key: str, usual: str) -> tuple[str, ...]:
        named = dict.fromkeys(name for table in tables for name in texts(table.get(key)))
        return tuple(plain(root / name) for name in (*named, usual))

    pages = folders("contentdir", "content")
    own = (*folders("staticdir", "static"), *folders("assetdir", "assets"), *pages)
    themes = _folders(root, "themes/*/static", "themes/*/assets")
    mounts = (*_hugo_mounts(root, settings), *map(Mount, (*own, *themes)))
    url, prefixes = _address(text(settings, "baseurl"))
    return Site("hugo", root, top, url, prefixes, mounts, pages)


def _hugo_mounts(root: Path, settings: Settings) -> Iterator[Mount]:
    """The folders that ``module.mounts`` puts in the place of Hugo's own."""
    module = settings.get("module")
    mounts = module.get("mounts") if isinstance(module, dict) else None
    for mount in mounts if isinstance(mounts, list) else ():
        if not isinstance(mount, dict):
            continue
        kind, _, at = text(mount, "target").partition("/")
        if kind in {"static", "assets", "content"} and text(mount, "source"):
            yield Mount(plain(root / text(mount, "source")), f"/{at}".rstrip("/"))


def _jekyll_settings(folder: Path) -> Settings | None:
    return first(folder, ("_config.yml", "_config.yaml", "_config.toml"))


def _jekyll(root: Path, top: Path, settings: Settings) -> Site:
    url, prefixes = _address(text(settings, "url"), text(settings, "baseurl"))
    mounts = (Mount(plain(root / text(settings, "source"))),)
    return Site("jekyll", root, top, url, prefixes, mounts)


# Jekyll comes last: its configuration has the same name as Hexo's and no sign of its own.
_GENERATORS = (
    _Generator(_hexo_settings, _hexo),
    _Generator(_hugo_settings, _hugo),
    _Generator(_jekyll_settings, _jekyll),
)
# What a blog without a configuration is known by: the folder of its posts.
_LAYOUTS = (("source/_posts", _hexo), ("_posts", _jekyll))


def find_site(post: Path, given: Path | None = None) -> Site:
    """The site that the file ``post`` belongs to: the nearest one above it in its repository.

    ``given`` is the folder that the user named, if it was one; it matters where no repository
    bounds the search. Reads configuration files and never raises for what is in them.
    """
    folder = Path(plain(post)).parent
    top = _top(folder, None if given is None else Path(plain(given)))
    above = [Path(path) for path in upwards(folder.as_posix(), top.as_posix())]
    for root in above:
        for generator in _GENERATORS:
            settings = generator.settings(root)
            if settings is not None:
                return generator.site(root, top, settings)
    for layout, site in _LAYOUTS:
        for root in above:
            if holds(root, layout, Path.is_dir):
                return site(root, top, {})
    return Site("plain", top, top)


def _top(folder: Path, given: Path | None) -> Path:
    """The folder out of which nothing is read: the repository's, not that of a part of it.

    Where there is no repository, that is the folder that the user named, but at least the one
    above the post's: ``../images/a.png`` is how many posts without a generator are written.
    """
    repository = None
    for above in (folder, *folder.parents):
        if holds(above, ".git", Path.exists):
            repository = above
            if not holds(above, ".git", _of_submodule):
                break
    if repository is not None:
        return repository
    above = folder.parent if folder.parent.parent != folder.parent else folder
    return given if given is not None and given in above.parents else above


def _of_submodule(git: Path) -> bool:
    """Whether ``.git`` is a submodule's: a file that points into the repository it is part of."""
    return git.is_file() and "/modules/" in git.read_text("utf-8", "replace")


def _folders(root: Path, *patterns: str) -> list[str]:
    found = (islice(root.glob(pattern), _MOST_FOLDERS) for pattern in patterns)
    return [path.as_posix() for paths in found for path in sorted(paths)]


def _address(url: str, base: str = "") -> tuple[str | None, tuple[str, ...]]:
    """The site's own address, and the paths that its addresses begin with, longest first.

    ``base`` is the path below the host, where that is a setting of its own.
    """
    address = _URL.match(url)
    below = address["path"].strip("/") if address else ""
    base = base.strip("/")
    # Hexo's base repeats what the address says, Jekyll's goes on from there.
    added = f"/{base}" if base and base != below else ""
    paths = {"/" + path for path in (below, base, (below + added).strip("/")) if path}
    prefixes = tuple(sorted(paths, key=len, reverse=True))
    return (url.rstrip("/") + added if address else None), prefixes


class Sites:
    """The sites of many posts, looked for once per folder. Not shared between threads."""

    def __init__(self, given: Path | None = None) -> None:
        self._given = given
        self._known: dict[Path, Site] = {}

    def of(self, post: Path) -> Site:
        """The site of ``post``, as find_site says."""
        folder = post.parent
        if folder not in self._known:
            self._known[folder] = find_site(post, self._given)
        return self._known[folder]
