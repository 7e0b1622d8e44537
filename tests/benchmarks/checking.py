"""``python -m tests.benchmarks.checking [FOLDER]``: `check` over many files, against bare work.

The folder (default: samples/) is copied twenty times. Bare is: read the files, render what is
Markdown, parse what comes out; one process. All figures of a ratio stem from one round.
"""

from __future__ import annotations

import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from altcheck.audit import Settings, audit
from altcheck.posts.discover import Found, discover
from tests.benchmarks.__main__ import bare

COPIES = 20
ROUNDS = 3


def seconds(work: Callable[[], object]) -> float:
    """How long ``work`` takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def reading(folder: str) -> None:
    """What no checker can do without."""
    found = [entry for entry in discover([folder]) if isinstance(entry, Found)]
    bare([(entry, entry.file.read_bytes()) for entry in found])


def main() -> None:
    source = sys.argv[1] if len(sys.argv) > 1 else str(Path(__file__).parents[2] / "samples")
    cores = os.cpu_count() or 1
    with tempfile.TemporaryDirectory() as place:
        for k in range(COPIES):
            shutil.copytree(source, Path(place, str(k)), copy_function=shutil.copyfile)
        posts = len(audit([place], Settings(jobs=cores)).posts)
        print(f"{posts} posts, {cores} cores, {ROUNDS} rounds")
        works = {
            "bare reading + pyromark + lxml": lambda: reading(place),
            "check, one process": lambda: audit([place], Settings(jobs=1)),
            f"check, {cores} processes": lambda: audit([place], Settings(jobs=cores)),
        }
        rounds = [[seconds(work) for work in works.values()] for _ in range(ROUNDS)]
    for k, name in enumerate(works):
        median = statistics.median(row[k] for row in rounds)
        ratio = statistics.median(row[k] / row[0] for row in rounds)
        print(
            f"{name:32} {median:7.3f} s  {1e3 * median / posts:6.2f} ms/post  {ratio:4.1f} x bare"
        )


if __name__ == "__main__":
    main()
