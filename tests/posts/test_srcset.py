"""srcset as browsers read it: the standard's own cases, in our words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from altcheck.posts.srcset import parse_srcset, sizes_faults


def read(value):
    found = parse_srcset(value)
    for one in found.candidates:
        assert one.span.of(value) == one.address
    for _, span in found.faults:
        assert 0 <= span.start <= span.stop <= len(value)
    return (
        [(one.address, one.width, one.density) for one in found.candidates],
        [(fault, span.of(value)) for fault, span in found.faults],
    )


@pytest.mark.parametrize(
    ("value", "candidates"),
    [
        ("a.png", [("a.png", None, None)]),
        (" a.png\n2x ", [("a.png", None, 2.0)]),
        ("a.png 1x, b.png 2x", [("a.png", None, 1.0), ("b.png", None, 2.0)]),
        ("a.png, b.png 1.5x", [("a.png", None, None), ("b.png", None, 1.5)]),
        ("a.png 320w,b.png 640w", [("a.png", 320, None), ("b.png", 640, None)]),
        ("a.png 320w 200h", [("a.png", 320, None)]),
        ("a,b.html 2x", [("a,b.html", None, 2.0)]),
        ("w_100,h_50/a.png 2x", [("w_100,h_50/a.png", None, 2.0)]),
        (
            "data:image/png;base64,AAAA 1x, b.png 2x",
            [("data:image/png;base64,AAAA", None, 1.0), ("b.png", None, 2.0)],
        ),
        ("a.png .5x", [("a.png", None, 0.5)]),
        ("a.png 1e1x", [("a.png", None, 10.0)]),
        ("图.png 2x", [("图.png", None, 2.0)]),
    ],
)
def test_what_is_right(value, candidates):
    assert read(value) == (candidates, [])


@pytest.mark.parametrize(
    ("value", "candidates", "faults"),
    [
        ("", [], [("empty", "")]),
        ("  ", [], [("empty", "  ")]),
        (",a.png", ["a.png"], [("empty", ",")]),
        ("a.png 1x,, b.png 2x", ["a.png", "b.png"], [("empty", ",")]),
        ("a.png,, b.png 2x", ["a.png", "b.png"], [("empty", ",")]),
        ("a.png 2x,", ["a.png"], []),
        ("a.png 2y", [], [("descriptor", "2y")]),
        ("a.png x", [], [("descriptor", "x")]),
        ("a.png 2", [], [("descriptor", "2")]),
        ("a.png 2x 3x", [], [("descriptor", "2x 3x")]),
        ("a.png 200h", [], [("descriptor", "200h")]),
        ("a.png 1.5w", [], [("descriptor", "1.5w")]),
        ("a.png 320w 2x", [], [("descriptor", "320w 2x")]),
        ("a.png +2x", [], [("descriptor", "+2x")]),
        ("a.png (x, y) 2x, b.png", ["b.png"], [("descriptor", "(x, y) 2x")]),
        ("a.png 0w", [], [("zero", "0w")]),
        ("a.png -1x", [], [("zero", "-1x")]),
        ("a.png 320w, b.png 2x", ["a.png", "b.png"], [("mixed", "2x")]),
        ("a.png 320w, b.png", ["a.png", "b.png"], [("mixed", "b.png")]),
        ("a.png 2x, b.png 2.0x", ["a.png", "b.png"], [("duplicate", "2.0x")]),
        ("a.png, b.png 1x", ["a.png", "b.png"], [("duplicate", "1x")]),
        ("a.png, b.png", ["a.png", "b.png"], [("duplicate", "b.png")]),
        ("a.png 320w, b.png 320w", ["a.png", "b.png"], [("duplicate", "320w")]),
        ("a.png,b.png 2x", ["a.png,b.png"], [("glued", "a.png,b.png")]),
    ],
)
def test_what_is_wrong_is_told_at_its_place(value, candidates, faults):
    found, told = read(value)
    assert ([address for address, _, _ in found], told) == (candidates, faults)


@given(st.text(alphabet=" ,\t\n()abx.0123456789wxh-e:/图"))
def test_anything_is_read_with_true_places(value):
    read(value)


@given(
    st.lists(
        st.tuples(st.sampled_from(["a.png", "b,c/d", "图.jpg"]), st.integers(1, 5000)),
        min_size=1,
        max_size=8,
        unique_by=lambda one: one[1],
    )
)
def test_what_is_written_by_the_rules_is_read_as_it_is(candidates):
    value = ", ".join(f"{address} {width}w" for address, width in candidates)
    assert read(value) == ([(address, width, None) for address, width in candidates], [])


@pytest.mark.parametrize("piece", [",", "a ", "a,", "(", "a (", "a 1x,", "a 1x, ", " "])
def test_long_values_take_no_longer_by_the_character(piece):
    assert len(parse_srcset(piece * 100_000).candidates) <= 1000


@pytest.mark.parametrize(
    "value",
    [
        "100vw",
        " 50vw ",
        "(min-width: 600px) 50vw, 100vw",
        "(min-width: 600px) and (orientation: landscape) 300px, 0",
        "(max-width: 30em) calc(100vw - (2 * 1rem)), min(50vw, 600px)",
        "auto",
        "auto, 100vw",
        "AUTO, (width > 30em) 1.5e1em, .5in",
        "not print 20vw, 100dvw",
    ],
)
def test_sizes_that_are_right(value):
    assert sizes_faults(value) == []


@pytest.mark.parametrize(
    ("value", "faults"),
    [
        ("", [("empty", "")]),
        ("100vw,", [("condition", "100vw"), ("empty", "")]),
        ("100%", [("percentage", "100%")]),
        ("(min-width: 600px) 50%, 100vw", [("percentage", "(min-width: 600px) 50%")]),
        ("100", [("length", "100")]),
        ("-10px", [("length", "-10px")]),
        ("wide", [("length", "wide")]),
        ("(min-width: 600px)", [("length", "(min-width: 600px)")]),
        ("50vw, 100vw", [("condition", "50vw")]),
        ("100vw, auto", [("condition", "100vw"), ("auto", "auto")]),
        ("(min-width: 600px 50vw", [("condition", "(min-width: 600px 50vw")]),
    ],
)
def test_sizes_that_are_wrong_are_told_at_their_place(value, faults):
    assert [(fault, span.of(value)) for fault, span in sizes_faults(value)] == faults


@given(st.text(alphabet=" ,()%0123456789.pxvwauto-:min图"))
def test_any_sizes_are_read(value):
    for _, span in sizes_faults(value):
        assert 0 <= span.start <= span.stop <= len(value)


@pytest.mark.parametrize("piece", [",", "(", ")", "((", "a ", "(a) 1px,", " "])
def test_long_sizes_take_no_longer_by_the_character(piece):
    assert len(sizes_faults(piece * 100_000)) <= 1000
