"""Sentences in every language."""

import pytest

from altcheck.words import LANGUAGES, Words, told

WORDS = Words(en="{n} boats", zh="{n} 只船")


def test_words_within_words_are_in_the_same_language():
    words = Words(en="a {b}", zh="甲{b}")
    args = {"b": Words(en="boat", zh="船")}
    assert [words.in_(lang, args) for lang in LANGUAGES] == ["a boat", "甲船"]


def test_a_sentence_is_chosen_when_it_is_shown():
    assert {lang: WORDS.in_(lang, {"n": 2}) for lang in LANGUAGES} == {
        "en": "2 boats",
        "zh": "2 只船",
    }


def test_without_arguments_braces_are_just_braces():
    assert Words(en="{", zh="}").in_("en") == "{"


def test_what_a_post_says_is_not_read_as_a_placeholder():
    assert WORDS.in_("en", {"n": "{x}"}) == "{x} boats"


def test_a_missing_argument_is_an_error():
    with pytest.raises(KeyError):
        WORDS.in_("en", {"m": 1})


def test_a_list_is_told_as_one():
    assert WORDS.in_("en", {"n": ("two", "three")}) == "two, three boats"
    assert told((), "en") == ""


@pytest.mark.parametrize("value", [2, "a, b", None])
def test_anything_else_is_told_as_it_is(value):
    assert told(value, "en") is value
