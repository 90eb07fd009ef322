"""Sources of a program's own, turned into reports."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from nutgraf.batch.limits import cores
from nutgraf.batch.run import Workload, filled
from nutgraf.batch.task import Unread
from nutgraf.batch.tasks import Ways, tasks
from nutgraf.config import Settings
from nutgraf.errors import InputError
from nutgraf.model import Report, Source

if TYPE_CHECKING:
    from nutgraf.batch.cluster.client import Cluster

Origin = str | os.PathLike[str] | Source


def reviewed(
    sources: Iterable[Origin], settings: Settings, workload: Workload, engine: str = ""
) -> Iterator[Report | InputError]:
    """The report on each source and record in order, or why it cannot be read."""
    with _cluster(engine, workload) as cluster:
        names = (source if isinstance(source, Source) else os.fspath(source) for source in sources)
        slots = tasks(names, lambda _: settings, Ways(cluster=cluster))
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
