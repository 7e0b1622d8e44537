"""Names that come from the wrong place, or from nowhere."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import get_args

from altcheck.document import Element, Image, Post
from altcheck.rules.name import accessible_name, needs_name
from altcheck.rules.repair import alt_fix, blank
from altcheck.rules.rule import Example, Finding, Fix, ImageRule, Level
from altcheck.words import Words

_ALL: frozenset[Element] = frozenset(get_args(Element))
# Characters that are seen and heard by nobody, though Unicode calls some of them letters.
_UNHEARD = frozenset("\u034f\u115f\u1160\u2800\u3164\uffa0")
_FILE = re.compile(r"\S+\.(?:png|jpe?g|gif|webp|avif|svg|bmp|tiff?|heic)", re.IGNORECASE)


@dataclass(frozen=True)
class ImageAltInvisible(ImageRule):
    """WCAG 2.2, 1.1.1; failure F30."""

    level = Level.ERROR
    concern = "name"
    elements = frozenset(("img", "input", "area"))
    needs = frozenset(("words",))
    title = Words(en="Alt text of invisible characters", zh="替代文本只有不可见字符")
    message = Words(
        en="The alt text holds nothing but characters that can be neither seen nor heard.",
        zh="替代文本里只有看不见也听不到的字符。",
    )
    why = Words(
        en="The image counts as described, and nothing is said of it.",
        zh="图片看似有描述，实际什么也不会念出。",
    )
    remedy = Words(
        en='Write what the picture shows; alt="" only if it is mere decoration.',
        zh='写明图片展示了什么；只有纯装饰图片才写 alt=""。',
    )
    wcag = ("1.1.1",)
    source = "WCAG failure F30"
    good = (
        Example('<p><img src="a.png" alt="👩\u200d🌾"></p>\n'),
        Example('<p><img src="a.png" alt="">\n'),
        Example('<p><img src="a.png" alt=" "></p>\n'),
        Example('<p><img src="a.png" alt="\u200b" role="none"></p>\n'),
    )
    bad = (
        Example('<p><img src="a.png" alt="«\u200b»"></p>\n'),
        Example('<p><img src="a.png" alt="« \u00ad\ufeff»"></p>\n'),
        Example(
            '<figure><img src="a.png" alt="«\u2060»"><figcaption>Two boats</figcaption></figure>\n',
            fixed='<figure><img src="a.png" alt="Two boats"><figcaption>Two boats</figcaption></figure>\n',
        ),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every image with an alt of format characters and blanks only."""
        if image.alt is None or not needs_name(image) or image.access.labelled:
            return
        value = image.alt.value or ""
        if value.strip() and all(_unheard(character) for character in value):
            yield self.finding(post, image.alt, image, alt_fix(image), blank(image))


def _unheard(character: str) -> bool:
    if character.isspace() or character in _UNHEARD:
        return True
    return unicodedata.category(character) in ("Cf", "Cc") or "\ufe00" <= character <= "\ufe0f"


