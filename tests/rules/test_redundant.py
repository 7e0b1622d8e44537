"""Alts that say first or last that they are of a picture."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from altcheck.document import splice
from altcheck.rules.rule import Level

from .reading import cells, only

PREFIX, SUFFIX = "alt-redundant-prefix", "alt-redundant-suffix"
LEFT_ALONE = """
    Photosynthesis in a leaf | Pictured: two old boats | Image processing with OpenCV | Imagery of Mars
    Image of the day for Monday | The picture of Dorian Gray on stage | Picture-perfect harbour at dawn
    Map of the old harbour | Diagram of the water cycle | Painting of two boats | X-ray of a left hand
    Images and captions in Word | Image editor showing a boat | Image of | Image of boats | Icon set for maps
    图书馆的正门和台阶 | 图像识别的流程 | 图表显示逐年增长 | 图形界面 | 图为王 | 图片处理软件 | 照片墙 | 画面感很强的海报
    画像処理の流れ | 写真家の仕事場 | 이미지 처리 과정 | 사진관 앞의 두 사람 | Bildung in Europa heute
    Bildschirm von vorne gesehen | Bild der Wissenschaft 3/2020 | Imagerie de la lune en 2020 | Imagens
    Imaginar un barco rojo | Immaginazione e potere | Beeldschermen van twee merken | Photographie
    Изображать лодки на воде | Image de marque de la ville | Foto de perfil de la ciudad
"""
# language: an alt, and what is left of it (None: a person has to say the rest)
PLAIN = [
    ("en", "Image of two boats", "Two boats"),
    ("en", "an image showing two boats", "two boats"),
    ("en", "This is a picture of two boats", "Two boats"),
    ("en", "The image shows two boats", "Two boats"),
    ("zh", "图为两艘船停在码头", "两艘船停在码头"),
    ("zh", "图片：两艘船停在码头", "两艘船停在码头"),
    ("zh", "这是一张图片，显示两艘船", None),
    ("zh", "图中显示了两艘红色的船", "两艘红色的船"),
    ("zh-TW", "圖為兩艘船停在碼頭", "兩艘船停在碼頭"),
    ("ja", "画像：港に停まる二隻の船", None),
    ("ko", "이미지: 부두에 있는 배 두 척", None),
    ("de", "Bild von einem alten Hafen", None),
    ("de", "Das Bild zeigt zwei alte Boote", None),
    ("fr", "Image d’un vieux port", "Vieux port"),
    ("fr", "image montrant deux bateaux", "deux bateaux"),
    ("es", "Imagen de dos barcos", "Dos barcos"),
    ("pt", "Imagem mostrando dois barcos", "Dois barcos"),
    ("it", "Immagine di due barche", "Due barche"),
    ("nl", "Afbeelding van twee boten", "Twee boten"),
    ("ru", "На картинке изображены две лодки", None),
    ("sv", "Bild av två båtar", "Två båtar"),
]
KINDS = """
    Photo of two boats | Screenshot of the login page | A photograph showing two boats | 照片：两艘船停在码头
    截图显示登录页面 | Foto von zwei Booten | Capture d’écran de la page d’accueil | Captura de pantalla de la página inicial
    Foto di due barche | Foto van twee boten | icon of a red boat
"""
ENDINGS = [
    ("Old harbour lighthouse image", ["image"]),
    ("The two boats pic.", ["pic"]),
    ("码头上两艘船的图片", ["的图片"]),
    ("港に停まる船の画像", ["の画像"]),
    ("How to build a Docker image", []),
    ("Her new profile picture", []),
    ("Choose an image", []),
    ("See the big picture", []),
    ("Harbour image", []),
    ("图片", []),
    ("我的图片", []),
]


def post(alt, lang=None):
    head = f"---\nlang: {lang}\n---\n\n" if lang else ""
    return f'{head}<p><img src="a.png" alt="{alt}"></p>\n'


@pytest.mark.parametrize("alt", cells(LEFT_ALONE))
def test_what_only_looks_like_it_is_left_alone(alt):
    assert only(PREFIX, post(alt)) == []
    assert only(SUFFIX, post(alt)) == []


@pytest.mark.parametrize(("lang", "alt", "rest"), PLAIN)
def test_plain_words_are_a_warning_and_cut_where_the_rest_stands_by_itself(lang, alt, rest):
    text = post(alt, lang)
    if (lang, rest) == ("zh", None):
        assert only(PREFIX, text) == []  # a filler and a noun, then a comma: no connector
        return
    (finding,) = only(PREFIX, text)
    assert finding.level is Level.WARNING
    fixed = splice(text, finding.fix.edits) if finding.fix else None
    assert fixed == (post(rest, lang) if rest else None)
    assert finding.fix is None or not finding.fix.safe


@pytest.mark.parametrize("alt", cells(KINDS))
def test_a_kind_of_picture_is_a_notice_and_nothing_is_cut(alt):
    (finding,) = only(PREFIX, post(alt))
    assert (finding.level, finding.fix) == (Level.NOTICE, None)


@pytest.mark.parametrize(("alt", "words"), ENDINGS)
def test_endings(alt, words):
    assert [f.args["words"] for f in only(SUFFIX, post(alt))] == words


@given(st.sampled_from([p for p in PLAIN if p[2]]), st.text("ab 船é", min_size=6, max_size=20))
def test_only_the_prefix_goes(entry, tail):
    lang, alt, _ = entry
    text = post(f"{alt} {tail.strip() or 'x'}", lang)
    for finding in only(PREFIX, text):
        kept = splice(text, finding.fix.edits)
        assert kept.endswith(f'{" ".join(tail.split()) or "x"}"></p>\n')
        assert only(PREFIX, kept) == []
