"""``python -m altcheck``."""

from altcheck.cli import main

if __name__ == "__main__":  # a process that reads posts imports this module, and runs nothing
    main()
