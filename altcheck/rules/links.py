"""Images that alone name a link or a button."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from altcheck.document import Image, LinkPlace, Post
from altcheck.rules.name import (
    accessible_name,
    alone_in_link,
    is_pixel,
    may_be_named_elsewhere,
    needs_name,
)
from altcheck.rules.repair import alt_fix, blank
from altcheck.rules.rule import Example, Finding, ImageRule, Level, PostRule
from altcheck.words import Words

_WHY = Words(
    en="A link is announced by the text in it. If its only content is a picture without words, "
    "people hear the address, or nothing, and can't know where it leads.",
    zh="链接由其中的文字来播报。若其中只有一张没有文字的图片，读者只会听到网址，甚至什么也听不到，不知道它通向哪里。",
)
_REMEDY = Words(
    en="Write in alt where the link leads or what it does.",
    zh="在 alt 中写明链接通向哪里或有何作用。",
)


@dataclass(frozen=True)
class LinkedImageAltMissing(ImageRule):
    """WCAG 2.2, 1.1.1, 2.4.4 and 4.1.2; failure F89; ACT rule c487ae."""

    level = Level.ERROR
    concern = "name"
    needs = frozenset(("link", "no alt"))
    title = Words(
        en="Link with nothing but an image without alt text", zh="链接中只有一张没有替代文本的图片"
    )
    message = Words(
        en="The image is all that the link holds, and it has no alt text: the link has no name.",
        zh="链接中只有这张图片，而它没有替代文本：链接没有名称。",
    )
    why = _WHY
    remedy = _REMEDY
    wcag = ("1.1.1", "2.4.4", "4.1.2")
    act = ("c487ae", "23a2a8")
    source = "WCAG failure F89"
    good = (
        Example('<p><a href="b"><img src="a.png" alt="The harbour"></a></p>\n'),
        Example('<p><a href="b" aria-label="The harbour"><img src="a.png"></a></p>\n'),
        Example('<p><a href="b"><img src="a.png"> The harbour</a></p>\n'),
    )
    bad = (
        Example('<p><a href="b">«<img src="a.png">»</a></p>\n'),
        Example('<p><a href="b" title=" ">«<img src="a.png" title="">»</a></p>\n'),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every image without alt whose link has no other name."""
        if image.syntax not in ("html", "tag") or image.alt is None or not alone_in_link(image):
            return
        if image.link is not None and image.link.button:  # a rule of its own
            return
        # Hidden from everybody, or named by other means.
        if not needs_name(image) or accessible_name(image):
            return
        if image.alt.value is None and not may_be_named_elsewhere(image, post):
            yield self.finding(post, image.span, image, alt_fix(image), blank(image))


