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
class Asked:
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

    found: tuple[tuple[Stretch, int, str], ...]
    rest: tuple[int, int] | None = None
    problem: str = ""


class WorkerDesk:
    """What a worker's thread keeps during a run: a pool of one process, and some open files."""

    def __init__(self, limits: DraftLimits) -> None:
        _may_have_children()
        self.pool = Pool(1, limits)
        self._files: dict[Asked, File] = {}

    def file(self, asked: Asked) -> File:
        """A file, opened; the one that was not needed for longest is closed."""
        found = self._files.pop(asked, None)
        if found is None:
            if len(self._files) >= OPEN:
                self._files.pop(next(iter(self._files))).close()
            found = opened_records(
                asked.address, asked.task.name, asked.is_table, asked.task.settings.fields
            )
        self._files[asked] = found
        return found

    def forget(self, asked: Asked) -> None:
        """Closes a file with which something is wrong."""
        file = self._files.pop(asked, None)
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
        for other in [each for each in _DESKS if each[1] == key[1]]:
            _DESKS.pop(other).close()  # of a run that has ended without a word
        _DESKS[key] = WorkerDesk(limits)
    return _DESKS[key]


def cleared(run: str) -> None:
    """Nothing of a run is left on this worker."""
    for key in [each for each in _DESKS if each[0] == run]:
        _DESKS.pop(key).close()


def scanned(run: str, limits: DraftLimits, asked: Asked, start: int, line: int) -> Scan:
    """Where the next records of a file are."""
    desk, found, size = _desk(run, limits), [], 0
    try:
        for begin, end, record in desk.file(asked).records(start, line):
            task = replace(asked.task, data=record.data, line=record.line, place=record.place)
            key = key_of(task, asked.version) if asked.version else b""
            found.append((Stretch(asked.address, begin, end, key), record.line, record.place))
            size += len(record.data)
            if len(found) >= MOST or size >= MOST_BYTES:
                return Scan(tuple(found), (end, record.line + 1))
    except InputError as error:
        desk.forget(asked)
        return Scan(tuple(found), None, str(error))
    return Scan(tuple(found))


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
    if task.at is None:
        return Slot(task)
    plain = replace(task, at=None, line=None, place="")
    asked = Asked(task.at.address, plain, is_table=bool(task.place))
    try:
        data = desk.file(asked).read(task.at.start, task.at.end)
    except InputError as error:
        desk.forget(asked)
        return Slot(None, Unread(str(error), task.name))
    return Slot(replace(task, data=data, at=None))


def _may_have_children() -> None:
    """Lets this process have some: Dask makes it a daemon, to which Python would deny them.

    Ours end with it, for they watch it.
    """
    from multiprocessing import current_process

    with suppress(AttributeError):
        vars(current_process())["_config"]["daemon"] = False