@dataclass(frozen=True)
class ImageTitleOnly(ImageRule):
    """HTML Standard: a title is no substitute for alt; techniques H33 and H67."""

    level = Level.WARNING
    concern = "name"
    needs = frozenset(("html", "no alt"))
    title = Words(en="Only the title names the image", zh="只有 title 为图片命名")
    message = Words(
        en="The image has a title and no alt text; not every screen reader reads titles.",
        zh="图片只有 title，没有替代文本；并非所有读屏软件都会念出 title。",
    )
    why = Words(
        en="A title is a tooltip for the mouse: it is not shown when the picture doesn't load, and "
        "nobody gets it by keyboard or touch.",
        zh="title 是鼠标提示：图片未能加载时不会显示，用键盘或触屏的人也看不到。",
    )
    remedy = Words(en="Write it into alt.", zh="把它写进 alt。")
    source = "HTML Standard, relying on the title attribute"
    good = (
        Example('<p><img src="a.png" alt="Two boats" title="The quay"></p>\n'),
        Example('<p><img src="a.png" title="Two boats" hidden></p>\n'),
        Example('<p><img src="a.png" title="Two boats" aria-label="Boats"></p>\n'),
    )
    bad = (
        Example(
            '<p>«<img src="a.png" title="Two boats">»</p>\n',
            fixed='<p><img src="a.png" alt="Two boats" title="Two boats"></p>\n',
        ),
        Example('<p>«<img src="a.png" title="IMG_2041.jpg">»</p>\n'),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every img of HTML without an alt that its title names."""
        alt, access = image.alt, image.access
        if image.syntax != "html" or alt is None or alt.value is not None or not needs_name(image):
            return
        if access.source != "title" or (image.title is not None and image.title.templated):
            return
        # A title that several images share is the post's, and describes none of them.
        shared = sum(other.access.name == access.name for other in post.images) > 1
        taken = alt.write is not None and not shared and not _FILE.fullmatch(access.name)
        fix = Fix((alt.put(access.name),), safe=True) if taken else None
        yield self.finding(post, image.span, image, fix, None if taken else blank(image))


@dataclass(frozen=True)
class ImageNameAriaOnly(ImageRule):
    """HTML Standard: an img must have an alt; techniques ARIA6 and ARIA10 name it all the same."""

    level = Level.NOTICE
    concern = "name"
    needs = frozenset(("html", "no alt", "access.labelled"))
    title = Words(en="Only ARIA names the image", zh="只有 ARIA 为图片命名")
    message = Words(
        en="ARIA names the image “{name}”, and there is no alt: nothing is shown when it doesn't load.",
        zh="ARIA 将图片命名为“{name}”，却没有 alt：图片未能加载时什么也不显示。",
    )
    why = Words(
        en="Screen readers are served; readers with a slow network, and search engines, are not.",
        zh="读屏软件可以读出，网速慢的读者和搜索引擎却得不到。",
    )
    remedy = Words(en="Write the same into alt.", zh="在 alt 中写同样的内容。")
    source = "HTML Standard, the img element"
    good = (
        Example('<p><img src="a.png" alt="Two boats" aria-label="Boats"></p>\n'),
        Example('<p><img src="a.png" aria-label="Boats" aria-hidden="true"></p>\n'),
        Example('<p><img src="a.png" aria-label=" "></p>\n'),
    )
    bad = (
        Example(
            '<p>«<img src="a.png" aria-label="Two boats">»</p>\n',
            fixed='<p><img src="a.png" alt="Two boats" aria-label="Two boats"></p>\n',
        ),
        Example('<p>«<img src="a.png" aria-labelledby="x">» <i id="x">Two boats</i></p>\n'),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every img of HTML without an alt that ARIA names."""
        alt, access = image.alt, image.access
        if image.syntax != "html" or alt is None or alt.value is not None or not needs_name(image):
            return
        if access.labelled:
            taken = alt.write is not None and access.source == "label"
            fix = Fix((alt.put(access.name),), safe=True) if taken else None
            yield self.finding(post, image.span, image, fix, name=access.name[:80])


@dataclass(frozen=True)
class LabelledbyTargetMissing(ImageRule):
    """WCAG 2.2, 1.1.1 and 4.1.2; technique ARIA10; ACT rule 6a7281."""

    level = Level.WARNING
    concern = "name"
    elements = _ALL
    needs = frozenset(("access.dangling",))
    title = Words(en="aria-labelledby points nowhere", zh="aria-labelledby 指向不存在的元素")
    message = Words(
        en="aria-labelledby names an id that is not in this page: {ids}.",
        zh="aria-labelledby 引用了本页中不存在的 id：{ids}。",
    )
    why = Words(
        en="What was meant to name the image doesn't: it has another name, or none.",
        zh="本应为图片命名的元素不存在：图片只有别的名称，或没有名称。",
    )
    remedy = Words(
        en="Correct the id, or take aria-labelledby out.", zh="更正 id，或删除 aria-labelledby。"
    )
    wcag = ("4.1.2",)
    act = ("6a7281",)
    source = "ACT rule 6a7281"
    good = (
        Example('<p id="x">Sea</p><img src="a.png" alt="a" aria-labelledby="x">\n', name="a.html"),
        Example('<p><img src="a.png" alt="a" aria-labelledby="elsewhere"></p>\n'),
        Example('<img src="a.png" alt="a" aria-labelledby="x" hidden>\n', name="a.html"),
        Example('<img src="a.png" alt="a" aria-labelledby="{{ id }}">\n', name="a.html"),
    )
    bad = (
        Example('<img src="a.png" alt="Sea" aria-labelledby="«gone»">\n', name="a.html"),
        Example('<img src="a.png" aria-labelledby="«gone»">\n', name="a.html", level=Level.ERROR),
        Example('<svg role="img" aria-label="Sea" aria-labelledby="«x»"></svg>\n', name="a.html"),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every image of a complete page with such an id; graver if that leaves it no name."""
        yield from _dangling(self, image, post, ("aria-labelledby",))


@dataclass(frozen=True)
class DescribedbyTargetMissing(ImageRule):
    """Technique ARIA15; ACT rule 6a7281."""

    level = Level.WARNING
    concern = "attribute"
    elements = _ALL
    needs = frozenset(("access.dangling",))
    title = Words(en="aria-describedby points nowhere", zh="aria-describedby 指向不存在的元素")
    message = Words(
        en="The description of the image is not in this page: {ids}.",
        zh="图片的说明在本页中不存在：{ids}。",
    )
    why = Words(
        en="Somebody wrote a description, and nobody is given it.",
        zh="有人写了说明，却没有人能得到它。",
    )
    remedy = Words(en="Correct the id, or take the attribute out.", zh="更正 id，或删除该属性。")
    wcag = ("1.3.1",)
    act = ("6a7281",)
    source = "ACT rule 6a7281"
    good = (
        Example('<p id="x">Sea</p><img src="a.png" alt="a" aria-describedby="x">\n', name="a.html"),
        Example('<p><img src="a.png" alt="a" aria-describedby="elsewhere"></p>\n'),
    )
    bad = (
        Example('<img src="a.png" alt="Sea" aria-describedby="«gone»">\n', name="a.html"),
        Example('<img src="a.png" alt="Sea" aria-details="«gone»">\n', name="a.html"),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every image of a complete page whose description is nowhere."""
        yield from _dangling(self, image, post, ("aria-describedby", "aria-details"))


def _dangling(
    rule: ImageRule, image: Image, post: Post, names: tuple[str, ...]
) -> Iterable[Finding]:
    """What ``rule`` finds of the attributes ``names``; nothing where ids may be elsewhere."""
    if not post.complete or image.inert or not needs_name(image):
        return
    for name in names:
        ids = [one for attribute, one in image.access.dangling if attribute == name]
        attribute = image.attribute(name)
        if not ids or attribute is None or attribute.value_slot.templated:
            continue
        nameless = name == "aria-labelledby" and image.access.exposed and not accessible_name(image)
        level = Level.ERROR if nameless else None
        yield rule.finding(post, attribute.value_slot, image, level=level, ids=", ".join(ids)[:80])


@dataclass(frozen=True)
class AltOnWrongElement(ImageRule):
    """HTML Standard, index of attributes: alt is for img, area and input only."""

    level = Level.WARNING
    concern = "attribute"
    elements = frozenset(("object", "embed", "svg", "video", "canvas", "other"))
    needs = frozenset(("[alt]",))
    title = Words(en="alt where there is none", zh="alt 用在了不支持它的元素上")
    message = Words(
        en="This element has no alt attribute: “{alt}” is shown and read to nobody.",
        zh="这种元素没有 alt 属性：“{alt}”不会显示，也不会被念出。",
    )
    why = Words(
        en="The author believes that the image is described, and it is not.",
        zh="作者以为图片已有描述，其实没有。",
    )
    remedy = Words(en="Write it into aria-label.", zh="请写进 aria-label。")
    wcag = ("1.1.1",)
    source = "HTML Standard, index of attributes"
    good = (
        Example('<p><img src="a.png" alt="x"></p>\n'),
        Example('<p><embed src="a.svg" title="Boats" alt=""></p>\n'),
    )
    bad = (
        Example('<p><svg role="img" alt="«Two boats»"></svg></p>\n'),
        Example('<p><object data="a.png" title="Boats" alt="«Two boats»"></object></p>\n'),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every alt with words on an element that has none."""
        attribute = image.attribute("alt")
        if attribute is None or attribute.value_slot.blank or image.inert:
            return
        words = " ".join((attribute.value_slot.value or "").split())[:80]
        yield self.finding(post, attribute.value_slot, image, alt=words)
