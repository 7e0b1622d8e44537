"""The words and signs by which captions, and what is easily taken for one, give themselves away.

Every pattern is linear: none has a repeated group that can match one text in two ways.
"""

from __future__ import annotations

import re

from altcheck.posts.captions.making import tells_how
from altcheck.posts.captions.notes import NOTE, of_the_post
from altcheck.posts.captions.voice import POLITE


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.VERBOSE)


CAPTION_CLASS = _compiled(
    r"""caption(?![-_]?(?:toggle|btn|button|icon|open|close|link|trigger))|figcap|legend|(?<![a-z])(?:cap|bu|pie)(?![a-z])|bild(?:unterschrift|text|zeile)|pie[-_]?(?:de[-_])?foto|leyenda|epigrafe|didascalia|onderschrift|bijschrift
    |(?:img|image|photo|pic|picture|figure|media|graphic)s?[-_]?(?:desc\w*|note|text|txt|info|title
      |source|credit|remark|alt|name|intro|explain)
    |text-(?:img-note|remarks?)|tu[-_]?(?:zhu|shuo)|zhushi|photo[-_]?by|gallery[-_]text"""
)
# Those that make a heading one: a title or a name may well be the heading of what comes.
SET_AS_HEADING = _compiled(
    r"caption|legend|(?:img|image|photo|pic|picture|figure)s?[-_]?(?:desc\w*|note|credit|source|remark)"
)
# Classes of what wraps a picture and its caption, and of the picture that opens a page.
WITH_CAPTION = _compiled(r"(?:with|has|and)[-_]?caption|captioned")
HERO = _compiled(r"(?<![a-z])(?:hero|banner|masthead|jumbotron|cover|featured)(?![a-z])")
# Classes of what holds a code to be scanned, in words of their own or joined to others.
CODE_CLASS = re.compile(r"(?:^|[\s_-])(?:qr|ewm|erweima)|[a-z](?:Qr|QR)(?=[_A-Z\s-]|$)|qr[-_]?code")
GALLERY = _compiled(
    r"galler|(?<![a-z])(?:photos?|slides?|pictures?|images?)(?:[-_]?(?:list|grid))?(?![a-z])|carousel"
)
CREDIT_CLASS = _compiled(r"credit|copyright|byline|source|(?<![a-z])cred(?![a-z])")
# Classes of what holds a picture and a text that is more than its caption.
PAGE_PART = _compiled(
    r"""(?<![a-z])(?:hero|header|banner|cover|intro|lead|deck|card|teaser|related|recommend|product
    |goods|item|list|author|profile|bio|book|promo|ad|article|post|entry|content)s?(?![a-z])"""
)
# … unless it says that the part is a picture.
PICTURE_PART = _compiled(
    r"""(?:image|img|photo|picture|pic|figure|media|bild|foto)s?(?:[-_]{1,2}(?:block|box|wrap\w*|container|holder|frame|item|card|entry))?(?:\s|$)"""
)
# Parts of one block, as they are called by the BEM convention: "name__media" and "name__info".
MEDIA_PART = re.compile(
    r"([\w-]{2,60}?)__(?:media|image|img|picture|photo|figure|visual|bild|foto)(?![a-z])"
)
TEXT_PART = re.compile(
    r"([\w-]{2,60}?)__(?:info|text|txt|desc\w*|copy|legend\w*|meta|footer|subline|subtitle|subtext|bu|label|note|details?)(?![a-z])"
)
CENTRED = _compiled(r"text-align\s*:\s*center|(?<![a-z])(?:text-?)?cent(?:er|re)(?:ed)?(?![a-z])")
CAPTION_LABEL = _compiled(r"图片(?:备注|说明|描述|注释)|图注|图说|圖說|圖注|caption")

