"""Images in which there is nothing to be seen, and those that only look like it."""

from __future__ import annotations

import pytest

from altcheck.assets.asset import Asset, State
from altcheck.document import splice

from .reading import asked


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
        'src="https://a.example/spacer.gif" width="1" height="1"',
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
        ('src="spacer.gif" data-hi="a.png"', None),  # a script may put a picture there
        ('src="spacer.gif" alt="Two boats"', None),
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


def test_a_name_alone_proves_nothing():
    (finding,) = spacer('src="img/spacer.gif" width="20"')
    assert finding.args["mark"] == "spacer.gif"
    assert not finding.fix.safe


def test_idle_words_go_only_when_one_says_so():
    (finding,) = spacer('src="a.gif" alt="spacer"', (1, 1))
    assert not finding.fix.safe
