"""What a generator is to us, and what several of them need to find their folders."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from altcheck.site.settings import Settings, first
from altcheck.site.site import Site, Unseen

_MOST_FOLDERS = 100  # that one pattern may find, themes mostly
_URL = re.compile(r"(?:https?:)?//[^/]+(?P<path>.*)", re.IGNORECASE)


class Generator(NamedTuple):
    """How a generator's folder is known and what its site is made of.

    ``signs`` are the names of which at least one is in such a folder. Only then ``settings`` is
    asked, which gives None if the folder isn't one after all.
    """

    signs: frozenset[str]
    settings: Callable[[Path], Settings | None]
    site: Callable[[Path, Path, Settings], Site]


def folders(root: Path, *patterns: str) -> list[str]:
    """The folders below ``root`` that the patterns find, those of each pattern in order."""
    found = (islice(root.glob(pattern), _MOST_FOLDERS) for pattern in patterns)
    return [path.as_posix() for paths in found for path in sorted(paths)]


def address(url: str, base: str = "") -> tuple[str | None, tuple[str, ...]]:
    """The site's own address, and the paths that its addresses begin with, longest first.

    ``base`` is the path below the host, where that is a setting of its own.
    """
    whole = _URL.match(url)
    below = whole["path"].strip("/") if whole else ""
    base = base.strip("/")
    # Hexo's base repeats what the address says, Jekyll's goes on from there.
    added = f"/{base}" if base and base != below else ""
    paths = {"/" + path for path in (below, base, (below + added).strip("/")) if path}
    prefixes = tuple(sorted(paths, key=len, reverse=True))
    return (url.rstrip("/") + added if whole else None), prefixes


def needs(root: Path, *packages: str) -> bool:
    """Whether package.json names one of the packages among those that it depends on."""
    package = first(root, ("package.json",)) or {}
    named = (package.get("dependencies"), package.get("devDependencies"))
    return any(name in table for table in named if isinstance(table, dict) for name in packages)


def unseen_theme(root: Path, names: Iterable[str], *places: str) -> tuple[Unseen, ...]:
    """Whether one of the themes called so is in none of the places, ``{}`` being its name."""
    for name in names:
        # A submodule that was not fetched is an empty folder.
        if not any(_holds_anything(root / place.format(name)) for place in places):
            return (Unseen("theme"),)
    return ()


def _holds_anything(folder: Path) -> bool:
    try:
        return next(folder.iterdir(), None) is not None
    except (OSError, ValueError):
        return False
