"""What was left is told in both languages, for every reason there is."""

import re

import pytest

from altcheck.cli.told import REASONS, edits_in, remainder
from altcheck.document import Edit, Span
from altcheck.fixes import Change, Left, Remainder


@pytest.mark.parametrize("reason", Left)
def test_every_reason_has_words(reason):
    words = REASONS[reason]
    assert re.search(r"[\u4e00-\u9fff]", words.zh)
    assert words.en.endswith(".")
    assert words.zh.endswith("。")
    assert "{" not in words.en


def test_a_reason_names_the_rule_how_often_and_the_fact():
    one = Remainder("a.md", Left.SYSTEM, "image-alt-missing", 0, "No space\x1b left")
    assert remainder(one, "en", 3) == (
        "image-alt-missing 3: could not be written. (No space\\x1b left)"
    )
    assert remainder(Remainder("a.md", Left.READ_ONLY), "zh") == "文件只读，请更改其权限。"


def test_equal_edits_count_once():
    edit, other = Edit(Span(1, 2), "a"), Edit(Span(3, 4), "a")
    changes = [Change("a.md", "x", 0, (edit,)), Change("a.md", "y", 0, (edit, other))]
    assert edits_in(changes) == 2
    assert edits_in([]) == 0
