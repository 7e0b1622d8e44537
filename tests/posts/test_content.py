"""What is in an element, and what an image is the only content of."""

import pytest

from altcheck.posts.reader import read_post
from tests.timing import within


def post(text, name="post.md"):
    return read_post(name, text.encode()).post


def image(text, name="post.md"):
    return post(text, name).images[0]


@pytest.mark.parametrize(
    "text",
    [
        "Two ![](a.png)\n", "![](a.png) boats\n", "![](a.png)![](b.png)\n",
        '<p><img src="a.png"><br></p>\n', '<p>Two <b><img src="a.png"></b></p>\n',
        '<p><b>Two</b><img src="a.png"></p>\n',
    ],
)  # fmt: skip
def test_an_image_beside_something_is_not_alone(text):
    assert image(text).alone == ""


@pytest.mark.parametrize(
    ("text", "block"),
    [
        ("![](a.png)\n", "p"),
        ("- ![](a.png)\n", "li"),
        ("| ![](a.png) | b |\n|---|---|\n| c | d |\n", "th"),
        ("| a | b |\n|---|---|\n| [![](c.png)](d) | e |\n", "td"),
        ('<div><b> <img src="a.png"> </b></div>\n', "div"),
        ('<p><picture><source srcset="b.png"><img src="a.png"></picture></p>\n', "p"),
    ],
)
def test_the_block_whose_only_content_it_is(text, block):
    assert image(text).alone == block


@pytest.mark.parametrize(
    ("held", "inside"),
    [
        ("", "x"), ("", "<a>x</a>"), ("", '<a href="b" tabindex="-1">x</a>'),
        ("", "<button disabled>x</button>"), ("", '<input type="hidden">'), ("", "<!-- a -->"),
        ("a", '<b><a href="b">x</a></b>'), ("button", "<button>x</button>"),
        ("input", '<input type="text">'), ("span", '<span tabindex="0">x</span>'),
    ],
)  # fmt: skip
def test_what_an_element_with_the_role_of_an_image_holds(held, inside):
    assert image(f'<div role="img" aria-label="x">{inside}</div>\n').holds == held


def test_only_what_has_the_role_is_asked_and_a_video_for_its_track():
    assert image('<svg><a href="b"><text>x</text></a></svg>\n').holds == ""
    assert image('<p><video poster="a.png"></video></p>\n').holds == ""
    assert image('<p><video poster="a.png"><track src="b"></video></p>\n').holds == "track"


@pytest.mark.parametrize(
    ("classes", "carousel"),
    [
        ("gallery", False), ("carouselish", False), ("range-slide", False), ("slider", True),
        ("main Carousel", True), ("swiper-slide", True), ("slick-track", True),
    ],
)  # fmt: skip
def test_a_class_says_that_it_is_a_carousel(classes, carousel):
    text = f'<div class="{classes}"><p><img src="a.png" alt=""></p></div>\n<img src="b.png">\n'
    assert [one.carousel for one in post(text).images] == [carousel, False]


def test_an_image_tag_is_read_as_img_and_its_name_told():
    text = '<p><image src="a.png" alt="x"></p>\n'
    one = image(text)
    assert (one.element, one.src.value) == ("img", "a.png")
    assert one.misnamed.span.of(text) == "image"
    assert one.misnamed.write is not None
    assert image('<p><image src="a.png"></image></p>\n').misnamed.write is None
    assert image('<p><img src="a.png"></p>\n').misnamed is None
    assert image('<p><svg role="img"><image href="a.png"/></svg></p>\n').misnamed is None


@pytest.mark.parametrize(
    ("inside", "bare"),
    [
        ("<figcaption>x</figcaption>", True), ("\n <figcaption>x</figcaption>\n", True),
        ("", False), ("x<figcaption>y</figcaption>", False), ("<figcaption>x</figcaption> y", False),
        ('<img src="a.png"><figcaption>x</figcaption>', False),
        ("<pre>x</pre><figcaption>y</figcaption>", False),
    ],
)  # fmt: skip
def test_a_figure_with_captions_only(inside, bare):
    (figure,) = post(f"<figure>{inside}</figure>\n", "a.html").figures
    assert figure.bare is bare
    assert not figure.named


@pytest.mark.parametrize(
    "inside",
    ["x", "<hr>", '<img src="a.png">', "{{ x }}", "<%= x %>", "<b>x</b>", "<slot></slot>"],
)
def test_a_figcaption_that_holds_something(inside):
    (one,) = post(f"<figure><figcaption>{inside}</figcaption></figure>\n", "a.html").figcaptions
    assert (one.empty, one.whole) == (False, None)


@pytest.mark.parametrize("attribute", ["id=a", "data-x", "x-text=y", ':class="z"'])
def test_a_figcaption_that_a_script_may_fill(attribute):
    (one,) = post(f"<figure><figcaption {attribute}></figcaption></figure>\n").figcaptions
    assert not one.empty


def test_an_empty_figcaption_goes_whole_where_its_end_is_sure():
    text = '<figure><figcaption class="a">\n</figcaption ></figure>\n'
    (one,) = post(text, "a.html").figcaptions
    assert one.empty
    assert one.whole.drop().span.of(text) == '<figcaption class="a">\n</figcaption >'
    (one,) = post("<figure><figcaption><b></b></figcaption></figure>\n", "a.html").figcaptions
    assert (one.empty, one.whole) == (True, None)


def test_maps_are_told_with_name_id_and_links():
    text = '<map name="m" id="n"><area href="b"><area></map>\n\n<map></map>\n'
    one, other = post(text).maps
    assert (one.name, one.id, one.links) == ("m", "n", 1)
    assert (other.name, other.id, other.links) == (None, None, 0)
    assert one.span.of(text) == '<map name="m" id="n">'
    assert post("`<map>`\n").maps == ()


def test_a_tag_with_a_boolean_attribute_can_be_written():
    (one,) = post('<p><a href="b"><img src="a.png" ismap></a></p>\n').images
    assert one.alt.write is not None
    assert one.attribute("ismap").name_slot.span.stop > one.attribute("ismap").name_slot.span.start


@pytest.mark.parametrize(
    "text",
    [
        '<div role="img">' * 800 + '<a href="b">x</a>', "<figure><figcaption>" * 800,
        "<b>" * 2000 + '<img src="a.png">', '<p><img src="a.png">' * 4000, "<map>" * 5000,
    ],
    ids=["roles", "figcaptions", "deep", "many", "maps"],
)  # fmt: skip
def test_junk_is_read_in_linear_time(text):
    within(20, lambda: post(text, "a.html"))
