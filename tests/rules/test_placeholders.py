"""Words that stand for a description, and the many alts that only look like them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from altcheck.rules.lexicon import LANGUAGES, load
from altcheck.rules.rule import Level

from .reading import cells, family, found, judged, only

PLACEHOLDER = family("placeholders")

LEFT_ALONE = """
    Docker image | Photo of the harbour | image 3 of 5: the bridge | Picture frame
    Picture book | Source code | Photo booth | figure skating | Test tube | TODO list
    Screenshot of 2024 budget | Node.js | SVG logo | Hero section of the new page
    Image 2020 | Photo 1984 | Default settings | Description list | Alternative text field
    图片库 | 图像处理 | 截图：设置页面 | 港口照片 | 摄影展 | 摄影师在拍照 | 插图作者的工作室
    写真家 | 画像処理 | イメージキャラクター | 사진관 | 그림자
    Bild der Wissenschaft | Bildungsplan | Foto der Brücke | Grafikkarte | Titelbild der Ausgabe 3
    Une illustration de bateau | Imagen de Docker | Фото моста
"""
DESCRIBE = """
    Photo by the lake | Photo by the river at dawn | Photograph by Ansel Adams of Half Dome
    Screenshot by default is saved here | via ferrata | Via Appia near Rome | © sign
    Source of the Thames | Source: the river Thames near Kemble | Copyright law | Credit card
    Getty Museum | Reuters building in London | AP exam timetable | Courtesy desk
    Two boats. Photo: Ann Lee | Quelle der Donau | Foto von Berlin | Bild von Docker | Foto de Madrid
    Image de Paris | Imagen: Madrid | Photo: the harbour | Photo: harbour at dawn | Bild: Hafen
    Image from the Hubble telescope | Screenshot from the settings page | Photo from 1912
    Screenshot via adb | Photograph taken from the bridge | Wikipedia | Unsplash | AP | Reuters
    照片：两艘船 | 图：港口 | 图片来自火星车 | 图/表 | 写真：港の夜明け | 사진: 항구의 새벽 | 来源于生活
"""
NEARLY = """
    Nonetheless | Empty street | Blank page of a notebook | False teeth | No image sensor | Nothing Phone
    Figure of a saint | Table for two | Figure 3: the harbour | Fig tree | Table 2 of the harbour's prices
    Here be dragons | More than two boats | Click here and then there | Example of a boat | Link, the hero
    Gear icon | Company logo | Chart of rents | My photo album | A picture of two boats
    图为港口 | 图1 港口 | 空港 | 无人机 | 空调 | 表情 | 图书馆 | 如图书馆 | 这里是北京 | 更多的船 | 点击保存按钮
    空の港 | 空 と 海 の写真集 | 図書館 | 表彰式 | 例の港 | 画像認識 | こちらの港 | 그림책 | 표지판 | 여기는 서울
    Leerstand | Keinohrhasen | Bildschirm | Abbildung einer Burg | Vide-grenier | Nada Surf | Niente paura
    Leegstand | Нетто | Пустыня | Schémas électriques | Gráfico de barras de 2020 | Klik en Klaar
    404 | v2 | C | Photo finish 12.3 | Step by step | Slide guitar | Scheme interpreter | Plate of food
"""
PLACEHOLDERS = """
    image | img | img12 | Picture | [图片] | 【图片】 | 图像 | 截图 | 照片
    在这里插入图片描述 | 请输入图片名称 | 请在此处输入图片描述 | 输入图片描述 | 点击查看图片来源
    enter image description here | Alt text | alt-text | alt_text | image description | caption
    Untitled | Untitled-1 | untitled-design-3 | TBD | Banner | hero-image | Screenshot
    写真・図版 | 画像 | スクリーンショット | 이미지 | 사진 | Bild | Titelbild | imagen | фото
    изображение 3 | صورة | ＩＭＡＧＥ | This image has an empty alt attribute; its file name is a
