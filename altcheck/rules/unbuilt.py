"""Checks that are known and not built, each with the reason."""

from __future__ import annotations

from typing import NamedTuple

from altcheck.words import Words


class Unbuilt(NamedTuple):
    """A check by its id, and why altcheck doesn't make it."""

    id: str
    why: Words


_NETWORK = Words(
    en="Needs the network; it comes with the check of remote pictures.",
    zh="需要访问网络，将随远程图片检查一起提供。",
)
_PERSON = Words(
    en="Needs a person, or a model, to judge what the picture means.",
    zh="需要由人（或模型）判断图片的含义。",
)
_RENDERED = Words(
    en="Needs the rendered page: sizes and colours come from style sheets.",
    zh="需要渲染后的页面：尺寸和颜色取决于样式表。",
)
_TEXT_IN_PICTURE = Words(
    en="Needs to read the text in the picture (OCR).", zh="需要识别图片中的文字（OCR）。"
)


def _merged(rule: str) -> Words:
    return Words(en=f"Merged into {rule}.", zh=f"已并入 {rule}。")


UNBUILT: tuple[Unbuilt, ...] = (
    Unbuilt("image-broken-remote", _NETWORK),
    Unbuilt("image-redirected", _NETWORK),
    Unbuilt("image-hotlink-blocked", _NETWORK),
    Unbuilt("alt-not-descriptive", _PERSON),
    Unbuilt("complex-image-description-missing", _PERSON),
    Unbuilt("image-of-text", _TEXT_IN_PICTURE),
    Unbuilt("image-upscaled", _RENDERED),
    Unbuilt("image-oversized", _RENDERED),
    Unbuilt(
        "image-orphaned",
        Words(
            en="Themes, style sheets and scripts use files that no post names: that a file is unused "
            "can't be told from posts.",
            zh="主题、样式表和脚本会使用文章未提及的文件：仅凭文章无法断定文件未被使用。",
        ),
    ),
    Unbuilt(
        "image-licence-credit",
        Words(
            en="Whether a picture's licence asks for a credit is not said in the post.",
            zh="文章中没有说明图片的许可是否要求署名。",
        ),
    ),
    Unbuilt(
        "image-duplicate-perceptual",
        Words(
            en="Comes with the look-alike search over a whole repository.",
            zh="将随全仓库的相似图片搜索一起提供。",
        ),
    ),
    Unbuilt("area-alt-empty-all", _merged("area-alt-missing")),
    Unbuilt("figure-alt-missing", _merged("image-alt-missing")),
    Unbuilt("duplicate-attribute", _merged("image-duplicate-attribute")),
    Unbuilt("editor-paste-default-alt", _merged("alt-placeholder, alt-screenshot-name")),
    Unbuilt(
        "lazy-noscript-duplicate",
        Words(
            en="Not a fault: the reader takes both for one image, so that nothing is told twice.",
            zh="并非错误：读取时把两者视为同一张图片，不会重复报告。",
        ),
    ),
    Unbuilt(
        "markdown-attribute-alt",
        Words(
            en="Not a fault: the reader takes an alt in an attribute list for what it is.",
            zh="并非错误：读取时直接识别属性列表中的 alt。",
        ),
    ),
    Unbuilt(
        "imagemap-no-text-links",
        Words(
            en="WCAG no longer asks for it: a named area is a link like any other.",
            zh="WCAG 已不再要求：有名称的区域就是普通链接。",
        ),
    ),
    Unbuilt(
        "background-image-content",
        Words(
            en="Backgrounds come from style sheets, which are not read; those that stand in a style "
            "attribute are nearly all decoration.",
            zh="背景图来自样式表，而样式表不会被读取；写在 style 属性里的几乎都是装饰。",
        ),
    ),
    Unbuilt(
        "ascii-art-name-missing",
        Words(
            en="Drawings of letters can't be told from listings, tables and trees of folders.",
            zh="无法把字符画与代码、表格、目录树区分开来。",
        ),
    ),
    Unbuilt(
        "applet-alt",
        Words(
            en="No browser runs applets any more: whatever its alt is, the element shows nothing.",
            zh="浏览器已不再运行 applet：无论 alt 如何，该元素都不显示内容。",
        ),
    ),
)
