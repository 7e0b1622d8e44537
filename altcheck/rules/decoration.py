"""Marks of decoration, and what contradicts them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from altcheck.document import Image, Post
from altcheck.rules.rule import Example, Finding, Fix, ImageRule, Level, PostRule
from altcheck.words import Words

CONTRADICTED = Words(
    en="One part of the markup says that the image is nothing, another that it is something: screen "
    "readers decide differently, and none knows what was meant.",
    zh="标记的一部分说这张图片无关紧要，另一部分却说它有内容：各读屏软件处理不同，谁也不知道本意。",
)
DECIDE = Words(
    en="Decide: either a name, or a mark of decoration and nothing else.",
    zh="二选一：要么写名称，要么只保留装饰标记。",
)


@dataclass(frozen=True)
class DecorativeNameConflict(ImageRule):
    """ARIA in HTML; HTML Standard, alt; ACT rule e88epe."""

    level = Level.ERROR
    concern = "decoration"
    needs = frozenset(("access.decorative", "words"))
    title = Words(en="Decorative role and an alt text", zh="装饰性 role 与替代文本并存")
    message = Words(
        en="The role {role} hides the image, and the alt text “{alt}” describes it: nobody hears that.",
        zh="role={role} 隐藏了图片，替代文本“{alt}”却在描述它：没人能听到。",
    )
    why = CONTRADICTED
    remedy = DECIDE
    wcag = ("1.1.1",)
    act = ("e88epe",)
    source = "ARIA in HTML, the img element"
    good = (
        Example('<p><img src="a.png" role="none" alt=""></p>\n'),
        Example('<p><img src="a.png" role="img" alt="Two boats"></p>\n'),
        Example('<p><img src="a.png" role="none" alt="Two boats" hidden></p>\n'),
    )
    bad = (
        Example('<p><img src="a.png" role="none" alt="«Two boats»"></p>\n'),
        Example('<p><img src="a.png" role="presentation" alt="«x»"></p>\n'),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every img with a presentational role that holds, and words in alt."""
        access, alt = image.access, image.alt
        if access.decorative != "role" or access.hidden or access.conflict or image.inert:
            return
        if alt is not None and not alt.blank and not alt.templated:
            words = " ".join((alt.value or "").split())[:80]
            yield self.finding(post, alt, image, role=access.role or "", alt=words)


