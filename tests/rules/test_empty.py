"""Images whose alt is empty."""

import pytest

from altcheck.assets.asset import Asset, State
from altcheck.document import splice
from altcheck.rules.rule import Level

from .reading import asked, only

NO_FILE = Asset("a.png", State.MISSING)


def empty(text, asset=NO_FILE):
    return asked(text, asset, rules=["image-alt-empty"])


@pytest.mark.parametrize(
    "text",
    [
        "![](a.png)\n", '<img src="a.png">\n', '<img src="a.png" alt="x">\n',
        '<img src="a.png" alt=" ">\n', '<img src="a.png" alt="" role="none">\n',
        '<img src="a.png" alt="" aria-hidden="true">\n', '<img src="a.png" alt="" aria-label="x">\n',
        '<a href="b">Boats <img src="a.png" alt=""></a>\n', '<img src="spacer.gif" alt="">\n',
        '<img class="emoji" src="a.png" alt="">\n', '<img src="a.png" alt="" width="20">\n',
        '<template><img src="a.png" alt=""></template>\n', '<h2><img src="a.png" alt=""></h2>\n',
        '<img src="a.png" alt="" usemap="#m">\n', '<table><th><img src="a.png" alt=""></th></table>\n',
        '<img src="a.png" alt="">\n<p class="caption">Two boats</p>\n',
    ],
)  # fmt: skip
def test_what_is_no_case_for_a_second_look(text):
    assert empty(text) == []


@pytest.mark.parametrize(
    ("text", "sides", "level"),
    [
        ('<p><img src="a.png" alt=""></p>\n', (None, None), Level.NOTICE),
        ('<p><img src="a.png" alt=""></p>\n', (640, 100), Level.NOTICE),
        ('<p><img src="a.png" alt=""></p>\n', (640, 101), Level.WARNING),
        ('<p>Two <img src="a.png" alt=""></p>\n', (640, 480), Level.NOTICE),
        ('<p><img src="a.png" alt="" width="90"></p>\n', (640, 480), Level.NOTICE),
        ('<p><img src="a.png" alt="" width="50%"></p>\n', (640, 480), Level.WARNING),
        ('<ul><li><img src="a.png" alt=""></li></ul>\n', (640, 480), Level.NOTICE),
    ],
)
def test_large_pictures_that_stand_alone_are_graver(text, sides, level):
    width, height = sides
    found = empty(text, Asset("a.png", State.FOUND, width=width, height=height))
    assert [finding.level for finding in found] == [level]


def test_a_carousel_is_asked_about_once_more():
    text = '<div class="swiper"><img src="a.png" alt="{alt}"></div>\n'
    assert len(only("decorative-in-carousel", text.replace("{alt}", ""))) == 1
    assert only("decorative-in-carousel", text.replace("{alt}", "x")) == []


@pytest.mark.parametrize(
    ("cell", "times"),
    [
        ("![](a.png)", 1), ("**![](a.png)**", 1), ("![Tide](a.png)", 0), ("![](a.png) Tide", 0),
        ("![](a.png)![](b.png)", 0),
    ],
)  # fmt: skip
def test_header_cells(cell, times):
    text = f"| {cell} | b |\n|---|---|\n| ![](c.png) | d |\n"
    assert len(only("table-cell-image-only", text)) == times


def test_an_empty_label_goes_with_the_caption_in_its_place():
    bare = '<p><img aria-label="" src="a.png"></p>\n'
    (finding,) = only("image-name-empty-aria", bare)
    assert splice(bare, finding.fix.edits) == '<p><img src="a.png"></p>\n'
    text = '<figure><img aria-label=" " src="a.png"><figcaption>Two boats</figcaption></figure>\n'
    (finding,) = only("image-name-empty-aria", text)
    assert 'alt="Two boats"' in splice(text, finding.fix.edits)


@pytest.mark.parametrize(
    "rest", ['alt=""', 'alt="x"', 'title="x"', 'role="none"', "hidden", 'aria-labelledby="away"']
)
def test_an_empty_label_beside_something_that_counts(rest):
    assert only("image-name-empty-aria", f'<img src="a.png" aria-label="" {rest}>\n') == []
