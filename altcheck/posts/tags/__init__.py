"""Images that a generator's own syntax makes: template tags, shortcodes, embeds, directives.

Each kind has a pattern that finds where one begins, and a reader that finds its arguments. Whether
it stands where the generator would act on it (and not in code) is for the parser to decide.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from altcheck.posts.tags.arguments import Tag
from altcheck.posts.tags.attributes import ATTRIBUTES, with_attributes
from altcheck.posts.tags.blocks import read_directive, read_wiki
from altcheck.posts.tags.templates import read_hexo, read_hugo, read_include, read_positional

__all__ = ["ATTRIBUTES", "KINDS", "Kind", "Tag", "read_tag", "with_attributes"]


class Kind(NamedTuple):
    """A kind of tag: strings without one of which no post has any, how it begins, its reader."""

    hints: tuple[str, ...]
    begins: str
    read: Callable[[str, re.Match[str]], Tag | None]


KINDS = (
    Kind(("{%",), r"\{%-?[ \t]*(?:asset_img|img)(?=[ \t])", read_hexo),
    Kind(("{%",), r"\{%-?[ \t]*(?P<name>image|picture|figure)[ \t]+", read_positional),
    Kind(
        ("{%",),
        r"\{%-?[ \t]*include(?:_cached)?[ \t]+(?:[\w./-]*/)?"
        r"(?P<name>(?:image|img|figure|picture|photo)[\w-]*)(?:\.\w+)?[ \t\r\n]+",
        read_include,
    ),
    Kind(
        ("{{<", "{{%"),
        r"\{\{[<%][ \t]*(?P<name>figure|img|image|picture|imgproc)[ \t\r\n]+",
        read_hugo,
    ),
    Kind(("![[",), r"!\[\[", read_wiki),
    Kind(
        ("{image}", "{figure}", "image::", "figure::"),
        r"^[ \t]*(?:(?:`{3,}|~{3,}|:{3,})\{(?:image|figure)\}|\.\.[ ]+(?:image|figure)::)[ \t]",
        read_directive,
    ),
)
_PATTERNS = [(re.compile(kind.begins, re.MULTILINE), kind.read) for kind in KINDS]


def read_tag(text: str, at: int) -> Tag | None:
    """The image tag that begins at ``at``; None if what is there is none after all."""
    for pattern, read in _PATTERNS:
        match = pattern.match(text, at)
        if match is not None:
            return read(text, match)
    return None
