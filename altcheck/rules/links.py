"""Images that alone name a link or a button."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from altcheck.document import Image, Post
from altcheck.rules.name import accessible_name, alone_in_link, may_be_named_elsewhere, needs_name
from altcheck.rules.repair import alt_fix, blank
from altcheck.rules.rule import Example, Finding, ImageRule, Level
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
        Example('<p><button>«<img src="a.png">»</button></p>\n'),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every image without alt whose link has no other name."""
        if image.syntax not in ("html", "tag") or image.alt is None or not alone_in_link(image):
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
        if image.alt.value is not None and image.alt.blank and not image.access.labelled:
            yield self.finding(post, image.span, image, alt_fix(image), blank(image))
