"""What speaks for a text being a caption, and what against it: each by its name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import islice

from lxml import etree

from altcheck.posts.captions.body import Body, look_of
from altcheck.posts.captions.candidates import Candidate
from altcheck.posts.captions.lines import pieces_of
from altcheck.posts.credits import split

_CLASS = re.compile(
    r"""caption|figcap|legend|wp-caption
    |(?:img|image|photo|pic|picture|figure|media|graphic)s?[-_]?(?:desc\w*|descr|note|text|txt|info|title
      |source|credit|remark|alt|name|intro|explain)
    |text-(?:img-note|remarks?)|tu[-_]?(?:zhu|shuo)|zhushi|photo[-_]?by|gallery[-_]text""",
    re.IGNORECASE | re.VERBOSE,
)
_LABEL = re.compile(r"图片(?:备注|说明|描述|注释)|图注|图说|圖說|圖注|caption", re.IGNORECASE)
_MARK = re.compile(
    r"""\s*(?:[▲△▴↑▼⬆☝◎]|(?:[（(\[【]\s*)?(?:
      (?:附|插|如)?[图圖表]\s*(?:[0-9０-９]+|[一二三四五六七八九十]+)(?:[-－.．][0-9]+)*(?:\s|[:：、.．，)）\]】]|$|(?=[\u4e00-\u9fff]))
      |(?:fig(?:ure)?|abb(?:ildung)?|image|photo|picture|plate|exhibit|chart|diagram|screenshot)\.?\s*[0-9]+(?:[.-][0-9]+)*\s*[:.,)–—-]?
      |[図图圖]\s*[0-9０-９]+|그림\s*[0-9]+|사진\s*[0-9]+
    )|[图圖]\s*[|｜:：]|[（(]?[上左][图圖]?[:：]|左[：:为]|左[起一]|[（(](?:left|right|above|from left)\b)""",
    re.IGNORECASE | re.VERBOSE,
)
_INTRODUCTION = re.compile(
    r"""(?:[:：]|如下|下所示|所示|as follows|(?:shown|see|seen) below|the following)\s*[。.]?\s*$""",
    re.IGNORECASE | re.VERBOSE,
)
_ABOUT_IMAGE = re.compile(
    r"""^\s*(?:[（(])?(?:如?[上下]?[图圖](?:所示|中|是|为|為|显示|顯示|里|裡|可|就|的|展示|左|右)|从[上下]?[图圖]|[上下][图圖面]|如[上下]|可以看[到出]|看[到出]
      |this\s(?:is|shows|will|image|chart|graph|means)|the\s(?:above|following|image\sabove|picture\sabove)|as\syou\scan|in\sthe\s(?:above|image|picture|screenshot)|here|now|then|next|so\s|but\s|and\s|if\s|once\s|after\s|you\s|we\s|let|i['’ ])""",
    re.IGNORECASE | re.VERBOSE,
)
_GOES_ON = re.compile(
    r"""^\s*(?:然后|接着|接下来|随后|首先|其次|最后|因此|所以|但是|但|不过|而|于是|因为|由于|同时|此外|另外|其实|当然|如果|那么|这|那|我们|我|你|他|她|它|并且|而且|例如|比如|现在|之后|以上|注意|提示|点击|打开|选择|输入|运行)""",
)
_STAFF = re.compile(
    r"""^\s*[（(【\[]?(?:责任?编辑|责编|編輯|编辑|作者|撰文|文字|文\s*[/|｜:：]|校对|审核|排版|记者\s*\S{2,4}$|本报记者|新京报记者|来源：?\S{0,12}$|转载|版权|公众号|关注|扫码|点击|阅读|原文|via:|作者：|译者|翻译|本文
      |posted|written|by\s+[A-Z]\w+\s*$|author|editor|read\smore|related|advertisement|share|follow|subscribe|sign\sup|文责|声明|免责|原标题|题图|封面|頭圖|头图|所有[图圖]片|向左|左滑|滑动)""",
    re.IGNORECASE | re.VERBOSE,
)
_STOP = re.compile(r"[。！？!?…；;.]['\"”’」』）)]*\s*$")
_WIDE = re.compile(r"[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]")
_VIA = re.compile(r"[（(]\s*(?:图片?\s*)?via\b[^（()）]{0,40}[)）]\W*$", re.IGNORECASE)
_END = re.compile(r"^\W*(?:end|the end|fin|完|全文完|正文完|未完待续)\W*$", re.IGNORECASE)
_REPRINT = re.compile(
    r"转载|轉載|首发|首發|授权发布|原载|未经许可|扫描二维码|关注我们|公众号|点击下方|阅读原文"
)
_NOTE = re.compile(
    r"^\s*[（(【]?(?:笔者|編者|编者|作者|译者|譯者|编辑|LCTT\s?)?(?:注|按|註|译注|译者注)\s*[:：]|^\s*(?:p\.?s\.?|note|update|editor)\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"(?:地址|下载|链接|官网|网址|website|link|download|demo|github|项目)\s*[:：]|https?://\S+$",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"^[\s\d年月日时分:：/.,-]*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)?[a-z]*\.?[\s\d,]*$",
    re.IGNORECASE,
)
_ASKS = re.compile(r"[？?]\W{0,6}$")
_SENTENCE = re.compile(r"[。！？!?](?=.)|[a-z]{2,}\.\s(?=[A-Z])")
_QUOTED_NAME = re.compile(r"^[《“\"「『][^》”\"」』]*[》”\"」』]$")
_LIST_MARK = re.compile(
    r"\s*(?:[0-9]{1,2}[.、)）]|[（(][0-9一二三四五六七八九十][)）]|[-•·*]\s|第[一二三四五六七八九十0-9]+[步章节条]|step\s*[0-9])",
    re.IGNORECASE,
)
_ITALIC = ("em", "i", "cite")
_BOLD = ("strong", "b")


def evidence(image: etree._Element, found: Candidate, body: Body) -> Iterator[str]:
    """The names of everything that speaks for or against ``found``."""
    yield found.kind
    if found.kind == "same-paragraph" and found.line is not None:
        yield "behind-a-break" if found.line.place == "broken" else "right-behind"
    yield from _markup(found)
    yield from _look(found, body)
    yield from _words(found.text)
    yield from _size(found.text)
    yield from _likeness(image, found.text)
    if found.rest:
        yield "text-goes-on"
    if found.image_follows:
        yield "image-follows"
    if found.inline:
        yield "text-before"


def _markup(found: Candidate) -> Iterator[str]:
    names = " ".join(filter(None, (e.get("class") for e in found.elements)))
    if _CLASS.search(names[:1000]):
        yield "class-name"
    labels = (e.get(name) for e in found.elements for name in ("label", "data-type", "title"))
    if any(label and _LABEL.search(label[:100]) for label in labels):
        yield "label"
    if _whole(found, _ITALIC):
        yield "italic"
    if _whole(found, _BOLD):
        yield "bold"
    if _whole(found, ("small",)):
        yield "small-element"
    if _only_links(found):
        yield "only-links"
    if found.line is not None and any(e.tag == "blockquote" for e in _outer(found)):
        yield "quoted"


def _only_links(found: Candidate) -> bool:
    """Whether no letter stands outside of a link."""
    line = found.line
    if line is None or not any(_inside(piece, ("a",)) for piece in line.pieces):
        return False
    block = line.block if not found.beside else None
    if block is None:
        return _whole(found, ("a",))
    loose = [text for text, around in pieces_of(block) if not _inside(around, ("a",))]
    return not re.search(r"\w", "".join(loose))


def _outer(found: Candidate) -> list[etree._Element]:
    line = found.line
    return [] if line is None else [line.block, *islice(line.block.iterancestors(), 2)]


def _whole(found: Candidate, tags: tuple[str, ...]) -> bool:
    """Whether every piece of the text stands inside one of ``tags``."""
    pieces = found.line.pieces if found.line is not None else found.elements[:1]
    return bool(pieces) and all(_inside(piece, tags) for piece in pieces)


def _inside(piece: etree._Element, tags: tuple[str, ...]) -> bool:
    node: etree._Element | None = piece
    for _ in range(4):
        if node is None or node.tag in ("p", "div", "td", "li", "body"):
            return False
        if node.tag in tags:
            return True
        node = node.getparent()
    return False


def _look(found: Candidate, body: Body) -> Iterator[str]:
    look = look_of(found.elements)
    if not any(look):
        return
    unlike = body.unlike(look)
    if unlike.centred:
        yield "centred"
    if unlike.grey:
        yield "grey"
    if unlike.small:
        yield "small"


# What a text begins with, ends with or holds, each by the name of the evidence.
_SAYS = (
    ("mark", _MARK.match),
    ("via", _VIA.search),
    ("introduces", _INTRODUCTION.search),
    ("talks-about-it", _ABOUT_IMAGE.match),
    ("goes-on", _GOES_ON.match),
    ("staff", _STAFF.match),
    ("staff", _REPRINT.search),
    ("staff", _NOTE.match),
    ("list-mark", _LIST_MARK.match),
    ("end", _END.match),
    ("asks", _ASKS.search),
    ("quoted-name", _QUOTED_NAME.match),
)


def _words(text: str) -> Iterator[str]:
    yield from dict.fromkeys(name for name, says in _SAYS if says(text))
    description, credit = split(text)
    if credit is not None:
        yield "credit" if description else "only-credit"
    elif _ADDRESS.search(text):
        yield "address"
    if len(text) < 40 and _DATE.match(text):
        yield "date"
    if len(_SENTENCE.findall(text)) > 1:
        yield "sentences"


def _size(text: str) -> Iterator[str]:
    length = measure(text)
    stop = bool(_STOP.search(text))
    if length > 300:
        yield "very-long"
    elif length > 160:
        yield "long"
    elif length > 90:
        yield "medium"
    elif length > 50:
        yield "shortish"
    else:
        yield "short"
    yield "full-stop" if stop else "no-full-stop"


def measure(text: str) -> int:
    """The length of a text in columns: wide characters count two."""
    return len(text) + len(_WIDE.findall(text))


def _likeness(image: etree._Element, text: str) -> Iterator[str]:
    plain = _letters(text)
    if not plain:
        return
    for name in ("alt", "title", "data-caption", "data-desc", "data-description"):
        other = _letters((image.get(name) or "")[:400])
        if len(other) < 2:
            continue
        if other == plain:
            yield "equals-alt"
            return
        longest = max(len(other), len(plain))
        comparable = min(len(other), len(plain)) * 2 > longest and longest < 200
        if comparable and SequenceMatcher(None, plain, other, autojunk=False).ratio() > 0.75:
            yield "like-alt"
            return


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).lower()
