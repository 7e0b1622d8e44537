"""WordPress's caption shortcode, in HTML and in what exports make of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from altcheck.posts.reader import read_post

IMAGE = '<img class="size-full" src="quay.png" alt="">'
LINKED = f'<a href="big.png">{IMAGE}</a>'


def captions(text, path="a.md"):
    images = read_post(path, text.encode()).post.images
    return [(i.src.value, i.caption and i.caption.text) for i in images]


@pytest.mark.parametrize("picture", [IMAGE, LINKED, "![](quay.png)", "[![](quay.png)](big.png)"])
@pytest.mark.parametrize(("opens", "closes"), [("[", "]"), (r"\[", r"\]")])
@pytest.mark.parametrize("words", ["The quay at dawn", "We left at nine. Nobody saw us go."])
def test_the_words_behind_the_picture_are_its_caption(picture, opens, closes, words):
    text = (
        f'Before it.\n\n{opens}caption id="a_1" align="left" width="520"{closes}{picture} {words}'
        f"{opens}/caption{closes}\n\nBehind it.\n\n![x](other.png)\n"
    )
    assert captions(text) == [("quay.png", words), ("other.png", None)]
    post = read_post("a.md", text.encode()).post
    assert post.images[0].caption.confidence >= 0.9
    assert post.figures == post.figcaptions == ()


@pytest.mark.parametrize("path", ["a.md", "a.html"])
def test_the_words_of_an_attribute_are_the_caption(path):
    text = (
        f'<p>x</p>\n\n[caption id="a" caption="Wind &amp; rain"]{IMAGE}[/caption] goes on here.\n'
    )
    assert captions(text, path) == [("quay.png", "Wind & rain")]


@pytest.mark.parametrize(
    "text",
    [
        f'[caption id="a"]{IMAGE} The quay',
        f'{IMAGE} [/caption] The quay of [caption id="a"]',
        f"{IMAGE}\n\nThe [caption] and what [/caption] closes\n",
    ],
)
def test_what_is_no_shortcode_is_text(text):
    (image,) = read_post("a.md", text.encode()).post.images
    assert image.span.of(text) == IMAGE
    assert image.caption is None or "figcaption" not in image.caption.kind


@given(st.lists(st.sampled_from(["[caption a]", "[/caption]", r"\[caption\]", r"\[/caption\]", IMAGE, "x ", "\n"])))  # fmt: skip
def test_images_keep_their_places_whatever_stands_around_them(parts):
    text = "".join(parts)
    images = read_post("a.md", text.encode()).post.images
    assert [i.span.of(text) for i in images] == [IMAGE] * parts.count(IMAGE)
