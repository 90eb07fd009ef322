"""Names made things to do: drafts, the records in a file, pages off the web, stored archives.

Everybody who has names comes this way: the command line, a program of its own, a cluster's run.
What cannot be read is an error in its place among the tasks, and not the end.
"""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from nutgraf.batch.task import Slot, Stage, Task, Unread
from nutgraf.config import Settings
from nutgraf.errors import InputError
from nutgraf.inputs.about.about import NOTHING, About
from nutgraf.inputs.drafts.reader import Export
from nutgraf.inputs.readers import READERS, export_named
from nutgraf.inputs.sources.files import LARGEST, checked, read_bytes
from nutgraf.inputs.sources.packed import lines_in
from nutgraf.inputs.sources.stores import is_store_address, open_address
from nutgraf.inputs.sources.web.address import is_web_address, web_address
from nutgraf.model import Source

if TYPE_CHECKING:
    from nutgraf.batch.cluster.client import Cluster
    from nutgraf.inputs.sources.web.fetching import FetchedPage

STDIN = "-"
"""The name that is standard input, where that may be read."""

FILES_AHEAD = 8
"""Files of records that a cluster looks through before they are needed."""

Name = str | Source | Unread
"""What a draft is called, a text that is there already, or an input that cannot be had."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """How names are come by, and what is to be done with what they stand for.

    Without `stdin` a `-` is a file, and without `fetch` no page is fetched. `stdin_name` is what
    standard input is called. `apart` is what is said of the one draft elsewhere.
    """

    stage: Stage = Stage.REPORT
    apart: About = NOTHING
    stdin: Callable[[], BinaryIO] | None = None
    stdin_name: str = "<stdin>"
    fetch: "Callable[[str], FetchedPage] | None" = None
    cluster: "Cluster | None" = None

    def is_stdin(self, name: str) -> bool:
        """Whether a name is that of standard input."""
        return name == STDIN and self.stdin is not None


def tasks(names: Iterable[Name], settings: Callable[[str], Settings], ways: Ways) -> Iterator[Slot]:
    """A slot for every draft and record, and for every input that cannot be read, in order.

    `settings` are those in force for what is called so. The files that a cluster's workers read
    are announced to it before they are needed.
    """
    for name in _announced(names, settings, ways, ways.cluster) if ways.cluster else names:
        for task in _of(name, settings, ways):
            yield Slot(task) if isinstance(task, Task) else Slot(None, task)


def loaded(task: Task) -> Task:
    """The task with the bytes of the file that it is, if nobody has read it yet.

    InputError where it cannot be read.
    """
    if task.data is not None or task.source is not None or task.stretch is not None:
        return task
    return replace(task, data=read_bytes(Path(task.name)))


def _of(name: Name, settings: Callable[[str], Settings], ways: Ways) -> Iterator[Task | Unread]:
    if isinstance(name, Unread):
        yield name
        return
    if isinstance(name, Source):
        yield Task(name=name.name, settings=settings(name.name), stage=ways.stage, source=name)
        return
    called = ways.stdin_name if ways.is_stdin(name) else name
    is_page = is_web_address(name) and not is_store_address(name)
    try:
        task = Task(name=called, settings=settings(called), stage=ways.stage, apart=ways.apart)
        if is_page:
            yield _page(name, task, ways)
        else:
            yield from _in_file(name, task, ways)
    except InputError as error:
        yield Unread(str(error), "" if is_page else called)  # an address may hold a password


def _in_file(name: str, task: Task, ways: Ways) -> Iterator[Task | Unread]:
    """The tasks in a file: one, or as many as it has records."""
    if is_store_address(name) and ways.cluster is None:
        raise InputError(f"{name}: another file system is read with --engine dask.")
    export = export_named(task.name, task.settings.input_format)
    if export and export.for_workers and ways.cluster and not ways.is_stdin(name):
        address, is_table = _address(name), export.is_table
        yield from ways.cluster.records(address, task, is_table=is_table)
    elif export:
        with _opened(name, ways) as file:
            is_whole = export.is_table and file.seekable()  # as no pipe is
            yield from _records(task, export, file if is_whole else lines_in(file, task.name))
    elif ways.is_stdin(name) or is_store_address(name):
        with _opened(name, ways) as file:
            data = checked(file.read(LARGEST + 1), task.name)
        yield replace(task, data=data)
    else:
        yield task  # whoever does it reads the file


def _records(task: Task, export: Export, file: Any) -> Iterator[Task | Unread]:
    """A task for each record of a file; JSON lines are never held as a whole."""
    is_empty = True
    for record in export.records(file, task.name, task.settings.fields):
        is_empty = False
        if isinstance(record, InputError):
            yield Unread(str(record), task.name)
        else:
            yield replace(task, data=record.data, line=record.line, place=record.place)
    if is_empty:
        raise InputError(f"{task.name}: the file is empty: it holds no record.")


@contextmanager
def _opened(name: str, ways: Ways) -> Iterator[BinaryIO]:
    if ways.stdin and name == STDIN:
        yield ways.stdin()
        return
    with open_address(name) as file:
        yield file


def _page(url: str, task: Task, ways: Ways) -> Task:
    """A page off the web, fetched now; its type tells what it is, where nobody else did."""
    name, settings = str(web_address(url)), task.settings
    if ways.fetch is None:
        raise InputError(f"{name}: only the command line fetches pages; give it their text.")
    page = ways.fetch(url)
    reader = READERS.get(settings.input_format)
    if reader is None or reader.export:
        settings = replace(settings, input_format=page.format)
    return replace(task, name=name, settings=settings, data=page.data)


def _announced(
    names: Iterable[Name], settings: Callable[[str], Settings], ways: Ways, cluster: "Cluster"
) -> Iterator[Name]:
    """The names; a cluster hears of those that it will be asked for before they come."""
    waiting = deque[Name]()
    for name in names:
        waiting.append(name)
        is_page = isinstance(name, str) and is_web_address(name) and not is_store_address(name)
        if isinstance(name, str) and not is_page and not ways.is_stdin(name):
            with suppress(InputError):
                task = Task(name=name, settings=settings(name), stage=ways.stage, apart=ways.apart)
                export = export_named(name, task.settings.input_format)
                if export and export.for_workers:
                    cluster.announce(_address(name), task, is_table=export.is_table)
        if len(waiting) >= FILES_AHEAD:
            yield waiting.popleft()
    yield from waiting


def _address(name: str) -> str:
    return name if is_store_address(name) else os.path.abspath(name)
