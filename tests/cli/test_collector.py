"""The collector of cycles while a command runs, and after it."""

import gc

import pytest

from altcheck.cli import main
from altcheck.cli.collector import seldom_collected


def test_it_is_asked_less_often_inside_only():
    before = gc.get_threshold()
    with seldom_collected():
        assert all(now > then for now, then in zip(gc.get_threshold(), before, strict=True))
    assert gc.get_threshold() == before


def test_what_fails_inside_changes_nothing_outside():
    before = gc.get_threshold()
    with pytest.raises(ValueError, match="x"), seldom_collected():
        raise ValueError("x")
    assert gc.get_threshold() == before


def test_a_command_leaves_the_collector_as_it_was(tmp_path, capsys):
    before = gc.get_threshold()
    (tmp_path / "a.md").write_text("![](a.png)\n")
    with pytest.raises(SystemExit):
        main(["check", str(tmp_path)])
    assert capsys.readouterr().out
    assert gc.get_threshold() == before
