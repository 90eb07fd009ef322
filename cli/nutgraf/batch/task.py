"""What goes into a batch and comes out of it; all of it can be pickled."""

from dataclasses import dataclass
from enum import Enum

from nutgraf.config import Settings
from nutgraf.inputs.about.about import NOTHING, About
from nutgraf.model import Report, Source


class Stage(Enum):
    """How far a draft is taken: to its key points, to its summary, or to its whole report."""

    POINTS = "points"
    SUMMARY = "summarize"
    REPORT = "check"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Where a record is in a file, for whoever is to read it.

    `address` is a path or fsspec's address. From `start` to `end` are bytes, as unpacked, or
    rows of a Parquet file. `key` is what a ledger knows the record by, empty without one.
    """

    address: str
    start: int
    end: int
    key: bytes = b""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One draft, or one record of a file of records, and what is to be done with it.

    `data` are its bytes, None for a file that is still to be read. `line` is a record's, and
    `place` its place among others where the line does not tell (`row 3`). `apart` is what is
    said of the article elsewhere: key points, or a summary to judge. `source` is a text that
    somebody has read already, and `at` says where a worker has to read the record.
    """

    name: str
    settings: Settings
    stage: Stage = Stage.REPORT
    data: bytes | None = None
    line: int | None = None
    place: str = ""
    apart: About = NOTHING
    source: Source | None = None
    stretch: Stretch | None = None

    @property
    def size(self) -> int:
        """Bytes of the draft, as far as they are known."""
        if self.source is not None:
            return len(self.source.text)
        if self.stretch is not None:
            return self.stretch.end - self.stretch.start
        return len(self.data or b"")


@dataclass(frozen=True, slots=True)
class Unread:
    """An input without a report: what is wrong with it, and its name where that is known."""

    message: str
    name: str = ""


Result = Report | Unread


@dataclass(slots=True)
class Slot:
    """A place in the run's order: a task, and its result once there is one.

    An input that could not be turned into a task has a result from the start. A result that
    comes from another process, or from a ledger, stays packed until somebody looks at it.
    """

    task: Task | None
    result: Result | None = None
    packed: bytes = b""
    key: bytes = b""  # where a ledger is to have the result
    is_remembered: bool = False  # by a ledger, which may not be whole
    deaths: int = 0  # workers that died at it

    @property
    def size(self) -> int:
        """Bytes of the draft, as far as they are known."""
        return self.task.size if self.task is not None else 0

    @property
    def is_done(self) -> bool:
        """Whether there is a result."""
        return self.result is not None or bool(self.packed)
