"""Sources of a program's own, turned into reports."""

import os
from collections.abc import Iterable, Iterator

from nutgraf.batch.records import records
from nutgraf.batch.run import Workload, filled
from nutgraf.batch.task import Slot, Stage, Task, Unread
from nutgraf.config import Settings
from nutgraf.errors import InputError
from nutgraf.inputs.files import is_record_file
from nutgraf.model import Report, Source

Given = str | os.PathLike[str] | Source


def reviewed(
    sources: Iterable[Given], settings: Settings, workload: Workload
) -> Iterator[Report | InputError]:
    """The report on each source and record in order, or why it cannot be read."""
    slots = (slot for source in sources for slot in _slots(source, settings))
    for _, result in filled(slots, workload):
        yield InputError(result.message) if isinstance(result, Unread) else result


def _slots(source: Given, settings: Settings) -> Iterator[Slot]:
    if isinstance(source, Source):
        yield Slot(Task(name=source.name, settings=settings, source=source))
        return
    name = os.fspath(source)
    if not is_record_file(name):
        yield Slot(Task(name=name, settings=settings))
        return
    for each in records(name, settings, Stage.REPORT):
        yield Slot(each) if isinstance(each, Task) else Slot(None, each)
