"""One finding per image and concern, and no judgement of what isn't there."""

import pytest

from altcheck.assets.asset import Asset, State
from altcheck.document import Span
from altcheck.repo import Repo
from altcheck.rules import RULES
from altcheck.rules.rule import Finding, Level
from altcheck.rules.select import one_per_concern

BY_ID = {rule.id: rule for rule in RULES}


def finding(rule, image=0, path="a.md"):
    return Finding(rule, BY_ID[rule].level, path, Span(0, 1), image)


def repo(state=State.FOUND, images=2):
    return Repo({}, {("a.md", k): Asset("a.png", state) for k in range(images)}, {})


def told(findings, state=State.FOUND):
    return [f.rule for f in one_per_concern(findings, RULES, repo(state))]


def test_the_first_rule_of_the_catalogue_is_told():
    findings = [finding("alt-placeholder"), finding("alt-filename"), finding("alt-credit-only")]
    assert told(findings) == ["alt-filename"]
    assert told(findings[::-1]) == ["alt-filename"]


def test_each_concern_has_its_say():
    findings = [
        finding("image-alt-missing"),
        finding("image-broken-local"),
        finding("image-mixed-content"),
        finding("image-duplicate-adjacent"),
    ]
    assert told(findings) == [f.rule for f in findings]


def test_each_image_has_its_say():
    findings = [finding("alt-filename", 0), finding("alt-placeholder", 1)]
    assert told(findings) == ["alt-filename", "alt-placeholder"]


def test_findings_about_no_image_are_all_kept():
    assert told([finding("figcaption-misplaced", None)] * 2) == ["figcaption-misplaced"] * 2


@pytest.mark.parametrize("state", State)
def test_an_alt_is_not_judged_where_there_is_no_picture(state):
    broken = state in (State.MISSING, State.EMPTY, State.NOT_AN_IMAGE)
    assert told([finding("alt-filename")], state) == ([] if broken else ["alt-filename"])


@pytest.mark.parametrize("state", State)
def test_a_missing_alt_is_told_whether_or_not_there_is_a_picture(state):
    assert told([finding("image-alt-missing")], state) == ["image-alt-missing"]


def test_a_rule_that_is_not_told_leaves_room_for_the_next():
    findings = [finding("alt-filename"), finding("front-matter-image-alt-missing")]
    assert told(findings, State.MISSING) == ["front-matter-image-alt-missing"]


def test_nothing_is_told_of_nothing():
    assert told([]) == []


def test_the_rules_stand_in_the_order_of_precedence():
    names = [rule.id for rule in RULES if rule.concern == "name"]
    order = ["linked-image-alt-missing", "image-alt-missing", "image-alt-whitespace"]
    order += ["alt-filename", "alt-placeholder", "alt-duplicates-caption"]
    assert [name for name in names if name in order] == order
    assert all(rule.level is Level.ERROR for rule in RULES if rule.id in order[:5])
