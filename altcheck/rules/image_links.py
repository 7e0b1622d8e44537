"""Images that are all of a link, and what they call it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import unquote

from altcheck.document import Image, Post
from altcheck.rules.addresses import path
from altcheck.rules.characters import graphemes
from altcheck.rules.lexicon import bare
from altcheck.rules.quality import AltQuality, AltStyle, heard, shortened
from altcheck.rules.repair import blank
from altcheck.rules.rule import Example, Finding, Fix, ImageRule, Level, PostRule
from altcheck.rules.source import shown
from altcheck.words import Words

_PICTURE = re.compile(r"\.(?:png|jpe?g|gif|webp|avif|svg|bmp|tiff?)$", re.IGNORECASE)
# What content systems add to the name of a smaller copy.
_SMALLER = re.compile(
    r"(?:[-_.](?:\d+x\d+|small|thumb(?:nail)?|medium|large|preview|scaled|tn|\d+px|s|m|t)|@\dx)+$",
    re.IGNORECASE,
)
_ENLARGES = re.compile(
    r"\b(?:enlarge|full[ -]size|zoom|larger|high[ -]res\w*|original|vergrößer\w*|agrandir|ampliar)\b"
    r"|放大|大图|大圖|原图|原圖|拡大|원본|увелич",
    re.IGNORECASE,
)
_NO_NAMES = frozenset((
    "click", "click here", "click me", "here", "link", "this link", "more", "read more",
    "learn more", "see more", "more info", "hier", "hier klicken", "mehr", "weiterlesen",
    "cliquez ici", "ici", "lire la suite", "en savoir plus", "haz clic aquí", "aquí", "leer más",
    "clique aqui", "saiba mais", "clicca qui", "点击", "点击这里", "點擊這裡", "点击查看", "點擊查看",
    "点此", "这里", "这儿", "更多", "查看更多", "阅读更多", "了解更多", "查看详情", "链接", "此链接",
    "こちら", "詳しくはこちら", "続きを読む", "クリック", "더보기", "여기", "подробнее", "читать далее",
))  # fmt: skip


def names_link(image: Image) -> bool:
    """Whether the image's alt is all that a link around it is called."""
    link = image.link
    if link is None or link.button or link.href is None:
        return False
    return not (link.label or link.text or link.title)


@dataclass(frozen=True)
class LinkedImageGenericName(AltQuality):
    """WCAG 2.2, 2.4.4; failure F84."""

    level = Level.WARNING
    needs = AltQuality.needs | {"link"}
    title = Words(en="Name of an image link says nothing", zh="图片链接的名称没有意义")
    message = Words(
        en="The link is called “{alt}”, which doesn't say where it leads.",
        zh="链接名为“{alt}”，没有说明通向哪里。",
    )
    why = Words(
        en="Links are listed and heard without what is around them.",
        zh="链接会被单独列出、单独听到，脱离上下文。",
    )
    remedy = Words(en="Say in alt where the link leads.", zh="在 alt 中写明链接通向哪里。")
    wcag = ("2.4.4",)
    source = "WCAG failure F84"
    good = (
        Example("[![The harbour's timetable](a.png)](b)\n"),
        Example("![Click here](a.png)\n"),
        Example("[![Read more](a.png) about the harbour](b)\n"),
        Example('<a href="b" title="The harbour"><img src="a.png" alt="more"></a>\n'),
    )
    bad = (
        Example("[![«Click here»](a.png)](b)\n"),
        Example('<p><a href="b"><img src="a.png" alt="«点击查看»"></a></p>\n'),
    )

    def is_useless(self, alt: str, image: Image, post: Post) -> bool:
        """All that a link is called says that it is one."""
        del post
        return names_link(image) and bare(alt) in _NO_NAMES

    def repair(self, alt: str, image: Image, post: Post) -> Fix | None:
        """Nothing: a caption says what is shown, not where the link leads."""
        del alt, image, post
        return None


