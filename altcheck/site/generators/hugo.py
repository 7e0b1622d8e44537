"""Hugo: ``static/`` and ``assets/``, page bundles, mounts, languages, themes.

Zola is here too: it has the same folders and less of everything.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from altcheck.site.generators.generator import Generator, address, folders, unseen_theme
from altcheck.site.settings import Settings, first, holds, lower, text, texts
from altcheck.site.site import Mount, Site, Unseen, plain

_HUGO = tuple(f"hugo.{ending}" for ending in ("toml", "yaml", "yml", "json"))
_BEFORE_0_110 = tuple(name.replace("hugo", "config") for name in _HUGO)


def _hugo_settings(folder: Path) -> Settings | None:
    settings: dict[str, Any] = {}
    for place in (folder / "config/_default", folder):
        settings |= lower(first(place, _HUGO + _BEFORE_0_110) or {})
    named = holds(folder, "config/_default", Path.is_dir) or any(holds(folder, n) for n in _HUGO)
    return settings if named or "baseurl" in settings else None


def _hugo(root: Path, top: Path, settings: Settings) -> Site:
    languages = settings.get("languages")
    tables = list(languages.values()) if isinstance(languages, dict) else []
    tables = [settings, *(lower(table) for table in tables if isinstance(table, dict))]

    def named(key: str, usual: str) -> tuple[str, ...]:
        names = dict.fromkeys(name for table in tables for name in texts(table.get(key)))
        return tuple(plain(root / name) for name in (*names, usual))

    pages = named("contentdir", "content")
    own = (*named("staticdir", "static"), *named("assetdir", "assets"), *pages)
    themes = folders(root, "themes/*/static", "themes/*/assets")
    mounts = (*_mounts(root, settings), *map(Mount, (*own, *themes)))
    url, prefixes = address(text(settings, "baseurl"))
    patterns = settings.get("permalinks")
    return Site(
        "hugo", root, top, url, prefixes, mounts, pages,
        permalinks=_permalinks(pages, patterns if isinstance(patterns, dict) else {}),
        settings={**settings, "params": lower(_table(settings, "params"))},
        unseen=_unseen(root, settings),
        outputs=(plain(root / (text(settings, "publishdir") or "public")),),
    )  # fmt: skip


def _permalinks(pages: tuple[str, ...], patterns: Settings) -> tuple[tuple[str, str], ...]:
    """The patterns of sections (https://gohugo.io/configuration/permalinks/)."""
    inner = patterns.get("page", patterns)
    of = inner if isinstance(inner, dict) else {}
    return tuple(
        (f"{folder}/{section}", pattern)
        for folder in pages
        for section, pattern in of.items()
        if isinstance(pattern, str)
    )


def _table(settings: Settings, key: str) -> Settings:
    table = settings.get(key)
    return table if isinstance(table, dict) else {}


def _unseen(root: Path, settings: Settings) -> tuple[Unseen, ...]:
    """The themes and modules that are fetched when the site is built."""
    imports = lower(_table(settings, "module")).get("imports")
    if isinstance(imports, list) and imports and not holds(root, "_vendor", Path.is_dir):
        return (Unseen("theme"),)
    place = text(settings, "themesdir") or "themes"
    themes = (name.rsplit("/", 1)[-1] for name in texts(settings.get("theme")))
    return unseen_theme(root, themes, place + "/{}", "_vendor/{}")


def _mounts(root: Path, settings: Settings) -> Iterator[Mount]:
    """The folders that ``module.mounts`` puts in the place of Hugo's own."""
    mounts = lower(_table(settings, "module")).get("mounts")
    for mount in mounts if isinstance(mounts, list) else ():
        if not isinstance(mount, dict):
            continue
        kind, _, at = text(mount, "target").partition("/")
        if kind in {"static", "assets", "content"} and text(mount, "source"):
            yield Mount(plain(root / text(mount, "source")), f"/{at}".rstrip("/"))


def _zola_settings(folder: Path) -> Settings | None:
    settings = first(folder, ("zola.toml", "config.toml")) or {}
    return settings if "base_url" in settings else None


def _zola(root: Path, top: Path, settings: Settings) -> Site:
    content = plain(root / "content")
    own = (plain(root / "static"), content, *folders(root, "themes/*/static"))
    url, prefixes = address(text(settings, "base_url"))
    return Site(
        "zola", root, top, url, prefixes, tuple(map(Mount, own)), (content,),
        # Zola's own links to its content.
        aliases=(("@/", content),),
        settings=settings,
        unseen=unseen_theme(root, texts(settings.get("theme")), "themes/{}"),
        outputs=(plain(root / (text(settings, "output_dir") or "public")),),
    )  # fmt: skip


HUGO = Generator(frozenset((*_HUGO, *_BEFORE_0_110, "config")), _hugo_settings, _hugo)
ZOLA = Generator(frozenset(("zola.toml", "config.toml")), _zola_settings, _zola)
