"""Drawings in the page, and other elements with the role of an image."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from altcheck.document import Image, Post
from altcheck.rules.name import unnamed
from altcheck.rules.rule import Example, Finding, ImageRule, Level
from altcheck.words import Words

_WHY = Words(
    en="The role says that there is an image. Without a name people hear “image” and nothing else.",
    zh="role 表明这是一张图片；没有名称，读者只会听到“图片”两个字。",
)
_DRAWN = frozenset(("img", "image", "graphics-document", "graphics-symbol"))


@dataclass(frozen=True)
class SvgNameMissing(ImageRule):
    """WCAG 2.2, 1.1.1; ACT rule 7d6734; SVG-AAM."""

    level = Level.ERROR
    concern = "name"
    elements = frozenset(("svg",))
    title = Words(en="Drawing with a role and no name", zh="带有 role 的 SVG 没有名称")
    message = Words(
        en="The drawing has the role {role}, and nothing that names it.",
        zh="这个 SVG 的 role 是 {role}，却没有任何名称。",
    )
    why = _WHY
    remedy = Words(
        en='Add a title element as its first child, or aria-label; aria-hidden="true" if it is mere '
        "decoration.",
        zh='添加 title 作为第一个子元素，或写 aria-label；纯装饰请写 aria-hidden="true"。',
    )
    wcag = ("1.1.1",)
    act = ("7d6734",)
    source = "ACT rule 7d6734"
    good = (
        Example('<p><svg role="img"><title>Two boats</title></svg></p>\n'),
        Example('<p><svg role="img" aria-label="Two boats"></svg></p>\n'),
        Example('<p><svg role="img" aria-hidden="true"></svg><svg></svg></p>\n'),
        Example('<p><svg role="none"></svg><svg role="figure"></svg></p>\n'),
    )
    bad = (
        Example('<p>«<svg role="img">»<text>Two boats</text></svg></p>\n'),
        Example('<p>«<svg role="img" title="Two boats">»<title> </title></svg></p>\n'),
        Example('<p><svg>«<circle role="graphics-symbol">»</circle></svg></p>\n'),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every exposed drawing, or part of one, that says it is an image and has no name."""
        # Without a role of its own a drawing is not required to have one.
        if image.access.role in _DRAWN and unnamed(image, post):
            yield self.finding(post, image.span, image, role=image.access.role or "")


@dataclass(frozen=True)
class SvgRoleMissing(ImageRule):
    """SVG-AAM: without a role, browsers differ in what they make of a drawing."""

    level = Level.NOTICE
    concern = "name"
    on = False
    elements = frozenset(("svg",))
    title = Words(en="Drawing without a role", zh="SVG 没有 role")
    message = Words(
        en="The drawing has neither a role nor aria-hidden: what is read of it depends on the browser.",
        zh="这个 SVG 既没有 role，也没有 aria-hidden：读出什么取决于浏览器。",
    )
    why = Words(
        en="Some screen readers read the text pieces of a drawing one by one, some nothing at all.",
        zh="有的读屏软件会逐段念出 SVG 中的文字，有的什么也不念。",
    )
    remedy = Words(
        en='Write role="img" and a title in it, or aria-hidden="true" if it is decoration.',
        zh='写 role="img" 并在其中添加 title；纯装饰请写 aria-hidden="true"。',
    )
    wcag = ("1.1.1",)
    source = "SVG Accessibility API Mappings"
    good = (
        Example('<p><svg role="img"><title>Two boats</title></svg></p>\n'),
        Example('<p><svg aria-hidden="true"></svg></p>\n'),
        Example("<p><svg><title>Two boats</title></svg></p>\n"),
    )
    bad = (
        Example("<p>«<svg>»<text>Two boats</text></svg></p>\n"),
        Example('<p><a href="b">«<svg>»</svg> The harbour</a></p>\n'),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every exposed drawing that says neither what it is nor that it is nothing."""
        if image.access.role is None and unnamed(image, post):
            yield self.finding(post, image.span, image)


@dataclass(frozen=True)
class SvgFocusableAttribute(ImageRule):
    """Legacy: Internet Explorer puts every svg into the tab order."""

    level = Level.NOTICE
    concern = "decoration"
    on = False
    elements = frozenset(("svg",))
    title = Words(en='Drawing in a link without focusable="false"', zh="链接中的 SVG 可能获得焦点")
    message = Words(
        en='Old browsers stop at this drawing as well as at its link; focusable="false" keeps them from it.',
        zh='旧浏览器会在链接和这个 SVG 上各停一次；focusable="false" 可避免。',
    )
    why = Words(
        en="Whoever uses the keyboard stops twice at the same place.",
        zh="使用键盘的人会在同一处停两次。",
    )
    remedy = Words(en='Write focusable="false".', zh='写 focusable="false"。')
    wcag = ("2.4.3",)
    source = "SVG Tiny 1.2, focusable"
    good = (
        Example('<p><a href="b"><svg focusable="false"></svg> The harbour</a></p>\n'),
        Example("<p><svg></svg></p>\n"),
    )
    bad = (
        Example('<p><a href="b">«<svg>»</svg> The harbour</a></p>\n'),
        Example('<p><button>«<svg focusable="true">»</svg> Search</button></p>\n'),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every drawing in a link or button that may be focused."""
        focusable = image.attribute("focusable")
        if image.link is not None and (
            focusable is None or (focusable.value_slot.value or "").strip() != "false"
        ):
            yield self.finding(post, image.span, image)


@dataclass(frozen=True)
class RoleImgNameMissing(ImageRule):
    """WCAG 2.2, 1.1.1 and 4.1.2; ACT rule 23a2a8; techniques ARIA6 and ARIA10."""

    level = Level.ERROR
    concern = "name"
    elements = frozenset(("other", "object", "embed", "canvas", "video"))
    title = Words(en="Element with role img and no name", zh="role=img 的元素没有名称")
    message = Words(
        en="The element has the role {role}, and neither aria-label nor aria-labelledby names it.",
        zh="该元素的 role 是 {role}，却没有 aria-label 或 aria-labelledby 为它命名。",
    )
    why = _WHY
    remedy = Words(
        en='Say in aria-label what is to be seen; aria-hidden="true" if it is mere decoration.',
        zh='在 aria-label 中写明画面内容；纯装饰请写 aria-hidden="true"。',
    )
    wcag = ("1.1.1", "4.1.2")
    act = ("23a2a8",)
    source = "ACT rule 23a2a8"
    good = (
        Example('<p><i role="img" aria-label="Boat"></i></p>\n'),
        Example('<p><i role="img" aria-hidden="true"></i></p>\n'),
        Example('<p><span role="img" title="Boat">⛵</span></p>\n'),
        Example('<p><b role="image img" aria-labelledby="x"></b><b id="x">Boat</b></p>\n'),
    )
    bad = (
        Example('<p>«<i class="boat" role="img">»</i></p>\n'),
        Example('<p>«<span role="img" aria-label=" ">»⛵</span></p>\n'),
        Example('<p>«<canvas role="img">»Tides</canvas></p>\n'),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every exposed element that says it is an image and has no name."""
        if image.access.role in ("img", "image") and unnamed(image, post):
            yield self.finding(post, image.span, image, role=image.access.role or "")
