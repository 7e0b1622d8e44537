"""Alts that say nothing, and the many that look like it and must be left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from altcheck.audit import Settings, audit
from altcheck.document import splice
from altcheck.posts.reader import read_post

from .reading import BY_ID, QUALITY, found, judged

LEFT_ALONE = """
    Docker image | A photo | Photo of the harbour | image 3 of 5: the bridge | Picture frame
    Picture book | Source code | Photo booth | figure skating | Test tube | TODO list
    Screenshot of 2024 budget | logo | Node.js | SVG logo | Hero section of the new page
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
PLACEHOLDERS = """
    image | Image 1 | image (1) | img | Picture | [图片] | 【图片】 | 图 1 | 图片3 | 图像 | 截图 | 照片
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


def cells(table):
    return [cell.strip() for line in table.strip().splitlines() for cell in line.split("|")]


@pytest.mark.parametrize("alt", cells(LEFT_ALONE) + cells(DESCRIBE))
def test_a_sentence_with_such_words_is_left_alone(alt):
    assert judged(alt) == []


@pytest.mark.parametrize("alt", cells(PLACEHOLDERS))
def test_placeholders_are_found(alt):
    assert judged(alt)[:1] == ["alt-placeholder"]


@pytest.mark.parametrize("alt", cells(CREDITS))
def test_credits_are_found(alt):
    assert judged(alt) == ["alt-credit-only"]


@pytest.mark.parametrize(
    "text",
    [
        '<p><img src="a.png" alt="image" aria-hidden="true"></p>\n',
        '<p><img src="a.png" alt="image" role="none"></p>\n',
        '<p><img src="a.png" alt="image" aria-label="Two boats"></p>\n',
        '<p><img src="a.png" alt="icon" width="1" height="1"></p>\n',
        '<p><img src="a.png" alt="icon" class="emoji"></p>\n',
        "![image](https://img.shields.io/badge/a-b.svg)\n",
        "![{{ page.title }}](a.png)\n",
        "[![icon](a.png) The harbour](b)\n",
        "![](a.png)\n",
    ],
)
def test_an_alt_that_nobody_hears_or_that_is_enough_is_not_judged(text):
    assert found(text, QUALITY) == []


def test_the_finding_is_at_the_alt_and_takes_the_caption():
    text = '<figure><img src="a.png" alt="photo"><figcaption>Two boats</figcaption></figure>\n'
    post = read_post("post.md", text.encode()).post
    (finding,) = BY_ID["alt-placeholder"].check(post.images[0], post)
    assert finding.span.of(text) == "photo"
    assert 'alt="Two boats"' in splice(text, finding.fix.edits)
    assert finding.blank is post.images[0].alt


def test_a_long_alt_is_shortened_in_the_sentence():
    post = read_post("post.md", f"![https://a.example/{'b' * 200}](a.png)\n".encode()).post
    (finding,) = BY_ID["alt-url"].check(post.images[0], post)
    assert len(finding.args["alt"]) == 80
    assert finding.args["alt"].endswith("…")


def test_an_alt_longer_than_any_name_is_no_name():
    assert judged("a" * 2001 + ".png") == []


@pytest.mark.parametrize(
    ("alt", "caption", "same"),
    [
        ("Dawn at the quay", "Dawn at the quay.", True),
        ("DAWN at the quay!", "Dawn at the quay", True),
        ("Dawn at the quay", "Dawn at the quay. Photo: Ann Lee", True),
        ("港口的黎明", "港口的黎明（图源：网络）", True),
        ("Two red boats", "Dawn at the quay", False),
        ("Dawn", "Dawn at the quay", False),
        ("—", "–", False),
    ],
)
def test_an_alt_repeats_its_caption_if_the_letters_are_the_same(alt, caption, same):
    text = f'<figure><img src="a.png" alt="{alt}"><figcaption>{caption}</figcaption></figure>\n'
    assert ("alt-duplicates-caption" in found(text)) is same


def test_a_repeated_caption_is_never_mended_by_a_machine(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    text = '<figure><img src="https://a.example/a.png" alt="Dawn"><figcaption>Dawn</figcaption>'
    (tmp_path / "a.md").write_text(text + "</figure>\n")
    rules = (BY_ID["alt-duplicates-caption"],)
    (finding,) = audit(["a.md"], Settings(rules=rules)).findings
    assert (finding.fix, finding.blank) == (None, None)


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=60))
def test_no_alt_makes_the_rules_fail_and_a_description_behind_it_silences_them(alt):
    judged(alt)
    assert judged(f"{' '.join(alt.split())} two boats lie at the old quay in the evening") in (
        [],
        ["alt-url"],
    )
