"""Rules by what they are asked about."""

from altcheck.rules import RULES
from altcheck.rules.asked import asked
from altcheck.rules.rule import ImageRule, PostRule, RepoRule, ReviewRule, SlipRule


def test_no_rule_is_lost_and_order_is_kept():
    found = asked(RULES)
    assert list(found.posts) == [rule for rule in RULES if isinstance(rule, PostRule)]
    for kind, by_element in ((ImageRule, found.images), (RepoRule, found.in_repo)):
        for element, rules in by_element.items():
            mine = [r for r in RULES if isinstance(r, kind) and element in r.elements]
            assert rules == mine
    for kind, rules in found.slips.items():
        assert rules == [r for r in RULES if isinstance(r, SlipRule) and kind in r.kinds]
    told = {*found.posts}
    for groups in (found.images, found.in_repo, found.slips):
        told |= {rule for rules in groups.values() for rule in rules}
    assert told == {rule for rule in RULES if not isinstance(rule, ReviewRule)}


def test_what_is_not_given_is_not_asked():
    assert asked(()) == ((), {}, {}, {})
