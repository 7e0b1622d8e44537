"""Images whose alt is empty, which says that they are decoration: are they?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from altcheck.document import Image, Post, Unwritable
from altcheck.repo import Repo
from altcheck.rules.name import is_sign, may_be_named_elsewhere, needs_name
from altcheck.rules.repair import alt_fix, blank
from altcheck.rules.rule import Example, Finding, Fix, ImageRule, Level, RepoRule
from altcheck.words import Words

_ALONE = frozenset(("p", "div", "center", "body", "section", "article", "figure", "main"))
_ICON = 32  # pixels of the shorter side
_REMEDY = Words(
    en="Look at the picture: if it tells something, say it in alt; if not, all is well.",
    zh="看一看图片：若有信息，请写进 alt；若没有，保持原样即可。",
)


def _emptied(image: Image) -> bool:
    """Whether an author's empty alt hides the image, which is none that no rule should ask about."""
    if image.syntax not in ("html", "tag") or image.alt is None or image.alt.value != "":
        return False
    if image.inert or image.decorative or image.access.hidden or image.access.labelled:
        return False
    return image.access.role is None and not image.alt.templated and not is_sign(image)


@dataclass(frozen=True)
class ImageAltEmpty(RepoRule):
    """WCAG 2.2, 1.1.1; technique H67, failure F38; ACT rule e88epe. A list to look over.

    ``large`` is the side in pixels above which a picture that stands alone is a warning.
    """

    large: int = 100

    level = Level.NOTICE
    concern = "decoration"
    needs = frozenset(("empty alt",))
    title = Words(en="Image marked as decoration", zh="标记为装饰的图片")
    message = Words(
        en="The alt is empty: to those who can't see it, the picture is not there{size}.",
        zh="替代文本为空：对看不到的人来说，这张图片不存在{size}。",
    )  # fmt: skip
    why = Words(
        en="Programs write empty alts too; only a person can say that a picture tells nothing.",
        zh="程序也会写空的替代文本；只有人能判断图片是否不含信息。",
    )
    remedy = _REMEDY
    wcag = ("1.1.1",)
    act = ("e88epe",)
    source = "WCAG technique H67"
    good = (
        Example('<p><img src="a.png" alt="Two boats"></p>\n'),
        Example('<p><a href="b"><img src="a.png" alt=""> The harbour</a></p>\n'),
        Example('<p><img src="a.png" alt="" role="presentation"></p>\n'),
        Example('<p><img src="a.png" alt="" width="1" height="1"></p>\n'),
        Example('<figure><img src="a.png" alt=""><figcaption>Dawn</figcaption></figure>\n'),
        Example('<!-- altcheck-decorative -->\n<p><img src="a.png" alt=""></p>\n'),
        Example("![](a.png)\n"),
        Example('<p>Well <img src="a.png" alt="" width="24"></p>\n'),
    )
    bad = (
        Example('<p>«<img src="a.png" alt="">»</p>\n'),
        Example('<p>Text «<img src="a.png" alt="" width="300">» text</p>\n'),
        Example(
            '<p>«<img src="a.png" alt="" width="300" height="200">»</p>\n', level=Level.WARNING
        ),
    )

    def check(self, image: Image, post: Post, repo: Repo) -> Iterable[Finding]:
        """Every img with an empty alt that is in no link and has no caption."""
        if not _emptied(image) or image.link is not None or image.caption is not None:
            return
        # A map, and what is all of a heading, have rules of their own.
        if image.attribute("usemap") or image.heading == "" or image.alone == "th":
            return
        side = _side(image, repo)
        # As small as letters: an icon, or a smiley of its own kind.
        if 0 < side <= _ICON:
            return
        big = side > self.large and image.alone in _ALONE
        size = f" ({side} px)" if big else ""
        level = Level.WARNING if big else Level.NOTICE
        yield self.finding(post, image.span, image, blank=blank(image), level=level, size=size)


def _side(image: Image, repo: Repo) -> int:
    """The shorter side of the picture as it is declared, or else as its file has it."""
    declared = []
    for name in ("width", "height"):
        attribute = image.attribute(name)
        value = (attribute.value_slot.value or "").strip() if attribute else ""
        if value.isascii() and value.isdecimal():
            declared.append(int(value[:9]))
    asset = repo.asset(image)
    return min(declared) if declared else min(asset.width or 0, asset.height or 0)


