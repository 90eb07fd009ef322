"""What is done already: reports by all that they depend on, in an SQLite file.

A report is known by the content of its draft, the settings that made it and the version of this
program; not by the draft's name or line, which may change. Failures are never written down, so
that the next run tries them again.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, suppress
from dataclasses import astuple
from functools import lru_cache
from hashlib import sha256
from pathlib import Path, PurePath
from time import monotonic

from nutgraf.batch.packing import pack, squeezed, unsqueezed
from nutgraf.batch.task import Result, Slot, Stage, Task, Unread
from nutgraf.batch.tasks import loaded
from nutgraf.checks.rules import internal_error
from nutgraf.config import KEYS, Scope, Settings
from nutgraf.errors import InputError, NutgrafError, UsageError
from nutgraf.inputs.about.about import About
from nutgraf.judge.choice import judge_of

JUDGED_LATER = ("min-severity", "fail-on", "fail-under", "min-support")
"""Keys that say what is done with a report, and not what is in it."""

_OURS = 0x6E676C32  # SQLite's application id of our files, in this format
_OLD = 0x6E676C31  # that of files from before, whose rows were pickles
_FIND = "SELECT report FROM done WHERE key = ?"
_MOST, _SECONDS = 64, 1.0
"""Reports, and seconds, after which they are committed: what a sudden end can cost."""


class Ledger:
    """A ledger in a file, opened; UsageError if the file is no ledger, or in use. A context."""

    def __init__(self, file: Path, version: str) -> None:
        self._file = file
        self._version = version
        self._committed = monotonic()
        self._noted = 0
        self.problem = ""
        with ExitStack() as failed:
            try:
                self._base = sqlite3.connect(file, timeout=1.0, isolation_level=None)
                failed.callback(self._base.close)
                self._open()
            except sqlite3.Error as error:
                raise _refused(file, error) from None
            failed.pop_all()

    def __enter__(self) -> "Ledger":
        return self

    def __exit__(self, *_error: object) -> None:
        try:
            self._base.execute("COMMIT")
        except sqlite3.Error as error:
            self._give_up(error)
        finally:
            with suppress(sqlite3.Error):
                self._base.close()

    def _open(self) -> None:
        """Locks the file for this run, and makes its table if it is new."""
        run = self._base.execute
        (application,) = run("PRAGMA application_id").fetchone()
        (tables,) = run("SELECT count(*) FROM sqlite_master").fetchone()
        if application == _OLD:
            raise UsageError(f"--resume: {self._file} is of an older nutgraf; name another file.")
        if application != _OURS and (tables or application):
            raise UsageError(f"--resume: {self._file} is no ledger; name another file.")
        run("PRAGMA locking_mode = EXCLUSIVE")
        run("PRAGMA journal_mode = WAL")  # whole after a sudden end, and fast
        run("PRAGMA synchronous = NORMAL")
        run(f"PRAGMA application_id = {_OURS}")
        (state,) = run("PRAGMA quick_check(1)").fetchone()
        if state != "ok":
            raise sqlite3.DatabaseError("malformed")
        run("CREATE TABLE IF NOT EXISTS done (key BLOB PRIMARY KEY, report BLOB NOT NULL)")
        run("BEGIN IMMEDIATE")

    def looked_up(self, slots: Iterable[Slot]) -> Iterator[Slot]:
        """The slots, those that are done already with their results."""
        for slot in slots:
            if slot.task is not None:
                self._look_up(slot, slot.task)
            yield slot

    def _look_up(self, slot: Slot, task: Task) -> None:
        try:
            task = slot.task = loaded(task)  # so that what is checked is what was looked up
        except InputError as error:
            slot.result = Unread(str(error), task.name)
            return
        slot.key = task.stretch.key if task.stretch else key_of(task, self._version)
        try:
            row = self._base.execute(_FIND, (slot.key,)).fetchone()
        except sqlite3.Error:  # a page of the file is damaged: what it had is done again
            return
        if row:
            with suppress(ValueError):  # torn, or no bytes: done again
                slot.packed = unsqueezed(row[0])
                slot.key, slot.is_remembered = b"", True

    def note(self, slot: Slot, result: Result) -> None:
        """Writes a new report down; it is safe within a second or 64 reports."""
        if not slot.key or isinstance(result, Unread) or self.problem:
            return
        if any(finding.rule == internal_error.ID for finding in result.findings):
            return
        if result.analysis.unjudged:
            return
        run = self._base.execute
        try:
            report = squeezed(slot.packed or pack(result))
            run("INSERT OR REPLACE INTO done VALUES (?, ?)", (slot.key, report))
            self._noted += 1
            if self._noted % _MOST == 0 or monotonic() - self._committed > _SECONDS:
                run("COMMIT")
                run("BEGIN IMMEDIATE")
                self._committed = monotonic()
        except sqlite3.Error as error:
            self._give_up(error)

    def _give_up(self, error: sqlite3.Error) -> None:
        """Notes nothing any more: the run goes on without, and ends with what is wrong."""
        self.problem = self.problem or (
            f"--resume: {_problem(self._file, error)} The results are whole; what was not noted "
            "is done again."
        )


def key_of(task: Task, version: str) -> bytes:
    """A hash of all that a task's report depends on, but for its name and line."""
    judge = judge_of(task.settings.judge)
    hashed = sha256(_circumstances(version, task.stage, task.settings, task.apart, judge))
    if task.source is not None:
        parts = (task.source.text, str(task.source.id), PurePath(task.source.name).suffix.lower())
        content = "\0".join(parts).encode("utf-8", "surrogatepass")
    else:
        data, kind = task.data or b"", PurePath(task.name).suffix.lower()
        if task.line is not None:
            data, kind = data.rstrip(b"\r\n"), f"record {task.place}"
        content = kind.encode("utf-8", "surrogatepass") + b"\0" + data
    hashed.update(content)
    return hashed.digest()


@lru_cache(maxsize=256)
def _circumstances(
    version: str, stage: Stage, settings: Settings, apart: About, judge: str
) -> bytes:
    keys = [key for key in KEYS if key.scope is Scope.DRAFT and key.name not in JUDGED_LATER]
    values = [(key.name, getattr(settings, key.field)) for key in keys]
    circumstances = (version, stage.value, values, astuple(apart), judge)
    return repr(circumstances).encode("utf-8", "surrogatepass")


def _refused(file: Path, error: sqlite3.Error) -> NutgrafError:
    """What ends a run before it has begun: a damaged ledger is no wrong option."""
    words = _problem(file, error)
    is_usage = not any(word in words for word in ("damaged", "full", "I/O"))
    kind = UsageError if is_usage else NutgrafError
    return kind(f"--resume: {words}")


def _problem(file: Path, error: sqlite3.Error) -> str:
    words = str(error)
    if "locked" in words:
        return f"{file} is in use; another run writes to it."
    if "not a database" in words:
        return f"{file} is no ledger; name another file."
    if "malformed" in words:
        return f"{file} is damaged; delete it, or name another file."
    return f"{file} cannot be used: {words}."
