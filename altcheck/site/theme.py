"""Whether a site's theme prints an image's alt below it, as its caption.

There an alt is what every reader sees, so it is not for a repair to write one unasked.
"""

from __future__ import annotations

from pathlib import Path

from altcheck.site.settings import Settings, first, lower, texts
from altcheck.site.site import Site

_HEXO = ("_config.yml", "_config.yaml", "_config.json")
_HUGO = tuple(
    f"{stem}.{ending}" for stem in ("hugo", "config") for ending in ("toml", "yaml", "yml", "json")
)


def shows_alt(site: Site) -> bool:
    """Whether alts are printed as captions on ``site``, as far as its settings prove it.

    So do the Hexo themes NexT (with its ``fancybox``, unless that is off) and Stellar, the Hugo
    theme Clarity, and Quarto, whose pandoc makes a figure of an image that is alone in its
    paragraph (pandoc manual, implicit_figures).
    """
    if site.kind == "hexo":
        return _hexo(site.root)
    if site.kind == "hugo":
        return _hugo(site.root)
    return site.kind == "quarto"


def _hexo(root: Path) -> bool:
    settings = first(root, _HEXO) or {}
    theme = settings.get("theme")
    if theme != "next":
        return theme == "stellar"
    own = settings.get("theme_config")
    places = (own if isinstance(own, dict) else {}, *_theme_settings(root, "next"))
    told = (place["fancybox"] for place in places if "fancybox" in place)
    return next(told, True) is not False


def _theme_settings(root: Path, theme: str) -> tuple[Settings, ...]:
    """What is set for a Hexo theme, the weightiest first."""
    beside = first(root, (f"_config.{theme}.yml", f"_config.{theme}.yaml"))
    inside = first(root / "themes" / theme, _HEXO)
    return tuple(settings for settings in (beside, inside) if settings)


def _hugo(root: Path) -> bool:
    settings: dict[str, object] = {}
    for folder in (root / "config/_default", root):
        settings |= lower(first(folder, _HUGO) or {})
    return any(name.rsplit("/", 1)[-1] == "hugo-clarity" for name in texts(settings.get("theme")))
