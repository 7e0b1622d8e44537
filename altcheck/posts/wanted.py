"""What has to be looked for in the body of a post before a parser is given it."""

from __future__ import annotations

import re
from functools import lru_cache

from altcheck.posts.fences import FENCE
from altcheck.posts.tags import ATTRIBUTES


# Spelled out rather than with IGNORECASE: so the search runs from "<" to "<".
def _any_case(names: str) -> str:
    spelled = ("".join(f"[{c}{c.upper()}]" if c.isalpha() else c for c in n) for n in names.split())
    return "|".join(spelled)


_ENDS = r"(?=[\t\n\f\r />])"
_IMAGES = _any_case("img image figcaption")
_OTHERS = _any_case(
    "a area button canvas embed figure h1 h2 h3 h4 h5 h6 input link map meta object picture"
    " source summary svg video"
)
TAG = rf"<(?:{_IMAGES}|{_OTHERS}){_ENDS}"
_WITH_ROLE = (
    rf"<[a-zA-Z][a-zA-Z0-9:_-]*+{_ENDS}(?=[^<>]*[\t\n\f\r /\"'][rR][oO][lL][eE][\t\n\f\r ]*=)"
)
# Comments that altcheck is meant to read; those of MDX stand as HTML while the body is parsed.
_EXCUSE = r"(?:<!--|\{/\*)(?=\s*altcheck-)"
# The size that several editors and sites allow behind a destination, which CommonMark does not.
_SIZE = r"(?<=\S)[ \t]+=\d*x?\d*(?:px|%)?(?=[ \t]*\))"
# Whether there is any: with these alternatives a search tries every character. Each begins with
# one sign that is not in every word, from which to which such a search runs.
_ANY_SIZE = re.compile(r"=(?<=[ \t]=)\d*x?\d*(?:px|%)?[ \t]*\)")
_ANY_BLOCK = re.compile(rf"\n[ \t]*{ATTRIBUTES}")
_ANY_FILLED = re.compile(r"\]\([^()\s{<]*\{[{%]")
# A destination with template expressions in it: their blanks would end it before they are filled.
_FILLED_IN = (
    r"(?<=\]\()[^()\s{<]*(?:(?:\{\{[^{}\n]*\}\}|\{%[^{}%\n]*%\})[^()\s{]*)+(?=[ \t]*[)\"'])"
)
# A line of MDX that holds one tag and no image: Markdown goes on behind it.
_TAG_LINE = (
    r"^[ \t]*</?(?![iI][mM]|[A-Z]\w*Image|figcaption|Picture|Figure|pre\b|script\b|style\b)"
    r"[A-Za-z][\w.-]*+(?=[\s/>])[^<>!\n]*>[ \t]*$"
)
_INDENT = r"^(?:[ ]{4,}|[ ]*\t[ \t]*)(?=!\[|<)"  # no code in MDX
_ESM = r"^import[ \t][^\n;]*[\"'][ \t]*;?[ \t]*$"  # a line of MDX that is no text
_COMMENT = r"\{/\*"


def wanted(source: str, begins: tuple[str, ...], *, jsx: bool, roles: bool) -> re.Pattern[str]:
    """A pattern for all that is to be marked in ``source``, each kind a group with a name.

    ``begins`` are the beginnings of the tags of generators, ``jsx`` as for ``kinds``;
    ``roles`` asks for every element with a role. Most posts
    have few of the things there are, and are searched for those only.
    """
    parts: list[str] = []
    if begins:  # first: in a program's post an img is its own kind
        parts.append(f"(?P<generated>{'|'.join(begins).replace('?P<name>', '?:')})")
    parts.append(f"(?P<tag>{TAG}|{_WITH_ROLE})" if roles else f"(?P<tag>{TAG})")
    if "altcheck-" in source:
        parts.append(f"(?P<excuse>{_EXCUSE})")
    if _ANY_SIZE.search(source):
        parts.append(f"(?P<size>{_SIZE})")
    if jsx or ":::" in source or "```{" in source or "~~~{" in source:
        parts.append(f"(?P<fence>{FENCE})")
    if jsx:
        parts.append(f"(?P<comment>{_COMMENT})|(?P<esm>{_ESM})")
        parts.append(f"(?P<line>{_TAG_LINE})|(?P<indent>{_INDENT})")
    if ("{{" in source or "{%" in source) and _ANY_FILLED.search(source):
        parts.append(f"(?P<filled>{_FILLED_IN})")
    if "){" in source or "]{" in source:
        parts.append(rf"(?P<attributes>(?<=[)\]]){ATTRIBUTES})")
    if "{" in source and _ANY_BLOCK.search(source):
        # kramdown and goldmark give what stands on the next line to the paragraph.
        block = rf"[ \t]*\r?\n(?P<list>[ \t]*{ATTRIBUTES})[ \t]*(?=\r?$)"
        parts.append(rf"(?P<block>(?<=[)\]}}]){block})")
    return compiled("|".join(parts))


@lru_cache(maxsize=256)
def compiled(pattern: str) -> re.Pattern[str]:
    """The pattern, compiled once for all posts."""
    return re.compile(pattern, re.MULTILINE)
