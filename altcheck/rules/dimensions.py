"""width and height of an img: what browsers reserve for it before it is loaded."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from altcheck.assets.asset import State
from altcheck.document import Attribute, Image, Post, Unwritable
from altcheck.repo import Repo
from altcheck.rules.rule import Example, Finding, Fix, ImageRule, Level, RepoRule
from altcheck.rules.source import shown
from altcheck.words import Words

_SOURCE = "HTML Standard, dimension attributes"
_SIDES = ("width", "height")
_WHOLE = re.compile(r"\d+")
_PIXELS = re.compile(r"\s*(\d+)(?:\.0+)?\s*px\s*;?\s*", re.IGNORECASE)
_OFF = 2  # pixels that a side may be off, and
_SHARE = 0.01  # share of the ratio


def _value(attribute: Attribute | None) -> str:
    return "" if attribute is None else attribute.value_slot.value or ""


@dataclass(frozen=True)
class DimensionsInvalid(ImageRule):
    """HTML Standard, dimension attributes: a whole number without a unit."""

    level = Level.WARNING
    concern = "attribute"
    needs = frozenset(("html", "attributes"))
    title = Words(en="Invalid width or height", zh="width 或 height 无效")
    message = Words(
        en="{name}=“{value}” is no whole number of pixels.",
        zh="{name}=“{value}”不是像素整数。",
    )
    why = Words(
        en="Browsers guess at it, each in its way, or take it for a percentage of the column.",
        zh="浏览器只能各自猜测，或当作栏宽的百分比。",
    )
    remedy = Words(
        en="Write pixels without a unit; other sizes belong into the style.",
        zh="只写像素数，不带单位；其他尺寸写在样式里。",
    )
    source = _SOURCE
    good = (
        Example('<p><img src="a.png" alt="x" width="300" height="200"></p>\n'),
        Example('<p><img src="a.png" alt="x" width="{{ w }}px"></p>\n'),
        Example('<p><img src="a.png" alt="x" style="width: 50%"></p>\n'),
        Example('<p><img src="a.png" alt="x" width="100%"></p>\n'),
    )
    bad = (
        Example(
            '<p><img src="a.png" alt="x" width="«300px»"></p>\n',
            fixed='<p><img src="a.png" alt="x" width="300"></p>\n',
        ),
        Example('<p><img src="a.png" alt="x" height="«auto»"></p>\n'),
        Example('<p><img src="a.png" alt="x" height="«-3»"></p>\n'),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every width and height that is no whole number.

        Percentages are let go: browsers honour them, and Markdown authors have no other way.
        """
        if image.inert or image.syntax != "html":
            return
        for name in _SIDES:
            attribute = image.attribute(name)
            value = _value(attribute)
            if (
                attribute is None
                or attribute.value_slot.templated
                or _WHOLE.fullmatch(value.strip())
            ):
                continue
            if not re.fullmatch(r"\s*\d+(?:\.\d+)?%\s*", value):
                yield self.finding(
                    post, attribute.value_slot, image, _without_unit(attribute), name=name,
                    value=shown(value),
                )  # fmt: skip
                return


def _without_unit(attribute: Attribute) -> Fix | None:
    """The same number without px, which browsers read in the same way."""
    match = _PIXELS.fullmatch(_value(attribute))
    try:
        return None if match is None else Fix((attribute.value_slot.put(match[1]),), safe=True)
    except Unwritable:
        return None


