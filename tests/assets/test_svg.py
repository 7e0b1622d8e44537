"""SVG files: which are, how large they are, whether they are whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from altcheck.assets.svg import Svg, read_svg
from tests.timing import within


def told(content: bytes) -> Svg | None:
    return read_svg(content, content)


@pytest.mark.parametrize(
    "before",
    [
        b"",
        b"\xef\xbb\xbf",
        b"\n\t ",
        b'<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n',
        b"<!-- Drawn > by hand -- well -->\n<?xml-stylesheet href='a.css'?>",
        b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/svg11.dtd">',
        b'<!DOCTYPE svg [ <!ENTITY ns "http://ns.example/"> <!ENTITY x "&ns;"> ]>\n',
        "<!-- 图标 -->".encode(),
    ],
)
def test_what_may_stand_before_the_root(before: bytes) -> None:
    assert told(before + b'<svg width="3" height="4">&x;</svg>') == Svg(3, 4, whole=True)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"svg",
        b"<html><svg></svg></html>",
        b"<!-- <svg></svg> -->",
        b"<svgx></svgx>",
        b"<?xml version='1.0'?><rss></rss>",
        b"text <svg></svg>",
        b"<svg",
    ],
)
def test_what_is_no_svg(content: bytes) -> None:
    assert told(content) is None


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('width="120" height="80"', (120, 80)),
        ("width='120px' height=' 80 px'", (120, None)),
        ('width="12.4px" height="0.6"', (12, 1)),
        ('width="1in" height="72pt"', (96, 96)),
        ('width="25.4mm" height="2.54cm"', (96, 96)),
        ('width="6pc" height=".5in"', (96, 48)),
        ('viewBox="0 0 300 150"', (300, 150)),
        ('viewBox="-10,-10, 300.2 ,150"', (300, 150)),
        ('width="600" viewBox="0 0 300 150"', (600, 300)),
        ('height="300" viewBox="0 0 300 150"', (600, 300)),
        ('width="100%" height="100%" viewBox="0 0 30 15"', (30, 15)),
        ('width="100%" height="9"', (None, 9)),
        ('width="2em"', (None, None)),
        ('viewBox="0 0 0 0"', (None, None)),
        ('viewBox="0 0 30"', (None, None)),
        ('data-width="5" stroke-width="7"', (None, None)),
        ('width="-5" height="1e3"', (None, None)),
        ('width="99999999999999999999"', (None, None)),
        ('title="a > b" width="7"\n\theight = "8"', (7, 8)),
        ("", (None, None)),
    ],
)
def test_size(attributes: str, size: tuple[int | None, int | None]) -> None:
    assert told(f"<svg {attributes}></svg>".encode()) == Svg(*size, whole=True)


@pytest.mark.parametrize(
    ("content", "whole"),
    [
        (b"<svg></svg>", True),
        (b"<svg></svg >\r\n\0", True),
        (b"<svg></svg>\n<!-- by hand -->", True),
        (b"<svg/>", True),
        (b"<svg:svg xmlns:svg='http://www.w3.org/2000/svg'></svg:svg>", True),
        (b"<svg>", False),
        (b"<svg><g></g>", False),
        (b"<svg></svg", False),
        (b"<svg></svg><p>", False),
    ],
)
def test_whether_it_is_whole(content: bytes, whole: bool) -> None:  # noqa: FBT001 - a table's column
    svg = told(content)
    assert svg is not None
    assert svg.whole is whole


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16(encoding: str) -> None:
    content = "\ufeff<svg width='5' height='6'>\n图</svg>\n".encode(encoding)
    assert told(content) == Svg(5, 6, whole=True)


@pytest.mark.parametrize(
    "unit", [b"<!--", b"<!-- -->", b" ", b"<?", b"<?x?>", b"<!DOCTYPE a [", b"<svg a='", b"<svg a "]
)
def test_hostile_beginnings_cost_no_time(unit: bytes) -> None:
    content = unit * (65536 // len(unit))
    within(1, lambda: read_svg(content, content))


@pytest.mark.parametrize("unit", [b"</svg>", b"</svg> ", b"</svg>\n<!--", b"<!---->"])
def test_hostile_ends_cost_no_time(unit: bytes) -> None:
    content = b"<svg>" + unit * (65536 // len(unit)) + b"x"
    within(1, lambda: read_svg(content, content))


@given(st.text(st.sampled_from("<>svg/!-?\"'= \nwidthviewBox019.[]&;"), max_size=80))
def test_never_raises(text: str) -> None:
    svg = told(b"<svg " + text.encode())
    assert svg is None or svg.width is None or svg.width >= 0
