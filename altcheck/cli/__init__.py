"""The command line."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import NoReturn

FAILED = 2  # the exit code of a run that itself failed

__all__ = ["FAILED", "main"]


def main(argv: Sequence[str] | None = None) -> NoReturn:
    """Run the command line with ``argv`` (default: the process's own) and exit.

    Whatever ends a run early is one line on standard error, and exit code 2.
    """
    try:
        # Here, so that Ctrl-C is caught also while the house is loaded, which takes a while.
        from altcheck.cli.collector import seldom_collected  # noqa: PLC0415
        from altcheck.cli.commands import run  # noqa: PLC0415

        with seldom_collected():
            code = run(argv)
        if sys.stdout is not None:
            sys.stdout.flush()
    except KeyboardInterrupt:
        code = _failed("stopped")
    except BrokenPipeError:
        code = _failed(None)  # whoever read the output has gone, and needs no word
    except OSError as problem:
        where = "" if problem.filename is None else f"{problem.filename}: "
        code = _failed(f"{where}{problem.strerror or problem}")
    sys.exit(code)


def _failed(words: str | None) -> int:
    """Tells why the run failed, and keeps python from trying once more to write what it can't."""
    try:
        if words is not None and sys.stderr is not None:
            sys.stderr.write(f"altcheck: {words}\n")
            sys.stderr.flush()
    except OSError:
        pass  # nobody can be told
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    return FAILED
