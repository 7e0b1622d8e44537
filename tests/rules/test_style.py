"""Rules of house style, and their options."""

import pytest

from altcheck.rules import RULES
from altcheck.rules.style import (
    MarkdownHtmlImage,
    MarkdownImageHostNotAllowed,
    MarkdownImageStyle,
    MarkdownImageTitleRequired,
)
from tests.rules.reading import found

STYLE = (
    MarkdownHtmlImage(),
    MarkdownImageHostNotAllowed(),
    MarkdownImageStyle(),
    MarkdownImageTitleRequired(),
)


def test_none_of_them_is_asked_by_itself():
    assert not any(rule.on for rule in RULES if type(rule) in {type(one) for one in STYLE})
    assert {rule.id for rule in STYLE} <= {rule.id for rule in RULES}


@pytest.mark.parametrize(
    ("style", "text", "expected"),
    [
        ("inline", "![x](a.png)\n", []),
        ("reference", "![x][a]\n\n[a]: a.png\n", []),
        ("reference", "![a]\n\n[a]: a.png\n", []),
        ("reference", '<img src="a.png" alt="x">\n', []),
        ("reference", "![x](a.png)\n", ["markdown-image-style"]),
        ("inline", "![a]\n\n[a]: a.png\n", ["markdown-image-style"]),
    ],
)
def test_the_style_is_an_option(style, text, expected):
    assert found(text, [MarkdownImageStyle(style)]) == expected


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("a.png", False),
        ("https://a.example/x.png", False),
        ("https://A.Example:8080/x.png", False),
        ("https://img.b.example/x.png", False),
        ("https://b.example/x.png", True),
        ("https://xa.example/x.png", True),
        ("//c.example/x.png", True),
        ("https://[::1/x.png", False),
        ("data:image/png;base64,AAAA", False),
    ],
)
def test_hosts_are_compared_whole_or_from_the_dot_on(address, expected):
    rule = MarkdownImageHostNotAllowed(("a.example", ".b.example"))
    assert bool(found(f"![x](<{address}>)\n", [rule])) is expected
