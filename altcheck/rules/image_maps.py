"""Images that are maps: how the image and its map find each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from altcheck.document import Image, Map, Post
from altcheck.rules.keywords import dropped
from altcheck.rules.quality import shortened
from altcheck.rules.rule import Example, Finding, ImageRule, Level, PostRule
from altcheck.words import Words

_MAP = '<map name="m"><area href="b" alt="The harbour"></map>'


@dataclass(frozen=True)
class IsmapWithoutLink(ImageRule):
    """HTML Standard, the img element: ismap only inside of a link."""

    level = Level.ERROR
    concern = "attribute"
    needs = frozenset(("[ismap]",))
    title = Words(en="ismap outside of a link", zh="ismap 不在链接中")
    message = Words(
        en="ismap sends the place of a click to a link's address, and there is no link around it.",
        zh="ismap 会把点击位置发送给链接地址，而外层没有链接。",
    )
    why = Words(en="Nothing happens on a click.", zh="点击后什么也不会发生。")
    remedy = Words(en="Take ismap out.", zh="删除 ismap。")
    source = "HTML Standard, the img element, ismap"
    good = (
        Example('<p><a href="b"><img src="a.png" alt="x" ismap></a></p>\n'),
        Example('<p><img src="a.png" alt="x"></p>\n'),
    )
    bad = (
        Example(
            '<p><img src="a.png" alt="x" «ismap»></p>\n', fixed='<p><img src="a.png" alt="x"></p>\n'
        ),
        Example(
            '<p><a name="b"><img src="a.png" «ismap»="" alt="x"></a></p>\n',
            fixed='<p><a name="b"><img src="a.png" alt="x"></a></p>\n',
        ),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every img with ismap that is in no link."""
        ismap = image.attribute("ismap")
        if image.inert or image.syntax != "html" or ismap is None:
            return
        if image.link is None or image.link.href is None:
            fix = dropped(ismap.value_slot, safe=True)
            yield self.finding(post, ismap.name_slot, image, fix)


