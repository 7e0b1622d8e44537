"""What the rules about useless alts have in common: which images they speak about, and the fix."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from altcheck.document import splice
from altcheck.posts.reader import read_post
from altcheck.rules.quality import heard, rewritten
from altcheck.rules.rule import Level

from .reading import BY_ID, QUALITY, family, found, image, judged

NAMES = family("filenames", "machine_names", "placeholders")


@pytest.mark.parametrize(
    "text",
    [
        '<p><img src="a.png" alt="image" aria-hidden="true"></p>\n',
        '<p><img src="a.png" alt="image" role="none"></p>\n',
        '<p><img src="a.png" alt="image" aria-label="Two boats"></p>\n',
        '<p><img src="a.png" alt="icon" width="1" height="1"></p>\n',
        '<p><img src="a.png" alt="icon" class="emoji"></p>\n',
        "![image](https://img.shields.io/badge/a-b.svg)\n",
        "![{{ page.title }}](a.png)\n",
        "[![icon](a.png) The harbour](b)\n",
        "![](a.png)\n",
    ],
)
def test_an_alt_that_nobody_hears_or_that_is_enough_is_not_judged(text):
    assert found(text, QUALITY) == []


def test_the_finding_is_at_the_alt_and_takes_the_caption():
    text = '<figure><img src="a.png" alt="photo"><figcaption>Two boats</figcaption></figure>\n'
    post = read_post("post.md", text.encode()).post
    (finding,) = BY_ID["alt-placeholder"].check(post.images[0], post)
    assert finding.span.of(text) == "photo"
    assert 'alt="Two boats"' in splice(text, finding.fix.edits)
    assert finding.blank is post.images[0].alt


def test_a_long_alt_is_shortened_in_the_sentence():
    post = read_post("post.md", f"![https://a.example/{'b' * 200}](a.png)\n".encode()).post
    (finding,) = BY_ID["alt-url"].check(post.images[0], post)
    assert len(finding.args["alt"]) == 80
    assert finding.args["alt"].endswith("…")


def test_an_alt_longer_than_any_name_is_no_name():
    assert judged("a" * 2001 + ".png") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("![Two\n boats](a.png)\n", "Two boats"),
        ("![](a.png)\n", ""),
        ("![{{ x }}](a.png)\n", ""),
        ('<p><img src="a.png" alt="Boat" aria-hidden="true"></p>\n', ""),
        ('<p><img src="a.png" alt="Boat" aria-label="Ship"></p>\n', ""),
        ('<p><img src="a.png" alt="Boat" class="emoji"></p>\n', ""),
        ('<p><img src="a.png"></p>\n', ""),
    ],
)
def test_what_is_heard_of_an_alt(text, words):
    assert heard(image(text)) == words


def test_an_alt_that_can_not_be_written_has_no_fix():
    assert rewritten(image("![Boat](a.png)\n"), "a\0b") is None
    assert rewritten(image("![Boat](a.png)\n"), "") is None


def test_every_rule_about_alts_gives_way_to_broken_pictures_and_has_the_name_as_its_concern():
    assert {(rule.judges_quality, rule.concern) for rule in QUALITY} == {(True, "name")}
    assert all(rule.level >= Level.WARNING for rule in family("filenames", "machine_names"))


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=60))
def test_no_alt_makes_the_rules_fail_and_a_description_behind_it_silences_them(alt):
    judged(alt)
    behind = f"{' '.join(alt.split())} two boats lie at the old quay in the evening"
    assert judged(behind, rules=NAMES) in ([], ["alt-url"])
