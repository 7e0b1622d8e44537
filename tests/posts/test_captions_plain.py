"""Text that nothing sets apart: when it is the author talking, and when it is a caption all the same.

Every post names the caption of each image, None where a reader sees none. All of the sentences were
written for these tests.
"""

from __future__ import annotations

import pytest
from lxml import etree

from altcheck.posts.captions import Found, find_captions
from altcheck.posts.reader import read_post

IMG = "<img src='a.jpg'>"
LONG = (
    "入秋以后水位一天比一天低，镇上的孩子就到石阶上摸螺蛳，一直摸到天黑才肯回家吃饭，谁叫也不听。"
)
ZH = f"<p>{LONG}</p>"
EN = "<p>The ferry is late again, and at ten the queue on the pier was still growing, and so was the fog.</p>"


def find(body: str, *, html: bool = False) -> list[Found | None]:
    root = etree.fromstring(body.encode(), etree.HTMLParser(encoding="utf-8"))
    return find_captions(list(root.iter("img")), html=html)


def texts(body: str, *, html: bool = False) -> list[str | None]:
    return [one and one.caption.text for one in find(body, html=html)]


def credited(body: str) -> list[tuple[str | None, str | None]]:
    return [
        (one.caption.text, one.caption.credit) if one else (None, None)
        for one in find(body, html=True)
    ]


# --- captions though nothing sets them apart


@pytest.mark.parametrize("text", ["雾里的石阶", "石阶上的孩子，最小的五岁", "船坞的旧大门"])
def test_a_short_line_under_a_picture_amid_long_paragraphs_is_a_caption_in_markdown(text):
    assert texts(f"{ZH}<p>{IMG}</p><p>{text}</p>{ZH}") == [text]


@pytest.mark.parametrize("look", [" class='caption'", " style='text-align:center;color:#888'"])
def test_in_html_what_is_set_apart_is_a_caption(look):
    assert texts(f"{ZH}<p>{IMG}</p><p{look}>雾里的石阶</p>{ZH}", html=True) == ["雾里的石阶"]


@pytest.mark.parametrize("text", ["图1：雾里的石阶", "雾里的石阶（图源：海角网）", "▲ 雾里的石阶"])
def test_in_html_marks_and_credits_need_no_look(text):
    assert texts(f"{ZH}<p>{IMG}</p><p>{text}</p>{ZH}", html=True) == [text]


def test_in_html_a_line_like_the_alt_is_a_caption():
    body = f"{ZH}<p><img src='a.jpg' alt='雾里的石阶'></p><p>雾里的石阶</p>{ZH}"
    assert texts(body, html=True) == ["雾里的石阶"]


def test_short_sentences_that_all_end_are_no_chat():
    lines = "<p>车开得很慢。</p><p>没有人着急。</p>"
    end = "<p>窗外是盐碱地。</p>"
    assert texts(f"{lines}<p>{IMG}</p><p>靠窗的空座位</p>{end}") == ["靠窗的空座位"]


def test_a_lead_with_a_colon_or_a_full_stop_leads_to_the_caption_too():
    for lead in ("石阶在镇子的北边。", "石阶是这样的："):
        assert texts(f"{ZH}<p>{lead}</p><p>{IMG}</p><p>雾里的石阶</p>{ZH}") == ["雾里的石阶"]


def test_the_caption_of_the_picture_before_leads_to_no_other():
    body = f"{ZH}<p>{IMG}</p><p>雾里的石阶</p><p>{IMG}</p><p>雨里的石阶</p>{ZH}"
    assert texts(body) == ["雾里的石阶", "雨里的石阶"]


# --- the author talking


@pytest.mark.parametrize("text", ["雾里的石阶", "盒子一般", "再往下走就是渡口"])
def test_in_html_a_bare_line_is_no_caption(text):
    assert texts(f"{ZH}<p>{IMG}</p><p>{text}</p>{ZH}", html=True) == [None]


