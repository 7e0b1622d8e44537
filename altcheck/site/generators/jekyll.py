"""Jekyll: everything below the source is published where it stands, but for what ``_`` begins."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from altcheck.site.generators.generator import Generator, address
from altcheck.site.settings import Settings, first, text
from altcheck.site.site import Mount, Site, Unseen, plain

_CONFIGS = ("_config.yml", "_config.yaml", "_config.toml")
# Where jekyll-assets looks, and other plug-ins with an asset_path.
_ASSETS = ("_assets/images", "_assets/img", "_assets", "assets/images", "assets/img", "assets")


def _settings(folder: Path) -> Settings | None:
    return first(folder, _CONFIGS)


def jekyll_site(root: Path, top: Path, settings: Settings) -> Site:
    """The site of a Jekyll blog (https://jekyllrb.com/docs/configuration/options/)."""
    source = plain(root / text(settings, "source"))
    url, prefixes = address(text(settings, "url"), text(settings, "baseurl"))
    assets = (Mount(f"{source}/{folder}") for folder in _ASSETS)
    # A theme that is a gem, or is fetched, publishes its assets folder and nothing else.
    themed = text(settings, "theme") or text(settings, "remote_theme")
    return Site(
        "jekyll", root, top, url, prefixes,
        (Mount(source), *_collections(source, settings), *assets),
        permalinks=((source, text(settings, "permalink") or "date"),),
        settings=settings,
        unseen=(Unseen("theme", "/assets"),) if themed else (),
        outputs=(plain(root / (text(settings, "destination") or "_site")),),
    )  # fmt: skip


def _collections(source: str, settings: Settings) -> Iterator[Mount]:
    """The files of collections (https://jekyllrb.com/docs/collections/)."""
    named = settings.get("collections")
    names = named if isinstance(named, (dict, list)) else ()
    below = text(settings, "collections_dir")
    for name in (*map(str, names), "posts", "drafts"):
        yield Mount(plain(Path(source, below, f"_{name}")), f"/{name}")


JEKYLL = Generator(frozenset(_CONFIGS), _settings, jekyll_site)
