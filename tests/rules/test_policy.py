"""Levels by rule and by path."""

from altcheck.document import Span
from altcheck.rules.policy import Override, Policy
from altcheck.rules.rule import Finding, Level

FINDING = Finding("alt-url", Level.ERROR, "a.md", Span(0, 1))


def levels(policy, place="/site/a.md"):
    return [finding.level for finding in policy.applied([FINDING], place)]


def test_what_nobody_speaks_of_is_left_alone():
    (same,) = Policy({"alt-filename": None}).applied([FINDING], "/site/a.md")
    assert same is FINDING


def test_a_level_is_changed_and_none_drops_the_finding():
    assert levels(Policy({"alt-url": Level.NOTICE})) == [Level.NOTICE]
    assert levels(Policy({"alt-url": None})) == []


def test_of_several_overrides_the_last_that_covers_the_post_decides():
    policy = Policy(
        {"alt-url": None},
        (
            Override(("*.md",), {"alt-url": Level.WARNING}),
            Override(("drafts/", "!drafts/kept.md"), {"alt-url": Level.NOTICE}),
        ),
        "/site/",
    )
    assert levels(policy, "/site/a.html") == []
    assert levels(policy, "/site/a.md") == [Level.WARNING]
    assert levels(policy, "/site/drafts/a.md") == [Level.NOTICE]


def test_posts_outside_of_the_settings_folder_have_no_overrides():
    policy = Policy({}, (Override(("*",), {"alt-url": None}),), "/site/")
    assert levels(policy, "/other/a.md") == [Level.ERROR]
    assert levels(policy, "/site/a.md") == []