@pytest.mark.parametrize("lead", ["先放一张石阶的全景", "打开后台，找到第二页"])
def test_a_short_line_that_leads_to_the_picture_goes_on_behind_it(lead):
    assert texts(f"{ZH}<p>{lead}</p><p>{IMG}</p><p>石头缝里长了草</p>{ZH}") == [None]


def test_steps_between_line_breaks_are_no_captions():
    body = f"{ZH}<p>填好门牌号<br>{IMG}<br>存一下<br>{IMG}<br>回到首页</p>{ZH}"
    assert texts(body) == [None, None]


def test_where_nothing_is_long_and_nothing_ends_the_author_chats():
    body = f"<p>周末去了趟码头</p><p>{IMG}</p><p>船比想的小</p><p>下次还来</p>"
    assert texts(body) == [None]


@pytest.mark.parametrize(
    "text",
    [
        "저녁은 칼국수 ♡", "드디어 완성 ㅎㅎ", "哈哈哈哈石阶", "果然，石头松了", "可能是石头吧", "不保证准确",
        "やっと着いた笑w", "Finally, a free bench", "Turns out the gate was open",
    ],
)  # fmt: skip
def test_who_reacts_hedges_or_laughs_is_talking(text):
    assert texts(f"{ZH}<p>{IMG}</p><p>{text}</p>{ZH}") == [None]


@pytest.mark.parametrize(
    "text", ["Well logs of the northern field", "出发前的码头", "World map of ferry lines"]
)
def test_what_only_begins_like_a_reaction_is_a_caption(text):
    assert texts(f"{ZH}<p>{IMG}</p><p>{text}</p>{ZH}") == [text]


def test_a_reaction_set_apart_is_a_caption():
    assert texts(f"{ZH}<p>{IMG}</p><p><em>终于开门的渡口</em></p>{ZH}") == ["终于开门的渡口"]


# --- what sites and shops add


@pytest.mark.parametrize(
    "text",
    [
        "下载渡口客户端的界面", "价格牌还是手写的", "扫码的老人", "The prices on the board", "The download page of the ferry app",
        "Shipping at the pier", "© Jane Doe",
    ],
)  # fmt: skip
def test_pictures_of_apps_and_prices_have_captions(text):
    assert texts(f"{EN}<p>{IMG}</p><p><em>{text}</em></p>{EN}") == [text]


@pytest.mark.parametrize(
    "text",
    [
        "下载掌上渡口，看更多码头新闻", "扫码下载掌上渡口", "立即下载渡口日报客户端", "Scan to download the ferry map",
        "Get the Ferry Times app for free", "All prices include the ferry ticket", "Prices are subject to change",
        "Terms and conditions apply", "以上价格均含船票", "最终以官网公布为准", "Alle Preise inkl. Fähre", "表示価格は税込です",
    ],
)  # fmt: skip
def test_calls_and_terms_are_no_captions_however_they_look(text):
    assert texts(f"{EN}<p>{IMG}</p><p style='text-align:center'><em>{text}</em></p>{EN}") == [None]


def test_rights_claimed_in_a_closing_line_are_for_the_whole_article():
    assert texts(f"{ZH}<div>{IMG}</div><div>© 2021 海角工房</div>", html=True) == [None]


def test_rights_claimed_in_a_figcaption_are_those_of_its_picture():
    body = f"{ZH}<figure>{IMG}<figcaption>© 2021 海角工房</figcaption></figure>"
    assert credited(body) == [("© 2021 海角工房", "© 2021 海角工房")]


# --- lists of terms and definitions


@pytest.mark.parametrize(
    "rest",
    [
        "<dd>灯塔</dd><dd>12元</dd>",
        f"<dd>{IMG}</dd>",
        "<dd></dd>",
    ],
)
def test_definitions_of_several_parts_are_a_catalogue(rest):
    assert texts(f"{ZH}<dl><dt>{IMG}</dt>{rest}</dl>{ZH}", html=True)[0] is None


def test_a_term_with_words_is_no_picture():
    assert texts(f"{ZH}<dl><dt>{IMG}灯塔</dt><dd>夜里亮的楼</dd></dl>{ZH}", html=True) == [None]


