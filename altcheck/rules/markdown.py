"""Markdown that was meant as an image and is none."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from altcheck.assets.asset import State
from altcheck.document import Post, Slip, Slot, Unwritable
from altcheck.repo import Repo
from altcheck.rules.rule import Example, Finding, Fix, Level, SlipRule
from altcheck.rules.source import shown
from altcheck.words import Words

NOT_SHOWN = Words(
    en="Readers see the brackets and the address as text where the picture should be.",
    zh="读者看到的不是图片，而是原样显示的方括号和地址。",
)
THERE = frozenset((State.FOUND, State.TRUNCATED, State.TOO_BIG))


def put(slot: Slot, value: str, *, safe: bool) -> Fix | None:
    """The fix that writes ``value`` into ``slot``; None if it can't be written there."""
    try:
        return Fix((slot.put(value),), safe)
    except Unwritable:
        return None


def _there(slip: Slip, post: Post, repo: Repo) -> bool:
    """Whether the picture that was meant is in the repository, so that the slip is plain."""
    return repo.lookup(post, slip.src).state in THERE


@dataclass(frozen=True)
class MarkdownImageUrlSpace(SlipRule):
    """CommonMark 0.31.2, link destination: no blanks outside of angle brackets."""

    kinds = frozenset(("url-space",))
    level = Level.ERROR
    concern = "syntax"
    title = Words(en="Blank in the address of a Markdown image", zh="Markdown 图片地址中有空格")
    message = Words(
        en="The blank in “{src}” ends the address, so this is no image.",
        zh="“{src}”中的空格会截断地址，因此这不是图片。",
    )
    why = NOT_SHOWN
    remedy = Words(
        en="Put the address in angle brackets: ![…](<a b.png>).",
        zh="用尖括号括住地址：![…](<a b.png>)。",
    )
    source = "CommonMark 0.31.2, link destination"
    good = (
        Example("![x](<a b.png>)\n"),
        Example("![x](a%20b.png)\n"),
        Example('![x](a.png "b c.png")\n'),
        Example("`![x](a b.png)`\n"),
    )
    bad = (
        Example("«![x](a b.png)»\n", fixed="![x](<a b.png>)\n", files={"a b.png": "png"}),
        Example("Text «![两只船](图 1.jpg)» text\n", fixed="Text ![两只船](<图 1.jpg>) text\n"),
    )

    def check(self, slip: Slip, post: Post, repo: Repo) -> Iterable[Finding]:
        """Every inline image whose address holds a blank; plain if there is such a file."""
        fix = put(slip.slot, slip.src, safe=_there(slip, post, repo))
        yield self.finding(post, slip.span, fix=fix, src=shown(slip.src))


@dataclass(frozen=True)
class MarkdownImageReversed(SlipRule):
    """CommonMark 0.31.2, images: the mark, the label in brackets, the address in parentheses."""

    kinds = frozenset(("reversed",))
    level = Level.ERROR
    concern = "syntax"
    title = Words(en="Reversed image syntax", zh="图片语法写反了")
    message = Words(
        en="The brackets of “{src}” are in the wrong order, so this is no image.",
        zh="“{src}”的括号顺序不对，因此这不是图片。",
    )
    why = NOT_SHOWN
    remedy = Words(en="Write ![alt text](address).", zh="写成 ![替代文本](地址)。")
    source = "CommonMark 0.31.2, images"
    good = (
        Example("![x](a.png)\n"),
        Example("Look at this! [The picture](a.html)\n"),
        Example("Not so (x)[1], nor f!(a)[b].\n"),
    )
    bad = (
        Example("«!(Two boats)[a.png]»\n", fixed="![Two boats](a.png)\n", files={"a.png": "png"}),
        Example("«[Two boats]!(a.png)»\n", fixed="![Two boats](a.png)\n"),
        Example("«! [Two boats](a.png)»\n", fixed="![Two boats](a.png)\n"),
    )

    def check(self, slip: Slip, post: Post, repo: Repo) -> Iterable[Finding]:
        """Every image with its parts in the wrong order; plain if there is such a file."""
        # The blank in "! [x](y)" goes; elsewhere the whole is written anew with its address.
        value = slip.src if slip.slot.value == slip.src else ""
        fix = put(slip.slot, value, safe=_there(slip, post, repo))
        yield self.finding(post, slip.span, fix=fix, src=shown(slip.src))


