"""Whole posts in eight languages: what stands around an image, line by line, and what of it is a caption."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from altcheck.document import Caption
from altcheck.posts.blocks import block_of, collapse, text_before, text_of
from altcheck.posts.captions.body import Body
from altcheck.posts.captions.candidates import candidates
from altcheck.posts.captions.doubts import doubts
from altcheck.posts.captions.evidence import evidence
from altcheck.posts.captions.lines import lines_after
from altcheck.posts.captions.runs import standing_in_front
from altcheck.posts.captions.weights import WEIGHTS
from altcheck.posts.reader import read_post

IMG = '<img src="a.jpg">'
STYLED = "<p class=m align=center>x</p>"
MD = "![](a.jpg)"

# A paragraph of each language that nobody takes for a caption.
BODY = {
    "zh": "清晨六点，码头上的人已经排成了长队，谁也不知道第一班船会不会按时开，大家只是安静地等着雾散开。",
    "zh-Hant": "清晨六點，碼頭上的人已經排成了長隊，誰也不知道第一班船會不會按時開，大家只是安靜地等著霧散開。",
    "en": "The ferry left at nine, and by ten the harbour was out of sight; nobody on deck minded the rain.",
    "ja": "朝六時、桟橋にはすでに長い列ができていた。始発の船が時間通りに出るかどうか、誰にも分からなかった。",
    "ko": "아침 여섯 시, 부두에는 이미 긴 줄이 늘어서 있었다. 첫 배가 제시간에 떠날지 아무도 알 수 없었다.",
    "de": "Die Fähre legte um neun ab, und um zehn war der Hafen nicht mehr zu sehen; der Regen störte niemanden.",
    "fr": "Le bac est parti à neuf heures, et à dix heures le port avait disparu ; la pluie ne gênait personne.",
    "es": "El ferri salió a las nueve y a las diez ya no se veía el puerto; a nadie le molestaba la lluvia.",
}
NAMES = {
    "zh": "雾中的第一班渡轮",
    "zh-Hant": "霧中的第一班渡輪",
    "en": "The first ferry in the fog",
    "ja": "霧の中の始発フェリー",
    "ko": "안개 속의 첫 여객선",
    "de": "Die erste Fähre im Nebel",
    "fr": "Le premier bac dans la brume",
    "es": "El primer ferri en la niebla",
}


def captions(text: str, path: str = "post.md") -> list[Caption | None]:
    return [image.caption for image in read_post(path, text.encode()).post.images]


def texts(text: str, path: str = "post.md") -> list[str | None]:
    return [None if caption is None else caption.text for caption in captions(text, path)]


# Lines of their own behind an image, amid the body.
LINES = {
    "zh": "他抬起头，雨停了。|接着运行下面的命令：|2021年3月3日|本文转载自东海日报，版权归原作者所有|-END-|（未完待续）|12条评论",
    "zh-Hant": "他抬起頭，雨停了。|接著執行下面的指令：|作者：王小明|未完待續",
    "en": "The rain stopped.|Now run this command:|March 3, 2021|By Jane Doe|Reprinted with permission from The Bay Post"
    "|Read more: How we built it|Updated on March 3|12 comments|Share this article|Contact: jane@example.org",
    "ja": "雨がやんだ。|次のコマンドを実行します：|2021年3月3日|文・山田太郎|（おわり）|関連記事：新しいフェリー|広告",
    "ko": "비가 그쳤다.|다음 명령을 실행합니다:|2021년 3월 3일|홍길동 기자 hong@example.com|<끝>|관련기사: 새 여객선",
    "de": "Der Regen hörte auf.|Jetzt diesen Befehl ausführen:|3. März 2021|Von Jan Müller|Ende|Anzeige|Danke fürs Lesen"
    "|Mehr zum Thema: Die neue Fähre|Folgen Sie uns auf Instagram|2 Kommentare",
    "fr": "La pluie cessa.|Lancez cette commande :|3 mars 2021|Par Anne Dupont|Fin|Publicité|Merci de votre lecture"
    "|Lire aussi : Le nouveau bac|Abonnez-vous à notre lettre",
    "es": "Dejó de llover.|Ejecute este comando:|3 de marzo de 2021|Por Ana García|Fin|Publicidad|Gracias por leer"
    "|Lea también: El nuevo ferri|Síguenos en Instagram",
}  # fmt: skip
LEFT_ALONE = [(lang, line) for lang, lines in LINES.items() for line in lines.split("|")]


@pytest.mark.parametrize(("lang", "line"), LEFT_ALONE)
def test_a_line_amid_the_body_is_left_alone(lang: str, line: str) -> None:
    body = BODY[lang]
    assert texts(f"{body}\n\n{MD}\n\n{line.replace('<', '&lt;')}\n\n{body}\n") == [None]


@pytest.mark.parametrize("body", BODY.values(), ids=BODY)
def test_the_body_is_left_alone_wherever_it_stands(body: str) -> None:
    assert texts(f"{body}\n\n{MD}\n\n{body}\n") == [None]
    assert texts(f"{body}\n\n{MD}\n\n{body}\n\n{MD}\n\n{body}\n") == [None, None]
    assert texts(f"<p>{body}</p><p>{IMG}<br>{body}{body}</p>", "post.html") == [None]


# What begins like a line of the staff, and is none.
NEAR_MISSES = (
    "编辑器界面", "文字识别流程", "翻译模型架构", "关注度变化", "滑动窗口示意图", "点击率变化", "运行结果",
    "注意力机制", "输入法界面", "完成后的效果", "欢迎页面", "Share of votes by region", "Editor window",
    "Related entities", "I/O scheduler", "Next.js architecture", "Subscribe form", "Anzeigetafel am Bahnhof",
    "Endemic species of the coast",
)  # fmt: skip


@pytest.mark.parametrize("line", NEAR_MISSES)
def test_a_caption_that_begins_like_a_line_of_the_staff_is_found(line: str) -> None:
    assert texts(f"{BODY['en']}\n\n{MD}\n\n{line}\n\n{BODY['zh']}\n") == [line]


# The forms of a caption: of Markdown, then of HTML; "{b}" is the body, "{s}" the caption.
MARKDOWN = {
    "italic in the next paragraph": f"{{b}}\n\n{MD}\n\n*{{s}}*\n\n{{b}}\n",
    "italic in the next line": f"{{b}}\n\n{MD}\n*{{s}}*\n\n{{b}}\n",
    "italic behind a break": f"{{b}}\n\n{MD}<br>*{{s}}*\n\n{{b}}\n",
    "the next line": f"{{b}}\n\n{MD}\n{{s}}\n\n{{b}}\n",
    "the next line, and the body in the line after": f"{{b}}\n\n{MD}\n*{{s}}*\n{{b}}\n",
    "small": f"{{b}}\n\n{MD}\n\n<small>{{s}}</small>\n\n{{b}}\n",
    "centred": f"{{b}}\n\n<center>{IMG}</center>\n<center>{{s}}</center>\n\n{{b}}\n",
    "the cell below": f"{{b}}\n\n| {MD} |\n|:-:|\n| {{s}} |\n\n{{b}}\n",
    "the cell above": f"{{b}}\n\n| {{s}} |\n|:-:|\n| {MD} |\n\n{{b}}\n",
}
HTML = {
    "figcaption": f"<figure>{IMG}<figcaption>{{s}}</figcaption></figure>",
    "figcaption without a figure": f"<div>{IMG}<figcaption>{{s}}</figcaption></div>",
    "figcaption behind a paragraph": f"<p>{IMG}</p><figcaption>{{s}}</figcaption>",
    "figcaption in a gallery": f"<ul><li><figure>{IMG}<figcaption>{{s}}</figcaption></figure></li></ul>",
    "class name": f"<p>{IMG}</p><p class='bildunterschrift caption'>{{s}}</p>",
    "class name in front": f"<div><div class='image-caption'>{{s}}</div>{IMG}</div>",
    "class name of a paragraph in front": f"<p class='caption'>{{s}}</p><p>{IMG}</p>",
    "list of definitions": f"<dl><dt>{IMG}</dt><dd class='wp-caption-text'>{{s}}</dd></dl>",
    "item of a gallery": f"<div class='g'><div>{IMG}<div class='gallery-caption'>{{s}}</div></div></div>",
    "behind empty blocks": f"<p>{IMG}</p><p></p><p>&nbsp;</p><p style='text-align:center'>{{s}}</p>",
    "label for screen readers": f"<div>{IMG}<p class='caption'><i class='sr-only'>Photo: </i>{{s}}</p></div>",
}


@pytest.mark.parametrize("lang", BODY)
@pytest.mark.parametrize("form", MARKDOWN.values(), ids=MARKDOWN)
def test_every_form_of_markdown_is_found_in_every_language(form: str, lang: str) -> None:
    assert texts(form.format(b=BODY[lang], s=NAMES[lang])) == [NAMES[lang]]


@pytest.mark.parametrize("lang", BODY)
@pytest.mark.parametrize("form", HTML.values(), ids=HTML)
def test_every_form_of_html_is_found_in_every_language(form: str, lang: str) -> None:
    body = f"<p>{BODY[lang]}</p>"
    assert texts(body + form.format(s=NAMES[lang]) + body, "post.html") == [NAMES[lang]]


# Numbers and credits: description, and credit or None.
NUMBERED = [
    ("zh", "图1：渡轮航线"), ("zh", "图一 渡轮航线"), ("zh", "附图3：航线"), ("zh-Hant", "圖1：渡輪航線"),
    ("en", "Figure 1: The ferry's course"), ("en", "Fig. 1 – The ferry's course"), ("ja", "図1：フェリーの航路"),
    ("ja", "写真1 フェリーの航路"), ("ko", "그림 1. 여객선 항로"), ("ko", "[그림 2] 여객선 항로"),
    ("de", "Abb. 1: Der Kurs der Fähre"), ("de", "Abbildung 1: Der Kurs der Fähre"), ("de", "Bild 3: Der Kurs"),
    ("fr", "Figure 1 : le trajet du bac"), ("fr", "Photo 1 : le trajet"), ("es", "Figura 1. La ruta del ferri"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "line"), NUMBERED)
def test_a_numbered_caption_is_sure(lang: str, line: str) -> None:
    body = BODY[lang]
    for post, path in (
        (f"{body}\n\n{MD}\n\n{line}\n\n{body}\n", "post.md"),
        (f"{body}\n\n{MD}\n{line}\n\n{body}\n", "post.md"),
        (f"<p>{body}</p><p>{IMG}<br>{line}<br>{body}</p>", "post.html"),
    ):
        (caption,) = captions(post, path)
        assert caption is not None
        assert caption.text == line
        assert caption.confidence >= 0.9


CREDITED = [
    ("zh", "渡轮在雾中靠岸。", "张三 摄"), ("zh", "渡轮在雾中靠岸", "（图源：东海日报）"),
    ("zh-Hant", "渡輪在霧中靠岸。", "（圖／王小明攝）"), ("en", "The ferry at dawn. ", "Photo: Jane Doe"),
    ("en", "The ferry at dawn. ", "(AP Photo/Jane Doe)"), ("ja", "霧の中のフェリー", "（写真：共同）"),
    ("ko", "안개 속의 여객선. ", "사진=연합뉴스"), ("ko", "안개 속의 여객선. ", "[사진 제공=해운사]"),
    ("de", "Die Fähre am Morgen. ", "Foto: Jan Müller"), ("de", "Die Fähre am Morgen ", "(Foto: dpa)"),
    ("fr", "Le bac à l’aube. ", "Photo : Anne Dupont"), ("fr", "Le bac à l’aube. ", "© Anne Dupont / AFP"),
    ("es", "El ferri al amanecer. ", "Foto: Ana García"), ("es", "El ferri al amanecer. ", "Fuente: EFE"),
    ("zh", "", "图源：东海日报"), ("en", "", "Photo by Jane Doe on Unsplash"), ("ja", "", "写真提供：東海日報"),
    ("ko", "", "출처: 연합뉴스"), ("de", "", "Bildquelle: Jan Müller"), ("fr", "", "Crédit photo : AFP"),
    ("es", "", "Foto: EFE"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "description", "credit"), CREDITED)
def test_a_caption_with_a_credit_is_found_and_parted(
    lang: str, description: str, credit: str
) -> None:
    body = BODY[lang]
    for between in ("\n\n", "<br>", "\n\n> "):  # the next paragraph, the same, a quote
        form = f"{body}\n\n{MD}{between}{{}}\n\n{body}\n"
        (caption,) = captions(form.format(description + credit))
        assert caption is not None
        assert (caption.description or "") == description.strip()
        assert caption.credit == credit


def test_the_markup_of_a_caption_makes_it_sure_and_shortness_does_not() -> None:
    body, line = BODY["en"], NAMES["en"]
    for form in ("figcaption", "class name", "figcaption in a gallery"):
        (sure,) = captions(f"<p>{body}</p>{HTML[form].format(s=line)}<p>{body}</p>", "post.html")
        assert sure is not None
        assert sure.confidence >= 0.9
    (short,) = captions(f"{body}\n\n{MD}\n\n{line}\n\n{body}\n")
    assert short is not None
    assert short.confidence < 0.9


def image_in(html: str) -> etree._Element:
    root = etree.fromstring(html.encode(), etree.HTMLParser(encoding="utf-8"))
    return next(root.iter("img"))


# What follows the image: text, place and number of images of each line.
FOLLOWING = {
    "nothing": (f"<p>{IMG}</p>", []),
    "its own rest": (f"<p>{IMG} a <b>b</b>c</p>", [("a bc", "inline", 0)]),
    "breaks": (f"<p>{IMG}<br>a<br>b</p>", [("a", "broken", 0), ("b", "broken", 0)]),
    "line ends of Markdown": (f"<p>{IMG}\na\nb</p>", [("a", "broken", 0), ("b", "broken", 0)]),
    "line ends of HTML": (f"<p class=x>{IMG}\na\nb</p>", [("a b", "inline", 0)]),
    "the next block": (f"<p>{IMG}</p><p>a</p><p>b</p>", [("a", "next", 0), ("b", "next", 0)]),
    "blocks in blocks": (f"<div><div>{IMG}</div></div><div><p>a</p></div>", [("a", "next", 0)]),
    "images": (f"<p>{IMG}</p><p>{IMG}{IMG} a</p>", [("a", "next", 2)]),
    "hidden things": (f"<p>{IMG}</p><script>x</script><p class=sr-only>y</p><p>a</p>", [("a", "next", 0)]),
    "a comment": (f"<p>{IMG}<!-- x -->a</p>", [("a", "inline", 0)]),
}  # fmt: skip


@pytest.mark.parametrize(("html", "lines"), FOLLOWING.values(), ids=FOLLOWING)
def test_the_lines_behind_an_image(html: str, lines: list[tuple[str, str, int]]) -> None:
    found = lines_after(image_in(f"<body>{html}</body>"))
    assert [(line.text, line.place, line.images) for line in found] == lines


BEFORE = [
    (f"<p>a {IMG}</p>", True), (f"<p>a <b>{IMG}</b></p>", True), (f"<p><b>a</b>{IMG}</p>", True),
    (f"<p>{IMG}</p>", False), (f"<p>a<br>{IMG}</p>", False), (f"<p>a\n{IMG}</p>", False),
    (f"<p>a</p>{IMG}", False), (f"<p>a <img class=icon>{IMG}</p>", True),
]  # fmt: skip


@pytest.mark.parametrize(("html", "before"), BEFORE)
def test_whether_text_stands_before_the_image_on_its_line(html: str, *, before: bool) -> None:
    images = list(image_in(html).getroottree().getroot().iter("img"))
    assert any(text_before(image) for image in images) is before


PARTS = st.sampled_from((
    IMG, "<br>", "<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<td>", "<li>", "a", "渡 轮", "\n", "<!-- -->", " ",
))  # fmt: skip


@given(st.lists(PARTS, max_size=30).map("".join))
def test_every_line_is_text_of_the_page_behind_the_image(html: str) -> None:
    image = image_in(f"<div>{IMG}{html}</div>")
    page = re.sub(r"\s", "", text_of(image.getroottree().getroot()))
    at = 0
    for line in lines_after(image):
        assert line.text == collapse(line.text)
        assert line.text or line.images
        letters = re.sub(r"\s", "", line.text)
        at = page.index(letters, at) + len(letters)
    assert block_of(image).tag == "div"
    for found in candidates(image):
        assert found.text
        assert found.text == collapse(found.text)


# Posts in which all evidence is met that speaks of one image by itself.
MET = (
    f"<p>{BODY['en']}</p><p>a {IMG}</p><p class=caption label=caption align=center style='color:#888;font-size:12px'>x</p>",
    f"<figure>{IMG}<figcaption><em>{'word by word. Then ' * 20}</em></figcaption></figure>",
    f"<figure><div>{IMG}<br><b>b</b><br>c<br>d</div></figure><figure>{IMG}<p>x</p></figure>",
    f"<div><div>{IMG}{IMG}<p><small>(Jane Doe)</small></p></div>{BODY['en']}</div>{IMG}",
    f"<table><tr><td>{IMG}</td></tr><tr><td>{'word ' * 15}</td></tr></table><ul><li>{IMG}<br>《x》</li></ul>",
    f"<table><caption>x</caption><tr><td>{IMG}</td></tr></table><p>▼ x</p><p>{IMG}</p>",
    f"<div class=qrcode>{IMG}<p>x</p></div>",
    f"<p>{IMG}</p><p>{IMG}</p><p><em>May 3, 1931</em></p>{BODY['en']}",
    "<p><img src=a alt='The old pier'></p><p>The old pier</p><p><img src=a alt='The old pier'></p><p>The old piers</p>",
    f"<p>{IMG}</p><blockquote><p>The ferry. Foto: Jan Müller</p></blockquote><p>{IMG}</p><p>Source: EFE</p>",
    f"<p>{IMG} x</p><p>{IMG}</p><p><a href=a>x</a></p><p>{IMG}</p><p>{'word ' * 25}</p>",
    f"<p><img src=a aria-describedby=d></p><p id=d>{'word ' * 45}.</p>",
    f"<div class='hero'>{IMG}</div><p>x</p>",
    f"<p>Fig. 1: x</p><p>{IMG}</p>",
    f"<p>END</p><p>{IMG}</p>{STYLED}{STYLED}",
    f"<p>{IMG}</p><p align='center'><small style='color:#888'>x</small></p>",
    f"<p>{IMG}</p><p align='center' style='color:#888'>x</p>",
    f"<p>{IMG}</p><p><em>One day. Another day.</em></p>",
    f"<figure>{IMG}<figcaption></figcaption></figure><p>x</p>",
    f"<div class='pic'><div class='pic__media'>{IMG}</div><div class='pic__info'>x</div></div><p>y</p>",
    f"<p>w</p><p>x</p><p>y</p><p>z</p><p>{IMG}</p><p>x</p>",
    f"<p>x<br>{IMG}<br>https://a.example/b</p>",
    f"<table><tr><td><p>{IMG}</p><p><b>x</b></p></td><td>y</td></tr></table>",
    f"<ul class='gallery'><li>{IMG}<span>x</span></li></ul>",
    f"<p>{IMG}</p><h6>x</h6><p>{IMG}</p><h6>y</h6>",
    f"<p>{IMG}</p><p>The ferry, taken in 1932</p>",
    f"<p>{IMG}</p><p>Where</p><ul><li>x</li></ul>",
    f"<dl><dt>{IMG}</dt><dd>x</dd></dl>",
    f"<p>{IMG}</p><p><font color=navy>The ferry at dawn.</font></p><p><font color=navy>Photo: Jane Doe</font></p>",
    *(
        f"<p>{IMG}</p><p>{line}</p>"
        for line in (
            "Follow us on Chatter", "Last edited by Marrow", "Texte et photos : Lise Morvan", "One. (two of them)", "{{% note %}}",
            "Stir the soup", "そうです", "Finally a rest", "Ice cream ♡", "You see it",  "x ![a](b c)", "All prices include shipping", "01 x", "Jane Doe is a writer", "Photo: Jane Doe",
            "Figure 1: x", "x (via EFE)", "as follows:", "The image above is", "然后", "编辑：张三", "（完）", "By Jane Doe",
            "来源：东海日报", "Thanks for reading", "“我不知道。”他说。", "<em>x</em>", "1. x", "下载地址：https://example.org/a.zip", "March 3, 2021",
            "Really?", "《渡轮》", "The end", "The ferry. (Jane Doe)", f"{'word ' * 75}",
        )
    ),
)  # fmt: skip


def test_all_evidence_has_a_weight_and_every_weight_is_for_evidence() -> None:
    seen: set[str] = set()
    for html in MET:
        root = etree.fromstring(html.encode(), etree.HTMLParser(encoding="utf-8"))
        images = list(root.iter("img"))
        fronts = standing_in_front(images)
        body = Body(root, html=True)
        for image in images:
            for found in candidates(image, fronts.get(image)):
                names = tuple(evidence(image, found, body))
                seen.update(names, doubts(image, found, names, body, plain=True))
                seen.update(evidence(image, found._replace(listed=".tip"), body))
    of_other_images = {"habit", "plain-habit", "others-marked", "sure"}
    assert seen | of_other_images == WEIGHTS.keys()
