"""Alts by their characters: signs, emoji, digits, one letter, breaks."""

import pytest

from altcheck.document import splice
from altcheck.posts.reader import read_post
from altcheck.rules.characters import graphemes
from altcheck.rules.rule import Level

from .reading import BY_ID, cells, family, judged, only

CHARACTERS = family("characters")
LEFT_ALONE = """
    ? | ! | & | @ | # | C | C# | C++ | .NET | → | √2 | ½ | 3D | v1.2 | A4 | MP3 | CD | XL | UK | 5G | x = y
    Café | naïve façade | SÃO PAULO | CAFÉ–BAR | „MENÜ“ | L’été à Noël | ÅÄÖ | Ελλάδα | 😀 smile | 港 口 | C4 model
    π ≈ 3.14159 | Ōsaka | “Ä” | À “la” | é, è | 1,5 L | 7-Zip | 360° | 24/7
"""
SIGNS = [
    "...",
    "…",
    "*",
    "•",
    "—",
    "---",
    "***",
    "。。。",
    "· · ·",
    "■",
    "____",
    "~~~",
    "“”…",
    "【】",
    "|",
]
DIGITS = [
    ("12345", Level.WARNING), ("1,234,567", Level.WARNING), ("0000 1111", Level.WARNING),
    ("3", Level.NOTICE), ("2019", Level.NOTICE), ("#4", Level.NOTICE), ("(2)", Level.NOTICE),
    ("IV", Level.NOTICE), ("XXIII", Level.NOTICE),
]  # fmt: skip


@pytest.mark.parametrize("alt", cells(LEFT_ALONE))
def test_what_has_a_meaning_is_left_alone(alt):
    assert judged(alt, rules=CHARACTERS) == []


@pytest.mark.parametrize("alt", SIGNS)
def test_signs(alt):
    assert judged(alt, rules=CHARACTERS) == (["alt-punctuation-only"] if alt != "|" else [])


@pytest.mark.parametrize(("alt", "level"), DIGITS)
def test_digits(alt, level):
    (finding,) = only("alt-digits-only", f"![{alt}](a.png)\n")
    assert finding.level is level


@pytest.mark.parametrize("alt", ["😀", "👍🏽👍", "❤️", "🇫🇷", "👩‍👩‍👧"])
def test_emoji_are_a_notice_unless_the_picture_is_one(alt):
    assert judged(alt, rules=CHARACTERS) == ["alt-emoji-only"]
    assert judged(alt, "/emoji/1f600.png", CHARACTERS) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("![a](a.png)\n", True),
        ("![港](a.png)\n", True),
        ("![ab](a.png)\n", False),
        ("![?](a.png)\n", False),
        ("[![a](a.png)](b)\n", False),
        ("![x](https://latex.example/x)\n", False),
        ("![x](a.png) and `x`\n", False),
    ],
)
def test_one_letter_is_too_short_but_in_links_formulas_and_code(text, found):
    assert bool(only("alt-too-short", text)) is found


def test_the_least_length_is_an_option():
    rule = type(BY_ID["alt-too-short"])(shortest=6)
    post = read_post("a.md", b"![boats](a.png)").post
    assert len(list(rule.check(post.images[0], post))) == 1


@pytest.mark.parametrize(
    ("raw", "fixed"),
    [
        ("Two\n  boats", "Two boats"),
        ("Two\tboats", "Two boats"),
        ("Two  boats", "Two boats"),
        ("Two&#10;boats", "Two boats"),
        (" Two boats ", None),
        ("Two boats", None),
        ("第一　第二", None),
    ],
)
def test_breaks_are_collapsed_and_the_name_stays_the_same(raw, fixed):
    text = f'<p><img src="a.png" alt="{raw}"></p>\n'
    after = [splice(text, f.fix.edits) for f in only("alt-newline", text) if f.fix.safe]
    assert after == ([f'<p><img src="a.png" alt="{fixed}"></p>\n'] if fixed else [])


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("", 0),
        ("abc", 3),
        ("e\u0301", 1),
        ("船", 2),
        ("👩‍👩‍👧", 2),
        ("a\u200bb", 2),
        ("ｱ", 1),
        ("Ａ", 2),
    ],
)
def test_graphemes(text, length):
    assert graphemes(text) == length
