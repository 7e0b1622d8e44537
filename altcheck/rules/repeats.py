"""Alt texts that repeat what stands beside the image."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from altcheck.document import Image, Post, Unwritable
from altcheck.rules.quality import AltStyle
from altcheck.rules.rule import Example, Fix, Level
from altcheck.words import Words

_TWICE = Words(
    en="The same words are heard twice, and the second time they say nothing new.",
    zh="同样的话会听到两遍，第二遍没有任何新内容。",
)


_SIGNS = re.compile(r"[\W_]+")
_TOKEN = re.compile(r"[\u3041-\u30ff\u3400-\u9fff]|[^\W_\u3041-\u30ff\u3400-\u9fff]+")


@lru_cache(maxsize=32)  # of an alt and of those around it five rules want to know them
def letters(text: str) -> str:
    """The letters and digits of a text, folded: two texts with the same ones say the same."""
    return _SIGNS.sub("", unicodedata.normalize("NFKC", text).casefold())


@dataclass(frozen=True)
class AltDuplicatesLinkText(AltStyle):
    """WCAG technique H2: an image and a text in one link."""

    needs = AltStyle.needs | {"link"}
    title = Words(en="Alt text repeats the link's text", zh="替代文本与链接文字重复")
    message = Words(
        en="The alt text says what the text of the same link says: “{text}”.",
        zh="替代文本与同一链接中的文字重复：“{text}”。",
    )
    why = _TWICE
    remedy = Words(
        en='Beside text that names the link, write alt="", or say what the picture adds.',
        zh='链接已有文字时，请写 alt=""，或写图片补充的内容。',
    )
    wcag = ("1.1.1", "2.4.4")
    source = "WCAG technique H2"
    good = (
        Example('<p><a href="b"><img src="a.png" alt="">The harbour</a></p>\n'),
        Example('<p><a href="b"><img src="a.png" alt="Two boats"> The harbour</a></p>\n'),
        Example('<p><a href="b"><img src="a.png" alt="The harbour"></a> The harbour</p>\n'),
    )
    bad = (
        Example(
            '<p><a href="b"><img src="a.png" alt="«The harbour»"> The harbour</a></p>\n',
            fixed='<p><a href="b"><img src="a.png" alt=""> The harbour</a></p>\n',
        ),
        Example('<p><a href="b"><img src="a.png" alt="«Harbour»"> The harbour at dawn</a></p>\n'),
        Example("[![«The harbour»](a.png) The harbour](b)\n"),
    )

    def is_useless(self, alt: str, image: Image, post: Post) -> bool:
        """The same letters as the rest of the link, or whole words of it."""
        del post
        text = image.link.text if image.link else ""
        if not text or (image.link and image.link.label):
            return False
        mine, all_ = map(_spaced, (alt, text))
        return len(mine) > 4 and mine in all_ and 3 * len(mine) >= len(all_)

    def details(self, alt: str, image: Image, post: Post) -> dict[str, str | int]:
        """The link's text."""
        del alt, post
        return {"text": image.link.text[:80] if image.link else ""}

    def repair(self, alt: str, image: Image, post: Post) -> Fix | None:
        """An empty alt, where the text says it all and is not the alt of a second image."""
        link = image.link
        # In Markdown an empty label can't be told from one that was forgotten.
        if link is None or image.alt is None or image.syntax != "html":
            return None
        around = post.images[max(0, image.index - 3) : image.index + 4]
        if sum(other.link is not None and other.link.href == link.href for other in around) > 1:
            return None
        if letters(alt) != letters(link.text):
            return None
        try:
            return Fix((image.alt.put(""),), safe=False)
        except Unwritable:
            return None


def _spaced(text: str) -> str:
    """The words of a text, each between blanks."""
    return f" {' '.join(re.findall(_WORD, text.casefold()))} "


