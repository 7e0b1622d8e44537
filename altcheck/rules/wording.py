"""How alt texts are written: length, lists of keywords, case, stops, colours, language."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from altcheck.document import Image, Post
from altcheck.rules.characters import graphemes, is_formula
from altcheck.rules.lexicon import language_of, lexicons
from altcheck.rules.quality import AltStyle, rewritten
from altcheck.rules.rule import Example, Fix, Level
from altcheck.words import Words

_COMMA = re.compile(r"\s*[,|;，、；/]\s*")
_SHARES = re.compile(r"\d|[,;] (?:and|or|then) ")
_ACCENTED = "e\u0301"  # one letter to a reader
_LOREM = "Two red boats lie at the old quay while the sun comes up behind the hills. "


@dataclass(frozen=True)
class AltTooLong(AltStyle):
    """No limit in WCAG: a screen reader can't pause or go back within an alt text.

    ``notice_above`` and ``warning_above`` are in characters; those of twice the width count twice.
    """

    level = Level.NOTICE
    notice_above: int = 125
    warning_above: int = 250
    title = Words(en="Alt text is long", zh="替代文本过长")
    message = Words(
        en="The alt text is {length} characters long (wide ones count twice).",
        zh="替代文本长达 {length} 个字符（全角字符计两个）。",
    )
    why = Words(
        en="An alt text is read in one go: nobody can pause, go back or skip in it.",
        zh="替代文本会被一口气念完，听者无法暂停、回退或跳过。",
    )
    remedy = Words(
        en="Keep the first sentence; say the rest in the text or the caption.",
        zh="保留第一句，其余写进正文或图注。",
    )
    source = "WCAG techniques G92 and G95"
    good = (
        Example("![Two boats at the quay](a.png)\n"),
        Example(f"![{_ACCENTED * 125}](a.png)\n"),
        Example(f'<p><img class="latex" src="a.png" alt="{"x + " * 40}y"></p>\n'),
    )
    bad = (
        Example(f"![«{(_LOREM * 2).strip()}»](a.png)\n"),
        Example(f"![«{'两艘红色的小船停在码头' * 6}»](a.png)\n"),
        Example(f"![«{(_LOREM * 4).strip()}»](a.png)\n", level=Level.WARNING),
    )

    def is_useless(self, alt: str, image: Image, post: Post) -> bool:
        """More characters than the limit; formulas are as long as they are."""
        del post
        if 2 * len(alt) <= self.notice_above or graphemes(alt) <= self.notice_above:
            return False
        return not is_formula(alt, image)

    def grade(self, alt: str, image: Image, post: Post) -> Level:
        """A warning above the second limit."""
        del image, post
        return Level.WARNING if graphemes(alt) > self.warning_above else Level.NOTICE

    def details(self, alt: str, image: Image, post: Post) -> dict[str, str | int]:
        """How long it is."""
        del image, post
        return {"length": graphemes(alt)}


@dataclass(frozen=True)
class AltKeywordStuffing(AltStyle):
    """Search engines' guidance on images: no lists of keywords in alt."""

    level = Level.NOTICE
    title = Words(en="Alt text is a list of keywords", zh="替代文本堆砌关键词")
    message = Words(
        en="The alt text lists keywords, “{word}” {times} times.",
        zh="替代文本在堆砌关键词，“{word}”出现了 {times} 次。",
    )
    why = Words(
        en="Written for search engines, it tells nobody what the picture shows, and is no help "
        "with search engines either.",
        zh="为搜索引擎而写的词堆，没有告诉任何人画面内容，对搜索排名也没有好处。",
    )
    remedy = Words(en="Describe the picture in one sentence.", zh="用一句话描述画面。")
    good = (
        Example("![Bread, cheese, ham, eggs and milk on a table](a.png)\n"),
        Example("![Red boat, blue boat](a.png)\n"),
    )
    bad = (
        Example("![«cheap boats, boats for sale, boats, red boats, boat shop»](a.png)\n"),
        Example("![«boats | buy boats | boats online | boat shop | best boats»](a.png)\n"),
    )

    def is_useless(self, alt: str, image: Image, post: Post) -> bool:
        """Five short items or more, three of which share a word."""
        del image, post
        return _stuffed(alt) is not None

    def details(self, alt: str, image: Image, post: Post) -> dict[str, str | int]:
        """The word, and how often it stands there."""
        del image, post
        word, times = _stuffed(alt) or ("", 0)
        return {"word": word, "times": times}


