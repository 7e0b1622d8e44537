"""Attributes of an img: first what is none of our business."""

import pytest

from altcheck.audit import audit
from altcheck.document import splice
from altcheck.posts.reader import read_post
from altcheck.rules import RULES
from altcheck.rules.attributes import ImageDuplicateAttribute, ImageUnknownAttribute
from altcheck.rules.dimensions import DimensionsInvalid
from altcheck.rules.lazy import LazyPlaceholderSrc, LoadingLazyFirstImage, LoadingLazyMissing
from tests.rules.reading import found
from tests.rules.test_examples import draw

ALL = [rule for rule in RULES if rule.concern == "attribute" and rule.on]


def img(attributes):
    return f'![first](f.png)\n\n<p><img src="a.png" alt="x" {attributes}></p>\n'


@pytest.mark.parametrize(
    "attributes",
    [
        'width="300" height=" 200 "',
        'width="50%"',
        'width="{{ w }}"',
        'data-width="auto" data-w="1080" data-ratio="0.5" data-type="png"',
        'class="a" style="width:auto" id="x" title="y" dir="rtl" lang="zh"',
        'loading="lazy" decoding="ASYNC" fetchpriority="low" crossorigin',
        'v-bind:width="x" @error="y" :alt="z" #ref x-data="1" ng-src="q"',
        'itemprop="image" onload="x()" aria-hidden="false" tabindex="0"',
        'copyright="x" sides="y" tile="1" ratio="2" w="3" h="4" rel="x" type="y" filename="z"',
    ],
)
def test_what_is_right_or_belongs_to_others_is_left_alone(attributes):
    assert found(img(attributes), [r for r in ALL if hasattr(r, "elements")]) == []


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ('width="300PX"', "dimensions-invalid"),
        ('height="auto"', "dimensions-invalid"),
        ('width=""', "dimensions-invalid"),
        ('loading="auto"', "loading-invalid"),
        ('decoding="defer"', "decoding-invalid"),
        ('fetchpriority="urgent"', "fetchpriority-invalid"),
        ('crossorigin="yes"', "crossorigin-invalid"),
        ('widht="3"', "image-unknown-attribute"),
        ('tilte="y"', "image-unknown-attribute"),
        ('srcet="b.png 2x"', "image-unknown-attribute"),
        ('alt="x"', "image-duplicate-attribute"),
        ('hspace="3"', "image-obsolete-attribute"),
    ],
)
def test_each_fault_is_told_by_its_rule(attributes, expected):
    rules = [r for r in ALL if hasattr(r, "elements") and not isinstance(r, LoadingLazyFirstImage)]
    assert found(img(attributes), [r for r in rules if "dimensions-aspect" not in r.id]) == [
        expected
    ]


def test_a_misspelt_alt_names_the_image_once_it_is_mended():
    text = '<p><img src="a.png" atl="Two boats"></p>\n'
    post = read_post("a.md", text.encode()).post
    (finding,) = ImageUnknownAttribute().check(post.images[0], post)
    assert not finding.fix.safe
    again = read_post("a.md", splice(text, finding.fix.edits).encode()).post
    assert again.images[0].alt.value == "Two boats"


def test_an_attribute_that_is_there_already_was_hardly_meant():
    assert found(img('atl="y"'), [ImageUnknownAttribute()]) == []


def test_of_two_attributes_only_an_equal_one_can_go():
    for second, safe in (("x", True), ("y", None)):
        text = f'<p><img src="a.png" alt="x" alt="{second}"></p>\n'
        post = read_post("a.md", text.encode()).post
        (finding,) = ImageDuplicateAttribute().check(post.images[0], post)
        assert (finding.fix and finding.fix.safe) is safe


@pytest.mark.parametrize(
    ("value", "mended"),
    [("300px", "300"), (" 300 PX ;", "300"), ("300.0px", "300"), ("3em", None), ("300.5px", None)],
)
def test_pixels_lose_their_unit(value, mended):
    text = f'<p><img src="a.png" alt="x" width="{value}"></p>\n'
    post = read_post("a.md", text.encode()).post
    (finding,) = DimensionsInvalid().check(post.images[0], post)
    fixed = finding.fix and splice(text, finding.fix.edits)
    assert fixed == (mended and f'<p><img src="a.png" alt="x" width="{mended}"></p>\n')


def test_only_the_first_image_should_not_wait():
    lazy = '<p><img src="a.png" alt="x" loading="lazy"></p>\n'
    rule = [LoadingLazyFirstImage()]
    assert found(lazy, rule) == [rule[0].id]
    assert found("![x](b.png)\n\n" + lazy, rule) == []
    assert (
        found('<p><img src="https://img.shields.io/x.svg" alt="x" loading="lazy"></p>\n', rule)
        == []
    )


def test_how_many_may_be_loaded_at_once_is_an_option():
    text = "<p>" + '<img src="a.png" alt="x">' * 5 + "</p>\n"
    assert len(found(text, [LoadingLazyMissing()])) == 2
    assert len(found(text, [LoadingLazyMissing(after=1)])) == 4
    assert found(text, [LoadingLazyMissing(after=5)]) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('<img src="a.png" data-src="a.png" alt="x">\n', []),
        ('<img data-src="a.png" alt="x"><noscript><img src="a.png" alt="x"></noscript>\n', []),
        ('<img data-src="{{ x }}" src="{{ y }}" alt="x">\n', []),
        ('<img data-src="a.png" alt="x">\n', ["lazy-placeholder-src"]),
        ('<img src="/img/loading.gif" data-original="a.png" alt="x">\n', ["lazy-placeholder-src"]),
    ],
)
def test_pictures_that_only_a_script_shows(text, expected):
    assert found(text, [LazyPlaceholderSrc()]) == expected


def test_the_picture_s_own_ratio_counts(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    draw(tmp_path / "a.png", "wide-png")
    for sides, wrong in (
        ('width="400" height="200"', False),
        ('width="401" height="199"', False),
        ('width="400"', False),
        ('width="400" height="0"', False),
        ('width="400" height="200px"', False),
        ('width="400" height="300"', True),
    ):
        (tmp_path / "a.md").write_text(f'<p><img src="a.png" alt="Two boats" {sides}></p>\n')
        found_ = [f.rule for f in audit(["a.md"]).findings]
        assert ("dimensions-aspect-mismatch" in found_) is wrong, sides
