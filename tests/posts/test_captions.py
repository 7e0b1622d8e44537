"""Captions: first what must be left alone, then what must be found, then the laws."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from altcheck.posts.captions import Found, find_captions
from altcheck.posts.captions.weights import WEIGHTS, confidence
from tests.timing import within

IMG = '<img src="a.jpg">'
EN = "<p>The ferry left at nine, and by ten the harbour was out of sight; nobody on deck minded the rain.</p>"
ZH = "<p>清晨六点，码头上的人已经排成了长队，谁也不知道第一班船会不会按时开，大家只是安静地等着雾散开。</p>"


def find(html: str) -> list[Found | None]:
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True)
    root = etree.fromstring(html.encode(), parser)
    return find_captions(list(root.iter("img")))


def texts(html: str) -> list[str | None]:
    return [found and found.caption.text for found in find(html)]


def one(html: str) -> Found:
    (found,) = find(html)
    assert found is not None
    return found


LEFT_ALONE = {
    "an introduction in front": f"<p>先打开设置，如下图所示：</p><p>{IMG}</p><p>点击右上角的按钮，然后选择“导出”。</p>",
    "an English introduction": f"<p>Open the menu as shown below:</p><p>{IMG}</p><p>Then choose Export.</p>",
    "what introduces code": f"<p>{IMG}</p><p>安装依赖：</p><pre><code>make</code></pre>",
    "text that goes on, however short": f"<p>他抬头看了看。</p><p>{IMG}</p><p>雨停了。</p><p>人们走出来。</p>",
    "a word of the story": f"{ZH}<p>{IMG}</p><p>不行。</p>{ZH}",
    "speech": f"{ZH}<p>{IMG}</p><p>“我不知道。”他说。</p>{ZH}",
    "a lead": f"<div>{IMG}<p>Ferries are back on the sound after a decade, and everybody wants a ride.</p>{EN}</div>",
    "the figcaption of a film behind it": f"<p>{IMG}</p><figure><figcaption>The ferry</figcaption><video src='a'></video></figure>{EN}",
    "a heading": f"<p>{IMG}</p><h2>Next steps</h2>{EN}",
    "a heading in bold": f"<p>{IMG}</p><p><strong>Step 2: Configure the server</strong></p>{EN}",
    "a list": f"<p>{IMG}</p><ul><li>Fast</li><li>Small</li></ul>",
    "a list item's blurb": f"<ul><li>{IMG}</li><li>Price: 30 EUR</li></ul>",
    "code": f"<pre>a</pre><p>{IMG}</p><pre><code>npm install</code></pre>",
    "a numbered step": f"<p>{IMG}</p><p>2、选择网络</p>",
    "a deck in a quote": f"<p>{IMG}</p><blockquote><p>Why the ferries come back, and what it means for us.</p></blockquote>{EN}",
    "talk of the picture": f"<p>{IMG}</p><p>上图展示了整个流程，可以看到请求先经过网关。</p>",
    "talk of the picture in English": f"<p>{IMG}</p><p>As you can see, the request passes through the gateway.</p>",
    "a question": f"<p>{IMG}</p><p>Looks good, right?</p>{EN}",
    "a date in italics under the picture that opens the post": f"<p>{IMG}</p><p><em>March 3, 2021</em></p>{EN}",
    "whose the opening picture is": f"{ZH}<p>{IMG}</p><p>题图：来自东海图库</p>{ZH}",
    "an editor": f"{ZH}<p>{IMG}</p><p>责任编辑：李四 校对：王五</p>",
    "an author": f"{ZH}<p>{IMG}</p><p>（作者：张三）</p>",
    "a byline": f"<p>{IMG}</p><p>By Jane Doe</p>{EN}",
    "a date": f"<p>{IMG}</p><p>March 3, 2021</p>{EN}",
    "a Chinese date": f"<p>{IMG}</p><p>2021年3月3日 10:15</p>{ZH}",
    "an ending": f"{ZH}<p>{IMG}</p><p>（完）</p>",
    "thanks": f"{EN}<p>{IMG}</p><p>Thanks for reading</p>",
    "thanks in Chinese": f"{ZH}<p>{IMG}</p><p>感谢阅读</p>",
    "a credit for all pictures": f"{ZH}<p>{IMG}</p><p>题图来自 Unsplash，基于 CC0 协议</p>",
    "where the article is from": f"{ZH}<p>{IMG}</p><p>来源：东海日报</p>",
    "a call to follow": f"{ZH}<p>{IMG}</p><p>长按识别二维码，关注我们</p>",
    "a place to download": f"{ZH}<p>{IMG}</p><p>下载地址：https://example.org/a.zip</p>",
    "links elsewhere": f"{EN}<p>{IMG}</p><p><a href='a'>PNG</a> <a href='b'>SVG</a></p>{EN}",
    "a hint to click": f"{ZH}<p>{IMG}</p><p>点击查看大图</p>{ZH}",
    "an empty figcaption": f"<figure>{IMG}<figcaption> </figcaption></figure>{EN}",
    "an emoji": "<p>Great day <img class='emoji' src='e.png'> everybody</p>",
    "an icon by its size": "<p><img width='16' src='i.png'></p><p>Settings</p>",
    "an icon by its style": "<p><img style='width:1rem' src='i.png'><span>Web link</span></p>",
    "an icon in a sentence": f"<p>where {IMG} is the rate, and h the height.</p>",
    "a word behind an icon": f"<p>{IMG} Settings</p><p>Click it to change your settings now.</p>",
    "a related story": f"<div class='related'><a href='x'>{IMG}<h4>How we built the ferry</h4></a></div>",
    "a column's head above icons and names": f"<table><tr><th>Icon</th><th>Name</th></tr><tr><td>{IMG}</td><td>Ferry</td></tr></table>",
    "a dateline": f"{ZH}<p>{IMG}</p><p>新华社北京3月21日电（记者张三）</p>{ZH}",
    "a heading by its number": f"{ZH}<p>{IMG}</p><p>一、背景</p>{ZH}",
    "another heading by its number": f"{ZH}<p>{IMG}</p><p>01 产品定位</p>{ZH}",
    "how long the post is": f"{ZH}<p>{IMG}</p><p>全文共1234字，阅读大约需要5分钟</p>{ZH}",
    "an ornament": f"{ZH}<p>{IMG}</p><p>◆ ◆ ◆</p>{ZH}",
    "a blurb in a list": f"<ul><li>{IMG} Fast and small</li></ul>",
    "a step of a list": f"<ol><li><p>Open it.</p><p>{IMG}</p><p>Enter your name</p></li></ol>",
    "the next cell of a layout": f"<table><tr><td>{IMG}</td><td>The ferry leaves at nine every day.</td></tr></table>",
    "the head of a page": f"<header>{IMG}<p>The ferry is back on the sound, and all want a ride.</p></header>{EN}",
    "body that is centred throughout": "<div align='center'>"
    + f"<p align='center'>{ZH[3:]}" * 3
    + f"<p align='center'>{IMG}</p><p align='center'>雨停了。</p></div>",
    "a file name that an editor filled in": f"<div>{IMG}<div class='image-caption'>image.png</div></div>{EN}",
    "a word that an editor filled in": f"<figure>{IMG}<figcaption>图片描述</figcaption></figure>{EN}",
    "a note on the article": f"{EN}<p>{IMG}</p><p><em>This article was first published in The Bay.</em></p>{EN}",
    "a note on all pictures": f"{ZH}<p>{IMG}</p><p>文中图片均来自网络</p>",
    "an instruction": f"{EN}<p>{IMG}</p><p>Click on the button to the right</p>{EN}",
    "what stands behind a rule": f"{EN}<p>{IMG}</p><hr><p>The morning</p>{EN}",
    "a line of a message": f"<div>今天的落日<br><br>{IMG}<br><br>地点：东海</div>",
    "a line of verse": f"<p>{IMG}</p><p>雾很大，</p><p>船没有来，</p>",
    "attributes for the image": f"<p>{IMG}\n{{: .center}}</p>{EN}",
    "where and when": f"{ZH}<p>{IMG}</p><p>地点：东海</p>{ZH}",
    "how long it takes to read": f"<p>{IMG}</p><p>5 min read</p>{EN}",
    "a teaser": f"{EN}<div class='card'>{IMG}<p>The ferry is back, and all want a ride.</p></div>{EN}",
    "a link in a figure": f"<figure>{IMG}<span><a href='x'>Style</a></span></figure>{EN}",
    "a quote's author": f"<p>{IMG}</p><blockquote><p>The sea is everything.</p><p>— Jules Verne</p></blockquote>{EN}",
    "what stands beside a code to be scanned": f"{ZH}<div class='footQr'><div>{IMG}</div><div class='footQr_text'>好故事，天天有</div></div>",
    "where everything else is": f"{ZH}<p>{IMG}</p><p>渡轮消息，尽在东海App</p>",
    "a heading that is called a title": f"<p>{IMG}</p><h4 class='image-title'>The second morning</h4>{EN}",
    "a chapter": f"<p>{IMG}</p><p>{'The ferry went on and on. ' * 30}</p>",
    "a number in front of a picture, if it belongs to the one before": f"<p><img src='b.jpg' width='9'></p><p>{IMG}</p>{ZH}",
}


@pytest.mark.parametrize("html", LEFT_ALONE.values(), ids=LEFT_ALONE)
def test_it_is_left_alone(html: str) -> None:
    assert set(texts(html)) == {None}


FOUND = {
    "figcaption": (f"<figure>{IMG}<figcaption>The ferry at dawn</figcaption></figure>", "The ferry at dawn"),
    "figcaption in front": (f"<figure><figcaption>The ferry</figcaption>{IMG}</figure>", "The ferry"),
    "figcaption without figure": (f"<div>{IMG}<figcaption>The ferry</figcaption></div>{EN}", "The ferry"),
    "figcaption behind a link and a picture": (
        f"<figure><a href='x'><picture><source srcset='b'>{IMG}</picture></a><figcaption>The ferry</figcaption></figure>",
        "The ferry",
    ),
    "label for screen readers": (
        f"<figure>{IMG}<figcaption><span class='visually-hidden'>Image caption, </span>The ferry</figcaption></figure>",
        "The ferry",
    ),
    "paragraph in a figure": (f"{EN}<figure>{IMG}<p>The ferry came at dawn.</p></figure>{EN}", "The ferry came at dawn."),
    "class name": (f"<div>{IMG}<p class='wp-caption-text'>The ferry, 1931.</p></div>{EN}", "The ferry, 1931."),
    "span with a class": (f"<div>{IMG}<span class='img_descr'>渡轮在雾中靠岸</span></div>{ZH}", "渡轮在雾中靠岸"),
    "dd with a class": (f"<dl><dt>{IMG}</dt><dd class='gallery-caption'>The ferry</dd></dl>{EN}", "The ferry"),
    "heading with a class": (f"<p>{IMG}</p><h4 class='img-desc'>码头的入口</h4>{ZH}", "码头的入口"),
    "class and label, though it talks of the picture": (
        f"{ZH}<p>{IMG}</p><p class='img-desc' label='图片描述'>上图是根据航运局的数据绘制的航线，显示了渡轮怎样绕过三座小岛。</p>{ZH}",
        "上图是根据航运局的数据绘制的航线，显示了渡轮怎样绕过三座小岛。",
    ),
    "the opening picture": (f"<p>{IMG}</p><p>（题图：北岸码头，东海，2017）</p>{ZH}", "（题图：北岸码头，东海，2017）"),
    "label attribute": (f"<p>{IMG}</p><p label='图片备注'>致敬逝去的英雄们……</p>{ZH}", "致敬逝去的英雄们……"),
    "italic": (f"<p>{IMG}</p><p><em>The ferry at dawn, seen from the pier.</em></p>{EN}", "The ferry at dawn, seen from the pier."),
    "italic line of the same paragraph": (f"<p>{IMG}\n<em>The ferry at dawn</em></p>{EN}", "The ferry at dawn"),
    "small": (f"<p>{IMG}</p><p><small>The ferry</small></p>{EN}", "The ferry"),
    "behind a break": (f"<p>{IMG}<br>The ferry at dawn</p>{EN}", "The ferry at dawn"),
    "before the body of the same paragraph": (
        f"<p>{IMG}<br><span style='color:#999'>雾中的渡轮</span><br>清晨六点，码头上的人已经排成了长队，谁也不知道第一班船会不会按时开。</p>",
        "雾中的渡轮",
    ),
    "soft break and body behind it": (f"<p>{IMG}\n图 3：系统架构图\n正文继续，系统由三个部分组成，分别是网关、队列和数据库。</p>", "图 3：系统架构图"),
    "figure number with a full stop": (f"<p>{IMG}</p><p>Figure 3. The ferry's course.</p>{EN}", "Figure 3. The ferry's course."),
    "triangle": (f"{ZH}<p>{IMG}</p><p>▲渡轮在雾中靠岸。</p>{ZH}", "▲渡轮在雾中靠岸。"),
    "triangle in front": (f"{ZH}<p>▼渡轮在雾中靠岸</p><p>{IMG}</p>{ZH}", "▼渡轮在雾中靠岸"),
    "class name in front": (f"{ZH}<div><p class='img-caption'>渡轮靠岸</p><p>{IMG}</p></div>{ZH}", "渡轮靠岸"),
    "centred unlike the body": (f"{ZH}<p align='center'>{IMG}</p><p align='center'>雾中的第一班渡轮</p>{ZH}", "雾中的第一班渡轮"),
    "centred by a class": (f"{ZH}<p class='ql-align-center'>{IMG}</p><p class='ql-align-center'>第一班渡轮靠岸。</p>{ZH}", "第一班渡轮靠岸。"),
    "muted by a class": (f"{EN}<p>{IMG}</p><p class='text-muted'>The ferry came at dawn.</p>{EN}", "The ferry came at dawn."),
    "behind attributes for the image": (f"<p>{IMG}\n{{: .center}}</p><p><em>The ferry</em></p>{EN}", "The ferry"),
    "grey by a font element": (f"{ZH}<p>{IMG}</p><p><font color='#888888' size='2'>渡轮在雾中靠岸。</font></p>{ZH}", "渡轮在雾中靠岸。"),
    "what news pictures begin with": (f"{ZH}<p>{IMG}</p><p>图为渡轮靠岸。</p>{ZH}", "图为渡轮靠岸。"),
    "picture from the archive": (f"{ZH}<p>{IMG}</p><p>资料图：渡轮靠岸。</p>{ZH}", "资料图：渡轮靠岸。"),
    "when it was taken": (f"{ZH}<p>{IMG}</p><p>这是3月21日拍摄的渡轮（无人机照片）。</p>{ZH}", "这是3月21日拍摄的渡轮（无人机照片）。"),
    "which one": (f"{ZH}<p>{IMG}</p><p>上图：旧船。</p>{ZH}", "上图：旧船。"),
    "grey and small": (f"{ZH}<p>{IMG}</p><p style='color:#888;font-size:12px'>3月21日，渡轮在雾中靠岸。</p>{ZH}", "3月21日，渡轮在雾中靠岸。"),
    "behind empty blocks": (f"{ZH}<p>{IMG}</p><p>&nbsp;</p><p><br></p><p align='center'>雾中的渡轮</p>{ZH}", "雾中的渡轮"),
    "behind a hint to click": (f"{ZH}<p>{IMG}</p><p>点击查看大图</p><p align='center'>雾中的渡轮</p>{ZH}", "雾中的渡轮"),
    "behind a button that unfolds the article": (f"{ZH}<p>{IMG}</p><div><a href='#'><em>展开全文</em></a></div><p align='center'>雾中的渡轮</p>{ZH}", "雾中的渡轮"),
    "behind a link to a larger picture": (
        f"{EN}<div>{IMG}</div><div><a href='b'>View a hi-res version of this image</a></div><p class='image-caption'>The ferry.</p>{EN}",
        "The ferry.",
    ),
    "behind the wrapper": (f"{ZH}<section><section>{IMG}</section></section><section><p align='center'>雾中的渡轮</p></section>{ZH}", "雾中的渡轮"),
    "loose text": (f"<div>{ZH}{IMG}<br>图1 渡轮航线<br><br>渡轮每天从北岸出发，绕过三座小岛，全程大约四十分钟。</div>", "图1 渡轮航线"),
    "no full stop": (f"{EN}<p>{IMG}</p><p>The memory layout</p>{EN}", "The memory layout"),
    "one word": (f"<table><tr><td>{IMG}</td></tr><tr><td>Before</td></tr></table>", "Before"),
    "the cell above": (f"<table><thead><tr><th>Before</th></tr></thead><tbody><tr><td>{IMG}</td></tr></tbody></table>", "Before"),
    "credit": (f"{EN}<p>{IMG}</p><p>Photo by <a href='x'>Jane Doe</a> on <a href='y'>Unsplash</a></p>{EN}", "Photo by Jane Doe on Unsplash"),
    "credit in a quote": (f"<p>{IMG}</p><blockquote><p>图片来自 <a href='x'>Unsplash</a></p></blockquote>{ZH}", "图片来自 Unsplash"),
    "source amid the post": (f"{EN}<p>{IMG}</p><p>Source: Office for Statistics</p>{EN}", "Source: Office for Statistics"),
    "newspaper": (f"{ZH}<p>{IMG}</p><p>　　渡轮在雾中靠岸。张三 摄（东海日报）</p>{ZH}", "渡轮在雾中靠岸。张三 摄（东海日报）"),
    "Japanese": (f"<p>{IMG}</p><p>港に着いた船＝3月21日、青森市（山田太郎撮影）</p>{ZH}", "港に着いた船＝3月21日、青森市（山田太郎撮影）"),
    "Korean": (f"<p>{IMG}<br>항구에 도착한 여객선. /사진=연합뉴스</p><p>마을에서는 3월부터 새 배가 다니기 시작했다.</p>", "항구에 도착한 여객선. /사진=연합뉴스"),
    "German": (f"{EN}<p>{IMG}</p><p><small>Die Fähre. Foto: Jan Müller/dpa</small></p>{EN}", "Die Fähre. Foto: Jan Müller/dpa"),
    "as the alt says": (f"<p><img src='a' alt='A walk on the pier'></p><p>A walk on the pier.</p>{EN}", "A walk on the pier."),
    "named by aria-describedby": (f"{EN}<p><img src='a' aria-describedby='c'></p><p id='c'>The ferry came at dawn.</p>{EN}", "The ferry came at dawn."),
    "alone with it in a frame": (f"{EN}<div class='x1'><div>{IMG}</div><div>The ferry came at dawn.</div></div>{EN}", "The ferry came at dawn."),
    "span alone with it in a frame": (f"{EN}<div class='x1'>{IMG}<span>The ferry</span></div>{EN}", "The ferry"),
    "caption of a table": (f"<table><caption>The ferry</caption><tr><td>{IMG}</td></tr></table>{EN}", "The ferry"),
    "italic in a list's step": (f"<ol><li><p>Open it.</p><p>{IMG}</p><p><em>The first screen</em></p></li></ol>", "The first screen"),
    "figcaption of the figure around the figure": (f"<figure><figure>{IMG}</figure><figcaption>The ferries</figcaption></figure>{EN}", "The ferries"),
    "figcaption that is long": (f"<figure>{IMG}<figcaption>{'The line was reopened after ten years. ' * 9}(AP)</figcaption></figure>", f"{'The line was reopened after ten years. ' * 9}(AP)"),
    "newspaper, several sentences long": (
        f"{ZH}<p>{IMG}</p><p>　　3月21日，游客在滨海公园乘坐渡轮观赏日出。当日，首条环岛航线正式开通，沿途共有六座码头，单程票价二十元。新华社记者 张三 摄</p>{ZH}",
        "3月21日，游客在滨海公园乘坐渡轮观赏日出。当日，首条环岛航线正式开通，沿途共有六座码头，单程票价二十元。新华社记者 张三 摄",
    ),
    "behind the paragraph that a parser leaves open": (f"{ZH}<p>{IMG}<section style='text-align:center'><span style='color:#888'>渡轮</span></section></p>{ZH}", "渡轮"),
    "with an emoji in it": (f"{EN}<p>{IMG}</p><p class='caption'>The ferry <img class='emoji' src='e'></p>{EN}", "The ferry"),
}  # fmt: skip


@pytest.mark.parametrize("before", [f"<p>{IMG}</p>", IMG, f"<figure>{IMG}</figure>", IMG * 3])
def test_the_caption_of_a_figure_is_for_what_is_in_it(before):
    figure = f"<figure><figcaption>The harbour</figcaption>{IMG}</figure>"
    *others, own = texts(f"{EN}{before}{figure}{EN}")
    assert own == "The harbour"
    assert set(others) == {None}


def test_a_date_in_italics_is_a_caption_but_under_the_picture_that_opens_the_post():
    dated = f"<p>{IMG}</p><p><em>March 3, 2021</em></p>{EN}"
    assert texts(dated * 2) == [None, "March 3, 2021"]


@pytest.mark.parametrize(("html", "caption"), FOUND.values(), ids=FOUND)
def test_it_is_found(html: str, caption: str) -> None:
    assert texts(html)[0] == caption


def test_each_cell_of_a_row_names_the_picture_above_it() -> None:
    html = f"<table><tr><td>{IMG}</td><td>{IMG}</td></tr><tr><td>Before</td><td>After it all</td></tr></table>"
    assert texts(html) == ["Before", "After it all"]


def test_nested_figures_keep_their_own_captions() -> None:
    inner = "".join(
        f"<figure>{IMG}<figcaption>{side}</figcaption></figure>" for side in ("Left", "Right")
    )
    assert texts(f"<figure>{inner}<figcaption>Both</figcaption></figure>") == ["Left", "Right"]


def test_pictures_of_one_paragraph_share_the_caption_behind_them() -> None:
    first, last = find(f"{ZH}<p>{IMG}{IMG}</p><p class='caption'>渡轮的前与后</p>{ZH}")
    assert first is not None
    assert last is not None
    assert first.caption.text == last.caption.text == "渡轮的前与后"
    assert "shared" in first.caption.evidence


def test_only_the_last_of_many_paragraphs_with_pictures_has_the_caption() -> None:
    html = f"{ZH}<p>{IMG}</p><p>{IMG}</p><p align='center'>渡轮靠岸</p>{ZH}"
    assert texts(html) == [None, "渡轮靠岸"]


def test_what_the_other_pictures_do_settles_a_doubt() -> None:
    doubtful = f"<p>{IMG}</p><p class='m'>渡轮靠岸，旅客登岸</p>"
    sure = f"<p>{IMG}</p><p class='m'>渡轮靠岸。张三 摄</p>"
    alone = one(ZH + doubtful + ZH)
    *_, amid = find(ZH.join(("", sure, sure, doubtful, "")))
    assert amid is not None
    assert "habit" not in alone.caption.evidence
    assert "habit" in amid.caption.evidence
    assert amid.caption.confidence >= alone.caption.confidence


def test_a_habit_that_looks_like_the_body_makes_no_caption_of_the_body() -> None:
    sure = f"<p>{IMG}</p><p>渡轮靠岸。张三 摄</p>"
    assert texts(ZH.join(("", sure, sure, f"<p>{IMG}</p><p>雨停了。</p>", "")))[2] is None


def test_a_hand_that_points_down_means_the_picture_below() -> None:
    assert texts(f"{ZH}<p>{IMG}</p><p>渡轮靠岸▼</p><p>{IMG}</p>{ZH}")[0] is None


def test_figures_that_share_a_figcaption() -> None:
    html = f"<figure><figure>{IMG}</figure><figure>{IMG}</figure><figcaption>Two ferries</figcaption></figure>"
    assert texts(html) == ["Two ferries", "Two ferries"]


def test_each_picture_of_a_figure_has_the_figcaption_behind_it() -> None:
    part = "<div><div>{}</div><figcaption>{}</figcaption></div>"
    html = f"<figure>{part.format(IMG, 'The ferry')}{part.format(IMG, 'The pier')}</figure>"
    assert texts(html) == ["The ferry", "The pier"]


def test_a_caption_says_where_it_stands_and_what_speaks_for_it() -> None:
    caption, element = one(f"{ZH}<p>{IMG}</p><p class='pictext'>渡轮靠岸。<b>张三</b>摄</p>{ZH}")
    assert element is not None
    assert element.get("class") == "pictext"
    assert caption.kind == "paragraph"
    assert caption.description == "渡轮靠岸。"
    assert caption.credit == "张三摄"
    assert {"class-name", "credit"} <= set(caption.evidence)


def test_a_credit_of_its_own_in_the_figure_is_only_the_credit() -> None:
    caption, _ = one(
        f"<figure><div>{IMG}<span class='copyright'><i class='sr-only'>image copyright</i>Jane Doe</span></div>"
        "<figcaption>The ferry at dawn</figcaption></figure>"
    )
    assert (caption.text, caption.description, caption.credit) == (
        "The ferry at dawn",
        "The ferry at dawn",
        "Jane Doe",
    )


def test_a_credit_that_stands_alone_in_the_figure_is_the_caption() -> None:
    caption, _ = one(f"<figure>{IMG}<span class='copyright'>Vell Harbour Trust</span></figure>{EN}")
    assert (caption.text, caption.description, caption.credit) == (
        "Vell Harbour Trust",
        None,
        "Vell Harbour Trust",
    )


def test_white_space_of_all_kinds_is_collapsed_and_markup_adds_none() -> None:
    caption, _ = one(
        f"<figure>{IMG}<figcaption>渡轮　　靠岸&nbsp;（<a href='x'>北岸</a>）\n<b>图</b></figcaption></figure>"
    )
    assert caption.text == "渡轮 靠岸 （北岸） 图"


def test_plain_short_text_is_never_sure_enough_to_be_used_without_asking() -> None:
    assert one(f"{EN}<p>{IMG}</p><p>The memory layout</p>{EN}").caption.confidence < 0.9
    assert (
        one(
            f"{EN}<figure>{IMG}<figcaption>The memory layout</figcaption></figure>"
        ).caption.confidence
        >= 0.9
    )


PARTS = st.sampled_from((
    IMG, "<br>", "<p>", "</p>", "<div class='caption'>", "</div>", "<figure>", "<figcaption>", "</figure>", "图：",
    "张三摄", "The ferry", "。", "\n", "<table><tr><td>", "<td>", "</table>", "<em>", "</em>", "<!-- -->", "<li>", "▼", " ",
))  # fmt: skip


@given(st.lists(PARTS, max_size=30).map("".join))
def test_any_tree_gives_one_answer_per_image(html: str) -> None:
    found = find(f"<div>{html}</div>")
    assert len(found) == len(
        list(etree.fromstring(f"<div>{html}</div>", etree.HTMLParser()).iter("img"))
    )
    for caption in (f.caption for f in found if f is not None):
        assert 0 < caption.confidence < 1
        assert caption.text == " ".join(caption.text.split()) != ""
        assert set(caption.evidence) <= WEIGHTS.keys()


def test_a_caption_for_several_pictures_is_not_used_without_asking() -> None:
    first, last = find(f"<p>{IMG}{IMG}</p><p class='caption'>The ferry, before and after</p>{EN}")
    assert first is not None
    assert last is not None
    assert first.caption.confidence < 0.9 <= last.caption.confidence


def test_more_evidence_is_never_less_sure() -> None:
    for names in (("paragraph",), ("figcaption",), ("figcaption", "shared")):
        shares = [confidence(weight / 10, names) for weight in range(80)]
        assert shares == sorted(shares)
        assert all(0.5 < share < 1 for share in shares)


def test_no_images_need_no_answer() -> None:
    assert find_captions([]) == []


BIG = {
    "images in one paragraph": "<p>" + IMG * 4000 + "</p>",
    "images and lines": "<p>" + f"{IMG}<br>caption words<br>" * 3000 + "</p>",
    "cells of one row": "<table><tr>" + f"<td>{IMG}</td>" * 4000 + "</tr><tr>" + "<td>words</td>" * 4000 + "</tr></table>",
    "rows": "<table>" + f"<tr><td>{IMG}</td></tr><tr><td>words</td></tr>" * 3000 + "</table>",
    "a long text": "<p>" + IMG * 20 + "字" * 2_000_000 + "</p>",
    "many long texts": ("<p>" + "字" * 200_000 + f"</p><p>{IMG}</p>") * 8,
    "depth": "<div>" * 1900 + IMG + "<p>words</p>",
    "depth with images": f"<div><p>{IMG}</p>" * 1000,
    "figures without an end": f"<figure>{IMG}<figcaption>x y</figcaption>" * 1000,
    "empty elements": "<p>" + IMG * 50 + "</p><div>" + "<span></span>" * 100_000 + "</div>",
    "openings of credits": ("<p>" + "（图 via by " * 40 + f"</p><p>{IMG}</p>") * 300,
}  # fmt: skip


@pytest.mark.parametrize("html", BIG.values(), ids=BIG)
def test_time_grows_with_the_post_and_no_faster(html: str) -> None:
    root = etree.fromstring(html.encode(), etree.HTMLParser(encoding="utf-8", huge_tree=True))
    images = list(root.iter("img"))
    within(4, lambda: find_captions(images))
