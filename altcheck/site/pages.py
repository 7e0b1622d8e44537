"""Where a post's own pictures are, and at which address its page stands."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

_LANGUAGE = re.compile(r"\.[a-z]{2,3}(?:-[a-z]{2,4})?$", re.IGNORECASE)
_DATED = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})-(?P<title>.+)")
_PLACEHOLDER = re.compile(r":(\w+)")
_NAMES = ("title", "slug", "name", "basename", "filename", "post_title")
# The names of Jekyll's built-in patterns.
STYLES = {
    "date": "/:categories/:year/:month/:day/:title.html",
    "pretty": "/:categories/:year/:month/:day/:title/",
    "ordinal": "/:categories/:year/:y_day/:title.html",
    "weekdate": "/:categories/:year/W:week/:short_day/:title.html",
    "none": "/:categories/:title.html",
}
_LANGUAGES = re.compile(r"[a-z]{2}(?:[-_][a-z]{2,4})?", re.IGNORECASE)
_ORIGINALS = ("en", "en-us", "en-US", "zh-cn", "zh-CN", "zh")


KEPT = 64
"""Posts of which is remembered where their pictures are: each of their images asks."""


@lru_cache(KEPT)
def folder_of(post: str) -> tuple[str, ...]:
    """The folders that a post's own pictures are in: its own, and those called like the post."""
    folder, stem = posixpath.dirname(post), posixpath.splitext(post)[0]
    bare = _LANGUAGE.sub("", stem)
    return (folder, stem) if bare == stem else (folder, stem, bare)


def addresses(
    post: str, pages: Sequence[str], permalinks: Sequence[tuple[str, str]]
) -> Iterator[str]:
    """The address paths, a slash at their ends, against which a browser resolves a post's srcs."""
    for folder in pages:
        if post.startswith(folder + "/"):
            yield _page(post.removeprefix(folder))
    for folder, pattern in permalinks:
        if post.startswith(folder + "/"):
            yield _permalink(post.removeprefix(folder + "/"), STYLES.get(pattern, pattern))


def _page(path: str) -> str:
    """The address path of the post at ``path`` below its folder."""
    stem = _LANGUAGE.sub("", posixpath.splitext(path)[0])
    folder, name = posixpath.split(stem)
    return posixpath.join(folder if name in {"index", "_index"} else stem, "")


def _permalink(path: str, pattern: str) -> str:
    """The address path that ``pattern`` makes; what only the front matter knows is a dash in it."""
    folder, name = posixpath.split(posixpath.splitext(path)[0])
    dated = _DATED.fullmatch(name)
    known = {"categories": "", "category": ""}
    if dated:
        known |= {"year": dated["year"], "month": dated["month"], "day": dated["day"]}
    title = dated["title"] if dated else name
    known |= dict.fromkeys(_NAMES, title) | {"path": posixpath.join(folder, name)}
    filled = _PLACEHOLDER.sub(lambda m: known.get(m[1], "-"), "/" + pattern)
    filled = re.sub("/{2,}", "/", filled)
    return filled if filled.endswith("/") else posixpath.join(posixpath.dirname(filled), "")


@lru_cache(KEPT)
def translations(folder: str, top: str) -> tuple[str, ...]:
    """``folder`` in other languages, where one of its names is a language's.

    Translated pages show the pictures of the original: Hugo's bundles share them, and so do MkDocs'
    and Docusaurus' translations.
    """
    names = folder.removeprefix(top).split("/")
    return tuple(
        top + "/".join([*names[:k], other, *names[k + 1 :]])
        for k, name in enumerate(names)
        if _LANGUAGES.fullmatch(name)
        for other in _ORIGINALS
        if other != name
    )
