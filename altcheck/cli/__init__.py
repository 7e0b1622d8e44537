"""The command line."""

from altcheck.cli.main import main

__all__ = ["main"]
