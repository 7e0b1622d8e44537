"""Figures and their captions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from altcheck.document import Figure, Post
from altcheck.rules.keywords import dropped
from altcheck.rules.quality import shortened
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


@dataclass(frozen=True)
class FigcaptionEmpty(PostRule):
    """HTML Standard, the figcaption element: it is the caption of its figure."""

    level = Level.WARNING
    concern = "structure"
    title = Words(en="Empty figcaption", zh="空的 figcaption")
    message = Words(en="There is nothing in this figcaption.", zh="这个 figcaption 里什么也没有。")
    why = Words(
        en="Screen readers call the figure by its caption: here by nothing.",
        zh="读屏软件以图注称呼 figure，而这里没有内容。",
    )
    remedy = Words(en="Write a caption, or take the element out.", zh="写上图注，或删除该元素。")
    wcag = ("1.3.1",)
    source = "HTML Standard, the figcaption element"
    good = (
        Example('<figure><img src="a.png" alt="x"><figcaption>Dawn</figcaption></figure>\n'),
        Example('<figure><img src="a.png" alt="x"><figcaption><hr></figcaption></figure>\n'),
        Example('<figure><img src="a.png" alt="x"><figcaption id="c"></figcaption></figure>\n'),
        Example('<figure><img src="a.png" alt="x"><figcaption>{{ x }}</figcaption></figure>\n'),
        Example('<figure><img src="a.png" alt="x"></figure>\n'),
    )
    bad = (
        Example(
            '<figure><img src="a.png" alt="x">«<figcaption>»</figcaption></figure>\n',
            fixed='<figure><img src="a.png" alt="x"></figure>\n',
        ),
        Example(
            '<figure>«<figcaption class="c">» </FIGCAPTION ><img src="a.png" alt="x"></figure>\n',
            fixed='<figure><img src="a.png" alt="x"></figure>\n',
        ),
        Example('<figure><img src="a.png" alt="x">«<figcaption>»<b></b></figcaption></figure>\n'),
    )

    def check(self, post: Post) -> Iterable[Finding]:
        """Every figcaption with nothing in it; where its end is sure it can go."""
        for one in post.figcaptions:
            if one.empty:
                yield self.finding(post, one.span, fix=one.whole and dropped(one.whole, safe=True))


@dataclass(frozen=True)
class FigureRoleWithFigcaption(PostRule):
    """ARIA in HTML: a figure with a figcaption takes no role but its own."""

    level = Level.WARNING
    concern = "attribute"
    title = Words(en="Role on a figure with a caption", zh="带图注的 figure 上写了 role")
    message = Words(
        en="A figure with a figcaption may not have role=“{role}”.",
        zh="带 figcaption 的 figure 不允许 role=“{role}”。",
    )
    why = Words(
        en="With another role, nothing joins the caption to the picture any more.",
        zh="换成别的 role，图注与图片就不再关联。",
    )
    remedy = Words(en="Take the role out.", zh="删除 role。")
    wcag = ("1.3.1",)
    source = "ARIA in HTML, the figure element"
    good = (
        Example('<figure><img src="a.png" alt="x"><figcaption>Dawn</figcaption></figure>\n'),
        Example('<figure role="group"><img src="a.png" alt="x"></figure>\n'),
        Example(
            '<figure role="figure" aria-label="Dawn"><img src="a.png" alt="x">'
            "<figcaption>Dawn</figcaption></figure>\n"
        ),
    )
    bad = (
        Example(
            '<figure role="«figure»"><img src="a.png" alt="x"><figcaption>y</figcaption></figure>\n',
            fixed='<figure><img src="a.png" alt="x"><figcaption>y</figcaption></figure>\n',
        ),
        Example(
            '<figure role="«group»"><img src="a.png" alt="x"><figcaption>y</figcaption></figure>\n'
        ),
    )

    def check(self, post: Post) -> Iterable[Finding]:
        """Every such role; that of a figure can go."""
        for figure in post.figures:
            if figure.role is None or not figure.captions or figure.role.value_slot.templated:
                continue
            role = (figure.role.value_slot.value or "").strip().lower()
            # An accessibility law of France asks for just this.
            if not role or (figure.label and role in ("figure", "group")):
                continue
            slot = figure.role.value_slot
            fix = dropped(slot, safe=True) if role == "figure" else None
            yield self.finding(post, slot, fix=fix, role=shortened(role))


@dataclass(frozen=True)
class FigureCaptionMissing(PostRule):
    """HTML Standard, the figure element. Off: a figure needs no caption."""

    level = Level.NOTICE
    concern = "structure"
    on = False
    title = Words(en="Figure without a caption", zh="figure 没有图注")
    message = Words(en="The figure has neither caption nor name.", zh="figure 既无图注也无名称。")
    why = Words(en="Screen readers call a figure by its caption.", zh="读屏软件以图注称呼 figure。")
    remedy = Words(en="Add a figcaption.", zh="补上 figcaption。")
    source = "HTML Standard, the figure element"
    good = (
        Example('<figure><img src="a.png" alt="x"><figcaption>Dawn</figcaption></figure>\n'),
        Example('<figure aria-label="Dawn"><img src="a.png" alt="x"></figure>\n'),
        Example("<figure><pre>x</pre></figure>\n"),
    )
    bad = (
        Example('«<figure>»<img src="a.png" alt="x"></figure>\n'),
        Example(
            '«<figure class="c">»<img src="a.png" alt="x"><img src="b.png" alt="y"></figure>\n'
        ),
    )

    def check(self, post: Post) -> Iterable[Finding]:
        """Every figure with images that nothing calls anything."""
        for figure in post.figures:
            if figure.images and not figure.label and not caption(figure):
                yield self.finding(post, figure.span)


def caption(figure: Figure) -> str:
    """The text of the figure's first caption that has one."""
    return next((text for text, _ in figure.captions if text.strip()), "")
