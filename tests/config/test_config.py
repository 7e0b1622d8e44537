"""Settings in files to the settings in force."""

import pickle
from dataclasses import dataclass

import pytest

from altcheck.config import BadSetting, Config, load
from altcheck.config import rules as config_rules
from altcheck.rules import RULES
from altcheck.rules.rule import Level

ON = [rule.id for rule in RULES if rule.on]


def ids(config):
    return [rule.id for rule in config.rules]


def test_without_a_file_the_rules_are_asked_that_are_on(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    config = load(None, ["."])
    assert config == Config()
    assert ids(config) == ON
    assert config.file is None


def test_an_empty_file_changes_nothing(loaded):
    config = loaded("")
    assert ids(config) == ON
    assert config.policy.levels == {}
    assert config.alt_is_caption is None


def test_select_names_the_rules_and_ignore_takes_from_them(loaded):
    assert ids(loaded("select = ['alt-url', 'alt-filename']")) == ["alt-filename", "alt-url"]
    assert ids(loaded("select = ['alt-url', 'alt-filename']\nignore = ['alt-url']")) == [
        "alt-filename"
    ]
    assert ids(loaded("select = ['all']")) == [rule.id for rule in RULES]
    assert ids(loaded("ignore = ['all']")) == []


def test_a_level_is_set_and_off_takes_the_rule_out(loaded):
    config = loaded("[levels]\nalt-url = 'notice'\nalt-filename = 'off'\n")
    assert config.policy.levels == {"alt-url": Level.NOTICE}
    assert "alt-filename" not in ids(config)
    assert "alt-url" in ids(config)


def test_a_level_takes_in_a_rule_that_is_not_selected(loaded):
    assert ids(loaded("select = []\n[levels]\nalt-url = 'error'\n")) == ["alt-url"]


def test_an_override_counts_for_its_paths_alone(loaded, tmp_path):
    config = loaded(
        "select = ['alt-url']\n"
        "[[overrides]]\npaths = ['drafts/**']\nignore = ['alt-url']\n"
        "levels = { alt-filename = 'error' }\n"
    )
    assert ids(config) == ["alt-filename", "alt-url"]
    assert config.policy.levels == {"alt-filename": None}
    (override,) = config.policy.overrides
    assert override.levels == {"alt-url": None, "alt-filename": Level.ERROR}
    assert config.policy.base == f"{tmp_path.as_posix()}/"


def test_options_are_the_rules_fields(loaded, monkeypatch):
    @dataclass(frozen=True)
    class WithOptions:
        id = "alt-url"
        on = True
        limit: int = 125
        strict: bool = False
        words: tuple[str, ...] = ()
        name: str = "x"

    monkeypatch.setattr(config_rules, "RULES", (WithOptions(),))
    monkeypatch.setattr(config_rules, "_BY_ID", {"alt-url": WithOptions()})
    (rule,) = loaded(
        "[rules.alt-url]\nlimit = 80\nstrict = true\nwords = ['a', 'b']\nname = 'y'\n"
    ).rules
    assert rule == WithOptions(80, strict=True, words=("a", "b"), name="y")
    for wrong in ("limit = true", "limit = -1", "strict = 1", "words = 'a'", "name = []"):
        with pytest.raises(BadSetting) as caught:
            loaded(f"[rules.alt-url]\n{wrong}\n")
        assert caught.value.key == f"rules.alt-url.{wrong.split()[0]}"
    with pytest.raises(BadSetting) as caught:
        loaded("[rules.alt-url]\nlimt = 80\n")
    assert "Did you mean limit?" in caught.value.sentence("en")


def test_later_files_win_key_by_key(loaded, tmp_path):
    (tmp_path / "base.toml").write_text(
        "ignore = ['alt-url']\nalt_is_caption = true\n"
        "[levels]\nalt-url = 'error'\nalt-filename = 'notice'\n"
    )
    config = loaded("extend = 'base.toml'\nignore = []\n[levels]\nalt-filename = 'warning'\n")
    assert config.policy.levels == {"alt-url": Level.ERROR, "alt-filename": Level.WARNING}
    assert config.alt_is_caption is True
    assert config.settings["levels.alt-url"].file.name == "base.toml"
    assert config.settings["levels.alt-filename"].file.name == "altcheck.toml"


@pytest.mark.parametrize(
    ("text", "key", "hint"),
    [
        ("slect = []", "slect", "select"),
        ("select = ['alt-ulr']", "select", "alt-url"),
        ("ignore = 'alt-url'", "ignore", ""),
        ("[levels]\nalt-ulr = 'error'", "levels.alt-ulr", "alt-url"),
        ("[levels]\nalt-url = 'eror'", "levels.alt-url", "error"),
        ("[levels]\nalt-url = 3", "levels.alt-url", ""),
        ("levels = 3", "levels", ""),
        ("[rules.alt-ulr]\nx = 1", "rules.alt-ulr", "alt-url"),
        ("[rules]\nalt-url = 1", "rules.alt-url", ""),
        ("overrides = 3", "overrides", ""),
        ("overrides = [3]", "overrides[0]", ""),
        ("[[overrides]]\npath = ['x']", "overrides[0].path", "paths"),
        ("[[overrides]]\nignore = []", "overrides[0]", ""),
        ("alt_is_caption = 'yes'", "alt_is_caption", ""),
        ("languages = 'zh'", "languages", ""),
    ],
)
def test_what_is_wrong_is_told_with_key_and_nearest_name(loaded, text, key, hint):
    with pytest.raises(BadSetting) as caught:
        loaded(text)
    assert caught.value.key == key
    english, chinese = caught.value.sentence("en"), caught.value.sentence("zh")
    assert "altcheck.toml" in english
    assert key in english
    assert hint in english
    assert hint in chinese
    assert "{" not in english.replace("{'", "")


def test_a_file_that_is_named_and_not_there_is_an_error(tmp_path):
    with pytest.raises(BadSetting) as caught:
        load(str(tmp_path / "gone.toml"), ["."])
    assert "gone.toml" in caught.value.sentence("en")


def test_the_settings_can_be_sent_to_another_process(loaded):
    config = loaded("[[overrides]]\npaths = ['x']\nignore = ['alt-url']\n")
    assert pickle.loads(pickle.dumps(config)) == config  # noqa: S301 - our own bytes
