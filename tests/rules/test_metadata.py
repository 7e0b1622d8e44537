"""What files say beside the picture, and when it is nobody's business."""

from __future__ import annotations

import pytest

from altcheck.assets.asset import Asset, State
from altcheck.document import splice

from .reading import asked

LOCATED = Asset("a.jpg", State.FOUND, private=("GPS", "BodySerialNumber"))
DESCRIBED = Asset("a.jpg", State.FOUND, description="Two boats at the quay")


def private(text, *assets):
    return asked(text, *assets, rules=["image-metadata-private"])


def described(text, asset=DESCRIBED):
    return asked(text, asset, rules=["image-metadata-description"])


def test_a_file_that_tells_nothing():
    assert private("![x](a.jpg)\n", Asset("a.jpg", State.FOUND)) == []
    assert private('<template><img src="a.jpg" alt="x"></template>\n', LOCATED) == []


def test_the_facts_are_named_once_for_each_file_of_a_post():
    other = Asset("b.jpg", State.FOUND, private=("GPS",))
    findings = private("![x](a.jpg)\n\n![x](./a.jpg)\n\n![y](b.jpg)\n", LOCATED, LOCATED, other)
    assert [(f.image, f.args["facts"]) for f in findings] == [
        (0, "GPS, BodySerialNumber"),
        (2, "GPS"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        '<p><img src="a.jpg" alt="x"></p>\n',
        '<p><img src="a.jpg" alt=""></p>\n',
        '<p><img src="a.jpg" title="Two boats"></p>\n',
        '<p><img src="a.jpg" role="none"></p>\n',
        '<p aria-hidden="true"><img src="a.jpg"></p>\n',
        '<p><img src="a.jpg" alt="{{ x }}"></p>\n',
        "<!-- altcheck-decorative -->\n![](a.jpg)\n",
        '<figure><img src="a.jpg"><figcaption>Two boats</figcaption></figure>\n',
    ],
)
def test_an_image_that_needs_no_draft(text):
    assert described(text) == []


def test_nothing_is_described():
    assert described('<p><img src="a.jpg"></p>\n', Asset("a.jpg", State.FOUND)) == []
    assert described('<p><img src="a.jpg"></p>\n', Asset("a.jpg", State.MISSING)) == []


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ('<p><img src="a.jpg"></p>\n', '<p><img src="a.jpg" alt="Two boats at the quay"></p>\n'),
        ("![](a.jpg)\n", "![Two boats at the quay](a.jpg)\n"),
        ('<p><img src="a.jpg" alt=" "></p>\n', '<p><img src="a.jpg" alt="Two boats at the quay"></p>\n'),
    ],
)  # fmt: skip
def test_a_draft_is_offered_and_never_written_unasked(text, fixed):
    (finding,) = described(text)
    assert not finding.fix.safe
    assert splice(text, finding.fix.edits) == fixed
