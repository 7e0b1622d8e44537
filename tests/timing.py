"""Processor time, measured so that a busy machine is not taken for slow code."""

import gc
import sys
import time
from collections.abc import Callable

_TRIES = 3


def within(seconds: float, action: Callable[[], object]) -> None:
    """Assert that ``action`` takes less than so many seconds of processor time.

    The best of a few tries counts, for noise only adds. What else the process holds is kept out of
    the garbage collector's way, and no line is traced: what coverage takes, three times as much as
    the code, is not the action's.
    """
    trace = sys.gettrace()
    sys.settrace(None)
    gc.collect()
    gc.freeze()
    try:
        best = float("inf")
        for _ in range(_TRIES):
            start = time.process_time()
            action()
            best = min(best, time.process_time() - start)
            if best < seconds:
                break
    finally:
        gc.unfreeze()
        sys.settrace(trace)
    assert best < seconds