# What a click or a swipe does, which stands between pictures and their captions.
BUTTON = _compiled(
    r"""\{[:.\#][^}]{0,80}\}|\W*(?:(?:点击|點擊|轻触|双击)(?:上图|图片|圖片|大图)?(?:可|即可)?(?:查看|观看|看|进入|放大)?(?:大图|大圖|原图|高清大图|高清图|放大|更多)?
    |(?:可)?(?:向|左右|上下)?[左右]?滑动?(?:图片)?(?:可)?(?:查看|看)?(?:更多|更多图片|下一张)?
    |(?:click|tap)\s(?:on\s)?(?:the\s|here\s)?(?:image|picture|photo|figure|map|chart)?s?\s?(?:to|for)\s(?:enlarge|zoom|view|expand|a?\s?larger).{0,24}
    |(?:view|open|enlarge|expand|zoom|download)\s(?:an?\s|this\s|the\s)?(?:(?:full[-\s]?size|larger?|hi(?:gh)?[-\s]?res(?:olution)?)\s)?(?:version\sof\s(?:this\s|the\s)?)?(?:image|picture|photo)(?:\sin\s.{3,20})?
    |(?:展开|展開|阅读|閱讀|查看|显示|顯示)(?:全文|全部|更多|剩余\d{0,3}%?)|收起(?:全文)?|(?:show|read)\s(?:more|less|the\sfull\s(?:story|article|text))|もっと(?:見る|読む)|続きを(?:読む|見る)|더\s?보기
    |(?:画像|写真)を?(?:クリック|タップ).{0,14}|拡大(?:する|画像を見る)?
    |advertisements?|sponsored|広告|广告|廣告|광고)\W*"""
)

# What a button, or a label, adds inside of the caption's own element.
ENLARGES = re.compile(
    r"(?:enlarge|zoom|expand|view\s(?:larger|full\ssize)|放大|拡大)\s?[/|]\s?(?=\w)", re.IGNORECASE
)
LABEL_INSIDE = re.compile(
    r"(?<=[.!?”\"’…])\s?(?:credit|image|photo)\s?(?:\.\.\.|…)\s?(?=\w)", re.IGNORECASE
)
# A list of attributes that kramdown takes off the end of a paragraph, and the classes in it.
ATTRIBUTE_LIST = re.compile(
    r"\s*\{:?\s*((?:[.#][\w-]+|[\w-]+=\"[^\"]*\")(?:\s+[^{}]{1,60})?)\s*\}$"
)

# What editors fill in by themselves where nobody wrote a caption.
FILLED_IN = _compiled(
    r"""[\w\s().%@+&,\[\]-]{1,120}\.(?:png|jpe?g|jfif|gif|webp|avif|svg|bmp|tiff?|heic)
    |(?:在这里|在此|请)?(?:插入|输入|添加|填写)?(?:图片|圖片)(?:描述|说明|标题|名称|注释)?(?:（(?:最多|限)\S{0,8}）)?|图片发自\S{2,12}|截图|图|配图
    |(?:enter|add|insert|your|type)?\s?(?:an?\s)?(?:image|picture|photo|figure|img)s?\s?(?:caption|description|title|alt|placeholder|here)?|alt(?:ernative)?\s?text|caption|untitled
    |写真(?:・図版)?|画像|사진|이미지|foto|bild|imagen"""
)

