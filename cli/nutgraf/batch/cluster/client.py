"""A run's drafts on a cluster, and their results in order."""

from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, closing, suppress
from dataclasses import dataclass, replace
from time import monotonic
from typing import Any
from uuid import uuid4

from nutgraf.batch.cluster.connection import connect
from nutgraf.batch.cluster.reading import opened_records
from nutgraf.batch.cluster.work import ArchiveFile, Scan, cleared, done, scanned
from nutgraf.batch.limits import DraftLimits
from nutgraf.batch.packing import unsqueezed
from nutgraf.batch.review import crashed
from nutgraf.batch.task import Slot, Task, Unread
from nutgraf.batch.tasks import loaded
from nutgraf.errors import InputError, NutgrafError

BATCH, LARGEST_BYTES = 100, 1_000_000
"""Drafts of a task, and their bytes: 5,000 tasks of one took 20 times as long as 50 of 100."""

AHEAD = 4
"""Batches for each thread of the cluster that are on their way before the oldest is taken."""

LONELY = 60
"""Seconds without any worker after which a cluster is given up."""

_WAY_OUT = "with --resume, the next run does the rest."


@dataclass(frozen=True, slots=True)
class _Batch:
    """Slots in order, and the future of those that are not done yet."""

    slots: list[Slot]
    undone: list[Slot]
    future: Any


class Cluster:
    """A cluster in use. A context; nothing of it is left behind on the workers."""

    def __init__(self, engine: str, jobs: int, limits: DraftLimits, version: str = "") -> None:
        self._stack = ExitStack()
        self._run = uuid4().hex
        self._limits = limits
        self._version = version
        self._scans: dict[ArchiveFile, Any] = {}
        self._threads = 1
        self._client: Any = connect(engine, jobs, self._stack)

    def __enter__(self) -> "Cluster":
        return self

    def __exit__(self, *_error: object) -> None:
        with suppress(Exception):  # a cluster that is gone has nothing to clear
            self._client.run(cleared, self._run, on_error="ignore")
        self._stack.close()

    def announce(self, address: str, task: Task, *, is_table: bool) -> None:
        """Says that a file's records will be asked for soon."""
        archive = ArchiveFile(address, task, is_table, True, self._version)
        if archive not in self._scans:
            self._scans[archive] = self._scan(archive, 0, 1)

    def records(self, address: str, task: Task, *, is_table: bool) -> Iterator[Task | Unread]:
        """A task for each record of a file, which workers look up and will read."""
        self.announce(address, task, is_table=is_table)
        archive = ArchiveFile(address, task, is_table, True, self._version)
        future, is_empty = self._scans.pop(archive), True
        while future is not None:
            scan = self._scanned(future, task.name)
            future = self._scan(archive, *scan.rest) if scan.rest else None
            for stretch, line, place in scan.records:
                is_empty = False
                yield replace(task, stretch=stretch, line=line, place=place)
            if scan.problem:
                is_empty = False
                yield Unread(scan.problem, task.name)
        if is_empty:
            yield Unread(f"{task.name}: the file is empty: it holds no record.", task.name)

    def _scanned(self, future: Any, name: str) -> Scan:
        from distributed.scheduler import KilledWorker

        try:
            scan: Scan = self._result(future)
        except KilledWorker:
            return Scan((), None, f"{name}: the cluster's workers died as they looked through it.")
        return scan

    def _scan(self, archive: ArchiveFile, start: int, line: int) -> Any:
        return self._client.submit(
            scanned, self._run, self._limits, archive, start, line, pure=False, priority=10
        )

    def fill(self, slots: Iterable[Slot]) -> Iterator[Slot]:
        """The slots in their order, with results; a bounded number is on its way at a time."""
        source = iter(slots)
        order: deque[_Batch] = deque()
        while True:
            while len(order) < max(2, AHEAD * self._threads):
                batch = self._cut(source)
                if not batch.slots:
                    break
                order.append(batch)
            if not order:
                return
            batch = order.popleft()
            self._collect(batch.undone, batch.future)
            yield from batch.slots

    def _cut(self, source: Iterator[Slot]) -> _Batch:
        """The next batch, on its way; without slots at the end."""
        slots: list[Slot] = []
        undone: list[Slot] = []
        size = 0
        while len(undone) < BATCH and size < LARGEST_BYTES and len(slots) < 10 * BATCH:
            slot = next(source, None)
            if slot is None:
                break
            slots.append(slot)
            _read_here(slot)
            if not slot.is_done:
                undone.append(slot)
                size += slot.size
        if undone:
            self._threads = sum(self._client.nthreads().values()) or self._threads
        return _Batch(slots, undone, self._submit(undone) if undone else None)

    def _submit(self, undone: list[Slot]) -> Any:
        tasks = [slot.task for slot in undone]
        return self._client.submit(done, self._run, self._limits, tasks, pure=False)

    def _collect(self, undone: list[Slot], future: Any) -> None:
        """Takes a batch's results.

        Where Dask gives it up because too many workers died at it, each half is given to others:
        the draft for which they died, if it is one, is so found.
        """
        from distributed.scheduler import KilledWorker

        if not undone:
            return
        try:
            for slot, data in zip(undone, self._result(future), strict=True):
                slot.packed = unsqueezed(data)
        except KilledWorker:
            if len(undone) == 1 and undone[0].task is not None:
                task = _with_data(undone[0].task)
                undone[0].result = crashed(task, "the cluster's workers that had it died")
                return
            middle = len(undone) // 2
            for half in (undone[:middle], undone[middle:]):
                self._collect(half, self._submit(half))

    def _result(self, future: Any) -> Any:
        """What a future comes to; NutgrafError where the cluster is lost."""
        from asyncio import CancelledError
        from concurrent.futures import CancelledError as OtherCancelledError

        from distributed.comm import CommClosedError

        lonely = 0.0
        while True:
            try:
                return future.result(timeout=5)
            except TimeoutError:
                if future.done():
                    raise
            except (CancelledError, OtherCancelledError, CommClosedError):
                raise NutgrafError(f"--engine: the cluster has gone away; {_WAY_OUT}") from None
            if self._client.nthreads():
                lonely = 0.0
            elif lonely and monotonic() - lonely > LONELY:
                raise NutgrafError(
                    f"--engine: the cluster has had no workers for {LONELY} seconds; {_WAY_OUT}"
                )
            else:
                lonely = lonely or monotonic()


def _read_here(slot: Slot) -> None:
    """Reads a draft that is a file by itself: workers may have other disks than this machine."""
    task = slot.task
    if task is None or slot.is_done:
        return
    try:
        slot.task = loaded(task)
    except InputError as error:
        slot.result = Unread(str(error), task.name)


def _with_data(task: Task) -> Task:
    """A record with its bytes, if they can be read here, for its id."""
    stretch = task.stretch
    if stretch is None:
        return task
    with suppress(InputError):
        file = opened_records(stretch.address, task.name, bool(task.place), task.settings.fields)
        with closing(file):
            return replace(task, data=file.read(stretch.start, stretch.end))
    return task
