"""Captions and credits as the templates of sites set them, and what is dressed like a caption.

Every post names caption and credit of each image, None where a reader sees none. All of the
sentences were written for these tests.
"""

from __future__ import annotations

import pytest
from lxml import etree

from altcheck.posts.captions import Found, find_captions

IMG = "<img src='a.jpg'>"
ZH = "<p>入秋以后水位一天比一天低，镇上的孩子就到石阶上摸螺蛳，一直摸到天黑才肯回家吃饭。</p>"
EN = "<p>The ferry is late again, and at ten the queue on the pier was still growing, and so was the fog.</p>"


def find(html: str) -> list[Found | None]:
    root = etree.fromstring(html.encode(), etree.HTMLParser(encoding="utf-8"))
    return find_captions(list(root.iter("img")))


def dressed(text: str) -> str:
    """A post in which the text stands under a picture, centred, small and grey."""
    picture = f"<p style='text-align:center'>{IMG}</p>"
    return f"{ZH}{picture}<p style='text-align:center'><span style='color:#888;font-size:12px'>{text}</span></p>{ZH}"


@pytest.mark.parametrize(
    "text",
    [
        "作者 | 简宁\u3000编辑 | 青苔",
        "2022年3月1日",
        "PART 01",
        "01 老街的来历",
        "（一）",
        "本文约2300字，阅读需6分钟",
        "↓↓↓",
        "* * *",
        "点击播放视频",
        "图片加载中",
        "以下文章来源于潮声 ，作者简宁",
        "原创 简宁 潮声周刊",
        "按住画面，左右拖动",
        "本文版权归潮声周刊所有，转载请联系授权",
        "文中图片由作者提供",
        "文/图 简宁",
        "收录于合集 #老街 12个",
        "点击收听本期节目",
        "赞赏作者",
        "你怎么看？欢迎留言",
        "感谢收看",
        "更多精彩，请关注潮声视频号",
    ],
)
def test_what_says_something_else_is_no_caption_however_it_is_dressed(text: str) -> None:
    assert find(dressed(text)) == [None]


@pytest.mark.parametrize(
    "text",
    [
        "老街的清晨",
        "老街的清晨，2021年秋",
        "简宁 摄",
        "电影《渡口》（2019）",
        "老街位置示意图",
        "老街想象图（AI生成）",
        "老街在哪里？",
        "“老街还在”",
        "聊天截图",
        "来源：潮声周刊",
        "数据来源：统计局",
        "图/视觉中国",
        "图片｜受访者提供",
        "©简宁",
    ],
)
def test_what_is_dressed_as_captions_are_is_one(text: str) -> None:
    (found,) = find(dressed(text))
    assert found is not None
    assert found.caption.text == text


UNDER_A_PICTURE = {
    "a deck": "Our reporter spent five nights on the last ferry. This is what she heard.",
    "what came before": "Previously: the ferry that would not sink",
    "a correction": "Correction: an earlier version misstated the year.",
    "a disclosure": "This post contains affiliate links.",
    "where it was published, in German": "Dieser Text erschien zuerst im „Hafenboten“.",
    "a hint": "Hinweis: Das Gerät wurde uns vom Hersteller gestellt.",
}


@pytest.mark.parametrize("text", UNDER_A_PICTURE.values(), ids=UNDER_A_PICTURE)
def test_what_is_said_of_the_article_in_italics_is_no_caption(text: str) -> None:
    assert find(f"<p>{IMG}</p><p><em>{text}</em></p>{EN}") == [None]


def test_an_author_is_introduced_at_the_end() -> None:
    about = "<p><em>Ada Quill is a writer in Port Vell.</em></p>"
    assert find(f"{EN}<p>{IMG}</p>{about}") == [None]
    assert find(f"{EN}<p>{IMG}</p>{about}{EN}") != [None]


