"""The bar that long work draws on a terminal."""

import io

import pytest
from rich.console import Console

from altcheck.cli import progress as module


@pytest.fixture
def terminal(monkeypatch):
    """Makes standard error a terminal, and gives what is drawn on it."""
    drawn = io.StringIO()
    monkeypatch.setattr(
        module, "Console", lambda **_: Console(file=drawn, force_terminal=True, width=80)
    )
    return drawn


def test_a_bar_is_drawn_for_many_posts(terminal):
    with module.progress() as tick:
        for done in range(1, 61):
            tick(done, 60)
    assert "60/60" in terminal.getvalue()


def test_few_posts_need_none(terminal):
    with module.progress() as tick:
        tick(1, 2)
    assert "1/2" not in terminal.getvalue()


def test_a_pipe_gets_nothing(capsys):
    with module.progress() as tick:
        for done in range(1, 61):
            tick(done, 60)
    assert capsys.readouterr().err == ""