def test_the_definition_of_a_picture_is_its_caption():
    body = f"{ZH}<dl><dt>{IMG}</dt><dd>渡轮在雾中靠岸。图/海角视觉</dd></dl>{ZH}"
    assert credited(body) == [("渡轮在雾中靠岸。图/海角视觉", "图/海角视觉")]


# --- credits in lines and labels of their own


def test_a_credit_on_the_next_line_in_the_same_dress_is_the_captions():
    dressed = "<p><font color='navy'>　　{}</font></p>"
    lines = dressed.format("三月五日，渡轮在雾中靠岸（资料照片）。") + dressed.format(
        "海角社记者 容与 摄"
    )
    body = f"{ZH}<p>{IMG}</p>{lines}{ZH}"
    assert credited(body) == [("三月五日，渡轮在雾中靠岸（资料照片）。", "海角社记者 容与 摄")]


def test_a_credit_under_plain_text_makes_no_caption_of_the_text():
    body = f"{ZH}<p>{IMG}</p><p>渡轮靠岸以后，码头上的人慢慢散了。</p><p>海角社记者 容与 摄</p>{ZH}"
    assert texts(body, html=True) == [None]


def test_a_label_for_screen_readers_makes_a_credit_of_a_name():
    label = "<span role='text'><span class='visually-hidden'>Image source, </span>Ada Quill</span>"
    body = f"{EN}<figure><div><span>{IMG}</span>{label}</div></figure>{EN}"
    assert credited(body) == [("Ada Quill", "Ada Quill")]


def test_a_label_for_screen_readers_that_says_caption_makes_none():
    label = "<span class='visually-hidden'>Image caption, </span>Ada Quill at the pier"
    body = f"{EN}<figure><div><span>{IMG}</span><span>{label}</span></div></figure>{EN}"
    assert credited(body) == [("Ada Quill at the pier", None)]


# --- what buttons and labels add to the text


@pytest.mark.parametrize(
    "text", ["Enlarge the harbour", "Zoom lens on the pier", "Enlarged / reduced"]
)
def test_captions_about_enlarging_are_kept_whole(text):
    assert texts(f"{EN}<figure>{IMG}<figcaption>{text}</figcaption></figure>") == [text]


def test_the_word_of_a_button_is_dropped():
    caption = "<figcaption><a href='b.jpg'>Enlarge</a> <span>/</span> The last lamp</figcaption>"
    assert texts(f"{EN}<figure>{IMG}{caption}</figure>{EN}") == ["The last lamp"]


def test_the_label_before_a_credit_is_dropped():
    parts = "<span>The last lamp.</span><span class='credit'><span>Credit...</span><span>Ada Quill</span></span>"
    body = f"{EN}<figure>{IMG}<figcaption>{parts}</figcaption></figure>{EN}"
    assert credited(body) == [("The last lamp. Ada Quill", "Ada Quill")]


# --- what is no text of the author's


@pytest.mark.parametrize(
    "text", ["![a](b.png 'q' r)", "see ![a](b c.png)", "b src=a.png&gt;", "x alt=quay /&gt;"]
)
def test_markup_that_is_none_after_all_is_no_caption(text):
    assert texts(f"{ZH}<p>{IMG}</p><p>{text}</p>{ZH}") == [None]


def test_an_equation_or_brackets_are_no_torn_markup():
    text = "At x = 3 &gt; y the slope [2] is (0)"
    assert texts(f"{ZH}<p>{IMG}</p><p><em>{text}</em></p>{ZH}") == [text.replace("&gt;", ">")]


@pytest.mark.parametrize(
    "byline", ["By Rosa Quill", "Von Rosa Quill", "文 / 罗青舟", "作者：罗青舟"]
)
def test_a_line_in_italics_between_the_opening_picture_and_a_byline_is_a_deck(byline):
    deck = "<p><em>Why the last ferry waits for nobody, and never did.</em></p>"
    (found,) = find(f"<p>{IMG}</p>{deck}<p>{byline}</p>{EN}")
    assert found is None
    (found,) = find(f"<p>{IMG}</p>{deck}{EN}")
    assert found.caption.confidence > 0.6


