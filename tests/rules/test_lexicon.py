"""The words of each language: whole, well-formed, and chosen by script and language."""

import re
import tomllib
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from altcheck.posts.reader import read_post
from altcheck.rules.lexicon import LANGUAGES, bare, lexicons, load

FOLDER = files("altcheck.rules") / "words"
LISTS = {
    "media", "kinds", "fillers", "vague", "placeholders", "parts", "nulls", "figures", "colours", "screenshots",
    "copies", "glued", "prefix", "suffix",
}  # fmt: skip
INNER = {
    "prefix": {"articles", "plain", "kinds", "connectors", "phrases", "left_alone", "cut"},
    "suffix": {"phrases", "left_alone"},
}
MAJOR = ("en", "zh", "ja", "ko", "de", "fr", "es", "pt", "it", "nl", "ru")


def chosen(alt, lang=None, around=""):
    head = f"---\nlang: {lang}\n---\n\n" if lang else ""
    post = read_post("a.md", f"{head}![x](a.png)\n\n![{around}](b.png)\n".encode()).post
    return {lexicon.language for lexicon in lexicons(alt, post.images[0], post)}


def test_every_file_is_a_language_and_every_language_has_a_file():
    assert {f.name.removesuffix(".toml") for f in FOLDER.iterdir()} == set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_holds_known_lists_of_words_in_small_letters_each_once(language):
    data = tomllib.loads((FOLDER / f"{language}.toml").read_text("utf-8"))
    assert data.keys() <= LISTS
    for table, names in INNER.items():
        assert data.get(table, {}).keys() <= names
    for name in LISTS - {"glued", "prefix", "suffix"}:
        words = data.get(name, [])
        assert all(word == word.lower().strip() != "" for word in words), name


@pytest.mark.parametrize("language", MAJOR)
def test_the_major_languages_lack_nothing(language):
    lexicon = load(language)
    assert len(lexicon.media) >= 10
    assert len(lexicon.placeholders) >= 50
    assert len(lexicon.vague) >= 20
    for words in (
        lexicon.nulls,
        lexicon.figures,
        lexicon.colours,
        lexicon.screenshots,
        lexicon.copies,
    ):
        assert words
    assert lexicon.prefix.plain


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_says_nothing_and_stands_for_nothing_at_once(language):
    lexicon = load(language)
    assert not lexicon.nulls & (lexicon.media | lexicon.placeholders)
    assert not lexicon.fillers & lexicon.media
    assert lexicon.parts <= lexicon.placeholders


def test_another_language_has_no_words():
    with pytest.raises(FileNotFoundError):
        load("xx")


@pytest.mark.parametrize(
    ("alt", "lang", "languages"),
    [
        ("Image", "en", {"en"}),
        ("Image", "en-GB", {"en"}),
        ("Bild", "de_AT", {"en", "de"}),
        ("Image", "xx", {"en"}),
        ("Image", "zh", {"en"}),
        ("图片", "en", {"zh"}),
        ("图片", "zh-TW", {"zh"}),
        ("画像", "ja", {"ja"}),
        ("画像", None, {"zh", "ja"}),
        ("スクショ", None, {"ja"}),
        ("사진", "en", {"ko"}),
        ("фото 1", None, {"ru"}),
        ("صورة", None, {"ar"}),
        ("图片 image", "zh", {"zh", "en"}),
        ("123", None, set()),
        ("…", "en", set()),
    ],
)
def test_the_script_and_the_language_choose(alt, lang, languages):
    assert chosen(alt, lang) == languages


def test_without_a_language_latin_letters_may_be_of_any_that_has_them():
    assert {"en", "de", "fr", "pt", "vi"} <= chosen("Bild")
    assert "zh" not in chosen("Bild")


def test_kana_around_makes_chinese_characters_japanese():
    assert chosen("空", around="夕やけ") == {"ja"}


@given(st.text(max_size=40))
def test_what_was_bared_stays_so_but_for_a_further_number(text):
    word = bare(text)
    assert re.sub(r"\d", "", bare(word)) == re.sub(r"\d", "", word) or re.search(r"\d", word)
    assert word == word.strip()