_MARK = _compiled(
    r"""[\s*_]{0,4}(?:[▲△▴↑▼▽▾↓⬆⬇☝👆👇◎]|(?:[（(\[【]\s*)?(?:
      (?:附|插|如)?[图圖図表]\s*(?:[0-9０-９]+|[一二三四五六七八九十]+)(?:[-－.．][0-9]+)*(?:\s|[:：、.．，)）\]】]|$|(?=[\u4e00-\u9fff]))
      |(?:fig(?:ure|ura|uur|\.)?|abb(?:ildung|\.)?|image|photo|picture|plate|exhibit|chart|diagram|screenshot|foto|bild|grafik|gr[aá]fico|imagem?|рис(?:унок)?)\.?\s*[0-9]+(?:[.-][0-9]+)*\s*[:.,)–—-]?
      |[図图圖]\s*[0-9０-９]+|(?:写真|그림|사진)\s*[0-9０-９]+
    )|[【\[［](?:[图圖図][说說片]?|写真|画像|사진)[】\]］]|[图圖][说說注示]?\s*[|｜:：]|(?:资料|資料|档案|檔案|网络|網絡|示意|配)[图圖]片?\s*[:：]|[图圖][为為](?![了何什])|这是(?:[0-9]{1,2}月|.{2,40}(?:拍摄|摄于|无人机))
    |(?:symbol|archiv|themen|beispiel)(?:bild|foto|grafik)\b|file\sphoto|(?:pictured|above|below|clockwise)\b[^.:]{0,40}:|photo\s(?:shows|taken)\b|写真は|사진은
    |[（(]?[上下左右中][图圖]?[:：]|左[边邊侧側]?[:：为為是]|左[起一]|[（(](?:left|right|above|from\sleft)\b)"""
)
# A number and a sign behind it: no sentence about the figure, but its caption.
NUMBERED = _compiled(
    r"""\s*[（(\[【]?\s*(?:[附插]?[图圖図表]\s*(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})(?:[-－.．][0-9]{1,2})?\s?[)）\]】:：、.．|｜\s]
    |(?:fig(?:ure|ura|uur|\.)?|abb(?:ildung|\.)?|image|photo|picture|plate|foto|bild|table|tab(?:elle|leau|la)|写真|그림|사진|표)\.?\s*[0-9]{1,3}(?:[.-][0-9]{1,2})?\s?[:：.|)–—])(?=.*\w)"""
)
# The same with a sign that no sentence about the figure has.
SIGNED_NUMBER = _compiled(
    r"""[\s*_]{0,4}[（(\[【]?\s*(?:[附插]?[图圖図表]|fig(?:ure|ura|uur|\.)?|abb(?:ildung|\.)?|image|photo|picture|plate|foto|bild|table|tab(?:elle|leau|la)|写真|그림|사진|표)
    \.?\s*(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})(?:[-－.．][0-9]{1,2})?\s?(?:[)）\]】:：．|｜–—]|\.(?=\s|[^\x00-\x7f]))(?=.*\w)"""
)
ARROW = re.compile(r"[▼▽▾↓⬇👇]")
_DOWN = _compiled(r"\s*[▼▽▾↓⬇👇]|.*[▼▽▾↓⬇👇]\s*$")
INTRODUCTION = _compiled(
    r"""(?:[:：]|如下|下所示|所示|as\sfollows|(?:shown|see|seen)\sbelow|the\sfollowing|的有|包括|分为|(?:分别|主要)[是有]|比如|例如)\s*[。.]?\s*$"""
)


def points_down(text: str) -> bool:
    """Whether the text begins or ends with an arrow to what stands below it."""
    return ARROW.search(text) is not None and _DOWN.match(text) is not None


def _introduces(text: str) -> re.Match[str] | None:
    """The words at the end of ``text`` that introduce what comes next."""
    return INTRODUCTION.search(text, max(0, len(text) - 40))


