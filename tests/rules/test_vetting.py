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
