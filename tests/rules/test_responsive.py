"""srcset, sizes, picture: what rules say of posts that are like one another but for one thing."""

import pytest

from altcheck.audit import audit
from altcheck.posts.reader import read_post
from altcheck.rules.candidates import (
    SrcsetCandidateBroken,
    SrcsetContentMismatch,
    SrcsetWidthMismatch,
)
from altcheck.rules.picture import PictureSourceAttribute, PictureSourceUnreachable
from altcheck.rules.sizes import SizesAutoNotLazy, SizesInvalid, SrcsetSizesMissing
from altcheck.rules.srcset import SrcsetFallbackMissing, SrcsetInvalid
from tests.rules.reading import found
from tests.rules.test_examples import draw

GRAMMAR = [
    SrcsetInvalid(),
    SrcsetSizesMissing(),
    SizesInvalid(),
    SizesAutoNotLazy(),
    SrcsetFallbackMissing(),
]


def img(attributes):
    return f'<p><img alt="x" {attributes}></p>\n'


@pytest.mark.parametrize(
    "attributes",
    [
        'src="a.png"',
        'src="a.png" srcset="b.png 2x"',
        'src="a.png" srcset="b.png 300w" sizes="(min-width: 1px) 50vw, 9px"',
        'src="a.png" data-srcset="b.png 300w" sizes="auto, 100vw" loading="lazy"',
        'src="a.png" data-srcset="b.png 300w" sizes="100vw"',
        'src="a.png" srcset="{{ page.srcset }}" sizes="100vw"',
        'src="a.png" srcset="b.png 300w" sizes="{{ sizes }}"',
        'src="https://res.a.example/w_300,h_200/b.jpg" srcset="https://res.a.example/w_600,h_400/b.jpg 2x"',
    ],
)
def test_what_browsers_understand_is_left_alone(attributes):
    assert found(img(attributes), GRAMMAR) == []


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ('src="a.png" srcset=""', ["srcset-invalid"]),
        ('src="a.png" srcset="a.png 300"', ["srcset-invalid"]),
        ('src="a.png" srcset="a.png 300w"', ["srcset-sizes-missing"]),
        ('src="a.png" srcset="a.png 300w" sizes="50%"', ["sizes-invalid"]),
        ('src="a.png" srcset="a.png 2x" sizes="50vw"', ["sizes-invalid"]),
        ('src="a.png" srcset="a.png 300w" sizes="auto"', ["sizes-auto-not-lazy"]),
        ('srcset="a.png 2x"', ["srcset-fallback-missing"]),
    ],
)
def test_what_they_do_not_is_told_once(attributes, expected):
    assert found(img(attributes), GRAMMAR) == expected


def test_inert_images_are_not_judged():
    assert found("<template><img srcset='a.png 2' alt=x></template>\n", GRAMMAR) == []


def test_where_entities_stand_the_whole_attribute_is_pointed_at():
    text = '<p><img alt="x" src="a.png" srcset="a.png?b&amp;c 2"></p>\n'
    post = read_post("post.md", text.encode()).post
    (finding,) = SrcsetInvalid().check(post.images[0], post)
    assert finding.span.of(text) == "a.png?b&amp;c 2"


def picture(inside):
    return f"<picture>{inside}</picture>\n"


LAST = '<img src="a.png" alt="x">'


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ('<source srcset="a.webp" type="image/webp">' + LAST, []),
        ('<source srcset="a.webp">' + LAST, []),
        (
            '<source srcset="a.webp"><source srcset="b.webp" media="print">' + LAST,
            ["picture-source-unreachable"],
        ),
        ('<source srcset="{{ x }}"><source srcset="b.webp">' + LAST, []),
        (
            '<source srcset="a.webp" type="image/webp"><source srcset="b" type="IMAGE/WEBP">'
            + LAST,
            ["picture-source-unreachable"],
        ),
        (
            '<source srcset="a" type="image/webp" media="(width > 1px)"><source srcset="b" type="image/webp">'
            + LAST,
            [],
        ),
        ('<source src="a.webp">' + LAST, ["picture-source-attribute"]),
        ('<source srcset="a.webp" alt="y">' + LAST, ["picture-source-attribute"]),
    ],
)
def test_sources_by_their_place_and_attributes(inside, expected):
    rules = [PictureSourceUnreachable(), PictureSourceAttribute()]
    assert found(picture(inside), rules) == expected


@pytest.fixture
def told(tmp_path, monkeypatch):
    """The ids found in a post among files of these kinds."""
    monkeypatch.chdir(tmp_path)

    def run(text, **files):
        for name, kind in files.items():
            draw(tmp_path / f"{name}.png", kind)
        (tmp_path / "a.md").write_text(text)
        return [finding.rule for finding in audit(["a.md"]).findings]

    return run


def test_candidates_are_looked_up_each(told):
    rule = SrcsetCandidateBroken().id
    assert rule not in told(img('src="a.png" srcset="b.png 2x"'), a="png", b="png")
    assert rule in told(img('src="a.png" srcset="b.png 2x, gone.png 3x"'))
    assert rule not in told(img('src="gone.png" srcset="gone.png 1x"')), "src tells it already"
    assert rule in told(picture('<source srcset="gone.png">' + LAST))


def test_widths_are_compared_with_the_files(told):
    rule = SrcsetWidthMismatch().id
    assert rule not in told(img('src="a.png" srcset="a.png 9w" sizes="1px"'), a="png")
    assert rule in told(img('src="a.png" srcset="a.png 11w" sizes="1px"'))
    assert rule not in told(img('src="a.png" srcset="gone.png 11w" sizes="1px"'))


def test_shapes_are_compared_in_a_srcset_and_not_in_a_picture(told):
    rule = SrcsetContentMismatch().id
    assert rule in told(img('src="a.png" srcset="b.png 2x"'), a="png", b="wide-png")
    assert rule not in told(picture('<source srcset="b.png" media="print">' + LAST))


def test_a_picture_has_one_img_at_its_end(told):
    rule = "picture-img-missing"
    twin = f'<img data-src="a.png" alt="x"><noscript>{LAST}</noscript>'
    assert rule not in told(picture('<source srcset="a.png" media="print">' + LAST), a="png")
    assert rule not in told(picture(twin))
    assert rule in told(picture(LAST + '<source srcset="a.png" media="print">'))
    assert rule in told("<p>" + picture('<source srcset="a.png" media="print">') + "</p>")
    assert rule in told(picture(LAST + LAST))
