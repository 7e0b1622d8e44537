"""How a stranger's text is put on the page."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from altcheck.reporters.html.marking import Piece
from altcheck.reporters.html.shown import LONGEST, language_tag, shown, shown_pieces, visible
from altcheck.words import LANGUAGES

ANY = st.text(st.characters(exclude_categories=()), max_size=80)


@given(ANY)
def test_nothing_hidden_is_left(text):
    seen = visible(text)
    assert all(c in "\t\n" or unicodedata.category(c) not in ("Cc", "Cs", "Zl", "Zp") for c in seen)
    assert not {unicodedata.bidirectional(c) for c in seen} & {
        "LRE",
        "RLE",
        "LRO",
        "RLO",
        "PDF",
        "LRI",
        "RLI",
        "FSI",
        "PDI",
    }
    assert visible(seen) == seen


@given(st.text(st.characters(categories=("L", "N", "P", "S", "Zs", "M")), max_size=80))
def test_ordinary_text_is_left_alone(text):
    assert visible(text) == text


def test_line_ends_of_windows_are_line_ends_and_a_lone_return_is_told():
    assert visible("a\r\nb\rc\td") == "a\nb␍c\td"


@pytest.mark.parametrize("lang", LANGUAGES)
@given(length=st.integers(0, 3 * LONGEST))
def test_long_values_keep_their_ends_and_tell_what_is_missing(lang, length):
    text = "ab" * (length // 2)
    seen = shown(text, lang)
    if len(text) <= LONGEST:
        assert seen == text
    else:
        half = LONGEST // 2
        assert seen.startswith(text[:half])
        assert seen.endswith(text[-half:])
        assert f"{len(text) - LONGEST:,}" in seen
        assert len(seen) < LONGEST + 50


def test_what_is_left_out_of_a_piece_is_a_piece_of_its_own():
    pieces = shown_pieces([Piece("same", "a\0"), Piece("new", "x" * (LONGEST + 1))], "en")
    assert [piece.kind for piece in pieces] == ["same", "new", "cut", "new"]
    assert pieces[0].text == "a␀"


@pytest.mark.parametrize("lang", ["en", "zh-CN", "zh-Hans-CN", "pt-BR", "de-1996", "jpn"])
def test_language_tags_pass(lang):
    assert language_tag(lang) == lang


@pytest.mark.parametrize(
    "lang", [None, "", "e", "english", "zh_CN", "en ", 'en"', "en-", "x" * 900, "中文"]
)
def test_what_is_no_language_tag_is_an_unknown_language(lang):
    assert language_tag(lang) == ""
