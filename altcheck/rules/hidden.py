"""What aria-hidden hides, and decoration that is hardly any."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from altcheck.document import Image, Post
from altcheck.rules.decoration import CONTRADICTED, DECIDE
from altcheck.rules.name import is_sign
from altcheck.rules.repair import alt_fix, blank
from altcheck.rules.rule import Example, Finding, Fix, ImageRule, Level, PostRule
from altcheck.words import Words

_MANY = 4  # characters of a script without blanks that make a phrase


@dataclass(frozen=True)
class AriaHiddenFocusable(PostRule):
    """WCAG 2.2, 4.1.2 and 1.3.1; ACT rule 6cfa84."""

    level = Level.ERROR
    concern = "structure"
    title = Words(en="aria-hidden around what can be focused", zh="aria-hidden 中有可聚焦的元素")
    message = Words(
        en="aria-hidden hides this from screen readers, and the tab key still stops at it.",
        zh="aria-hidden 对读屏软件隐藏了它，Tab 键却仍会停在这里。",
    )
    why = Words(
        en="Whoever listens lands on something that is not announced at all.",
        zh="听读的人会停在一个完全不被播报的地方。",
    )
    remedy = Words(
        en='Take aria-hidden out, or write tabindex="-1" too.',
        zh='删除 aria-hidden，或同时写 tabindex="-1"。',
    )
    wcag = ("4.1.2", "1.3.1")
    act = ("6cfa84",)
    source = "ACT rule 6cfa84"
    good = (
        Example(
            '<p><a href="b" aria-hidden="true" tabindex="-1"><img src="a.png" alt=""></a></p>\n'
        ),
        Example('<p><a href="b"><img src="a.png" alt="x" aria-hidden="true"> y</a></p>\n'),
        Example('<p hidden><a href="b" aria-hidden="true"><img src="a.png" alt=""></a></p>\n'),
    )
    bad = (
        Example('<p>«<a href="b" aria-hidden="true">»<img src="a.png" alt=""></a></p>\n'),
        Example('<p aria-hidden="true">«<img src="a.png" alt="x" tabindex="0">»</p>\n'),
        Example('<p aria-hidden="true">«<input type="image" src="a.png" alt="x">»</p>\n'),
    )

    def check(self, post: Post) -> Iterable[Finding]:
        """Every tabbable image, and every tabbable link or button around one, that is hidden so."""
        for image in post.images:
            if image.access.hidden == "aria" and image.access.tabbable and not image.inert:
                yield self.finding(post, image.span, image)
        for link in post.links:
            inert = any(post.images[index].inert for index in link.images)
            if link.access.hidden == "aria" and link.access.tabbable and link.images and not inert:
                yield self.finding(post, link.span)


@dataclass(frozen=True)
class AriaHiddenInformative(ImageRule):
    """ACT rule e88epe, for a person to judge: hidden, and described."""

    level = Level.NOTICE
    concern = "decoration"
    needs = frozenset(("access.hidden", "words"))
    title = Words(en="Described image that is hidden", zh="有描述的图片被隐藏")
    message = Words(
        en="aria-hidden hides the image, and its alt text “{alt}” describes it: nobody hears that.",
        zh="aria-hidden 隐藏了图片，替代文本“{alt}”却在描述它：没人能听到。",
    )
    why = CONTRADICTED
    remedy = DECIDE
    wcag = ("1.1.1",)
    act = ("e88epe",)
    source = "ACT rule e88epe"
    good = (
        Example('<p><img src="a.png" alt="" aria-hidden="true"></p>\n'),
        Example('<p><img src="a.png" alt="Boat" aria-hidden="true"></p>\n'),
        Example('<p hidden><img src="a.png" alt="Two boats at the quay"></p>\n'),
        Example(
            '<p><a href="b"><img src="a.png" alt="Two boats" aria-hidden="true"> Two boats</a></p>\n'
        ),
    )
    bad = (
        Example('<p><img src="a.png" alt="«Two boats at the quay»" aria-hidden="true"></p>\n'),
        Example('<p aria-hidden="true"><img src="a.png" alt="«码头边的两只船»"></p>\n'),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every img that aria-hidden hides, with an alt of more than a word or two."""
        alt = image.alt
        if alt is None or alt.templated or image.access.hidden != "aria" or is_sign(image):
            return
        words = " ".join((alt.value or "").split())
        # The text of the link beside it says as much.
        if image.inert or (image.link is not None and words in image.link.text):
            return
        if len(words.split()) >= 2 or (len(words) >= _MANY and not words.isascii()):
            yield self.finding(post, alt, image, alt=words[:80])