@dataclass(frozen=True)
class DimensionsAspectMismatch(RepoRule):
    """HTML Standard, dimension attributes: their ratio is the picture's own."""

    level = Level.WARNING
    concern = "attribute"
    needs = frozenset(("[width]", "[height]", State.FOUND))
    title = Words(en="width and height squeeze the picture", zh="width 与 height 使图片变形")
    message = Words(
        en="width and height ({written}) have other proportions than the picture ({actual}).",
        zh="width 与 height（{written}）的比例与图片（{actual}）不符。",
    )
    why = Words(
        en="The picture is shown squeezed, or the page jumps when it is loaded.",
        zh="图片会变形显示，或在加载时引起页面跳动。",
    )
    remedy = Words(
        en="Correct one of the two, or leave out the height.", zh="改正其中一个，或去掉 height。"
    )
    source = _SOURCE
    good = (
        Example(
            '<p><img src="a.png" alt="x" width="40" height="40"></p>\n', files={"a.png": "png"}
        ),
        Example(
            '<p><img src="a.png" alt="x" width="40" height="9" style="object-fit: cover"></p>\n',
            files={"a.png": "png"},
        ),
        Example('<p><img src="gone.png" alt="x" width="40" height="9"></p>\n'),
        Example(
            '<p><img src="a.png" alt="x" width="41" height="40"></p>\n', files={"a.png": "png"}
        ),
    )
    bad = (
        Example(
            '<p>«<img src="a.png" alt="x" width="40" height="20">»</p>\n', files={"a.png": "png"}
        ),
        Example(
            '<p>«<img src="a.png" alt="x" width="400" height="300">»</p>\n',
            files={"a.png": "wide-png"},
        ),
    )

    def check(self, image: Image, post: Post, repo: Repo) -> Iterable[Finding]:
        """Every local raster image whose sides differ by over 2 pixels and 1 % from its ratio."""
        asset = repo.asset(image)
        if image.inert or asset.state is not State.FOUND or asset.format == "SVG":
            return
        width, height = (_value(image.attribute(name)).strip() for name in _SIDES)
        if not (_WHOLE.fullmatch(width[:9]) and _WHOLE.fullmatch(height[:9])):
            return
        # Where a style has its way, the attributes are not what is shown.
        style = _value(image.attribute("style"))
        if re.search(r"object-fit|(?:^|;)\s*(?:width|height)\s*:", style[:500], re.IGNORECASE):
            return
        if not asset.width or not asset.height or not int(width) or not int(height):
            return
        right = int(width) * asset.height / asset.width
        if abs(int(height) - right) > _OFF and abs(int(height) / right - 1) > _SHARE:
            yield self.finding(
                post, image.span, image, written=f"{width} × {height}",
                actual=f"{asset.width} × {asset.height}",
            )  # fmt: skip


@dataclass(frozen=True)
class DimensionsMissing(RepoRule):
    """HTML Standard, dimension attributes: with both, browsers keep the room for the picture."""

    on = False
    level = Level.NOTICE
    concern = "attribute"
    needs = frozenset(("html", State.FOUND))
    title = Words(en="Image without width and height", zh="图片没有 width 和 height")
    message = Words(
        en="The img doesn't say its size ({actual}).", zh="img 没有注明尺寸（{actual}）。"
    )
    why = Words(
        en="The text below jumps when the picture arrives.", zh="图片加载后，下面的文字会跳动。"
    )
    remedy = Words(
        en="Write width and height; the style sheet needs “height: auto” then.",
        zh="写上 width 和 height；样式表需要 “height: auto”。",
    )
    source = _SOURCE
    good = (
        Example('<p><img src="a.png" alt="x" width="8" height="8"></p>\n', files={"a.png": "png"}),
        Example("![x](a.png)\n", files={"a.png": "png"}),
        Example('<p><img src="a.png" alt="x" style="width: 9em"></p>\n', files={"a.png": "png"}),
    )
    bad = (
        Example('<p>«<img src="a.png" alt="x">»</p>\n', files={"a.png": "png"}),
        Example('<p>«<img src="a.png" alt="x" class="y">»</p>\n', files={"a.png": "gif"}),
    )

    def check(self, image: Image, post: Post, repo: Repo) -> Iterable[Finding]:
        """Every local raster img in HTML with neither width nor height, nor a size in its style."""
        asset = repo.asset(image)
        if image.inert or image.syntax != "html" or asset.state is not State.FOUND:
            return
        if asset.format == "SVG" or any(image.attribute(name) for name in _SIDES):
            return
        if not re.search(r"width|height", _value(image.attribute("style"))[:500]):
            yield self.finding(post, image.span, image, actual=f"{asset.width} × {asset.height}")
