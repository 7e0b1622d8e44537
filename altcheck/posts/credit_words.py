"""The words by which captions name their source, in the languages that have been met in posts.

The patterns are linear: none has a repeated group that can match one text in two ways.
"""

from __future__ import annotations

import re

_FLAGS = re.IGNORECASE | re.VERBOSE
_SIGN = r"\s*(?:[:：=＝/／|｜│]|丨|[-–—]{1,2}\s)\s*"

# What credits begin with is looked for in small letters: to ignore case takes twice the time.
# Words which with a sign behind them begin a credit, whatever follows.
_CLEAR = r"""
    (?:(?:本文|文中|以上|部分|新闻|新聞|资料|資料|题|封面|以下)?
       (?:图片|圖片|图像|圖像|照片|影像|配图|图表|图|圖|片|数据|數據)?
       (?:来源|來源|出处|出處|源自|源|自|提供|授权)|[图圖]片?作者|[图圖][据據]|来自|來自|摄影|攝影|摄|攝|拍摄|拍攝|供图|供圖|制图|製圖|绘图|版权)
  | [［\[]?(?:資料)?写真(?:提供|撮影)?[］\]]?
  | (?:画像|図版)(?:提供|引用元?|出典)|出典|引用元|提供|撮影者?|フォト
  | \[?(?:자료)?사진(?:\s?(?:출처|제공))?|(?:이미지|그래픽)?\s?출처|(?:이미지|그래픽)\s?제공
  | (?:photo|image|picture|pic|video|graphic|illustration|art|chart|screenshot|map|data)s?
      \s(?:credits?|source|courtesy|via)
  | credits?|(?<!open\s)source|photos?|copyright|photographs?|photographer|illustrator|via
  | (?:titel|symbol|archiv)?fotos?
  | (?:titel|symbol)?(?:foto|bild|grafik)(?:quelle|nachweis|credit)s?|quelle
  | cr[ée]dits?(?:\s(?:photo|image)s?)?|photograph(?:i?es?)|foto(?:graf(?:[ií]a|in)?)?
  | fuente|cr[ée]ditos?|bron|fonte|kilde|zdroj
"""
# Words which as often begin the description: what follows must look like a name.
_VAGUE = r"""
    图片|圖片|照片|题图|題圖|配图|插图|插圖|插画|插畫|漫画|漫畫|图表|图|圖|画像|図版|イラスト|이미지|그래픽
  | (?:image|picture|pic|video|graphic|illustration|art|chart|screenshot|map|bild|grafik
      |karte|imagen)s?
"""
# Phrases that say "by" or "from" in words.
_PHRASES = r"""
    (?:photo(?:graph)?|image|picture|illustration|graphic|screenshot|chart|art|visual|gif)s?\s
       (?:is\s|was\s)?(?:taken\s|made\s|provided\s|created\s|licensed\s)?(?:by|from|via|courtesy|©)\b
  | courtesy\s(?:of|photo)\b | cortes[ií]a\s(?:de|del)\b
  | (?:fotografiert|aufgenommen|fotografiado|photographié)e?s?\s(?:von|por|par)\s(?=[a-z])
  | (?:foto(?:graf[ií]a)?|imagen)(?:e?s)?\s(?:cedidas?|facilitadas?)\spor\b
  | (?:avec\sl['’]aimable\sautorisation|mit\sfreundlicher\sgenehmigung)\b
  | (?:photographed|illustrated)\sby\s(?=[a-z@]) | photography\s(?:by\b|©)
  | (?<=[(（\[])(?:drawn|painted|sketched|shot|taken|made|rendered|designed|edited)\sby\s(?=@|[a-z])
  | licen[sc]ed\s(?:under|cc)\b | (?:all\s)?rights\sreserved | cc[\s-](?:by|0)\b[\s\w.-]{0,20}$
  | (?:foto|bild|image|foto(?:graf[ií]a)?|imagen)\s(?:von|de|di|por|d['’])\s?\b
  | by\s(?=[a-z][^。]{0,80}(?:cc|own\swork|https?:|getty|reuters|afp|ap\b|unsplash|flickr))
  | (?:翻攝|翻摄|截图|截圖|引用[于於自]?)自?(?<=[自于於])(?=\S{2,20}$) | [图圖]\s[据據](?=\S{2,20}$)
  | (?:via|来自|來自)\s(?=\w) | [图圖]源(?=[^：:自于於，。）)\]】/|｜]{1,20}$)
  | [图圖]自(?![动動带帶适適由定然身己学學制製])(?=[^：:于於，。\s）)\]】/|｜]{2,20}$)
  | ©|ⓒ|\(c\)(?:\s|(?=[^\x00-\x7f]))|（c）|版权所有
  | (?:图片|圖片|照片|图|圖)均?(?:来源于|来源於|來源於|来自|來自|出自|由|源于|源自|选自|摘自|取自
      |截自|引自)
  | (?:本文)?(?:图片|圖片|照片|配图)均?(?:由|来自|为)
"""
_BEGIN = (
    r"(?:(?<![^\s。．.，,、；;！!？?）)】\]「『|｜│丨/“”\"▲△])|(?=[（(\[［【]))[（(\[［【「]?\s*"
)
# With what these begin, so that few of the words of a text are held against all of them.
FIRST = r"(?=[abcdefgiklmpqrstvz(\[]|[^\x00-\x7f])"
HEAD = re.compile(
    rf"{_BEGIN}{FIRST}(?:(?:{_CLEAR}){_SIGN}(?=\S)|(?P<vague>{_VAGUE})(?:\s*[/／]|{_SIGN})\s*(?=\S)|(?:{_PHRASES}))",
    re.VERBOSE,
)
# The same in a text that has no such sign, which most have not: asking for less takes less time.
UNSIGNED_HEAD = re.compile(rf"{_BEGIN}{FIRST}(?P<vague>(?!))?(?:{_PHRASES})", re.VERBOSE)
SIGN = re.compile(r"[:：=＝/／|｜│丨]|[-–—]\s")
# A verb at the end, perhaps with the agency in brackets behind it.
VERB = re.compile(
    r"(?P<plain>摄|攝|供图|供圖|제공|撮影|写す|/\s?사진)?"
    r"(?(plain)|(?:摄影(?:\s?报道)?|攝影(?:\s?報導)?|拍摄|拍攝|绘|绘制|繪製|制图|製圖|提供|航拍|摄制|作成|촬영))"
    r"\s*(?:[（(\[【][^（()）\[\]【】]{1,40}[)）\]】]|\d{2,4}年\d{1,2}月\d{1,2}日)?[。.]?\s*$"
)
# The letters that the verbs end with, and brackets; all else can't end in one.
VERB_ENDS = frozenset("摄攝图圖공제影す진道導绘繪制製供拍成영)）]】日")
# What tells that somebody is doing something in the picture, not that he made it.
DOING = re.compile(r"在|正|进行|現在")
BREAK = re.compile(
    r"[。！？!?；;｜|│丨＝=]\s*|\.\s+(?=\S)|(?<=[^\x00-\x7f])\s+(?=[^\x00-\x7f])|\s{2,}"
)
# A reporter, with the word for a picture or an address behind the name.
REPORTER = re.compile(
    r"(?:^|(?<=[。.！？!?”」…)）】\]\s/]))"
    r"(?:[\u4e00-\u9fff]{0,10}(?:记者|記者|通讯员|通訊員)\s?[\u4e00-\u9fff]{1,2}\s?[\u4e00-\u9fff]{1,2}\s*[图圖]"
    r"|[가-힣]{2,4}\s(?:선임|사진|인턴|수습|전문)?기자(?:\s[\w.+-]{1,40}@[\w.-]{1,60})?|[가-힣]{2,8}\s?자료\s?사진)[。.]?\s*$"
)
# "…社发" before a bracket that names who took it.
SENT_BY = re.compile(r"(?:^|(?<=[。！？!?”」…\s）)]))[\u4e00-\u9fff]{2,12}发\s?$")
# What an agency forbids behind the name of who gave the picture: no part of the name.
FORBIDS = re.compile(
    r"[.。,，]?\s?(?:재판매|무단\s?전재|DB\s?금지|(?:请勿|請勿|禁止|未经许可|未經許可)(?:转载|轉載)|無断転載|no\s(?:resales?|archives?)\b)"
    r".{0,40}$",
    re.IGNORECASE,
)
# The size of a file behind a credit in brackets.
SIZE = re.compile(r"(?<=[)）\]】])\s*\d{2,5}\s?[x×*]\s?\d{2,5}(?:\s?px)?\s*$", re.IGNORECASE)
# A bracket that tells how or when, not by whom.
TELLS = re.compile(
    r"[はがをにへで](?!\w{0,2}$)|(?:した|ます|です|った|ない|たい|でした)$|(?:다|요|음|함|임)$|[了吗吧呢啊么]|^[我你他她它这那不没]"
    r"|^(?:目前|如果|请|可以|可|需要|注意|记得|暂时|现在|还|已经?|也)(?!来)|不(?:支持|能|会|是|含|包括|需要)|支持[^者方]|化名|要求"
    r"|^(?:\d{2,4}[年년]\s?)?(?:\d{1,2}[月월]\s?)?(?:\d{1,2}[日일]\s?)?(?:[上下]午|晚|清晨|早晨|傍晚)?(?:拍摄|摄|攝|撮影|촬영)$"
)
# A last clause behind a bar that names what the picture was taken from.
BEHIND_BAR = re.compile(
    r"[|｜丨]\s*((?:参考文献|參考文獻|文献|来源|出处)\s?[\[［(（]?\s?\d{0,3}[\]］)）]?)\s*$"
)
# Who made the picture, behind a bar that blanks set apart.
NAME_BEHIND_BAR = re.compile(r"(?<=\s)[|｜│丨]\s*([^|｜│丨\d:：，。；！？!?;]{2,40})$")
LAST_BRACKET = re.compile(r"[（(\[【][^（()）\[\]【】]{1,90}[)）\]】][。.]?\s*$")
# By the words that captions end with where an agency, or a stock of pictures, is the source.
AGENCIES = (
    "AP", "AFP", "EPA", "ANSA", "DPA", "EFE", "PA", "TASS", "VCG", "CFP", "IC Photo", "NASA", "ESA",
    "Reuters", "Getty", "Bloomberg", "Xinhua", "Kyodo", "Jiji", "Yonhap", "Unsplash", "Pexels",
    "Pixabay", "Flickr", "Wikimedia", "Wikipedia", "Shutterstock", "iStock", "Imago", "Alamy",
    "Magnum", "Giphy",
)  # fmt: skip
HOUSES = (
    "人民视觉", "视觉中国", "東方IC", "东方IC", "图虫", "海洛创意", "摄图网", "壹图网", "中新社",
    "新华社", "新華社", "美联社", "美聯社", "路透", "法新社", "中央社", "彭博", "共同社", "韩联社",
    "韓聯社", "연합뉴스", "뉴시스", "뉴스1", "塔斯社",
    "欧新社", "歐新社", "安莎社", "埃菲社", "时事社", "時事社", "中通社",
)  # fmt: skip
# Where a picture comes from that nobody in particular made.
FOUND = ("网上", "網上", "网络", "網絡", "網路", "资料", "資料", "视频", "視頻", "影片", "示意")
_AGENCY = f"(?:{'|'.join(AGENCIES)})".replace(" ", r"\s")
_LATIN = r"[A-Za-z\u00c0-\u024f.'’-]"
# What stands in brackets is a source if it is called like one.
SOURCE_NAME = re.compile(
    rf"""社$|^(?:共同|時事|ロイター)$|^写真は|^[\u4e00-\u9fff]{{2,4}}(?<![国國油版漫水彩壁年名动動绘繪字书書插计計规規])[画畫]$|网$|網$|日报|日報|新闻|新聞|晚报|晚報|周刊|週刊|电视|電視|通讯|通訊|通信|视觉中国|东方IC|供图|供圖|资料图|資料圖|制图|製圖
    |媒体$|媒體$|制作|製作|绘制|绘$|摄$|攝$|提供|图源|圖源|来源|來源|来自|來自|图自|图片|作者|网络|網絡|受访者|官网|官方|截图$|翻摄|影像
    |\b(?:{_AGENCY}|IC|Commons|CC\sBY|CC0|public\sdomain|via|courtesy|photo|image|foto|bild|credit|source|author)\b
    |\b(?:drawn|painted|shot|taken|photographed|illustrated|rendered)\sby\s(?=@|[A-Z])|参考文献|參考文獻
    |\w/\w|\.(?:com|org|net|cn|io|jp|tw)\b|撮影|사진|제공|연합뉴스|뉴시스|^촬영\s[가-힣]{{2,4}}$""",
    _FLAGS,
)
# A last clause that is an agency's name, perhaps with the photographer's before it.
AGENCY_LINE = re.compile(
    rf"""[（(]?(?:{_LATIN}+(?:\s{_LATIN}+){{0,4}}\s?(?:/|[|–—]|\bfor\b|\bvia\b|\bon\b)\s?)?
    {_AGENCY}(?:\s(?:Images?|Photos?|News|Archive|Commons|Press))?
    (?:\s?/\s?[\w.'’ -]{{1,40}}){{0,2}}(?:,?\s(?:via|for|on)\s{_LATIN}+(?:\s{_LATIN}+)?)?[)）]?
    |{_AGENCY}(?:\s?[/&]\s?[\w.'’-]{{1,30}}){{1,6}}
    |(?:{"|".join(HOUSES)})(?:社|创意)?(?:发|[图圖]片?|(?:片段|[视視][频頻]|影片)?截[图圖])?
    |(?:{"|".join(FOUND)})(?:[图圖]片?|照片|[画畫]面|截[图圖])""",
    _FLAGS,
)
# Whoever a newsroom's credit names first.
OFFICE = re.compile(r"记者|記者|通讯员|通訊員|特约|社$|社发|摄影|作者|网友|網友")
# Credits that speak of a picture, not of a text or of data.
PICTURE = re.compile(
    rf"""摄|攝|供图|供圖|照片|撮影|写真|사진|촬영|[图圖](?:源|自|片|[/／|｜:：])|©
    |\b(?:photo\w*|fotos?|image|picture|{_AGENCY})\b""",
    _FLAGS,
)
# How Japanese newspapers close a caption: "…＝共同".
JAPANESE_CLOSE = re.compile(
    r"[＝=](?:[^＝=\d]{0,20}(?:共同|時事|通信|新聞|提供|撮影|ロイター|AFP|AP|EPA)[^＝=\d]{0,6})$"
)
# Pictures that a newsroom had already.
ARCHIVE = re.compile(
    r"[（(]?(?:资料|資料|网络|網絡|网路|示意|档案)(?:图片?|圖片?|照片?|画面|畫面)[)）]?"
)
# A Latin name behind a text in another script.
LATIN_NAME = re.compile(r"[A-Z][A-Za-z.'’ &/,—–|·-]{2,70}")
# Labels whose name is behind a link, and nothing else.
WHOLE = re.compile(
    r"[（(\[]?(?:(?:图片|数据|照片|圖片)?(?:来源|來源|出处|源文件|图源|圖源)|(?:(?:image|photo|data|picture)\s)?"
    r"(?:source|credits?)|quelle|出典)[)）\]]?"
    r"|(?-i:(?:[A-Z][\w.'’-]+\s){2,3}for\s(?:[A-Z][\w.'’-]+\s){1,3}"
    r"(?:Magazine|Media|News|Press|Weekly|Daily|Review|Journal|Foundation))"
    r"|(?:[A-Z][\w.'’-]+\s){2,3}(?:for|via)\s(?:The\s)?(?:Guardian|Observer|New\sYork\sTimes"
    r"|Washington\sPost|Wall\sStreet\sJournal|Verge|Atlantic|New\sYorker|NPR|WIRED|Bloomberg"
    r"|Times|Economist|BBC|CNN)",
    re.IGNORECASE,
)
URL = re.compile(r"(?:https?://|www\.)\S+")
# A word for a picture and a name, without a sign between them, behind a full stop.
NAMED_MAKER = re.compile(
    r"(?:^|(?<=[.!?»”\"]\s)|(?<=[。！？]))(?:(?:Photos?|PHOTOS?|Ph\.|Foto|Illustration|Dessin)\s"
    r"[A-Z\u00c0-\u00de][\w.'’-]+(?:\s[A-Z\u00c0-\u00de][\w.'’-]+){1,3}|(?:사진|촬영)\s[가-힣]{2,4})\.?$"
)
# A photographer and whom he works for, behind a full stop.
WORKS_FOR = re.compile(
    r"(?<=[.!?。！？”\"]\s)(?:[A-Z\u00c0-\u00de][\w.'’-]+(?:\s(?:de|van|von|al|bin|[A-Z\u00c0-\u00de][\w.'’-]*)){1,3}"
    r"(?:\s?/\s?|\s(?:for|via)\s(?:the\s|The\s)?)|/\s?)[A-Z][\w.'’&-]*(?:\s[A-Z][\w.'’&-]*){0,3}$"
)
# A mark of the house before any caption ("图 | …"): another credit further on decides.
BARE_MARK = re.compile(r"[图圖]\s*[|｜]")
_JOINS = frozenset((
    "of", "the", "for", "via", "by", "and", "&", "de", "la", "du", "von", "van", "on", "at", "und",
    "et", "y", "/", "|", "–", "—", "-", "·",
))  # fmt: skip