@dataclass(frozen=True)
class LinkedImageAltEmpty(ImageRule):
    """WCAG 2.2, 2.4.4 and 4.1.2; technique H30, failure F89; ACT rule c487ae."""

    level = Level.ERROR
    concern = "name"
    needs = frozenset(("link", "empty alt"))
    title = Words(
        en="Link with nothing but an image with an empty alt", zh="链接中只有一张替代文本为空的图片"
    )
    message = Words(
        en="The image is all that the link holds, and its alt text is empty: the link has no name.",
        zh="链接中只有这张图片，而它的替代文本为空：链接没有名称。",
    )
    why = _WHY
    remedy = _REMEDY
    wcag = ("2.4.4", "4.1.2")
    act = ("c487ae",)
    source = "WCAG failure F89"
    good = (
        Example("[![The harbour](a.png)](b)\n"),
        Example("[![](a.png) The harbour](b)\n"),
        Example('<p><a href="b" title="The harbour"><img src="a.png" alt=""></a></p>\n'),
    )
    bad = (
        Example("[«![](a.png)»](b)\n"),
        Example('<p><a href="b">«<img src="a.png" alt="">»</a></p>\n'),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every image with an empty alt whose link has no other name."""
        # Inside aria-hidden the link itself is at fault, which another rule will say.
        if image.alt is None or image.access.hidden or image.inert or not alone_in_link(image):
            return
        if image.link is not None and image.link.button:  # a rule of its own
            return
        if image.alt.value is not None and image.alt.blank and not image.access.labelled:
            yield self.finding(post, image.span, image, alt_fix(image), blank(image))


@dataclass(frozen=True)
class LinkNameMissing(PostRule):
    """WCAG 2.2, 2.4.4 and 4.1.2; ACT rule c487ae."""

    level = Level.ERROR
    concern = "name"
    title = Words(en="Link without a name", zh="链接没有名称")
    message = Words(
        en="Nothing in this link has words: it has no name.",
        zh="这个链接中没有任何文字：它没有名称。",
    )
    why = _WHY
    remedy = Words(
        en="Put words into the link, describe a picture in it, or write aria-label. If nobody needs "
        "the link, take it out.",
        zh="在链接中写上文字，为其中的图片写替代文本，或写 aria-label；如果没人需要这个链接，请删除它。",
    )
    wcag = ("2.4.4", "4.1.2")
    act = ("c487ae",)
    source = "ACT rule c487ae"
    good = (
        Example('<p><a href="b">The harbour</a> <a id="top"></a></p>\n'),
        Example('<p><a href="b" aria-label="The harbour"><i class="icon"></i></a></p>\n'),
        Example('<p><a href="b"><svg><title>The harbour</title></svg></a></p>\n'),
        Example('<p><a href="b" aria-hidden="true"></a></p>\n'),
        Example('<p><a href="b"><x-icon name="boat"></x-icon></a></p>\n'),
        # The image is told of instead.
        Example('<p><a href="b"><img src="a.png" alt=""></a></p>\n'),
    )
    bad = (
        Example('<p>«<a href="b">»</a></p>\n'),
        Example('<p>«<a href="b">»<svg aria-hidden="true"></svg></a></p>\n'),
        Example('<p>«<a href="b">»<img src="a.png" alt="Two boats" role="none"></a></p>\n'),
    )

    def check(self, post: Post) -> Iterable[Finding]:
        """Every exposed link without a name that no rule about its images speaks of."""
        for link in post.links:
            if link.kind == "link" and _nameless(link, post) and not _told(link, post):
                yield self.finding(post, link.span)


def _nameless(link: LinkPlace, post: Post) -> bool:
    if not link.access.exposed or link.access.name:
        return False
    return post.complete or not any(name == "aria-labelledby" for name, _ in link.access.dangling)


def _told(link: LinkPlace, post: Post) -> bool:
    """Whether a rule about linked images finds one in the link."""
    asked = (LinkedImageAltMissing(), LinkedImageAltEmpty())
    images = [post.images[index] for index in link.images]
    return any(
        any(rule.check(image, post)) for image in images if image.element == "img" for rule in asked
    ) or any(may_be_named_elsewhere(image, post) for image in images)


@dataclass(frozen=True)
class ButtonImageNameMissing(PostRule):
    """WCAG 2.2, 4.1.2 and 1.1.1; ACT rules 97a4e1 and m6b1q3."""

    level = Level.ERROR
    concern = "name"
    title = Words(
        en="Button with nothing but an image without a name", zh="按钮中只有一张没有名称的图片"
    )
    message = Words(
        en="All that the button holds is an image without words: the button has no name.",
        zh="按钮中只有没有文字的图片：按钮没有名称。",
    )
    why = Words(
        en="A button is announced by what is in it. One without words is just “button”: nobody "
        "knows what it does.",
        zh="按钮由其内容来播报。没有文字的按钮只会被念作“按钮”，没人知道它有何作用。",
    )
    remedy = Words(
        en="Say in the image's alt, or in aria-label, what the button does.",
        zh="在图片的 alt 或 aria-label 中写明按钮的作用。",
    )
    wcag = ("4.1.2", "1.1.1")
    act = ("97a4e1", "m6b1q3")
    source = "ACT rule 97a4e1"
    good = (
        Example('<p><button><img src="a.png" alt="Search"></button></p>\n'),
        Example('<p><button aria-label="Search"><img src="a.png" alt=""></button></p>\n'),
        Example('<p><button><img src="a.png" alt=""> Search</button></p>\n'),
        Example('<p><button title="Search"><svg></svg></button></p>\n'),
        Example("<p><button></button></p>\n"),
    )
    bad = (
        Example('<p>«<button>»<img src="a.png"></button></p>\n'),
        Example('<p>«<a role="button" href="#">»<img src="a.png" alt=""></a></p>\n'),
        Example('<details>«<summary>»<svg aria-hidden="true"></svg></summary></details>\n'),
    )

    def check(self, post: Post) -> Iterable[Finding]:
        """Every exposed button that holds images and has no name."""
        for link in post.links:
            if link.kind == "button" and link.images and _nameless(link, post):
                image = post.images[link.images[0]]
                if not image.inert and not may_be_named_elsewhere(image, post):
                    yield self.finding(post, link.span, image, blank=blank(image))


@dataclass(frozen=True)
class HeadingImageNameMissing(ImageRule):
    """WCAG 2.2, 1.3.1 and 2.4.6; ACT rule ffd0e9."""

    level = Level.ERROR
    concern = "name"
    elements = frozenset(("img", "svg", "object", "other"))
    needs = frozenset(("heading",))
    title = Words(
        en="Heading with nothing but an image without a name", zh="标题中只有一张没有名称的图片"
    )
    message = Words(
        en="The image is all that the heading holds, and it has no words: the heading is empty.",
        zh="标题中只有这张图片，而它没有文字：标题是空的。",
    )
    why = Words(
        en="People who can't see a page find their way by its headings; an empty one leads nowhere.",
        zh="看不到页面的人靠标题来浏览；空标题不知道通向哪里。",
    )
    remedy = Words(
        en="Say in alt what the heading says, or take the picture out of the heading.",
        zh="在 alt 中写明标题的内容，或把图片移出标题。",
    )
    wcag = ("1.3.1", "2.4.6")
    act = ("ffd0e9",)
    source = "ACT rule ffd0e9"
    good = (
        Example("## ![The harbour](a.png)\n"),
        Example("## ![](a.png) The harbour\n"),
        Example('<h2 aria-label="The harbour"><img src="a.png" alt=""></h2>\n'),
        Example('<h2><img src="a.png" alt="" width="1" height="1"></h2>\n'),
    )
    bad = (
        Example("## «![](a.png)»\n"),
        Example('<h2>«<img src="a.png" alt="">»</h2>\n'),
        Example("<h2>«<svg>»</svg></h2>\n"),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every image without a name that is alone in a heading."""
        if image.heading != "" or image.inert or image.access.hidden or image.access.name:
            return
        # Nothing can be seen, it is named from afar, or the heading is by a label of its own.
        if is_pixel(image) or may_be_named_elsewhere(image, post) or _labelled(image, post):
            return
        yield self.finding(post, image.span, image, alt_fix(image), blank(image))


def _labelled(image: Image, post: Post) -> bool:
    holders = (link for link in post.links if image.index in link.images)
    return any(holder.kind == "heading" and holder.access.name for holder in holders)
