"""Length, keywords, stops, capitals, colours and scripts of alts."""

import pytest

from altcheck.document import splice
from altcheck.posts.reader import read_post
from altcheck.rules.rule import Level

from .reading import BY_ID, family, judged, only

WORDING = family("wording")
LONG = "boats at the quay and more of them behind the hill "


@pytest.mark.parametrize(
    ("alt", "level"),
    [
        ("x" * 125, None),
        ("x" * 126, Level.NOTICE),
        ("船" * 62, None),
        ("船" * 63, Level.NOTICE),
        ("x" * 250, Level.NOTICE),
        ("x" * 251, Level.WARNING),
        ("船" * 126, Level.WARNING),
        ("e\u0301" * 125, None),
        (r"\\frac{a}{b}" * 30, None),
    ],
)
def test_length_is_counted_as_readers_see_it(alt, level):
    found = only("alt-too-long", f'<p><img src="a.png" alt="{alt}"></p>\n')
    assert [f.level for f in found] == ([level] if level else [])


def test_both_limits_are_options():
    rule = type(BY_ID["alt-too-long"])(notice_above=5, warning_above=8)
    post = read_post("a.md", b"![123456](a.png) ![123456789](b.png)").post
    assert [f.level for i in post.images for f in rule.check(i, post)] == [
        Level.NOTICE,
        Level.WARNING,
    ]


@pytest.mark.parametrize(
    ("alt", "found"),
    [
        ("Bread, cheese, ham, eggs, milk", False),
        ("Red boat, blue boat, green boat", False),
        ("Chart: 9% boats, 8% old boats, 7% new boats, 6% red boats, 5% others", False),
        (
            "The boats came in, the boats went out, then more boats came, and boats left, and so on",
            False,
        ),
        ("boats, buy boats, boats online, boat shop, best boats", True),
        ("boats | buy boats | boats online | shop | best boats", True),
        ("渔船，渔船价格，渔船 买卖，新 渔船，船", True),
    ],
)
def test_a_list_of_keywords_has_one_word_three_times(alt, found):
    assert ("alt-keyword-stuffing" in judged(alt, rules=WORDING)) is found


@pytest.mark.parametrize(
    ("alt", "fixed"),
    [
        ("Two boats", None),
        ("Two boats lie here.", None),
        ("Do two boats lie here?", None),
        ("Two boats lie here", "Two boats lie here."),
        ("两艘船停在码头边上", "两艘船停在码头边上。"),
        ("两艘船", None),
    ],
)
def test_a_stop_at_the_end(alt, fixed):
    text = f"![{alt}](a.png)\n"
    after = [splice(text, f.fix.edits) for f in only("alt-end-punctuation", text)]
    assert after == ([f"![{fixed}](a.png)\n"] if fixed else [])


@pytest.mark.parametrize(
    ("rule", "alt", "found"),
    [
        ("alt-all-caps", "NO ENTRY", False),
        ("alt-all-caps", "NASA, ESA, JAXA and CNSA", False),
        ("alt-all-caps", "TWO BOATS AT THE QUAY", True),
        ("alt-colour-only", "red boat", False),
        ("alt-colour-only", "Orange County", False),
        ("alt-colour-only", "the red one", True),
        ("alt-colour-only", "Rot", True),
        ("alt-colour-only", "蓝色", True),
    ],
)
def test_capitals_and_colours(rule, alt, found):
    assert bool(only(rule, f"![{alt}](a.png)\n")) is found


@pytest.mark.parametrize(
    ("lang", "alt", "level"),
    [
        (None, "两艘船停在码头", None),
        (None, "Two boats lie at the quay", None),
        ("xx", "Two boats lie at the quay", None),
        ("zh", "Visual Studio Code", None),
        ("zh", "Visual Studio Code 的界面 in full screen", None),
        ("en", "The sign 出口", None),
        ("en", "出口", None),
        ("zh-TW", "Two boats lie at the quay", Level.NOTICE),
        ("ja", "Two boats lie at the quay", Level.NOTICE),
        ("ru", "Two boats lie at the quay", Level.NOTICE),
        ("ru", "Две лодки", None),
        ("en", "Две лодки у причала", Level.WARNING),
        ("en_GB", "两艘船停在码头", Level.WARNING),
        ("de", "두 척의 배", Level.WARNING),
        ("zh", r"\\alpha + \\beta + gamma delta epsilon zeta", None),
    ],
)
def test_scripts(lang, alt, level):
    head = f"---\nlang: {lang}\n---\n\n" if lang else ""
    found = only("alt-language-mismatch", f"{head}![{alt}](a.png)\n")
    assert [f.level for f in found] == ([level] if level else [])
