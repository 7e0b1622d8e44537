"""Image buttons and image maps."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from altcheck.document import Image, Post
from altcheck.rules.lexicon import bare
from altcheck.rules.name import accessible_name, needs_name, unnamed
from altcheck.rules.repair import blank
from altcheck.rules.rule import Example, Finding, ImageRule, Level
from altcheck.words import Words

_MAP = '<p><img src="a.png" alt="The coast" usemap="#m">'
_WHY = Words(
    en="An area is a link, and is announced by its name alone: nothing else is in it.",
    zh="区域就是链接，只靠它的名称来播报：其中没有别的内容。",
)
_LONG = 100  # characters of a button's name
_GENERIC = frozenset(("button", "image", "img", "input", "submit query", "按钮", "按鈕", "图片", "ボタン", "버튼"))  # fmt: skip


@dataclass(frozen=True)
class InputImageAltMissing(ImageRule):
    """WCAG 2.2, 1.1.1 and 4.1.2; technique H36; ACT rule 59796f."""

    level = Level.ERROR
    concern = "name"
    elements = frozenset(("input",))
    title = Words(en="Image button without a name", zh="图片按钮没有名称")
    message = Words(
        en="The image button has no alt text and no other name: browsers call it “Submit”.",
        zh="图片按钮没有替代文本，也没有其他名称：浏览器只会称它“提交”。",
    )
    why = Words(
        en="Whoever can't see the picture doesn't know what the button does.",
        zh="看不到图片的人不知道按钮有何作用。",
    )
    remedy = Words(en="Say in alt what the button does.", zh="在 alt 中写明按钮的作用。")
    wcag = ("1.1.1", "4.1.2")
    act = ("59796f",)
    source = "ACT rule 59796f"
    good = (
        Example('<p><input type="image" src="a.png" alt="Search"></p>\n'),
        Example('<p><input type="image" src="a.png" title="Search"></p>\n'),
        Example('<p><label>Search <input type="image" src="a.png"></label></p>\n'),
        Example('<p><input type="image" src="a.png" hidden><input type="submit"></p>\n'),
    )
    bad = (
        Example('<p>«<input type="image" src="a.png" name="search">»</p>\n'),
        Example('<p>«<input type="image" src="a.png" alt="" value="Go">»</p>\n'),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every exposed image button that nothing names; an empty alt is no decoration here."""
        if unnamed(image, post):
            yield self.finding(post, image.span, image, blank=blank(image))


