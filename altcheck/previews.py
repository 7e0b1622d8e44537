"""The pictures that a page shows of a repository's images."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from altcheck.assets.asset import State
from altcheck.assets.copies import drawing, written_in
from altcheck.assets.thumbnails import thumbnail
from altcheck.repo import Key, Repo
from altcheck.rules.rule import Finding

# A page with more embedded pictures than this takes seconds to open.
_MOST_PICTURES = 500
_MOST_COPIED = 4 << 20  # characters of pictures that are shown as they are


def previews(repo: Repo, findings: Sequence[Finding]) -> dict[Key, str]:
    """The images' pictures as ``data:`` URIs, those with findings first, as many as a page bears.

    A file is made smaller; a small drawing, and what is written into a post, is shown as it is.
    """
    wanted = dict.fromkeys((f.path, f.image) for f in findings if f.image is not None)
    wanted |= dict.fromkeys(repo.assets)
    made: dict[Path | str, str | None] = {}
    found: dict[Key, str] = {}
    room = _MOST_COPIED
    for key in wanted:
        source = _source(repo, key)
        if source is None or (source not in made and len(made) >= _MOST_PICTURES):
            continue
        if source not in made:
            made[source] = _made(source)
        uri = made[source]
        if uri and isinstance(source, Path) and repo.assets[key].format != "SVG":
            found[key] = uri
        elif uri and len(uri) <= room:
            room -= len(uri)  # each use writes it anew
            found[key] = uri
    return found


def _source(repo: Repo, key: Key) -> Path | str | None:
    """The file behind an image, or the address that holds its picture; None if there is neither."""
    if key not in repo.assets:
        return None
    if repo.assets[key].state is State.DATA:
        path, index = key
        return repo.posts[path].images[index].address
    return repo.files.get(key)


def _made(source: Path | str) -> str | None:
    if isinstance(source, str):
        return written_in(source)
    return thumbnail(source) or drawing(source)
