"""What authors say of their images in marks: which findings those hide, what is wrong with them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from altcheck.document import Excuse, Image, Post
from altcheck.rules.name import alone_in_link
from altcheck.rules.rule import (
    Example,
    Finding,
    Fix,
    ImageRule,
    Level,
    Review,
    ReviewRule,
    Rule,
)
from altcheck.words import Words


def excused(
    findings: Iterable[Finding], post: Post, rules: Sequence[Rule], known: Collection[str]
) -> Iterator[Finding]:
    """The ``findings`` of ``post`` that no excuse hides, then what is wrong with the excuses.

    ``rules`` are those that were asked, ``known`` the ids of all that there are.
    """
    if not post.excuses:
        yield from findings
        return
    hidden: set[Excuse] = set()
    for finding in findings:
        excuse = next((one for one in post.excuses if _covers(one, finding, post)), None)
        if excuse is None:
            yield finding
        else:
            hidden.add(excuse)
    review = Review(hidden, {rule.id for rule in rules}, known)
    for rule in rules:
        if isinstance(rule, ReviewRule):
            yield from rule.check(post, review)


def _covers(excuse: Excuse, finding: Finding, post: Post) -> bool:
    """Whether the excuse is about the finding; one without a reason is about none."""
    if finding.rule not in excuse.rules or not excuse.reason:
        return False
    if excuse.kind == "file":
        return True
    if finding.image is not None:
        return finding.image == excuse.image
    # Not about an image, such as a figcaption: what stands between the comment and the next image.
    end = None if excuse.image is None else post.images[excuse.image].span.stop
    return excuse.span.stop <= finding.span.start and (end is None or finding.span.start < end)


@dataclass(frozen=True)
class UnusedSuppression(ReviewRule):
    """An excuse that hides nothing hides the next fault."""

    level = Level.WARNING
    concern = "structure"
    title = Words(en="Ignore mark that hides nothing", zh="没有作用的忽略标记")
    message = Words(
        en="The mark that ignores “{rule}” hides no finding.",
        zh="忽略“{rule}”的标记没有隐藏任何问题。",
    )
    why = Words(
        en="What was excused is gone, or was never there; the mark would hide the next fault unseen.",
        zh="被忽略的问题已不存在，或从未存在；这个标记会悄悄掩盖以后出现的问题。",
    )
    remedy = Words(en="Take the mark out.", zh="删除这个标记。")
    source = "altcheck, ignore marks"
    good = (
        Example("<!-- altcheck-ignore image-src-empty: it is filled in later -->\n\n![x]()\n"),
        Example("```\n<!-- altcheck-ignore alt-url: in code it is no mark -->\n```\n"),
    )
    bad = (
        Example(
            "One.\n\n«<!-- altcheck-ignore alt-url: it was one once -->»\n![Two boats](a.png)\n",
            fixed="One.\n\n![Two boats](a.png)\n",
        ),
        Example(
            "![Two boats](a.png) «<!-- altcheck-ignore-file alt-url: none is here -->»\n",
            fixed="![Two boats](a.png) \n",
        ),
        Example(
            "---\n«# altcheck-ignore alt-url: the theme's»\ncover: a.png\n---\n",
            fixed="---\ncover: a.png\n---\n",
        ),
    )

    def check(self, post: Post, review: Review) -> Iterable[Finding]:
        """Every excuse that names a rule that was asked, or that there is none of, for nothing."""
        for excuse in post.excuses:
            # A mark for decoration, one that is not followed, and one that did its work.
            if excuse.kind == "decorative" or not excuse.reason or excuse in review.hidden:
                continue
            # Rules that were not asked could have found something.
            if any(rule in review.asked for rule in excuse.rules):
                rules = ", ".join(excuse.rules)
                fix = Fix((excuse.whole.put(""),), safe=True)
                yield self.finding(post, excuse.span, fix=fix, rule=rules)


@dataclass(frozen=True)
class SuppressionWithoutReason(ReviewRule):
    """An excuse has to say why, and of which rule."""

    level = Level.WARNING
    concern = "structure"
    title = Words(en="Ignore mark without rule or reason", zh="忽略标记缺少规则或理由")
    message = Words(
        en="The ignore mark “{mark}” is not followed: it needs the name of a rule, a colon and a "
        "reason.",
        zh="忽略标记“{mark}”不生效：应写明规则名、冒号和理由。",
    )
    why = Words(
        en="Whoever comes after you can't tell whether the excuse still holds.",
        zh="后来的人无法判断这个理由是否仍然成立。",
    )
    remedy = Words(
        en="Write <!-- altcheck-ignore RULE: reason -->, with the id of a rule.",
        zh="写成 <!-- altcheck-ignore 规则: 理由 -->，其中规则用规则 ID。",
    )
    source = "altcheck, ignore marks"
    good = (
        Example("<!-- altcheck-ignore image-src-empty: it is filled in later -->\n\n![x]()\n"),
        Example("<!-- altcheck-decorative -->\n\n![](a.png)\n"),
    )
    bad = (
        Example("«<!-- altcheck-ignore alt-url -->»\n\n![x](a.png)\n"),
        Example("«<!-- altcheck-ignore: not mine -->»\n\n![x](a.png)\n"),
        Example("«<!-- altcheck-ignore alt-ulr: it is a name -->»\n\n![x](a.png)\n"),
    )

    def check(self, post: Post, review: Review) -> Iterable[Finding]:
        """Every excuse without a reason, without a rule, or with the name of no rule."""
        for excuse in post.excuses:
            whole = excuse.kind == "decorative" or (excuse.reason and excuse.rules)
            if not whole or not set(excuse.rules) <= set(review.known):
                mark = " ".join((excuse.whole.value or "").split())
                yield self.finding(post, excuse.span, mark=mark[:120])


@dataclass(frozen=True)
class DecorativeMark(ImageRule):
    """WCAG 2.2, 1.1.1: decoration has no alt text and no task; technique H67."""

    level = Level.WARNING
    concern = "decoration"
    needs = frozenset(("decorative",))
    title = Words(
        en="Decorative mark on a picture that says something", zh="装饰标记与图片的作用矛盾"
    )
    message = Words(
        en="The mark calls the picture decoration, but it has an alt text, or is all that its link "
        "holds.",
        zh="标记称图片为装饰，但它有替代文本，或是链接中唯一的内容。",
    )
    why = Words(
        en="One of the two is wrong: words that nobody is to hear, or a link without a name.",
        zh="两者必有一错：要么文字没人能听到，要么链接没有名称。",
    )
    remedy = Words(en="Take the mark out, or empty the alt text.", zh="删除标记，或清空替代文本。")
    wcag = ("1.1.1",)
    source = "HTML Standard, a purely decorative image that doesn't add any information"
    good = (
        Example("![](rule.png){.decorative}\n"),
        Example('![](rule.png){: role="presentation"}\n'),
        Example("<!-- altcheck-decorative -->\n![](rule.png)\n\n![Two boats](a.png)\n"),
    )
    bad = (
        Example("![Two boats](a.png)«{.decorative}»\n"),
        Example("«<!-- altcheck-decorative -->»\n[![](a.png)](b)\n"),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every image with the mark that has words, or alone names its link."""
        if image.decorative is None or image.inert:
            return
        if alone_in_link(image) or (image.alt is not None and not image.alt.blank):
            yield self.finding(post, image.decorative, image)
