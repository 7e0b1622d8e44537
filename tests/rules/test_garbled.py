"""Text read in a wrong encoding, and the accents, quotes and dashes that only look like it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from altcheck.document import splice
from altcheck.posts.reader import read_post

from .reading import BY_ID, cells, family, judged, only

CHARACTERS = family("garbled")
LEFT_ALONE = """
    Café | naïve façade | SÃO PAULO | CAFÉ–BAR | „MENÜ“ | L’été à Noël | ÅÄÖ | Ελλάδα | “café”—that
    À “la” | é, è | « Été » | Ångström, Â and Ã | 20 °C – 30 °C | Å»Å | 港口 | ½ ¼ ¾
"""
GARBLED = [
    ("CafÃ© am See", "Café am See"),
    ("Itâ€™s a boat", "It’s a boat"),
    ("Ã¼ber", "über"),
    ("æ\u00b8\u00a1å\u008f\u00a3", "渡口"),
    ("ã\u0081\u00beã\u0081\u009f", "また"),
    ("Â© 2020 boats", "© 2020 boats"),
    ("ä½\u00a0å¥½", "你好"),
    ("Caf\ufffd", None),
    ("a\x81b", None),
]


@pytest.mark.parametrize("alt", cells(LEFT_ALONE))
def test_what_is_right_is_left_alone(alt):
    assert judged(alt, rules=CHARACTERS) == []


@pytest.mark.parametrize(("alt", "before"), GARBLED)
def test_garbled_text_is_mended_where_all_of_it_can_be_told(alt, before):
    text = f"![{alt}](a.png)\n"
    (finding,) = only("alt-mojibake", text)
    fixed = splice(text, finding.fix.edits) if finding.fix else None
    assert fixed == (f"![{before}](a.png)\n" if before else None)


def test_what_we_may_have_garbled_ourselves_is_not_judged():
    guessed = "<p><img src=a.png alt='渡口的早晨与渔船'></p>".encode("gb18030")[:-3] + b"\x81</p>"
    post = read_post("a.html", guessed).post
    assert post.locked
    assert not list(BY_ID["alt-mojibake"].check(post.images[0], post))


@given(st.text("äöüéèçñãåß ABCabc–“”’„", max_size=12))
def test_western_text_that_is_right_is_never_garbled(alt):
    assert "alt-mojibake" not in judged(alt, rules=CHARACTERS) or "Ã" in alt.upper()


@given(st.text(st.characters(min_codepoint=0xE0, max_codepoint=0xFF), min_size=1, max_size=8))
def test_letters_read_as_windows_1252_are_found_and_mended(word):
    try:
        garbled = word.encode().decode("cp1252")
    except UnicodeDecodeError:
        return
    text = f"![A {garbled}](a.png)\n"
    (finding,) = only("alt-mojibake", text)
    if finding.fix:
        assert (
            read_post("a.md", splice(text, finding.fix.edits).encode()).post.images[0].alt.value
            == f"A {word}"
        )
