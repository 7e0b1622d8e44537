"""What the browser tells the host of a picture, and how the picture is fetched."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from altcheck.document import Attribute, Image, Post
from altcheck.rules.addresses import host as host_of
from altcheck.rules.addresses import is_private, put
from altcheck.rules.rule import Example, Finding, Fix, ImageRule, Level
from altcheck.rules.source import shown
from altcheck.rules.srcset import at, srcsets
from altcheck.words import Words

_TOKENS = (
    "no-referrer", "no-referrer-when-downgrade", "same-origin", "origin", "strict-origin",
    "origin-when-cross-origin", "strict-origin-when-cross-origin", "unsafe-url",
)  # fmt: skip
_MEANT = {
    "none": "no-referrer", "never": "no-referrer", "noreferrer": "no-referrer",
    "no-referer": "no-referrer", "no referrer": "no-referrer", "noreferer": "no-referrer",
    "origin-when-crossorigin": "origin-when-cross-origin",
}  # fmt: skip
_WEAK = frozenset(("unsafe-url", "no-referrer-when-downgrade"))
_MISSPELT = re.compile(r"refer+er-?policy|referrer-policy|referrer|referer", re.IGNORECASE)
_SOURCE = "HTML Standard, referrer policy attributes; Referrer Policy, §3"


@dataclass(frozen=True)
class ReferrerpolicyInvalid(ImageRule):
    """HTML Standard, referrer policy attributes: an unknown word counts as none."""

    level = Level.WARNING
    concern = "delivery"
    needs = frozenset(("referrerpolicy",))
    title = Words(en="Unknown referrer policy", zh="未知的 referrerpolicy 取值")
    message = Words(
        en="referrerpolicy=“{value}” is no policy that browsers know: they ignore it.",
        zh="浏览器不认识 referrerpolicy=“{value}”，会忽略它。",
    )
    why = Words(
        en="An unknown word means the page's own policy, never “send nothing”: the picture's host "
        "gets the referrer all the same, and may refuse the picture.",
        zh="未知取值等于沿用页面的策略，绝不是“什么都不发送”：图片所在的主机仍会收到 Referer，可能拒绝显示。",
    )
    remedy = Words(en="Write one of the eight known policies.", zh="改为八个有效取值之一。")
    source = _SOURCE
    good = (
        Example('<p><img src="a.png" alt="x" referrerpolicy="No-Referrer"></p>\n'),
        Example('<p><img src="a.png" alt="x" referrerpolicy=""></p>\n'),
    )
    bad = (
        Example(
            '<p><img src="a.png" alt="x" referrerpolicy="«none»"></p>\n',
            fixed='<p><img src="a.png" alt="x" referrerpolicy="no-referrer"></p>\n',
        ),
        Example('<p><img src="a.png" alt="x" referrerpolicy="«xyz»"></p>\n'),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every image with a policy that is not one of the tokens, nor empty."""
        slot = image.referrerpolicy
        if image.inert or slot is None or slot.value is None or slot.templated:
            return
        value = slot.value.lower()
        if value and value not in _TOKENS:
            meant = _MEANT.get(value.strip()) or next(
                iter(get_close_matches(value.strip(), _TOKENS, n=1, cutoff=0.85)), None
            )
            fix = put(slot, meant) if meant else None
            yield self.finding(post, slot, image, fix, value=shown(slot.value))