_ABOUT_IMAGE = _compiled(
    r"""\s*[（(]?(?:(?:[上下][图圖][为為]|如?[上下]?[图圖](?:所示|中|是|显示|顯示|里|裡|可|就|的|展示|左|右)|从[上下]?[图圖]|[上下](?:[图圖](?![:：])|面)|如[上下]|可以看[到出]|看[到出]
        |[如从由见]?[图圖図表]\s*[0-9０-９一二三四五六七八九十]{1,3}(?:[-－.．][0-9]{1,2})?\s*(?:可以?[看知见]|[中里裡](?=[，,的可])|所示|[展显顯]示了|给出了|说明了|描述了|のよう|を見|から|に示|では|是(?!否))
        |fig(?:ure|\.)?\s*[0-9]{1,3}(?:[.-][0-9]{1,2})?\s(?:shows?|illustrates?|presents?|depicts?|gives?|compares?|summari[sz]es?|is|can)\b)
      |(?:this\s(?:is|shows|will|image|chart|graph|means)|the\s(?:above|following|(?:image|picture|figure)\sabove)|as\syou\scan|in\sthe\s(?:above|image|picture|screenshot)
      |here(?:['’]s|\sis|\sare|\swe|\syou)|now|then|next|so(?=,|\s(?:we|you|i|the|it|that|this|now|let|far)\b)|but|and|if|once\s(?:you|the)|after\s(?:you|that|this)|you|we|let['’]?s?|i)(?=[\s,'’]|$))"""
)
_GOES_ON = _compiled(
    r"""\s*(?:然后|接着|接下来|随后|首先|其次|最后|因此|所以|但是|但|不过|而|于是|因为|由于|同时|此外|另外|其实|当然|如果|那么|这|那|我们|我|你|他|她|它|并且|而且|例如|比如|现在|之后|以上|注意(?!力)|提示(?!框|词|符)|点击(?![率量流])|打开|进入|双击|单击|右键|勾选|找到|新建|按下|拖动|切换到|返回|重启|选择(?!排序|器)|输入(?![法层])|运行(?!结果|效果|时|截图|界面)
      |(?:(?:click|select|choose|press|type|enter|navigate|go|scroll|tap|drag|double-click|right-click|run|open|install|create|add|check|copy|paste|save|log\sin|sign\sin)
        \s(?:on|the|your|to|into|an?|and|it|this|that|down|up|out|over|across|from)|it|they|there|first|finally|however|also|to\sdo\sthis|for\sexample)\b
      |そして|しかし|また|次に|これ|それ|この|その|그리고|하지만|그러나|이것|이를|그는|그녀는)"""
)
_INSTRUCTS = _compiled(
    r"""\s*(?:(?:加入|倒入|放入|撒上|撒入|盖上|捞出|取出|翻炒|搅拌|关火|开火|切成|切好|腌制|拧[紧下开上]|拔[下出掉]|插[入上]|按住|长按|拆[下开掉]|剪[下掉]|涂上|贴上|装[上好回]|接[上好])[^的]*$
      |(?:remove|lift|attach|place|pour|stir|mix|cut|fold|push|pull|turn|slide|insert|connect|unscrew|tighten|drill|peel|heat|bake|chop|bring|let|leave|put|take|fill|wipe|rinse|glue|repeat|make\ssure|wait|switch|set|use|hold|drop|wrap|flip)
        \s(?:the|your|an?|it|them|all|both|each|any|one|two|three|four|until|for|aside|off|on|up)\b
      |\w{3,14}en\ssie\b|\w{3,14}ez\s|(?:haz|haga)\sclic\b|(?:pulsa|abre|a[ñn]ade|mezcla|vierte|corta|selecciona|introduce)\s(?:el|la|los|las|un|una|en)\b)"""
)
STAFF = _compiled(
    r"""\s*[（(【\[]?(?:责任?编辑|责编|(?:编辑|編輯|作者|文字|校对|审核|排版|译者|翻译)(?:\s*[:：/／|｜丨=＝]|\s+\S{2,4}(?:\s|$)|[)）\]】]?$)
      |撰文|文\s*[/|｜:：・]|取材・文|记者\s*\S{2,4}$|本报记者|기자\s*=|\S{2,4}\s기자(?:\s|$)|via:|本文(?!结构|框架|方法|模型)
      |转载|版权|公众号|关注(?![度点者])|扫码(?!支付|登录|的)|点击(?![率量流]|.{1,12}(?:按钮|图标|菜单|选项|键)$)|阅读(?![器量]|理解)|原文|原标题|文责|声明|免责|推荐阅读|相关阅读|延伸阅读|更多阅读|往期|全文共|[■◆●]\s*(?:本报|记者|文)
      |题图(?![:：](?!\S{0,14}(?:自|来源|由|网络|授权|协议|版权|图库|视觉|\w+\.com|unsplash|pexels|pixabay|mj/|da/)))|封面|頭圖|头图|(?:以上|文中|文章|全文)?(?:所有|全部)?(?:[图圖]片|照片|配[图圖])(?:均|皆|全部|都)|(?:以上|文中|文章|所有)[图圖]片
      |(?:this|the)\s(?:article|post|story|piece|tutorial|interview|essay)\b|(?:this\s\w+\s)?(?:was\s)?(?:originally|first)\s(?:published|posted|appeared|written)|all\s(?:images?|photos?|pictures?|screenshots?|illustrations?)\b
      |dieser\s(?:artikel|beitrag)\b|alle\s(?:fotos|bilder)\b|cet\sarticle\b|toutes\sles\s(?:photos|images)\b|este\sart[ií]culo\b|todas\slas\s(?:fotos|im[áa]genes)\b|この記事|이\s(?:기사|글)는
      |\S{2,12}(?:[0-9]{1,2}月)?[0-9]{1,2}日(?:电|電|讯|訊)|\S{2,8}(?:讯|訊|报道|報道)[（(]
      |向左|左滑|滑动(?!窗口|平均|[条轴])
      |(?:posted|written|(?:last\s)?updated|reprinted|republished)\s(?:by|on|at|with|from)\b|(?:authors?|editors?|contact)\s*[:：]|editor['’]s\b
      |(?:read|see)\s(?:more|also)\b|related\s*(?:$|[:：]|articles?|posts?|stories|reading|links?)|share\s*(?:$|[:：]|this|on|via)|[0-9]+\s(?:comments?|min(?:ute)?s?\sread)$|watch\s(?:the|this)\svideo
      |follow\s*(?:$|[:：@]|us|me|on)\b|subscribe(?:$|\s(?:to|now|for|here)\b)|sign\sup(?:$|\s(?:to|now|for|here)\b)
      |(?:advertisements?|anzeige|werbung|publicit[éàa]|publicidad|広告|광고)\W*$
      |(?:mehr\szum\sthema|lesen\ssie|(?:artikel\s)?teilen$|[0-9]+\skommentare?$|folgen\ssie|(?:à\slire|lire\s(?:aussi|plus))|abonnez|suivez-|partager\s(?:sur|cet)
        |le[ae]\stambi[ée]n|leer\sm[áa]s|s[íi]guenos|suscr[íi]b\w*|compartir\sen)\b
      |関連(?:記事|ニュース|リンク)|フォロー|관련\s?(?:기사|뉴스)|구독|[0-9]+\s*[条條]?(?:评论|評論|留言)$)"""
)
BYLINE = re.compile(r"\s*(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|[Pp]or)\s(?:[A-Z]\S*\s?){1,4}")
# A name behind a dash: who said or sent what stands above.
_SIGNED = re.compile(r"\s*(?:—{1,2}|――|--|–)\s?[^.。！？!?]{2,60}$")
BIO = _compiled(
    r"""\b(?:is|are|was)\s(?:an?|the)\s(?:[\w-]+\s){0,4}(?:writer|reporter|journalist|editor|author|photographer|professor|columnist|freelancer?|correspondent|contributor|developer|engineer)s?\b
    |\bist\s(?:\w+\s){0,2}(?:Autor|Journalist|Redakteur|Korrespondent)(?:in)?\b|\best\s(?:journaliste|autrice|auteur)\b|\bes\s(?:periodista|escritora?|redactora?)\b"""
)
_REPRINT = _compiled(
    r"转载|轉載|首发|首發|授权发布|原载|未经许可|扫描二维码|识别二维码|关注我们|公众号|点击下方|阅读原文|無断転載|무단전재"
)
_SOURCE_LINE = _compiled(r"\s*[（(]?(?:(?:文章|稿件|新闻|资讯)?来源|出处|來源|source|via)\s*[:：]")
_THANKS = _compiled(
    r"""\W*(?:thanks?\s(?:you\s|for\s|to\s)|happy\s(?:coding|hacking|reading)|enjoy|have\sfun|good\sluck|congrat|that['’]s\s(?:it|all)|done\b|voil[aà]
    |(?:danke|merci|gracias|grazie|obrigad[oa])\b|感谢|谢谢|感謝|謝謝|(?:欢迎|歡迎)(?![页頁界]|屏)|祝|恭喜|大功告成|搞定|完成(?!后|後|品|的|图|圖|度)|以上[。！]?$
    |ありがとう|お読みいただき|감사|읽어\s?주셔서)"""
)
_END = _compiled(
    r"\W*(?:the\send|ende?|fine?|完|全文完|正文完|未完待续|未完待續|おわり|終わり|끝)\W*$"
)
_ADDRESS = _compiled(
    r"(?:地址|下载|链接|官网|网址|website|link|download|demo|github|项目)\s*[:：]|https?://\S+$"
)
_OFFER = _compiled(
    r"""\W*(?:[$€£¥￥]\s?\d
    |(?:时间|地点|价格|售价|票价|电话|邮箱|price|time|venue|phone|e-?mail)\s*[:：])"""
)


