"""Every reason and every end has its words in every language."""

import re
from string import Formatter

import pytest

from altcheck.assets.asset import State
from altcheck.document import Reason
from altcheck.reporters.sentences import REASONS, STATES
from altcheck.words import LANGUAGES

ALL = {repr(member): words for table in (REASONS, STATES) for member, words in table.items()}


def test_no_reason_is_without_words():
    assert set(REASONS) == set(Reason)


def test_no_state_is_without_words():
    assert set(STATES) == set(State)


@pytest.mark.parametrize("words", ALL.values(), ids=ALL)
def test_each_is_a_short_sentence_in_every_language(words):
    for lang in LANGUAGES:
        sentence = words.in_(lang)
        assert sentence == sentence.strip()
        assert 3 < len(sentence) <= 130
        assert sentence.endswith("。" if lang == "zh" else ".")
        assert not [name for _, name, _, _ in Formatter().parse(sentence) if name is not None]


@pytest.mark.parametrize("words", ALL.values(), ids=ALL)
def test_each_is_chinese_in_chinese_and_english_in_english(words):
    assert re.search(r"[\u4e00-\u9fff]", words.zh)
    assert not re.search(r"[\u3000-\u9fff\uff00-\uffef]", words.en)
    assert not re.search(r"[\u4e00-\u9fff][,;:.!?]", words.zh), "Chinese has its own punctuation"


@pytest.mark.parametrize("table", [REASONS, STATES], ids=["reasons", "states"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_two_say_the_same(table, lang):
    sentences = [words.in_(lang) for words in table.values()]
    assert len(set(sentences)) == len(sentences)


def test_states_are_whole_sentences_that_can_stand_alone():
    assert all(words.en[0].isupper() for words in STATES.values())


def test_what_was_not_looked_at_is_never_called_missing():
    unknown = (State.OFFLINE, State.TEMPLATED, State.OUTSIDE)
    for state in unknown:
        assert "not found" not in STATES[state].en
        assert "找不到" not in STATES[state].zh
