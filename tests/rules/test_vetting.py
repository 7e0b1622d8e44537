"""Alts are handed on only if no rule complains of them."""

import pytest

from altcheck.audit import Settings, examine
from altcheck.posts.discover import Found
from altcheck.posts.reader import read_post
from altcheck.rules.vetting import is_good, vetted, wants_alt

from .reading import BY_ID


def one(text):
    post = read_post("a.md", text.encode()).post
    return post.images[0], post


@pytest.mark.parametrize(
    "alt",
    ["Two boats", "港口", "A photo of the harbour", "Figure 3: two boats", "a.png in the tree"],
)
def test_words_are_good(alt):
    image, post = one("![](https://a.example/b.png)\n")
    assert is_good(alt, image, post)


@pytest.mark.parametrize(
    "alt", ["", "  ", "image", "图片", "b.png", "IMG_2041", "https://a.example/b"]
)
def test_what_a_rule_complains_of_is_not(alt):
    image, post = one("![](https://a.example/b.png)\n")
    assert not is_good(alt, image, post)


def test_an_alt_that_repeats_its_caption_is_good_enough():
    text = (
        '<figure><img src="https://a.example/b.png"><figcaption>Two boats</figcaption></figure>\n'
    )
    image, post = one(text)
    assert is_good("Two boats", image, post)


def test_an_image_without_a_place_for_an_alt_has_no_good_one():
    image, post = one("![](https://a.example/b.png)\n")
    assert not is_good(
        "Two boats", image.__class__("a", 0, 0, (0, 1), "tag", image.src, None), post
    )


def findings(text):
    data = text.encode()
    found = examine(Found("a.md", None), Settings(), data)
    return found.findings, found.posts[0]


def test_a_caption_that_is_a_placeholder_is_passed_over_for_the_title():
    text = '<figure><img src="https://a.example/b.png" alt=" " title="Two boats"><figcaption>图片</figcaption></figure>\n'
    (finding, *_), _ = findings(text)
    assert (finding.fix.alt.text, finding.fix.alt.origin) == ("Two boats", "title")


def test_nothing_is_offered_where_all_is_useless():
    text = '<figure><img src="https://a.example/b.png" alt=" " title="b.png"><figcaption>图片</figcaption></figure>\n'
    (finding, *_), _ = findings(text)
    assert finding.rule == "image-alt-whitespace"
    assert finding.fix is None


def test_only_findings_that_ask_for_an_alt_are_vetted():
    text = "![Two boats](http://a.example/b.png)\n"
    (finding,), post = findings(text)
    assert finding.rule == "image-mixed-content"
    assert finding.fix is not None
    assert not wants_alt(finding, post)
    assert list(vetted(iter([finding]), post)) == [finding]


def test_a_finding_about_the_whole_post_wants_no_alt():
    post = read_post("a.md", b"<p><img src=a.png></p>").post
    rule = BY_ID["image-alt-missing"]
    assert not wants_alt(rule.finding(post, post.images[0].span), post)
    (finding,) = rule.check(post.images[0], post)
    assert wants_alt(finding, post)


def test_words_in_front_that_say_that_it_is_a_picture_are_left_out():
    text = '<figure><img src="https://a.example/b.png" alt=" "><figcaption>图为两艘船停在码头</figcaption></figure>\n'
    (finding, *_), _ = findings(text)
    assert (finding.rule, finding.fix.alt.text) == ("image-alt-whitespace", "两艘船停在码头")


def test_an_alt_that_could_be_better_is_not_replaced_by_another():
    text = '<figure><img src="https://a.example/b.png" alt="Two boats"><figcaption>Two boats</figcaption></figure>\n'
    found, post = findings(text)
    (finding,) = (f for f in found if f.rule == "alt-duplicates-caption")
    assert finding.fix is None
    assert not wants_alt(finding, post)


CAPTION = "<figcaption>Two boats at the quay</figcaption></figure>"
BOAT, QUAY = '<img src="https://a.example/b.png">', '<img src="https://a.example/q.png">'


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        (f"<figure>{BOAT}{CAPTION}\n", [True]),
        (f"<figure>{BOAT}{QUAY}{CAPTION}\n", [False, False]),
        (f"<figure>{BOAT}{CAPTION}\n<figure>{QUAY}{CAPTION}\n", [True, True]),
    ],
    ids=["one picture", "two in a figure", "a figure for each"],
)
def test_what_one_caption_says_of_two_pictures_waits_for_a_person(text, safe):
    found, _ = findings(text)
    missing = [finding for finding in found if finding.rule == "image-alt-missing"]
    assert [finding.fix.safe for finding in missing] == safe
    assert {finding.fix.alt.text for finding in missing} == {"Two boats at the quay"}


@pytest.mark.parametrize(("pictures", "safe"), [(QUAY, [True]), (BOAT + QUAY, [None, False])])
def test_a_picture_right_beside_one_without_a_caption_waits_as_well(pictures, safe):
    found, _ = findings(f"{pictures}<small>A sail in the fog</small>\n")
    missing = [finding for finding in found if finding.rule == "image-alt-missing"]
    assert [finding.fix and finding.fix.safe for finding in missing] == safe
