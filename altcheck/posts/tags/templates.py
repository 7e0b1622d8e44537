"""Template tags and shortcodes: Hexo, Hugo, Jekyll, Eleventy."""

from __future__ import annotations

import re

from altcheck.document import Slot, Span
from altcheck.posts.place import Place
from altcheck.posts.syntax import TEMPLATED
from altcheck.posts.tags.arguments import PICTURE, Tag, argument_slot, named, read_arguments
from altcheck.posts.tags.writers import Escape, HexoMeta, TagArgument

_SRC = ("src", "url", "image", "image_path", "image_url", "file", "path", "link")
_ALT = ("alt", "alt_text")
_CAPTION = ("caption",)

_PERCENT_END = re.compile(r"\s*-?%\}")
_HUGO_END = re.compile(r"\s*/?\s*[%>]\}\}")


def read_hugo(text: str, match: re.Match[str]) -> Tag | None:
    """``{{< figure src="a.png" alt="…" >}}`` and Hugo's other shortcodes for images."""
    return _keyword(text, match, "backslash", _HUGO_END)


def read_include(text: str, match: re.Match[str]) -> Tag | None:
    """``{% include image.html src="a.png" alt="…" %}``, as Jekyll has it."""
    return _keyword(text, match, "entity", _PERCENT_END)


def _keyword(text: str, match: re.Match[str], escape: Escape, end: re.Pattern[str]) -> Tag | None:
    """A tag with named arguments: Hugo's shortcodes, Jekyll's includes."""
    arguments, stop = read_arguments(text, match.end(), escape, end)
    src = named(arguments, _SRC) or next((a for a in arguments if a.name is None), None)
    if stop < 0 or src is None:
        return None
    alt = named(arguments, _ALT)
    if alt is None and src.name is None:
        alt = next((a for a in arguments if a.name is None and a is not src), None)
    caption = named(arguments, _CAPTION)
    if alt is not None:
        alt_slot = argument_slot(alt, escape)
    else:
        shown = caption.value if caption and match["name"] == "figure" else None
        at = src.span.stop
        lead = " alt=" if src.name else " "
        alt_slot = Slot(shown, Span(at, at), TagArgument(lead, src.quote or '"', escape))
    title = named(arguments, ("title",))
    span = Span(match.start(), stop)
    place = Place(
        span, "tag", argument_slot(src, escape), alt_slot, title and argument_slot(title, escape)
    )
    return Tag(place, caption.value if caption else None)


def read_positional(text: str, match: re.Match[str]) -> Tag | None:
    """``{% image "src", "alt" %}``, as Eleventy's plugins have it; or with named arguments."""
    arguments, stop = read_arguments(text, match.end(), "backslash", _PERCENT_END)
    if stop < 0 or not arguments:
        return None
    if any(argument.name in _SRC for argument in arguments):
        return _keyword(text, match, "backslash", _PERCENT_END)
    src, *rest = arguments
    alt = named(rest, _ALT) or next((a for a in rest if a.name is None and a.quote), None)
    if alt is None:
        comma = "," if text[src.span.stop : src.span.stop + 1] == "," else ""
        lead = f"{comma} "
        slot = Slot(
            None,
            Span(src.span.stop, src.span.stop),
            TagArgument(lead, src.quote or '"', "backslash"),
        )
    else:
        slot = argument_slot(alt, "backslash")
    place = Place(Span(match.start(), stop), "tag", argument_slot(src, "backslash"), slot, None)
    return Tag(place, None)


_HEXO_WORD = re.compile(r"""[ \t]+(?:"[^"\n]*"|'[^'\n]*'|(?!%\})[^\s"']+)""")
_HEXO_META = re.compile(r"""["']?(?P<title>[^"']+)?["']?\s*["']?(?P<alt>[^"']+)?["']?""")


def read_hexo(text: str, match: re.Match[str]) -> Tag | None:
    """``{% img [class …] src [width] [height] [meta] %}`` and ``asset_img``, Hexo's own."""
    at, src = match.end(), None
    while word := _HEXO_WORD.match(text, at):
        raw = word[0].strip()
        if src is None and (PICTURE.search(raw.strip("\"'")) or "/" in raw):
            src = Span(word.end() - len(raw), word.end())
        elif src is not None and not raw.isdigit():
            break
        at = word.end()
    stop = _PERCENT_END.search(text, at)
    if src is None or stop is None or "\n" in text[match.start() : stop.start()]:
        return None
    meta = text[at : stop.start()].strip()
    inner = meta[1:-1] if len(meta) > 1 and meta[0] == meta[-1] and meta[0] in "\"'" else meta
    parts = _HEXO_META.match(inner)
    title, alt = (parts["title"], parts["alt"]) if parts and inner else (None, None)
    writer = HexoMeta(" ", (title or "").strip())
    slot = Slot(alt.strip() if alt else None, Span(at, stop.start()), writer)
    value = src.of(text).strip("\"'")
    src_slot = Slot(value, src, None, bool(TEMPLATED.search(value)))
    title_slot = None if title is None else Slot(title.strip(), Span(at, at))
    place = Place(Span(match.start(), stop.end()), "tag", src_slot, slot, title_slot)
    return Tag(place, None)
