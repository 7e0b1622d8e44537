"""Finding one's way in a tree: what is seen, what is a line, and what stands before an image."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from altcheck.posts.blocks import (
    MOST,
    block_before,
    block_of,
    collapse,
    decorative,
    hidden,
    is_block,
    pieces_of,
    text_before,
    text_of,
)


def tree(html: str) -> etree._Element:
    return etree.fromstring(html.encode(), etree.HTMLParser(encoding="utf-8", huge_tree=True))


def first(html: str, tag: str) -> etree._Element:
    return next(tree(html).iter(tag))


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<div> a  b\n c </div>", "a b c"),
        ("<div>渡轮　　靠岸&nbsp;了</div>", "渡轮 靠岸 了"),
        ("<div>来源：<a>Unsplash</a>。</div>", "来源：Unsplash。"),
        ("<div>a<br>b</div>", "a b"),
        ("<div>a<p>b</p>c</div>", "a b c"),
        ("<div><p>a</p><p>b</p></div>", "a b"),
        ("<div>a<!-- x -->b</div>", "ab"),
        ("<div>a<script>x</script>b</div>", "ab"),
        ("<div>a<span class='sr-only'>x</span>b</div>", "ab"),
        ("<div>a<span style='DISPLAY: none'>x</span>b</div>", "ab"),
        ("<div><img alt='x'></div>", ""),
        ("<div></div>", ""),
    ],
)
def test_the_text_of_an_element_is_what_is_seen(html: str, text: str) -> None:
    assert text_of(first(html, "div")) == text


def test_the_tail_of_an_element_is_not_its_text() -> None:
    assert text_of(first("<p>a<b>b</b>c</p>", "b")) == "b"


def test_no_more_text_is_read_than_was_asked_for() -> None:
    assert text_of(first("<div>abcdef<b>ghi</b></div>", "div"), 3) == "abcd"
    assert len(text_of(first(f"<div>{'a' * 10 * MOST}</div>", "div"))) <= MOST + 1


def test_every_piece_comes_with_the_element_right_around_it() -> None:
    pieces = [(text, around.tag) for text, around in pieces_of(first("<p>a<b>b</b>c</p>", "p"))]
    assert pieces == [("a", "p"), ("b", "b"), ("c", "p")]


@given(st.lists(st.sampled_from(["<b>", "</b>", "<i>", "</i>", "x ", "y", "<br>"]), max_size=20))
def test_inline_markup_changes_no_letter(parts: list[str]) -> None:
    html = "".join(parts)
    plain = html
    for tag in ("<b>", "</b>", "<i>", "</i>"):
        plain = plain.replace(tag, "")
    assert text_of(first(f"<div>{html}</div>", "div")) == collapse(plain.replace("<br>", " "))


@pytest.mark.parametrize(
    ("html", "before"),
    [
        ("<p>a <img></p>", True),
        ("<p><b>a</b> <img></p>", True),
        ("<p>a <i><img></i></p>", True),
        ("<p>a <i> </i><img></p>", True),
        ("<p><img></p>", False),
        ("<p>a<br><img></p>", False),
        ("<p>a\n<img></p>", False),
        ("<p>a</p><p><img></p>", False),
        ("<div><p>a</p><img></div>", False),
    ],
)
def test_text_before_an_image_on_its_line(html: str, before: bool) -> None:  # noqa: FBT001  a table's column
    assert text_before(first(html, "img")) is before


def test_what_stands_before_another_image_is_for_that_one_to_say() -> None:
    _, second = tree("<p>a <img><img></p>").iter("img")
    assert not text_before(second)


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<div><p>a</p><p><img></p></div>", "a"),
        ("<div><p>a</p><p> </p><p><img></p></div>", "a"),
        ("<div><p>a</p><div><p><b><img></b></p></div></div>", "a"),
        ("<div><p>a</p>b<p><img></p></div>", None),
        ("<div><p>a</p><img><p><img id='x'></p></div>", None),
        ("<div>a<p><img></p></div>", None),
        ("<div><p><img></p></div>", None),
    ],
)
def test_the_block_right_before_an_image(html: str, text: str | None) -> None:
    *_, image = tree(html).iter("img")
    block = block_before(image)
    assert (None if block is None else text_of(block)) == text


def test_the_nearest_block_around() -> None:
    image = first("<section><p><a><b><img></b></a></p></section>", "img")
    assert block_of(image).tag == "p"
    assert is_block(block_of(image))
    assert not is_block(image)


@pytest.mark.parametrize(
    ("tag", "seen"),
    [
        ("<span>", True),
        ("<span class='caption'>", True),
        ("<span class='VisuallyHidden'>", False),
        ("<span class='a screen-reader-text'>", False),
        ("<span style='color:red;display: none'>", False),
        ("<span style='display:inline'>", True),
    ],
)
def test_what_readers_do_not_see(tag: str, seen: bool) -> None:  # noqa: FBT001  a table's column
    assert hidden(first(tag, "span")) is not seen


def test_what_never_shows_text() -> None:
    assert hidden(first("<script>x</script>", "script"))
    comment = next(tree("<p><!-- x --></p>").iter(etree.Comment))
    assert hidden(comment)


@pytest.mark.parametrize(
    ("tag", "sign"),
    [
        ("<img>", False),
        ("<img width='640' height='48'>", False),
        ("<img width='100%'>", False),
        ("<img width='16'>", True),
        ("<img height='1px'>", True),
        ("<img class='emoji'>", True),
        ("<img style='width:1em; height:1em'>", True),
        ("<img style='width: 1rem'>", True),
        ("<img style='height:16px'>", True),
        ("<img style='width:650px'>", False),
        ("<img style='width:60em'>", False),
        ("<img style='max-width:1em'>", False),
        ("<img class='user-avatar round'>", True),
        ("<img class='lexicon-plate'>", False),
        ("<img class='wp-image-12 iconic'>", False),
    ],
)
def test_signs_and_spacers_are_no_pictures(tag: str, sign: bool) -> None:  # noqa: FBT001  a table's column
    assert decorative(first(tag, "img")) is sign
