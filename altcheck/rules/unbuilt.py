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
)
