"""Alt texts by the characters they are made of."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from altcheck.document import Image, Post
from altcheck.rules.quality import AltQuality, AltStyle, rewritten
from altcheck.rules.rule import Example, Fix, Level
from altcheck.words import Words

# Signs that stand alone where a picture is used as a rule or a bullet. Others ("?", "+", "&", "@")
# may be what the picture shows.
_MARKS = re.compile(
    r"[.…·•∙‧・*\-–—―_~〜～|¦/\\,;:'\"`´‘’“”()\[\]{}<>=^。、，；：．｡「」『』【】《》〈〉（）＊－＿｜．"
    r"■□▪▫●○◦◆◇▶►▷◀◄▲△▼▽★☆✦✧❖➤➔→←↑↓›»«‹§¶†‡※\s]+"
)
_DIGITS = re.compile(r"[(\[#]?\d[\d\s.,_-]*[)\].]?|(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})")
_TEX = re.compile(r"\\[a-zA-Z]{2,}|\$.+\$|[_^]\{")
_OF_FORMULAS = re.compile(
    r"latex|\btex\b|math|equation|formula|codecogs|zhihu\.com/equation", re.IGNORECASE
)
_ALONE = frozenset("/\\'\"<>(){}[]=^→←↑↓▲▼▶◀★☆~§¶†‡:;,`|")  # one of them may be the subject


@dataclass(frozen=True)
class AltPunctuationOnly(AltQuality):
    """WCAG failure F30: nothing in it can be said."""

    title = Words(en="Alt text of signs only", zh="替代文本只有标点")
    message = Words(
        en="The alt text “{alt}” has no letter, number or pictograph: there is nothing to say.",
        zh="替代文本“{alt}”里没有文字、数字或图形符号，无从读出。",
    )
    remedy = Words(
        en='Say what the picture shows; write alt="" if it is a bullet or a rule.',
        zh='说明图片展示了什么；若只是项目符号或分隔线，请写 alt=""。',
    )
    good = (
        Example("![?](a.png)\n"),
        Example("![C++](a.png)\n"),
        Example("![→](a.png)\n"),
        Example("![√](a.png)\n"),
        Example("![😀](a.png)\n"),
    )
    bad = (
        Example("![«...»](a.png)\n"),
        Example('<p><img src="a.png" alt="«*»"></p>\n'),
        Example("![«—»](a.png)\n"),
        Example("![«。。。»](a.png)\n"),
    )

    def is_useless(self, alt: str, image: Image, post: Post) -> bool:
        """Nothing but marks that no picture is of."""
        del image, post
        return bool(_MARKS.fullmatch(alt)) and alt not in _ALONE


@dataclass(frozen=True)
class AltEmojiOnly(AltQuality):
    """Compare WCAG failure F71: what a pictograph is called differs from voice to voice."""

    level = Level.NOTICE
    title = Words(en="Alt text of emoji only", zh="替代文本只有表情符号")
    message = Words(
        en="The alt text “{alt}” is emoji only; how they are read out depends on the voice.",
        zh="替代文本“{alt}”只有表情符号，怎么念要看读屏软件。",
    )
    source = "WCAG failure F71"
    good = (
        Example("![Two boats 🚤](a.png)\n"),
        Example("![😀](https://a.example/emoji/1f600.png)\n"),
        Example('<p><img class="emoji" src="a.png" alt="😀"></p>\n'),
        Example('<p><img width="20" height="20" src="a.png" alt="😀"></p>\n'),
    )
    bad = (Example("![«🚤»](a.png)\n"), Example("![«👍👍🏽»](a.png)\n"))

    def is_useless(self, alt: str, image: Image, post: Post) -> bool:
        """Nothing but pictographs, on an image that is not itself one."""
        del post
        if not _EMOJI.fullmatch(alt) or not _PICTOGRAPH.search(alt):
            return False
        sides = (image.attribute("width"), image.attribute("height"))
        small = any(s and re.fullmatch(r"\d\d?(?:px)?", s.value_slot.value or "") for s in sides)
        return not small and not shows_emoji(image)


def shows_emoji(image: Image) -> bool:
    """Whether the picture is itself an emoji or an emoticon, as its address says."""
    return _EMOJI_FILE.search(image.address[:500]) is not None


_EMOJI_FILE = re.compile(r"emoji|emoticon|smil[ei]|/1f[0-9a-f]{3}", re.IGNORECASE)
_PICTOGRAPH = re.compile("[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]")
_EMOJI = re.compile(
    "[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff\u200d\ufe0f\u20e3\U000e0020-\U000e007f\\s]+"
)


@dataclass(frozen=True)
class AltDigitsOnly(AltQuality):
    """WCAG failure F30: a number without a noun."""

    level = Level.WARNING
    title = Words(en="Alt text is a number", zh="替代文本只有数字")
    message = Words(
        en="The alt text “{alt}” is a number, and says nothing of the picture.",
        zh="替代文本“{alt}”只是数字，没有说明画面内容。",
    )
    good = (
        Example("![Step 3](a.png)\n"),
        Example("![3D](a.png)\n"),
        Example("![X](a.png)\n"),
        Example("![CD](a.png)\n"),
    )
    bad = (
        Example("![«12345»](a.png)\n"),
        Example("![«3»](a.png)\n", level=Level.NOTICE),
        Example("![«2019»](a.png)\n", level=Level.NOTICE),
        Example("![«VII»](a.png)\n", level=Level.NOTICE),
    )

    def is_useless(self, alt: str, image: Image, post: Post) -> bool:
        """Digits, with blanks and stops at most, or a roman numeral."""
        del image, post
        return _DIGITS.fullmatch(alt) is not None

    def grade(self, alt: str, image: Image, post: Post) -> Level:
        """Up to four digits may be a page, a step or a year."""
        del image, post
        digits = sum(character.isdigit() for character in alt)
        return Level.WARNING if digits >= 5 else Level.NOTICE


@dataclass(frozen=True)
class AltTooShort(AltQuality):
    """WCAG failure F30: a single character. ``shortest`` is the least that will do.

    Off: letters and signs are what some pictures show.
    """

    level = Level.WARNING
    on = False
    shortest: int = 2
    title = Words(en="Alt text is too short", zh="替代文本太短")
    message = Words(
        en="The alt text “{alt}” is too short to describe anything.",
        zh="替代文本“{alt}”太短，说明不了什么。",
    )
    good = (
        Example("![码头](a.png)\n"),
        Example("![UK](a.png)\n"),
        Example('<p><img class="latex" src="a.png" alt="x"></p>\n'),
        Example("![x](https://a.example/latex?x)\n"),
        Example("[![1](a.png) next page](b)\n"),
    )
    bad = (Example("![«a»](a.png)\n"), Example("![«船»](a.png)\n"))

    def is_useless(self, alt: str, image: Image, post: Post) -> bool:
        """Fewer letters than the least; not in links with text, nor of formulas."""
        if len(alt) >= self.shortest or not alt[0].isalpha() or alt.casefold() in post.code:
            return False
        return image.link is None and not is_formula(alt, image)


def is_formula(alt: str, image: Image) -> bool:
    """Whether the image is a formula: its source text is accepted practice as an alt."""
    names = image.attribute("class")
    marks = f"{names.value_slot.value or '' if names else ''} {image.address[:200]}"
    return bool(_TEX.search(alt) or _OF_FORMULAS.search(marks))


@dataclass(frozen=True)
class AltNewline(AltStyle):
    """HTML-AAM flattens white space; other users of the attribute don't."""

    level = Level.NOTICE
    title = Words(en="Line breaks in the alt text", zh="替代文本中有换行")
    message = Words(
        en="The alt text has line breaks, tabs or several blanks in a row.",
        zh="替代文本里有换行、制表符或连续空格。",
    )
    why = Words(
        en="They are shown where a picture fails to load, and go into search results and exports.",
        zh="图片加载失败时会原样显示，也会进入搜索结果和导出文件。",
    )
    remedy = Words(en="Put it on one line.", zh="写成一行。")
    source = "Accessible Name and Description Computation 1.2, flat string"
    good = (
        Example("![Two boats\nat the quay](a.png)\n"),
        Example('<p><img src="a.png" alt="Two boats"></p>\n'),
        Example('<p><img src="a.png" alt="第一　第二"></p>\n'),
    )
    bad = (
        Example(
            '<p><img src="a.png" alt="«Two boats\n  at the quay»"></p>\n',
            fixed='<p><img src="a.png" alt="Two boats at the quay"></p>\n',
        ),
        Example(
            '<p><img src="a.png" alt="«Two  boats»"></p>\n',
            fixed='<p><img src="a.png" alt="Two boats"></p>\n',
        ),
    )

    def is_useless(self, alt: str, image: Image, post: Post) -> bool:
        """In HTML: a label of Markdown is wrapped like any text."""
        del alt, post
        value = image.alt.value if image.alt else None
        return image.syntax != "markdown" and bool(_BREAKS.search((value or "").strip()))

    def repair(self, alt: str, image: Image, post: Post) -> Fix | None:
        """The same on one line: what is read out stays the same."""
        del post
        return rewritten(image, re.sub(r"[\x00-\x1f\x7f]", "", alt), safe=True)


_BREAKS = re.compile(r"[\x00-\x1f\x7f]|  ")


@lru_cache(maxsize=8)
def graphemes(text: str) -> int:
    """How long a text is to a reader: signs joined to others count with them, wide ones twice."""
    if text.isascii():
        return len(text)
    joined = False
    length = 0
    for character in text:
        if joined or unicodedata.category(character) in ("Mn", "Me", "Cf"):
            joined = character == "\u200d"
            continue
        length += 2 if unicodedata.east_asian_width(character) in "WF" else 1
    return length
