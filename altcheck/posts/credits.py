"""Which part of a caption names the source: who made the picture, or who supplied it.

Newsrooms have few ways to say so, and they are much alike in all languages: a word for "picture" or
"source" with a sign and a name (``图源：…``, ``Photo: …``, ``写真＝…``), a name with a verb behind it
(``…摄``, ``…供图``, ``…撮影``, ``… 제공``), or a name in brackets after the last full stop.
"""

from __future__ import annotations

import re

# A caption is no chapter: of longer texts only the end is looked at.
_TAIL = 400

_SIGN = r"\s*(?:[:：=＝/／|｜│]|丨|[-–—]{1,2}\s)\s*"
# A word with a sign behind it begins a credit that goes on to the end.
_HEAD_WORDS = r"""
    (?:(?:本文|文中|以上|部分|新闻|资料|题|封面|以下)?(?:图片|圖片|图像|圖像|照片|影像|配图|图表|图|圖|片)?
       (?:来源|來源|出处|出處|源自|源|自|提供|授权)|图片|圖片|照片|配图|图|圖|来自|來自|摄影|攝影|摄|拍摄|供图|供圖|制图|製圖|绘图|版权)
  | (?:(?:資料)?写真|画像|出典|提供|撮影|図版|イラスト)
  | (?:\[?(?:자료)?사진|출처|그래픽|이미지)(?:\s?(?:출처|제공))?
  | (?:(?:photo|image|picture|pic|video|graphic|illustration|art|chart|screenshot|map)s?\s?
       (?:credits?|source|courtesy|via)?|credits?|source|photographs?|photographer|illustrator|via)
  | (?:(?:titel|symbol)?(?:foto|bild|grafik)(?:quelle|nachweis|credit)?s?|quelle|cr[ée]dits?(?:\s(?:photo|image)s?)?
       |photo|source|foto(?:graf[ií]a)?|imagen|fuente|cr[ée]dito|bron|fonte|kilde|zdroj)
"""
# … or a phrase that says "by" or "from" in words.
_HEAD_PHRASES = r"""
    (?:photo(?:graph)?|image|picture|illustration|graphic|screenshot|chart|art|visual|gif)s?\s
       (?:is\s|was\s)?(?:taken\s|made\s|provided\s|created\s|licensed\s)?(?:by|from|via|courtesy|©)\b
  | courtesy\s(?:of|photo)\b | licensed\sunder\b | licen[sc]ed\scc\b | (?:all\s)?rights\sreserved
  | (?:foto|bild|image|foto(?:graf[ií]a)?|imagen)\s(?:von|de|di|por|d['’])\s?\b
  | by\s(?=[A-Z][^。]{0,80}(?:CC|own\swork|https?:|Getty|Reuters|AFP|AP\b|Unsplash|Flickr))
  | (?:via|来自|來自|图源|圖源)\s(?=[A-Z\w])
  | ©|\(c\)\s|（c）|版权所有
  | (?:图片|圖片|照片|图|圖)(?:均)?(?:来源于|來源於|来自|來自|出自|由|源于|源自|选自|摘自)
  | (?:本文)?(?:图片|圖片|照片|配图)均?(?:由|来自|为)
"""
_HEAD = re.compile(
    rf"(?:^|(?=[（(\[［【])|(?<=[\s。．.，,、；;！!？?）)】\]「『|｜│丨/“”\"▲△]))(?P<open>[（(\[［【「])?\s*"
    rf"(?:(?:{_HEAD_WORDS}){_SIGN}(?=\S)|(?:{_HEAD_PHRASES}))",
    re.IGNORECASE | re.VERBOSE,
)
# A verb at the end, perhaps with the agency in brackets behind it.
_VERB = re.compile(
    r"(?:摄|攝|摄影|攝影|供图|供圖|拍摄|拍攝|绘|绘制|繪製|制图|製圖|提供|航拍|摄制|撮影|作成|제공|촬영|/\s?사진)"
    r"\s*(?:[（(\[【][^（()）\[\]【】]{1,40}[)）\]】])?[。.]?\s*$"
)
_BREAK = re.compile(
    r"[。！？!?；;｜|│丨＝=]\s*|\.\s+(?=\S)|(?<=[^\x00-\x7f])\s+(?=[^\x00-\x7f])|\s{2,}"
)
_LAST_BRACKET = re.compile(r"[（(\[【][^（()）\[\]【】]{1,90}[)）\]】][。.]?\s*$")
# What stands in brackets is a source if it is called like one.
_SOURCE_NAME = re.compile(
    r"""社$|网$|網$|日报|日報|新闻|新聞|晚报|晚報|周刊|週刊|电视|電視|通讯|通訊|视觉中国|东方IC|供图|供圖|资料图|資料圖|制图|製圖
    |制作|製作|绘制|绘$|摄$|攝$|提供|图源|圖源|来源|來源|来自|來自|图自|图片|作者|网络|網絡|受访者|官网|官方|截图$|翻摄|影像
    |\b(?:AP|AFP|EPA|ANSA|DPA|VCG|CFP|IC|NASA|ESA|Reuters|Getty|Bloomberg|Xinhua|Kyodo|Unsplash|Pexels|Pixabay|Flickr|Wikimedia
       |Shutterstock|iStock|Imago|Alamy|Commons|CC\sBY|CC0|public\sdomain|via|courtesy|photo|image|foto|bild|credit|source|author)\b
    |\w/\w|\.(?:com|org|net|cn|io|jp|tw)\b|撮影|提供|사진|제공|연합뉴스""",
    re.IGNORECASE | re.VERBOSE,
)
_LATIN_END = re.compile(r"^[A-Z][A-Za-z.'’ &/,—–|·-]{2,70}$")
# Labels whose name is behind a link, and nothing else.
_WHOLE = re.compile(
    r"[（(\[]?(?:(?:图片|数据|照片|圖片)?(?:来源|來源|出处|源文件|图源|圖源)|(?:(?:image|photo|data|picture)\s)?"
    r"(?:source|credits?)|quelle|出典)[)）\]]?",
    re.IGNORECASE,
)
# "图 | …" may be a mark of the house before any caption: another credit further on decides.
_URL = re.compile(r"(?:https?://|www\.)\S+")
_BARE_MARK = re.compile(r"[图圖]\s*[|｜]")
_EDGES = " \t　|｜│丨-–—/，,、"
_OFFICE = 8  # characters of an office or a paper's name before a photographer's
_NAMES = 14  # characters of a name before its verb, where nothing else parts it from a sentence


