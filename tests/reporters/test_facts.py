"""The short facts in every language."""

import re

import pytest

from altcheck.reporters.facts import FACTS, fact
from altcheck.words import LANGUAGES


@pytest.mark.parametrize(
    "text",
    ["", "static/a.png", "cp1252", "3: mapping values are not allowed here", "damaged by cats"],
)
def test_paths_and_what_others_say_stay(text):
    assert [fact(text, lang) for lang in LANGUAGES] == [text, text]


@pytest.mark.parametrize("words", FACTS.values(), ids=FACTS)
def test_each_fact_is_words_without_a_full_stop(words):
    assert re.search(r"[\u4e00-\u9fff]", words.zh)
    assert not re.search(r"[\u3000-\u9fff]", words.en)
    assert not words.en.endswith(".")
    assert not words.zh.endswith("。")


@pytest.mark.parametrize(
    ("text", "zh"),
    [
        ("no EOI", "文件不完整"),
        ("damaged IDAT", "文件已损坏"),
        ("damaged header", "文件已损坏"),
        ("text", "文本"),
        ("300 bytes", "300 字节"),
        ("byte 17", "第 17 字节"),
        ("3", "第 3 行"),
    ],
)
def test_no_fact_of_ours_is_english_in_chinese(text, zh):
    assert fact(text, "zh") == zh