@dataclass(frozen=True)
class InputImageAltGeneric(ImageRule):
    """WCAG 2.2, 1.1.1 and 2.4.6; technique H36."""

    level = Level.WARNING
    concern = "name"
    elements = frozenset(("input",))
    title = Words(en="Name of an image button says nothing", zh="图片按钮的名称没有意义")
    message = Words(
        en="“{alt}” doesn't say what the button does.", zh="“{alt}”没有说明按钮的作用。"
    )
    why = Words(
        en="A button's name is heard out of context; it has to tell what happens.",
        zh="按钮的名称会脱离上下文被听到，必须说明会发生什么。",
    )
    remedy = Words(en="Name the action in a few words.", zh="用几个词写明操作。")
    wcag = ("1.1.1", "2.4.6")
    source = "WCAG technique H36"
    good = (
        Example('<p><input type="image" src="a.png" alt="Submit"></p>\n'),
        Example('<p><input type="image" src="a.png" alt="Search"></p>\n'),
        Example('<p><input type="image" src="a.png" alt="button" aria-label="Search"></p>\n'),
    )
    bad = (
        Example('<p><input type="image" src="a.png" alt="«button»"></p>\n'),
        Example('<p><input type="image" src="a.png" alt="«按钮»"></p>\n'),
        Example(f'<p><input type="image" src="a.png" alt="«{"go " * 40}»"></p>\n'),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every image button whose alt is a noun for itself, or a paragraph."""
        if image.alt is None or image.alt.templated or image.access.source != "alt":
            return
        name = accessible_name(image)
        if needs_name(image) and (bare(name) in _GENERIC or len(name) > _LONG):
            yield self.finding(post, image.alt, image, blank=blank(image), alt=name[:_LONG])


@dataclass(frozen=True)
class AreaAltMissing(ImageRule):
    """WCAG 2.2, 1.1.1, 2.4.4 and 4.1.2; technique H24; ACT rule c487ae."""

    level = Level.ERROR
    concern = "name"
    elements = frozenset(("area",))
    title = Words(en="Area of an image map without a name", zh="图像映射的区域没有名称")
    message = Words(
        en="The area is a link without alt text: it has no name.",
        zh="该区域是一个没有替代文本的链接：它没有名称。",
    )
    why = _WHY
    remedy = Words(en="Say in alt where the area leads.", zh="在 alt 中写明区域通向哪里。")
    wcag = ("1.1.1", "2.4.4", "4.1.2")
    act = ("c487ae",)
    source = "ACT rule c487ae"
    good = (
        Example(f'{_MAP}<map name="m"><area href="b" alt="The harbour"></map></p>\n'),
        Example(f'{_MAP}<map name="m"><area shape="default" nohref></map></p>\n'),
        Example('<p><map name="m"><area href="b"></map></p>\n'),
        Example(
            f'{_MAP}<map name="m"><area href="b" alt="The harbour"><area href="b" alt=""></map></p>\n'
        ),
    )
    bad = (
        Example(f'{_MAP}<map name="m">«<area href="b">»</map></p>\n'),
        Example(f'{_MAP}<map name="m">«<area href="b" alt=" ">»</map></p>\n'),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every area that is a link of a map in use and has no name."""
        if image.src.value is None or not unnamed(image, post):
            return
        # An empty alt is allowed where another area of the map leads there by name.
        if image.alt is not None and image.alt.value == "" and _named_beside(image, post):
            return
        yield self.finding(post, image.span, image, blank=blank(image))


def _named_beside(area: Image, post: Post) -> bool:
    return any(
        other.access.name and other.src.value == area.src.value
        for other in post.images
        if other.area == area.area and other.element == "area"
    )


@dataclass(frozen=True)
class AreaAltWithoutHref(ImageRule):
    """HTML Standard, the area element: without href, alt must be omitted."""

    level = Level.WARNING
    concern = "attribute"
    elements = frozenset(("area",))
    title = Words(en="Area with alt text and no address", zh="区域有替代文本却没有链接地址")
    message = Words(
        en="The area “{alt}” has no href: it is no link, and its alt is not allowed.",
        zh="区域“{alt}”没有 href：它不是链接，也不允许有 alt。",
    )
    why = Words(
        en="Somebody meant a link here; nobody can follow it.",
        zh="这里本应是链接，却无法打开。",
    )
    remedy = Words(en="Add the href, or take alt out.", zh="补上 href，或删除 alt。")
    source = "HTML Standard, the area element"
    good = (
        Example(f'{_MAP}<map name="m"><area href="b" alt="The harbour"></map></p>\n'),
        Example(f'{_MAP}<map name="m"><area shape="default"></map></p>\n'),
        Example(f'{_MAP}<map name="m"><area alt=""></map></p>\n'),
    )
    bad = (
        Example(f'{_MAP}<map name="m">«<area alt="The harbour">»</map></p>\n'),
        Example(f'{_MAP}<map name="m">«<area shape="rect" alt="x">»</map></p>\n'),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every area with words and without an address; scripts may make one of it."""
        if image.src.value is not None or image.alt is None or image.alt.blank:
            return
        if not any(attribute.name.startswith(("on", "data-")) for attribute in image.attributes):
            yield self.finding(post, image.span, image, alt=(image.alt.value or "")[:_LONG])


@dataclass(frozen=True)
class ImagemapImageAltEmpty(ImageRule):
    """WCAG 2.2, 1.1.1; techniques H24 and H37."""

    level = Level.ERROR
    concern = "name"
    needs = frozenset(("[usemap]",))
    title = Words(en="Image map whose image has an empty alt", zh="图像映射的图片替代文本为空")
    message = Words(
        en="The image is a map with links, and its alt text says that it is decoration.",
        zh="图片是带链接的映射，替代文本却表明它只是装饰。",
    )
    why = Words(
        en="The areas' names make sense only to those who know what the map shows.",
        zh="只有知道映射展示了什么，各区域的名称才有意义。",
    )
    remedy = Words(en="Say in alt what the map shows.", zh="在 alt 中写明映射展示了什么。")
    wcag = ("1.1.1",)
    source = "WCAG technique H24"
    good = (
        Example(f'{_MAP}<map name="m"><area href="b" alt="The harbour"></map></p>\n'),
        Example('<p><img src="a.png" alt="" usemap="#gone"></p>\n'),
        Example('<p><img src="a.png" alt="" usemap="#m"><map name="m"><area></map></p>\n'),
    )
    bad = (
        Example(
            '<p>«<img src="a.png" alt="" usemap="#m">»<map name="m"><area href="b" alt="x"></map></p>\n'
        ),
        Example(
            '<p>«<img usemap="#m" src="a.png" alt>»<map name="m"><area href="b" alt="x"></map></p>\n'
        ),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every img with an empty alt whose map has links."""
        used = image.attribute("usemap")
        if used is None or image.alt is None or image.alt.value != "" or image.access.hidden:
            return
        name = (used.value_slot.value or "").strip().lstrip("#")
        linked = (i.src.value for i in post.images if i.element == "area" and i.area == name)
        if name and any(value is not None for value in linked) and not image.access.labelled:
            yield self.finding(post, image.span, image, blank=blank(image))
