"""What has to be looked for in the body of a post before a parser is given it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from altcheck.posts.fences import FENCE
from altcheck.posts.hidden import OF_MARKDOWN, OF_TEMPLATES, holds_comments, holds_hidden
from altcheck.posts.inner import INDENT, OPENS, holds_inner
from altcheck.posts.scan import EXPRESSION
from altcheck.posts.tags import ATTRIBUTES
from altcheck.posts.wordpress import SHORTCODE


# Spelled out rather than with IGNORECASE: so the search runs from "<" to "<".
def _any_case(names: str) -> str:
    spelled = ("".join(f"[{c}{c.upper()}]" if c.isalpha() else c for c in n) for n in names.split())
    return "|".join(spelled)


_BRACE = r"\{"
_SIGNS = ("<", _BRACE, r"\(", "!")  # what most begin with
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
HINT = "altcheck-"
_EXCUSE = rf"(?:<!--|\{{/\*)(?=\s*{HINT})"
# The size that several editors and sites allow behind a destination, which CommonMark does not.
_SIZE = r"(?<=\S)[ \t]+=\d*x?\d*(?:px|%)?(?=[ \t]*\))"
# Whether there is any: with these alternatives a search tries every character. Each begins with
# one sign that is not in every word, from which to which such a search runs.
_ANY_SIZE = re.compile(r"=(?<=[ \t]=)\d*x?\d*(?:px|%)?[ \t]*\)")
_ANY_BLOCK = re.compile(ATTRIBUTES.replace(_BRACE, rf"{_BRACE}(?<=[\n \t]{_BRACE})", 1))
_ANY_ATTRIBUTES = re.compile(rf"[)\]]{ATTRIBUTES}")
_ANY_FILLED = re.compile(r"\]\([^()\s{<]*\{[{%]")
# A destination with template expressions in it: their blanks would end it before they are filled.
_FILLED_IN = (
    r"(?<=\]\()[^()\s{<]*(?:(?:\{\{[^{}\n]*\}\}|\{%[^{}%\n]*%\})[^()\s{]*)+(?=[ \t]*[)\"'])"
)
# An attribute's value with such expressions in it, which may hold the attribute's own quote.
_PRINTED = "|".join(
    rf"={quote}(?:[^{quote}<>{{\n]*{EXPRESSION})+[^{quote}<>{{\n]*(?={quote})" for quote in "\"'"
)
_ANY_PRINTED = re.compile(r"""=(["'])[^"'<>]*\{[{%][^{}\n"']*\1""")
_LIST = ATTRIBUTES.replace(_BRACE, rf"{_BRACE}(?<=[)\]]{_BRACE})", 1)  # right behind an image
# A line of MDX that holds one tag and no image: Markdown goes on behind it.
_TAG_LINE = (
    r"^[ \t]*</?(?![iI][mM]|[A-Z]\w*Image|figcaption|Picture|Figure|pre\b|script\b|style\b)"
    r"[A-Za-z][\w.-]*+(?=[\s/>])[^<>!\n]*>(?:[^!\n{}`]*>)?[ \t]*$"
)
# A tag with an image behind it on its line: Markdown, where CommonMark may see a block of HTML.
_BESIDE = r"^[ \t]*<(?=/?(?![iI][mM])[A-Za-z][\w.-]*+(?=[\s/>])[^<>\n]*>[^\n]*!\[)"
_INDENT = r"^(?:[ ]{4,}|[ ]*\t[ \t]*)(?=!\[|<)"  # no code in MDX
_ESM = r"^import[ \t][^\n;]*[\"'][ \t]*;?[ \t]*$"  # a line of MDX that is no text
_COMMENT = r"\{/\*"


def wanted(
    source: str, begins: tuple[str, ...], *, jsx: bool, components: bool, roles: bool
) -> re.Pattern[str]:
    """A pattern for all that is to be marked in ``source``, each kind a group with a name.

    ``begins`` are the beginnings of the tags of generators, ``jsx`` and ``components`` as for
    ``kinds``; ``roles`` asks for every element with a role. Most posts have few of the things there
    are, and are searched for those only.
    """
    parts: list[str] = []
    if not jsx and holds_hidden(source):  # before all that could be in them
        parts.append(_group("hidden", *OF_TEMPLATES))
    if components and not jsx and holds_comments(source):
        parts.append(_group("comments", OF_MARKDOWN))
    if components and not jsx and holds_inner(source):
        parts += (_group("opened", *OPENS), _group("outdent", INDENT))
    if begins:  # first: in a program's post an img is its own kind
        parts.append(_group("generated", *(one.replace("?P<name>", "?:") for one in begins)))
    if jsx:  # such a tag is marked there
        parts.append(_group("beside", _BESIDE))
    parts.append(_group("tag", TAG, _WITH_ROLE) if roles else _group("tag", TAG))
    parts += _now_and_then(source)
    braces = "{" in source  # a sign is found many times as quickly as a word
    if jsx or ":::" in source or (braces and ("```{" in source or "~~~{" in source)):
        parts.append(_group("fence", FENCE))
    if jsx:
        parts += (_group("comment", _COMMENT), _group("esm", _ESM))
        parts += (_group("line", _TAG_LINE), _group("indent", _INDENT))
    if braces:
        parts += _with_braces(source, plain=not begins)
    return compiled("|".join(parts))


def _now_and_then(source: str) -> Iterator[str]:
    """What few posts have: comments for altcheck, sizes behind addresses, WordPress's captions."""
    if HINT in source:
        yield _group("excuse", _EXCUSE)
    if _ANY_SIZE.search(source):
        yield _group("size", _SIZE)
    if "[/caption" in source:
        yield _group("shortcode", SHORTCODE)


def _with_braces(source: str, *, plain: bool) -> Iterator[str]:
    if ("{{" in source or "{%" in source) and _ANY_PRINTED.search(source):
        yield _group("printed", _PRINTED)
    if ("{{" in source or "{%" in source) and _ANY_FILLED.search(source):
        # A tag of a generator that begins a destination is found first, if there are any.
        yield _group("filled", rf"\({_FILLED_IN}" if plain else _FILLED_IN)
    if ("){" in source or "]{" in source) and _ANY_ATTRIBUTES.search(source):
        yield _group("attributes", _LIST)
    if _ANY_BLOCK.search(source):
        # kramdown and goldmark give what stands on the next line to the paragraph.
        block = rf"[ \t]*\r?\n(?P<list>[ \t]*{ATTRIBUTES})[ \t]*(?=\r?$)"
        yield _group("block", rf"(?<=[)\]}}]){block}")


@lru_cache(maxsize=256)
def _group(name: str, *patterns: str) -> str:
    """A group that is called ``name``.

    A sign that all of it begins with stands before it: where every alternative begins with a sign,
    a search runs from one of these to the next.
    """
    sign = next((s for s in _SIGNS if all(one.startswith(s) for one in patterns)), "")
    return f"{sign}(?P<{name}>{'|'.join(one.removeprefix(sign) for one in patterns)})"


@lru_cache(maxsize=256)
def compiled(pattern: str) -> re.Pattern[str]:
    """The pattern, compiled once for all posts."""
    return re.compile(pattern, re.MULTILINE)