def _stuffed(alt: str) -> tuple[str, int] | None:
    items = [item for item in _COMMA.split(alt) if item]
    # A list of shares is what a chart shows.
    if (
        len(items) < 5
        or _SHARES.search(alt)
        or any(len(item.split()) > 4 or len(item) > 40 for item in items)
    ):
        return None
    counts = Counter(
        word
        for item in items
        for word in set(re.findall(r"[^\W\d_]{4,}|[\u4e00-\u9fff]{2,}", item.casefold()))
    )
    word, times = max(counts.items(), key=lambda pair: (pair[1], pair[0]), default=("", 0))
    return (word, times) if times >= 3 else None


@dataclass(frozen=True)
class AltEndPunctuation(AltStyle):
    """A house style. Off: a stop makes voices pause, and many houses do without."""

    level = Level.NOTICE
    on = False
    title = Words(en="Alt text without a full stop", zh="替代文本末尾没有标点")
    message = Words(
        en="The alt text “{alt}” ends without punctuation.", zh="替代文本“{alt}”末尾没有标点。"
    )
    why = Words(
        en="Voices pause at a stop; without one they run on into the text behind.",
        zh="读屏软件遇到句号会停顿，没有则会与后文连读。",
    )
    remedy = Words(en="End it with a full stop.", zh="在末尾加上句号。")
    source = "House style"
    good = (Example("![Two boats](a.png)\n"), Example("![Two boats lie at the quay.](a.png)\n"))
    bad = (
        Example(
            "![«Two boats lie at the quay»](a.png)\n",
            fixed="![Two boats lie at the quay.](a.png)\n",
        ),
        Example("![«两艘船停在码头边上»](a.png)\n", fixed="![两艘船停在码头边上。](a.png)\n"),
    )

    def is_useless(self, alt: str, image: Image, post: Post) -> bool:
        """Four words or more (eight ideographs) and no punctuation behind them."""
        del image, post
        dense = len(re.findall(r"[\u3041-\u30ff\u3400-\u9fff]", alt))
        return alt[-1].isalnum() and (dense >= 8 or len(alt.split()) >= 4)

    def repair(self, alt: str, image: Image, post: Post) -> Fix | None:
        """The same with the stop of its script."""
        del post
        stop = "。" if re.search(r"[\u3041-\u30ff\u3400-\u9fff]$", alt) else "."
        return rewritten(image, alt + stop)


@dataclass(frozen=True)
class AltAllCaps(AltStyle):
    """A house style. Off: some voices spell capitals out, and signs are written in them."""

    level = Level.NOTICE
    on = False
    title = Words(en="Alt text in capitals", zh="替代文本全部大写")
    message = Words(
        en="The alt text “{alt}” is all in capitals.", zh="替代文本“{alt}”全部是大写字母。"
    )
    why = Words(
        en="Some voices spell words in capitals letter by letter.",
        zh="有的读屏软件会把大写单词逐字母念出。",
    )
    remedy = Words(en="Write it in sentence case.", zh="按普通大小写书写。")
    source = "House style"
    good = (Example("![NASA and ESA logos](a.png)\n"), Example("![NO ENTRY](a.png)\n"))
    bad = (
        Example("![«TWO BOATS LIE AT THE QUAY»](a.png)\n"),
        Example("![«ДВЕ ЛОДКИ СТОЯТ У ПРИЧАЛА»](a.png)\n"),
    )

    def is_useless(self, alt: str, image: Image, post: Post) -> bool:
        """Four words or more, none with a small letter."""
        del image, post
        return alt.isupper() and len(re.findall(r"[^\W\d_]{2,}", alt)) >= 4


