"""Files by the ends of their paths."""

from __future__ import annotations

from pathlib import Path

import pytest

from altcheck.assets import names
from altcheck.assets.names import Names


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("a.png", "x/y/A.PNG", "x/a.png", ".git/a.png", "node_modules/a.png", "é/图 1.png"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"")
    return tmp_path


@pytest.mark.parametrize(
    ("path", "files"),
    [
        ("a.png", ["a.png", "x/a.png", "x/y/A.PNG"]),
        ("/a.png", ["a.png", "x/a.png", "x/y/A.PNG"]),
        ("Y/a.png", ["x/y/A.PNG"]),
        ("./x/../x/a.png", ["x/a.png"]),
        ("%E5%9B%BE%201.png", ["é/图 1.png"]),
        ("e\u0301/图 1.png", ["é/图 1.png"]),
        ("b/a.png", []),
        ("ba.png", []),
        ("", []),
        ("\ud800\0", []),
    ],
)
def test_ending(root: Path, path: str, files: list[str]) -> None:
    assert [f.relative_to(root).as_posix() for f in Names(root).ending(path)] == files


def test_a_repository_without_end_is_looked_at_in_part(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(names, "_MOST", 0)
    assert Names(root).ending("a.png") == [root / "a.png"]