@dataclass(frozen=True)
class MarkdownImageTitleSyntax(SlipRule):
    """CommonMark 0.31.2, link title: in straight quotes or parentheses."""

    kinds = frozenset(("title",))
    level = Level.WARNING
    concern = "syntax"
    title = Words(en="Text behind an image's address", zh="图片地址后有多余文字")
    message = Words(
        en="“{words}” behind the address is no title in quotes, so this is no image.",
        zh="地址后的“{words}”不是带引号的标题，因此这不是图片。",
    )
    why = NOT_SHOWN
    remedy = Words(
        en='Put a title in straight quotes: ![…](a.png "title").',
        zh='标题要用半角引号：![…](a.png "标题")。',
    )
    source = "CommonMark 0.31.2, link title"
    good = (
        Example('![x](a.png "Two boats")\n'),
        Example("![x](a.png =300x200)\n"),
        Example("![x](a.png 'Two boats')\n"),
    )
    bad = (
        Example("«![x](a.png “Two boats”)»\n", fixed='![x](a.png "Two boats")\n'),
        Example("«![x](a.png Two boats)»\n", fixed='![x](a.png "Two boats")\n'),
    )

    def check(self, slip: Slip, post: Post, repo: Repo) -> Iterable[Finding]:
        """Every inline image with something behind its address that is neither title nor size."""
        del repo
        fix = put(slip.slot, slip.words, safe=False)
        yield self.finding(post, slip.span, fix=fix, words=shown(slip.words))


@dataclass(frozen=True)
class MarkdownImageUnrendered(SlipRule):
    """CommonMark 0.31.2, HTML blocks: what is in one is not read as Markdown."""

    kinds = frozenset(("unrendered",))
    level = Level.ERROR
    concern = "syntax"
    title = Words(en="Markdown image inside a block of HTML", zh="HTML 块中的 Markdown 图片")
    message = Words(
        en="“{src}” stands in a block of HTML, where Markdown is not read.",
        zh="“{src}”写在 HTML 块里，那里不解析 Markdown。",
    )
    why = NOT_SHOWN
    remedy = Words(
        en="Leave a blank line before it, or write an <img>.",
        zh="在它前面空一行，或改用 <img>。",
    )
    source = "CommonMark 0.31.2, HTML blocks"
    good = (
        Example("<div>\n\n![x](a.png)\n\n</div>\n"),
        Example("<pre>\n![x](a.png)\n</pre>\n"),
        Example("<div>\n<code>![x](a.png)</code>\n<!-- ![x](a.png) -->\n</div>\n"),
    )
    bad = (
        Example("<div>\n«![x](a.png)»\n</div>\n"),
        Example('<p align="center">\n  «![x](https://a.example/b.jpg?c)»\n</p>\n'),
    )

    def check(self, slip: Slip, post: Post, repo: Repo) -> Iterable[Finding]:
        """Every inline image in a block of HTML, outside of code and comments."""
        del repo
        yield self.finding(post, slip.span, src=shown(slip.src))


@dataclass(frozen=True)
class MarkdownImageLostBang(SlipRule):
    """CommonMark 0.31.2, images: without the mark it is a link."""

    kinds = frozenset(("lost-bang",))
    level = Level.NOTICE
    concern = "syntax"
    title = Words(
        en="Link to a picture where an image may be meant", zh="指向图片的链接，或许漏了叹号"
    )
    message = Words(
        en="The link to “{src}” stands alone in its paragraph: was the picture itself meant?",
        zh="指向“{src}”的链接独占一段：是否本想插入图片？",
    )
    why = Words(
        en="Readers get a link where they expect the picture.",
        zh="读者看到的是链接，而不是图片。",
    )
    remedy = Words(en="Write an exclamation mark before it.", zh="在前面加上叹号。")
    source = "CommonMark 0.31.2, images"
    good = (
        Example("See [the map](map.png).\n", files={"map.png": "png"}),
        Example("[The map](https://a.example/map.png)\n"),
        Example("[The map](gone.png)\n"),
        Example("[![The map](map.png)](map.png)\n", files={"map.png": "png"}),
    )
    bad = (
        Example("«[The map](map.png)»\n", fixed="![The map](map.png)\n", files={"map.png": "png"}),
        Example(
            "One.\n\n«[图](a.jpg)»\n\nTwo.\n",
            fixed="One.\n\n![图](a.jpg)\n\nTwo.\n",
            files={"a.jpg": "jpeg"},
        ),
    )

    def check(self, slip: Slip, post: Post, repo: Repo) -> Iterable[Finding]:
        """Every link alone in its paragraph to a picture of the repository."""
        if repo.lookup(post, slip.src).state is State.FOUND:
            fix = put(slip.slot, "!", safe=False)
            yield self.finding(post, slip.span, fix=fix, src=shown(slip.src))
