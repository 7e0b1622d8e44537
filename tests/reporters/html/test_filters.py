"""By what the page's filters choose."""

import itertools

import pytest

from altcheck.document import Slot, Span
from altcheck.reporters.html.filters import needs_person, tags
from altcheck.rules.rule import Finding, Fix, Level

FIX = Fix((), safe=False)
BLANK = Slot(None, Span(0, 0))


def finding(level=Level.ERROR, fix=None, blank=None):
    return Finding("rule", level, "a.md", Span(0, 0), 0, fix=fix, blank=blank)


@pytest.mark.parametrize(
    ("one", "names"),
    [
        (finding(), "has-error"),
        (finding(Level.WARNING, FIX), "has-fix has-warning"),
        (finding(Level.NOTICE, blank=BLANK), "has-notice has-person"),
        (finding(Level.ERROR, FIX, BLANK), "has-error has-fix"),
    ],
)
def test_level_and_work_are_named(one, names):
    assert tags([one]) == names
    assert needs_person(one) == ("has-person" in names)


def test_nothing_found_has_no_names():
    assert tags([]) == ""


def test_the_order_of_findings_is_of_no_account():
    findings = [finding(), finding(Level.WARNING, FIX), finding(Level.NOTICE, blank=BLANK)]
    assert {tags(order) for order in itertools.permutations(findings)} == {
        "has-error has-fix has-notice has-person has-warning"
    }