@dataclass(frozen=True)
class AltColourOnly(AltStyle):
    """WCAG failure F13. Off: a swatch of paint is rightly called by its colour."""

    on = False
    title = Words(en="Alt text is only a colour", zh="替代文本只有颜色")
    message = Words(
        en="The alt text “{alt}” names a colour, and nothing that has it.",
        zh="替代文本“{alt}”只有颜色，没有说是什么东西。",
    )
    remedy = Words(
        en="Say what has that colour, or what it stands for.",
        zh="说明什么是这个颜色，或它代表什么。",
    )
    wcag = ("1.4.1",)
    source = "WCAG failure F13"
    good = (Example("![A red boat](a.png)\n"), Example("![Red Hat](a.png)\n"))
    bad = (
        Example("![«red»](a.png)\n"),
        Example("![«the red one»](a.png)\n"),
        Example("![«红色»](a.png)\n"),
    )

    def is_useless(self, alt: str, image: Image, post: Post) -> bool:
        """A colour's name, with "the" and "one" at most."""
        word = re.sub(r"^(?:the|a)\s|\sones?$", "", alt.casefold())
        return any(word in lexicon.colours for lexicon in lexicons(alt, image, post))


_WIDE = {
    "zh": r"[\u3400-\u9fff]", "ja": r"[\u3041-\u30ff\u3400-\u9fff]", "ko": r"[\uac00-\ud7af\u3400-\u9fff]",
    "ru": r"[\u0400-\u04ff]", "uk": r"[\u0400-\u04ff]", "bg": r"[\u0400-\u04ff]", "ar": r"[\u0600-\u06ff]",
    "fa": r"[\u0600-\u06ff]", "el": r"[\u0370-\u03ff]", "he": r"[\u0590-\u05ff]", "th": r"[\u0e00-\u0e7f]",
    "hi": r"[\u0900-\u097f]",
}  # fmt: skip
_OTHER = re.compile(r"[\u0370-\u0e7f\u3041-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_LATIN = frozenset(
    ("en", "de", "fr", "es", "pt", "it", "nl", "pl", "sv", "da", "fi", "cs", "tr", "vi")
)
_LATIN_WORDS = re.compile(r"[A-Za-z\u00c0-\u024f]{2,}")


@dataclass(frozen=True)
class AltLanguageMismatch(AltStyle):
    """WCAG 2.2, 3.1.2; compare ACT rules off6ek and ucwvc8."""

    title = Words(en="Alt text in another script than the page", zh="替代文本与页面语言不符")
    message = Words(
        en="The page is in “{lang}”, the alt text “{alt}” in another script, and nothing says so.",
        zh="页面语言是“{lang}”，替代文本“{alt}”却用另一种文字，且没有标明。",
    )
    why = Words(
        en="The voice of one language can't read another: people hear letters or noise.",
        zh="一种语言的语音读不了另一种文字，听到的只是字母或噪音。",
    )
    remedy = Words(en="Translate it, or set lang on the img.", zh="翻译它，或在 img 上标明 lang。")
    wcag = ("3.1.2",)
    source = "WCAG technique H58"
    good = (
        Example("---\nlang: zh\n---\n\n![Visual Studio Code](a.png)\n"),
        Example("---\nlang: en\n---\n\n![The sign 出口 at the station](a.png)\n"),
        Example("![两艘船停在码头](a.png)\n"),
        Example("---\nlang: zh\n---\n\n![git commit 的输出 in one line of text](a.png)\n"),
    )
    bad = (
        Example("---\nlang: en\n---\n\n![«两艘船停在码头»](a.png)\n"),
        Example("---\nlang: en\n---\n\n![«Две лодки у причала»](a.png)\n"),
        Example(
            "---\nlang: zh-CN\n---\n\n![«Two boats lie at the old quay»](a.png)\n",
            level=Level.NOTICE,
        ),
    )

    def is_useless(self, alt: str, image: Image, post: Post) -> bool:
        """Not a letter of the page's script, and four words of another (four ideographs)."""
        lang = language_of(image, post)
        if lang in _LATIN:
            foreign = len(_OTHER.findall(alt))
            return foreign >= 4 and not re.search(r"[A-Za-z]", alt)
        own = _WIDE.get(lang)
        if own is None or re.search(own, alt) or is_formula(alt, image):
            return False
        return len(_LATIN_WORDS.findall(alt)) >= 4

    def grade(self, alt: str, image: Image, post: Post) -> Level:
        """A notice where it is in Latin letters, as names and interfaces are."""
        del image, post
        return Level.NOTICE if _LATIN_WORDS.search(alt) else Level.WARNING

    def details(self, alt: str, image: Image, post: Post) -> dict[str, str | int]:
        """The page's language."""
        del alt
        return {"lang": language_of(image, post)}