def small(text: str) -> str:
    """``text`` in small letters, each in its place: few letters become two, and those stay."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def joins(word: str) -> bool:
    """Whether a word stands between the words of names."""
    return word in _JOINS


def name_like(text: str) -> bool:
    """Whether ``text`` looks like a name: capitals throughout, or a few letters of Chinese."""
    text = text.strip(" ()（）[]【】.。")
    if SOURCE_NAME.search(text):
        return True
    if max(text, default="") < "\u0250" or not re.search(r"[\u1100-\uffef]", text):
        words = text.split()
        return len(words) <= 8 and all(
            word in _JOINS or not word[0].isalpha() or word[0].isupper() for word in words
        )
    return len(text) <= 10 and not re.search(r"[，、。；的在是和与]", text)


# Labels that only screen readers read, in front of who made the picture.
CREDIT_SAID = re.compile(
    r"\W*(?:(?:image|photo|picture|photograph|media)\s(?:source|copyright|credits?|by|courtesy)|source|credits?|copyright"
    r"|(?:图像|圖像|图片|圖片)(?:来源|來源)|(?:bild|foto)(?:quelle|nachweis)|quelle|cr[ée]dits?(?:\sphoto)?|fuente|写真提供|撮影|사진\s?출처|출처)\W*",
    re.IGNORECASE,
)
# Labels of credits that are read aloud, or stand for a sign.
CREDIT_LABEL = re.compile(
    r"\s*(?:(?:图像|圖像|图片|圖片)(?:来源|來源)|(?:image|photo)\s(?:source|copyright|credit|caption)|credits?)"
    r"\s*(?:[，,]|\.{3}|…)\s*",
    re.IGNORECASE,
)
