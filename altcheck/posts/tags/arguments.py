"""The arguments of a tag, and the slots that they are."""

from __future__ import annotations

import html
import re
from typing import NamedTuple

from altcheck.document import Slot, Span
from altcheck.posts.place import Place
from altcheck.posts.syntax import TEMPLATED
from altcheck.posts.tags.writers import Escape, TagArgument

PICTURE = re.compile(
    r"\.(?:png|jpe?g|gif|webp|avif|svg|bmp|ico|tiff?|heic|jfif)(?:[?#].*)?$", re.IGNORECASE
)


class Tag(NamedTuple):
    """An image tag: its place, and the caption among its arguments."""

    place: Place
    caption: str | None


class Argument(NamedTuple):
    """One argument: its name if it has one, its value, and its span with the quotes."""

    name: str | None
    value: str
    span: Span
    quote: str


_TOKEN = re.compile(
    r"""(?:(?P<name>[A-Za-z_][\w-]*)[ \t]*[=:][ \t]*)?
    (?P<value>"(?:[^"\\]|\\.)*+" | '(?:[^'\\]|\\.)*+' | `[^`]*+`
      | (?:(?![%>/]?\}\}|%\})[^\s"'`,=])++)
    [\s,]*+""",
    re.VERBOSE,
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
        found.append(
            Argument(
                token["name"], unescaped(raw, escape, quote), Span(*token.span("value")), quote
            )
        )
        at = token.end()
    return found, stop.end()


def unescaped(raw: str, escape: Escape, quote: str) -> str:
    """What the source text between the quotes says."""
    if escape == "entity":
        return html.unescape(raw)
    return raw if quote in ("`", "") else re.sub(r"\\(.)", r"\1", raw, flags=re.DOTALL)


def named(arguments: list[Argument], names: tuple[str, ...]) -> Argument | None:
    """The first argument with one of the names."""
    return next((a for a in arguments if a.name in names), None)


def argument_slot(argument: Argument, escape: Escape) -> Slot:
    """The slot of an argument; one without quotes that isn't text is an expression."""
    writer = TagArgument("", argument.quote.replace("`", '"') or '"', escape)
    expression = not argument.quote and not PICTURE.search(argument.value)
    templated = bool(TEMPLATED.search(argument.value)) or (expression and escape == "entity")
    return Slot(argument.value, argument.span, writer, templated)
