"""What the reasons and ends of the house are called where people read them."""

from __future__ import annotations

from collections.abc import Mapping

from altcheck.assets.asset import State
from altcheck.document import Reason
from altcheck.words import Words

# Those about a post follow its path and a colon.
REASONS: Mapping[Reason, Words] = {
    Reason.NOT_FOUND: Words(
        en="there is nothing at this path; check the name.", zh="路径不存在，请检查名称。"
    ),
    Reason.NO_POSTS: Words(
        en="no posts in this folder; altcheck looks for Markdown (.md, .mdx, .qmd …), .html and .ipynb.",
        zh="文件夹中没有文章；altcheck 查找 Markdown（.md、.mdx、.qmd 等）、.html 和 .ipynb 文件。",
    ),
    Reason.EMPTY: Words(en="there is nothing in this file.", zh="文件是空的。"),
    Reason.OWN_REPORT: Words(
        en="is a page made by altcheck, and was not read as a post.",
        zh="是 altcheck 生成的页面，没有作为文章读取。",
    ),
    Reason.BROKEN_LINK: Words(
        en="is a broken link: what it leads to is not there.", zh="是失效的链接：所指目标不存在。"
    ),
    Reason.UNREADABLE: Words(
        en="can't be read; check its permissions.", zh="无法读取，请检查权限。"
    ),
    Reason.NOT_A_FILE: Words(
        en="is no regular file; name a post or a folder.", zh="不是普通文件，请指定文章或文件夹。"
    ),
    Reason.NOT_TEXT: Words(
        en="is no text, whatever its name says; rename it.", zh="内容不是文本，请更正文件名。"
    ),
    Reason.UNKNOWN_ENCODING: Words(
        en="is in no known encoding; save it as UTF-8.", zh="编码无法识别，请另存为 UTF-8。"
    ),
    Reason.ENCODING_LOSSY: Words(
        en="has bytes that its encoding doesn't know; it was read, and will not be edited until it "
        "is saved as UTF-8.",
        zh="含有不符合编码的字节：已读取，但在另存为 UTF-8 之前不会被修改。",
    ),
    Reason.ENCODING_GUESSED: Words(
        en="is in an old encoding that could only be guessed; it was read, and will not be edited "
        "until it is saved as UTF-8.",
        zh="使用旧编码，只能推测：已读取，但在另存为 UTF-8 之前不会被修改。",
    ),
    Reason.FRONT_MATTER_BROKEN: Words(
        en="has front matter that can't be parsed from this line on; its readable keys and the body "
        "were read.",
        zh="front matter 从这一行起无法解析；其中可单独读取的键与正文仍已读取。",
    ),
    Reason.NOTEBOOK_BROKEN: Words(
        en="is no notebook that can be read; open and save it in Jupyter, or repair its JSON.",
        zh="不是可读取的笔记本；请在 Jupyter 中打开并重新保存，或修复其 JSON。",
    ),
    Reason.TOO_DEEP: Words(
        en="is nested too deep: images inside more than 2,000 levels were not seen.",
        zh="嵌套过深：超过 2000 层的图片未被检查。",
    ),
    Reason.TEMPLATED: Words(
        en="Addresses that a template fills in were not looked up.", zh="由模板填写的地址未检查。"
    ),
    Reason.ALT_TEMPLATED: Words(
        en="Alts that a template fills in were not judged.", zh="由模板填写的替代文本未作判断。"
    ),
    Reason.NOT_HERE: Words(
        en="Images that were not found here may be made or fetched when the site is built.",
        zh="部分图片在此未找到，可能在构建网站时生成或获取。",
    ),
    Reason.OFFLINE: Words(en="Remote images were not asked for.", zh="未访问远程图片。"),
    Reason.TOO_BIG: Words(
        en="Pictures too big to be decoded were not checked.", zh="过大的图片无法解码，未检查。"
    ),
    Reason.FILE_UNREADABLE: Words(
        en="Pictures whose files can't be read were not checked.", zh="文件无法读取的图片未检查。"
    ),
    Reason.OUTSIDE: Words(
        en="Addresses that lead out of the repository, or to no picture, were not looked up.",
        zh="指向仓库之外或并非图片的地址未检查。",
    ),
    Reason.NOT_LOCATED: Words(
        en="Images whose place in the source could not be told can't be fixed here.",
        zh="无法确定在源文件中位置的图片，不能在此修复。",
    ),
    Reason.IDS_ELSEWHERE: Words(
        en="Images that aria-labelledby names by an element outside of their post were not judged.",
        zh="由文章以外的元素（aria-labelledby）命名的图片未作判断。",
    ),
    Reason.LINK_LOOP: Words(
        en="is a link that leads back to itself; remove it.", zh="是指向自身的链接，请删除。"
    ),
    Reason.FAILED: Words(
        en="made altcheck fail; the other posts were checked. Please report it with this post.",
        zh="处理时 altcheck 出错；其他文章不受影响。请附上此文章反馈问题。",
    ),
}

STATES: Mapping[State, Words] = {
    State.FOUND: Words(en="The file was found.", zh="已找到文件。"),
    State.MISSING: Words(en="The file was not found.", zh="找不到文件。"),
    State.WRONG_CASE: Words(
        en="Found, but spelled with other letter case.", zh="已找到，但大小写不符。"
    ),
    State.EMPTY: Words(en="The file is empty.", zh="文件是空的。"),
    State.NOT_AN_IMAGE: Words(en="The file is not an image.", zh="文件不是图片。"),
    State.TRUNCATED: Words(en="The file is damaged or cut off.", zh="文件已损坏或不完整。"),
    State.TOO_BIG: Words(en="The picture is too big to be decoded.", zh="图片过大，无法解码。"),
    State.UNREADABLE: Words(en="The file can't be read.", zh="文件无法读取。"),
    State.DATA: Words(en="The picture is written into the page itself.", zh="图片内嵌在页面中。"),
    State.OUTSIDE: Words(
        en="Outside of the repository; it was not looked at.", zh="在仓库之外，未检查。"
    ),
    State.NOT_HERE: Words(
        en="Not found here; it may be made or fetched when the site is built.",
        zh="在此未找到；可能在构建网站时生成或获取。",
    ),
    State.TEMPLATED: Words(
        en="A template fills in the address; it was not looked at.", zh="地址由模板填写，未检查。"
    ),
    State.NO_FILE: Words(
        en="Drawn in the page; there is no file behind it.", zh="在页面中绘制，没有对应的文件。"
    ),
    State.OFFLINE: Words(en="A remote picture; it was not asked for.", zh="远程图片，未访问。"),
}
