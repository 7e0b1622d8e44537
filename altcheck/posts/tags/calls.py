"""Tags with a list of arguments: shortcodes, includes, Liquid and Nunjucks tags, calls.

What is built in and what the site's owner describes (``TagForm``) are read in the same way.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from altcheck.document import Slot, Span
from altcheck.posts.place import Place
from altcheck.posts.tags.arguments import (
    PICTURE,
    Argument,
    Key,
    Tag,
    argument_slot,
    find,
    plain,
    read_arguments,
)
from altcheck.posts.tags.writers import Escape, TagArgument

_MOST_CAPTION = 2000  # characters between a tag and the one that closes it


_FLAG = re.compile(r"\s--alt\s+(?P<alt>.*?)(?=\s+--|\s*-?%\})", re.DOTALL)


class Keys(NamedTuple):
    """Which arguments hold what; the first that is there counts."""

    src: tuple[Key, ...]
    alt: tuple[Key, ...] = ()
    caption: tuple[Key, ...] = ()
    title: tuple[Key, ...] = ()
    credit: tuple[Key, ...] = ()


class Style(NamedTuple):
    """How tags of one kind end, and how their arguments are written.

    ``bare`` says that a value without quotes is text, and no name of a variable; ``comma`` that
    arguments are parted by commas. ``close`` is the tag behind a caption, if any, with ``NAME`` for
    its name.
    """

    end: re.Pattern[str]
    escape: Escape
    bare: bool = False
    comma: bool = False
    close: str | None = None


_PERCENT_END = re.compile(r"\s*-?%\}")
LIQUID = Style(_PERCENT_END, "backslash", comma=True)
INCLUDE = Style(_PERCENT_END, "entity")
HUGO = Style(
    re.compile(r"\s*/?\s*[%>]\}\}"), "backslash", bare=True, close=r"\{\{[<%]\s*/\s*NAME\s*[%>]\}\}"
)
GO = Style(re.compile(r"\s*-?\}\}"), "backslash", bare=True)
BLOCK = Style(
    re.compile(r"\s*\)\s*-?%\}"), "backslash", comma=True, close=r"\{%-?\s*end(?:\s+NAME)?\s*-?%\}"
)
CALL = Style(re.compile(r"\s*\)[^{}\n]{0,200}\}\}"), "backslash", comma=True)


def read_call(text: str, match: re.Match[str], style: Style, keys: Keys) -> Tag | None:
    """The tag whose arguments begin where ``match`` ends; None if there is no image in it."""
    arguments, stop = read_arguments(text, match.end(), style.escape, style.end)
    src = _source(arguments, keys) if stop >= 0 else None
    if src is None:
        return None
    title, caption = find(arguments, keys.title), find(arguments, keys.caption)
    credit = find(arguments, keys.credit)
    said = plain(caption.value if caption else None)
    if caption is None and style.close and text[stop - 3 : stop - 2] != "/":
        said, stop = enclosed(text, stop, style.close.replace("NAME", re.escape(match["name"])))
    alt = find(arguments, keys.alt)
    if any(a.value.startswith("--") and not a.quote for a in arguments):
        alt_slot: Slot | None = _flagged(text, src, stop)
    elif alt is None or alt is src:
        alt_slot = _absent(text, src, arguments, style, keys)
        # Hugo's own shortcode takes the caption where there is no alt.
        if alt_slot is not None and caption and style is HUGO and match["name"] == "figure":
            alt_slot = alt_slot._replace(value=said)
    else:
        alt_slot = argument_slot(alt, style.escape, bare_is_text=style.bare)
    src_slot = argument_slot(src, style.escape, bare_is_text=style.bare)
    if style is LIQUID and src.name is None and not src.quote:
        src_slot = src_slot._replace(write=None)  # one word among others: quotes would hide it
    title_slot = title and argument_slot(title, style.escape, bare_is_text=style.bare)
    place = Place(Span(match.start(), stop), "tag", src_slot, alt_slot, title_slot)
    source = plain(credit.value if credit else None)
    if keys.credit and not said and title:
        said = plain(title.value)  # Hugo's figure shows it below the picture too
    return Tag(place, said or source, credit=source)


def _source(arguments: list[Argument], keys: Keys) -> Argument | None:
    """The argument that says where the picture is; a preset's name can stand before a file's."""
    src = find(arguments, keys.src)
    if src is None or src.name is not None or src.quote or PICTURE.search(src.value):
        return src
    bare = (a for a in arguments if a.name is None and not a.quote and PICTURE.search(a.value))
    return next(bare, src)


def _flagged(text: str, src: Argument, stop: int) -> Slot:
    """The alt in ``{% picture a.jpg --alt Words of it --img class="b" %}``, as Jekyll has it."""
    alt = _FLAG.search(text, src.span.stop, stop)
    if alt is None:
        return Slot(None, Span(src.span.stop, src.span.stop))
    return Slot(alt["alt"], Span(*alt.span("alt")))


def enclosed(text: str, stop: int, close: str) -> tuple[str | None, int]:
    """The caption between a tag that ends at ``stop`` and the one that closes it, and its end.

    There is none where it would hold another image.
    """
    end = re.compile(close).search(text, stop, stop + _MOST_CAPTION)
    if end is None:
        return None, stop
    inner = text[stop : end.start()]
    if re.search(r"!\[|<[iI][mM]|\{\{[<%]|\{%", inner):
        return None, stop
    return (plain(" ".join(inner.split())) or None), end.end()


def _absent(
    text: str, src: Argument, arguments: list[Argument], style: Style, keys: Keys
) -> Slot | None:
    """Where an alt would go: behind the src, with its name or as the next one without a name."""
    if not keys.alt:
        return None
    at = src.span.stop
    here = Span(at, at)
    name = next((key for key in keys.alt if isinstance(key, str)), None)
    unnamed = [argument for argument in arguments if argument.name is None]
    parting = ", " if style.comma and (text[at : at + 1] == "," or len(arguments) == 1) else " "
    lead = f"{parting}{name}="
    if src.name is None:
        next_one = unnamed.index(src) + 1
        if next_one in keys.alt and next_one == len(unnamed):
            lead = parting
        elif name is None:
            return Slot(None, here)  # it would take the place of another argument
    elif name is None:
        return Slot(None, here)
    if style is LIQUID and src.name is None and not src.quote:
        return Slot(None, here)  # words without quotes: how this one takes an alt nobody knows
    return Slot(None, here, TagArgument(lead, src.quote.replace("`", '"') or '"', style.escape))
