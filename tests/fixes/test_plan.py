"""Which fixes are taken."""

import pytest

from altcheck.document import Edit, Span
from altcheck.fixes.change import Left
from altcheck.fixes.plan import Ban, Options, banned, plan, refused_images, unasked
from altcheck.rules.rule import AltText, Finding, Fix, Level

ALT = AltText("Two boats", "caption")


def finding(*edits, rule="x", image=0, path="a.md", **fix):
    made = tuple(Edit(Span(*span), text) for *span, text in edits)
    fix = Fix(made, **{"safe": True, **fix})
    return Finding(rule, Level.ERROR, path, Span(0, 0), image, fix=fix)


@pytest.mark.parametrize(
    ("fix", "options", "left"),
    [
        ({}, Options(), None),
        ({"safe": False}, Options(), Left.DOUBTFUL),
        ({"safe": False}, Options(unsafe=True), None),
        ({"safe": False}, Options(select=frozenset("x")), None),
        ({"safe": False, "alt": ALT}, Options(select=frozenset("x")), Left.DOUBTFUL),
        ({"safe": False, "alt": ALT}, Options(unsafe=True), None),
        ({"safe": False, "shown": True}, Options(select=frozenset("x")), Left.SHOWN),
        ({"safe": False, "shown": True}, Options(), Left.SHOWN),
        ({"safe": False, "shown": True}, Options(unsafe=True), None),
        ({}, Options(select=frozenset("y")), Left.NOT_SELECTED),
        ({}, Options(unsafe=True, select=frozenset("y")), Left.NOT_SELECTED),
        ({"alt": ALT}, Options(select=frozenset("x")), None),
    ],
)
def test_a_fix_is_taken_if_somebody_asked_for_it(fix, options, left):
    one = finding((0, 0, "a"), **fix)
    assert unasked(one, one.fix, options) is left
    assert bool(plan([one], options, {})) is (left is None)


def test_nothing_is_planned_where_there_is_nothing_to_do():
    assert plan([], Options(), {}) == {}
    assert plan([finding()], Options(), {}) == {}
    assert plan([Finding("x", Level.ERROR, "a.md", Span(0, 1))], Options(), {}) == {}


def test_equal_edits_are_taken_from_both_and_are_one():
    changes = plan([finding((3, 5, "a")), finding((3, 5, "a"), rule="y")], Options(), {})
    assert [change.rule for change in changes["a.md"]] == ["x", "y"]


@pytest.mark.parametrize("other", [(3, 5, "b"), (4, 6, "a"), (2, 9, "a"), (3, 4, "")])
def test_of_two_that_overlap_the_second_waits_as_a_whole(other):
    late = finding((20, 21, "z"), other, rule="y")
    changes = plan([finding((3, 5, "a")), late], Options(), {})
    assert [change.rule for change in changes["a.md"]] == ["x"]


@pytest.mark.parametrize("other", [(5, 6, "b"), (1, 3, "b"), (5, 5, "b"), (3, 3, "b")])
def test_neighbours_do_not_overlap(other):
    changes = plan([finding((3, 5, "a")), finding(other, rule="y")], Options(), {})
    assert len(changes["a.md"]) == 2


def test_two_insertions_at_one_place_do():
    changes = plan([finding((3, 3, "a")), finding((3, 3, "b"), rule="y")], Options(), {})
    assert len(changes["a.md"]) == 1


def test_other_posts_are_other_places():
    changes = plan([finding((3, 5, "a")), finding((3, 5, "b"), path="b.md")], Options(), {})
    assert list(changes) == ["a.md", "b.md"]


def test_what_is_banned_is_not_tried_again():
    one, two = finding((3, 5, "a")), finding((6, 7, "b"), image=1)
    bans = {Ban("a.md", "x", 0, ("a",)): (Left.MISREAD, "")}
    assert [c.image for c in plan([one, two], Options(), bans)["a.md"]] == [1]
    assert plan([one, two], Options(), {Ban("a.md"): (Left.LOCKED, "x")}) == {}
    assert banned(one, bans) == (Left.MISREAD, "")
    assert banned(two, bans) is None
    assert banned(finding((3, 5, "c")), bans) is None
    assert refused_images([one, two], bans) == {("a.md", 0)}


def test_a_change_says_whose_words_it_writes():
    (change,) = plan([finding((3, 5, "a"), alt=ALT)], Options(), {})["a.md"]
    assert (change.alt, change.origin) == ("Two boats", "caption")