@dataclass(frozen=True)
class LinkedImageLongAlt(AltStyle):
    """WCAG 2.2, 2.4.4: a link is called by a few words. ``above`` is in characters."""

    above: int = 150

    level = Level.NOTICE
    needs = AltStyle.needs | {"link"}
    title = Words(en="Long name of an image link", zh="图片链接名称过长")
    message = Words(
        en="The image is all of a link: its {length} characters are the link's name.",
        zh="链接中只有这张图片：这 {length} 个字符就是链接的名称。",
    )
    why = Words(
        en="The name is read in one go each time that the link is reached.",
        zh="每次遇到该链接，都会把名称一口气念完。",
    )
    remedy = Words(
        en="Say where the link leads; put the description of the picture beside it.",
        zh="写明链接通向哪里，把图片的描述放在旁边。",
    )
    wcag = ("2.4.4",)
    good = (
        Example("[![The harbour at dawn](a.png)](b)\n"),
        Example(f"![{'Two boats at the quay ' * 8}](a.png)\n"),
    )
    bad = (
        Example(f"[![«{('Two boats at the quay ' * 8).strip()}»](a.png)](b)\n"),
        Example(f'<a href="b"><img alt="«{"两艘红色的小船停在码头" * 7}»" src="a.png"></a>\n'),
    )

    def is_useless(self, alt: str, image: Image, post: Post) -> bool:
        """More than the limit; what is far above has a rule of its own for any image."""
        del post
        return names_link(image) and self.above < graphemes(alt) <= self.above + 100

    def details(self, alt: str, image: Image, post: Post) -> dict[str, str | int]:
        """How long it is."""
        del image, post
        return {"length": graphemes(alt)}


@dataclass(frozen=True)
class LinkedImageToItself(ImageRule):
    """WCAG 2.2, 2.4.4; technique G91: the link enlarges the picture, and should say so."""

    level = Level.NOTICE
    concern = "structure"
    needs = frozenset(("link", "words"))
    title = Words(en="Link from a picture to its own file", zh="图片链接到自身文件")
    message = Words(
        en="The link opens the picture itself, and is called “{alt}”: nothing says that it enlarges.",
        zh="链接打开的就是这张图片，名称却是“{alt}”，没有说明会放大。",
    )
    why = Words(
        en="Whoever follows the link expects a page about what is shown, and gets a bare file.",
        zh="打开链接的人以为会看到相关页面，得到的却只是图片文件。",
    )
    remedy = Words(
        en="Say in the link that it enlarges, or leave the link out.",
        zh="在链接中注明可放大，或去掉链接。",
    )
    wcag = ("2.4.4",)
    source = "WCAG technique G91"
    good = (
        Example("[![Two boats](a.png)](harbour.html)\n"),
        Example("[![Two boats](a.png)](other.png)\n"),
        Example("[![Two boats, full size](a.png)](a.png)\n"),
        Example("[![](a.png)](a.png)\n"),
        Example("[![Two boats](a.png) enlarged](a.png)\n"),
    )
    bad = (
        Example("[«![Two boats](a.png)»](a.png)\n"),
        Example('<p><a href="/x/a.jpg"><img src="/x/a-300x200.jpg" alt="两艘船"></a></p>\n'.replace("<img", "«<img").replace('"></a>', '">»</a>')),
    )  # fmt: skip

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every image with words that is all of a link to a file of the same name."""
        alt = heard(image)
        if not alt or not names_link(image) or image.link is None or _ENLARGES.search(alt[:500]):
            return
        target = path(image.link.href or "")
        if _PICTURE.search(target) and _stem(target) == _stem(path(image.address)) != "":
            yield self.finding(post, image.span, image, alt=shortened(alt))


def _stem(address: str) -> str:
    return _SMALLER.sub("", PurePosixPath(unquote(address)).stem.casefold())


@dataclass(frozen=True)
class LinkedImageAltAndText(ImageRule):
    """WCAG techniques H2 and H30. Off: mostly both are wanted."""

    level = Level.NOTICE
    concern = "structure"
    on = False
    needs = frozenset(("link", "words"))
    title = Words(en="Link with words and an image with others", zh="链接中既有文字又有图片")
    message = Words(
        en="The link is read as one: “{alt}” and “{text}”.",
        zh="链接会连读为：“{alt}”和“{text}”。",
    )
    why = Words(
        en="Picture and text of a link are one name; two halves may not fit together.",
        zh="链接中的图片和文字共同组成一个名称，两部分可能接不上。",
    )
    remedy = Words(
        en='Listen to it; if the picture adds nothing to the text, write alt="".',
        zh='连起来念一遍；图片若没有增加信息，请写 alt=""。',
    )
    wcag = ("2.4.4",)
    source = "WCAG techniques H2 and H30"
    good = (
        Example("[![](a.png) The harbour](b)\n"),
        Example("[![The harbour](a.png)](b)\n"),
        Example("[![The harbour](a.png) The harbour](b)\n"),
    )
    bad = (
        Example("[![«Two boats»](a.png) The harbour](b)\n"),
        Example('<p><a href="b"><img alt="«两艘船»" src="a.png">码头</a></p>\n'),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every image with words in a link that has others."""
        alt, text = heard(image), image.link.text if image.link else ""
        # What repeats the text has a rule of its own.
        if not alt or not text or image.alt is None or alt.casefold() in text.casefold():
            return
        yield self.finding(
            post, image.alt, image, blank=blank(image), alt=shortened(alt), text=shortened(text)
        )