@dataclass(frozen=True)
class DecorativeWithoutAlt(ImageRule):
    """HTML Standard, alt; ARIA in HTML: an img must have an alt, whatever else it has."""

    level = Level.WARNING
    concern = "decoration"
    needs = frozenset(("html", "no alt"))
    title = Words(en='Decoration without alt=""', zh='装饰图片缺少 alt=""')
    message = Words(
        en="The image is marked as decoration by {mark}, and has no alt attribute.",
        zh="图片由 {mark} 标为装饰，却没有 alt 属性。",
    )
    why = Words(
        en="HTML wants an alt on every img, and where the mark is not understood the file name is read.",
        zh="HTML 要求每个 img 都有 alt；标记未被识别时，读出的是文件名。",
    )
    remedy = Words(en='Add alt="".', zh='添加 alt=""。')
    source = "HTML Standard, the img element"
    good = (
        Example('<p><img src="a.png" role="none" alt=""></p>\n'),
        Example('<div aria-hidden="true"><img src="a.png"></div>\n'),
        Example('<p><img src="a.png" role="none" tabindex="0"></p>\n'),
    )
    bad = (
        Example(
            '<p>«<img src="a.png" role="none">»</p>\n',
            fixed='<p><img src="a.png" alt="" role="none"></p>\n',
        ),
        Example(
            '<p>«<img src="a.png" aria-hidden="true">»</p>\n',
            fixed='<p><img src="a.png" alt="" aria-hidden="true"></p>\n',
        ),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every img of HTML that its own markup hides, without an alt."""
        access, alt = image.access, image.alt
        if image.syntax != "html" or alt is None or alt.value is not None or image.inert:
            return
        role = access.decorative == "role" and access.conflict is None and access.hidden is None
        aria = access.hidden == "aria" and image.attribute("aria-hidden") is not None
        if role or aria:
            fix = Fix((alt.put(""),), safe=True) if alt.write else None
            mark = f"role={access.role}" if role else "aria-hidden"
            yield self.finding(post, image.span, image, fix, mark=mark)


@dataclass(frozen=True)
class DecorativeFigure(ImageRule):
    """WCAG 2.2, 1.1.1; HTML Standard, images with captions; ACT rule e88epe."""

    level = Level.WARNING
    concern = "name"
    needs = frozenset(("figure", "access.decorative"))
    title = Words(en="Decoration with a caption", zh="带图注的图片被当作装饰")
    message = Words(
        en="The image is marked as decoration, and its figure has a caption: it shows something.",
        zh="图片标为装饰，所在的 figure 却有图注：它是有内容的。",
    )
    why = Words(
        en="A caption without its picture is a riddle to those who can't see the picture.",
        zh="看不到图片的人只听到图注，会不知所云。",
    )
    remedy = Words(
        en="Describe in alt what the caption leaves out.", zh="在 alt 中描述图注没有说的内容。"
    )
    wcag = ("1.1.1",)
    act = ("e88epe",)
    source = "HTML Standard, requirements for alternative text, images with captions"
    good = (
        Example('<figure><img src="a.png" alt="x"><figcaption>Dawn</figcaption></figure>\n'),
        Example('<figure><img src="a.png" alt=""></figure>\n'),
        Example('<figure><img src="a.png" alt=""><figcaption> </figcaption></figure>\n'),
        Example(
            '<figure><img src="a.png" alt="x"><img src="b.png" alt=""><figcaption>Dawn</figcaption></figure>\n'
        ),
    )
    bad = (
        Example(
            '<figure>«<img src="a.png" alt="">»<figcaption>Two boats</figcaption></figure>\n',
            fixed='<figure><img src="a.png" alt="Two boats"><figcaption>Two boats</figcaption></figure>\n',
        ),
        Example(
            '<figure>«<img src="a.png" role="none" alt="">»<figcaption>Foto: Ann Lee</figcaption></figure>\n'
        ),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every only image of a figure with a caption, marked as decoration."""
        if image.figure is None or image.inert or image.access.hidden or is_sign(image):
            return
        figure = post.figures[image.figure]
        if len(figure.images) != 1 or not any(text for text, _ in figure.captions):
            return
        if image.access.decorative and not image.access.conflict and image.alt is not None:
            fix = alt_fix(image) if image.access.decorative == "alt" else None
            yield self.finding(post, image.span, image, fix, blank(image))
