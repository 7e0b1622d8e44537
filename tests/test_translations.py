"""Which posts are translations of each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from altcheck.translations import language, neutral, translations


@pytest.mark.parametrize(
    "path",
    ["post.md", "zhao.md", "posts/end.md", "it-is.md", "dense/a.md", "a.min.md", "", "a/b"],
)
def test_names_without_a_language(path):
    assert language(path) == ""
    assert neutral(path) == path


@pytest.mark.parametrize(
    ("path", "code", "common"),
    [
        ("post.zh.md", "zh", "post.md"),
        ("post.zh-CN.md", "zh-cn", "post.md"),
        ("post_en.md", "en", "post.md"),
        ("docs/en/a.md", "en", "docs/*/a.md"),
        ("en/a.md", "en", "*/a.md"),
        ("docs/zh-hans/a/b.md", "zh-hans", "docs/*/a/b.md"),
        ("C:\\docs\\ja\\a.md", "ja", "C:/docs/*/a.md"),
        ("/x/pt_BR/a.md", "pt-br", "/x/*/a.md"),
    ],
)
def test_names_with_a_language(path, code, common):
    assert language(path) == code
    assert neutral(path) == common


def test_posts_of_one_name_are_translations_if_their_languages_differ():
    found = translations(["a.md", "a.zh.md", "a.fr.md", "b.md", "en/c.md", "zh/c.md", "zh/d.md"])
    assert found["a.md"] == ("a.fr.md", "a.zh.md")
    assert found["a.zh.md"] == ("a.fr.md", "a.md")
    assert found["en/c.md"] == ("zh/c.md",)
    assert "b.md" not in found
    assert "zh/d.md" not in found


@given(st.lists(st.text("aenzhfr./-_", max_size=12), unique=True, max_size=12))
def test_being_a_translation_goes_both_ways_and_never_of_itself(paths):
    found = translations(paths)
    for path, others in found.items():
        assert path not in others
        assert all(path in found[other] for other in others)
