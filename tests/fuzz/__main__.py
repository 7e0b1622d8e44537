"""``make fuzz``: mutants of the samples against the laws, 200,000 of them by default."""

from __future__ import annotations

import sys
import time
import traceback
from pathlib import Path

from tests.fuzz.laws import NOTEBOOK, Refused, check, notebook
from tests.fuzz.mutants import PATHS, mutants

SAMPLES = Path(__file__).parents[2] / "samples" / "source"
SLOW = 1.0  # seconds that no small post may take


def main() -> None:
    """Run the cases; print each broken law with the post that broke it, and exit with 1 if any.

    Where nothing but the law of putting is broken, and `fix` would write nothing, it is counted.
    """
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200_000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    seeds = [
        path.read_bytes() for path in sorted(SAMPLES.rglob("*")) if path.suffix in (".md", ".html")
    ]
    broken = refused = 0
    for k, data in enumerate(mutants(seeds, count, seed)):
        path = PATHS[k % len(PATHS)]
        if k % 10 == 0:
            path, data = NOTEBOOK, notebook(data)  # noqa: PLW2901 - the same text in a notebook
        begun = time.process_time()
        try:
            check(path, data)
            problem = "slow" if time.process_time() - begun > SLOW else ""
        except Refused:
            problem, refused = "", refused + 1
        except Exception as error:  # noqa: BLE001 - whatever it is, it is to be reported
            frame = traceback.extract_tb(error.__traceback__)[-1]
            problem = f"{type(error).__name__} at {frame.name}:{frame.lineno}: {error}"
        if problem:
            broken += 1
            print(f"{path} #{k}: {problem[:300]}\n    {data[:600]!r}", flush=True)
    print(f"{count} cases, seed {seed}: {broken} broken, {refused} alts that fix refuses to write")
    sys.exit(1 if broken else 0)


if __name__ == "__main__":
    main()
