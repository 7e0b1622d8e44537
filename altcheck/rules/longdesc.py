"""The longdesc attribute, which HTML has given up."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from altcheck.document import Image, Post
from altcheck.rules.addresses import path
from altcheck.rules.keywords import dropped
from altcheck.rules.name import needs_name
from altcheck.rules.quality import one_line
from altcheck.rules.rule import Example, Finding, ImageRule, Level
from altcheck.words import Words

_WHY = Words(
    en="It should lead to a page that describes the picture at length; hardly any browser offers it.",
    zh="longdesc 应指向详细描述图片的页面，而几乎没有浏览器提供该功能。",
)
_REMEDY = Words(
    en="Put the description on the page, or a link to it beside the picture; take longdesc out.",
    zh="把描述或其链接放在图片旁边，并删去 longdesc。",
)
_PICTURE = re.compile(r"\.(?:png|jpe?g|gif|webp|avif|bmp|svg)$", re.IGNORECASE)


@dataclass(frozen=True)
class LongdescEqualsAlt(ImageRule):
    """WCAG technique H45: longdesc is the address of a description."""

    level = Level.WARNING
    concern = "attribute"
    needs = frozenset(("[longdesc]",))
    title = Words(en="longdesc repeats alt or src", zh="longdesc 重复了 alt 或 src")
    message = Words(
        en="The longdesc “{value}” is not the address of a long description.",
        zh="longdesc 的值“{value}”不是详细描述的网址。",
    )
    why = Words(
        en="It has to lead to a page that describes the picture at length; browsers have given it "
        "up, and the HTML Standard calls it obsolete.",
        zh="longdesc 应指向详细描述图片的页面；浏览器已放弃支持，HTML 标准也已将其废弃。",
    )
    remedy = Words(
        en="Put the description on the page, or a link to it; take longdesc out.",
        zh="把描述或其链接放在页面上，并删去 longdesc。",
    )
    wcag = ("1.1.1",)
    source = "WCAG technique H45"
    good = (
        Example('<p><img src="a.png" alt="Rents" longdesc="rents.html"></p>\n'),
        Example('<p><img src="a.png" alt="Rents" longdesc="#rents"></p>\n'),
        Example('<p><img src="a.png" alt="Rents" longdesc="{{ url }}"></p>\n'),
    )
    bad = (
        Example('<p><img src="a.png" alt="Rents" longdesc="«Rents»"></p>\n'),
        Example('<p><img src="a.png" alt="Rents" longdesc="«a.png»"></p>\n'),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every longdesc that is the alt, or the picture's own address."""
        attribute = image.attribute("longdesc")
        if attribute is None or attribute.value_slot.templated or not needs_name(image):
            return
        value = one_line(attribute.value_slot.value or "")
        alt = one_line((image.alt.value if image.alt else None) or "")
        if value and value in (alt, image.address):
            yield self.finding(post, attribute.value_slot, image, value=value[:80])


@dataclass(frozen=True)
class LongdescInvalid(ImageRule):
    """WCAG technique H45, failure F67: longdesc is the address of a page."""

    level = Level.ERROR
    concern = "attribute"
    needs = frozenset(("[longdesc]",))
    title = Words(en="longdesc is no address of a description", zh="longdesc 不是描述的网址")
    message = Words(
        en="The longdesc “{value}” is not the address of a page that describes the picture.",
        zh="longdesc 的值“{value}”不是描述页面的网址。",
    )
    why = _WHY
    remedy = _REMEDY
    wcag = ("1.1.1",)
    source = "WCAG technique H45"
    good = (
        Example('<p><img src="a.png" alt="Rents" longdesc="rents.html"></p>\n'),
        Example('<p><img src="a.png" alt="Rents" longdesc="{{ url }}"></p>\n'),
        Example('<p><img src="a.png" alt="Rents" longdesc="File:a.png"></p>\n'),
    )
    bad = (
        Example('<p><img src="a.png" alt="Rents" longdesc="«A chart of rents in town»"></p>\n'),
        Example(
            '<p><img src="a.png" alt="Rents" longdesc="«»"></p>\n',
            fixed='<p><img src="a.png" alt="Rents"></p>\n',
        ),
        Example('<p><img src="a.png" alt="Rents" longdesc="«rents.png»"></p>\n'),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every longdesc that is empty, has blanks, or is a picture; an empty one can go."""
        attribute = image.attribute("longdesc")
        if attribute is None or attribute.value_slot.templated or image.inert:
            return
        value = one_line(attribute.value_slot.value or "")
        if not value:
            fix = dropped(attribute.value_slot, safe=True)
            yield self.finding(post, attribute.value_slot, image, fix, value="")
        # A wiki's page about a file is called as the file is.
        elif " " in value or (":" not in value and _PICTURE.search(path(value))):
            yield self.finding(post, attribute.value_slot, image, value=value[:80])


@dataclass(frozen=True)
class LongdescObsolete(ImageRule):
    """HTML Standard, obsolete features."""

    level = Level.WARNING
    concern = "attribute"
    needs = frozenset(("[longdesc]",))
    title = Words(en="Obsolete longdesc", zh="已废弃的 longdesc")
    message = Words(
        en="longdesc is obsolete: hardly anybody can reach “{value}” by it.",
        zh="longdesc 已被废弃：几乎没人能通过它打开“{value}”。",
    )
    why = _WHY
    remedy = Words(
        en="Put a plain link to the description beside the picture.",
        zh="在图片旁放一个指向描述的普通链接。",
    )
    source = "HTML Standard, obsolete features"
    good = (
        Example('<p><img src="a.png" alt="Rents"> <a href="rents.html">Figures</a></p>\n'),
        Example(
            '<p><a href="rents.html"><img src="a.png" alt="Rents" longdesc="rents.html"></a></p>\n'
        ),
    )
    bad = (
        Example('<p><img src="a.png" alt="Rents" «longdesc»="rents.html"></p>\n'),
        Example('<p><img src="a.png" «longdesc»="#rents" alt="Rents"></p>\n'),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every longdesc, unless a link around the image leads there too."""
        attribute = image.attribute("longdesc")
        if attribute is None or image.inert:
            return
        value = one_line(attribute.value_slot.value or "")
        if image.link is None or image.link.href != value:
            yield self.finding(post, attribute.name_slot, image, value=value[:80])
