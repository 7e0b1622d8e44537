"""The list of attributes behind a Markdown image: kramdown, goldmark, Pandoc, Quarto."""

from __future__ import annotations

import re

from altcheck.document import Span
from altcheck.posts.place import Place
from altcheck.posts.tags.arguments import Argument, argument_slot, unescaped

# A list of attributes behind a Markdown image, as kramdown, goldmark and Pandoc have it.
_ATTRIBUTE = r"""(?:[#.][\w-]+|[\w-]+=(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|[^\s"'{}]+))"""
ATTRIBUTES = rf"\{{:?[ \t]*{_ATTRIBUTE}(?:[ \t]+{_ATTRIBUTE})*[ \t]*\}}"
_LISTED_ALT = re.compile(
    r"""(?<=[\s{:])(?P<name>fig-alt|alt)=(?P<value>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^\s"'{}]+)"""
)


def with_attributes(place: Place, text: str, span: Span) -> tuple[Place, str | None]:
    """A Markdown image with the list of attributes at ``span``, and its caption.

    The alt in the list wins over the label, which is the caption beside a ``fig-alt`` (Quarto,
    Pandoc).
    """
    alt = _LISTED_ALT.search(text, *span)
    if alt is None:
        return place, None
    caption = place.alt.value if place.alt and alt["name"] == "fig-alt" else None
    raw, quote = alt["value"], ""
    if raw[0] in "\"'":
        quote, raw = raw[0], raw[1:-1]
    argument = Argument(
        "alt", unescaped(raw, "backslash", quote), Span(*alt.span("value")), quote, raw
    )
    return place._replace(alt=argument_slot(argument, "backslash")), caption
