"""sizes: how wide the picture is shown, as browsers understand it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from altcheck.document import Image, Post, Span
from altcheck.posts.srcset import sizes_faults
from altcheck.rules.rule import Example, Finding, ImageRule, Level
from altcheck.rules.source import shown
from altcheck.rules.srcset import at, has_widths
from altcheck.words import Words

_SIZES = "HTML Standard, sizes attributes"


@dataclass(frozen=True)
class SrcsetSizesMissing(ImageRule):
    """HTML Standard, sizes attributes: with widths, sizes has to be there."""

    level = Level.WARNING
    concern = "responsive"
    needs = frozenset(("[srcset]",))
    title = Words(en="srcset with widths and no sizes", zh="srcset 用了宽度但缺少 sizes")
    message = Words(
        en="The srcset names widths, and no sizes says how wide the picture is shown.",
        zh="srcset 给出了宽度，却没有用 sizes 说明图片显示多宽。",
    )
    why = Words(
        en="Browsers then assume the whole window's width and load too big a picture.",
        zh="浏览器会按整个窗口宽度选图，往往加载过大的图片。",
    )
    remedy = Words(
        en='Add sizes, such as sizes="(min-width: 60em) 50vw, 100vw".',
        zh='加上 sizes，例如 sizes="(min-width: 60em) 50vw, 100vw"。',
    )
    source = _SIZES
    good = (
        Example('<p><img src="a.png" srcset="a.png 320w" sizes="50vw" alt="x"></p>\n'),
        Example('<p><img src="a.png" srcset="a.png 2x" alt="x"></p>\n'),
        Example('<p><img src="a.png" srcset="a.png 320w" loading="lazy" alt="x"></p>\n'),
        Example('<p><img src="a.png" srcset="a.png 320w" :sizes="y" alt="x"></p>\n'),
    )
    bad = (
        Example('<p><img src="a.png" srcset="«a.png 320w, b.png 640w»" alt="x"></p>\n'),
        Example('<p><img srcset="«a.png 320w»" src="a.png" alt="x"></p>\n'),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every srcset with widths beside which there is no sizes; lazy ones have auto sizes."""
        own = image.attribute("srcset")
        if image.inert or own is None or not has_widths(image):
            return
        if any(a.name.endswith("sizes") for a in image.attributes) or is_lazy(image):
            return
        yield self.finding(post, own.value_slot, image)


def is_lazy(image: Image) -> bool:
    """Whether the image is loaded only when it comes into view."""
    loading = image.attribute("loading")
    return loading is not None and (loading.value_slot.value or "").strip().lower() == "lazy"


@dataclass(frozen=True)
class SizesInvalid(ImageRule):
    """HTML Standard, parsing a sizes attribute: what has a fault is dropped."""

    level = Level.WARNING
    concern = "responsive"
    needs = frozenset(("[sizes]",))
    title = Words(en="Invalid sizes", zh="sizes 无效")
    message = Words(
        en="“{part}” in sizes does nothing: browsers don't understand it, or no candidate beside it "
        "has a width.",
        zh="sizes 中的“{part}”不起作用：浏览器无法理解，或没有带宽度的候选图。",
    )
    why = Words(
        en="Browsers drop it and assume the whole window's width.",
        zh="浏览器会忽略它，按整个窗口宽度选图。",
    )
    remedy = Words(
        en="Write lengths, no percentages; all but the last with a condition in parentheses.",
        zh="写长度而不是百分比；除最后一项外，都要在括号中写条件。",
    )
    source = _SIZES
    good = (
        Example(
            '<p><img src="a.png" srcset="a.png 9w" sizes="(min-width: 9em) 50vw, 100vw" alt="x"></p>\n'
        ),
        Example('<p><img src="a.png" srcset="a.png 9w" sizes="{{ sizes }}" alt="x"></p>\n'),
        Example(
            '<p><img src="a.png" srcset="a.png 9w" sizes="auto, 100vw" loading="lazy" alt="x"></p>\n'
        ),
    )
    bad = (
        Example('<p><img src="a.png" srcset="a.png 9w" sizes="«100%»" alt="x"></p>\n'),
        Example('<p><img src="a.png" srcset="a.png 9w" sizes="«50vw», 100vw" alt="x"></p>\n'),
        Example('<p><img src="a.png" srcset="a.png 2x" sizes="«100vw»" alt="x"></p>\n'),
        Example('<p><img src="a.png" sizes="«100vw»" alt="x"></p>\n'),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """The first fault of sizes by the standard's grammar, and sizes that nothing needs."""
        sizes = image.attribute("sizes")
        if image.inert or sizes is None or sizes.value_slot.templated:
            return
        slot, value = sizes.value_slot, sizes.value_slot.value or ""
        parts = [part for _, part in sizes_faults(value)]
        # A lazy loader's srcset stands in another attribute.
        if not parts and not _may_have_widths(image):
            parts = [Span(0, len(value))]
        for part in parts[:1]:
            yield self.finding(post, at(slot, part), image, part=shown(part.of(value)))


def _may_have_widths(image: Image) -> bool:
    srcsets_ = [a for a in image.attributes if a.name.endswith("srcset")]
    if any(a.name != "srcset" or a.value_slot.templated for a in srcsets_):
        return True
    return has_widths(image)


@dataclass(frozen=True)
class SizesAutoNotLazy(ImageRule):
    """HTML Standard, sizes attributes: auto needs loading=lazy."""

    level = Level.WARNING
    concern = "responsive"
    needs = frozenset(("[sizes]",))
    title = Words(en="sizes=auto without loading=lazy", zh="sizes=auto 缺少 loading=lazy")
    message = Words(
        en="sizes=auto counts only for images that are loaded lazily; this one is not.",
        zh="sizes=auto 只对延迟加载的图片有效，而这张图片不是。",
    )
    why = Words(
        en="An image that is loaded at once has no layout yet: browsers assume the window's width.",
        zh="立即加载的图片还没有布局，浏览器会按窗口宽度选图。",
    )
    remedy = Words(
        en='Add loading="lazy", or write the size out.', zh='加上 loading="lazy"，或写明尺寸。'
    )
    source = _SIZES
    good = (
        Example('<p><img src="a.png" srcset="a.png 9w" sizes="auto" loading=lazy alt="x"></p>\n'),
        Example('<p><img src="a.png" srcset="a.png 9w" sizes="50vw" alt="x"></p>\n'),
    )
    bad = (
        Example('<p><img src="a.png" srcset="a.png 9w" sizes="«auto»" alt="x"></p>\n'),
        Example(
            '<p><img src="a.png" srcset="a.png 9w" sizes="«auto, 100vw»" loading="eager" alt="x"></p>\n'
        ),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every sizes that begins with auto on an image that is not lazy."""
        sizes = image.attribute("sizes")
        if image.inert or sizes is None or sizes.value_slot.templated or is_lazy(image):
            return
        if (sizes.value_slot.value or "").strip().lower().split(",")[0] == "auto":
            yield self.finding(post, sizes.value_slot, image)
