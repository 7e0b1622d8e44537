"""The short facts behind reasons and ends, as people read them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from altcheck.words import Language, Words

_CUT_OFF = Words(en="cut off", zh="文件不完整")
_DAMAGED = Words(en="damaged", zh="文件已损坏")

FACTS: Mapping[str, Words] = {
    "ends early": _CUT_OFF,
    "no IEND": _CUT_OFF,
    "no EOI": _CUT_OFF,
    "no trailer": _CUT_OFF,
    "damaged": _DAMAGED,
    "HTML": Words(en="a web page", zh="网页"),
    "text": Words(en="text", zh="文本"),
    "too many pixels": Words(en="too many pixels", zh="像素过多"),
    "directory": Words(en="a folder", zh="文件夹"),
    "not a regular file": Words(en="no regular file", zh="不是普通文件"),
    "broken link": Words(en="broken link", zh="失效的链接"),
    "Git LFS pointer": Words(en="Git LFS pointer", zh="Git LFS 指针"),
    "git-annex pointer": Words(en="git-annex pointer", zh="git-annex 指针"),
    "git-annex": Words(en="kept by git-annex", zh="由 git-annex 保管"),
    "git submodule": Words(en="git submodule that was not fetched", zh="未获取的 git 子模块"),
    "not on the web": Words(en="a path on somebody’s computer", zh="个人电脑上的路径"),
    "no picture": Words(en="not the address of a picture", zh="不是图片地址"),
    "empty": Words(en="empty", zh="空"),
    "no data": Words(en="no data", zh="没有数据"),
    "base64": Words(en="broken base64", zh="base64 有误"),
    "attachment": Words(en="attachment of the notebook", zh="笔记本的附件"),
    "tag": Words(en="the site’s own tag", zh="网站自有标签"),
    "base": Words(en="address completed by a template or a base", zh="地址由模板或 base 补全"),
    "embed": Words(en="embedded by its label", zh="按标签嵌入"),
    "resources": Words(
        en="named by a pattern in the front matter", zh="由 front matter 中的模式命名"
    ),
    "theme": Words(en="may come from the theme", zh="可能来自主题"),
    "unknown site": Words(en="the site’s generator is not known", zh="未知的网站生成器"),
    "alias": Words(en="alias", zh="别名"),
    "made by code": Words(en="made by code", zh="由代码生成"),
    "part of a page": Words(en="part of a page", zh="页面的一部分"),
    "sparse checkout": Words(en="sparse checkout", zh="稀疏检出"),
    ".gitignore": Words(en="passed over by .gitignore", zh="被 .gitignore 忽略"),
    "too deep": Words(en="nested too deep", zh="嵌套过深"),
    "no cells": Words(en="no cells", zh="没有单元格"),
    "binary": Words(en="binary data", zh="二进制数据"),
    "Permission denied": Words(en="Permission denied", zh="没有权限"),
    "No such file or directory": Words(en="No such file or directory", zh="文件不存在"),
    "Input/output error": Words(en="Input/output error", zh="读写错误"),
    "File name too long": Words(en="File name too long", zh="文件名过长"),
    "embedded null byte": Words(en="NUL in the name", zh="名称含有空字符"),
}

_NUMBERED = (
    (re.compile(r"(\d+) bytes"), Words(en="{n} bytes", zh="{n} 字节")),
    (re.compile(r"byte (\d+)"), Words(en="byte {n}", zh="第 {n} 字节")),
    (re.compile(r"(\d+)"), Words(en="line {n}", zh="第 {n} 行")),
)


def fact(reason: str, lang: Language) -> str:
    """A fact that the house tells, in words; paths and what a parser or the system says stay."""
    known = FACTS.get("damaged" if re.fullmatch(r"damaged \w{1,8}", reason) else reason)
    if known is not None:
        return known.in_(lang)
    for form, words in _NUMBERED:
        match = form.fullmatch(reason)
        if match is not None:
            return words.in_(lang, {"n": match[1]})
    return reason