@dataclass(frozen=True)
class IsmapUsed(ImageRule):
    """WCAG 2.2, 2.1.1: the server is told where somebody clicked."""

    level = Level.NOTICE
    concern = "attribute"
    needs = frozenset(("[ismap]", "link"))
    title = Words(en="Map on the server", zh="服务器端图像映射")
    message = Words(
        en="The link does what it does by where it is clicked: by keyboard, there is no such place.",
        zh="链接的作用取决于点击位置，而用键盘操作时没有点击位置。",
    )
    why = Words(
        en="Who doesn't use a mouse can't choose among the places of the map.",
        zh="不使用鼠标的人无法选择映射中的位置。",
    )
    remedy = Words(
        en="Use a map with areas (usemap), or plain links.",
        zh="改用带区域的映射（usemap）或普通链接。",
    )
    wcag = ("2.1.1",)
    source = "HTML Standard, the img element, ismap"
    good = (
        Example('<p><a href="b"><img src="a.png" alt="x"></a></p>\n'),
        Example('<p><img src="a.png" alt="x" ismap></p>\n'),
    )
    bad = (
        Example('<p><a href="b"><img src="a.png" alt="x" «ismap»></a></p>\n'),
        Example('<p><a href="b"><img «ismap» src="a.png" alt="x"></a></p>\n'),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every img with ismap in a link."""
        ismap = image.attribute("ismap")
        if image.inert or ismap is None or image.link is None or image.link.href is None:
            return
        yield self.finding(post, ismap.name_slot, image)


@dataclass(frozen=True)
class UsemapTargetMissing(ImageRule):
    """HTML Standard, rules for parsing a hash-name reference."""

    level = Level.ERROR
    concern = "structure"
    elements = frozenset(("img", "input", "object"))
    needs = frozenset(("[usemap]",))
    title = Words(en="usemap points nowhere", zh="usemap 没有对应的映射")
    message = Words(
        en="There is no map called by usemap=“{value}”: no part of the picture is a link.",
        zh="usemap=“{value}”没有对应的 map：图片上没有任何链接。",
    )
    why = Words(
        en="Browsers join a picture to its map by # and the map's name, in the very same letters.",
        zh="浏览器通过 # 加 map 的 name 关联图片与映射，大小写也必须一致。",
    )
    remedy = Words(
        en="Write # and the name of the map, or take usemap out.",
        zh="写成 # 加映射的名称，或删除 usemap。",
    )
    source = "HTML Standard, image maps"
    good = (
        Example(f'<p><img src="a.png" alt="x" usemap="#m">{_MAP}</p>\n'),
        Example('<p><img src="a.png" alt="x" usemap="#{{ page.map }}"></p>\n'),
        Example(f'<p>{_MAP}<img src="a.png" alt="x"></p>\n'),
    )
    bad = (
        Example(
            f'<!DOCTYPE html><title>x</title><p><img src="a.png" alt="x" usemap="«#n»">{_MAP}\n',
            name="page.html",
        ),
        Example(
            f'<!DOCTYPE html><title>x</title><p><img src="a.png" alt="x" usemap="«m»">{_MAP}\n',
            name="page.html",
        ),
        Example('<p><img src="a.png" alt="x" usemap="«#gone»"></p>\n', level=Level.WARNING),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every usemap that names none of the post's maps; in a part of a page, with less weight."""
        usemap = image.attribute("usemap")
        if image.inert or usemap is None or usemap.value_slot.templated:
            return
        before, sign, name = (usemap.value_slot.value or "").partition("#")
        if sign and not before and name and any(one.name == name for one in post.maps):
            return
        # What is written without the sign, or is empty, is wrong wherever the map may be.
        sure = post.complete or not sign or not name
        level = Level.ERROR if sure else Level.WARNING
        value = shortened(usemap.value_slot.value or "")
        yield self.finding(post, usemap.value_slot, image, level=level, value=value)


@dataclass(frozen=True)
class MapNameInvalid(PostRule):
    """HTML Standard, the map element: a name of its own, and an id that is the same."""

    level = Level.WARNING
    concern = "structure"
    title = Words(en="Map whose name can't be used", zh="映射的名称有误")
    message = Words(en="The map's name is at fault: {fault}.", zh="映射的名称有误：{fault}。")
    why = Words(
        en="A picture finds its map by the name; of two with one name, only the first.",
        zh="图片通过名称找到映射；同名的只会用第一个。",
    )
    remedy = Words(
        en="Give each map a name of its own, and no id or the same.",
        zh="为每个映射取不同的名称；id 要么不写，要么与名称相同。",
    )
    source = "HTML Standard, the map element"
    good = (
        Example(f'<p><img src="a.png" alt="x" usemap="#m">{_MAP}</p>\n'),
        Example(f"<p>{_MAP}</p>\n"),
        Example('<p><map name="m" id="m"></map></p>\n'),
        Example('<p><map name="{{ x }}" id="m"></map></p>\n'),
    )
    bad = (
        Example('<p>«<map>»<area href="b" alt="x"></map></p>\n'),
        Example('<p><map name="m"></map>«<map name="m">»</map></p>\n'),
        Example('<p>«<map name="m" id="n">»</map></p>\n'),
    )

    def check(self, post: Post) -> Iterable[Finding]:
        """Every map without a name, with one that was there before, or with another id."""
        times: Counter[str] = Counter()
        for one in post.maps:
            fault = _fault(one, times)
            if fault:
                yield self.finding(post, one.span, fault=fault)


def _fault(one: Map, times: Counter[str]) -> str:
    """What is wrong with the map's name, in the words of HTML."""
    if not one.name:
        return "name=“”"
    if "{" in one.name or "<" in one.name:  # a template's own
        return ""
    times[one.name] += 1
    if times[one.name] > 1:
        return f"2 × name=“{shortened(one.name)}”"
    if one.id is not None and one.id != one.name and "{" not in one.id:
        return f"id=“{shortened(one.id)}” ≠ name=“{shortened(one.name)}”"
    return ""
