"""Is there a text alternative at all?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from altcheck.document import Image, Post
from altcheck.rules.name import (
    accessible_name,
    alone_in_link,
    is_pixel,
    is_sign,
    may_be_named_elsewhere,
    needs_name,
)
from altcheck.rules.repair import alt_fix, blank
from altcheck.rules.rule import Example, Finding, ImageRule, Level
from altcheck.words import Words

_WRITE_ALT = Words(
    en='Write in alt what the picture shows and what it is there for; alt="" only if it is mere '
    "decoration.",
    zh='在 alt 中写明图片展示了什么、有何作用；只有纯装饰图片才写 alt=""。',
)


def missing_alt(image: Image, post: Post) -> bool:
    """Whether the image needs a name, and has neither an alt nor anything else that names it."""
    # An alt in Markdown is never absent, and that of front matter has a rule of its own.
    if image.syntax not in ("html", "tag") or image.alt is None or image.alt.value is not None:
        return False
    # Nobody is told of it, or the markup says that there is nothing to see.
    if not needs_name(image) or is_pixel(image):
        return False
    return not (accessible_name(image) or may_be_named_elsewhere(image, post))


@dataclass(frozen=True)
class ImageAltMissing(ImageRule):
    """WCAG 2.2, 1.1.1; technique H37, failure F65; ACT rule 23a2a8."""

    level = Level.ERROR
    concern = "name"
    needs = frozenset(("no alt",))
    title = Words(en="Image without alt text", zh="图片没有替代文本")
    message = Words(
        en="The image has no alt text, so a screen reader has nothing to say, or reads out the file "
        "name.",
        zh="图片没有替代文本：读屏软件无话可说，或只会念出文件名。",
    )
    why = Words(
        en="People who can't see the picture, or whose network doesn't load it, get the alt text "
        "instead. A caption beside the picture is not its name.",
        zh="看不到图片的人，以及图片未能加载时，得到的就是替代文本。图片旁边的图注并不会成为它的名称。",
    )
    remedy = _WRITE_ALT
    wcag = ("1.1.1",)
    act = ("23a2a8",)
    source = "HTML Standard, requirements for providing text to act as an alternative for images"
    good = (
        Example('<p><img src="a.png" alt="Two boats at the quay"></p>\n'),
        Example('<p><img src="a.png" alt=""></p>\n'),
        Example('<p><img src="a.png" aria-label="Two boats"></p>\n'),
        Example('<p><img src="a.png" title="Two boats"></p>\n'),
        Example('<div aria-hidden="true"><img src="a.png"></div>\n'),
        Example('<p><img src="a.png" role="presentation"></p>\n'),
        Example('<p><img src="https://count.example/1.gif" width="1" height="1"></p>\n'),
        Example('{{< img src="a.png" >}}\n'),
    )
    bad = (
        Example('<p>«<img src="a.png">»</p>\n'),
        Example(
            '<figure>«<img src="a.png">»<figcaption>Two boats. Photo: Ann Lee</figcaption></figure>\n',
            fixed='<figure><img src="a.png" alt="Two boats."><figcaption>Two boats. Photo: Ann Lee'
            "</figcaption></figure>\n",
        ),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every image that needs a name and has nothing that names it."""
        # What a generator's tag lacks is told in the generator's words.
        if not image.tag and missing_alt(image, post):
            yield self.finding(post, image.span, image, alt_fix(image), blank(image))


