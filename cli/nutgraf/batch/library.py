"""Sources of a program's own, turned into reports."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from nutgraf.batch.limits import cores
from nutgraf.batch.records import is_for_workers, records
from nutgraf.batch.run import Workload, filled
from nutgraf.batch.task import Slot, Stage, Task, Unread
from nutgraf.config import Settings
from nutgraf.errors import InputError
from nutgraf.inputs.records import export_named
from nutgraf.model import Report, Source

if TYPE_CHECKING:
    from nutgraf.batch.cluster.client import Cluster

Given = str | os.PathLike[str] | Source


def reviewed(
    sources: Iterable[Given], settings: Settings, workload: Workload, engine: str = ""
) -> Iterator[Report | InputError]:
    """The report on each source and record in order, or why it cannot be read."""
    with _cluster(engine, workload) as cluster:
        slots = (slot for source in sources for slot in _slots(source, settings, cluster))
        for _, result in filled(slots, workload, None, cluster):
            yield InputError(result.message) if isinstance(result, Unread) else result


@contextmanager
def _cluster(engine: str, workload: Workload) -> "Iterator[Cluster | None]":
    if not engine:
        yield None
        return
    from nutgraf.batch.cluster.client import Cluster

    with Cluster(engine, workload.jobs or cores(), workload.limits) as cluster:
        yield cluster


def _slots(source: Given, settings: Settings, cluster: "Cluster | None") -> Iterator[Slot]:
    if isinstance(source, Source):
        yield Slot(Task(name=source.name, settings=settings, source=source))
        return
    name = os.fspath(source)
    export = export_named(name)
    if export is None:
        yield Slot(Task(name=name, settings=settings))
        return
    if cluster and is_for_workers(export):
        task, address = Task(name=name, settings=settings), os.path.abspath(name)
        found = cluster.records(address, task, is_table=export.is_binary)
    else:
        found = records(name, settings, Stage.REPORT, export)
    for each in found:
        yield Slot(each) if isinstance(each, Task) else Slot(None, each)