# --- who is spoken to, what is counted, what is referred to


@pytest.mark.parametrize(
    "text",
    ["石阶上的螺蛳就是我们要找的东西", "你还可以从石阶走到船坞", "From here you see the old dock"],
)
def test_a_plain_line_that_turns_to_the_reader_is_no_caption(text):
    assert texts(f"{ZH}<p>{IMG}</p><p>{text}</p>{ZH}") == [None]
    assert texts(f"{ZH}<p>{IMG}</p><p><em>{text}</em></p>{ZH}") == [text]


@pytest.mark.parametrize("text", ["Where", "码头上常见的有", "几种船分别是"])
def test_a_plain_line_that_opens_a_list_is_no_caption(text):
    assert texts(f"{ZH}<p>{IMG}</p><p>{text}</p><ul><li>渡轮</li><li>舢板</li></ul>{ZH}") == [None]


def test_stars_are_a_rating_and_no_caption():
    assert texts(f"{ZH}<p>{IMG}</p><p>综合评价：★★★☆☆</p>{ZH}") == [None]


@pytest.mark.parametrize(
    "text",
    [
        "図1. 港の地図　朝の六時に一番船が出ます。時刻は毎日変わるので、前の日に確認してください。",
        "Figure 2: The old dock. We measured it twice, and the tide was out both times.",
        "图 3．石阶与船坞。水位低的时候，石阶露出十二级；水位高的时候，只看得见三级。",
        "Abb. 4: Der alte Kai. Im Hintergrund liegt die Werft, die 1932 abbrannte.",
    ],
)
@pytest.mark.parametrize("number", ["{}", "<strong>{}</strong>"])
def test_a_numbered_line_is_a_caption_however_much_it_says(text, number):
    head, rest = text[:5], text[5:]
    body = f"<ul><li><p>x</p><div>{IMG}</div><p>{number.format(head)}{rest}</p></li></ul>{ZH}"
    assert texts(body) == [" ".join(text.split())]


@pytest.mark.parametrize(
    "text", ["図1 のように、船は六時に出ます。", "图1可以看出，水位低的时候，石阶露出十二级。"]
)
def test_a_sentence_about_a_figure_is_no_caption(text):
    assert texts(f"{ZH}<p>{IMG}</p><p>{text}</p>{ZH}") == [None]


@pytest.mark.parametrize(
    "note",
    [
        "<sup class='footnote-reference'><a href='#a'>1</a></sup>",
        "<sup><a href='#fn1'>1</a></sup>",
        "<sup id='fnref:1'><a href='#fn:1' class='footnote'>[1]</a></sup>",
    ],
)
def test_the_number_of_a_note_is_no_part_of_a_caption(note):
    assert texts(f"<figure>{IMG}<figcaption>The quay{note}</figcaption></figure>") == ["The quay"]
    chemical = "<figure>{}<figcaption>CO<sub>2</sub> at 10<sup>3</sup> m</figcaption></figure>"
    assert texts(chemical.format(IMG)) == ["CO2 at 103 m"]


@pytest.mark.parametrize("text", ["点击这个按钮", "点击右上角的图标"])
def test_a_centred_line_that_names_a_button_is_a_caption(text):
    assert texts(f"{ZH}<p>{IMG}</p><center>{text}</center>{ZH}") == [text]


@pytest.mark.parametrize("text", ["点击观看大图", "点击阅读原文", "点击下方链接报名"])
def test_a_line_that_sends_readers_elsewhere_is_no_caption(text):
    assert texts(f"{ZH}<p>{IMG}</p><center>{text}</center>{ZH}") == [None]
    assert texts(f"<table><tr><td>{IMG}</td></tr><tr><td>{text}</td></tr></table>") == [None]


@pytest.mark.parametrize(
    "attributes", ['{: style="text-align: center; font-size: medium;"}', "{: .text-center}"]
)
def test_a_line_that_kramdown_centres_is_a_caption(attributes):
    text = (
        f"{LONG}\n\n![a](a.png){{: .wide}}\nThe eight kinds of ferries.\n{attributes}\n\n{LONG}\n"
    )
    (image,) = read_post("a.md", text.encode()).post.images
    assert image.caption.text == "The eight kinds of ferries."
    assert "centred" in image.caption.evidence


