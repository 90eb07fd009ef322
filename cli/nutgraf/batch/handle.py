"""A worker process as its parent sees it: the batch it has, and how far it is."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from multiprocessing.context import SpawnContext
from time import monotonic

from nutgraf.batch.limits import DraftLimits
from nutgraf.batch.task import Slot
from nutgraf.batch.worker import OUT_OF_MEMORY, READY, work

_SAFE = "PYTHONSAFEPATH"


class Worker:
    """One worker process. It is loading, then idle or busy by turns, until it ends or dies."""

    def __init__(self, context: SpawnContext, limits: DraftLimits) -> None:
        self.connection, theirs = context.Pipe()
        with _interrupts_ignored(), _away_from_the_working_folder():
            # What a worker is forked from may have been started under another environment.
            given = (theirs, limits, dict(os.environ))
            self._process = context.Process(target=work, args=given, daemon=True)
            self._process.start()
        theirs.close()
        self._limits = limits
        self._batch: list[Slot] = []
        self._done = 0
        self._since = 0.0
        self.is_loading = True
        self.served = 0

    @property
    def is_idle(self) -> bool:
        """Whether the worker waits for a batch."""
        return not self.is_loading and not self.left

    @property
    def left(self) -> list[Slot]:
        """The slots of its batch that the worker has not filled yet; it works at the first."""
        return self._batch[self._done :]

    @property
    def is_late(self) -> bool:
        """Whether the worker's draft has taken longer than it may."""
        return self.patience is not None and self.patience <= 0

    @property
    def patience(self) -> float | None:
        """Seconds that the worker's draft may still take; None for any number."""
        if self._limits.seconds is None or not self.left:
            return None
        return self._since + self._limits.seconds - monotonic()

    def give(self, batch: list[Slot]) -> bool:
        """Sends the worker a batch; False if it is dead."""
        self._batch, self._done = batch, 0
        self._since = monotonic()
        with suppress(OSError):
            self.connection.send([slot.task for slot in batch])
            return True
        return False

    def take(self) -> bool:
        """Takes the next message of the worker; False if it has died and left none."""
        with suppress(EOFError, OSError):
            message = self.connection.recv_bytes()
            if message == READY:
                self.is_loading = False
                return True
            self._batch[self._done].packed = message
            self._done += 1
            self.served += 1
            self._since = monotonic()
            return True
        return False

    def end(self) -> None:
        """Ends the worker, whatever it is at; it has nothing to save."""
        self._process.kill()
        self._process.join()
        self.connection.close()

    def cause_of_death(self) -> str:
        """Why the worker died, in words; it must be dead or dying."""
        self._process.join()
        code = self._process.exitcode or 0
        if code == OUT_OF_MEMORY:
            return f"it takes more memory than {(self._limits.memory or 0) / 1e6:,.0f} MB"
        if code < 0:
            return f"its process was killed by {_signal(-code)}"
        return f"its process ended with exit code {code}"


def _signal(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"


@contextmanager
def _away_from_the_working_folder() -> Iterator[None]:
    """A process that starts loads no module of a repository's: Python would look there."""
    before = os.environ.get(_SAFE)
    os.environ[_SAFE] = "1"
    try:
        yield
    finally:
        if before is None:
            del os.environ[_SAFE]
        else:
            os.environ[_SAFE] = before


@contextmanager
def _interrupts_ignored() -> Iterator[None]:
    """Ctrl-C reaches all processes of a terminal; one that is being started must not see it."""
    try:
        before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    except ValueError:  # not in the main thread
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
