"""The settings on the command line."""

import json

import pytest

from altcheck.cli import main


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_text('<img src="https://a.example/b.png">\n')
    return tmp_path


def run(capsys, *argv):
    with pytest.raises(SystemExit) as ended:
        main([*argv])
    out, err = capsys.readouterr()
    return ended.value.code, out, err


def test_the_settings_beside_the_posts_are_followed(folder, capsys):
    assert run(capsys, "check", "a.md")[0] == 1
    (folder / "altcheck.toml").write_text("[levels]\nimage-alt-missing = 'warning'\n")
    code, out, _ = run(capsys, "check", "a.md")
    assert code == 0
    assert "warning" in out
    assert run(capsys, "check", "a.md", "--fail-on", "warning")[0] == 1


def test_a_named_file_wins(folder, capsys):
    (folder / "altcheck.toml").write_text("ignore = ['all']\n")
    (folder / "strict.toml").write_text("select = ['image-alt-missing']\n")
    assert run(capsys, "check", "a.md")[0] == 0
    assert run(capsys, "check", "a.md", "--config", "strict.toml")[0] == 1
    assert run(capsys, "audit", "a.md", "--offline", "--config", "strict.toml")[0] == 1


@pytest.mark.parametrize("command", ["check", "audit", "config"])
def test_a_broken_setting_is_one_line_and_exit_2(folder, capsys, command):
    (folder / "altcheck.toml").write_text("[levels]\nimage-alt-mising = 'warning'\n")
    code, out, err = run(capsys, command, "a.md")
    assert (code, out) == (2, "")
    assert "altcheck.toml: levels.image-alt-mising" in err
    assert "image-alt-missing" in err
    assert err.count("\n") == 1


def test_config_shows_values_and_where_they_come_from(folder, capsys):
    (folder / "base.toml").write_text("languages = ['zh']\n")
    (folder / "altcheck.toml").write_text(
        "extend = 'base.toml'\nignore = ['alt-url']\n[levels]\nalt-filename = 'notice'\n"
    )
    code, out, _ = run(capsys, "config", "--json")
    rows = {row["key"]: (row["value"], row["from"]) for row in json.loads(out)}
    assert code == 0
    assert rows["languages"] == (["zh"], f"{folder}/base.toml: languages")
    assert rows["levels.alt-url"] == ("off", f"{folder}/altcheck.toml: ignore")
    assert rows["levels.alt-filename"] == (
        "notice",
        f"{folder}/altcheck.toml: levels.alt-filename",
    )
    assert rows["levels.image-alt-missing"] == ("error", "default")
    assert rows["alt_is_caption"] == ("recognised", "default")


def test_config_reads_well_on_a_terminal(folder, capsys):
    (folder / "pyproject.toml").write_text("[tool.altcheck]\nselect = ['alt-url']\n")
    out = run(capsys, "config", "a.md")[1].splitlines()
    assert f"levels.alt-url = error  # {folder}/pyproject.toml: tool.altcheck.select" in out
    assert f"levels.alt-filename = off  # {folder}/pyproject.toml: tool.altcheck.select" in out


def test_images_are_read_with_the_site_s_own_tags(folder, capsys):
    (folder / "t.md").write_text('{{< pic file="https://a.example/b.png" >}}\n')
    assert run(capsys, "images", "t.md")[1] == ""
    (folder / "altcheck.toml").write_text("[tags.pic]\ndelimiter = 'hugo'\nsrc = 'file'\n")
    assert "https://a.example/b.png" in run(capsys, "images", "t.md")[1]