def split(text: str) -> tuple[str | None, str | None]:
    """The description and the credit of a caption, each None if it has none.

    Both are pieces of ``text`` without the signs between them.
    """
    text = text.strip()
    if not text:
        return None, None
    at = _begin(text)
    if at is None:
        return text, None
    description, credit = text[:at].rstrip(_EDGES), text[at:].strip(_EDGES)
    if not re.search(r"\w", description) or re.fullmatch(r"[▲△↑◎●■图圖]\s*", description):
        return None, text
    return (description, credit) if re.search(r"\w", credit) else (text, None)


def is_only_credit(text: str) -> bool:
    """Whether a text names a source and says nothing else."""
    description, credit = split(text)
    return description is None and credit is not None


def _begin(text: str) -> int | None:
    """Where the credit begins, None if there is none."""
    if _WHOLE.fullmatch(text) or _URL.fullmatch(text):
        return 0
    start = max(0, len(text) - _TAIL)
    found = [
        at
        for at in (
            _by_head(text, start),
            _by_verb(text, start),
            _by_bracket(text, start),
            _by_latin(text, start),
        )
        if at is not None
    ]
    if _BARE_MARK.match(text) and any(found):
        found = [at for at in found if at]
    return min(found) if found else None


def _by_head(text: str, start: int) -> int | None:
    for match in _HEAD.finditer(text, start):
        rest = text[match.end() :]
        if len(rest) <= _limit(rest) and not re.search(r"[。！？]\s*\S{12,}|[!?]\s\S{2,}\s", rest):
            return match.start()
    return None


def _limit(rest: str) -> int:
    """How long a name can be: counted in characters, of which Latin letters make less."""
    return 140 if rest.isascii() else 60


def _by_verb(text: str, start: int) -> int | None:
    verb = _VERB.search(text, start)
    if verb is None:
        return None
    cuts = [match.end() for match in _BREAK.finditer(text, start, verb.start())]
    cuts = [cut for cut in cuts if cut < verb.start()]
    at = _name_start(text, cuts, verb.start())
    if at is not None and verb.start() - at <= 30:
        return at
    return 0 if verb.start() <= _NAMES and not cuts else None


def _name_start(text: str, cuts: list[int], stop: int) -> int | None:
    """The last break that parts the name from the description.

    Blanks stand inside of names too (``记者 宋 棠摄``): a full stop or a bar goes before them.
    """
    strong = [cut for cut in cuts if text[:cut].rstrip()[-1:] in "。！？!?；;｜|│丨＝=."]
    if strong:
        last = strong[-1]
        comma = max(text.rfind(sign, last, stop) for sign in "，、,")
        if comma >= 0:
            return comma + 1
        clauses = [cut for cut in cuts if cut > last and _is_clause(text[last:cut])]
        return clauses[-1] if clauses else last
    comma = max(text.rfind(sign, 0, stop) for sign in "，、,")
    weak = [cut for cut in cuts if cut > comma]
    return weak[0] if weak else None


def _is_clause(text: str) -> bool:
    """Whether a text before a blank goes on with the description rather than begins the name."""
    return len(text.strip()) > _OFFICE and not re.search(
        r"记者|記者|通讯员|特派|摄影|社|报|網|网", text
    )


def _by_bracket(text: str, start: int) -> int | None:
    match = _LAST_BRACKET.search(text, start)
    if match is None:
        return None
    inner = match[0].strip("（()）[]【】。. ")
    before = text[: match.start()].rstrip()
    after_stop = before.endswith(tuple('。！？!?.”"')) and not re.search(r"[，、；：。]|\d$", inner)
    if _SOURCE_NAME.search(inner) or after_stop:
        return match.start()
    return None


def _by_latin(text: str, start: int) -> int | None:
    """A Latin name behind the last full stop, or a bar, of a text in another script."""
    cut = max(text.rfind(sign, start) for sign in "。|｜│丨")
    if cut < 0:
        return None
    tail = text[cut + 1 :].strip()
    return cut + 1 if _LATIN_END.match(tail) and re.search(r"[^\x00-\u024f]", text[:cut]) else None
