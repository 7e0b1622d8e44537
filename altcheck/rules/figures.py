"""Figures and their captions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from altcheck.document import Post
from altcheck.rules.rule import Example, Finding, Level, PostRule
from altcheck.words import Words


@dataclass(frozen=True)
class FigcaptionMisplaced(PostRule):
    """HTML Standard, the figcaption element: first or last child of a figure, one of them."""

    level = Level.ERROR
    concern = "structure"
    title = Words(en="figcaption in the wrong place", zh="figcaption 位置不对")
    message = Words(
        en="This figcaption is not where HTML allows one: it must be the first or last child of a "
        "figure, and the only one.",
        zh="这个 figcaption 的位置不符合 HTML 规定：它必须是 figure 的第一个或最后一个子元素，且只能有一个。",
    )
    why = Words(
        en="Browsers and screen readers join one caption to its figure, before or after it. "
        "Anywhere else it may be plain text to them that belongs to no picture.",
        zh="浏览器和读屏软件只会把 figure 开头或末尾的一条图注与图片关联；放在别处，它可能只是不属于任何图片的普通文字。",
    )
    remedy = Words(
        en="Put picture and caption into one figure.",
        zh="把图片和图注放进同一个 figure。",
    )
    wcag = ("1.3.1",)
    source = "HTML Standard, the figcaption element"
    good = (
        Example('<figure><img src="a.png" alt="x"><figcaption>Dawn</figcaption></figure>\n'),
        Example('<figure><figcaption>Dawn</figcaption><img src="a.png" alt="x"></figure>\n'),
        Example("`<figcaption>`\n"),
    )
    bad = (
        Example('<div><img src="a.png" alt="x">«<figcaption>»Dawn</figcaption></div>\n'),
        Example(
            '<figure><img src="a.png" alt="x">«<figcaption>»Dawn</figcaption>'
            '<img src="b.png" alt="y"></figure>\n'
        ),
        Example(
            '<figure><figcaption>Dawn</figcaption><img src="a.png" alt="x">«<figcaption>»Dusk'
            "</figcaption></figure>\n"
        ),
    )

    def check(self, post: Post) -> Iterable[Finding]:
        """Every figcaption that the reader found outside of its place."""
        for figcaption in post.figcaptions:
            if figcaption.place != "right":
                yield self.finding(post, figcaption.span)
