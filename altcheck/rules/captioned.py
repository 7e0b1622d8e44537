"""Captions and the pictures that they belong to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from altcheck.document import Image, Post
from altcheck.rules.figures import caption
from altcheck.rules.quality import shortened
from altcheck.rules.rule import Example, Finding, Level, PostRule
from altcheck.words import Words


@dataclass(frozen=True)
class CaptionWithoutImage(PostRule):
    """HTML Standard, the figure element: a caption of something."""

    level = Level.WARNING
    concern = "structure"
    title = Words(en="Caption without a picture", zh="只有图注没有图片")
    message = Words(
        en="Nothing but the caption “{caption}” is in this figure.",
        zh="这个 figure 中只有图注“{caption}”。",
    )
    why = Words(
        en="The picture was lost, or never put in: readers get a caption of nothing.",
        zh="图片丢失了，或从未放入：读者看到的图注没有对应的内容。",
    )
    remedy = Words(
        en="Put the picture back, or take the figure out.", zh="补上图片，或删除该 figure。"
    )
    source = "HTML Standard, the figure element"
    good = (
        Example('<figure><img src="a.png" alt="x"><figcaption>Dawn</figcaption></figure>\n'),
        Example("<figure><pre>x = 1</pre><figcaption>Dawn</figcaption></figure>\n"),
        Example("<figure>{{ image }}<figcaption>Dawn</figcaption></figure>\n"),
        Example('<figure id="a"><figcaption>Dawn</figcaption></figure>\n'),
        Example("<figure></figure>\n"),
    )
    bad = (
        Example("«<figure>»<figcaption>Dawn</figcaption></figure>\n"),
        Example('«<figure class="c">»\n  <figcaption>码头的清晨</figcaption>\n</figure>\n'),
    )

    def check(self, post: Post) -> Iterable[Finding]:
        """Every figure in which there is a caption with words, and nothing else."""
        for figure in post.figures:
            # A script finds what it fills by its id.
            if figure.bare and not figure.images and not figure.named and caption(figure):
                yield self.finding(post, figure.span, caption=shortened(caption(figure)))


@dataclass(frozen=True)
class FigureMultipleImages(PostRule):
    """WCAG technique G196: of a group of pictures, one says what all of them show."""

    level = Level.NOTICE
    concern = "structure"
    title = Words(en="One caption, and one alt text for all", zh="多图共用一条图注和同样的替代文本")
    message = Words(
        en="{count} images share one caption, and all have the same alt text (“{alt}”).",
        zh="{count} 张图片共用一条图注，替代文本也都一样（“{alt}”）。",
    )
    why = Words(en="Nobody can tell by ear which picture is which.", zh="只听无法分辨哪张是哪张。")
    remedy = Words(
        en="Say in each alt what that picture adds; or let one describe the group, the others be "
        'empty (alt="").',
        zh='分别写明每张图片的内容；或由一张描述整组，其余写 alt=""。',
    )
    wcag = ("1.1.1",)
    source = "WCAG technique G196"
    good = (
        Example(
            '<figure><img src="a.png" alt="x"><img src="b.png" alt="y">'
            "<figcaption>Dawn</figcaption></figure>\n"
        ),
        Example('<figure><img src="a.png" alt=""><figcaption>Dawn</figcaption></figure>\n'),
        Example('<figure><img src="a.png" alt="x"><img src="b.png" alt="x"></figure>\n'),
        Example(
            '<figure><img src="a.png" alt="Boats"><img src="b.png" alt="">'
            "<figcaption>Dawn</figcaption></figure>\n"
        ),
    )
    bad = (
        Example(
            '«<figure>»<img src="a.png" alt="x"><img src="b.png" alt="x">'
            "<figcaption>Dawn</figcaption></figure>\n"
        ),
        Example(
            '«<figure>»<img src="a.png" alt=""><img src="b.png" alt="">'
            "<figcaption>码头</figcaption></figure>\n"
        ),
    )

    def check(self, post: Post) -> Iterable[Finding]:
        """Every captioned figure of different pictures that are all called alike, or nothing."""
        for figure in post.figures:
            images = [post.images[index] for index in figure.images]
            images = [one for one in images if one.element == "img" and not one.inert]
            if not caption(figure) or len({one.address for one in images}) < 2:
                continue
            alts = {_words(one) for one in images}
            if len(alts) == 1 and None not in alts:
                alt = alts.pop() or ""
                yield self.finding(post, figure.span, count=len(images), alt=shortened(alt))


def _words(image: Image) -> str | None:
    """The alt; None where there is none to compare, or another rule speaks of it."""
    if image.alt is None or image.alt.templated or image.alt.value is None:
        return None
    return " ".join(image.alt.value.split()).casefold()
