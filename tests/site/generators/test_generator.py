"""What the generators share: addresses, folders, packages, themes that aren't there."""

from __future__ import annotations

from pathlib import Path

import pytest

from altcheck.site.generators import GENERATORS
from altcheck.site.generators.generator import address, folders, needs, unseen_theme
from altcheck.site.site import Unseen


@pytest.mark.parametrize(
    ("url", "base", "own", "prefixes"),
    [
        ("", "", None, ()),
        ("/", "", None, ()),
        ("https://a.example", "", "https://a.example", ()),
        ("https://a.example/", "/", "https://a.example", ()),
        ("https://a.example/b", "/b/", "https://a.example/b", ("/b",)),
        ("//a.example/b/", "", "//a.example/b", ("/b",)),
        ("", "/b/", None, ("/b",)),
        ("https://a.example/b", "/c", "https://a.example/b/c", ("/b/c", "/b", "/c")),
    ],
)
def test_address(url: str, base: str, own: str | None, prefixes: tuple[str, ...]) -> None:
    found, paths = address(url, base)
    assert found == own
    assert set(paths) == set(prefixes)
    assert list(map(len, paths)) == sorted(map(len, paths), reverse=True)


def test_folders_in_order(tmp_path: Path) -> None:
    for name in ("themes/b/static", "themes/a/static", "other/static"):
        (tmp_path / name).mkdir(parents=True)
    found = [
        Path(path).relative_to(tmp_path).as_posix()
        for path in folders(tmp_path, "themes/*/static", "gone/*")
    ]
    assert found == ["themes/a/static", "themes/b/static"]


@pytest.mark.parametrize(
    ("package", "answer"),
    [
        ('{"dependencies": {"x": "1"}}', True),
        ('{"devDependencies": {"x": "1"}}', True),
        ('{"name": "x"}', False),
        ('{"dependencies": ["x"]}', False),
        ('{"dependencies": ', False),
        ("", False),
    ],
)
def test_needs(tmp_path: Path, package: str, *, answer: bool) -> None:
    (tmp_path / "package.json").write_text(package)
    assert needs(tmp_path, "x") is answer
    assert not needs(tmp_path / "gone", "x")


def test_a_theme_is_there_if_something_is_in_its_folder(tmp_path: Path) -> None:
    (tmp_path / "themes/full").mkdir(parents=True)
    (tmp_path / "themes/full/theme.toml").write_text("")
    (tmp_path / "themes/empty").mkdir()
    assert unseen_theme(tmp_path, [], "themes/{}") == ()
    assert unseen_theme(tmp_path, ["full"], "themes/{}", "elsewhere/{}") == ()
    for name in ("empty", "gone", "a\0b", "x" * 5000):
        assert unseen_theme(tmp_path, ["full", name], "themes/{}") == (Unseen("theme"),)


def test_every_generator_has_a_sign() -> None:
    assert all(generator.signs for generator in GENERATORS)
