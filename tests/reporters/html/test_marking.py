"""What edits change in a piece of markup, character by character."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from altcheck.document import Edit, Span, splice
from altcheck.reporters.html.marking import Piece, compare, mark
from tests.timing import within

TEXTS = st.text(st.sampled_from('ab  <>="é图片\n'), max_size=40)


def drawn(pieces):
    signs = {"same": "{}", "gone": "-{}-", "new": "+{}+"}
    return "".join(signs[kind].format(text) for kind, text in pieces)


@pytest.mark.parametrize(
    ("old", "new", "before", "after"),
    [
        ("", ' alt="x"', "", '+ alt="x"+'),
        ("x", "x", "x", "x"),
        ("none", "no-referrer", "-none-", "+no-referrer+"),
        ("a photo", "a picture", "a -photo-", "a +picture+"),
        ("two boats here", "two big boats", "two boats- here-", "two +big +boats"),
        ("图片", "老码头的图片", "图片", "+老码头的+图片"),
        ("早上的船", "晚上的船", "-早-上的船", "+晚+上的船"),
        ("http://a", "https://a", "-http-://a", "+https+://a"),
        ("x" * 70, "x" * 71, "x" * 70, "x" * 70 + "+x+"),
        ("gone", "", "-gone-", ""),
    ],
)
def test_words_that_change_are_marked_and_no_others(old, new, before, after):
    marked = compare(old, new)
    assert (
        drawn(p for p in marked.before if p.text),
        drawn(p for p in marked.after if p.text),
    ) == (before, after)


@given(TEXTS, TEXTS)
def test_the_pieces_make_up_both_texts(old, new):
    marked = compare(old, new)
    assert "".join(piece.text for piece in marked.before) == old
    assert "".join(piece.text for piece in marked.after) == new
    kept = [[p.text for p in side if p.kind == "same"] for side in marked]
    assert "".join(kept[0]) == "".join(kept[1])


@given(
    TEXTS,
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 6), TEXTS), max_size=4),
    st.integers(0, 9),
)
def test_marking_agrees_with_splicing(text, wanted, base):
    edits, free = [], 0
    for start, length, new in sorted(wanted):
        stop = start + length
        if free <= start and stop <= len(text):
            edits.append(Edit(Span(start + base, stop + base), new))
            free = stop + 1
    marked = mark(text, edits, base)
    assert "".join(piece.text for piece in marked.before) == text
    assert "".join(piece.text for piece in marked.after) == splice(text, edits, base)
    assert {piece.kind for piece in marked.before} <= {"same", "gone"}
    assert {piece.kind for piece in marked.after} <= {"same", "new"}
    assert all(piece.text for side in marked for piece in side)


def test_equal_edits_are_made_once():
    edit = Edit(Span(1, 1), "x")
    assert mark("ab", [edit, edit]).after == [
        Piece("same", "a"),
        Piece("new", "x"),
        Piece("same", "b"),
    ]


def test_edits_far_apart_leave_what_is_between_them_alone():
    text = "a" + " word" * 500 + "b"
    marked = mark(text, [Edit(Span(0, 1), "A"), Edit(Span(len(text) - 1, len(text)), "B")])
    assert marked.after == [Piece("new", "A"), Piece("same", text[1:-1]), Piece("new", "B")]


@pytest.mark.parametrize(("count", "pieces"), [(48, 3), (49, 1)])
def test_more_words_than_are_worth_comparing_are_marked_as_a_whole(count, pieces):
    same = " ".join("same" for _ in range(count))
    marked = compare(f"a {same} b", f"c {same} d")
    assert len([p for p in marked.before if p.text]) == pieces
    assert len([p for p in marked.after if p.text]) == pieces


@pytest.mark.parametrize("unit", ["a b ", "ab", "a", "\n", "图", ". "])
def test_a_megabyte_is_compared_in_a_moment(unit):
    text = unit * (1_000_000 // len(unit))

    def work():
        for other in (text + "x", "x" + text, text[::-1], text.replace(unit[0], "z"), ""):
            compare(text, other)
            compare(other, text)

    within(3, work)
