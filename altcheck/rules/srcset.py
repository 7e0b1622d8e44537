"""srcset: what browsers drop, and what they take otherwise than it was meant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from altcheck.document import Image, Post, Slot, Span
from altcheck.posts.srcset import Srcset, parse_srcset
from altcheck.rules.rule import Example, Finding, ImageRule, Level
from altcheck.rules.source import shown
from altcheck.words import Words

_SRCSET = "HTML Standard, srcset attributes"


def srcsets(image: Image) -> Iterator[tuple[Slot, Srcset]]:
    """Every srcset of the picture's sources and of the image, with what browsers take from it."""
    own = image.attribute("srcset")
    for attribute in (*(source.attribute("srcset") for source in image.sources), own):
        if attribute is not None and not attribute.value_slot.templated:
            yield attribute.value_slot, parse_srcset(attribute.value_slot.value or "")


def first_address(image: Image) -> str:
    """Where the picture is fetched from; with a srcset alone, its first candidate; else empty."""
    if image.address:
        return image.address
    return next((one.address for _, srcset in srcsets(image) for one in srcset.candidates), "")


def has_widths(image: Image) -> bool:
    """Whether a candidate of the image's own srcset has a w descriptor."""
    own = image.attribute("srcset")
    if own is None:
        return False
    return any(one.width for one in parse_srcset(own.value_slot.value or "").candidates)


def at(slot: Slot, part: Span) -> Span:
    """Where a part of the slot's value stands; all of it, where that can't be told."""
    return slot.piece(part).span if part.stop > part.start else slot.span


