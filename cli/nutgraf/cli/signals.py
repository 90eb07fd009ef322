"""Termination by a signal that leaves nothing half-written behind."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from nutgraf.cli.gates import Exit


@contextmanager
def terminated_cleanly() -> Iterator[None]:
    """Turns SIGTERM and SIGHUP into an ordinary end of the program, which takes part-files away."""

    def _end(_number: int, _frame: FrameType | None) -> None:
        raise SystemExit(int(Exit.TERMINATED))

    numbers = [signal.SIGTERM]
    if hasattr(signal, "SIGHUP"):
        numbers.append(signal.SIGHUP)
    try:
        before = [(number, signal.signal(number, _end)) for number in numbers]
    except ValueError:  # not in the main thread
        yield
        return
    try:
        yield
    finally:
        for number, handler in before:
            signal.signal(number, handler)
