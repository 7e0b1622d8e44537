"""What sites put around articles: calls to follow, data about the post, and what comes behind it.

Every pattern is linear: none has a repeated group that can match one text in two ways.
"""

from __future__ import annotations

import re

_FLAGS = re.IGNORECASE | re.VERBOSE

# What readers are asked to do: with the site, not with what the picture shows.
_CALL = re.compile(
    r"""(?:图片|视频|内容)(?:正在)?加载|按住画面|(?:上下|左右)拖[动拽]|以下(?:文章|内容)来源于|收录于|赞赏作者|(?:欢迎|请)(?:在?(?:评论区|文末|下方))?留言|评论区(?:聊|留言|见|告诉)|更多精彩|^原创\s|上方蓝[字色]|蓝字(?:关注|[「“])|点击(?:上方|下方|文末|阅读原文)|戳(?:下方|上方|蓝字|这里)
    |(?:长按|長按)[^。]{0,12}(?:二维码|二維碼|图片|识别|識別|关注|關注|添加|保存)|(?:识别|識別)(?:上方|下方|图中)?(?:二维码|二維碼)
    |(?:扫码|扫一扫|掃碼|扫描[^。]{0,6}(?:二维码|二維碼))[^。]{0,6}(?:关注|關注|加群|入群|进群|添加|下载|加入|加好友)
    |(?:^|[，。！,!\s])(?:欢迎|歡迎|记得|请|快来)?(?:关注|關注)(?:我们|我們|我|本号|公众号|公眾號|[「“【『])
    |扫码(?:下载|下載|查看|阅读|閱讀|观看|觀看|收听|收聽|购买|報名|报名|领取|领|了解|试听|订阅|获取)|掃碼(?:下載|查看|閱讀|觀看|購買|報名|了解|訂閱)
    |^\W*(?:下载|下載|打开|打開|安装)[^。，,]{1,16}[，,]?\s?(?:看|查看|阅读|閱讀|观看|享|获取|了解|掌握)(?:更多|全文|完整|最新|本地|精彩|[^。，,]{0,6}(?:新闻|新聞|资讯|資訊|内容))
    |^\W*(?:请|立即|马上|快来|欢迎|歡迎|点击|點擊)(?:下载|下載|安装)[^。]{1,16}(?:app|客户端|用戶端|客戶端)\W*$
    |[尽盡]在[^。，,]{1,14}(?:app|客户端|客戶端|公众号|小程序)
    |点个?[「“]?(?:在看|赞和|关注)|一键三连|设为星标|星标(?:我们|公众号)|分享到?朋友圈|转发[给到](?:朋友|好友)|小助手微信|加(?:入)?(?:读者|听友|粉丝|交流)群
    |チャンネル登録|フォロー(?:お願い|して(?:ね|くだ)|はこちら)|友だち追加|QRコード(?:を読み|から(?:友|登録|フォロー))
    |기사\s?제보|구독\s?문의|구독(?:하기|과\s?좋아요|해\s?주세요)|채널\s?추가|이웃\s?추가""",
    _FLAGS,
)
# The same in languages whose letters are Latin: no other text need be asked for both.
_LATIN_CALL = re.compile(
    r"""(?:get|download)\s(?:our|the|your)\s(?:\w+\s){0,3}app\s(?:for|to|now|today)\b|scan\s(?:the\s(?:qr\s)?code\s)?to\s(?:download|read|watch|subscribe|follow|install|get)\b
    |(?:follow|find|join|like)\sus\son|subscribe\sto\s(?:our|the|my)|sign\sup\s(?:for|to)\s(?:our|the|my)|download\s(?:our|the)\sapp|scan\s(?:the|this)\s(?:qr\s)?code\sto\s(?:follow|join|subscribe|download|add)
    |folge(?:n\ssie)?\suns|abonnieren\ssie|newsletter\s(?:abonnieren|anmelden)|abonnez-vous|suivez-nous|inscrivez-vous|s[íi]guenos|suscr[íi]bete""",
    _FLAGS,
)
# Data about the post that the site prints: who changed it when, how often it was looked at.
_DATA = re.compile(
    r"""^\W{0,3}\#[^\s\#]{2,30}\#?(?:\s|$)|转发微博|//@\S|上传于|上傳於|阅览数|閱覽數|收藏数|浏览量|阅读量\s*[:：]?\s*\d|播放量\s*[:：]|[本此][帖贴](?:被|最后由|最後由|已被)|由\s\S{1,20}\s于\s.{4,20}(?:编辑|修改)
    |发自(?:我的|手机|\S{0,8}客户端)|^\W*来自\s?\S{0,12}(?:\s|客户端|手机)(?:android|iphone|ios|网页版|客户端|app)?\W*$|最终?编辑于|编辑于\s?\d|发布于\s?\d
    |[★☆⭐🌟✩✭]{2,}\W*$|^\W*\d+\s(?:likes?|shares?|retweets?|reposts?|favou?rites?)\W*$|sent\sfrom\smy|last\s(?:edited|modified|updated)\b|edited\sby\b|views?\s*[:：]\s*\d|\d\sviews\b
    |最終更新|投稿日時?|閲覧数|조회\s?수?\s*[:：]?\s*\d|등록\s?[:：]?\s*\d{4}|입력\s?[:：]?\s*\d{4}|수정\s?[:：]?\s*\d{4}
    |zuletzt\s(?:bearbeitet|ge[äa]ndert)|modifi[ée]\sle\s\d|[úu]ltima\s(?:edici[óo]n|actualizaci[óo]n)""",
    _FLAGS,
)
# Credits for the words and the pictures of the whole article.
_WHOLE_ARTICLE = re.compile(
    r"""^\W*(?:本文|文中|全文|文内|以上|所有|全部)(?:所有|全部|的)?(?:[图圖]片?|照片|配[图圖]|插[图圖])(?!中|可|显|所|为|為|是)
    |文\s?[/／、|｜&＆和与+]\s?(?:[图圖]|摄影|攝影|供图)|(?:[图圖]|摄影|攝影)\s?[/／、|｜&＆和与+]\s?文(?![化艺字物件案档])|[图圖]文\s?[:：/／|｜]|[撮取]影・文|文[・･、](?:写真|撮影)|取材・(?:文|撮影)|写真・文
    |글\s?[·/・&,]\s?사진|사진\s?[·/・&,]\s?글
    |(?:text|words?|story)\s(?:und|&|and|\+|/)\s(?:fotos?|photo\w*|pictures|images|bilder)|textes?\set\sphotos?|textos?\sy\sfotos?
    |^\W*(?:photography|photographs|photos|illustrations|fotos|fotograf[íi]as|photographies|images|bilder)\s?(?:by\b|von\b|par\b|de\b|[:：])""",
    _FLAGS,
)
# What the law or the shop adds to an offer, wherever a picture of it stands.
_TERMS = re.compile(
    r"""^\W*(?:(?:all\s)?(?:prices?|rates?|offers?|shipping|delivery|fees)\s(?:do\snot\s|may\s)?(?:are\s(?:in|subject|correct|valid)|is\s(?:free|included|valid|subject)|includes?|excludes?|change|vary)\b
    |(?:terms|conditions)\s(?:and\sconditions\s)?apply\b|while\s(?:stocks?|supplies)\slasts?\b|(?:excl|incl|plus)\w*\.?\s(?:vat|tax)\b
    |(?:alle\s)?preise\s(?:inkl|zzgl|inklusive|zuzüglich|in\seuro|verstehen)|(?:tous\s)?(?:les\s)?prix\s(?:ttc|sont|s['’]entendent)|(?:todos\s)?(?:los\s)?precios\s(?:con|incluyen|sin|no\sincluyen)\b
    |(?:以上|所有|全部|本)?(?:价格|價格|售价|售價|报价|報價)(?:均|皆|都)?(?:已?含|不含|包含|包括|为准|以)|(?:具体|最终|一切)?以(?:官方|官网|官網|实际|實際|实物|實物|店内|门店)\S{0,10}[为為][准準]|(?:以上|本文|内容|觀點|观点)[，,]?(?:内容)?(?:仅供|僅供)参[考]
    |(?:表示)?価格は(?:すべて|全て|税)|(?:모든\s)?가격은)""",
    _FLAGS,
)
# Rights that a closing line claims, for all that stands above it.
_CLAIMS = re.compile(r"^\W*(?:©|ⓒ|\(c\)|（c）|copyright)\W*(?:19|20)[0-9]{2}\b", re.IGNORECASE)
# Lines behind which nothing of the article comes, in small letters and without signs around them.
_END = frozenset((
    "end", "the end", "fin", "fine", "ende", "完", "全文完", "正文完", "终", "終", "끝",
    *(f"往期{word}" for word in ("推荐", "回顾", "文章", "精彩", "精选", "精彩回顾", "好文")),
    *(
        f"{which}{what}"
        for which in ("推荐", "相关", "延伸", "拓展", "更多", "精彩", "热门")
        for what in ("阅读", "推荐", "文章", "链接", "内容", "新闻", "精彩")
    ),
    *(
        f"{which}{what}"
        for which in ("推薦", "相關", "延伸", "更多")
        for what in ("閱讀", "文章", "新聞", "報導", "報道")
    ),
    "猜你喜欢", "你可能还喜欢", "你可能也喜欢", "你可能还想看", "你可能也想看",
    *(
        f"{which} {what}"
        for which in ("related", "recommended", "further", "more")
        for what in ("article", "articles", "posts", "stories", "reading", "news", "content")
    ),
    "you may also like", "you might also like", "you may also enjoy", "read more", "read next",
    "read also", "関連記事", "関連ニュース", "関連リンク", "あわせて読みたい", "こちらもおすすめ",
    "おすすめ記事", "おすすめの記事", "관련 기사", "관련기사", "관련 글", "관련글", "관련 뉴스",
    "관련뉴스", "추천 기사", "추천 글", "함께 읽으면 좋은 글", "함께 볼만한 기사",
    "mehr zum thema", "das könnte sie auch interessieren", "lesen sie auch", "lire aussi",
    "à lire aussi", "sur le même sujet", "sur le même thème", "te puede interesar",
    "también te puede interesar", "te recomendamos", "lee también", "más información",
    "noticias relacionadas",
))  # fmt: skip
_LONGEST_END = 40
_AROUND = " \t\r\n\u3000\xa0\u200b—–-·.…。:：*#【】[]()（）「」『』《》<>〈〉|｜/~～=＝_↓▼◆◇■□●○👇"


