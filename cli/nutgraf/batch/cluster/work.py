"""What a worker of the cluster does: looks where records are, reads some, and checks them.

The check runs in a process of its own, that of the local pool. A draft that kills it costs its
own report, no draft can end the cluster's worker, and limits are kept as they are at home.
"""

from contextlib import suppress
from dataclasses import dataclass, replace
from threading import get_ident

from nutgraf.batch.cluster.reading import File, opened_records
from nutgraf.batch.ledger import key_of
from nutgraf.batch.limits import DraftLimits
from nutgraf.batch.packing import pack, squeezed
from nutgraf.batch.pool import Pool
from nutgraf.batch.task import Slot, Stretch, Task, Unread
from nutgraf.errors import InputError, NutgrafError

MOST, MOST_BYTES = 10_000, 64_000_000
"""Records, and their bytes, that are looked up at a time."""

OPEN = 4
"""Files that a worker's thread keeps open."""


@dataclass(frozen=True, slots=True)
class ArchiveFile:
    """A file of records, and what is to be done with each: as `task` says, which has no data.

    `is_table` says that it is Parquet. To look it through, as `is_ahead` says, takes another
    opened file than to read from it what was found. With a `version`, a ledger's keys are wanted.
    """

    address: str
    task: Task
    is_table: bool = False
    is_ahead: bool = False
    version: str = ""


@dataclass(frozen=True, slots=True)
class Scan:
    """Some records of a file: their stretches, lines and places; where to go on, and on which line.

    `rest` is None at the end of the file, which may be one for a `problem`.
    """

    records: tuple[tuple[Stretch, int, str], ...]
    rest: tuple[int, int] | None = None
    problem: str = ""


class WorkerDesk:
    """What a worker's thread keeps during a run: a pool of one process, and some open files."""

    def __init__(self, limits: DraftLimits) -> None:
        _may_have_children()
        self.pool = Pool(1, limits)
        self._files: dict[ArchiveFile, File] = {}

    def file(self, archive: ArchiveFile) -> File:
        """A file, opened; the one that was not needed for longest is closed."""
        file = self._files.pop(archive, None)
        if file is None:
            if len(self._files) >= OPEN:
                self._files.pop(next(iter(self._files))).close()
            file = opened_records(
                archive.address, archive.task.name, archive.is_table, archive.task.settings.fields
            )
        self._files[archive] = file
        return file

    def forget(self, archive: ArchiveFile) -> None:
        """Closes a file with which something is wrong."""
        file = self._files.pop(archive, None)
        if file:
            file.close()

    def close(self) -> None:
        """Ends the process and closes the files."""
        self.pool.__exit__()
        for file in self._files.values():
            file.close()
        self._files.clear()


_DESKS: dict[tuple[str, int], WorkerDesk] = {}
"""Desks by run and thread: they outlast a task, and so are the one thing that lives here."""


def _desk(run: str, limits: DraftLimits) -> WorkerDesk:
    key = (run, get_ident())
    if key not in _DESKS:
        for other in [known for known in _DESKS if known[1] == key[1]]:
            _DESKS.pop(other).close()  # of a run that has ended without a word
        _DESKS[key] = WorkerDesk(limits)
    return _DESKS[key]


def cleared(run: str) -> None:
    """Nothing of a run is left on this worker."""
    for key in [key for key in _DESKS if key[0] == run]:
        _DESKS.pop(key).close()


def scanned(run: str, limits: DraftLimits, archive: ArchiveFile, start: int, line: int) -> Scan:
    """Where the next records of a file are."""
    desk, records, size = _desk(run, limits), [], 0
    try:
        for begin, end, record in desk.file(archive).records(start, line):
            task = replace(archive.task, data=record.data, line=record.line, place=record.place)
            key = key_of(task, archive.version) if archive.version else b""
            records.append((Stretch(archive.address, begin, end, key), record.line, record.place))
            size += len(record.data)
            if len(records) >= MOST or size >= MOST_BYTES:
                return Scan(tuple(records), (end, record.line + 1))
    except InputError as error:
        desk.forget(archive)
        return Scan(tuple(records), None, str(error))
    return Scan(tuple(records))


def done(run: str, limits: DraftLimits, tasks: list[Task]) -> list[bytes]:
    """The packed and squeezed result of each task, in order."""
    desk = _desk(run, limits)
    try:
        slots = [_slot(desk, task) for task in tasks]
        return [
            squeezed(slot.packed or pack(slot.result or Unread("", "")))
            for slot in desk.pool.fill(slots)
        ]
    except NutgrafError:
        cleared(run)
        raise


def _slot(desk: WorkerDesk, task: Task) -> Slot:
    """A task with its record read, or why that cannot be."""
    if task.stretch is None:
        return Slot(task)
    plain = replace(task, stretch=None, line=None, place="")
    archive = ArchiveFile(task.stretch.address, plain, is_table=bool(task.place))
    try:
        data = desk.file(archive).read(task.stretch.start, task.stretch.end)
    except InputError as error:
        desk.forget(archive)
        return Slot(None, Unread(str(error), task.name))
    return Slot(replace(task, data=data, stretch=None))


def _may_have_children() -> None:
    """Lets this process have some: Dask makes it a daemon, to which Python would deny them.

    Ours end with it, for they watch it.
    """
    from multiprocessing import current_process

    with suppress(AttributeError):
        vars(current_process())["_config"]["daemon"] = False
