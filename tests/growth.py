"""How the time of some work grows with the size of its input."""

import gc
from collections.abc import Callable
from time import process_time

TIMES = 8
"""How much larger the large input is: linear work takes 8 times as long, quadratic work 64."""

ROOM = 3
"""What a busy machine, its caches and its memory may add to linear work."""

TRIES = 3


def assert_linear(work: Callable[[int], object], size: int) -> None:
    """Asserts that work on an input of a size and of eight times that size takes linear time.

    Only ratios of CPU time within one try count, and one good try of three is enough: noise makes
    work slower, and never makes quadratic work linear.
    """
    tries = []
    for _ in range(TRIES):
        small, large = _seconds(work, size), _seconds(work, size * TIMES)
        if large <= ROOM * TIMES * small + 0.05:
            return
        tries.append(f"{small:.3f} s and {large:.3f} s")
    raise AssertionError(f"{TIMES} times the input took {', '.join(tries)}")


def _seconds(work: Callable[[int], object], size: int) -> float:
    gc.disable()  # a collection walks over everything that the whole test run has made
    try:
        start = process_time()
        work(size)
        return process_time() - start
    finally:
        gc.enable()
