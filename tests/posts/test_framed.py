"""Where an image and its caption could be made a figure: first where they could not."""

import pytest

from altcheck.document import Span, splice
from altcheck.posts.framed import frame_of
from altcheck.posts.reader import read_post

IMG = '<img src="a.png" alt="x">'


def frame(text, caption="Two boats at the quay", credit=None):
    at = text.index("<img")
    return frame_of(text, Span(at, text.index(">", at) + 1), caption, credit)


def made(text, found):
    edits = [found.outer.put("figure"), found.between.put(""), found.inner.put("figcaption")]
    edits.append(found.end.put("</figcaption></figure>"))
    if found.credit:
        edits += [found.credit[0].put("<small>"), found.credit[1].put("</small>")]
    return splice(text, edits)


@pytest.mark.parametrize(
    "text",
    [
        f"<p>{IMG} words</p><p>Two boats at the quay</p>",
        f"<p>words {IMG}</p><p>Two boats at the quay</p>",
        f"<div>{IMG}</div><p>Two boats at the quay</p>",
        f"<p>{IMG}</p><div>Two boats at the quay</div>",
        f"<p>{IMG}</p><p>Two boats at the quay and more</p>",
        f"<p>{IMG}</p><p>Two boats <img src=b.png> at the quay</p>",
        f"<p>{IMG}</p><p>Two boats<div>at the quay</div></p>",
        f"<p>{IMG}</p>\n\n<p>Two boats at the quay</p>",
        f"<p>{IMG}</p><p></p><p>Two boats at the quay</p>",
        f"<p>{IMG}</p><p>Two boats at the quay",
        f"{IMG}<p>Two boats at the quay</p>",
    ],
)
def test_anything_but_two_paragraphs_is_left_alone(text):
    assert frame(text) is None


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        (
            f"<p>{IMG}</p><p>Two boats at the quay</p>",
            f"<figure>{IMG}<figcaption>Two boats at the quay</figcaption></figure>",
        ),
        (
            f'<P style="a: b" class=c> {IMG} </P >\n<p id="d">Two <em>boats</em><br>at&nbsp;the quay</p>',
            f'<figure style="a: b" class=c> {IMG} \n<figcaption id="d">Two <em>boats</em><br>at&nbsp;the quay</figcaption></figure>',
        ),
        (
            f'<p><a href="b">{IMG}</a></p>\r\n<p>　　Two boats at the quay</p>',
            f'<figure><a href="b">{IMG}</a>\r\n<figcaption>　　Two boats at the quay</figcaption></figure>',
        ),
    ],
)
def test_attributes_blanks_and_markup_are_kept(text, figure):
    assert made(text, frame(text)) == figure


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        ("Two boats. Ann Lee", "Two boats. <small>Ann Lee</small>"),
        ("<span>Two boats. Ann Lee</span>", None),
        ("Two boats. <b>Ann</b> Lee", None),
        ("Ann Lee", None),
        ("Ann Lee: two boats. Ann Lee", None),
    ],
)
def test_a_credit_gets_an_element_where_it_stands_as_it_reads(inner, expected):
    text = f"<p>{IMG}</p><p>{inner}</p>"
    words = (
        inner.replace("<span>", "").replace("</span>", "").replace("<b>", "").replace("</b>", "")
    )
    found = frame(text, words, "Ann Lee")
    assert (found.credit is not None) is (expected is not None)
    if expected:
        assert f"<figcaption>{expected}</figcaption>" in made(text, found)


def test_the_figure_is_read_with_the_same_caption():
    text = (
        f'<div>\n<p>{IMG}</p><p class="caption">Two boats at the quay. Photo: Ann Lee</p>\n</div>\n'
    )
    (image,) = read_post("a.md", text.encode()).post.images
    again = read_post("a.md", made(text, image.frame).encode()).post
    caption = again.images[0].caption
    assert (caption.kind, caption.description) == ("figcaption", image.caption.description)
    assert caption.credit == image.caption.credit
    assert again.figcaptions[0].place == "right"


def test_markdown_has_no_such_places():
    (image,) = read_post("a.md", b"![x](a.png)\n\n*Two boats at the quay*\n").post.images
    assert image.caption is not None
    assert image.frame is None


@pytest.mark.parametrize("piece", ["<p>", "<p><img src=a>", "<p><img src=a></p><p>", " "])
def test_long_posts_take_no_longer_by_the_character(piece):
    text = "<p><img src=a></p>" + piece * 20_000
    assert frame(text) is None
