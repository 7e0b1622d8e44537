"""What a page says of pictures in its head, and where that stands."""

from __future__ import annotations

import pytest

from altcheck.posts.reader import read_post


def metas(text, name="page.html"):
    """The name and the value of each, with what its spans cover."""
    post = read_post(name, text.encode()).post
    return [(m.name, m.slot.value, m.span.of(text), m.slot.span.of(text)) for m in post.meta]


@pytest.mark.parametrize(
    "text",
    [
        '<meta name="viewport" content="width=device-width">',
        '<meta name="og:title" content="x">',
        '<link rel="stylesheet" href="a.css">',
        "<meta charset=utf-8><link>",
        '<!-- <meta name="referrer" content="origin"> -->',
        '<template><meta name="referrer" content="origin"></template>',
        '<p title="<meta name=referrer content=origin>">x</p>',
        "<p>no element at all</p>",
    ],
)
def test_nothing_about_pictures(text):
    assert metas(f"<html><body>{text}</body></html>") == []


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ('<meta name="referrer" content="no-referrer">', "referrer", "no-referrer"),
        ("<META content=origin NAME=Referrer />", "referrer", "origin"),
        ('<meta property="og:image" content="/a.png?x=1&amp;y=2">', "og:image", "/a.png?x=1&y=2"),
        ("<meta name='twitter:image' content=''>", "twitter:image", ""),
        ('<link rel="shortcut ICON" href="a.ico">', "icon", "a.ico"),
    ],
)
def test_what_it_says_and_where(text, name, value):
    page = f"<html><head>{text}</head><body>x</body></html>"
    ((found, content, whole, inner),) = metas(page)
    assert (found, content, whole) == (name, value, text)
    assert inner in text


def test_without_a_value_there_is_a_place_for_one():
    text = '<html><head><meta name="referrer"></head></html>'
    ((_, value, _, inner),) = metas(text)
    assert (value, inner) == (None, "")


def test_several_in_order():
    text = "<head><meta name=referrer content=never><meta name=referrer content=always></head>"
    assert [value for _, value, _, _ in metas(text)] == ["never", "always"]


def test_in_markdown_it_stands_in_html_and_not_in_code():
    text = (
        '<meta name="referrer" content="no-referrer">\n\nWrite `<meta name="referrer" content="x">`'
        ".\n\n    <meta name=referrer content=y>\n\n![x](a.png)\n"
    )
    assert [value for _, value, _, _ in metas(text, "a.md")] == ["no-referrer"]


def test_marks_are_nowhere_in_what_is_read():
    text = '<p>A <link rel=icon href="a.ico"> tag</p><figure><img src=a.png><figcaption>Two <meta name=x> boats</figcaption></figure>'
    post = read_post("a.html", text.encode()).post
    assert post.images[0].caption.text == "Two boats"
    assert post.meta[0].slot.value == "a.ico"


def test_a_template_has_a_hand_in_it():
    text = '<head><meta property="og:image" content="{{ page.image }}"></head>'
    (meta,) = read_post("a.html", text.encode()).post.meta
    assert meta.slot.templated