"""
CREDITS = """
    Photo by Ann Lee | Photo: Ann Lee | Photo by the author | Photo by chuttersnap on Unsplash
    Image credit: NASA | Foto: Max Müller/dpa | Crédit photo : AFP | © 2020 Harbour Press
    图源：网络 | 图片来源：新华社 | 图/视觉中国 | 摄影：李雷 | via example.com
    Image Source | 来源： news.example.com | 图源 example.com | 图片来自网络 | 李雷 摄 | 本报记者李雷摄
    Courtesy of Harbour Press | Ann Lee/Reuters | Getty Images | Image from Unsplash
"""


@pytest.mark.parametrize("alt", cells(LEFT_ALONE) + cells(DESCRIBE) + cells(NEARLY))
def test_a_sentence_with_such_words_is_left_alone(alt):
    assert judged(alt, rules=PLACEHOLDER) == []


@pytest.mark.parametrize("alt", cells(PLACEHOLDERS))
def test_placeholders_are_found(alt):
    assert judged(alt, rules=PLACEHOLDER)[:1] == ["alt-placeholder"]


@pytest.mark.parametrize("alt", cells(CREDITS))
def test_credits_are_found(alt):
    assert judged(alt, rules=PLACEHOLDER) == ["alt-credit-only"]


BY_LANGUAGE = {
    # language: placeholders, vague phrases, words for nothing, figures' numbers
    "en": ("Alt text here | thumbnail 2 | Hero banner", "the image | my logo | a chart 2 | click here", "N/A | null", "Fig. 3 | Table 2.1"),
    "zh-CN": ("图片说明 | 缩略图 | 文章配图", "这是一张图片 | 如图所示 | 点击查看大图", "无 | 暂无", "图 3 | 表2-1 | 图三"),
    "zh-TW": ("圖片說明 | 縮圖 | 未命名", "這是圖片 | 如圖所示 | 點擊放大", "無 | 暫無", "圖 3 | 表2"),
    "ja": ("画像の説明 | アイキャッチ画像 | 無題", "この画像 | クリックで拡大 | 下図", "なし | 空欄", "図3 | 表 2"),
    "ko": ("이미지 설명 | 대체 텍스트 | 썸네일", "이 사진 | 더 보기 | 그래프", "없음 | 공백", "그림 3 | 표 2"),
    "de-AT": ("Bildbeschreibung | Beitragsbild | Platzhalter", "ein Foto | hier klicken | Diagramm", "leer | keine", "Abbildung 3 | Tab. 2"),
    "fr": ("Texte alternatif | image à la une | Sans titre", "une photo | cliquez ici | schéma", "aucun | vide", "Figure 3 | Tableau n° 2"),
    "es": ("Texto alternativo | imagen destacada | Sin título", "una imagen | haz clic aquí | gráfica", "ninguno | vacío", "Figura 3 | Tabla 2"),
    "pt_BR": ("Texto alternativo | imagem de capa | Sem título", "uma foto | clique aqui | diagrama", "nenhum | vazio", "Figura 3 | Tabela 2"),
    "it": ("Testo alternativo | immagine in evidenza | segnaposto", "una foto | clicca qui | diagramma", "nessuno | vuoto", "Figura 3 | Tabella 2"),
    "nl": ("alt-tekst | uitgelichte afbeelding | naamloos", "een foto | klik hier | schema", "geen | leeg", "Figuur 3 | Tabel 2"),
    "ru": ("описание изображения | заглушка | без названия", "это фото | нажмите здесь | схема", "нет | пусто", "Рис. 3 | Таблица 2"),
    "pl": ("opis zdjęcia | miniatura", "kliknij tutaj", "brak", "Rys. 3 | Tabela 2"),
    "sv": ("bildtext | utvald bild", "klicka här", "ingen", "Figur 3 | Tabell 2"),
    "tr": ("alternatif metin | kapak resmi", "buraya tıklayın", "yok", "Şekil 3 | Tablo 2"),
    "ar": ("نص بديل | صورة مصغرة", "اضغط هنا", "لا يوجد", "شكل 3"),
    "vi": ("mô tả ảnh | ảnh bìa", "xem thêm", "không có", "Hình 3 | Bảng 2"),
}  # fmt: skip
IDS = ("alt-placeholder", "alt-vague-phrase", "alt-null-literal", "figure-number-only")
CASES = [
    (lang, alt, rule)
    for lang, tables in BY_LANGUAGE.items()
    for table, rule in zip(tables, IDS, strict=True)
    for alt in cells(table)
]


@pytest.mark.parametrize(("lang", "alt", "rule"), CASES)
def test_every_language_has_its_own(lang, alt, rule):
    assert judged(alt, lang=lang, rules=PLACEHOLDER)[:1] == [rule]


@pytest.mark.parametrize(
    ("alt", "lang"),
    [
        ("Bild", "en"),
        ("Banner", "zh-x"),
        ("vide", "en"),
        ("nada", "de"),
        ("空", "ja"),
        ("geen", "fr"),
    ],
)
def test_a_word_of_another_language_is_left_alone_where_the_language_is_known(alt, lang):
    assert judged(alt, lang=lang, rules=PLACEHOLDER) in ([], ["alt-placeholder"])
    assert "alt-null-literal" not in judged(alt, lang=lang, rules=PLACEHOLDER)


def test_chinese_characters_are_japanese_where_there_is_kana_around():
    sky = "![空](a.png)\n\n![夕やけ](b.png)\n"
    assert found(sky, PLACEHOLDER) == []
    assert found("![空](a.png)\n\n![晚霞](b.png)\n", PLACEHOLDER) == ["alt-null-literal"]
    assert found("---\ntitle: そら\n---\n\n![空](a.png)\n", PLACEHOLDER) == []


@pytest.mark.parametrize(
    "text",
    [
        "![None](a.png) and `None`\n",
        "![none](a.png)\n\n    x = None\n",
        "![logo](a.png) and `logo`\n",
        "[![more](a.png) The harbour](b)\n",
    ],
)
def test_what_the_post_is_about_is_left_alone(text):
    assert found(text, PLACEHOLDER) == []


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("![null](a.png)\n", Level.ERROR),
        ("![“”](a.png)\n", Level.ERROR),
        ("![无](a.png)\n", Level.WARNING),
        ("![None](symmetric-none.png)\n", None),
        ("![Placeholder](a.png)\n", Level.ERROR),
        ("![Banner](a.png)\n", Level.WARNING),
        ("![标题](a.png)\n", Level.WARNING),
        ("![Banner](my-banner.png)\n", Level.NOTICE),
        ("![image](image.png)\n", Level.ERROR),
    ],
)
def test_how_grave_it_is(text, level):
    found = [f.level for rule in ("alt-null-literal", "alt-placeholder") for f in only(rule, text)]
    assert found == ([level] if level else [])


@pytest.mark.parametrize("alt", ['""', "''", "“”", "「」", "``"])
def test_a_pair_of_quotes_is_a_word_for_nothing(alt):
    assert judged(alt, rules=PLACEHOLDER) == ["alt-null-literal"]


WORDS = [(language, word) for language in LANGUAGES for word in load(language).placeholders]
NOUNS = [(language, word) for language, word in WORDS if len(word) < 8]


@given(st.sampled_from(WORDS), st.sampled_from(("{}", "[{}]", "{} 2", "{}…", "  {} ", "«{}»")))
def test_a_placeholder_is_one_with_a_number_and_marks_around_it_too(entry, frame):
    language, word = entry
    alts = judged(frame.format(word), lang=language, rules=PLACEHOLDER)
    assert set(alts) & {"alt-placeholder", "alt-null-literal", "figure-number-only"}


@given(st.sampled_from(NOUNS))
def test_no_placeholder_is_looked_for_inside(entry):
    language, word = entry
    behind = f"{word} Kowalski 1987 Brzeg 渡口"
    assert "alt-placeholder" not in judged(behind, lang=language, rules=PLACEHOLDER)
