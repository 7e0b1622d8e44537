"""Spans, slots, edits, lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from altcheck.document import Edit, Lines, Slot, Span, Unwritable, splice
from altcheck.posts.reader import read_post


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [
        ("", 0, (1, 1)),
        ("ab", 2, (1, 3)),
        ("a\nb", 1, (1, 2)),
        ("a\nb", 2, (2, 1)),
        ("a\r\nb", 3, (2, 1)),
        ("a\rb", 2, (1, 3)),
        ("图😀\nx", 1, (1, 2)),
        ("a\n", 2, (2, 1)),
    ],
)
def test_lines_end_at_lf_and_crlf_and_columns_are_code_points(text, offset, place):
    assert Lines(text).place(offset) == place


@given(st.text(alphabet="ab\n\r图", max_size=30), st.data())
def test_a_place_is_where_splitting_says(text, data):
    offset = data.draw(st.integers(0, len(text)))
    before = text[:offset].split("\n")
    assert Lines(text).place(offset) == (len(before), len(before[-1]) + 1)


def test_splice_makes_equal_edits_once_and_counts_from_its_base():
    edits = [Edit(Span(12, 13), "X"), Edit(Span(12, 13), "X"), Edit(Span(10, 10), "<")]
    assert splice("abcd", edits, base=10) == "<abXd"


@given(st.text(max_size=20), st.data())
def test_splice_leaves_the_rest(text, data):
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=2)))
    new = data.draw(st.text(max_size=5))
    assert splice(text, [Edit(Span(*cuts), new)]) == text[: cuts[0]] + new + text[cuts[1] :]


def test_a_slot_without_a_writer_refuses():
    with pytest.raises(Unwritable):
        Slot("x", Span(0, 1)).put("y")


def test_blank_is_nothing_but_white_space():
    assert Slot(None, Span(0, 0)).blank
    assert Slot(" \u3000", Span(0, 0)).blank
    assert not Slot("x", Span(0, 0)).blank


def test_the_images_before_another_are_the_nearest():
    post = read_post("a.md", b"![x](a.png) " * 600).post
    assert post.before(post.images[0]) == ()
    assert post.before(post.images[2]) == post.images[:2]
    assert post.before(post.images[599]) == post.images[99:599]
