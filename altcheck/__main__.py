"""``python -m altcheck``."""

from altcheck.cli import main

main()
