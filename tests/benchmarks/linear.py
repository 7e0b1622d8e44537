"""Reading takes linear time: of four times as much of anything, about four times as long.

Processor time is measured, not that of the clock. Run by ``make bench``, and by hand as
``python -m tests.benchmarks.linear``; ``python -m tests.benchmarks.junk`` shows the same for 10 MB.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator

from altcheck.posts.reader import read_post
from tests.posts.test_junk import HEADS, UNITS

SMALL = 40_000
ALLOWED = 4 * 2.2  # the ratio of times, with room for noise
IMAGES = (
    "<p>x<img src=a alt=x>",
    "<img src=a alt=x>",
    "<a href=b><img src=a alt=x></a> ",
    "<p></p><p><img src=a alt=x></p>",
)
FLOOR = 0.04  # seconds below which nothing is measured


def seconds(path: str, text: str) -> float:
    """Processor time that reading ``text`` takes."""
    start = time.process_time()
    read_post(path, text.encode())
    return time.process_time() - start


def ratio(path: str, make: Callable[[int], str]) -> float:
    """How much longer four times as much takes; the best of a few tries, for noise only adds."""
    best = float("inf")
    for _ in range(3):
        small, large = seconds(path, make(SMALL)), seconds(path, make(4 * SMALL))
        best = min(best, large / max(small, FLOOR))
        if best <= ALLOWED:
            break
    return best


def cases() -> Iterator[tuple[str, str, Callable[[int], str]]]:
    """Every case: the post's path, the unit, and what makes a text of some size of it."""
    for unit in UNITS:
        for path in ("a.md", "a.html", "a.mdx"):
            yield path, unit, lambda size, unit=unit: unit * (size // len(unit))
    for unit in IMAGES:
        yield "a.html", unit, lambda size, unit=unit: unit * (size // len(unit))
    for unit in HEADS:
        for fence in ("---", "+++"):
            yield (
                "a.md",
                f"{fence} {unit}",
                lambda size, unit=unit, fence=fence: (
                    f"{fence}\n{unit * (size // len(unit))}\n{fence}\nx"
                ),
            )


def main() -> None:
    """Print the worst ratios; exit with 1 if one is above what is allowed."""
    found = sorted(((ratio(path, make), path, unit) for path, unit, make in cases()), reverse=True)
    for times, path, unit in found[:10]:
        print(f"{times:6.1f}  {path:7} {unit!r}")
    print(f"{len(found)} cases; four times as much takes at most {found[0][0]:.1f} times as long")
    sys.exit(found[0][0] > ALLOWED)


if __name__ == "__main__":
    main()
