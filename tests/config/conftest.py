"""What the tests of settings share."""

import pytest

from altcheck.config import load


@pytest.fixture
def loaded(tmp_path, monkeypatch):
    """The settings that a file with this text makes."""
    monkeypatch.chdir(tmp_path)

    def load_text(text):
        (tmp_path / "altcheck.toml").write_text(text, "utf-8")
        return load(None, ["."])

    return load_text