@pytest.mark.parametrize("mark", ["*", "_", "**", ""])
def test_a_caption_in_italics_may_go_over_lines(mark):
    text = f"![a](a.png)\n{mark}The quay at dawn, seen from\nthe old pier{mark}\n\n{LONG}\n"
    (image,) = read_post("a.md", text.encode()).post.images
    found = image.caption and image.caption.text
    whole = "The quay at dawn, seen from the old pier"
    assert found == {"*": whole, "_": whole}.get(mark, found)
    assert found in (whole, "The quay at dawn, seen from", None)


@pytest.mark.parametrize(
    "text", ["左边是石阶，右边是船坞。水位都很低。", "左側為石階，右側為船塢。水位都很低。"]
)
def test_a_small_line_that_says_what_is_left_and_what_is_right_is_a_caption(text):
    assert texts(f"{ZH}<p>{IMG}</p><p><small>{text}</small></p>{ZH}") == [text]


def test_a_word_of_code_is_a_part_of_a_caption_and_code_alone_is_none():
    assert texts(f"{ZH}<p>{IMG}</p><p><em>The <code>quay</code> module</em></p>{ZH}") == [
        "The quay module"
    ]
    assert texts(f"{ZH}<p>{IMG}</p><p><em><code>open_quay()</code></em></p>{ZH}") == [None]


@pytest.mark.parametrize("tag", ["sup", "sub"])
def test_raised_words_with_a_link_in_them_are_no_number_of_a_note(tag):
    text = f"<{tag}>Figure 1, see <a href='#setup'>Setup</a></{tag}>"
    assert texts(f"<p>{IMG}</p><p>{text}</p>{EN}") == ["Figure 1, see Setup"]
    assert texts(f"<figure>{IMG}<figcaption>{text}</figcaption></figure>") == [
        "Figure 1, see Setup"
    ]


def test_low_headings_under_pictures_are_captions_only_where_they_head_nothing():
    body = "<p>First run the command, then the other one too.</p>"
    one = f"<p>{IMG}</p><h6>{{}}</h6>"
    assert texts(f"{one.format('Quay')}<h2>A</h2>{body}{one.format('Dock')}<h2>B</h2>{body}") == [
        "Quay",
        "Dock",
    ]
    assert texts(f"{one.format('Setup')}{body}{one.format('Usage')}{body}") == [None, None]
    card = f"<div class='card'>{IMG}<h5>{{}}</h5><p>It drives nails into wood.</p></div>"
    assert texts(card.format("Hammer") + card.format("Saw"), html=True) == [None, None]


@pytest.mark.parametrize(
    "text",
    [
        "Part two of the bridge", "Suite de la reine", "Serves two purposes: a bench and a box",
        "Recipe by my mother", "Told by the fire", "Reported by radar", "Text by the wall", "献给母亲的花",
    ],
)  # fmt: skip
def test_words_that_editors_use_too_do_not_make_a_caption_a_note(text):
    assert texts(f"{EN}<p>{IMG}</p><p><em>{text}</em></p>{EN}") == [text]


@pytest.mark.parametrize(
    "text",
    [
        "As told to Maria Lopez", "Translated by Jane Miller", "Aufgezeichnet von Petra Lohmann",
        "Text: Carla Jung", "To be continued", "Part two will appear next week", "（つづく）", "（待续）",
        "Serves four", "Names have been changed", "更新于 2023 年 5 月", "※この記事は2022年の取材をもとにしています",
        "（应受访者要求，文中人物为化名）", "献给我的母亲", "Chapter Two", "Hinweis der Redaktion: Der Name ist geändert",
    ],
)  # fmt: skip
def test_what_editors_say_about_a_post_is_no_caption_in_italics_either(text):
    assert texts(f"{EN}<p>{IMG}</p><p><em>{text}</em></p>{EN}") == [None]
