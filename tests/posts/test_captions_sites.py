"""Captions as sites of many kinds and languages set them: whole small posts, image by image.

Each post names the caption of every image in it, None where a reader would see none. All of the
sentences were written for these tests.
"""

from __future__ import annotations

import pytest
from lxml import etree

from altcheck.posts.captions import find_captions

I = "<img src='a.jpg'>"  # noqa: E741 - short, for it stands in every line

POSTS: dict[str, tuple[str, list[str | None]]] = {
    # --- captions in front of their pictures
    "zh, numbered in front": (
        (f"<p>这一期聊的是一座小火车站。</p><figure>{I}</figure><p><strong>【目录】</strong></p><p>00:40 站名的来历</p>"
        f"<p>图1：售票窗口</p><figure>{I}</figure><p>图2：站长的怀表</p><figure>{I}</figure><p>【片尾曲】</p><p>慢车</p>"),
        [None, "图1：售票窗口", "图2：站长的怀表"],
    ),
    "en, numbered in front": (
        (f"<p>Two plates survive.</p><p>Fig. 1: The lock before the flood</p><p>{I}</p><p>Fig. 2: The lock after the flood</p><p>{I}</p>"
        "<p>Nobody rebuilt the keeper's house, and by the following spring its garden had gone to the river as well.</p>"),
        ["Fig. 1: The lock before the flood", "Fig. 2: The lock after the flood"],
    ),
    "zh, numbered behind, the last picture has none": (
        f"<p>先看原理。</p><p>{I}</p><p>图1：进水口</p><p>{I}</p><p>图2：出水口</p><p>{I}</p><p>水位每上涨一米，闸门就要多承受十吨的压力，所以值班员一刻也不敢离开。</p>",
        ["图1：进水口", "图2：出水口", None],
    ),
    "zh, a sentence about the figure in front of it": (
        f"<p>图1展示了闸门的结构，其中左侧为进水口。</p><p>{I}</p><p>闸门由两扇钢板组成，每扇重达十二吨，由一台老式电机拉动。</p>",
        [None],
    ),
    "zh, a hand that points down at one": (
        f"<p>　　老师傅先磨刀。</p><p>↓磨刀石用了三十年</p><p>{I}</p><p>　　磨好的刀要在水里养一夜，第二天早上才能用，这是他师傅传下来的规矩，谁也不敢改。</p><p>{I}</p><p>　　他说刀比人老实。</p>",
        ["↓磨刀石用了三十年", None],
    ),
    # --- verse, chat, travel: the author's own short lines
    "zh, verse under pictures": (
        f"<section style='text-align:center'>{I}</section>"
        + "".join(f"<p style='text-align:center'><span style='font-size:14px;color:#888'>{line}</span></p>" for line in ("灯塔把夜晚切成两半", "一半给海", "一半给没有睡的人"))
        + f"<section style='text-align:center'>{I}</section>"
        + "".join(f"<p style='text-align:center'><span style='font-size:14px;color:#888'>{line}</span></p>" for line in ("潮水退到最远的地方", "石头露出它的年轮"))
        + "<p style='text-align:right'>——《守灯人》</p>",
        [None, None],
    ),
    "zh, a thread of a forum": (
        ("<p>周末把旧收音机拆了</p><p>先说结论，没修好</p>"
        f"<div>{I}</div><p>里面全是灰</p><div>{I}</div><p>电容鼓包了三个</p><p>换完还是没声</p><p>最后发现是没插电</p><p>散会</p>"),
        [None, None],
    ),
    "ko, a blog with captions of its own elsewhere": (
        (f"<div><p class='t c'>안녕하세요 오늘은 섬에 다녀왔어요</p></div><div>{I}</div><div><p class='t c'>배는 하루에 두 번</p><p class='t c'>생각보다 작아요</p></div>"
        f"<div><div>{I}</div><div class='se-caption'><p class='t'>등대로 가는 길</p></div></div><div><p class='t c'>바람이 엄청 불었지만</p><p class='t c'>그래도 좋았어요</p></div>"),
        [None, "등대로 가는 길"],
    ),
    "ja, a diary": (
        f"<p>今日は港まで歩いた</p><p>風がつよい</p><div>{I}</div><p>猫がいた</p><p>二匹いた</p><div>{I}</div><p>もう一匹いた</p><p>帰りにパンを買った</p><p>おいしかった</p>",
        [None, None],
    ),
    # --- what sites add
    "zh, a public account's furniture": (
        (f"<section><img src='b.gif' data-ratio='0.2'></section><section style='text-align:center'><span style='font-size:12px;color:#888'>点击上方蓝字关注我们</span></section>"
        "<p>镇上的钟楼停了七年，谁也说不清是齿轮锈了，还是上发条的人走了。今年春天，它又响了一声。</p>"
        f"<section style='text-align:center'>{I}</section><section style='text-align:center'><span style='font-size:12px;color:#888'>▲ 钟楼的齿轮间</span></section>"
        "<p>修钟的人姓卫，从邻省坐了一夜的火车来，背包里只有一把镊子和半瓶油。</p>"
        "<section style='text-align:center'>— END —</section><section style='text-align:center'><strong>往期推荐</strong></section>"
        f"<section style='text-align:center'><a href='x'>{I}</a></section><section style='text-align:center'><span style='font-size:12px;color:#888'>河边的最后一家澡堂</span></section>"
        f"<section style='text-align:center'>{I}</section><section style='text-align:center'><span style='font-size:12px;color:#888'>长按二维码，关注我们</span></section>"),
        [None, "▲ 钟楼的齿轮间", None, None],
    ),
    "en, what stands behind the article": (
        (f"<p>The lighthouse has been dark since the spring, and the town has learned to live without it.</p><p>{I}</p><p><em>The lamp room in May</em></p>"
        f"<h3>Related articles</h3><div>{I}</div><p><em>How the ferry was saved</em></p><div>{I}</div><p>Follow us on Chatter</p>"),
        ["The lamp room in May", None, None],
    ),
    "zh, related reading amid the article": (
        (f"<p>渡口的石阶一共六十三级，最下面的九级只有枯水的时候才看得见。</p><p><strong>相关阅读</strong></p><p><a href='x'>石阶是谁修的</a></p>"
        "<p>摆渡的老人今年八十一岁，他说自己数过的人比石阶上的青苔还多，可记得名字的只有几个。</p>"
        f"<p align='center'>{I}</p><p align='center'>枯水期的石阶</p><p>入秋以后水位一天比一天低，镇上的孩子就到石阶上摸螺蛳，一直摸到天黑。</p>"),
        ["枯水期的石阶"],
    ),
    "zh, a forum's note": (f"<p>发几张图</p><div>{I}</div><p>本帖最后由 木桨 于 2021-5-2 10:11 编辑</p>", [None]),
    "en, a forum's note": (f"<p>Some pictures from the dig.</p><div>{I}</div><p>Last edited by Marrow; 2 May at 10:11</p>", [None]),
    "zh, data about the post": (f"<p>春天的草稿。</p>{I}<p>画师：青苔 - 上传于：2021/5/2 10:11:00</p>", [None]),
    # --- credits for all
    "zh, for words and pictures": (f"<p>本报讯　五月一日，环湖步道正式开放，首日迎来市民两千余人。</p><p style='text-align:center'>{I}</p><p style='text-align:right'>（通讯员 何小满 文/图）</p>", [None]),
    "en, for all pictures": (f"<figure>{I}<figcaption>The dial glows for an hour.</figcaption></figure><p>It is a fine watch, and it is also a terrible one.</p><figure>{I}</figure><p><em>Photography by Ada Quill for The Ledge</em></p>", ["The dial glows for an hour.", None]),
    "ko, for words and pictures": (f"<p>섬의 봄은 늦게 온다. 그래서 더 오래 머문다고 마을 사람들은 말한다.</p><p>{I}</p><p>글·사진 한서리 기자</p>", [None]),
    "de, for words and pictures": (f"<p>Der Deich hält seit hundert Jahren, und niemand fragt mehr, warum eigentlich.</p><p>{I}</p><p>Text und Fotos: Jule Harms</p>", [None]),
    "fr, for words and pictures": (f"<p>Le phare est éteint depuis le printemps, et la ville a appris à vivre sans lui.</p><p>{I}</p><p>Texte et photos : Lise Morvan</p>", [None]),
    # --- several pictures and one caption
    "en, before and after": (f"<p>The pond was dredged in March, and it took eleven days and two broken pumps.</p><p>{I}</p><p>{I}</p><p><em>The pond before and after</em></p>", ["The pond before and after"] * 2),
    "zh, swipe": (
        (f"<section style='text-align:center'>{I}</section><section style='text-align:center'>{I}</section><section style='text-align:center'><span style='color:#999;font-size:12px'>左右滑动 老屋的天井与灶间</span></section>"
        "<section><span>老屋有三进，最里面的一进已经没有屋顶，雨水就直接落到祖宗的牌位上。</span></section>"),
        ["左右滑动 老屋的天井与灶间"] * 2,
    ),
    "en, clockwise": (f"<p>We found four kinds of moss on a single stone, which is not a record, but close.</p><div>{I}</div><div>{I}</div><div>{I}</div><div>{I}</div><p class='caption'>Clockwise from top left: feather, cushion, fern and haircap moss</p>", ["Clockwise from top left: feather, cushion, fern and haircap moss"] * 4),
    "ko, a group": (f"<div class='imageGroup'><div class='item'>{I}</div><div class='item'>{I}</div><div class='text caption'><p>오전과 오후</p></div></div><p>하루 종일 비가 와서 결국 실내에만 있었던 날의 기록입니다.</p>", ["오전과 오후"] * 2),
    "en, a gallery whose items have captions": (
        f"<div class='gallery'><div class='item'>{I}</div><div class='item'>{I}<p class='caption'>The second</p></div></div><p>The rest of the pictures are in the box under the stairs, unsorted.</p>",
        [None, "The second"],
    ),
    "de, left and right": (f"<p>Zwei Boote liegen noch im Hafen, und keines von beiden fährt.</p><p>{I}</p><p>{I}</p><p><em>Die „Möwe“ (links) und die „Robbe“ (rechts)</em></p>", ["Die „Möwe“ (links) und die „Robbe“ (rechts)"] * 2),
    # --- markup of sites
    "de, parts of a block": (
        (f"<p class='copy'>Der Bus fährt nur noch zweimal am Tag.</p><div class='pic'><div class='pic__media'>{I}</div><div class='pic__info'><p class='pic__info__text'>Die Haltestelle am Deich. <em>Bild: dpa</em></p></div></div>"
        f"<p class='copy'>Wer ihn verpasst, geht zu Fuß.</p><div class='pic'><div class='pic__media'>{I}</div><div class='pic__info'><p class='pic__info__text'>Fahrerin Uta Brandt kennt alle Fahrgäste beim Namen.</p></div></div><p class='copy'>Das Amt plant eine Rufbuslinie.</p>"),
        ["Die Haltestelle am Deich. Bild: dpa", "Fahrerin Uta Brandt kennt alle Fahrgäste beim Namen."],
    ),
    "de, one part of a block": (
        f"<p class='copy'>Der Bus fährt nur noch zweimal am Tag, und wer ihn verpasst, der geht zu Fuß nach Hause.</p><div class='article-image'><div class='article-image__media'>{I}</div><div class='article-image__description'><p>Fahrerin Uta Brandt kennt alle ihre Fahrgäste beim Namen.</p></div></div><p class='copy'>Das Amt plant eine Rufbuslinie.</p>",
        ["Fahrerin Uta Brandt kennt alle ihre Fahrgäste beim Namen."],
    ),
    "de, a teaser with parts": (
        f"<p>Der Bus fährt nur noch zweimal am Tag, und wer ihn verpasst, der geht zu Fuß nach Hause.</p><div class='teaser'><div class='teaser__media'>{I}</div><div class='teaser__text'>Warum die Fähre nicht mehr fährt</div></div>",
        [None],
    ),
    "fr, legend and credit": (
        f"<p>A six heures, le marché est déjà vide.</p><figure>{I}<figcaption class='legende'>La halle de Brévent, en mars. <span>CLAIRE AUBIN POUR « LE JOUR »</span></figcaption></figure><p>Les poissonniers sont partis les premiers.</p>",
        ["La halle de Brévent, en mars. CLAIRE AUBIN POUR « LE JOUR »"],
    ),
    "es, newspaper": (
        f"<p>El tranvía volvió a la ciudad después de cuarenta años, y nadie recordaba ya el ruido.</p><div class='foto'>{I}<p class='pie-de-foto'>El primer viaje, con el alcalde a bordo. Foto: Inés Robledo</p></div><p>Las obras duraron seis años.</p>",
        ["El primer viaje, con el alcalde a bordo. Foto: Inés Robledo"],
    ),
    "es, a blog": (f"<p>Salimos temprano de la aldea, cuando todavía no había luz y los perros dormían en la plaza.</p><p>{I}</p><p><em>La plaza a las seis</em></p><p>El camino sube durante dos horas entre castaños, sin una sola fuente.</p>", ["La plaza a las seis"]),
    "ja, a newspaper": (f"<p>県は二十日、古い橋の架け替え工事を始めたと発表した。完成は三年後の予定だという。</p><p>{I}</p><p>工事が始まった橋＝20日、海辺市で、森岡舞撮影</p>", ["工事が始まった橋＝20日、海辺市で、森岡舞撮影"]),
    "ja, a note": (f"<p>朝のうちに市場を回って、昼の船で島へ渡った。島では誰も急いでいなかった。</p><figure>{I}<figcaption>島の食堂。焼き魚定食が名物です。</figcaption></figure><p>夕方の便で戻った。</p><figure>{I}</figure><p>おやすみなさい。</p>", ["島の食堂。焼き魚定食が名物です。", None]),
    "ja, advice behind a picture": (f"<p>つぎに、部品を基板に差し込みます。向きを間違えると動かないので、印を確かめてください。</p><p>{I}</p><p>ねじは最後に締めます。（私は先に締めて失敗しました）</p>", [None]),
    "ko, a newspaper": (f"<p>섬마을 주민들이 폐교를 도서관으로 바꾸기로 하고 지난달부터 책을 모으고 있다.</p><div>{I}</div><div class='img_txt'>지난 3일 주민들이 책을 옮기고 있다. 한서리 기자 seori@badanews.example</div><p>도서관은 내달 문을 연다.</p>", ["지난 3일 주민들이 책을 옮기고 있다. 한서리 기자 seori@badanews.example"]),
    "zh, a provincial paper": (f"<p>　　本报讯　记者从水利部门获悉，今年的春灌工作已全面展开，各地渠道陆续开闸放水。</p><p>{I}</p><p>　　四月五日，管水员在巡查渠道。新闻社发（白桦 摄）</p>", ["四月五日，管水员在巡查渠道。新闻社发（白桦 摄）"]),
    "zh, the caption in one span": (f"<div style='text-align:center'>{I}</div><span style='color:#808080'>馆员在库房里清点瓷片。<b>　潮声新闻记者 简宁 图</b></span><br><br>博物馆的库房里一共有四万多片瓷片，其中完整的不到一百件，其余的都在等人拼起来。<br>", ["馆员在库房里清点瓷片。 潮声新闻记者 简宁 图"]),
    "zh, a shop's list": (f"<p>好物推荐</p><p>{I}</p><p>价格：199元</p><p>推荐理由：轻，耐用，洗了不变形，适合经常出差的朋友随身带着。</p>", [None]),
    "zh, steps": (f"<p>准备一口锅，水开以后转小火，把洗净的绿豆倒进去，盖上盖子，中间不要揭开。</p><p>{I}</p><p>加入冰糖，搅拌均匀</p><p>{I}</p><p>关火，焖十分钟</p>", [None, None]),
    "en, steps": (f"<p>Before you begin, cut the power at the panel and wait until the lamp has cooled.</p><p>{I}</p><p>Remove the four screws from the base</p><p>{I}</p><p>Lift the cover and set it aside</p>", [None, None]),
    "de, steps": (f"<p>Zuerst den Strom abschalten und warten, bis die Lampe kalt ist, sonst verbrennt man sich.</p><p>{I}</p><p>Klicken Sie auf „Weiter“</p>", [None]),
    "en, a standfirst": (f"<div class='hero'>{I}</div><p><em>A river is a slow argument. This one has lasted four hundred years.</em></p><p>We began at the weir, because everybody does, and because the pub opens at ten.</p>", [None]),
    "en, an admonition": (f"<p>The server restarts by itself, which takes about a minute on most machines we tried.</p><p>{I}</p><p><em>Note: the button is missing on older devices.</em></p><p>Then you can log in.</p>", [None]),
    "en, stage directions": (f"<p>Do you still have the boat? Everybody in the village told me to ask you about the boat.</p><p>{I}</p><p><em>Laughs.</em></p><p>I sold it to a dentist.</p>", [None]),
    "en, a credit on its own in a figure": (f"<figure>{I}<cite>Photo by Ada Quill / The Ledge</cite><figcaption><em>The strap is too short.</em></figcaption></figure><p>It is a fine watch, and a terrible one.</p>", ["The strap is too short."]),
    "en, the first paragraph behind a lead picture": (f"<p>{I}</p><p>The ferry is late again</p><p>It was due at nine, and at ten the queue on the pier was still growing, and so was the fog.</p>", ["The ferry is late again"]),
    "zh, a table of a digital paper": (f"<table><tr><td><table><tr><td>{I}</td></tr><tr><td style='font-size:12px'>船员在甲板上补网。　本报记者 容与 摄</td></tr></table><table><tr><td>{I}</td></tr><tr><td></td></tr></table></td></tr></table><p>　　休渔期从五月一日开始，全县一千二百艘渔船全部归港。</p>", ["船员在甲板上补网。 本报记者 容与 摄", None]),
}  # fmt: skip


@pytest.mark.parametrize(("html", "captions"), POSTS.values(), ids=POSTS)
def test_every_image_of_a_post_has_the_caption_a_reader_sees(
    html: str, captions: list[str | None]
) -> None:
    root = etree.fromstring(html.encode(), etree.HTMLParser(encoding="utf-8"))
    found = find_captions(list(root.iter("img")))
    assert [one and one.caption.text for one in found] == captions