_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class AltDuplicatesAdjacentLink(AltStyle):
    """WCAG technique H2: two links side by side to the same place."""

    title = Words(en="Image and text are two links to one place", zh="图片和文字是两个相同的链接")
    message = Words(
        en="The image and the text beside it are two links to the same address, with the same name.",
        zh="图片与旁边的文字是指向同一地址的两个链接，名称也相同。",
    )
    why = Words(
        en="People who go from link to link meet the same one twice.",
        zh="逐个链接浏览的人会遇到两次相同的链接。",
    )
    remedy = Words(
        en="Put picture and text into one link, and give the picture an empty alt.",
        zh="把图片和文字放进同一个链接，并将图片的 alt 留空。",
    )
    wcag = ("2.4.4",)
    source = "WCAG technique H2"
    good = (
        Example(
            '<p><a href="b"><img src="a.png" alt="Two boats"></a> <a href="b">Harbour</a></p>\n'
        ),
        Example('<p><a href="b"><img src="a.png" alt="Harbour"></a> <a href="c">Harbour</a></p>\n'),
        Example(
            '<p><a href="b"><img src="a.png" alt="Harbour"></a> and <a href="b">Harbour</a></p>\n'
        ),
    )
    bad = (
        Example(
            '<p><a href="b"><img src="a.png" alt="«Harbour»"></a> <a href="b">Harbour</a></p>\n'
        ),
        Example("[![«Harbour»](a.png)](b)\n\n[Harbour](b)\n"),
    )

    def is_useless(self, alt: str, image: Image, post: Post) -> bool:
        """The same letters as in the link beside the image's own."""
        del alt, post
        return image.near.link


@dataclass(frozen=True)
class AltDuplicatesCaption(AltStyle):
    """HTML Standard: the alt does not repeat the caption; technique G95.

    A caption's description as the alt is what a repair writes, because it is better than none: a
    notice stays until somebody writes what the caption doesn't say. With the credit in it nobody
    meant it as a description: that is a warning.
    """

    level = Level.NOTICE
    needs = AltStyle.needs | {"caption"}
    title = Words(en="Alt text repeats the caption", zh="替代文本与图注重复")
    message = Words(
        en="The alt text says the same as the caption, so it is read out twice.",
        zh="替代文本与图注相同，会被朗读两遍。",
    )
    why = Words(
        en="A caption tells what a picture is about; an alt text tells those who can't see it what "
        "is in it. The same words in both places serve neither.",
        zh="图注说明图片的含义，替代文本则向看不到的人说明画面里有什么。两处写同样的话，谁也没帮到。",
    )
    remedy = Words(
        en="Describe in alt what the caption leaves out. Where you can't, keep it: twice is better "
        "than nothing.",
        zh="在 alt 中描述图注没有说的内容。若一时写不出，保留即可：重复总好过没有。",
    )
    source = "HTML Standard, requirements for alternative text, images with captions"
    good = (
        Example(
            '<figure><img src="a.png" alt="Two red boats"><figcaption>Dawn</figcaption></figure>\n'
        ),
        Example("![Dawn](a.png)\n"),
    )
    bad = (
        Example(
            '<figure><img src="a.png" alt="«Dawn at the quay»"><figcaption>Dawn at the quay.</figcaption></figure>\n'
        ),
        Example("![«Dawn at the quay»](a.png)\n\n*Dawn at the quay*\n"),
        Example(
            '<figure><img src="a.png" alt="«Dawn at the old quay»"><figcaption>Dawn at the old quay today'
            "</figcaption></figure>\n"
        ),
        Example(
            '<figure><img src="a.png" alt="«Two boats. Photo: Ann Lee»"><figcaption>Two boats. Photo: Ann Lee'
            "</figcaption></figure>\n",
            level=Level.WARNING,
        ),
    )

    def is_useless(self, alt: str, image: Image, post: Post) -> bool:
        """The same letters as in the caption or its description, or nearly the same words."""
        del post
        return _same(alt, image) or _overlap(alt, image)

    def grade(self, alt: str, image: Image, post: Post) -> Level:
        """A warning where the alt has the caption's credit too."""
        del post
        own = (image.caption.description if image.caption else None) or ""
        repeats_credit = _same(alt, image) and letters(alt) != letters(own)
        return Level.WARNING if repeats_credit else self.level


