"""Configuration files: whole, broken, hostile."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from altcheck.site.settings import first, holds, lower, read, text, texts
from tests.timing import within


def parsed(tmp_path: Path, name: str, content: str | bytes) -> object:
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read(path)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("_config.yml", "url: https://a.example\nroot: /b/\npost_asset_folder: true\n"),
        (
            "_config.yml",
            "\ufeffurl: 'https://a.example'\r\nroot: /b/\r\npost_asset_folder: yes\r\n",
        ),
        ("_config.yaml", "{url: 'https://a.example', root: /b/, post_asset_folder: true}"),
        ("c.toml", "url = 'https://a.example'\nroot = \"/b/\"\npost_asset_folder = true\n"),
        ("c.json", '{"url": "https://a.example", "root": "/b/", "post_asset_folder": true}'),
    ],
)
def test_whole_files(tmp_path: Path, name: str, content: str) -> None:
    expected = {"url": "https://a.example", "root": "/b/", "post_asset_folder": True}
    assert parsed(tmp_path, name, content) == expected


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("_config.yml", "title: It's: broken\nurl: https://a.example  # ours\nflag: true\n"),
        ("_config.yml", "\turl: x\nurl: 'https://a.example'\nflag: true\nbad: [\n"),
        ("_config.yml", "url: https://a.example\nflag: true\nwhen: 2020-99-99\n"),
        ("_config.yml", "url: https://a.example\nflag: true\n? [a]: b\n? {c: d}\n: e\n"),
        ("_config.yml", "url: https://a.example\nflag: true\nx: !!python/object:os.system {}\n"),
        ("_config.yml", 'url: https://a.example\nflag: true\nx: !!int ""\n'),
        ("_config.yml", b"url: https://a.example\nflag: true\ntitle: \xc4\xe3: \xba\n"),
        ("c.toml", 'url = "https://a.example" # ours\nflag = true\nbad = \n[[[\n'),
        ("c.toml", 'url = "https://a.example"\nurl = "twice"\nflag = true\n'),
    ],
)
def test_what_can_be_read_of_broken_files(tmp_path: Path, name: str, content: str | bytes) -> None:
    found = parsed(tmp_path, name, content)
    assert isinstance(found, dict)
    assert found["url"] in {"https://a.example", "twice"}
    assert found["flag"] is True


@pytest.mark.parametrize("content", ["", "- a\n- b\n", "just text", "null", "3", "# nothing\n"])
@pytest.mark.parametrize("name", ["c.yml", "c.json", "c.toml"])
def test_what_holds_no_settings(tmp_path: Path, name: str, content: str) -> None:
    assert parsed(tmp_path, name, content) == {}


def test_no_file(tmp_path: Path) -> None:
    assert read(tmp_path / "c.yml") == {}
    assert read(tmp_path) == {}


@pytest.mark.parametrize("name", ["c.yml", "c.json", "c.toml"])
@pytest.mark.parametrize("unit", ["[", '{"a":', "a = [", "- ", "a: &a [*a]\n", "a" * 99 + "\n"])
def test_hostile_files_cost_little(tmp_path: Path, name: str, unit: str) -> None:
    within(3, lambda: parsed(tmp_path, name, unit * (200_000 // len(unit))))


def test_alias_bomb(tmp_path: Path) -> None:
    levels = [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
    found = parsed(tmp_path, "c.yml", "\n".join(["a0: &a0 [x]", *levels, "url: /b"]))
    assert isinstance(found, dict)
    assert found["url"] == "/b"


def test_first(tmp_path: Path) -> None:
    (tmp_path / "b.yml").write_text("x: 1\n")
    (tmp_path / "c.yml").write_text("x: 2\n")
    (tmp_path / "a.yml").mkdir()
    assert first(tmp_path, ("a.yml", "b.yml", "c.yml")) == {"x": 1}
    assert first(tmp_path, ("d.yml",)) is None


def test_holds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "d").mkdir()
    assert holds(tmp_path, "d", Path.is_dir)
    assert not holds(tmp_path, "d")

    def refuse(*_: object, **__: object) -> os.stat_result:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "stat", refuse)  # the superuser may look anywhere
    assert not holds(tmp_path, "d", Path.is_dir)


def test_reading_values() -> None:
    assert lower({"BaseURL": 1, 2: 3}) == {"baseurl": 1, "2": 3}
    assert texts("a") == ("a",)
    assert texts(["a", 1, None, "", "b"]) == ("a", "b")
    assert texts({"a": "b"}) == texts(None) == texts(7) == ()
    assert text({"a": "b"}, "a") == "b"
    assert text({"a": True}, "a") == text({}, "a") == ""


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(["c.yml", "c.json", "c.toml"]), st.binary(max_size=80))
def test_never_raises(tmp_path: Path, name: str, content: bytes) -> None:
    assert isinstance(parsed(tmp_path, name, b"a: b\n" + content), dict)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text("!&*-?:[]{}#|>%@`'\"\n \tab01=~<", max_size=60))
def test_never_raises_for_what_looks_like_yaml(tmp_path: Path, content: str) -> None:
    assert isinstance(parsed(tmp_path, "c.yml", content), dict)
