"""A file of records as tasks, one at a time; JSON lines are never held as a whole."""

from collections.abc import Iterator
from pathlib import Path

from nutgraf.batch.task import Stage, Task, Unread
from nutgraf.config import Settings
from nutgraf.errors import InputError
from nutgraf.inputs.records import EXPORTS, Export, Record
from nutgraf.inputs.sources.files import open_file, open_lines


def is_for_workers(export: Export) -> bool:
    """Whether a cluster's workers can read a file of this format piece by piece."""
    return export in (EXPORTS["jsonl"], EXPORTS["parquet"])


def records(
    name: str,
    settings: Settings,
    stage: Stage,
    export: Export,
    lines: Iterator[bytes] | None = None,
) -> Iterator[Task | Unread]:
    """A task for each record of a file, or of `lines` that are called so."""
    found = False
    try:
        for each in _opened(name, settings, export, lines):
            found = True
            yield (
                Unread(str(each), name)
                if isinstance(each, InputError)
                else Task(
                    name=name,
                    settings=settings,
                    stage=stage,
                    data=each.data,
                    line=each.line,
                    place=each.place,
                )
            )
    except InputError as error:
        yield Unread(str(error), name)
        return
    if not found:
        yield Unread(f"{name}: the file is empty: it holds no record.", name)


def _opened(
    name: str, settings: Settings, export: Export, lines: Iterator[bytes] | None
) -> Iterator[Record | InputError]:
    if lines is None and export.is_binary:
        with open_file(Path(name)) as file:
            yield from export.records(file, name, settings.fields)
        return
    lines = open_lines(Path(name)) if lines is None else lines
    yield from export.records(lines, name, settings.fields)