def _addresses(text: str) -> bool:
    """Whether the text says where or for how much something is to be had."""
    if _OFFER.match(text):
        return True
    return (":" in text or "：" in text) and _ADDRESS.search(text) is not None


_DATE = _compiled(
    r"""(?=\D{0,12}\d)[\s\d年月日时分년월일시분:：/.,-]*(?:de\s)?
    (?:(?:jan|ene|f[eé]v?b?|m[aä]r|a[pbv]r|ma[iy]|ju[in]|jul|a[uo][gû]|ago|sep|o[ck]t|nov|d[eéi][czv])[a-zäéû]{0,8})?
    \.?(?:\sde)?[\s\d年月日년월일:：/.,-]*$"""
)
_ASKS = _compiled(r"[？?]\W{0,6}$")
_SPEECH = re.compile(r"[“「『\"].{2,}[。！？!?，,.][”」』\"]|«\s?.{2,}[.!?…,]\s?»")
_LAUGHS = _compiled(
    r"(?<![a-z])(?:laugh(?:s|ing|ter)|chuckles|smil(?:es|ing)|sighs|pauses|applause|笑|大笑|拍手|lacht|rires?|risas)\W*$"
)
_LAST_WORD = 40  # characters at the end in which it stands


def _laughs(text: str) -> re.Match[str] | None:
    """How somebody said it, at the end of ``text``."""
    return _LAUGHS.search(text, max(0, len(text) - _LAST_WORD))


