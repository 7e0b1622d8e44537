"""What the markup of an image becomes when its findings are repaired."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from altcheck.document import Edit, Slot, Span, Unwritable, splice
from altcheck.report import Excerpt
from altcheck.reporters.html.repairs import BLANK, repair
from altcheck.rules.rule import Finding, Fix, Level

TEXT = "<img src=a>"
BASE = 7
HERE = Excerpt(Span(BASE, BASE + len(TEXT)), TEXT)


def finding(*edits, blank=None):
    """A finding whose fix makes ``edits``, which count from the start of the excerpt."""
    moved = tuple(Edit(Span(start + BASE, stop + BASE), new) for start, stop, new in edits)
    fix = Fix(moved, safe=True) if edits else None
    return Finding("rule", Level.ERROR, "a.md", Span(0, 0), 0, fix=fix, blank=blank)


def slot(start, stop, write=lambda value: f" alt='{value}'"):
    return Slot(None, Span(start + BASE, stop + BASE), write)


def text(pieces):
    return "".join(piece.text for piece in pieces)


def test_without_an_excerpt_nothing_is_shown():
    assert repair(None, [finding((0, 1, "x"))]) == ([], [], None, (), False)


def test_without_fix_or_blank_only_today_s_markup_is_shown():
    done = repair(HERE, [finding()])
    assert (text(done.before), done.after, done.copy, done.fixes) == (TEXT, [], None, ())


def test_all_fixes_and_blanks_are_made_at_once():
    first, second = finding((10, 10, " x")), finding((5, 8, "SRC"))
    done = repair(HERE, [first, finding(blank=slot(4, 4)), second])
    assert done.copy == text(done.after) == "<img alt='…' SRC=a x>"
    assert done.fixes == (first, second)
    assert done.asks
    assert [piece.text for piece in done.after if piece.kind == "blank"] == [BLANK]


def test_an_ellipsis_of_a_fix_is_no_blank():
    done = repair(HERE, [finding((10, 10, " alt='To be continued…'"))])
    assert not done.asks
    assert {piece.kind for piece in done.after} == {"same", "new"}


def test_the_same_edit_of_two_findings_is_made_once():
    done = repair(HERE, [finding((10, 10, " x")), finding((10, 10, " x"))])
    assert done.copy == "<img src=a x>"
    assert len(done.fixes) == 2


@pytest.mark.parametrize("start", [-1, len(TEXT)])
def test_what_reaches_out_of_the_excerpt_is_left_as_a_whole(start):
    done = repair(HERE, [finding((10, 10, " x"), (start, start + 1, "y"))])
    assert (text(done.before), done.copy, done.fixes) == (TEXT, None, ())


def test_the_ends_of_the_excerpt_belong_to_it():
    done = repair(HERE, [finding((0, 0, "<p>"), (len(TEXT), len(TEXT), "</p>"))])
    assert done.copy == f"<p>{TEXT}</p>"


def test_a_slot_that_can_t_be_written_asks_for_nothing():
    def refuse(value):
        raise Unwritable(value)

    for write in (None, refuse):
        done = repair(HERE, [finding(blank=slot(4, 4, write))])
        assert (done.after, done.copy, done.asks) == ([], None, False)


EDITS = st.tuples(st.integers(-2, 12), st.integers(0, 5), st.text("ab …", max_size=4)).map(
    lambda edit: (edit[0], edit[0] + edit[1], edit[2])
)


@given(st.lists(st.lists(EDITS, min_size=1, max_size=1), max_size=5))
def test_what_is_taken_never_overlaps_and_all_else_stays(wanted):
    findings = [finding(*edits) for edits in wanted]
    done = repair(HERE, findings)
    taken = {edit for fixed in done.fixes for edit in fixed.fix.edits}
    places = sorted(edit.span for edit in taken)
    assert all(one.stop <= other.start for one, other in itertools.pairwise(places))
    assert text(done.before) == TEXT
    if taken:
        assert done.copy == text(done.after) == splice(TEXT, taken, BASE)
    inside = [
        f
        for f in findings
        if f.fix.edits[0].span[0] >= BASE and f.fix.edits[0].span[1] <= HERE.span.stop
    ]
    assert done.fixes[:1] == tuple(inside[:1]), "the first that fits is always taken"
