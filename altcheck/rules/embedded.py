"""Pictures, sound and film that object, embed and canvas put into the page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from altcheck.document import Image, Post
from altcheck.rules.name import unnamed
from altcheck.rules.rule import Example, Finding, ImageRule, Level
from altcheck.rules.source import shown
from altcheck.words import Words

_WHY = Words(
    en="What is embedded is announced by the name of its element. Without one people hear the file "
    "name, or nothing.",
    zh="嵌入的内容由其元素的名称来播报；没有名称，读者只会听到文件名，甚至什么也听不到。",
)
_REMEDY = Words(
    en="Say in aria-label or title what is to be seen or heard; for a picture, img with alt is better.",
    zh="在 aria-label 或 title 中写明内容；如果是图片，改用带 alt 的 img 更好。",
)


@dataclass(frozen=True)
class ObjectNameMissing(ImageRule):
    """WCAG 2.2, 1.1.1; ACT rule 8fc3b6; technique H53 doesn't work in browsers."""

    level = Level.ERROR
    concern = "name"
    elements = frozenset(("object",))
    title = Words(en="Embedded object without a name", zh="object 没有名称")
    message = Words(
        en="The object shows or plays “{src}” and has no name; neither its alt nor its content counts.",
        zh="该 object 展示或播放“{src}”，却没有名称；alt 和其中的内容都不算。",
    )
    why = _WHY
    remedy = _REMEDY
    wcag = ("1.1.1",)
    act = ("8fc3b6",)
    source = "ACT rule 8fc3b6"
    good = (
        Example('<p><object data="a.png" title="Two boats"></object></p>\n'),
        Example('<p><object data="a.png" aria-hidden="true"></object></p>\n'),
        Example('<p><object data="a.png" role="presentation"></object></p>\n'),
        Example('<p><object data="tides.pdf"></object><object data="x.html"></object></p>\n'),
    )
    bad = (
        Example('<p>«<object data="a.png">»<img src="a.png" alt="Two boats"></object></p>\n'),
        Example('<p>«<object data="a.png" alt="Two boats">»</object></p>\n'),
        Example('<p>«<object data="sea.mp3" title=" ">»</object></p>\n'),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every exposed object that shows or plays something and has no name."""
        # With a role of its own it is an image to another rule, or none at all.
        if image.access.role is None and unnamed(image, post):
            yield self.finding(post, image.span, image, src=shown(image.address))


@dataclass(frozen=True)
class EmbedNameMissing(ImageRule):
    """WCAG 2.2, 1.1.1 and 4.1.2; technique H46."""

    level = Level.WARNING
    concern = "name"
    elements = frozenset(("embed",))
    title = Words(en="Embedded picture without a name", zh="embed 图片没有名称")
    message = Words(
        en="The embed shows “{src}” and has neither title nor aria-label.",
        zh="该 embed 展示“{src}”，却没有 title 或 aria-label。",
    )
    why = _WHY
    remedy = _REMEDY
    wcag = ("1.1.1", "4.1.2")
    source = "WCAG technique H46"
    good = (
        Example('<p><embed src="a.svg" title="Two boats"></p>\n'),
        Example('<p><embed src="a.svg" aria-hidden="true"></p>\n'),
        Example('<p><embed src="tides.pdf"></p>\n'),
    )
    bad = (
        Example('<p>«<embed src="a.svg">»</p>\n'),
        Example('<p>«<embed src="a" type="image/png" alt="Two boats">»</p>\n'),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every exposed embed of a picture without a name."""
        if image.access.role is None and unnamed(image, post):
            yield self.finding(post, image.span, image, src=shown(image.address))


@dataclass(frozen=True)
class CanvasContentMissing(ImageRule):
    """WCAG 2.2, 1.1.1; HTML Standard, the canvas element: fallback content."""

    level = Level.WARNING
    concern = "name"
    elements = frozenset(("canvas",))
    title = Words(en="Canvas without content", zh="canvas 没有替代内容")
    message = Words(
        en="There is nothing in the canvas for those who don't see what is drawn on it.",
        zh="canvas 中没有内容，看不到画面的人什么也得不到。",
    )
    why = Words(
        en="What a script draws is invisible to assistive technology; it gets the element's content.",
        zh="脚本绘制的画面对辅助技术不可见；它得到的是元素中的内容。",
    )
    remedy = Words(
        en='Write into the canvas what is drawn there; aria-hidden="true" if it is mere decoration.',
        zh='在 canvas 中写明绘制的内容；纯装饰请写 aria-hidden="true"。',
    )
    wcag = ("1.1.1",)
    source = "HTML Standard, the canvas element"
    good = (
        Example("<p><canvas>Tides in May: two metres</canvas></p>\n"),
        Example('<p><canvas role="img" aria-label="Tides"></canvas></p>\n'),
        Example('<p><canvas aria-hidden="true"></canvas></p>\n'),
    )
    bad = (
        Example("<p>«<canvas>»</canvas></p>\n"),
        Example('<p>«<canvas id="tides" width="300">» </canvas></p>\n'),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every exposed canvas with neither content nor name."""
        if image.access.role is None and unnamed(image, post):
            yield self.finding(post, image.span, image)
