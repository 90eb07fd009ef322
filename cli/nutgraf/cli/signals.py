"""A termination that leaves nothing half-written behind."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from nutgraf.cli.gates import Exit


@contextmanager
def terminated_cleanly() -> Iterator[None]:
    """Turns SIGTERM into an ordinary end of the program, which takes part-files away."""

    def _end(_number: int, _frame: FrameType | None) -> None:
        raise SystemExit(int(Exit.TERMINATED))

    try:
        before = signal.signal(signal.SIGTERM, _end)
    except ValueError:  # not in the main thread
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