@dataclass(frozen=True)
class SrcsetInvalid(ImageRule):
    """HTML Standard, parsing a srcset attribute: what has a fault is dropped."""

    level = Level.ERROR
    concern = "responsive"
    needs = frozenset(("srcset",))
    title = Words(en="Invalid srcset", zh="srcset 无效")
    message = Words(
        en="“{part}” in srcset is nothing that browsers understand (expected: {expected}).",
        zh="srcset 中的“{part}”浏览器无法理解（应为：{expected}）。",
    )
    why = Words(
        en="Browsers drop the candidate, or take two for one, and load another picture or none.",
        zh="浏览器会丢弃该候选图，或把两个当成一个，从而加载别的图片，甚至不加载。",
    )
    remedy = Words(
        en="Write “address 640w” or “address 2x”, parted by a comma and a blank.",
        zh="写成“地址 640w”或“地址 2x”，以逗号加空格分隔。",
    )
    source = _SRCSET
    good = (
        Example('<p><img src="a.png" srcset="a.png 1x, b.png 2x" alt="x"></p>\n'),
        Example('<p><img src="a.png" srcset="w_1,h_2/a.png 320w" sizes="100vw" alt="x"></p>\n'),
        Example('<p><img src="a.png" srcset="{{ srcset }}" alt="x"></p>\n'),
        Example('<p><img src="a.png" srcset="a.png 2x," alt="x"></p>\n'),
    )
    bad = (
        Example('<p><img src="a.png" srcset="a.png «2»" alt="x"></p>\n'),
        Example('<p><img src="a.png" srcset="a.png 1x,«,» b.png 2x" alt="x"></p>\n'),
        Example('<p><img src="a.png" srcset="«a.png,b.png» 2x" alt="x"></p>\n'),
        Example('<p><img src="a.png" srcset="a.png «0w»" alt="x"></p>\n'),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """The first fault of each srcset by the standard's grammar."""
        if image.inert:
            return
        for slot, srcset in srcsets(image):
            faults = [one for one in srcset.faults if one[0] in _FAULTS]
            for fault, part in faults[:1]:
                yield self.finding(
                    post, at(slot, part), image, part=shown(part.of(slot.value or "")),
                    expected=_FAULTS[fault],
                )  # fmt: skip


# What is expected instead, in signs that read the same in every language.
_FAULTS = {"empty": "a.png 2x", "descriptor": "640w / 2x", "zero": "> 0", "glued": "a.png, b.png"}


@dataclass(frozen=True)
class SrcsetMixedDescriptors(ImageRule):
    """HTML Standard, srcset attributes: if one candidate has a width, all have."""

    level = Level.ERROR
    concern = "responsive"
    needs = frozenset(("srcset",))
    title = Words(en="Widths and densities in one srcset", zh="srcset 混用宽度与密度描述符")
    message = Words(
        en="“{part}” stands among candidates of the other kind: w and x can’t be mixed.",
        zh="“{part}”与其他候选图的描述符种类不同：w 与 x 不能混用。",
    )
    why = Words(
        en="Browsers can't compare the two kinds, and choose at random for the author.",
        zh="浏览器无法比较两类描述符，选图结果不可预期。",
    )
    remedy = Words(
        en="Give every candidate a w descriptor, or every one an x.",
        zh="所有候选图统一使用 w，或统一使用 x。",
    )
    source = _SRCSET
    good = (
        Example('<p><img src="a.png" srcset="a.png 320w, b.png 640w" sizes="50vw" alt="x"></p>\n'),
        Example('<p><img src="a.png" srcset="a.png, b.png 2x" alt="x"></p>\n'),
    )
    bad = (
        Example('<p><img src="a.png" srcset="a.png 320w, b.png «2x»" alt="x"></p>\n'),
        Example('<p><img src="a.png" srcset="a.png 320w, «b.png»" alt="x"></p>\n'),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every srcset with both kinds."""
        if not image.inert:
            yield from _told(self, "mixed", image, post)


@dataclass(frozen=True)
class SrcsetDuplicateDescriptor(ImageRule):
    """HTML Standard, srcset attributes: no two candidates of the same width or density."""

    level = Level.WARNING
    concern = "responsive"
    needs = frozenset(("srcset",))
    title = Words(en="The same descriptor twice in a srcset", zh="srcset 中描述符重复")
    message = Words(
        en="“{part}” is there already: the later candidate is never chosen.",
        zh="“{part}”已经出现过：后面的候选图永远不会被选中。",
    )
    why = Words(
        en="One of the files was made for nothing, or carries the wrong number.",
        zh="其中一个文件白做了，或者写错了数值。",
    )
    remedy = Words(
        en="Correct the number, or take one of them out.", zh="改正数值，或删除其中一个。"
    )
    source = _SRCSET
    good = (Example('<p><img src="a.png" srcset="a.png 1x, b.png 2x" alt="x"></p>\n'),)
    bad = (
        Example('<p><img src="a.png" srcset="a.png 2x, b.png «2x»" alt="x"></p>\n'),
        Example('<p><img src="a.png" srcset="a.png, «b.png»" alt="x"></p>\n'),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every srcset in which a width or density comes for the second time."""
        if not image.inert:
            yield from _told(self, "duplicate", image, post)


def _told(rule: ImageRule, fault: str, image: Image, post: Post) -> Iterator[Finding]:
    """The first fault of this kind in each srcset."""
    for slot, srcset in srcsets(image):
        part = next((where for one, where in srcset.faults if one == fault), None)
        if part is not None:
            words = shown(part.of(slot.value or ""))
            yield rule.finding(post, at(slot, part), image, part=words)


@dataclass(frozen=True)
class SrcsetFallbackMissing(ImageRule):
    """HTML Standard, the img element: src is what older browsers and feed readers show."""

    level = Level.WARNING
    concern = "responsive"
    needs = frozenset(("no address", "[srcset]"))
    title = Words(en="srcset without src", zh="有 srcset 但没有 src")
    message = Words(
        en="The img has a srcset and no src to fall back on.",
        zh="img 只有 srcset，没有备用的 src。",
    )
    why = Words(
        en="Feed readers, e-mail programs and crawlers read src only.",
        zh="RSS 阅读器、邮件客户端和爬虫只读取 src。",
    )
    remedy = Words(en="Add one of the candidates as src.", zh="把其中一个候选图写入 src。")
    source = "HTML Standard, the img element"
    good = (
        Example('<p><img src="a.png" srcset="b.png 2x" alt="x"></p>\n'),
        Example('<p><img data-src="a.png" srcset="b.png 2x" alt="x"></p>\n'),
    )
    bad = (
        Example('<p>«<img srcset="a.png 2x" alt="x">»</p>\n'),
        Example('<p>«<img alt="x" srcset="a.png, b.png 2x">»</p>\n'),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every img with a srcset and no src, nor one that a script will put there."""
        if image.inert or image.src.value is not None or image.lazy:
            return
        if image.attribute("srcset") is not None:
            yield self.finding(post, image.span, image)
