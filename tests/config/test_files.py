"""Which file holds the settings, and what it extends."""

import pytest

from altcheck.config.files import common_folder, find, layers, read
from altcheck.config.problem import BadSetting


@pytest.fixture
def folder(tmp_path):
    (tmp_path / ".git").mkdir()
    (tmp_path / "content" / "posts").mkdir(parents=True)
    return tmp_path


def test_a_pyproject_without_the_table_is_none_of_ours(folder):
    (folder / "pyproject.toml").write_text("[project]\nname = 'x'\n")
    assert find(folder / "content") is None


def test_nothing_above_the_repository_is_looked_at(folder):
    (folder / "altcheck.toml").write_text("")
    inner = folder / "content"
    (inner / ".git").mkdir()
    assert find(inner / "posts") is None


def test_the_nearest_file_counts_and_ours_before_the_projects(folder):
    (folder / "pyproject.toml").write_text("[tool.altcheck]\n")
    assert find(folder / "content" / "posts") == folder / "pyproject.toml"
    (folder / "altcheck.toml").write_text("")
    assert find(folder / "content" / "posts") == folder / "altcheck.toml"
    (folder / "content" / "pyproject.toml").write_text("[tool.altcheck.levels]\n")
    assert find(folder / "content" / "posts") == folder / "content" / "pyproject.toml"


def test_the_settings_of_several_paths_are_those_of_the_folder_around_them(folder):
    (folder / "content" / "posts" / "a.md").write_text("x")
    paths = [str(folder / "content" / "posts" / "a.md"), str(folder / "content")]
    assert common_folder(paths) == folder / "content"
    assert common_folder(paths[:1]) == folder / "content" / "posts"


def test_layers_come_the_farthest_first_with_their_keys(folder):
    (folder / "base.toml").write_text("select = ['all']\n")
    (folder / "pyproject.toml").write_text(
        "[tool.altcheck]\nextend = 'base.toml'\nignore = ['alt-url']\n"
    )
    found = list(layers(folder / "pyproject.toml"))
    assert [path.name for path, _ in found] == ["base.toml", "pyproject.toml"]
    assert found[0][1]["select"].key == "select"
    assert found[1][1]["ignore"].key == "tool.altcheck.ignore"
    assert "extend" not in found[1][1]


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"select = [", ""),
        (b"\xff\xfe\xff", ""),
        (b"extend = 3\n", "extend"),
        (b"extend = ['altcheck.toml']\n", "extend"),
        (b"extend = 'gone.toml'\n", ""),
    ],
)
def test_what_cannot_be_followed_names_file_and_key(folder, content, key):
    (folder / "altcheck.toml").write_bytes(content)
    with pytest.raises(BadSetting) as caught:
        list(layers(folder / "altcheck.toml"))
    assert caught.value.key == key
    for lang in ("en", "zh"):
        sentence = caught.value.sentence(lang)
        assert str(folder) in sentence
        assert "{" not in sentence
        assert "\n" not in sentence


def test_settings_nested_too_deep_are_told_as_that(folder):
    (folder / "altcheck.toml").write_text("a = " + "[" * 100_000)
    with pytest.raises(BadSetting) as problem:
        read(folder / "altcheck.toml")
    assert "nested too deep" in problem.value.sentence("en")
    assert "嵌套过深" in problem.value.sentence("zh")


def test_a_named_pyproject_needs_the_table(folder):
    (folder / "pyproject.toml").write_text("[tool.other]\n")
    with pytest.raises(BadSetting, match="pyproject"):
        read(folder / "pyproject.toml")


def test_a_file_may_have_a_byte_order_mark(folder):
    (folder / "altcheck.toml").write_bytes(b"\xef\xbb\xbfselect = ['all']\n")
    assert read(folder / "altcheck.toml") == {"select": ["all"]}
