"""The command line."""

from altcheck.cli.commands import main

__all__ = ["main"]
