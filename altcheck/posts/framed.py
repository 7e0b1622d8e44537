"""An image in a paragraph of its own and its caption in the next: the places to make a figure."""

from __future__ import annotations

import re
from html import unescape

from altcheck.document import Frame, Slot, Span
from altcheck.posts.syntax import Gone, Literal

_WIDE = 400  # characters of a start tag
_LONG = 4000  # characters of a caption with its markup
_OPENS = re.compile(r"<(?P<name>p)(?:\s[^<>]*)?>\s*(?:<a\s[^<>]*>\s*)?\Z", re.IGNORECASE)
_BETWEEN = re.compile(
    r"\s*(?:</a>\s*)?(?P<close></p\s*>)(?P<gap>\s*)<(?P<name>p)(?:\s[^<>]*)?>(?P<inner>.*?)"
    r"(?P<end></p\s*>)",
    re.IGNORECASE | re.DOTALL,
)
# What may stand inside of a caption: words, and what marks them up.
_INLINE = re.compile(
    r"</?(?:a|abbr|b|bdi|bdo|br|cite|code|em|font|i|kbd|mark|q|s|small|span|strong|sub|sup|time|u)"
    r"(?=[\s/>])[^<>]*>",
    re.IGNORECASE,
)


def frame_of(text: str, image: Span, caption: str, credit: str | None) -> Frame | None:
    """The places at which the two paragraphs become a figure; None if they aren't just that.

    ``image`` is the img's tag in ``text``, ``caption`` what the caption was read as. The paragraph
    behind the image must hold these very words, and nothing but words.
    """
    before = _OPENS.search(text, max(0, image.start - _WIDE), image.start)
    behind = _BETWEEN.match(text, image.stop, image.stop + _LONG)
    if before is None or behind is None or "\n\n" in behind["gap"]:
        return None
    inner = behind["inner"]
    if "<" in _INLINE.sub("", inner) or _said(inner) != " ".join(caption.split()):
        return None
    close, end = Span(*behind.span("close")), Span(*behind.span("end"))
    return Frame(
        Slot(before["name"], Span(*before.span("name")), Literal("figure")),
        Slot(behind["close"], close, Gone()),
        Slot(behind["name"], Span(*behind.span("name")), Literal("figcaption")),
        Slot(behind["end"], end, Literal("</figcaption></figure>")),
        _credit(text, Span(*behind.span("inner")), credit),
    )


def _said(inner: str) -> str:
    """What the markup of a caption says, as captions are read: white space collapsed."""
    return " ".join(unescape(_INLINE.sub(_blank, inner)).split())


def _blank(match: re.Match[str]) -> str:
    return " " if match[0].lower().startswith("<br") else ""


def _credit(text: str, inner: Span, credit: str | None) -> tuple[Slot, Slot] | None:
    """Where a tag around the credit begins and ends, if the credit stands there as it reads."""
    at = text.find(credit, inner.start, inner.stop) if credit else -1
    if credit is None or at < 0 or text.find(credit, at + 1, inner.stop) >= 0:
        return None
    # Not the whole caption, and not inside of an element of its own.
    before = text[inner.start : at]
    if not _INLINE.sub("", before).strip() or before.count("<") != 2 * before.count("</"):
        return None
    tag = Literal(r"</?[a-z]+>")
    stop = at + len(credit)
    return Slot("", Span(at, at), tag), Slot("", Span(stop, stop), tag)
