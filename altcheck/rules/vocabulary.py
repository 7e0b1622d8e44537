"""Words that are no description, whole: media nouns, template labels, stubs, editors' defaults.

Compared after NFKC, case folding, and without the punctuation and the number at the edges. A bare
word inside a sentence is never looked for: "photo" is a fine word in an alt.
"""

from __future__ import annotations

import re
import unicodedata

_EDGE = re.compile(r"^[\W_]+|[\W_]*(?<!\d)\d{0,3}[\W_]*$")

_WORDS = """
    image, images, img, picture, pictures, pic, pics, photo, photos, photograph, graphic, graphics, figure, fig, icon, logo image
    alt, alt text, alttext, alternative text, image alt text, image description, description, image title, title text
    enter image description here, insert image description, your alt text, text alternatif, add alt text, no alt text
    caption, image caption, screenshot, screen shot, untitled design
    placeholder, image placeholder, placeholder image, thumbnail, thumb, banner, hero, hero image, cover image, featured image, feature image
    header image, background image, untitled, untitled image, todo, tbd, test, spacer, decorative, decorative image, default, sample image
    图片, 图像, 照片, 相片, 插图, 配图, 图, 截图, 图片描述, 图片说明, 图片标题, 图片名称, 描述, 说明, 示例图片, 示意图片, 默认图片, 占位符, 占位图, 缩略图, 封面图, 题图
    在这里插入图片描述, 请输入图片描述, 请输入图片名称, 请在此处输入图片描述, 请在此输入图片描述, 输入图片说明, 输入图片描述, 添加图片注释, 点击查看图片来源, 点击并拖拽以移动, 插入图片描述, 此处输入图片的描述, 这里写图片描述, 替代文字, 替代文本, 未命名, 无标题, 待补充, 图片加载失败, 图片加载中, 图片上传中
    圖片, 圖像, 相片, 插圖, 配圖, 圖, 截圖, 圖片描述, 圖片說明, 在這裡插入圖片描述, 請輸入圖片描述, 縮圖, 封面圖, 替代文字, 未命名, 佔位圖
    画像, 写真, 図, 図版, 写真・図版, スクリーンショット, イメージ, 画像の説明, 代替テキスト, 説明, サムネイル, アイキャッチ, アイキャッチ画像, 無題, 画像ファイル
    이미지, 사진, 그림, 이미지 설명, 사진 설명, 대체 텍스트, 썸네일, 무제
    bild, bilder, foto, fotos, grafik, abbildung, bildbeschreibung, alternativtext, platzhalter, platzhalterbild, vorschaubild, titelbild, unbenannt
    image sans titre, photographie, illustration, texte alternatif, description de l’image, description de l'image, vignette, bannière, sans titre
    изображение, изображения, фото, фотография, картинка, рисунок, снимок экрана, описание изображения
    immagine, immagini, foto senza titolo, didascalia, afbeelding, afbeeldingen, imagem, imagens, legenda da imagem, obraz, obrazek, zdjęcie, صورة, تصویر, hình ảnh
    imagen, imágenes, fotografía, texto alternativo, descripción de la imagen, miniatura, sin título
    """
PLACEHOLDERS = frozenset(
    " ".join(word.split()) for word in _WORDS.replace("\n", ",").split(",") if word.strip()
)


# What an editor writes into the page by itself where nobody wrote an alt.
_NOTICE = re.compile(
    r"This image has an empty alt attribute|(?:此|该)(?:图片|图像)的\s?alt\s?属性为空"
)


def bare(text: str) -> str:
    """``text`` as the list has it: normalised, folded, without punctuation and number."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(re.split(r"[\s_-]+", _EDGE.sub("", folded)))


def is_placeholder(text: str) -> bool:
    """Whether the whole text is a word or phrase that stands for a description, and is none."""
    return bare(text) in PLACEHOLDERS or bool(_NOTICE.match(text))


_MEDIUM = r"(?i:photo(?:graph)?|image|picture|illustration|drawing|artwork|screenshot|foto|bild|cr[ée]dit\sphoto|fotograf[ií]a)"
_PEOPLE = r"(?:the\s)?(?:author|artist|photographer|writer|editor|staff|me\b|us\b)"
_LIBRARY = (
    r"(?:Unsplash|Pexels|Pixabay|Flickr|Wikimedia|Wikipedia|Getty\sImages|Shutterstock|iStock)"
)
_AGENCY = r"(?:Reuters|AP|AFP|dpa|EPA|EFE|ANSA|PA|NASA|Xinhua|Getty\sImages)"
_CREDIT = re.compile(
    rf"""^(?:©|\([cC]\)|[Cc]opyright)\s?(?:©\s?)?(?:(?:19|20)\d\d|[A-Z])
    | \bCC[\s-]BY\b
    | ^(?:\w+\s){{0,2}}{_MEDIUM}(?:\s\w+)?\s[Bb]y\s(?={_PEOPLE}|[^a-z]|\S+\son\s[A-Z])
      (?!.*(?<![Cc]ourtesy)\s(?:of|showing)\s)
    | ^{_MEDIUM}\s?[:：]\s?(?:(?:[A-Z][\w.'’-]+\s?){{2,3}}|{_AGENCY}|.+/\s?{_AGENCY})$
    | (?:^|\s)(?i:credits?|(?:bild)?quelle|bildnachweis|fuente|fonte|出典|출처|제공)\s?[:：/=＝]
    | (?:^|\s)(?i:source)\s?[:：](?!\s?(?:the|an?)\s) | ^(?i:image|photo|picture)\s(?i:source|credits?)$
    | [Cc]ourtesy\s(?:of\s)?[A-Z] | /\s?{_AGENCY}$ | ^Getty\sImages$
    | (?i:\b(?:from|via))\s(?:@\w|\S+\.[a-z]{{2,}}|{_LIBRARY})\S*$
    | ^\W*(?:图|圖|图片|圖片|数据|資料|资料)?(?:来源|來源|源)(?:[:：\s]|$) | 来自\s?(?:网络|互联网|官网|[A-Z@])
    | ^(?:摄影|攝影|撮影)\s?[:：/／] | (?:摄|攝|撮影|供图|供圖|提供|제공)\W*$ | ^[图圖]\s?[/／](?!\s?表)
    """,
    re.VERBOSE,
)


def is_plain_credit(text: str) -> bool:
    """Whether a text that may be a credit is one beyond doubt.

    Below a picture ``Foto von Berlin`` can be a credit; in an alt it is a description.
    """
    return _CREDIT.search(text) is not None
