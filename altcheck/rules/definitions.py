"""References to images, and the definitions that they need."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from altcheck.document import Post, Slip
from altcheck.repo import Repo
from altcheck.rules.markdown import NOT_SHOWN, THERE, put
from altcheck.rules.rule import Example, Finding, Level, SlipRule
from altcheck.rules.source import shown
from altcheck.words import Words


@dataclass(frozen=True)
class MarkdownImageUndefinedReference(SlipRule):
    """CommonMark 0.31.2, link reference definitions."""

    kinds = frozenset(("undefined-reference",))
    level = Level.ERROR
    concern = "syntax"
    title = Words(en="Image reference that nothing defines", zh="图片引用没有定义")
    message = Words(
        en="No definition “[{label}]:” is in this post, so no picture is shown.{hint}",
        zh="本文没有定义“[{label}]:”，因此不会显示图片。{hint}",
    )
    why = NOT_SHOWN
    remedy = Words(
        en="Add the definition, or correct the label.", zh="补上定义，或改正引用的标签。"
    )
    source = "CommonMark 0.31.2, link reference definitions"
    good = (
        Example("![a][b]\n\n[b]: c.png\n"),
        Example("![A B]\n\n[a  b]: c.png\n"),
        Example("What a day![1] And ![x] too, ![^n] as well.\n"),
        Example("`![a][b]` and \\![a][b]\n"),
        Example("```\n![a][b]\n```\n"),
        Example("![[a.png]]\n"),
    )
    bad = (
        Example("«![Two boats][boats]»\n"),
        Example("«![boats][]»\n"),
        Example(
            "«![Two boats][boat]»\n\n[boats]: a.png\n",
            fixed="![Two boats][boats]\n\n[boats]: a.png\n",
        ),
    )

    def check(self, slip: Slip, post: Post, repo: Repo) -> Iterable[Finding]:
        """Every reference to a label that is not defined in the post."""
        del repo
        fix = put(slip.slot, slip.src, safe=False) if slip.src else None
        hint = f" [{slip.src}]?" if slip.src else ""
        yield self.finding(post, slip.span, fix=fix, label=shown(slip.words), hint=hint)


@dataclass(frozen=True)
class MarkdownImageReferenceLikeUrl(SlipRule):
    """CommonMark 0.31.2, images: an address where a label was meant."""

    kinds = frozenset(("label-as-address",))
    level = Level.WARNING
    concern = "syntax"
    title = Words(en="Label written as an address", zh="把引用标签写成了地址")
    message = Words(
        en="“{label}” is the label of a definition in this post, and is used as an address.",
        zh="“{label}”是本文中定义的标签，这里却当作地址使用。",
    )
    why = Words(
        en="The browser asks for a file of that name, and finds none.",
        zh="浏览器会去请求同名文件，却找不到。",
    )
    remedy = Words(en="Write square brackets: ![…][label].", zh="改用方括号：![…][标签]。")
    source = "CommonMark 0.31.2, images"
    good = (Example("![x][boats]\n\n[boats]: a.png\n"), Example("![x](boats.png)\n"))
    bad = (
        Example("«![x](boats)»\n\n[boats]: a.png\n", fixed="![x][boats]\n\n[boats]: a.png\n"),
        Example("«![x](a-1)»\n\n[A-1]: a.png\n", fixed="![x][a-1]\n\n[A-1]: a.png\n"),
    )

    def check(self, slip: Slip, post: Post, repo: Repo) -> Iterable[Finding]:
        """Every image whose address is a label; not if there is a file of that name."""
        label = slip.slot.value or ""
        if repo.lookup(post, label).state not in THERE:
            fix = put(slip.slot, label, safe=True)
            yield self.finding(post, slip.span, fix=fix, label=shown(label))


@dataclass(frozen=True)
class MarkdownImageDefinitionUnused(SlipRule):
    """CommonMark 0.31.2, link reference definitions: they are not shown themselves."""

    kinds = frozenset(("unused-definition",))
    level = Level.NOTICE
    concern = "syntax"
    title = Words(en="Definition of a picture that nothing uses", zh="没有用到的图片定义")
    message = Words(
        en="Nothing in this post points to “[{label}]:”.", zh="本文没有引用“[{label}]:”。"
    )
    why = Words(en="A picture may have been lost from the text.", zh="正文中可能遗失了一张图片。")
    remedy = Words(en="Use it, or take it out.", zh="使用它，或删除它。")
    source = "CommonMark 0.31.2, link reference definitions"
    good = (
        Example("![x][a]\n\n[a]: a.png\n"),
        Example("[a]\n\n[a]: a.png\n"),
        Example("Text.\n\n[a]: page.html\n"),
    )
    bad = (
        Example("Text.\n\n«[a]: a.png»\n", fixed="Text.\n\n\n"),
        Example('![x][a]\n\n[a]: a.png\n«[b]: b.png "Two"»\n', fixed="![x][a]\n\n[a]: a.png\n\n"),
    )

    def check(self, slip: Slip, post: Post, repo: Repo) -> Iterable[Finding]:
        """Every definition of a picture that no link and no image uses."""
        del repo
        fix = put(slip.slot, "", safe=False)
        yield self.finding(post, slip.span, fix=fix, label=shown(slip.words))


@dataclass(frozen=True)
class MarkdownImageDefinitionDuplicate(SlipRule):
    """CommonMark 0.31.2, link reference definitions: the first one takes precedence."""

    kinds = frozenset(("duplicate-definition",))
    level = Level.NOTICE
    concern = "syntax"
    title = Words(en="Definition that comes too late", zh="重复的图片定义")
    message = Words(
        en="“[{label}]:” was defined before with another address; this one is not used.",
        zh="“[{label}]:”前面已用另一个地址定义过，这一处不起作用。",
    )
    why = Words(
        en="Readers see the first picture, perhaps not the one that was meant.",
        zh="读者看到的是前一张图片，也许并非所想的那张。",
    )
    remedy = Words(en="Give one of them another label.", zh="给其中一个换个标签。")
    source = "CommonMark 0.31.2, link reference definitions"
    good = (
        Example("![x][a]\n\n[a]: a.png\n[a]: a.png\n"),
        Example("![x][a]\n\n[a]: a.png\n\n```\n[a]: b.png\n```\n"),
    )
    bad = (
        Example("![x][a]\n\n[a]: a.png\n«[a]: b.png»\n"),
        Example("![x][a b]\n\n[a b]: a.png\n«[A  B]: b.png»\n"),
    )

    def check(self, slip: Slip, post: Post, repo: Repo) -> Iterable[Finding]:
        """Every definition of a picture whose label has another address already."""
        del repo
        yield self.finding(post, slip.span, label=shown(slip.words))