@dataclass(frozen=True)
class LinkedImagePurpose(ImageRule):
    """WCAG 2.2, 2.4.4; technique H30. Off: a list for a person to read through."""

    level = Level.NOTICE
    concern = "structure"
    on = False
    title = Words(en="Image link to look over", zh="待核对的图片链接")
    message = Words(
        en="“{alt}” leads to “{href}”: does the name say so?",
        zh="“{alt}”通向“{href}”：名称说明了吗？",
    )
    why = Words(
        en="In a link, an alt has to say where it leads rather than what is shown.",
        zh="在链接中，替代文本应说明通向哪里，而不是图中有什么。",
    )
    remedy = Words(en="Name the link's target.", zh="写明链接的目标。")
    wcag = ("2.4.4",)
    act = ("aizyf1",)
    source = "WCAG technique H30"
    good = (Example("![Two boats](a.png)\n"), Example("[![](a.png)](b)\n"))
    bad = (
        Example("[![«Two boats»](a.png)](b)\n"),
        Example('<a href="b"><img src="a.png" alt="«码头»"></a>\n'),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every image with words that is all of a link."""
        alt = heard(image)
        if alt and names_link(image) and image.alt is not None and image.link is not None:
            yield self.finding(
                post, image.alt, image, alt=shortened(alt), href=shown(image.link.href or "")
            )


@dataclass(frozen=True)
class IdenticalImageLinks(PostRule):
    """WCAG 2.2, 2.4.9; ACT rule b20e66. Off: two addresses may be one page."""

    level = Level.NOTICE
    concern = "structure"
    on = False
    title = Words(en="Image links of one name to two places", zh="同名图片链接指向不同位置")
    message = Words(
        en="Another image link of this page is called “{alt}” too, and leads to “{href}”.",
        zh="本页另一个图片链接也叫“{alt}”，却通向“{href}”。",
    )
    why = Words(
        en="In a list of links the two can't be told apart.", zh="在链接列表中无法区分二者。"
    )
    remedy = Words(en="Say in each where it leads.", zh="分别写明各自通向哪里。")
    wcag = ("2.4.9",)
    act = ("b20e66",)
    source = "ACT rule b20e66"
    good = (
        Example("[![The harbour](a.png)](b)\n[![The harbour](c.png)](b)\n"),
        Example("[![The harbour](a.png)](b)\n[![The town](c.png)](d)\n"),
    )
    bad = (
        Example("[![The harbour](a.png)](b)\n[«![The harbour](c.png)»](d)\n"),
        Example("[![码头](a.png)](b)\n\n[«![码头](a.png)»](c)\n"),
    )

    def check(self, post: Post) -> Iterable[Finding]:
        """Every image link whose name an earlier one with another address has."""
        first: dict[str, str] = {}
        for image, alt, href in _image_links(post):
            other = first.setdefault(alt.casefold(), href)
            if other != href:
                yield self.finding(post, image.span, image, alt=shortened(alt), href=shown(other))


def _image_links(post: Post) -> Iterator[tuple[Image, str, str]]:
    for image in post.images:
        alt = heard(image)
        if alt and image.link is not None and image.link.href is not None and names_link(image):
            yield image, alt, image.link.href