def test_what_is_doubtful_is_not_used_without_asking() -> None:
    (found,) = find(f"{EN}<p>{IMG}</p><p>Photo by Ada Quill on Unsplash</p>")
    assert found is not None
    assert "closing-credit" in found.caption.evidence
    assert found.caption.confidence < 0.9


SITES: dict[str, tuple[str, list[str | None], list[str | None]]] = {
"blogger table":(f"<table class='tr-caption-container'><tbody><tr><td>{IMG}</td></tr><tr><td class='tr-caption'>The weir in May</td></tr></tbody></table>{EN}",["The weir in May"],[None]),
"guardian":(f"<figure>{IMG}<figcaption><span class='dcr-1'>The weir in May.</span> Photograph: Ada Quill/The Warden</figcaption></figure>{EN}",["The weir in May. Photograph: Ada Quill/The Warden"],["Photograph: Ada Quill/The Warden"]),
"elpais":(f"<figure>{IMG}<figcaption><span>La presa en mayo.</span><span class='a_m_m'>Inés Robledo</span></figcaption></figure>{EN}",["La presa en mayo.Inés Robledo"],["Inés Robledo"]),
"spiegel":(f"<figure>{IMG}<figcaption><p>Wehr im Mai: Kein Tropfen mehr</p><span class='foto'>Foto: Jan Albers / dpa</span></figcaption></figure>{EN}",["Wehr im Mai: Kein Tropfen mehr Foto: Jan Albers / dpa"],["Foto: Jan Albers / dpa"]),
"weibo":(f"今天的云像棉花糖<br><br>{IMG}<br>{IMG}",[None,None],[None,None]),
"weibo2":(f"{IMG}<br>转发微博//@木桨:哈哈哈",[None],[None]),
"toutiao":(f"<div class='pgc-img'>{IMG}<p class='pgc-img-caption'>老街的清晨</p></div>{ZH}",["老街的清晨"],[None]),
"netease":(f"{ZH}<p class='f_center'>{IMG}<br>老街的清晨。受访者供图</p>{ZH}",["老街的清晨。受访者供图"],["受访者供图"]),
"cctv":(f"{ZH}<p style='text-align:center'>{IMG}</p><p style='text-align:center'><span style='color:#0070c0'>老街的清晨</span></p>{ZH}",["老街的清晨"],[None]),
"bold subhead centred":(f"{ZH}<p style='text-align:center'>{IMG}</p><p style='text-align:center'><strong>一、老街的来历</strong></p>{ZH}",[None],[None]),
"bold centered heading w/o number":(f"{ZH}<p style='text-align:center'>{IMG}</p><p style='text-align:center'><strong>老街的来历</strong></p>{ZH}",[None],[None]),
"zhihu":(f"{ZH}<figure>{IMG}<figcaption>图源：青苔档案馆</figcaption></figure>{ZH}",["图源：青苔档案馆"],["图源：青苔档案馆"]),
"bili":(f"<figure class='img-box'>{IMG}<figcaption class='caption' contenteditable='false'>素组，还没上色</figcaption></figure><p>最难的是水口。</p>",["素组，还没上色"],[None]),
"bili empty":(f"<figure class='img-box'>{IMG}<figcaption class='caption'></figcaption></figure><p>最难的是水口</p><p>打磨了一晚上</p>",[None],[None]),
"douban":(f"<div class='image-container'><div class='image-wrapper'>{IMG}</div><div class='image-caption-wrapper'><span class='image-caption'>外婆的搪瓷缸</span></div></div><p>缸上印着一九六八。</p>",["外婆的搪瓷缸"],[None]),
"ghost":(f"<figure class='kg-card kg-image-card kg-card-hascaption'>{IMG}<figcaption>The weir in May / Photo by <a href='x'>Ada Quill</a></figcaption></figure>{EN}",["The weir in May / Photo by Ada Quill"],["Photo by Ada Quill"]),
"telegram":(f"<p>{IMG}</p><p>#摄影<br>早安，今天也要好好吃饭</p>",[None],[None]),
"hashtags":(f"{EN}<p>{IMG}</p><p>#ferry #fog #harbour</p>",[None],[None]),
"mastodon":(f"<p>New zine is out! Get it from the usual place.</p>{IMG}",[None],[None]),
"steam":(f"<h2>Patch 1.4</h2>{IMG}<br><br><ul><li>Fixed a crash</li></ul>",[None],[None]),
"steam2":(f"Hello miners!<br>{IMG}<br>The new drill is here<br><br>It digs twice as fast and eats twice as much fuel, so plan your trips well.",[None],[None]),
"github before/after":(f"<p>Fixes the header.</p><p>Before:</p><p>{IMG}</p><p>After:</p><p>{IMG}</p>",[None,None],[None,None]),
"rss lead":(f"<img src='a.jpg' class='webfeedsFeaturedVisual wp-post-image'><p>The pier will be rebuilt after all.</p>{EN}",[None],[None]),
"wp readmore":(f"<p>{IMG}</p><p><a href='x'>Continue reading</a></p>",[None],[None]),
"author bio":(f"{EN}<div class='author'>{IMG}<p>Ada Quill is a reporter in Port Vell</p></div>",[None],[None]),
"qr group":(f"{ZH}<p>加入读者群：</p><p>{IMG}</p><p>扫码加群，备注“老街”</p>",[None],[None]),
"wx image src":(f"{ZH}<p style='text-align:center'>{IMG}</p><p style='text-align:center'><span style='color:#888;font-size:12px'>图源：电影《渡口》剧照</span></p>{ZH}",["图源：电影《渡口》剧照"],["图源：电影《渡口》剧照"]),
"wx movie":(f"{ZH}<p style='text-align:center'>{IMG}</p><p style='text-align:center'><span style='color:#888;font-size:12px'>《渡口》剧照</span></p>{ZH}",["《渡口》剧照"],[None]),
"wx two line caption":(f"{ZH}<p style='text-align:center'>{IMG}</p><p style='text-align:center'><span style='color:#888;font-size:12px'>▲ 渡口的石阶</span></p><p style='text-align:center'><span style='color:#888;font-size:12px'>摄影：青苔</span></p>{ZH}",["▲ 渡口的石阶"],["摄影：青苔"]),
"xinhua":(f"{ZH}<p align='center'>{IMG}</p><p align='left'><font color='navy'>　　5月1日，游客在渡口乘船。（新闻社记者 简宁 摄）</font></p>{ZH}",["5月1日，游客在渡口乘船。（新闻社记者 简宁 摄）"],["（新闻社记者 简宁 摄）"]),
"people desc":(f"{ZH}<p class='desc'>{IMG}</p><p class='desc'>渡口的清晨。简宁摄</p>{ZH}",["渡口的清晨。简宁摄"],["简宁摄"]),
"zh hk":(f"<figure>{IMG}<figcaption>渡輪停航後的碼頭。（資料圖片／林曉攝）</figcaption></figure>{ZH}",["渡輪停航後的碼頭。（資料圖片／林曉攝）"],["（資料圖片／林曉攝）"]),
"zh tw":(f"<figure>{IMG}<figcaption>渡輪停航後的碼頭。圖／海角日報提供</figcaption></figure>{ZH}",["渡輪停航後的碼頭。圖／海角日報提供"],["圖／海角日報提供"]),
"zh tw2":(f"<figure>{IMG}<figcaption>渡輪停航後的碼頭。（圖：林曉）</figcaption></figure>{ZH}",["渡輪停航後的碼頭。（圖：林曉）"],["（圖：林曉）"]),
"zh initium":(f"<figure>{IMG}<figcaption>渡輪停航後的碼頭。攝影：林曉</figcaption></figure>{ZH}",["渡輪停航後的碼頭。攝影：林曉"],["攝影：林曉"]),
"date bracket":(f"<figure>{IMG}<figcaption>渡轮停航后的码头（3月20日摄）</figcaption></figure>{ZH}",["渡轮停航后的码头（3月20日摄）"],[None]),
"ja date bracket":(f"<figure>{IMG}<figcaption>閉鎖された灯台（2021年5月撮影）</figcaption></figure>{ZH}",["閉鎖された灯台（2021年5月撮影）"],[None]),
"ja self":(f"<figure>{IMG}<figcaption>閉鎖された灯台（筆者撮影）</figcaption></figure>{ZH}",["閉鎖された灯台（筆者撮影）"],["（筆者撮影）"]),
"ja credit":(f"<figure>{IMG}<figcaption>閉鎖された灯台 写真：森岡舞</figcaption></figure>{ZH}",["閉鎖された灯台 写真：森岡舞"],["写真：森岡舞"]),
"en AP":(f"<figure>{IMG}<figcaption>A boat waits in fog on Monday, May 3, 2021, in Port Vell. (AP Photo/Ada Quill)</figcaption></figure>{EN}",["A boat waits in fog on Monday, May 3, 2021, in Port Vell. (AP Photo/Ada Quill)"],["(AP Photo/Ada Quill)"]),
"en reuters":(f"<figure>{IMG}<figcaption>A boat waits in fog. REUTERS/Ada Quill</figcaption></figure>{EN}",["A boat waits in fog. REUTERS/Ada Quill"],["REUTERS/Ada Quill"]),
"en npr":(f"<div class='bucketwrap image'>{IMG}<div class='caption-wrap'><div class='caption'><p>A boat waits in fog. <b class='credit'>Ada Quill for NRP</b></p></div></div></div>{EN}",["A boat waits in fog. Ada Quill for NRP"],["Ada Quill for NRP"]),
"en nasa":(f"<figure>{IMG}<figcaption>The bay from orbit. Credit: NASA/JPL</figcaption></figure>{EN}",["The bay from orbit. Credit: NASA/JPL"],["Credit: NASA/JPL"]),
"fr afp":(f"<figure>{IMG}<figcaption>Le port dans la brume, le 3 mai. Lise Morvan / AFP</figcaption></figure>{EN}",["Le port dans la brume, le 3 mai. Lise Morvan / AFP"],["Lise Morvan / AFP"]),
"fr copyright":(f"<figure>{IMG}<figcaption>Le port dans la brume © Lise Morvan</figcaption></figure>{EN}",["Le port dans la brume © Lise Morvan"],["© Lise Morvan"]),
"de picture alliance":(f"<figure>{IMG}<figcaption>Der Hafen im Nebel (Quelle: Jan Albers/dpa)</figcaption></figure>{EN}",["Der Hafen im Nebel (Quelle: Jan Albers/dpa)"],["(Quelle: Jan Albers/dpa)"]),
"de bild":(f"<figure>{IMG}<figcaption>Der Hafen im Nebel. <span>© Jan Albers</span></figcaption></figure>{EN}",["Der Hafen im Nebel. © Jan Albers"],["© Jan Albers"]),
"es efe":(f"<figure>{IMG}<figcaption>El puerto entre la niebla. EFE/Inés Robledo</figcaption></figure>{EN}",["El puerto entre la niebla. EFE/Inés Robledo"],["EFE/Inés Robledo"]),
"es cortesia":(f"<figure>{IMG}<figcaption>El puerto entre la niebla. | Foto: Inés Robledo</figcaption></figure>{EN}",["El puerto entre la niebla. | Foto: Inés Robledo"],["Foto: Inés Robledo"]),
"ko brackets":(f"<figure>{IMG}<figcaption>안개 속의 항구 [사진=한서리 기자]</figcaption></figure>",["안개 속의 항구 [사진=한서리 기자]"],["[사진=한서리 기자]"]),
"ko ⓒ":(f"<figure>{IMG}<figcaption>▲ 안개 속의 항구 ⓒ 한서리</figcaption></figure>",["▲ 안개 속의 항구 ⓒ 한서리"],["ⓒ 한서리"]),
"ko 제공":(f"<figure>{IMG}<figcaption>안개 속의 항구. 바다신문 제공</figcaption></figure>",["안개 속의 항구. 바다신문 제공"],["바다신문 제공"]),
"ko gija":(f"<figure>{IMG}<figcaption>안개 속의 항구를 주민들이 걷고 있다. /한서리 기자</figcaption></figure>",["안개 속의 항구를 주민들이 걷고 있다. /한서리 기자"],["한서리 기자"]),
"zh 36":(f"{ZH}<p class='image-wrapper'>{IMG}</p><p class='img-desc'>渡口的石阶 | 图源：视觉中国</p>{ZH}",["渡口的石阶 | 图源：视觉中国"],["图源：视觉中国"]),
"zh pic by ai":(f"{ZH}<p>{IMG}</p><p><em>渡口的石阶，AI 生成</em></p>{ZH}",["渡口的石阶，AI 生成"],[None]),
"zh left right":(f"{ZH}<p align='center'>{IMG}</p><p align='center'>{IMG}</p><p align='center'>左图：改造前的石阶；右图：改造后的石阶</p>{ZH}",["左图：改造前的石阶；右图：改造后的石阶"]*2,[None,None]),
"zh 组图":(f"{ZH}<p align='center'>{IMG}</p><p align='center'>{IMG}</p><p align='center'>{IMG}</p><p align='center'>组图：渡口的一天。简宁 摄</p>{ZH}",["组图：渡口的一天。简宁 摄"]*3,["简宁 摄"]*3),
"zh plain last of three":(f"{ZH}<p align='center'>{IMG}</p><p align='center'>{IMG}</p><p align='center'>石阶上的孩子</p>{ZH}",[None,"石阶上的孩子"],[None,None]),
"zh 以上图片":(f"{ZH}<p>{IMG}</p><p>以上图片均由作者拍摄</p>",[None],[None]),
"zh 原标题":(f"{ZH}<p>{IMG}</p><p>（原标题：渡口的清晨）</p>",[None],[None]),
"zh 编辑":(f"{ZH}<p>{IMG}</p><p style='text-align:right'>编辑：简宁</p>",[None],[None]),
"zh 扫码":(f"{ZH}<p style='text-align:center'>{IMG}</p><p style='text-align:center'>扫描二维码，下载客户端</p>",[None],[None]),
"dialogue":(f"{ZH}<p>{IMG}</p><p>问：您什么时候开始摆渡的？</p><p>答：十六岁。</p>",[None],[None]),
"dialogue2":(f"{ZH}<p>{IMG}</p><p>记者：您什么时候开始摆渡的</p><p>答：十六岁。</p>",[None],[None]),
"en interview":(f"{EN}<p>{IMG}</p><p><strong>Q: When did you start?</strong></p><p>A: At sixteen.</p>",[None],[None]),
"en newsletter":(f"{EN}<p>{IMG}</p><p>Until next week,</p><p>Ada</p>",[None],[None]),
"en sig":(f"{EN}<p>{IMG}</p><p>— Ada</p>",[None],[None]),
"en price":(f"<p>{IMG}</p><p>$19.99 at Harbour Goods</p>{EN}",[None],[None]),
"en buy":(f"<p>{IMG}</p><p><a href='x'>Buy now</a></p>{EN}",[None],[None]),
"dokuwiki":(f"<div class='thumb'><div class='thumbinner'>{IMG}<div class='thumbcaption'><div class='magnify'><a href='x'></a></div>The weir in May</div></div></div>{EN}",["The weir in May"],[None]),
}  # fmt: skip


@pytest.mark.parametrize(("html", "captions", "credits_"), SITES.values(), ids=SITES)
def test_a_site_says_what_a_reader_sees(
    html: str, captions: list[str | None], credits_: list[str | None]
) -> None:
    found = find(html)
    assert [one and one.caption.text for one in found] == captions
    assert [one and one.caption.credit for one in found] == credits_