def calls(text: str) -> bool:
    """Whether the text asks its readers to follow, subscribe or share."""
    if _LATIN_CALL.search(text, 0, 300):
        return True
    return not text.isascii() and _CALL.search(text, 0, 300) is not None


def tells_of_post(text: str) -> bool:
    """Whether the text is data about the post, printed by the site."""
    return len(text) <= 120 and _DATA.search(text) is not None


def states_terms(text: str) -> bool:
    """Whether the text is what a shop adds to its offers: what prices hold, and for how long."""
    return _TERMS.search(text, 0, 200) is not None


def claims_rights(text: str) -> bool:
    """Whether the text claims the rights of a year and nothing else, as a closing line does."""
    return len(text) <= 80 and _CLAIMS.match(text) is not None


def credits_article(text: str, *, only_credit: bool) -> bool:
    """Whether the text is a credit for the whole article: for its words and its pictures.

    Behind a description such words are no more than the house's way to name the photographer.
    """
    match = _WHOLE_ARTICLE.search(text, 0, 120)
    return match is not None and len(text) <= 120 and (only_credit or match.start() <= 1)


def ends_article(text: str) -> bool:
    """Whether the text is a line behind which nothing of the article comes."""
    return len(text) <= _LONGEST_END and text.strip(_AROUND).lower() in _END
