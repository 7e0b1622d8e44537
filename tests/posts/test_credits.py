"""Credits: what is none, what is all of a caption, and where a part of one begins."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from altcheck.posts.credit_words import (
    AGENCIES,
    AGENCY_LINE,
    FIRST,
    HEAD,
    HOUSES,
    UNSIGNED_HEAD,
    VERB,
)
from altcheck.posts.credits import (
    is_only_credit,
    may_end_in_verb,
    may_name_agency,
    names_source,
    split,
)
from tests.timing import within

NO_CREDIT = (
    "推荐 | 北岸码头",
    "渡轮在雾中缓缓靠岸 | 第 3 章",
    "渡轮每天几点开 | 读者来信：我想知道",
    "",
    "The ferry at dawn",
    "The ferry (1931)",
    "The ferry. (Seen from the pier)",
    "A photo of the ferry",
    "The source of the river",
    "Photo finish at the race",
    "Image processing pipeline",
    "Source code of the parser",
    "Photosynthesis in two steps",
    "Fotosynthese in zwei Schritten",
    "Quelle des Flusses",
    "Source de la rivière",
    "Imagen del puerto",
    "写真の撮り方",
    "사진 찍는 방법",
    "架构图",
    "（改版前）",
    "图书馆提供座位",
    "图片加载流程",
    "截图自动上传的流程与界面设计，以及它在后台怎样处理图片",
    "Map: the ferry lines",
    "Image: The ferry at dawn",
    "Chart showing sources: coal, gas and wind",
    "渡轮（上图）和公交",
    "渡轮航线（左）与公交线路（右）",
    "图：渡轮在雾中靠岸的情景",
    "来源于生活的设计",
    "摄影展现场",
    "他在拍摄",
    "两名工人正在拍摄",
    "图 3：系统架构图",
    "船＝3月21日、青森市",
    "아침 항구에 도착한 여객선",
)


@pytest.mark.parametrize("text", NO_CREDIT)
def test_no_credit(text: str) -> None:
    assert split(text) == (text or None, None)


ONLY_CREDIT = (
    "Photo by Jane Doe on Unsplash",
    "Photo by Jane Doe",
    "Image: NASA/JPL",
    "Image source: Wikipedia",
    "Source: Office for National Statistics",
    "Screenshot by the author",
    "Courtesy of the museum",
    "Jane Doe/Getty Images",
    "REUTERS/Jane Doe",
    "Reuters",
    "(AP)",
    "© 2020 X",
    "(c) 2020 Jane Doe",
    "CC BY-SA 4.0",
    "via GIPHY",
    "By Jane Doe — Own work, CC BY-SA 4.0, https://commons.wikimedia.org/w/index.php?curid=1",
    "https://example.org/a/b",
    "Photographie : Anne Dupont",
    "Créditos: EFE",
    "Fotografin: Ana Müller",
    "Karte: OpenStreetMap",
    "写真提供：東海日報",
    "画像引用元：東海日報",
    "図版提供：東海日報",
    "翻攝自臉書",
    "截图自东海日报",
    "图据：东海日报",
    "图 据东海日报",
    "插画：王小明",
    "图源：网络",
    "图源微博@某人",
    "图片来源：看天手记绘制",
    "▲图源：张三",
    "（来自：Luodan Lab）",
    "来源：视觉中国",
    "图/视觉中国",
    "图：张三",
    "图 via 张三",
    "作者供图",
    "资料图片",
    "圖片來源：網路",
    "照片由受访者提供",
    "写真：共同通信",
    "撮影：山田太郎",
    "사진=연합뉴스",
    "[사진=김철수 기자]",
    "Foto: Jan Müller/dpa",
    "Bildquelle: Pixabay",
    "Crédit photo : Jean Dupont",
    "Foto de Jane en Unsplash",
    "Fuente: INE",
    "Cortesía de la familia",
    "Ana Doe for Tidal Magazine",
)


@pytest.mark.parametrize("text", ONLY_CREDIT)
def test_only_a_credit(text: str) -> None:
    assert split(text) == (None, text)
    assert is_only_credit(text)


BOTH = (
    ("渡輪靠岸，乘客上船。美聯社", "渡輪靠岸，乘客上船。", "美聯社"),
    ("渡輪靠岸，乘客上船。美聯社片段截圖", "渡輪靠岸，乘客上船。", "美聯社片段截圖"),
    ("渡輪靠岸，乘客上船。網上圖片", "渡輪靠岸，乘客上船。", "網上圖片"),
    ("渡轮靠岸，乘客上船 (海湾媒体)", "渡轮靠岸，乘客上船", "(海湾媒体)"),
    ("渡轮在雾中缓缓靠岸 | 张三", "渡轮在雾中缓缓靠岸", "张三"),
    ("渡轮在雾中缓缓靠岸 | jdoe / Wikimedia Commons", "渡轮在雾中缓缓靠岸", "jdoe / Wikimedia Commons"),
    ("渡轮靠岸。新华社记者 张三 摄", "渡轮靠岸。", "新华社记者 张三 摄"),
    ("渡轮靠岸。　　张三摄（光影东海）", "渡轮靠岸。", "张三摄（光影东海）"),
    ("渡轮靠岸 张三/摄", "渡轮靠岸", "张三/摄"),
    ("渡轮靠岸，张三供图", "渡轮靠岸", "张三供图"),
    ("渡轮靠岸（资料图）", "渡轮靠岸", "（资料图）"),
    ("渡轮靠岸（图片来自网络）", "渡轮靠岸", "（图片来自网络）"),
    ("渡轮靠岸（图 via 张三）", "渡轮靠岸", "（图 via 张三）"),
    ("渡轮靠岸。图/视觉中国", "渡轮靠岸。", "图/视觉中国"),
    ("渡轮靠岸｜图源：网络", "渡轮靠岸", "图源：网络"),
    ("渡轮靠岸 图源网络", "渡轮靠岸", "图源网络"),
    ("图 | 渡轮（来源：Nature）", "图 | 渡轮", "（来源：Nature）"),
    ("港口停摆超过三周。（联合通讯社）", "港口停摆超过三周。", "（联合通讯社）"),
    ("港口停摆超过三周。（AP）", "港口停摆超过三周。", "（AP）"),
    ("湖边的渔民。 Jane Doe for The Paper", "湖边的渔民。", "Jane Doe for The Paper"),
    ("渡輪靠岸。攝影：張三", "渡輪靠岸。", "攝影：張三"),
    ("港に着いた船＝3月21日、青森市（山田太郎撮影）", "港に着いた船＝3月21日、青森市", "（山田太郎撮影）"),
    ("朝の港＝共同", "朝の港", "共同"),
    ("아침 항구 /사진=연합뉴스", "아침 항구", "사진=연합뉴스"),
    ("여객선 [사진=김철수 기자]", "여객선", "[사진=김철수 기자]"),
    ("The ferry at dawn. Photo: Jane Doe", "The ferry at dawn.", "Photo: Jane Doe"),
    ("The ferry at dawn. (Jane Doe/Reuters)", "The ferry at dawn.", "(Jane Doe/Reuters)"),
    ("The ferry at dawn (Credit: Jane Doe)", "The ferry at dawn", "(Credit: Jane Doe)"),
    ("The ferry arrives. Jane Doe/Getty Images", "The ferry arrives.", "Jane Doe/Getty Images"),
    ("The ferry arrives, Jane Doe / Unsplash", "The ferry arrives", "Jane Doe / Unsplash"),
    ("The ferry, photographed by Jane Doe", "The ferry", "photographed by Jane Doe"),
    ("FILE PHOTO: The ferry in 2019. REUTERS/Jane Doe/File Photo", "FILE PHOTO: The ferry in 2019.", "REUTERS/Jane Doe/File Photo"),
    ("The ferry in a photo provided by the town. Handout via REUTERS", "The ferry in a photo provided by the town.", "Handout via REUTERS"),
    ("The ferry. Courtesy of the museum", "The ferry.", "Courtesy of the museum"),
    ("Die Fähre. Foto: Jan Müller/dpa", "Die Fähre.", "Foto: Jan Müller/dpa"),
    ("Le ferry. © Jean Dupont", "Le ferry.", "© Jean Dupont"),
    ("El barco. Foto: EFE", "El barco.", "Foto: EFE"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "description", "credit"), BOTH)
def test_a_description_and_a_credit(text: str, description: str, credit: str) -> None:
    assert split(text) == (description, credit)
    assert not is_only_credit(text)


def test_a_bare_name_in_brackets_says_less_than_a_word_for_it() -> None:
    assert not names_source("（张三）")
    assert names_source("（张三摄）")
    assert names_source("(AP)")
    assert names_source("Photo: Jane Doe")


@given(
    st.text(max_size=200)
    | st.lists(
        st.sampled_from(["图源：", "Photo: ", "摄", "（", "）", "。", " ", "A", "via "])
    ).map("".join)
)
def test_nothing_is_made_up(text: str) -> None:
    description, credit = split(text)
    assert description is None or description in text
    assert credit is None or credit in text
    assert (description is None and credit is None) == (text.strip() == "")
    assert is_only_credit(text) == (description is None and credit is not None)


@pytest.mark.parametrize(
    "piece",
    [
        "（",
        "图源：",
        "Photo: ",
        "via by ",
        "a b ",
        "，",
        "Photo by A ",
        "[x] ",
        "张三 ",
        "AP/",
        " ",
    ],
)
def test_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    text = "x" + piece * (1_000_000 // len(piece)) + "y"
    within(1, lambda: split(text))


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        # A bracket that names nobody.
        ("「均一本」の箱（許可を得て撮影）", None),
        ("ねじは最後に締めます。（私は忘れました）", None),
        ("渡轮停航后的码头（3月20日摄）", None),
        ("閉鎖された灯台（2021年5月撮影）", None),
        ("盐堆得比房子还高。（我没数过）", None),
        ("图自动生成的过程", None),
        ("两张图自由拼接", None),
        ("배가 들어온 항구 [2021년 5월 촬영]", None),
        ("배가 들어왔다. (정말 늦었다)", None),
        # Names and words of houses.
        ("閉鎖された灯台（筆者撮影）", "（筆者撮影）"),
        ("冰廠停產。攝：林曉/海角媒體", "攝：林曉/海角媒體"),
        ("停產當日的冰廠。圖：海角媒體設計部、網上圖片", "圖：海角媒體設計部、網上圖片"),
        ("馆员在清点瓷片。 潮声新闻记者 简宁 图", "潮声新闻记者 简宁 图"),
        ("管水员在巡查渠道。新闻社发（白桦 摄）", "新闻社发（白桦 摄）"),
        ("推挤示意图 | 参考文献[2]", "参考文献[2]"),
        ("주민들이 책을 옮기고 있다. 한서리 기자 seori@badanews.example", "한서리 기자 seori@badanews.example"),
        ("주민들이 책을 옮기고 있다. 바다신문 자료사진", "바다신문 자료사진"),
        ("Wiring of the third board (drawn by @marrow)", "(drawn by @marrow)"),
        ("Photography by Ada Quill / The Ledge", "Photography by Ada Quill / The Ledge"),
        ("안개 속의 항구 ⓒ 한서리", "ⓒ 한서리"),
        ("沙船排队过闸 图自海角影像", "图自海角影像"),
        ("資料來源：海角漁會，2011–2020", "資料來源：海角漁會，2011–2020"),
        ("배가 들어온 항구 [촬영 한서리]", "[촬영 한서리]"),
        ("배가 들어온 항구 [바다시 제공. 재판매 및 DB 금지]", "바다시 제공"),
    ],
)  # fmt: skip
def test_credits_name_somebody(text: str, credit: str | None) -> None:
    assert split(text)[1] == credit


@pytest.mark.parametrize(
    ("description", "credit"),
    [
        ("渔民在码头修补渔网。", "新华社记者王小舟、李雷摄"),
        ("渔民在码头修补渔网。远处是新建的灯塔", "李舟摄"),
        ("学生在上课。", "本报记者张三、李四、王五摄影报道"),
        ("合影留念。", "人民视觉"),
        ("△街头的灯笼", "图虫创意"),
        ("灯台。", "佐藤花子写す"),
        ("A boat at sea.", "Robin Ulm/EPA, via Shutterstock"),
        ("街景，老人在下棋。", "王舟摄"),
    ],
)
def test_several_names_and_a_clause_before_the_name(description, credit):
    between = " " if description.isascii() else "" if description.endswith("。") else "\u3000"
    assert split(f"{description}{between}{credit}") == (description, credit)


@pytest.mark.parametrize(
    "text",
    ["Via the old road, one reaches the mill in an hour", "Via Appia at dawn, near the third mile"],
)
def test_a_way_is_no_source(text):
    assert split(text) == (text, None)


def test_an_office_and_a_name_are_one_credit():
    assert split("本报记者 王舟 摄影报道") == (None, "本报记者 王舟 摄影报道")


WORDS = sorted(set(re.findall(r"[^\W\d_]{2,}|[©ⓒ]", HEAD.pattern)))
SIGNS = ("", " ", ": ", "：", "/", " (", "。", " - ", "[")


@pytest.mark.parametrize("head", [HEAD, UNSIGNED_HEAD], ids=["signed", "unsigned"])
@given(st.lists(st.sampled_from(WORDS + [word.title() for word in WORDS] + [*SIGNS]), max_size=12))
def test_what_credits_begin_with_keeps_none_of_them_out(head, words):
    assert FIRST in head.pattern
    unguarded = re.compile(head.pattern.replace(FIRST, ""), head.flags)
    text = "".join(words)
    assert [m.span() for m in head.finditer(text)] == [m.span() for m in unguarded.finditer(text)]


@pytest.mark.parametrize("word", WORDS)
def test_each_word_of_a_credit_is_asked_for(word):
    unguarded = re.compile(HEAD.pattern.replace(FIRST, ""), HEAD.flags)
    for text in (
        f"{word}: Name",
        f"{word}：Name",
        f"[{word} by Name",
        f"{word} by Name",
        f"{word}Name",
    ):
        assert bool(HEAD.search(text)) is bool(unguarded.search(text))


ENDS = re.findall(r"[^\x00-\x7f]+|/\\s\?사진", VERB.pattern)


@given(
    st.lists(
        st.sampled_from([*ENDS, "张三", " ", "。", ".", "（东海）", "[a]", "(", "】", "x"]),
        max_size=8,
    )
)
def test_what_may_not_end_in_a_verb_does_not(words):
    text = "".join(words)
    assert may_end_in_verb(text) or not VERB.search(text)


@given(
    st.lists(
        st.sampled_from([
            *AGENCIES, *HOUSES, *map(str.lower, AGENCIES), "Jane Doe", " via ", " for ", "/", " / ", "(",
            ")", "|", "社", "图片", " Images", " News", ", on ", "a", "for",
        ]),
        max_size=6,
    )
)  # fmt: skip
def test_what_may_name_no_agency_does_not(words):
    text = "".join(words)
    assert may_name_agency(text) or not AGENCY_LINE.fullmatch(text)


@pytest.mark.parametrize(
    "text",
    [
        "雾里的石阶（目前还不支持图片）",
        "雾里的石阶（可以添加图片）",
        "雾里的石阶（已经换成新图片了）",
    ],
)
def test_a_bracket_that_talks_about_pictures_is_no_credit(text):
    assert split(text) == (text, None)


@pytest.mark.parametrize("size", ["456x600", "1024 × 768 px"])
def test_the_size_of_the_file_is_no_part_of_a_credit(size):
    assert split(f"原图（图片来自网络） {size}") == ("原图", "（图片来自网络）")