@dataclass(frozen=True)
class EmptyAltNamedConflict(ImageRule):
    """WCAG 2.2, 1.1.1; ACT rule 46ca7f; ARIA in HTML."""

    level = Level.ERROR
    concern = "decoration"
    needs = frozenset(("access.decorative", "access.labelled"))
    title = Words(en="Empty alt text and an ARIA label", zh="替代文本为空却有 ARIA 标签")
    message = Words(
        en='alt="" says decoration, and ARIA names the image “{name}”: it is announced.',
        zh='alt="" 表明是装饰，ARIA 却将图片命名为“{name}”：它会被播报。',
    )
    why = CONTRADICTED
    remedy = Words(
        en="Move the label into alt; or take it out, if the image is decoration.",
        zh="把标签移到 alt 中；如果图片是装饰，请删除标签。",
    )
    wcag = ("1.1.1",)
    act = ("46ca7f",)
    source = "ACT rule 46ca7f"
    good = (
        Example('<p><img src="a.png" alt=""></p>\n'),
        Example('<p><img src="a.png" alt="Boats" aria-label="Two boats"></p>\n'),
        Example('<p><img src="a.png" alt="" aria-label=" "></p>\n'),
        Example('<p><img src="a.png" alt="" aria-label="Boats" aria-hidden="true"></p>\n'),
    )
    bad = (
        Example(
            '<p>«<img src="a.png" alt="" aria-label="Two boats">»</p>\n',
            fixed='<p><img src="a.png" alt="Two boats" aria-label="Two boats"></p>\n',
        ),
        Example(
            '<p>«<img src="a.png" alt="" aria-labelledby="x">» <i id="x">Two boats</i></p>\n',
            fixed='<p><img src="a.png" alt="Two boats" aria-labelledby="x"> <i id="x">Two boats</i></p>\n',
        ),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every exposed img with an empty alt that ARIA names."""
        if image.access.decorative != "alt" or not image.access.exposed or image.inert:
            return
        if image.access.labelled and image.alt is not None:
            name = image.access.name
            fix = Fix((image.alt.put(name),), safe=False) if image.alt.write else None
            yield self.finding(post, image.span, image, fix, name=name[:80])


@dataclass(frozen=True)
class EmptyAltTitleConflict(ImageRule):
    """WCAG 2.2, 1.1.1; technique H67; the specifications disagree on what browsers should do."""

    level = Level.WARNING
    concern = "decoration"
    needs = frozenset(("access.decorative", "title"))
    title = Words(en="Empty alt text and a title", zh="替代文本为空却有 title")
    message = Words(
        en='alt="" says decoration, the title “{title}” doesn\'t; many browsers announce the image.',
        zh='alt="" 表明是装饰，title“{title}”却不是；许多浏览器会播报这张图片。',
    )
    why = CONTRADICTED
    remedy = Words(
        en="Move the title into alt, or take it out.", zh="把 title 移到 alt 中，或删除它。"
    )
    wcag = ("1.1.1",)
    source = "WCAG technique H67"
    good = (
        Example('<p><img src="a.png" alt="" title=""></p>\n'),
        Example('<p><img src="a.png" alt="Boats" title="Two boats"></p>\n'),
        Example('<p><img src="a.png" alt="" title="Boats" aria-hidden="true"></p>\n'),
    )
    bad = (
        Example('<p><img src="a.png" alt="" title="«Two boats»"></p>\n'),
        Example("<p><img src=a.png alt title=«Boats»></p>\n"),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every img of HTML with an empty alt and words in title, which nothing else hides."""
        title, access = image.title, image.access
        if image.syntax != "html" or image.inert or access.decorative != "alt" or access.hidden:
            return
        if title is not None and not title.blank and not title.templated and not access.labelled:
            words = " ".join((title.value or "").split())[:80]
            yield self.finding(post, title, image, title=words)


@dataclass(frozen=True)
class DecorativeFocusable(PostRule):
    """WAI-ARIA 1.2, presentational roles conflict resolution; ACT rule 46ca7f."""

    level = Level.ERROR
    concern = "decoration"
    title = Words(en="Marked as decoration, and exposed all the same", zh="标为装饰却仍会被播报")
    message = Words(
        en="The {tag} element is marked as decoration, but {cause} exposes it to assistive technology.",
        zh="{tag} 元素标为装饰，{cause} 却使它暴露给辅助技术。",
    )
    why = CONTRADICTED
    remedy = Words(
        en="Take out what exposes it (tabindex, aria attributes), or the mark of decoration.",
        zh="删除使它暴露的属性（tabindex、aria 属性），或删除装饰标记。",
    )
    wcag = ("1.1.1",)
    act = ("46ca7f",)
    source = "ACT rule 46ca7f"
    good = (
        Example('<p><img src="a.png" alt=""></p>\n'),
        Example('<p><img src="a.png" alt="" aria-hidden="true" tabindex="-1"></p>\n'),
        Example('<ul role="none"><li role="presentation">a</li></ul>\n'),
        Example('<p><img src="a.png" role="presentation" alt="x"></p>\n'),
    )
    bad = (
        Example('<p>«<img src="a.png" alt="" tabindex="0">»</p>\n'),
        Example('<p>«<svg role="none" aria-label="Boat">»</svg></p>\n'),
        Example('«<nav role="none" aria-label="Main">»x</nav>\n', level=Level.WARNING),
    )

    def check(self, post: Post) -> Iterable[Finding]:
        """Every contradiction that the reader found; of texts it is no failure of WCAG."""
        for one in post.decorations:
            image = None if one.image is None else post.images[one.image]
            # Named by ARIA with an empty alt: a rule of its own.
            if image is not None and image.access.decorative == "alt" and image.access.labelled:
                continue
            level = self.level if image is not None else Level.WARNING
            yield self.finding(post, one.span, image, level=level, tag=one.tag, cause=one.cause)