@dataclass(frozen=True)
class ImageAltEmptyMarkdown(ImageRule):
    """WCAG 2.2, 1.1.1; failures F38 and F65; CommonMark 0.31, images."""

    level = Level.WARNING
    concern = "name"
    needs = frozenset(("markdown", "empty alt"))
    title = Words(en="Markdown image with an empty label", zh="Markdown 图片的说明为空")
    message = Words(
        en="The label between ![ and ] is empty: the image is treated as decoration.",
        zh="![ 与 ] 之间没有文字：图片会被当作装饰。",
    )
    why = Words(
        en="Editors insert ![]() by default, so an empty label seldom means that the picture is "
        "decoration; to a reader who can't see it, it is not there at all.",
        zh="编辑器默认插入 ![]()，空的说明很少真的表示装饰；对看不到图片的读者来说，它等于不存在。",
    )
    remedy = Words(
        en="Write between the brackets what the picture shows.",
        zh="在方括号中写明图片展示了什么。",
    )
    wcag = ("1.1.1",)
    source = "CommonMark 0.31.2, images"
    good = (
        Example("![Two boats](a.png)\n"),
        Example('![](a.png){: alt="Two boats"}\n'),
        Example('<img src="a.png" alt="">\n'),
        Example("![](https://img.shields.io/badge/a-b.svg)\n"),
        Example("![](rule.png){.decorative}\n"),
        Example("<!-- altcheck-decorative -->\n![](rule.png)\n"),
    )
    bad = (
        Example("«![](a.png)»\n"),
        Example(
            "«![](a.png)»\n\n*Two boats at the quay*\n",
            fixed="![Two boats at the quay](a.png)\n\n*Two boats at the quay*\n",
        ),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every Markdown image without a label, outside of links that it alone names."""
        if image.syntax != "markdown" or image.alt is None:
            return
        if image.alt.value != "" or image.inert or image.decorative or alone_in_link(image):
            return
        # A badge tells nothing that its link's text doesn't.
        if not is_sign(image):
            yield self.finding(post, image.span, image, alt_fix(image), blank(image))


@dataclass(frozen=True)
class ImageAltWhitespace(ImageRule):
    """WCAG 2.2, 1.1.1; failure F30; a failed example of ACT rule 23a2a8."""

    level = Level.ERROR
    concern = "name"
    needs = frozenset(("empty alt",))
    title = Words(en="Alt text of blanks only", zh="替代文本只有空白")
    message = Words(en="The alt text holds nothing but blanks.", zh="替代文本里只有空白字符。")
    why = Words(
        en='Blanks are not the same as alt="": the image stays announced, and has no name.',
        zh='空白并不等于 alt=""：图片仍会被播报，却没有名称。',
    )
    remedy = _WRITE_ALT
    wcag = ("1.1.1",)
    act = ("23a2a8",)
    source = "ACT rule 23a2a8"
    good = (
        Example('<p><img src="a.png" alt=""></p>\n'),
        Example('<p><img src="a.png" alt=" " role="none"></p>\n'),
    )
    bad = (
        Example('<p><img src="a.png" alt="« »"></p>\n'),
        Example('<p><img src="a.png" alt="«\u3000\u00a0»"></p>\n'),
        Example(
            '<figure><img src="a.png" alt="« »"><figcaption>Two boats</figcaption></figure>\n',
            fixed='<figure><img src="a.png" alt="Two boats"><figcaption>Two boats</figcaption>'
            "</figure>\n",
        ),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every image with an alt of white space that counts (Unicode White_Space)."""
        if image.alt is None or not needs_name(image) or image.access.labelled:
            return
        value = image.alt.value
        if value and not value.strip():
            yield self.finding(post, image.alt, image, alt_fix(image), blank(image))


@dataclass(frozen=True)
class FrontMatterImageAltMissing(ImageRule):
    """WCAG 2.2, 1.1.1: the theme prints the picture."""

    level = Level.WARNING
    concern = "name"
    needs = frozenset(("front-matter",))
    title = Words(en="Cover image without alt text", zh="封面图没有替代文本")
    message = Words(
        en="The front matter names an image ({key}) and no alt text for it.",
        zh="front matter 中的图片（{key}）没有替代文本。",
    )
    why = Words(
        en="The theme prints this picture on the page or in lists; where no key holds its alt, it "
        "prints none, or the title once more.",
        zh="主题会在页面或列表中显示这张图；没有对应的键，就没有替代文本，或只是重复标题。",
    )
    remedy = Words(
        en="Add a key for its alt beside it, if your theme reads one.",
        zh="如果主题支持，请在旁边添加存放替代文本的键。",
    )
    wcag = ("1.1.1",)
    source = "Open Graph protocol, og:image:alt"
    good = (
        Example("---\ncover: a.png\ncover_alt: Two boats\n---\n"),
        Example("---\ncover:\n  image: a.png\n  alt: Two boats\n---\n"),
        Example("---\n# altcheck-decorative\ncover: a.png\n---\n"),
    )
    bad = (
        Example("---\ncover: «a.png»\n---\n"),
        Example(
            "---\nheadimg: «'https://a.example/b.jpg'»\nthumbnail: 'https://a.example/b.jpg'\n---\n"
        ),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every picture of the front matter, once, that has no words beside it."""
        if image.syntax != "front-matter" or image.alt is None or not image.alt.blank:
            return
        if image.decorative:
            return
        # Feeds name the same picture twice: one finding for it will do.
        if any(other.address == image.address for other in post.before(image)):
            return
        yield self.finding(post, image.span, image, blank=blank(image), key=image.key or "")
