"""What assistive technology calls an image, and which images need a name."""

import pytest

from altcheck.rules.name import (
    accessible_name,
    alone_in_link,
    is_pixel,
    is_sign,
    names_link,
    needs_name,
)

from .reading import found, image


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ('<img src="a.png" alt="Two boats">', "Two boats"),
        ('<img src="a.png" alt="  Two boats ">', "Two boats"),
        ('<img src="a.png" alt="Two boats" aria-label="Harbour">', "Harbour"),
        ('<img src="a.png" aria-label="Harbour" title="Quay">', "Harbour"),
        ('<img src="a.png" title="Quay">', "Quay"),
        ('<img src="a.png" alt="" title="Quay">', ""),
        ('<img src="a.png" alt="Two boats" aria-label=" ">', "Two boats"),
        ('<span id="x">Harbour</span><img src="a.png" alt="Boats" aria-labelledby="x">', "Harbour"),
        ('<img src="a.png" alt="Two boats" aria-labelledby="gone">', "Two boats"),
        ('<img src="a.png">', ""),
        ('<img src="a.png" title=" ">', ""),
    ],
)
def test_the_name_comes_from_the_first_source_that_counts(tag, name):
    assert accessible_name(image(f"<p>{tag}</p>\n")) == name


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ('<p><img src="a.png"></p>\n', True),
        ('<p><img src="a.png" role="img"></p>\n', True),
        ('<p><img src="a.png" role="presentation"></p>\n', False),
        ('<p><img src="a.png" role="none"></p>\n', False),
        ('<div aria-hidden="true"><p><img src="a.png"></p></div>\n', False),
        ('<p><img src="a.png" hidden></p>\n', False),
        ('<p><img src="a.png" style="display:none"></p>\n', False),
        ('<template><img src="a.png"></template>\n', False),
        ("![](a.png)\n", True),
        ("---\ncover: a.png\n---\n", True),
    ],
)
def test_an_image_needs_a_name_where_it_reaches_the_accessibility_tree(text, needs):
    assert needs_name(image(text)) is needs


@pytest.mark.parametrize(
    ("tag", "pixel"),
    [
        ('<img src="a.png" width="1" height="1">', True),
        ('<img src="a.png" width="0" height="3">', True),
        ('<img src="a.png" width="1">', True),
        ('<img src="/x/spacer.gif?v=2">', True),
        ('<img src="blank.png">', True),
        ('<img src="a.png" width="1" height="100">', False),
        ('<img src="a.png" width="4" height="4">', False),
        ('<img src="a.png" width="1px" height="1px">', False),
        ('<img src="a.png" width="100%" height="1">', False),
        ('<img src="blank-page.png">', False),
        ('<img src="a.png">', False),
    ],
)
def test_a_pixel_is_what_cannot_be_seen(tag, pixel):
    one = image(f"<p>{tag}</p>\n")
    assert is_pixel(one) is pixel
    assert is_sign(one) is pixel


@pytest.mark.parametrize(
    ("tag", "sign"),
    [
        ('<img src="a.png" class="wp-smiley big">', True),
        ('<img src="a.png" class="emoji">', True),
        ('<img src="https://img.shields.io/badge/a-b.svg">', True),
        ('<img src="//badgen.net/npm/v/x">', True),
        ('<img src="https://github.com/a/b/actions/workflows/c.yml/badge.svg">', True),
        ('<img src="a.png" class="emojis-of-the-world-map">', False),
        ('<img src="https://a.example/shields.io.png">', False),
        ('<img src="https://a.example/badger.png">', False),
    ],
)
def test_badges_and_emoji_are_signs(tag, sign):
    assert is_sign(image(f"<p>{tag}</p>\n")) is sign


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ('<p><a href="b"><img src="a.png"></a></p>\n', True),
        ("[![](a.png)](b)\n", True),
        ('<p><button><img src="a.png"></button></p>\n', True),
        ('<p><a href="b"><img src="a.png"> The harbour</a></p>\n', False),
        ('<p><a href="b" aria-label="Harbour"><img src="a.png"></a></p>\n', False),
        ('<p><a href="b" title="Harbour"><img src="a.png"></a></p>\n', False),
        ('<p><img src="a.png"></p>\n', False),
    ],
)
def test_an_image_is_alone_in_a_link_that_nothing_else_names(text, alone):
    assert alone_in_link(image(text)) is alone


def test_the_alt_of_another_image_names_the_link():
    text = '<p><a href="b"><img src="a.png" alt=""><img src="c.png" alt="Harbour"></a></p>\n'
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("![](a.png)\n", False),
        ("[![](a.png)](a.png)\n", False),
        ("[![](a.png)](/full/a.JPG?w=9)\n", False),
        ("[![](a.png) The harbour](harbour)\n", False),
        ("[![](a.png)](harbour)\n", True),
        ("[![](a.png)](/png)\n", True),
        ('<p><button><img src="a.png"></button></p>\n', True),
    ],
)
def test_an_image_alone_in_a_link_names_it_unless_the_link_leads_to_a_picture(text, names):
    assert names_link(image(text)) is names
