"""The arguments of a tag, and the slots that they are."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from typing import NamedTuple

import pyromark

from altcheck.document import Slot, Span
from altcheck.posts.place import Place
from altcheck.posts.syntax import is_templated
from altcheck.posts.tags.writers import MOST_ESCAPES, Escape, TagArgument

PICTURE = re.compile(
    r"\.(?:png|jpe?g|gif|webp|avif|svg|bmp|ico|tiff?|heic|jfif)(?:[?#].*)?$",
    re.IGNORECASE | re.DOTALL,
)


class Tag(NamedTuple):
    """An image tag: its place, and the caption and the credit among its arguments.

    ``shown`` are attributes of it that matter to what stands around it (role, aria-hidden, …).
    """

    place: Place
    caption: str | None = None
    shown: tuple[tuple[str, str], ...] = ()
    credit: str | None = None


class Argument(NamedTuple):
    """One argument: its name if it has one, its value, and its span with the quotes.

    ``raw`` is the value as it is written.
    """

    name: str | None
    value: str
    span: Span
    quote: str
    raw: str


Key = str | int
"""An argument's name, or its place among those without one, from 0."""


def _quoted(quote: str) -> str:
    """A string in quotes with backslash escapes, their number bounded: time has to be, too."""
    return rf"{quote}[^{quote}\\]*+(?:\\.[^{quote}\\]*+){{0,{MOST_ESCAPES}}}+{quote}"


STRING = rf"""(?:{_quoted('"')}|{_quoted("'")}|`[^`]*+`)"""
_TOKEN = re.compile(
    rf"""(?:(?P<name>[A-Za-z_][\w-]*+)[ \t]*(?:=|:(?!//))[ \t]*(?!=))?+
    (?P<value>{STRING} | (?:(?![%>/]?\}}\}}|%\}}|\{{[{{%]|\)[\s|}}])[^\s"'`,=])++)
    [\s,]*+""",
    re.VERBOSE | re.DOTALL,
)


def read_arguments(
    text: str, start: int, escape: Escape, end: re.Pattern[str]
) -> tuple[list[Argument], int]:
    """The arguments from ``start`` on, and where the tag ends; -1 if it never does."""
    found: list[Argument] = []
    at = start
    while not (stop := end.match(text, at)):
        token = _TOKEN.match(text, at)
        if token is None:
            return found, -1
        raw, quote = token["value"], ""
        if raw[:1] in "\"'`":
            quote, raw = raw[0], raw[1:-1]
        value = unescaped(raw, escape, quote)
        found.append(Argument(token["name"], value, Span(*token.span("value")), quote, raw))
        at = token.end()
    return found, stop.end()


def unescaped(raw: str, escape: Escape, quote: str) -> str:
    """What the source text between the quotes says."""
    if escape == "entity":
        # Jekyll takes the backslash from its own quote only; the rest is for the browser.
        return html.unescape(raw.replace("\\" + quote, quote) if quote else raw)
    return raw if quote in ("`", "") else re.sub(r"\\(.)", r"\1", raw, flags=re.DOTALL)


def find(arguments: Sequence[Argument], keys: Sequence[Key]) -> Argument | None:
    """The argument of the first of the keys that there is one for."""
    unnamed = [argument for argument in arguments if argument.name is None]
    for key in keys:
        if isinstance(key, int):
            if key < len(unnamed):
                return unnamed[key]
        elif (found := next((a for a in arguments if a.name == key), None)) is not None:
            return found
    return None


def argument_slot(argument: Argument, escape: Escape, *, bare_is_text: bool = True) -> Slot:
    """The slot of an argument; one without quotes that isn't text is an expression."""
    writer = TagArgument("", argument.quote.replace("`", '"') or '"', escape)
    expression = not argument.quote and not bare_is_text and not PICTURE.search(argument.value)
    templated = expression or is_templated(argument.raw)
    return Slot(argument.value, argument.span, writer, templated)


def plain(text: str | None) -> str | None:
    """The text of a caption without its marks: generators take it for Markdown."""
    if text is None or not re.search(r"[*_`\[<&\\]", text):
        return text
    parts: list[str] = []
    for event in pyromark.events(text):
        if isinstance(event, dict):
            parts += [str(said) for kind, said in event.items() if kind in ("Text", "Code")]
        elif event in ("SoftBreak", "HardBreak"):
            parts.append(" ")
    return "".join(parts)
