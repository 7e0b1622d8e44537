"""Where the body of a post begins, and the images that its front matter names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from altcheck.document import Image, Span
from altcheck.posts.frontmatter.entries import Entry
from altcheck.posts.frontmatter.from_json import json_entries
from altcheck.posts.frontmatter.from_toml import toml_entries
from altcheck.posts.frontmatter.from_yaml import yaml_entries
from altcheck.posts.frontmatter.pictures import pictures, spoken

# The closing line is looked for in this many characters: a post that opens with a thematic break
# must not be searched to its end.
_LIMIT = 200_000
_OPEN = re.compile(r"(?:[ \t]*\r?\n)*(?P<fence>---|\+\+\+)[ \t]*\r?\n|(?:[ \t]*\r?\n)*(?P<json>\{)")
_OF_RESOURCE = 3  # steps to a value of one: "resources", its place, and the key
_YAML_KEY = re.compile(r"""^[ \t]*[\w"'][^\n:]*:(?:[ \t]|\r?$)""", re.MULTILINE)


class _Fenced(NamedTuple):
    """Front matter between lines: what closes it, and what reads it."""

    close: re.Pattern[str]
    read: Callable[[str, Span], tuple[list[Entry], str | None]]


_FENCED = {
    "---": _Fenced(
        re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.MULTILINE), yaml_entries
    ),
    "+++": _Fenced(re.compile(r"^\+\+\+[ \t]*(?:\r?\n|\Z)", re.MULTILINE), toml_entries),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the head of a post says.

    ``stop`` is where the body begins, in characters. ``images`` are its pictures, ``lang`` the
    language it names, ``error`` what its parser could not take (one line), None if all is well.
    ``values`` are its texts by their names (``cover.image``), ``resources`` the files to which
    Hugo's ``resources`` give names, as name and file.
    """

    stop: int = 0
    images: tuple[Image, ...] = ()
    lang: str | None = None
    error: str | None = None
    values: Mapping[str, str] = field(default_factory=dict)
    resources: tuple[tuple[str, str], ...] = ()


def read_front_matter(path: str, text: str) -> FrontMatter:
    """The front matter at the start of ``text`` (YAML, TOML or JSON), also after blank lines.

    That of Astro is a program, of which nothing is read.
    """
    head = _OPEN.match(text)
    if head is None:
        return FrontMatter()
    if path.endswith(".astro"):
        close = _FENCED["---"].close.search(text, head.end())
        return FrontMatter(close.end() if close and head["fence"] == "---" else 0)
    if head["json"]:
        entries, stop, error = json_entries(text, head.start("json"))
        return _front_matter(path, entries, stop, None) if stop else FrontMatter(error=error)
    fenced = _FENCED[head["fence"]]
    close = fenced.close.search(text, head.end(), head.end() + _LIMIT)
    if close is None:
        return FrontMatter()
    inner = Span(head.end(), close.start())
    # Without a key these are two thematic breaks with words between them.
    if head["fence"] == "---" and inner.of(text).strip() and not _YAML_KEY.search(text, *inner):
        return FrontMatter()
    return _front_matter(path, *_swap(fenced.read(text, inner), close.end()))


def _swap(read: tuple[list[Entry], str | None], stop: int) -> tuple[list[Entry], int, str | None]:
    return read[0], stop, read[1]


def _front_matter(path: str, entries: list[Entry], stop: int, error: str | None) -> FrontMatter:
    top = {entry.path[0]: entry.slot.value for entry in entries if len(entry.path) == 1}
    lang = top.get("lang") or top.get("language")
    values = {spoken(e.path): e.slot.value or "" for e in entries if not e.slot.templated}
    images = pictures(path, entries, lang)
    return FrontMatter(stop, images, lang, error, values, _resources(entries))


def _resources(entries: Iterable[Entry]) -> tuple[tuple[str, str], ...]:
    """Name and file of each named resource (https://gohugo.io/content-management/page-resources/)."""
    found: dict[str | int, dict[str | int, str]] = {}
    for path, slot, _ in entries:
        if path[:1] == ("resources",) and len(path) == _OF_RESOURCE and slot.value:
            found.setdefault(path[1], {})[path[2]] = slot.value
    return tuple(
        (one["name"], one["src"]) for one in found.values() if {"name", "src"} <= one.keys()
    )
