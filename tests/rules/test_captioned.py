"""Captions and the pictures that they belong to."""

import pytest

from .reading import asked


def told(rule, text):
    return len(asked(text, rules=[rule]))


@pytest.mark.parametrize(
    "inside",
    [
        '<img src="a.png"><figcaption>x</figcaption>', "<table></table><figcaption>x</figcaption>",
        "<figcaption></figcaption>", "x", "<p>y</p><figcaption>x</figcaption>",
        "{% gist a %}<figcaption>x</figcaption>", "<svg></svg><figcaption>x</figcaption>",
        '<figcaption><img src="a.png">x</figcaption>',
    ],
)  # fmt: skip
def test_a_figure_that_holds_something(inside):
    assert told("caption-without-image", f"<figure>{inside}</figure>\n") == 0


def test_a_figure_that_holds_its_caption_alone():
    assert told("caption-without-image", "<figure><figcaption>x</figcaption></figure>\n") == 1
    filled = '<figure id="a"><figcaption>x</figcaption></figure>\n'
    assert told("caption-without-image", filled) == 0


@pytest.mark.parametrize(
    ("alts", "times"),
    [
        (("x", "y"), 0), (("x",), 0), (("", "x"), 0), (("x", "X "), 1), (("", ""), 1),
        (("x", "x", "x"), 1), (("{{ x }}", "{{ x }}"), 0),
    ],
)  # fmt: skip
def test_one_caption_for_several_pictures(alts, times):
    images = "".join(f'<img src="{k}.png" alt="{alt}">' for k, alt in enumerate(alts))
    text = f"<figure>{images}<figcaption>x</figcaption></figure>\n"
    assert told("figure-multiple-images", text) == times


def test_pictures_without_an_alt_have_another_fault_and_copies_none():
    rest = "<figcaption>x</figcaption></figure>\n"
    none = '<figure><img src="a.png"><img src="b.png">' + rest
    same = '<figure><img src="a.png" alt="x"><img src="a.png" alt="x">' + rest
    assert told("figure-multiple-images", none) == told("figure-multiple-images", same) == 0
