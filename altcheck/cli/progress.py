"""A progress bar for long work, on a terminal and nowhere else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

_MANY = 50  # posts from which on a bar is worth its line


@contextmanager
def progress() -> Iterator[Callable[[int, int], None]]:
    """Gives a function of (done, of) that moves the bar; it draws nothing in a pipe."""
    console = Console(stderr=True)
    bar = Progress(
        BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(),
        console=console, transient=True, disable=not console.is_terminal,
    )  # fmt: skip
    with bar:
        task = None

        def tick(done: int, of: int) -> None:
            nonlocal task
            if of < _MANY:
                return
            if task is None:
                task = bar.add_task("", total=of)
            bar.update(task, completed=done)

        yield tick