@dataclass(frozen=True)
class ReferrerpolicyMisspeltAttribute(ImageRule):
    """HTML Standard, the img element: its attributes."""

    level = Level.WARNING
    concern = "delivery"
    needs = frozenset(("attributes",))
    title = Words(en="Misspelt referrerpolicy attribute", zh="referrerpolicy 属性名拼写错误")
    message = Words(
        en="The attribute “{name}” does nothing on an img; it is spelled referrerpolicy.",
        zh="img 上的“{name}”属性不起作用；正确的拼写是 referrerpolicy。",
    )
    why = Words(
        en="Browsers ignore attributes that they don't know, so the referrer is sent all the same.",
        zh="浏览器会忽略不认识的属性，因此 Referer 照样会发送。",
    )
    remedy = Words(en="Rename the attribute.", zh="改正属性名。")
    source = _SOURCE
    good = (
        Example('<p><img src="a.png" alt="x" referrerpolicy="no-referrer"></p>\n'),
        Example('<p><img src="a.png" alt="x" data-referrer="no"></p>\n'),
    )
    bad = (
        Example(
            '<p><img src="a.png" alt="x" «refererpolicy»="no-referrer"></p>\n',
            fixed='<p><img src="a.png" alt="x" referrerpolicy="no-referrer"></p>\n',
        ),
        Example(
            '<p><img «referrer-policy»=origin src="a.png" alt="x"></p>\n',
            fixed='<p><img referrerpolicy=origin src="a.png" alt="x"></p>\n',
        ),
        Example('<p><img src="a.png" alt="x" «referrer»="yes"></p>\n'),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every attribute that is nearly called referrerpolicy."""
        if image.inert:
            return
        for attribute in image.attributes:
            if attribute.name != "referrerpolicy" and _MISSPELT.fullmatch(attribute.name):
                fix = _renamed(attribute, image)
                yield self.finding(post, attribute.name_slot, image, fix, name=attribute.name)


def _renamed(attribute: Attribute, image: Image) -> Fix | None:
    """The right name, where the value is right and no other attribute has that name already."""
    value = (attribute.value_slot.value or "").lower()
    if value not in _TOKENS or image.attribute("referrerpolicy") is not None:
        return None
    return put(attribute.name_slot, "referrerpolicy", safe=True)


@dataclass(frozen=True)
class ReferrerpolicyWeakens(ImageRule):
    """Referrer Policy, privacy considerations."""

    level = Level.NOTICE
    concern = "delivery"
    needs = frozenset(("referrerpolicy",))
    title = Words(en="Referrer policy that tells too much", zh="referrerpolicy 泄露过多信息")
    message = Words(
        en="referrerpolicy=“{value}” tells “{host}” the whole address of the page.",
        zh="referrerpolicy=“{value}”会把页面的完整网址告诉“{host}”。",
    )
    why = Words(
        en="Path and query of each page, with drafts and search words, go to a foreign host. Hosts "
        "that check where a request comes from look at the site's name only.",
        zh="每个页面的路径和查询（包括草稿和搜索词）都会发送给第三方主机。做防盗链检查的主机只看站点域名。",
    )
    remedy = Words(
        en="Use strict-origin-when-cross-origin, the default of browsers.",
        zh="改用浏览器的默认值 strict-origin-when-cross-origin。",
    )
    source = _SOURCE
    good = (
        Example('<p><img src="a.png" alt="x" referrerpolicy="unsafe-url"></p>\n'),
        Example('<p><img src="https://a.example/b.png" alt="x" referrerpolicy="origin"></p>\n'),
    )
    bad = (
        Example(
            '<p><img src="https://a.example/b.png" alt="x" referrerpolicy="«unsafe-url»"></p>\n',
            fixed='<p><img src="https://a.example/b.png" alt="x" '
            'referrerpolicy="strict-origin-when-cross-origin"></p>\n',
        ),
        Example(
            "<p><img referrerpolicy='«no-referrer-when-downgrade»' src='//a.example/b.png' alt=x></p>\n",
            fixed="<p><img referrerpolicy='strict-origin-when-cross-origin' src='//a.example/b.png' "
            "alt=x></p>\n",
        ),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every image of another host that is told more than the origin."""
        slot = image.referrerpolicy
        if image.inert or slot is None or (slot.value or "").lower() not in _WEAK:
            return
        host = host_of(image.address)
        if host:
            fix = put(slot, "strict-origin-when-cross-origin")
            yield self.finding(post, slot, image, fix, value=slot.value or "", host=shown(host))


@dataclass(frozen=True)
class ImageMixedContent(ImageRule):
    """Mixed Content, §5: plain images are upgraded to https, without a way back."""

    level = Level.WARNING
    concern = "delivery"
    needs = frozenset(("host",))
    title = Words(en="Image over http", zh="图片使用 http 地址")
    message = Words(
        en="This address of “{host}” begins with http: on an https page, browsers try https instead, "
        "and show nothing if that fails.",
        zh="“{host}”使用 http 地址：在 https 页面上，浏览器只会改用 https，否则不加载。",
    )
    why = Words(
        en="If the host has no https, readers see no picture; over http anyone on the way can see "
        "and change it.",
        zh="如果该主机不支持 https，读者就看不到图片；而走 http 时，途中任何人都能查看和篡改。",
    )
    remedy = Words(
        en="Write https, after a look whether the picture is there.",
        zh="确认 https 地址可用后改用 https。",
    )
    source = "Mixed Content, W3C"
    good = (
        Example("![x](https://a.example/b.png)\n"),
        Example("![x](http://localhost:4000/b.png)\n"),
        Example("![x](http://192.168.1.2/b.png)\n"),
    )
    bad = (
        Example("![x](«http://a.example/b.png»)\n", fixed="![x](https://a.example/b.png)\n"),
        Example(
            '<p><img src="«HTTP://a.example/b.png»" alt="x"></p>\n',
            fixed='<p><img src="https://a.example/b.png" alt="x"></p>\n',
        ),
        Example(
            '<p><img src="a.png" srcset="«http://a.example/b.png» 2x" alt="x"></p>\n',
            level=Level.ERROR,
        ),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every image with a http address of a host that others can reach; candidates first."""
        if image.inert:
            return
        for slot, srcset in srcsets(image):
            for one in srcset.candidates:
                host = _plain_host(one.address)
                if host:
                    # Of several candidates browsers upgrade none: they are blocked.
                    place = at(slot, one.span)
                    yield self.finding(post, place, image, level=Level.ERROR, host=shown(host))
                    return
        address = image.src.value or ""
        host = _plain_host(address)
        if host and not image.src.templated:
            fix = put(image.src, "https://" + address[7:])
            yield self.finding(post, image.src, image, fix, host=shown(host))


def _plain_host(address: str) -> str:
    """The host of a http address; empty for others, and for a machine of one's own.

    That has no certificate, and no readers.
    """
    host = host_of(address) if address[:7].lower() == "http://" else ""
    return "" if is_private(host) else host
