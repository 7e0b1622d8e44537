"""Hexo: ``source/`` is published as it is, and with ``post_asset_folder`` a post has its own."""

from __future__ import annotations

from pathlib import Path

from altcheck.site.generators.generator import Generator, address, folders, needs, unseen_theme
from altcheck.site.settings import Settings, first, holds, text
from altcheck.site.site import Mount, Site, plain

_SIGNS = frozenset((
    "post_asset_folder", "new_post_name", "source_dir", "skip_render", "default_layout",
))  # fmt: skip
_CONFIGS = ("_config.yml", "_config.yaml", "_config.json")


def _settings(folder: Path) -> Settings | None:
    config = first(folder, _CONFIGS)
    package = first(folder, ("package.json",)) or {}
    if "hexo" in package or needs(folder, "hexo"):
        return config or {}
    if config is None or not (
        _SIGNS & config.keys() or holds(folder, "source/_posts", Path.is_dir)
    ):
        return None
    return config


def hexo_site(root: Path, top: Path, settings: Settings) -> Site:
    """The site of a Hexo blog (https://hexo.io/docs/configuration and /docs/asset-folders)."""
    source = plain(root / (text(settings, "source_dir") or "source"))
    themes = folders(root, "themes/*/source", "node_modules/hexo-theme-*/source")
    mounts = tuple(map(Mount, (source, *themes, f"{source}/_posts")))
    url, prefixes = address(text(settings, "url"), text(settings, "root"))
    theme = text(settings, "theme")
    return Site(
        "hexo", root, top, url, prefixes, mounts,
        permalinks=((f"{source}/_posts", text(settings, "permalink")),),
        settings=settings,
        unseen=unseen_theme(
            root, [theme] if theme else [], "themes/{}", "node_modules/hexo-theme-{}"
        ),
        outputs=(plain(root / (text(settings, "public_dir") or "public")),),
    )  # fmt: skip


HEXO = Generator(frozenset((*_CONFIGS, "package.json")), _settings, hexo_site)
