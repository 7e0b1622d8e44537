"""Alt texts of words that stand for a description: placeholders, phrases, numbers, credits."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from altcheck.document import Image, Post
from altcheck.posts.credits import is_only_credit
from altcheck.rules.lexicon import (
    Lexicon,
    Lexicons,
    alternatives,
    bare,
    is_placeholder,
    lexicons,
    load,
)
from altcheck.rules.plain_credit import is_plain_credit
from altcheck.rules.quality import AltQuality
from altcheck.rules.rule import Example, Level
from altcheck.words import Words

_SIGNS = re.compile(r"[\W_]+")
_QUOTES = re.compile(r"[\"'“”‘’`´«»「」『』]{2,4}")
_NUMBER = re.compile(r"[\d一二三四五六七八九十IVX]")
_SHORT = 90  # characters: what is longer says something, or is in no list


def _completed(image: Image) -> bool:
    """Whether text beside the image completes the name of their link."""
    return image.link is not None and bool(image.link.text)


def _file(image: Image) -> str:
    """The last part of the address, as the lists have words."""
    return _SIGNS.sub(" ", image.address[:2000].split("?")[0].rsplit("/", 1)[-1].casefold())


@dataclass(frozen=True)
class AltNullLiteral(AltQuality):
    """WCAG failure F30: a program's word for "nothing"."""

    title = Words(en="Alt text is a word for “nothing”", zh="替代文本是表示“空”的字样")
    message = Words(
        en="The alt text “{alt}” is a program's word for “nothing”, and is read out.",
        zh="替代文本“{alt}”是程序里表示“空”的字样，会被照样念出来。",
    )
    remedy = Words(
        en='Say what the picture shows; if it is mere decoration, write alt="".',
        zh='说明图片展示了什么；若只是装饰，请写 alt=""。',
    )
    good = (
        Example("![None](a.png) is what `None` looks like\n"),
        Example("![Nonetheless](a.png)\n"),
        Example("![None](symmetric-none.png)\n"),
        Example("![空の色](a.png)\n"),
    )
    bad = (
        Example("![«null»](a.png)\n"),
        Example("![«undefined»](a.png)\n"),
        Example('<p><img src="a.png" alt="«&quot;&quot;»"></p>\n'),
        Example("---\nlang: zh\n---\n\n![«无»](a.png)\n", level=Level.WARNING),
    )

    def is_useless(self, alt: str, image: Image, post: Post) -> bool:
        """The whole alt is such a word, or a pair of quotes; not where the post has it as code."""
        if len(alt) > _SHORT:
            return False
        if _QUOTES.fullmatch(alt):
            return True
        word = bare(alt)
        if word not in lexicons(alt, image, post).nulls:
            return False
        # In the post's code, and in the file's name, it is what the picture is about.
        return alt.casefold() not in post.code and word not in _file(image)

    def grade(self, alt: str, image: Image, post: Post) -> Level:
        """A warning where it is a word of a language: people say it too."""
        del image, post
        quotes = not any(map(str.isalnum, alt))
        return Level.ERROR if quotes or bare(alt) in load("en").nulls else Level.WARNING


@dataclass(frozen=True)
class FigureNumberOnly(AltQuality):
    """WCAG failure F30: the number belongs into the caption, and there it is already."""

    level = Level.WARNING
    title = Words(en="Alt text is only a figure's number", zh="替代文本只有图号")
    message = Words(
        en="The alt text “{alt}” only gives the figure's number.", zh="替代文本“{alt}”只有图号。"
    )
    good = (
        Example("![Figure 3: two boats](a.png)\n"),
        Example("![图1 港口](a.png)\n"),
        Example("![Figure skating](a.png)\n"),
    )
    bad = (
        Example("![«Figure 3»](a.png)\n"),
        Example("![«Fig. 2.1:»](a.png)\n"),
        Example("![«图1»](a.png)\n"),
        Example("---\nlang: de\n---\n\n![«Abbildung 4»](a.png)\n"),
    )

    def is_useless(self, alt: str, image: Image, post: Post) -> bool:
        """A word for figures, and a number."""
        if len(alt) > 30 or not _NUMBER.search(alt):
            return False
        text = unicodedata.normalize("NFKC", alt)
        return any(
            _figure(lexicon.language, lexicon.figures).fullmatch(text)
            for lexicon in lexicons(alt, image, post)
            if lexicon.figures
        )


