"""Images that are loaded late, by the browser or by a script."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from altcheck.document import Image, Post, Unwritable
from altcheck.posts.context import stands_in
from altcheck.rules.name import is_sign
from altcheck.rules.rule import Example, Finding, Fix, ImageRule, Level
from altcheck.rules.sizes import is_lazy
from altcheck.rules.source import shown
from altcheck.words import Words

_SOURCE = "HTML Standard, lazy loading attributes"


@dataclass(frozen=True)
class LoadingLazyFirstImage(ImageRule):
    """HTML Standard, lazy loading attributes; fetch priority attributes."""

    level = Level.NOTICE
    concern = "attribute"
    needs = frozenset(("[loading]",))
    title = Words(en="First image loaded lazily", zh="首图使用了延迟加载")
    message = Words(
        en="The first image of the post waits for the layout before it is loaded.",
        zh="文章的第一张图片要等排版完成才开始加载。",
    )
    why = Words(en="What readers see first comes last.", zh="读者最先看到的内容反而最后加载。")
    remedy = Words(en="Take loading=lazy from the first image.", zh="去掉首图的 loading=lazy。")
    source = _SOURCE
    good = (
        Example(
            '<p><img src="a.png" alt="x"></p>\n\n<p><img src="b.png" alt="y" loading="lazy"></p>\n'
        ),
        Example('<p><img src="a.png" alt="x" loading="eager"></p>\n'),
        Example("![x](a.png)\n\n<img src='b.png' alt='y' loading='lazy'>\n"),
    )
    bad = (
        Example(
            '<p><img src="a.png" alt="x" loading="«lazy»"></p>\n',
            fixed='<p><img src="a.png" alt="x"></p>\n',
        ),
        Example(
            '<p><img src="a.png" alt="x">\n<img src="b.png" alt="y" fetchpriority="high" '
            'loading="«lazy»"></p>\n',
            fixed='<p><img src="a.png" alt="x">\n<img src="b.png" alt="y" fetchpriority="high"></p>\n',
        ),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """The first img of the body if it is lazy, and any that is to be fetched first."""
        loading, priority = image.attribute("loading"), image.attribute("fetchpriority")
        if image.inert or loading is None or not is_lazy(image) or is_sign(image):
            return
        urgent = priority is not None and priority.value_slot.value == "high"
        if image.n == 0 or urgent:
            try:
                fix = Fix((loading.value_slot.drop(),), safe=False)
            except Unwritable:
                fix = None
            yield self.finding(post, loading.value_slot, image, fix)


@dataclass(frozen=True)
class LoadingLazyMissing(ImageRule):
    """HTML Standard, lazy loading attributes.

    ``after`` is how many images at the top may be loaded at once.
    """

    after: int = 3

    on = False
    level = Level.NOTICE
    concern = "attribute"
    needs = frozenset(("html",))
    title = Words(en="Image far down loaded at once", zh="靠后的图片没有延迟加载")
    message = Words(
        en="The image is the {n}th of the post and is loaded at once.",
        zh="这是文章的第 {n} 张图片，却会立即加载。",
    )
    why = Words(
        en="Readers pay for pictures that they may never see.",
        zh="读者要为可能根本看不到的图片付出流量。",
    )
    remedy = Words(en='Add loading="lazy".', zh='加上 loading="lazy"。')
    source = _SOURCE
    good = (
        Example('<p><img src="a.png" alt="x"></p>\n'),
        Example("![a](a.png) ![b](b.png) ![c](c.png) ![d](d.png)\n"),
    )
    bad = (
        Example(
            '<p>![a](a.png)</p>\n\n![a](a.png) ![b](b.png) ![c](c.png)\n\n«<img src="d.png" alt="d">»\n'
        ),
        Example(
            '![a](a.png) ![b](b.png) ![c](c.png)\n\n«<img src="d.png" loading="eager" alt="d">»\n'
        ),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every img in HTML behind the first ones that is not lazy."""
        if image.inert or image.syntax != "html" or image.n is None or image.lazy:
            return
        if image.n >= self.after and not is_lazy(image):
            yield self.finding(post, image.span, image, n=image.n + 1)


@dataclass(frozen=True)
class LazyPlaceholderSrc(ImageRule):
    """HTML Standard, the img element: without a script, src is all there is."""

    level = Level.WARNING
    concern = "responsive"
    needs = frozenset(("lazy",))
    title = Words(en="Picture that only a script shows", zh="只有脚本才能显示的图片")
    message = Words(
        en="The picture's address stands in “{name}” only: without the page's script nobody sees it.",
        zh="图片地址只写在“{name}”里：没有页面脚本就无法显示。",
    )
    why = Words(
        en="Feed readers, archives, crawlers and readers without scripts see a blank.",
        zh="RSS 阅读器、存档、爬虫和禁用脚本的读者只会看到空白。",
    )
    remedy = Words(
        en='Write the address in src, with loading="lazy" if it may wait.',
        zh='把地址写入 src；可以延迟的加上 loading="lazy"。',
    )
    source = "HTML Standard, the img element"
    good = (
        Example('<p><img src="a.png" data-src="b.png" alt="x"></p>\n'),
        Example('<p><img src="a.png" alt="x" loading="lazy"></p>\n'),
        Example('<p><img class="lazy" src="small.png" data-src="a.png" alt="x"></p>\n'),
        Example(
            '<p><img data-src="a.png" alt="x"><noscript><img src="a.png" alt="x"></noscript></p>\n'
        ),
    )
    bad = (
        Example('<p><img «data-src»="a.png" alt="x"></p>\n'),
        Example(
            '<p><img src="data:image/gif;base64,R0lGOD" «data-original»="a.png" alt="x"></p>\n'
        ),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every img whose src is absent or a stand-in, without a twin in noscript."""
        src = (image.src.value or "").strip()
        if image.inert or image.lazy is None or image.src.templated:
            return
        if src and not stands_in(src):
            return  # a smaller picture, which is seen all the same
        following = post.images[image.index + 1 : image.index + 2]
        if any(other.inert == "noscript" for other in following):
            return
        values = (a for a in image.attributes if a.value_slot.value == image.lazy)
        attribute = next((a for a in values if a.name != "src"), None)
        if attribute is not None:
            yield self.finding(post, attribute.name_slot, image, name=shown(attribute.name))
