"""Other attributes that say what the alt says, or should not be there beside it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from altcheck.document import Image, Post, Unwritable
from altcheck.rules.quality import AltStyle, one_line
from altcheck.rules.repeats import letters
from altcheck.rules.rule import Example, Finding, Fix, ImageRule, Level
from altcheck.words import Words


@dataclass(frozen=True)
class AltDuplicatesTitle(AltStyle):
    """WCAG technique H33: a title that repeats is of no use."""

    level = Level.NOTICE
    needs = AltStyle.needs | {"title"}
    title = Words(en="Title repeats the alt text", zh="title 与替代文本重复")
    message = Words(
        en="The title says the same as the alt text; some screen readers read out both.",
        zh="title 与替代文本相同，有的读屏软件会两个都念。",
    )
    why = Words(
        en="It is heard twice; and a title is seen only by those who point a mouse at it.",
        zh="听者会听到两遍；而只有用鼠标指着图片的人才看得到 title。",
    )
    remedy = Words(
        en="Take the title out, unless your theme prints it as a caption.",
        zh="删去 title，除非主题用它作图注。",
    )
    source = "WCAG technique H33"
    good = (
        Example('![Two boats](a.png "The harbour in May")\n'),
        Example('<p><img src="a.png" alt="" title="Two boats"></p>\n'),
    )
    bad = (
        Example('![«Two boats»](a.png "Two boats")\n', fixed="![Two boats](a.png)\n"),
        Example(
            '<p><img src="a.png" title="Two boats" alt="«Two boats»"></p>\n',
            fixed='<p><img src="a.png" alt="Two boats"></p>\n',
        ),
    )

    def is_useless(self, alt: str, image: Image, post: Post) -> bool:
        """The same letters in both."""
        del post
        title = image.title
        if title is None or title.templated or title.blank:
            return False
        return letters(title.value or "") == letters(alt) or one_line(title.value or "") == alt

    def repair(self, alt: str, image: Image, post: Post) -> Fix | None:
        """The image without its title."""
        del alt, post
        if image.title is None:
            return None
        try:
            return Fix((image.title.drop(),), safe=False)
        except Unwritable:
            return None


@dataclass(frozen=True)
class ImageTitleAttribute(ImageRule):
    """HTML Standard, the title attribute. Off: a matter of style."""

    level = Level.NOTICE
    concern = "attribute"
    on = False
    needs = frozenset(("title",))
    title = Words(en="Image with a title", zh="图片带有 title")
    message = Words(
        en="The image has a title, which touch screens and keyboards don't reach.",
        zh="图片带有 title，触屏和键盘用户无法看到。",
    )
    why = Words(
        en="The HTML Standard discourages relying on title: it shows under a mouse pointer only.",
        zh="HTML 标准不建议依赖 title：它只在鼠标悬停时出现。",
    )
    remedy = Words(en="Say it in the text or the caption.", zh="写进正文或图注。")
    source = "HTML Standard, the title attribute"
    good = (
        Example("![Two boats](a.png)\n"),
        Example('<p><img src="a.png" alt="Two boats" title=""></p>\n'),
    )
    bad = (
        Example('![Two boats](a.png «"The harbour"»)\n'),
        Example('<p><img src="a.png" alt="Two boats" title="«The harbour»"></p>\n'),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every image with a title that says something."""
        if image.title is not None and not image.title.blank and not image.inert:
            yield self.finding(post, image.title, image)


_OTHERS = ("id", "class", "name", "data-caption", "data-title", "data-id", "data-name")


@dataclass(frozen=True)
class AltEqualsOtherAttribute(AltStyle):
    """WCAG failure F30: what was meant for scripts and styles."""

    level = Level.NOTICE
    needs = AltStyle.needs | {"attributes"}
    title = Words(en="Alt text equals another attribute", zh="替代文本与其他属性相同")
    message = Words(
        en="The alt text “{alt}” is also the value of {name}, which is not meant for people.",
        zh="替代文本“{alt}”与 {name} 的值相同，而后者不是给人看的。",
    )
    why = Words(
        en="Where a program fills in both, nobody has looked at the picture.",
        zh="如果两者都由程序填写，就没有人看过这张图片。",
    )
    remedy = Words(en="Say what the picture shows.", zh="写明图片展示了什么。")
    source = "WCAG failure F30"
    good = (
        Example('<p><img src="a.png" id="boats" alt="Two boats"></p>\n'),
        Example('<p><img src="a.png" class="" alt=""></p>\n'),
    )
    bad = (
        Example('<p><img src="a.png" id="boats" alt="«boats»"></p>\n'),
        Example('<p><img src="a.png" class="img-left" alt="«img-left»"></p>\n'),
    )

    def is_useless(self, alt: str, image: Image, post: Post) -> bool:
        """The very same value."""
        del post
        return bool(_twin(alt, image))

    def details(self, alt: str, image: Image, post: Post) -> dict[str, str | int]:
        """The attribute's name."""
        del post
        return {"name": _twin(alt, image)}


def _twin(alt: str, image: Image) -> str:
    return next(
        (
            attribute.name
            for attribute in image.attributes
            if attribute.name in _OTHERS and one_line(attribute.value_slot.value or "") == alt
        ),
        "",
    )
