"""Images that a generator's own syntax makes, and one that HTML renames."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from altcheck.document import Image, Post
from altcheck.rules.missing import missing_alt
from altcheck.rules.repair import alt_fix, blank
from altcheck.rules.rule import Example, Finding, Fix, ImageRule, Level
from altcheck.words import Words

_WHY = Words(
    en="The generator makes an img of it without alt text, or with an empty one: people who can't "
    "see the picture get nothing.",
    zh="生成器会生成没有替代文本（或为空）的 img：看不到图片的人什么也得不到。",
)
_WIKI = ("![[", "`", "~", ":", "..")


@dataclass(frozen=True)
class ShortcodeImageAltMissing(ImageRule):
    """WCAG 2.2, 1.1.1; failure F65; ACT rule 23a2a8, for what becomes an img."""

    level = Level.ERROR
    concern = "name"
    needs = frozenset(("tag", "no alt"))
    title = Words(en="Image tag without alt text", zh="图片标签没有替代文本")
    message = Words(
        en="The tag “{tag}” makes an image, and has no argument for its alt text.",
        zh="标签“{tag}”会生成图片，却没有替代文本参数。",
    )
    why = _WHY
    remedy = Words(en="Add the argument that holds the alt text.", zh="加上存放替代文本的参数。")
    wcag = ("1.1.1",)
    act = ("23a2a8",)
    source = "WCAG failure F65"
    good = (
        Example('{{< figure src="a.png" alt="Two boats" >}}\n'),
        Example('{{< figure src="a.png" alt="" >}}\n'),
        Example("{% img a.png 'Two boats' %}\n"),
        Example('<p><img src="a.png"></p>\n'),
        Example("![[a.png]]\n"),
    )
    bad = (
        Example('«{{< figure src="a.png" >}}»\n'),
        Example("«{% img a.png %}»\n"),
        Example('«{% include image.html src="a.png" %}»\n'),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every tag that makes an image without a name, by what the generator makes of it."""
        if image.tag and not image.tag.startswith(_WIKI) and missing_alt(image, post):
            yield self.finding(
                post,
                image.span,
                image,
                alt_fix(image),
                blank(image),
                tag=image.tag.lstrip("{%<-_ "),
            )


@dataclass(frozen=True)
class WikiImageAltMissing(ImageRule):
    """WCAG 2.2, 1.1.1; failure F65, for embeds and directives that become an img."""

    level = Level.WARNING
    concern = "name"
    needs = frozenset(("tag", "no alt"))
    title = Words(en="Embedded picture without alt text", zh="嵌入的图片没有替代文本")
    message = Words(
        en="The embed says which picture, and not what it shows.",
        zh="嵌入语法指明了图片，却没有说明图中有什么。",
    )
    why = _WHY
    remedy = Words(
        en="Write it behind a bar, ![[a.png|two boats]], or as the option alt; a number is a width.",
        zh="写在竖线后（![[a.png|两艘船]]），或写成 alt 选项；数字表示宽度。",
    )
    wcag = ("1.1.1",)
    source = "WCAG failure F65"
    good = (
        Example("![[a.png|Two boats]]\n"),
        Example("```{image} a.png\n:alt: Two boats\n```\n"),
        Example("![[note]]\n"),
        Example("{{< figure src='a.png' >}}\n"),
    )
    bad = (
        Example("«![[a.png]]»\n"),
        Example("«![[a.png|300]]»\n"),
        Example("«```{image} a.png\n:width: 30px\n```»\n"),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every embed or directive without words."""
        if image.tag.startswith(_WIKI) and missing_alt(image, post):
            yield self.finding(post, image.span, image, alt_fix(image), blank(image))


@dataclass(frozen=True)
class ImageElementMisused(ImageRule):
    """HTML Standard, parsing: a start tag called image is read as img."""

    level = Level.ERROR
    concern = "attribute"
    needs = frozenset(("misnamed",))
    title = Words(en="image instead of img", zh="误用 image 代替 img")
    message = Words(
        en="HTML has no image element: browsers read this one as img, other programs don't.",
        zh="HTML 没有 image 元素：浏览器会当作 img，其他程序则不会。",
    )
    why = Words(
        en="Feed readers, converters and themes look for img, and lose the picture.",
        zh="订阅器、转换工具和主题只认 img，会丢失这张图片。",
    )
    remedy = Words(en="Write img.", zh="改为 img。")
    source = "HTML Standard, parsing, in body"
    good = (
        Example('<p><img src="a.png" alt="x"></p>\n'),
        Example('<p><svg role="img" aria-label="x"><image href="a.png"></image></svg></p>\n'),
        Example("`<image>`\n"),
    )
    bad = (
        Example(
            '<p><«image» src="a.png" alt="x"></p>\n', fixed='<p><img src="a.png" alt="x"></p>\n'
        ),
        Example(
            "<p><«IMAGE» src='a.png' alt='x'/></p>\n", fixed="<p><img src='a.png' alt='x'/></p>\n"
        ),
        Example('<p><«image» src="a.png" alt="x"></image></p>\n'),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every such tag; its name can be changed where no end tag is left over."""
        slot = image.misnamed
        if slot is None or image.inert:
            return
        fix = Fix((slot.put("img"),), safe=True) if slot.write else None
        yield self.finding(post, slot, image, fix)
