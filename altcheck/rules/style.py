"""Matters of house style: none of these rules is asked unless somebody switches it on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath
from urllib.parse import urlsplit

from altcheck.document import Image, Post, Slot
from altcheck.rules.rule import Example, Finding, ImageRule, Level
from altcheck.rules.source import shown
from altcheck.words import Words

_PLAIN = frozenset(("src", "alt", "title"))


@dataclass(frozen=True)
class MarkdownImageStyle(ImageRule):
    """CommonMark 0.31.2, images: inline and reference images mean the same.

    ``style`` is the one to keep to: ``inline`` or ``reference``.
    """

    style: str = "inline"

    on = False
    level = Level.NOTICE
    concern = "syntax"
    needs = frozenset(("markdown",))
    title = Words(en="Image in the other Markdown style", zh="图片写法与约定不一致")
    message = Words(
        en="Images are written in the {style} style here; this one is not.",
        zh="约定使用 {style} 写法，这张图片不是。",
    )
    why = Words(
        en="One style throughout is easier to search and to edit.",
        zh="统一写法便于查找和修改。",
    )
    remedy = Words(en="Write it in the agreed style.", zh="改成约定的写法。")
    source = "CommonMark 0.31.2, images"
    good = (Example("![x](a.png)\n"), Example('<img src="a.png" alt="x">\n'))
    bad = (
        Example("«![x][a]»\n\n[a]: a.png\n"),
        Example("«![a][]»\n\n[a]: a.png\n"),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every Markdown image whose address stands where the style doesn't want it."""
        if image.syntax != "markdown" or image.inert:
            return
        inside = image.span.start <= image.src.span.start <= image.span.stop
        if inside is not (self.style == "inline"):
            yield self.finding(post, image.span, image, style=self.style)


@dataclass(frozen=True)
class MarkdownImageHostNotAllowed(ImageRule):
    """A house's own rule on where pictures may come from.

    ``allowed`` are host names; ``.example.org`` stands for all hosts below it. Addresses of the
    repository itself are always allowed.
    """

    allowed: tuple[str, ...] = ()

    on = False
    level = Level.WARNING
    concern = "delivery"
    title = Words(en="Image from a host that is not allowed", zh="图片来自不允许的主机")
    message = Words(
        en="“{host}” is not among the hosts that images may come from.",
        zh="“{host}”不在允许的图片主机之列。",
    )
    why = Words(
        en="The house decides where its readers' browsers are sent.",
        zh="由站点决定读者的浏览器会访问哪些主机。",
    )
    remedy = Words(
        en="Use a picture of an allowed host, or keep a copy.",
        zh="换用允许的主机上的图片，或保存一份副本。",
    )
    source = "altcheck, settings"
    good = (Example("![x](a.png)\n"), Example("![x](/a.png)\n"), Example("![x]({{ y }}/a.png)\n"))
    bad = (
        Example("![x](«https://a.example/b.png»)\n"),
        Example('<img alt="x" src="«//b.example/c.png»">\n'),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every image with an address on a host that is not in the list."""
        if image.inert or image.src.templated:
            return
        host = _host(image.src)
        if host and not any(_covers(one, host) for one in self.allowed):
            yield self.finding(post, image.src, image, host=shown(host))


def _host(src: Slot) -> str:
    address = (src.value or "").strip()[:2000]
    if not address.lower().startswith(("http://", "https://", "//")):
        return ""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:  # brackets that hold no IPv6 address
        return ""


def _covers(allowed: str, host: str) -> bool:
    return host == allowed.lower() or (allowed[:1] == "." and host.endswith(allowed.lower()))


@dataclass(frozen=True)
class MarkdownImageTitleRequired(ImageRule):
    """A house's own rule: themes with a lightbox show the title."""

    on = False
    level = Level.NOTICE
    concern = "syntax"
    needs = frozenset(("markdown",))
    title = Words(en="Markdown image without a title", zh="Markdown 图片没有标题")
    message = Words(en="The image has no title.", zh="图片没有标题。")
    why = Words(
        en="Some themes print the title below the picture.", zh="有些主题会在图片下方显示标题。"
    )
    remedy = Words(
        en='Write one in quotes behind the address: ![…](a.png "title").',
        zh='在地址后用引号写上标题：![…](a.png "标题")。',
    )
    source = "CommonMark 0.31.2, link title"
    good = (Example('![x](a.png "Two boats")\n'), Example('<img src="a.png" alt="x">\n'))
    bad = (Example("«![x](a.png)»\n"), Example("«![x][a]»\n\n[a]: a.png\n"))

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every Markdown image whose title is absent or blank."""
        if image.syntax != "markdown" or image.inert or image.title is None:
            return
        if image.title.blank:
            yield self.finding(post, image.span, image)


@dataclass(frozen=True)
class MarkdownHtmlImage(ImageRule):
    """A house's own rule: HTML only where Markdown can't say it."""

    on = False
    level = Level.NOTICE
    concern = "syntax"
    needs = frozenset(("html", "words"))
    title = Words(en="HTML image where Markdown would do", zh="可用 Markdown 的 HTML 图片")
    message = Words(
        en="This <img> has nothing that Markdown could not say.",
        zh="这个 <img> 没有 Markdown 无法表达的内容。",
    )
    why = Words(en="Markdown is shorter to read and to edit.", zh="Markdown 更易读、更易改。")
    remedy = Words(en="Write ![alt text](address).", zh="写成 ![替代文本](地址)。")
    source = "CommonMark 0.31.2, images"
    good = (
        Example('<img src="a.png" alt="x" width="300">\n'),
        Example('<p><img src="a.png" alt="x"></p>\n', name="page.html"),
        Example('<img src="a.png" alt="">\n'),
        Example("![x](a.png)\n"),
    )
    bad = (
        Example('«<img src="a.png" alt="Two boats">»\n'),
        Example("Text «<img alt='x' src='a.png' title='y'/>» text\n"),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every img of a Markdown post with an alt and no attribute that Markdown lacks."""
        if image.syntax != "html" or image.inert:
            return
        if PurePath(post.path).suffix.lower() not in (".md", ".markdown", ".mdx"):
            return
        # Markdown has no way to say that an empty alt is meant.
        if image.alt is None or image.alt.blank or image.src.value is None:
            return
        if _PLAIN.issuperset(attribute.name for attribute in image.attributes):
            yield self.finding(post, image.span, image)