# Words of somebody's, with the speaker behind a dash.
# Who is asked and who answers.
_SPEAKER = _compiled(
    r"\W?(?:记者|主持人|采访者|受访者|网友|问|答|q|a|我|我[爸妈哥姐弟妹]|聞き手|기자|문|답)\s?[:：]\s?\S"
)
_SAID_BY = _compiled(r".*[。！？!?….”」』\"»]\s?(?:—{1,2}|–|--)\s?[^。.!?！？—–]{1,30}$")
# What a generator would make into something else than a paragraph.
_TEMPLATE = _compiled(
    r"\{\{|\{%-?\s|\{\#\s|\[{1,2}toc\]{1,2}|:{3,}\s?\{?\w|\[!(?:note|tip|info|warning|important|caution)\]"
)
# An image that is none after all, or what is left of a tag.
_TORN = re.compile(r"!\[[^\[\]]*\]\(|\b[a-z-]+=[^\s<>=]+\s*/?>", re.IGNORECASE)


def _is_torn(text: str) -> bool:
    """Whether a piece of the text is markup that was not taken for any."""
    return ("](" in text or ("=" in text and ">" in text)) and _TORN.search(text) is not None


_QUOTED_NAME = _compiled(r"[《“\"「『][^》”\"」』]*[》”\"」』]$")
_LIST_MARK = _compiled(
    r"\s*(?:[0-9]{1,2}[.、)）](?![0-9])|[（(][0-9一二三四五六七八九十][)）]|[-•·*]\s|第[一二三四五六七八九十0-9]+[步章节条]|(?:step|part|chapter)[\s.]*[0-9]|0[0-9]\s|[一二三四五六七八九十]{1,3}[、.．])"
)
_CHAPTER = _compiled(
    r"""\W*(?:(?:part|chapter|kapitel|chapitre|cap[íi]tulo|teil)[\s.]*(?:[0-9]|[ivx]{1,4}\b|(?:one|two|three|four|five|six|seven|eight|nine|ten|eins|zwei|drei|un|deux|trois|uno|dos|tres)(?=\W*$|\s?[:：–—-]))|0[0-9](?:\s|$|[.、|/／])|第[一二三四五六七八九十0-9]{1,3}[章节部回站天日]
    |[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,2}[)）]|【[^】]{1,16}】$|\[[^\]]{1,16}\]$)"""
)
_VIA = _compiled(r"[（(]\s*(?:图片?\s*)?via\b[^（()）]{0,40}[)）]\W*$")

