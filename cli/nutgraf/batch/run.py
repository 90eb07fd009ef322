"""The results of many tasks in their order, however many processes find them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, islice
from typing import TYPE_CHECKING

from nutgraf.batch.limits import NO_LIMITS, DraftLimits, cores
from nutgraf.batch.review import result_of
from nutgraf.batch.task import Result, Slot, Task, Unread

if TYPE_CHECKING:
    from multiprocessing.context import SpawnContext

    from nutgraf.batch.cluster.client import Cluster
    from nutgraf.batch.ledger import Ledger

FEW = 40
"""Drafts up to which a worker's start, half a second, costs more than it saves."""


@dataclass(frozen=True, slots=True)
class Workload:
    """How many drafts are done at a time, 0 for our choice, and what each may take.

    `nursery` is asked where workers come from, once some are needed.
    """

    jobs: int = 0
    limits: DraftLimits = NO_LIMITS
    nursery: "Callable[[], SpawnContext | None] | None" = None

    @property
    def is_guarded(self) -> bool:
        """Whether a draft may have to be stopped, which only another process can do."""
        return self.limits.are_any


def filled(
    slots: Iterable[Slot],
    workload: Workload,
    ledger: "Ledger | None" = None,
    cluster: "Cluster | None" = None,
) -> Iterator[tuple[Task | None, Result]]:
    """Every slot's task and result, in order, as soon as it and all before it are done.

    What a ledger has is not done again, and what is done is noted there. With a cluster, its
    workers do it.
    """
    slots = ledger.looked_up(slots) if ledger else slots
    for slot in cluster.fill(slots) if cluster else _done(slots, workload):
        result = _result(slot)
        if ledger:
            ledger.note(slot, result)
        yield slot.task, result


def _done(slots: Iterable[Slot], workload: Workload) -> Iterator[Slot]:
    """The slots, where there are workers with results.

    By default few drafts are done in this process, more by a worker for each core. In this
    process nothing is stopped: a draft that kills it ends the run.
    """
    source = iter(slots)
    jobs = workload.jobs or cores()
    if not workload.jobs and not workload.is_guarded and jobs > 1:
        first = list(islice(source, FEW + 1))
        jobs = jobs if len(first) > FEW else 1
        source = chain(first, source)
    if (jobs == 1 and not workload.is_guarded) or _is_worker():
        yield from source
        return
    from nutgraf.batch.pool import Pool

    context = workload.nursery() if workload.nursery else None
    with Pool(jobs, workload.limits, context) as pool:
        yield from pool.fill(source)


def _is_worker() -> bool:
    """Whether this process is a worker itself, which may have none of its own."""
    from multiprocessing import current_process

    return bool(current_process().daemon)


def _result(slot: Slot) -> Result:
    """The slot's result, found in this process if there is none yet."""
    if slot.result is not None:
        return slot.result
    assert slot.task is not None  # noqa: S101 - a slot has a task or a result
    if not slot.packed:
        return result_of(slot.task)
    from nutgraf.batch.packing import unpack

    try:
        return _placed(unpack(slot.packed), slot.task)
    except ValueError:
        if not slot.is_remembered:
            raise
        return result_of(slot.task)


def _placed(result: Result, task: Task) -> Result:
    """A ledger's report with the name and line that its draft has now."""
    if isinstance(result, Unread) or task.source is not None:
        return result
    article = result.analysis.article
    if (article.source.name, article.source.line) == (task.name, task.line):
        return result
    article = replace(article, source=replace(article.source, name=task.name, line=task.line))
    return replace(result, analysis=replace(result.analysis, article=article))
