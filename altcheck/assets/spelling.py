"""How an address spells the names of folders and files, and how others would be spelt in it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Sequence
from urllib.parse import quote, unquote_to_bytes

from altcheck.assets.names import folded

_LONGEST = 4096  # characters of a src; no file system has longer paths
_SUFFIX = re.compile("[?#]")
_NAME = re.compile(r"[^/\\]+")


def _decoded(name: str) -> str:
    return os.fsdecode(unquote_to_bytes(name.encode("utf-8", "surrogatepass")))


def names_of(src: str) -> list[tuple[re.Match[str], set[str]]]:
    """Where the names stand in the path of ``src``, from its end, and what each may be folded."""
    if len(src) > _LONGEST:
        return []
    stop = len(_SUFFIX.split(src, maxsplit=1)[0].rstrip())
    matches = list(_NAME.finditer(src, len(src) - len(src.lstrip()), stop))
    return [(m, {folded(m[0]), folded(_decoded(m[0]))}) for m in reversed(matches) if m[0] != "."]


def same_names(names: Iterable[tuple[re.Match[str], set[str]]], path: str) -> list[re.Match[str]]:
    """The last of the names, as many as are like those at the end of ``path``."""
    same: list[re.Match[str]] = []
    for (match, spellings), name in zip(names, reversed(path.split("/")), strict=False):
        if folded(name) not in spellings:
            break
        same.append(match)
    return same[::-1]


def respelt(src: str, names: Sequence[re.Match[str]], path: str) -> str:
    """``src`` with its ``names`` spelt as the last ones of ``path``, escaped as they were."""
    for match, name in zip(reversed(names), reversed(path.split("/")), strict=False):
        src = src[: match.start()] + _escaped_like(match[0], name) + src[match.end() :]
    return src


def _escaped_like(written: str, name: str) -> str:
    """``name`` with those characters percent-encoded that are so in ``written``."""
    if _decoded(written) == written or folded(written) == folded(name):
        return name
    literal = {*written, *written.swapcase()} - {"%"}
    return "".join(
        char if char in literal or (char.isascii() and char.isalnum()) else quote(char)
        for char in name
    )
