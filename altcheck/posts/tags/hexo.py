"""Hexo's own image tags, whose title and alt are one argument."""

from __future__ import annotations

import re

from altcheck.document import Slot, Span
from altcheck.posts.place import Place
from altcheck.posts.syntax import is_templated
from altcheck.posts.tags.arguments import PICTURE, Tag
from altcheck.posts.tags.writers import HexoMeta, HexoWord

_WORD = re.compile(r"""[ \t]+(?:"[^"\n]*"|'[^'\n]*'|(?![-%]?%?\}|\{%)[^\s"']+)""")
_META = re.compile(r"""["']?(?P<title>[^"']+)?["']?\s*["']?(?P<alt>[^"']+)?["']?""")
_MOST = 2000  # characters in which a tag has to end


def read_hexo(text: str, match: re.Match[str]) -> Tag | None:
    """``{% img [class …] src [width] [height] [meta] %}`` and ``asset_img``, Hexo's own."""
    at, src = match.end(), None
    while word := _WORD.match(text, at):
        raw = word[0].strip()
        if src is None and (PICTURE.search(raw.strip("\"'")) or "/" in raw):
            src = Span(word.end() - len(raw), word.end())
        elif src is not None and not raw.isdigit():
            break
        at = word.end()
    line = text.find("\n", at, at + _MOST)
    close = text.find("%}", at, line if line >= 0 else at + _MOST)
    if src is None or close < 0:
        return None
    inside = text[at:close].rstrip()
    inside = inside.removesuffix("-").rstrip()
    meta = inside.strip()
    inner = meta[1:-1] if len(meta) > 1 and meta[0] == meta[-1] and meta[0] in "\"'" else meta
    parts = _META.match(inner)
    title, alt = (parts["title"], parts["alt"]) if parts and inner else (None, None)
    writer = HexoMeta(" ", (title or "").strip())
    slot = Slot(alt.strip() if alt else None, Span(at, at + len(inside)), writer)
    value = src.of(text).strip("\"'")
    src_slot = Slot(value, src, HexoWord(), is_templated(value))
    title_slot = None if title is None else Slot(title.strip(), Span(at, at))
    place = Place(Span(match.start(), close + 2), "tag", src_slot, slot, title_slot)
    return Tag(place)