def _captions(image: Image) -> list[str]:
    caption = image.caption
    if caption is None or caption.kind == "argument":
        return []
    return [text for text in (caption.text, caption.description) if text]


def _same(alt: str, image: Image) -> bool:
    mine = letters(alt)
    return len(mine) > 1 and any(letters(text) == mine for text in _captions(image))


def _overlap(alt: str, image: Image) -> bool:
    """Whether four fifths of the words are the same (of Chinese and Japanese: of the characters)."""
    mine = _tokens(alt)
    if len(mine) < 4:
        return False
    return any(
        5 * len(mine & theirs) >= 4 * len(mine | theirs)
        for theirs in map(_tokens, _captions(image))
    )


def _tokens(text: str) -> frozenset[str]:
    folded = unicodedata.normalize("NFKC", text[:500]).casefold()
    return frozenset(_TOKEN.findall(folded))


@dataclass(frozen=True)
class AltDuplicatesAdjacentText(AltStyle):
    """WCAG technique C9 and H2: what the text says already."""

    level = Level.NOTICE
    title = Words(en="Alt text repeats the text beside it", zh="替代文本与旁边的文字重复")
    message = Words(
        en="The alt text “{alt}” is the whole text of the block beside the image.",
        zh="替代文本“{alt}”与图片旁边那段文字完全相同。",
    )
    why = _TWICE
    remedy = Words(
        en='Say what the text leaves out; write alt="" if there is nothing.',
        zh='写文字没有说的内容；若没有，请写 alt=""。',
    )
    source = "WCAG technique G94"
    good = (
        Example("Two boats\n\n![Dawn](a.png)\n"),
        Example("Dawn over two boats\n\n![Dawn](a.png)\n\nDusk\n"),
    )
    bad = (
        Example("A red boat\n\n![«A red boat»](a.png)\n\n- one\n"),
        Example("<table><tr><td>A red boat <img src=a.png alt='«A red boat»'></td></tr></table>\n"),
    )

    def is_useless(self, alt: str, image: Image, post: Post) -> bool:
        """The same letters as the rest of its block, or as the block before or after."""
        del post
        return image.near.text and len(letters(alt)) > 1


@dataclass(frozen=True)
class AltDuplicatesHeading(AltStyle):
    """WCAG 1.1.1: a heading says what a section is about, not what a picture shows."""

    level = Level.NOTICE
    title = Words(en="Alt text repeats the heading", zh="替代文本与标题重复")
    message = Words(
        en="The alt text “{alt}” is the heading above, or the title of the page.",
        zh="替代文本“{alt}”与上方标题或页面标题相同。",
    )
    why = Words(
        en="Themes and importers put the title where an alt is missing: it is heard again, and "
        "describes no picture.",
        zh="主题和导入工具常用标题充当替代文本：听者只会再听一遍标题，而不知道画面内容。",
    )
    remedy = Words(en="Say what the picture shows.", zh="写明图片展示了什么。")
    source = "WCAG technique G94"
    good = (
        Example("# Harbour\n\n![Two boats](a.png)\n"),
        Example("---\ntitle: Harbour\ncover: a.png\ncover_alt: Harbour\n---\n"),
    )
    bad = (
        Example("# The old harbour\n\nIt is old.\n\n![«The old harbour»](a.png)\n"),
        Example("---\ntitle: The old harbour\n---\n\nIt is old.\n\n![«The old harbour»](a.png)\n"),
    )

    def is_useless(self, alt: str, image: Image, post: Post) -> bool:
        """The same letters as the nearest heading or the title; covers may have them."""
        if image.syntax == "front-matter":
            return False
        mine = letters(alt)
        return len(mine) > 1 and (image.near.heading or mine == letters(post.title or ""))
