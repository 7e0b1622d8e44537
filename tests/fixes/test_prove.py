"""Edits in memory, and what they may not do."""

import pytest

from altcheck.document import Edit, Span
from altcheck.fixes import prove
from altcheck.fixes.change import Change, Left
from altcheck.posts.reader import read_post
from altcheck.rules.rule import Finding, Level

TEXT = "![](a.png)\n\n![Two boats](b.png)\n"


def change(*edits, image=0, rule="x", alt=None):
    made = tuple(Edit(Span(*span), text) for *span, text in edits)
    return Change("a.md", rule, image, made, alt)


def post(text):
    return read_post("a.md", text.encode()).post


@pytest.mark.parametrize(
    "data",
    [
        b"abc\r\ndef\rg\n\xef\xbb\xbf \n",
        b"\xef\xbb\xbfabc def",
        "abc图片def".encode("utf-16"),
        ("港口的第一班渡船慢慢离开码头，茶馆的灯也亮了起来。" * 20).encode("gb18030"),
    ],
)
def test_every_other_byte_is_kept(data):
    new = prove.make(data, [change((1, 2, "é图" if b"\xb5" not in data else "图"))])
    start = 3 if data.startswith(b"\xef") else 4 if data.startswith(b"\xff") else 1
    assert new != data
    assert new.startswith(data[: start - 1])
    assert new.endswith(data[-4:])


def test_a_character_that_the_encoding_does_not_know_is_told_of_its_change():
    data = ("港口的第一班渡船慢慢离开码头，茶馆的灯也亮了起来。" * 20).encode("gb18030")
    korean = ("부두의 첫 배가 천천히 떠난다. " * 20).encode("cp949")
    assert prove.make(data, [change((0, 0, "é"))])
    guilty = change((2, 2, "😀"), image=1)
    with pytest.raises(prove.Disproved) as caught:
        prove.make(korean, [change((0, 0, "a")), guilty])
    assert caught.value.reason is Left.NOT_IN_ENCODING
    assert caught.value.change is guilty


def test_a_locked_post_is_not_edited():
    with pytest.raises(prove.Disproved) as caught:
        prove.make(("图片" * 40).encode() + b"\xff", [change((0, 0, "a"))])
    assert caught.value.reason is Left.LOCKED


def test_bytes_that_would_be_read_in_another_way_are_refused():
    with pytest.raises(prove.Disproved) as caught:
        prove.make(b"abc", [change((0, 0, "\ufeff"))])
    assert caught.value.reason is Left.MISREAD
    with pytest.raises(prove.Disproved):
        prove.make(b"abc", [change((0, 0, "%PDF"))])


def test_an_alt_that_reads_as_it_was_meant_is_proved():
    made = [change((2, 2, "Dawn"), alt="Dawn")]
    prove.compare(post(TEXT), post("![Dawn](a.png)\n\n![Two boats](b.png)\n"), made)


@pytest.mark.parametrize(
    "text",
    [
        "![Dusk](a.png)\n\n![Two boats](b.png)\n",
        "![Dawn](c.png)\n\n![Two boats](b.png)\n",
        "![Dawn](a.png)\n\n![Three boats](b.png)\n",
        "![Dawn](a.png)\n\n![Two boats](b.png 'x')\n",
        "![Dawn](a.png)\n",
        "![Dawn](a.png)\n\n![Two boats](b.png)\n![](c.png)\n",
    ],
)
def test_one_that_does_not_or_that_changed_something_else_is_refused(text):
    with pytest.raises(prove.Disproved) as caught:
        prove.compare(post(TEXT), post(text), [change((2, 2, "Dawn"), alt="Dawn")])
    assert caught.value.reason is Left.MISREAD


def test_attributes_of_other_images_are_compared_too():
    old = '<p><img src="a.png"><img src="b.png" alt="x" width="3"></p>\n'
    new = '<p><img src="a.png" alt="y"><img src="b.png" alt="x" width="4"></p>\n'
    at = old.index('">') + 1
    with pytest.raises(prove.Disproved):
        prove.compare(post(old), post(new), [change((at, at, ' alt="y"'), alt="y")])
    same = new.replace('"4"', '"3"')
    prove.compare(post(old), post(same), [change((at, at, ' alt="y"'), alt="y")])


def found(rule="x", image=0, level=Level.ERROR):
    return Finding(rule, level, "a.md", Span(0, 0), image)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ([found()], []),
        ([found(), found()], [found()]),
        ([found()], [found(image=1, level=Level.NOTICE)]),
        ([found(), found("y")], [found("y")]),
    ],
)
def test_findings_that_are_gone_prove_a_change(before, after):
    assert list(prove.judge(before, after, [change()])) == []


def test_one_that_stays_and_one_that_comes_up_disprove_it():
    one = change()
    still = list(prove.judge([found()], [found()], [one]))
    assert still == [(Left.STILL_FOUND, one, "x")]
    new = list(prove.judge([found()], [found("y", level=Level.WARNING)], [one]))
    assert new == [(Left.NEW_FINDING, one, "y")]
    graver = list(prove.judge([found(), found("y", level=Level.NOTICE)], [found("y")], [one]))
    assert graver == [(Left.NEW_FINDING, one, "y")]
    elsewhere = list(prove.judge([found()], [found("y", image=5)], [one]))
    assert elsewhere == [(Left.NEW_FINDING, None, "y")]


def test_a_decision_need_not_take_a_finding_away():
    assert list(prove.judge([found("")], [found("")], [change(rule="")])) == []


def test_an_attribute_may_be_taken_out_with_its_name():
    old = '<p><img src="a.png" alt="x" title="x"></p>\n'
    new = '<p><img src="a.png" alt="x"></p>\n'
    prove.compare(post(old), post(new), [change((old.index(" title"), old.index("></p>"), ""))])
    with pytest.raises(prove.Disproved):
        prove.compare(post(old), post(new), [change((0, 1, ""))])
