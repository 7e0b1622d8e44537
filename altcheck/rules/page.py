"""What a page says of pictures in its head."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from altcheck.document import Post, Span
from altcheck.rules.addresses import host
from altcheck.rules.rule import Example, Finding, Level, PostRule
from altcheck.rules.source import shown
from altcheck.words import Words

_HIDES = frozenset(("no-referrer", "never"))
_ADDRESSES = frozenset(
    f"{name}{part}"
    for name, parts in (("og:image", ("", ":url", ":secure_url")), ("twitter:image", ("", ":src")))
    for part in parts
)
_TELLS = frozenset(("unsafe-url", "always", "no-referrer-when-downgrade"))


@dataclass(frozen=True)
class PageReferrerMeta(PostRule):
    """Referrer Policy, 3 and 4.1; HTML Standard, standard metadata names."""

    level = Level.NOTICE
    concern = "delivery"
    title = Words(en="Referrer policy for a whole page", zh="整页的 referrer 策略")
    message = Words(
        en="The policy “{value}” is for everything on the page, not for its pictures alone.",
        zh="策略“{value}”作用于整个页面，而不只是图片。",
    )
    why = Words(
        en="Without a referrer, visitor counters, comments and embedded players stop to work; with "
        "the whole address, every host learns which page is read.",
        zh="不发送 Referer，访问计数、评论和内嵌播放器会失效；发送完整网址，则每个主机都知道读者在看哪一页。",
    )
    remedy = Words(
        en='Take it out, and give the pictures that need it referrerpolicy="no-referrer" each.',
        zh='删除它，只为需要的图片写上 referrerpolicy="no-referrer"。',
    )
    source = "Referrer Policy, W3C, §4.1; HTML Standard, standard metadata names"
    good = (
        Example(
            '<meta name="referrer" content="strict-origin">\n\n![x](https://a.example/b.png)\n'
        ),
        Example('<meta name="referrer" content="no-referrer">\n\n![x](a.png)\n'),
        Example('`<meta name="referrer" content="never">` ![x](https://a.example/b.png)\n'),
        Example('<meta name="referrer" content="unsafe-url">\n\nNo picture at all.\n'),
    )
    bad = (
        Example(
            '<meta name="referrer" content="«no-referrer»">\n\n![x](https://a.example/b.png)\n'
        ),
        Example('<meta name="referrer" content="«Never»">\n\n![x](//a.example/b.png)\n'),
        Example(
            '<html><head><meta content="«unsafe-url»" name="referrer"></head>'
            '<body><img src="https://a.example/b.png" alt="x"></body></html>\n',
            name="page.html",
        ),
    )

    def check(self, post: Post) -> Iterable[Finding]:
        """Every policy that hides or tells all, on a page with pictures of other hosts.

        Without such pictures the policy was not set for their sake.
        """
        if not any(host(image.address) for image in post.images):
            return
        for meta in post.meta:
            if meta.name == "referrer" and meta.content.lower() in _HIDES | _TELLS:
                yield self.finding(post, meta.slot, value=meta.content)


@dataclass(frozen=True)
class SocialImageBroken(PostRule):
    """The Open Graph protocol: og:image is the URL of a picture."""

    level = Level.NOTICE
    concern = "source"
    title = Words(
        en="Picture for social networks without a full address", zh="社交分享图地址不完整"
    )
    message = Words(
        en="{name} is “{value}”: services that show the page fetch nothing from it.",
        zh="{name} 为“{value}”：展示该页面的服务无法据此获取图片。",
    )
    why = Words(
        en="Whoever shares the page gets no picture: services read the address without the page.",
        zh="分享页面时没有配图：这些服务读取该地址时并不知道页面所在位置。",
    )
    remedy = Words(en="Write the whole address, with https.", zh="写完整的 https 地址。")
    source = "The Open Graph protocol, ogp.me"
    good = (
        Example(
            '<html><head><meta property="og:image" content="https://a.example/b.png"></head></html>\n',
            name="page.html",
        ),
        Example(
            '<html><head><meta property="og:image" content="{{ page.image }}"></head></html>\n',
            name="page.html",
        ),
        Example('<p><img src="/b.png" alt="x"></p>\n', name="page.html"),
    )
    bad = (
        Example(
            '<html><head><meta property="og:image" content="«/b.png»"></head></html>\n',
            name="page.html",
        ),
        Example(
            '<html><head><meta name=twitter:image content="«»"></head></html>\n', name="page.html"
        ),
    )

    def check(self, post: Post) -> Iterable[Finding]:
        """Every such address that is empty, or has no scheme and host, in a whole page."""
        # What is in a partial may be completed by what it is put into.
        if not post.whole_page:
            return
        for meta in post.meta:
            # What other properties say of the picture (its alt, its width) is no address.
            if meta.name not in _ADDRESSES or meta.slot.templated:
                continue
            if not re.match("https?://", meta.content.lower()):
                yield self.finding(post, meta.slot, name=meta.name, value=shown(meta.content))


@dataclass(frozen=True)
class FaviconMissing(PostRule):
    """HTML Standard, link type icon."""

    level = Level.NOTICE
    concern = "source"
    on = False
    title = Words(en="Page without an icon", zh="页面没有图标")
    message = Words(
        en="The page names no icon: browsers ask for /favicon.ico.",
        zh="页面没有指定图标：浏览器会请求 /favicon.ico。",
    )
    why = Words(
        en="Without one, tabs and bookmarks of the site all look alike.",
        zh="没有图标，站点的标签页和书签就难以分辨。",
    )
    remedy = Words(
        en='Add <link rel="icon" href="…"> to the head, or a favicon.ico to the root of the site.',
        zh='在 head 中加入 <link rel="icon" href="…">，或在站点根目录放置 favicon.ico。',
    )
    source = "HTML Standard, link type icon"
    good = (
        Example(
            '<html><head><link rel="shortcut icon" href="a.ico"></head></html>\n', name="page.html"
        ),
        Example('<p><img src="a.png" alt="x"></p>\n', name="page.html"),
        Example("![x](a.png)\n"),
    )
    bad = (
        Example("«»<html><head><title>x</title></head><body>x</body></html>\n", name="page.html"),
        Example("«»<!DOCTYPE html><title>x</title><img src=a.png alt=x>\n", name="page.html"),
    )

    def check(self, post: Post) -> Iterable[Finding]:
        """Every whole page that has no link to an icon. It is off: the root may hold one unseen."""
        if post.whole_page and not any(meta.name == "icon" for meta in post.meta):
            yield self.finding(post, Span(0, 0))
