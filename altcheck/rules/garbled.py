"""Alt texts that were read in a wrong encoding."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from altcheck.document import Image, Post, Reason
from altcheck.rules.quality import AltStyle, rewritten
from altcheck.rules.rule import Example, Fix
from altcheck.words import Words


@dataclass(frozen=True)
class AltMojibake(AltStyle):
    """WCAG 1.1.1: UTF-8 that was read as another encoding."""

    title = Words(en="Garbled characters in the alt text", zh="替代文本中有乱码")
    message = Words(
        en="The alt text “{alt}” has garbled characters.", zh="替代文本“{alt}”中有乱码。"
    )
    why = Words(
        en="It was read in a wrong encoding on its way here; read out, it is noise.",
        zh="文字在传递途中被按错误的编码读取，念出来只是噪音。",
    )
    remedy = Words(en="Write it anew.", zh="重新写上正确的文字。")
    source = "WCAG 2.2, 1.1.1"
    good = (
        Example("![Café São João — „Menü“](a.png)\n"),
        Example("![CAFÉ–BAR](a.png)\n"),
        Example("![Ångström, Â and Ã](a.png)\n"),
    )
    bad = (
        Example("![«CafÃ© at the quay»](a.png)\n", fixed="![Café at the quay](a.png)\n"),
        Example("![«Itâ€™s a boat»](a.png)\n", fixed="![It’s a boat](a.png)\n"),
        Example("![«Caf\ufffd»](a.png)\n"),
    )

    def is_useless(self, alt: str, image: Image, post: Post) -> bool:
        """Replacement characters, C1 controls, or UTF-8 in pairs; not where we guessed ourselves."""
        value = _value(image)
        if alt.isascii() or post.locked in (Reason.ENCODING_GUESSED, Reason.ENCODING_LOSSY):
            return False
        return bool(_BROKEN.search(value) or _redecoded(value) != value)

    def repair(self, alt: str, image: Image, post: Post) -> Fix | None:
        """What the characters were before, where that can be told of all of them."""
        del alt, post
        value = _value(image)
        text = _redecoded(value)
        return None if text == value or _BROKEN.search(text) else rewritten(image, text)


def _value(image: Image) -> str:
    """The alt with its white space as it is: a blank may be half of a character."""
    return (image.alt.value if image.alt else None) or ""


_BROKEN = re.compile(r"[\ufffd\x80-\x9f]")
# Lead bytes of two- and three-byte sequences as Windows-1252 shows them, with what may follow.
_FOLLOWS = "\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
# Quotes and dashes follow letters in any text: two of them are no proof of anything.
_PLAIN = "\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ"
_PAIRS = re.compile(
    rf"â€[{_FOLLOWS}]|[ÂÃ][{_PLAIN}]"
    rf"|[ãäåæçèéêëìí](?:[\x80-\xbf][{_FOLLOWS}]|[{_FOLLOWS}][\x80-\xbf])"
)


def _redecoded(text: str) -> str:
    return _PAIRS.sub(lambda match: _utf8(match[0]), text)


def _utf8(text: str) -> str:
    try:
        return b"".join(_bytes(text)).decode()
    except UnicodeError:
        return text


def _bytes(text: str) -> Iterator[bytes]:
    for character in text:
        yield character.encode("latin-1" if ord(character) < 0x100 else "cp1252")