# What a text begins with, ends with or holds, each by the name of the evidence.
SAYS = (
    ("mark", _MARK.match),
    ("points-down", points_down),
    ("via", _VIA.search),
    ("taken", tells_how),
    ("introduces", _introduces),
    ("talks-about-it", _ABOUT_IMAGE.match),
    ("goes-on", _GOES_ON.match),
    ("staff", STAFF.match),
    ("staff", _REPRINT.search),
    ("staff", NOTE.match),
    ("staff", of_the_post),
    ("byline", BYLINE.fullmatch),
    ("source-line", _SOURCE_LINE.match),
    ("list-mark", _LIST_MARK.match),
    ("end", _END.match),
    ("thanks", _THANKS.match),
    ("asks", _ASKS.search),
    ("speech", _SPEECH.search),
    ("speech", _laughs),
    ("speech", _SAID_BY.match),
    ("template", _TEMPLATE.match),
    ("torn", _is_torn),
    ("quoted-name", _QUOTED_NAME.match),
    ("address", _addresses),
)
# The same of what is asked only if all else speaks for a caption.
SAYS_AGAINST = (
    ("speech", _SPEAKER.match),
    ("instructs", _INSTRUCTS.match),
    ("byline", _SIGNED.match),
    ("chapter", _CHAPTER.match),
    ("polite", POLITE.search),
)
STOP = re.compile(r"[。！？!?…；;.，,、]['\"”’」』）)]*\s*$")
# Where pictures are from, but not whose they are.
UNNAMED = _compiled(
    r"网络|網絡|網路|互联网|侵删|侵權|侵权|(?:the|from)\s(?:inter|world\swide\s)?(?:net|web)\b|internet|ネット|인터넷"
)
# A remark in brackets behind the end of a sentence.
ASIDE = re.compile(r"[。！？!?.]\s?[（(][^（()）]{1,60}[)）]\s*$")
# A term and what it means, as kramdown writes lists of them.
DEFINITION = re.compile(r"\S\n {0,3}:[ \t]+\S")
# How lines end that neither end a sentence nor a caption.
OPEN_END = re.compile(r"[:：]\s*$")
SENTENCES = re.compile(r"\w[.!?]\s(?=\S)|[。！？](?=\w)")
SENTENCE = re.compile(r"[。！？!?](?=.)|[a-z]{2,}\.\s(?=[A-Z])")
DATE = _DATE
# Runs of letters that take the room of two.
WIDE = re.compile(r"[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]+")
