"""A file of records as tasks, one at a time: it is never held as a whole."""

from collections.abc import Iterator
from pathlib import Path

from nutgraf.batch.task import Stage, Task, Unread
from nutgraf.config import Settings
from nutgraf.errors import InputError
from nutgraf.inputs.files import open_lines
from nutgraf.inputs.records import lines_of


def records(
    name: str, settings: Settings, stage: Stage, lines: Iterator[bytes] | None = None
) -> Iterator[Task | Unread]:
    """A task for each record of a file, or of `lines` that are called so."""
    found = False
    try:
        for number, line in lines_of(open_lines(Path(name)) if lines is None else lines):
            found = True
            yield Task(name=name, settings=settings, stage=stage, data=line, line=number)
    except InputError as error:
        yield Unread(str(error), name)
        return
    if not found:
        yield Unread(f"{name}: the file is empty.", name)
