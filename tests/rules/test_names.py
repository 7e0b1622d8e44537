"""Names that come from the wrong place: what is safe to take over, and what nobody can tell."""

import pytest

from altcheck.posts.reader import read_post
from altcheck.rules.rule import Level

from .reading import BY_ID, found


def findings(rule, text, name="a.html"):
    post = read_post(name, text.encode()).post
    return [f for image in post.images for f in BY_ID[rule].check(image, post)]


@pytest.mark.parametrize("alt", ["🙂", "👩\u200d👩\u200d👧", "a\u200b", "❤\ufe0f", "ไทย", "é"])
def test_what_can_be_heard_is_not_invisible(alt):
    assert findings("image-alt-invisible", f'<img src="a.png" alt="{alt}">') == []


@pytest.mark.parametrize(
    "alt", ["\u200b", "\u200c\u200d", "\ufeff", "\u00ad ", "\u2800", "\u3164", "\ufe0f"]
)
def test_what_nobody_hears_is_invisible(alt):
    assert len(findings("image-alt-invisible", f'<img src="a.png" alt="{alt}">')) == 1


def test_a_title_that_several_images_share_is_not_taken_over():
    one = '<img src="a.png" title="Harbour news">'
    (single,) = findings("image-title-only", one)
    assert single.fix is not None
    assert single.fix.safe
    assert [f.fix for f in findings("image-title-only", one * 2)] == [None, None]


def test_only_a_label_of_the_image_itself_is_taken_over():
    (own,) = findings("image-name-aria-only", '<img src="a.png" aria-label="Boats">')
    (far,) = findings(
        "image-name-aria-only", '<img src="a.png" aria-labelledby="x"><p id="x">B</p>'
    )
    assert own.fix is not None
    assert far.fix is None


IDS = [
    ("a.html", '<img src="a" alt="b" aria-labelledby="x">', [Level.WARNING]),
    ("a.html", '<!doctype html><img src="a" aria-labelledby="x">', [Level.ERROR]),
    ("a.html", '<img src="a" aria-labelledby="x y"><p id="y">B</p>', [Level.WARNING]),
    ("a.html", '<img src="a" alt="" aria-labelledby="x">', [Level.ERROR]),
    ("a.html", '---\nlayout: x\n---\n<img src="a" aria-labelledby="x">', []),
    ("a.html", '<p>{{ content }}</p><img src="a" aria-labelledby="x">', []),
    ("a.md", '<p><img src="a" aria-labelledby="x"></p>', []),
]


@pytest.mark.parametrize(("name", "text", "levels"), IDS)
def test_ids_are_judged_in_complete_pages_only(name, text, levels):
    assert [f.level for f in findings("labelledby-target-missing", text, name)] == levels


def test_an_image_that_may_be_named_elsewhere_is_not_called_nameless():
    text = '<p><img src="a.png" aria-labelledby="x"></p>\n'
    assert found(text, name="a.md") == []
    assert "image-alt-missing" in found(text, name="a.html")
    linked = '<p><a href="b"><img src="a.png" aria-labelledby="x"></a></p>\n'
    assert found(linked, name="a.md") == []
    assert "linked-image-alt-missing" in found(linked, name="a.html")
