"""Images that are no pictures, and pictures that only look like one of them."""

from __future__ import annotations

import pytest

from altcheck.assets.asset import Asset, State
from altcheck.document import splice

from .reading import asked, found


def img(attributes):
    return f"<p><img {attributes}></p>\n"


@pytest.mark.parametrize(
    "attributes",
    [
        'src="1.gif" width="1" height="1"',
        'src="https://a.example/1.gif" width="1"',
        'src="https://a.example/1.gif" width="10" height="1"',
        'src="https://a.example/1.gif" style="width:1px"',
        'src="https://www.facebook.com/photo.jpg"',
        'src="http://localhost/1.gif" width="1" height="1"',
        'src="{{ x }}//a.example" width="1" height="1"',
    ],
)
def test_no_tracking_pixel(attributes):
    assert asked(img(attributes), rules=["tracking-pixel"]) == []


@pytest.mark.parametrize(
    "attributes",
    [
        'src="https://a.example/1.gif" width="1" height="1"',
        'src="https://a.example/1.gif" width="0" height="0" alt=""',
        'src="//a.example/1.gif" width="1px" height="1px"',
        'src="https://a.example/1.gif" style="height:1px; width : 1px"',
        'src="https://www.facebook.com/tr?id=1"',
        'src="https://www.google-analytics.com/__utm.gif?x"',
        'src="https://medium.com/_/stat?event=post.clientViewed"',
        'src="https://hm.baidu.com/hm.gif?si=x"',
    ],
)
def test_a_tracking_pixel(attributes):
    (finding,) = asked(img(attributes), rules=["tracking-pixel"])
    assert finding.fix is None
    assert "/" not in finding.args["host"]


def spacer(attributes, size=None, text=None):
    asset = (
        Asset("a", State.FOUND, width=size[0], height=size[1])
        if size
        else Asset("a", State.OFFLINE)
    )
    return asked(text or img(attributes), asset, rules=["spacer-image"])


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('src="a.gif" width="1" height="1" alt=""', (1, 1)),
        ('src="a.gif" alt="Two boats"', (1, 1)),
        ('src="a.gif"', (4, 4)),
        ('src="a.gif" width="1" height="1"', (400, 300)),  # a script or CSS may show it whole
        ('src="spacer.gif"', None),  # a name proves nothing
        ('src="a.gif" width="1" height="1" role="none"', None),
        ('src="a.gif" width="1" height="1" aria-label="Two boats"', None),
        ('src="blank.gif" data-src="a.png"', None),
        ('src="a.gif" width="100%" height="1"', None),
    ],
)
def test_no_spacer(attributes, size):
    assert spacer(attributes, size) == []


def test_a_spacer_alone_in_a_link_is_its_name():
    assert spacer("", text='<a href="b"><img src="a.gif" width="1" height="1"></a>\n') == []
    assert spacer("", text="![](a.gif)\n", size=(1, 1)) == []


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('src="a.gif"', (1, 1)),
        ('src="a.gif"', (600, 2)),
        ('src="a.gif" width="3" height="1"', None),
        ('src="spacer.gif" width="1" height="20"', (1, 1)),
    ],
)
def test_a_spacer_gets_an_empty_alt(attributes, size):
    text = img(attributes)
    (finding,) = spacer(attributes, size)
    assert finding.fix.safe
    fixed = splice(text, finding.fix.edits)
    assert 'alt=""' in fixed
    assert spacer("", size, fixed) == []


def test_idle_words_go_only_when_one_says_so():
    (finding,) = spacer('src="a.gif" alt="spacer"', (1, 1))
    assert not finding.fix.safe


@pytest.mark.parametrize(
    "src",
    [
        "a.png",
        "placeholders-explained.png",
        "css-placeholder.png",
        "https://a.example/picsum.photos.png",
        "https://unsplash.com/photos/abc.jpg",
        "{{ x }}/placeholder.png",
    ],
)
def test_no_placeholder(src):
    assert "placeholder-image" not in found(f"![x]({src})\n")


@pytest.mark.parametrize(
    "src",
    [
        "placeholder.png",
        "img/image-placeholder.jpg",
        "placeholder-300x200.png",
        "Placeholder_Image.svg",
        "lorem-ipsum.png",
        "https://via.placeholder.com/150",
        "http://placehold.it/300x200",
        "https://placehold.co/600x400/png",
        "https://source.unsplash.com/random/800x600",
    ],
)
def test_a_placeholder(src):
    assert "placeholder-image" in found(f"![x]({src})\n")


@pytest.mark.parametrize("more", ['data-hi="b.png"', 'srcset="b.png 2x"', 'data-src="b.png"'])
def test_a_script_or_the_browser_may_show_another(more):
    assert "placeholder-image" not in found(img(f'src="placeholder.png" alt="x" {more}'))


SHIELD = "https://img.shields.io/badge/"


@pytest.mark.parametrize(
    "text",
    [
        f"![licence](/{SHIELD}a-b.svg)\n",
        f"[![]({SHIELD}a-b.svg)](b)\n",
        f'<img src="{SHIELD}a-b.svg" alt="">\n',
        f'<img src="{SHIELD}a-b.svg" aria-hidden="true">\n',
        "![](a.png)\n",
        "![](badge-of-honour.png)\n",
    ],
)
def test_no_nameless_badge(text):
    assert asked(text, rules=["image-service-badge"]) == []


@pytest.mark.parametrize(
    ("address", "words"),
    [
        (f"{SHIELD}licence-MIT-green.svg", "licence: MIT"),
        (f"{SHIELD}build_state-all%20well-blue", "build state: all well"),
        (f"{SHIELD}a--b-c__d-red?style=flat", "a-b: c_d"),
        (f"{SHIELD}just-red.svg", "just"),
    ],
)
def test_the_words_of_a_badge_stand_in_its_address(address, words):
    text = f"![]({address})\n"
    (finding,) = asked(text, rules=["image-service-badge"])
    assert not finding.fix.safe
    assert splice(text, finding.fix.edits) == f"![{words}]({address})\n"


@pytest.mark.parametrize("address", ["https://badgen.net/npm/v/a", f"{SHIELD}-.svg"])
def test_or_they_do_not(address):
    (finding,) = asked(f"![badge]({address})\n", rules=["image-service-badge"])
    assert finding.fix is None