@dataclass(frozen=True)
class DecorativeInCarousel(ImageRule):
    """WCAG 2.2, 1.1.1: what is worth a place in a carousel is hardly decoration."""

    level = Level.NOTICE
    concern = "decoration"
    needs = frozenset(("carousel", "empty alt"))
    title = Words(en="Decoration in a carousel", zh="轮播中的装饰图")
    message = Words(
        en="The image is one of a carousel, and its alt is empty: to some readers nothing changes.",
        zh="图片位于轮播中而替代文本为空：对部分读者来说，轮播没有任何变化。",
    )
    why = Words(
        en="A carousel shows pictures for their own sake; its buttons lead from one to the next.",
        zh="轮播就是为了展示图片，其按钮用来切换图片。",
    )
    remedy = _REMEDY
    wcag = ("1.1.1",)
    source = "WCAG failure F38"
    good = (
        Example('<div class="slider"><img src="a.png" alt="Two boats"></div>\n'),
        Example('<div class="slider"><a href="b"><img src="a.png" alt=""> Boats</a></div>\n'),
        Example('<div class="gallery-of-fame"><img src="a.png" alt=""></div>\n'),
        Example('<div class="slider" aria-hidden="true"><img src="a.png" alt=""></div>\n'),
    )
    bad = (
        Example('<div class="carousel-item">«<img src="a.png" alt="">»</div>\n'),
        Example('<ul class="main swiper"><li>«<img alt src="a.png">»</li></ul>\n'),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every img with an empty alt below a class that speaks of a carousel."""
        if image.carousel and _emptied(image) and image.link is None:
            yield self.finding(post, image.span, image, blank=blank(image))


@dataclass(frozen=True)
class TableCellImageOnly(ImageRule):
    """WCAG 2.2, 1.3.1: a header cell says what its column or row is about."""

    level = Level.NOTICE
    concern = "structure"
    needs = frozenset(("header cell", "empty alt"))
    title = Words(en="Header cell with nothing but an empty image", zh="表头单元格中只有空的图片")
    message = Words(
        en="The image is all of a header cell, and its alt is empty: so is the header.",
        zh="表头单元格中只有这张图片，而替代文本为空：表头也就是空的。",
    )
    why = Words(
        en="Headers are read with each cell of their column or row.",
        zh="读每个单元格时都会念出所在行列的表头。",
    )
    remedy = Words(
        en="Say in alt what the column or row is about.", zh="在 alt 中写明该行或该列的内容。"
    )
    wcag = ("1.3.1", "1.1.1")
    source = "WCAG technique H51"
    good = (
        Example("| ![Tide](a.png) | Time |\n|---|---|\n| high | 6:00 |\n"),
        Example("| ![](a.png) Tide | Time |\n|---|---|\n| ![](b.png) | 6:00 |\n"),
        Example('<table><tr><td><img src="a.png" alt=""></td></tr></table>\n'),
        Example('<table><tr><th><img src="a.png" alt="" aria-label="Tide"></th></tr></table>\n'),
    )
    bad = (
        Example("| «![](a.png)» | Time |\n|---|---|\n| high | 6:00 |\n"),
        Example('<table><tr><th><b>«<img src="a.png" alt="">»</b></th></tr></table>\n'),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every image with an empty alt that is alone in a th."""
        if image.alone != "th" or image.alt is None or image.alt.value is None or image.inert:
            return
        # Markdown makes header cells where nobody asked for any: a row of pictures is no header.
        if image.alt.blank and not image.access.labelled and not image.access.hidden:
            yield self.finding(post, image.span, image, blank=blank(image))


@dataclass(frozen=True)
class ImageNameEmptyAria(ImageRule):
    """WCAG 2.2, 1.1.1 and 4.1.2; ACT rule 23a2a8."""

    level = Level.ERROR
    concern = "name"
    needs = frozenset(("[aria-label]", "no alt"))
    title = Words(en="Image with an empty label", zh="图片的 aria-label 为空")
    message = Words(
        en="The image has an empty aria-label, and no alt text: nothing names it.",
        zh="图片的 aria-label 为空，也没有替代文本：它没有名称。",
    )
    why = Words(
        en="An empty label is as good as none: a screen reader reads the file's name, or nothing.",
        zh="空的标签等于没有：读屏软件会念文件名，或什么也不念。",
    )
    remedy = Words(
        en="Write an alt text, and take aria-label out.", zh="写上替代文本，并删除 aria-label。"
    )
    wcag = ("1.1.1", "4.1.2")
    act = ("23a2a8",)
    source = "ACT rule 23a2a8"
    good = (
        Example('<p><img src="a.png" alt="Two boats" aria-label=""></p>\n'),
        Example('<p><img src="a.png" aria-label="Two boats"></p>\n'),
        Example('<p><img src="a.png" title="Two boats" aria-label=""></p>\n'),
        Example('<p><img src="a.png" aria-label="" aria-hidden="true"></p>\n'),
    )
    bad = (
        Example(
            '<p><img src="a.png" aria-label="«»"></p>\n', fixed='<p><img src="a.png"></p>\n'
        ),
        Example(
            '<p><img aria-label="« »" src="a.png"></p>\n', fixed='<p><img src="a.png"></p>\n'
        ),
        Example(
            '<figure><img src="a.png" aria-label="«»"><figcaption>Two boats</figcaption></figure>\n',
            fixed='<figure><img src="a.png" alt="Two boats"><figcaption>Two boats</figcaption>'
            "</figure>\n",
        ),
    )  # fmt: skip

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every img with a blank aria-label that nothing else names."""
        label = image.attribute("aria-label")
        if label is None or label.value_slot.templated or not label.value_slot.blank:
            return
        if image.alt is None or image.alt.value is not None or not needs_name(image):
            return
        if image.access.name or may_be_named_elsewhere(image, post):
            return
        try:
            edit = label.value_slot.drop()
        except Unwritable:
            yield self.finding(post, label.value_slot, image, blank=blank(image))
            return
        words = alt_fix(image)
        fix = Fix((edit, *words.edits), words.safe) if words else Fix((edit,), safe=True)
        yield self.finding(post, label.value_slot, image, fix, blank(image))