@lru_cache(maxsize=32)
def _figure(language: str, words: tuple[str, ...]) -> re.Pattern[str]:
    number = (
        r"(?:\d{1,3}(?:\s?[.\-–—_]\s?\d{1,3}){0,3}\s?[a-h]?|[一二三四五六七八九十]{1,3}|[IVX]{1,5})"
    )
    blank = r"\s*" if language in ("zh", "ja", "ko") else r"[\s\u00a0_-]*"
    return re.compile(
        rf"\W*(?:{alternatives(words)}){blank}(?:n[o°r]?\.?\s?)?\W?{number}\W*", re.IGNORECASE
    )


# What an editor writes into the page by itself where nobody wrote an alt.
_NOTICE = re.compile(
    r"This image has an empty alt attribute|(?:此|该)(?:图片|图像)的\s?alt\s?属性为空"
    r"|這張圖片的\s?alt\s?屬性值為空|この画像には\s?alt\s?属性が指定されておらず|Esta imagen tiene un atributo ALT vacío"
    r"|Cette image a un attribut alt vide|Dieses Bild hat ein leeres Alt-Attribut"
    r"|Questa immagine ha l.attributo alt vuoto|Esta imagem (?:tem|possu[ií]) um atributo alt vazio"
    r"|Deze afbeelding heeft een leeg alt-attribuut|У этого изображения пустой атрибут alt"
    r"|(?:Image may contain|May be an image of|No photo description available)|外链图片转存失败",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class AltPlaceholder(AltQuality):
    """WCAG failures F30 and F39."""

    title = Words(en="Alt text is a placeholder", zh="替代文本是占位词")
    message = Words(
        en="The alt text “{alt}” is a placeholder that describes nothing.",
        zh="替代文本“{alt}”只是占位词，什么也没有描述。",
    )
    source = "WCAG failures F30 and F39"
    good = (
        Example("![A photo of the harbour](a.png)\n"),
        Example("![港口照片](a.png)\n"),
        Example("![Docker image](a.png)\n"),
        Example("---\nlang: en\n---\n\n![Bild](a.png)\n"),
    )
    bad = (
        Example("![«image»](a.png)\n"),
        Example("![«图片»](a.png)\n"),
        Example("![«在这里插入图片描述»](a.png)\n"),
        Example("---\nlang: ja-JP\n---\n\n![«アイキャッチ画像»](a.png)\n"),
        Example("![«Header»](header.png)\n", level=Level.NOTICE),
        Example(
            '<figure><img src="a.png" alt="«photo»"><figcaption>Two boats</figcaption></figure>\n',
            fixed='<figure><img src="a.png" alt="Two boats"><figcaption>Two boats</figcaption>'
            "</figure>\n",
        ),
    )

    def is_useless(self, alt: str, image: Image, post: Post) -> bool:
        """The whole alt is in the list, and no text beside it completes the link's name."""
        if len(alt) > _SHORT:
            return bool(_NOTICE.match(alt))
        found = _NOTICE.match(alt) or is_placeholder(alt, image, post)
        return bool(found) and not _completed(image)

    def grade(self, alt: str, image: Image, post: Post) -> Level:
        """A notice where the file has the word too: "title", "header" may be what is shown.

        A warning where it is a word that could be.
        """
        word = bare(alt)
        chosen = lexicons(alt, image, post)
        if any(word in lexicon.media for lexicon in chosen) or not word:
            return Level.ERROR
        if word in _file(image):
            return Level.NOTICE
        return Level.WARNING if any(word in lexicon.parts for lexicon in chosen) else Level.ERROR


@dataclass(frozen=True)
class AltVaguePhrase(AltQuality):
    """WCAG failure F30; in a link also 2.4.4."""

    level = Level.WARNING
    title = Words(en="Alt text says nothing in particular", zh="替代文本言之无物")
    message = Words(
        en="The alt text “{alt}” would do for any picture.",
        zh="替代文本“{alt}”放在任何图片上都行。",
    )
    wcag = ("1.1.1", "2.4.4")
    good = (
        Example("![Gear icon](a.png)\n"),
        Example("![Chart of rents 2023](a.png)\n"),
        Example("![点击“保存”按钮](a.png)\n"),
        Example("[![more](a.png) Harbour](b)\n"),
    )
    bad = (
        Example("![«click here»](a.png)\n"),
        Example("![«a picture»](a.png)\n"),
        Example("![«graph»](a.png)\n"),
        Example("![«这是一张图片»](a.png)\n"),
        Example("![«点击查看大图»](a.png)\n"),
    )

    def is_useless(self, alt: str, image: Image, post: Post) -> bool:
        """A phrase of the list, or nothing but nouns for pictures, articles and numbers."""
        if len(alt) > _SHORT:
            return False
        found = _is_vague(bare(alt), lexicons(alt, image, post))
        return found and alt.casefold() not in post.code and not _completed(image)


def _is_vague(text: str, chosen: Lexicons) -> bool:
    if text in chosen.vague:
        return True
    named = not chosen.nouns.isdisjoint(text.split())
    return any(_is_of_nouns(text, lexicon) for lexicon in chosen if named or lexicon.glued)


def _is_of_nouns(text: str, lexicon: Lexicon) -> bool:
    """Whether there is nothing but nouns for pictures, words between them and numbers."""
    if lexicon.glued:
        return bool(_strung(lexicon.language).fullmatch(text))
    tokens = text.split()
    if not 1 < len(tokens) <= 4:
        return False
    nouns = lexicon.media | lexicon.kinds
    if nouns.isdisjoint(tokens):
        return False
    return all(t in nouns or t in lexicon.fillers or (t.isdigit() and len(t) < 4) for t in tokens)


@lru_cache(maxsize=4)
def _strung(language: str) -> re.Pattern[str]:
    """Fillers and one noun, in a language without blanks between words."""
    lexicon = load(language)
    fillers = alternatives(sorted(lexicon.fillers, key=len, reverse=True))
    nouns = alternatives(sorted(lexicon.media | lexicon.kinds, key=len, reverse=True))
    return re.compile(rf"(?:{fillers}){{1,4}}\s?(?:{nouns})(?:です)?")


@dataclass(frozen=True)
class AltCreditOnly(AltQuality):
    """WCAG failures F30 and F67."""

    level = Level.WARNING
    title = Words(en="Alt text is only a credit", zh="替代文本只有图片来源")
    message = Words(
        en="The alt text “{alt}” says who made the picture, not what it shows.",
        zh="替代文本“{alt}”只说明图片来自谁，没有说明画面内容。",
    )
    good = (
        Example("![Two boats. Photo: Ann Lee](a.png)\n"),
        Example("![Source code of the parser](a.png)\n"),
    )
    bad = (
        Example("![«Photo by Ann Lee on Pictury»](a.png)\n"),
        Example("![«图源：网络»](a.png)\n"),
        Example("![«© 2020 Harbour Press»](a.png)\n"),
    )

    def is_useless(self, alt: str, image: Image, post: Post) -> bool:
        """The whole alt is a credit to the code that splits captions, and beyond doubt."""
        del image, post
        return is_plain_credit(alt) and is_only_credit(alt)
