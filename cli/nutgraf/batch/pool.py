"""Local worker processes, from whose failures nothing is lost but the draft that caused them.

The standard library's pool, joblib's and loky's give a whole run up where a worker dies, and
cannot say at which task it died. Here each worker has a connection of its own and answers one
draft at a time: the draft at which it died is known, and the clock is for that draft.
"""

import multiprocessing
from collections import deque
from collections.abc import Iterable, Iterator
from multiprocessing.connection import wait
from multiprocessing.context import SpawnContext

from nutgraf.batch.handle import Worker
from nutgraf.batch.limits import DraftLimits
from nutgraf.batch.review import crashed
from nutgraf.batch.task import Slot
from nutgraf.errors import NutgrafError

FIRST, LARGEST = 4, 16
"""Drafts of the first batches and of the later ones, so that a few drafts are shared out too."""

LARGEST_BYTES = 1_000_000
"""Bytes of drafts from which on a batch is sent off, however few they are."""

AHEAD, AHEAD_BYTES = 256, 4_000_000
"""Drafts, and their bytes, for each worker that are read before the oldest result is taken."""

SHARES = 2
"""Batches for each worker into which all that waits is cut: towards the end they get small, so
that no worker is left with much to do while the others have nothing."""

LONGEST_SERVICE = 10_000
"""Drafts after which a worker is replaced, so that nothing it keeps can grow for ever."""

_BURST = 8
"""Results that are handed on before the workers are looked after again."""

_SPARE, _FOR_WORKER = 32, 4
"""Open files of this process beside those for workers, and for each worker."""


def most_workers() -> int:
    """How many workers this process may have, by the files that it may open."""
    try:
        import resource
    except ImportError:  # Windows
        return 60  # for more, its waiting for several has no room
    soft, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    return 1024 if soft == resource.RLIM_INFINITY else max(1, (soft - _SPARE) // _FOR_WORKER)


def spawning() -> SpawnContext:
    """Where workers come from by default: new processes, which is safe in anybody's program."""
    return multiprocessing.get_context("spawn")


class Pool:
    """Some workers. Use it as a context: no worker outlives it."""

    def __init__(self, jobs: int, limits: DraftLimits, context: SpawnContext | None = None) -> None:
        self._jobs = min(jobs, most_workers())
        self._limits = limits
        self._context = context or spawning()
        self._workers: list[Worker] = []
        self._order: deque[Slot] = deque()
        self._waiting: deque[Slot] = deque()
        self._batches = 0
        self._bytes_ahead = 0

    def __enter__(self) -> "Pool":
        return self

    def __exit__(self, *_error: object) -> None:
        for worker in self._workers:
            worker.end()

    def fill(self, slots: Iterable[Slot]) -> Iterator[Slot]:
        """The slots in their order, each as soon as it and all before it have results.

        A bounded number is read ahead, so that memory does not grow with their count.
        """
        source = iter(slots)
        while True:
            self._hand_out(source)
            if not self._order:
                return
            self._collect(is_waiting=not self._order[0].is_done)
            for _ in range(_BURST):
                if not self._order or not self._order[0].is_done:
                    break
                slot = self._order.popleft()
                self._bytes_ahead -= slot.size
                yield slot

    def _hand_out(self, source: Iterator[Slot]) -> None:
        """Gives idle workers batches, and starts workers while there are drafts for them."""
        for worker in [worker for worker in self._workers if worker.is_idle]:
            if worker.served >= LONGEST_SERVICE:
                self._dismiss(worker)
            elif self._has_waiting(source) and not worker.give(self._batch()):
                self._bury(worker)
        while len(self._workers) < self._jobs:
            loading = sum(worker.is_loading for worker in self._workers)
            if not self._has_waiting(source, beside=loading * FIRST):
                return
            self._workers.append(Worker(self._context, self._limits))

    def _has_waiting(self, source: Iterator[Slot], beside: int = 0) -> bool:
        """Whether drafts wait, `beside` those that are spoken for; some are read ahead.

        None is read while too much waits for its turn already.
        """
        enough = max(beside + 1, SHARES * self._jobs * self._largest)
        while len(self._waiting) < enough and self._has_room:
            slot = next(source, None)
            if slot is None:
                break
            self._order.append(slot)
            self._bytes_ahead += slot.size
            if not slot.is_done:
                self._waiting.append(slot)
        return len(self._waiting) > beside

    @property
    def _largest(self) -> int:
        """Drafts of the next batch at most; batches grow from FIRST to LARGEST."""
        return min(LARGEST, FIRST << min(8, self._batches // self._jobs))

    @property
    def _has_room(self) -> bool:
        return (
            len(self._order) < AHEAD * self._jobs and self._bytes_ahead < AHEAD_BYTES * self._jobs
        )

    def _batch(self) -> list[Slot]:
        """The next batch of what waits; a draft at which a worker has died is alone in its own."""
        most = min(self._largest, -(-len(self._waiting) // (SHARES * self._jobs)))
        self._batches += 1
        batch = [self._waiting.popleft()]
        size = batch[0].size
        while len(batch) < most and size < LARGEST_BYTES:
            if batch[0].deaths or self._waiting[0].deaths:
                break
            batch.append(self._waiting.popleft())
            size += batch[-1].size
        return batch

    def _collect(self, *, is_waiting: bool) -> None:
        """Takes what workers have sent; with `is_waiting`, waits for something to happen."""
        if not self._workers:
            return
        patiences = [worker.patience for worker in self._workers]
        limited = [patience for patience in patiences if patience is not None]
        patience = max(0.0, min(limited)) if limited else None
        connections = [worker.connection for worker in self._workers]
        ready = wait(connections, patience if is_waiting else 0)
        for worker in list(self._workers):
            if worker.connection in ready and not worker.take():
                self._bury(worker)
            elif worker.is_late:
                self._stop(worker)

    def _dismiss(self, worker: Worker) -> None:
        self._workers.remove(worker)
        worker.end()

    def _bury(self, worker: Worker) -> None:
        """Takes a dead worker's drafts back.

        The one it died at is tried once more by itself, as it may have been killed for somebody
        else's fault; that it dies again is its own.
        """
        cause = worker.cause_of_death()
        if worker.is_loading:
            raise NutgrafError(
                f"a worker could not start: {cause}. Do with one job, or, in a program of your "
                'own, ask for workers under `if __name__ == "__main__":`.'
            )
        left = worker.left
        self._dismiss(worker)
        if not left:
            return
        culprit, *others = left
        self._waiting.extendleft(reversed(others))
        culprit.deaths += 1
        if culprit.deaths == 1:
            self._waiting.appendleft(culprit)
        elif culprit.task is not None:
            culprit.result = crashed(culprit.task, cause)

    def _stop(self, worker: Worker) -> None:
        """Ends a worker whose draft takes too long, and takes the others back."""
        culprit, *others = worker.left
        self._dismiss(worker)
        self._waiting.extendleft(reversed(others))
        if culprit.task is not None:
            culprit.result = crashed(
                culprit.task, f"it takes longer than {self._limits.seconds:g} seconds"
            )
