"""What a run works with: its workers, its ledger and its cluster."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from nutgraf.batch.limits import DraftLimits, cores
from nutgraf.batch.run import Workload
from nutgraf.cli.job import Job
from nutgraf.cli.nursery import nursery
from nutgraf.cli.plan import Plan
from nutgraf.config.layers import FLAG

if TYPE_CHECKING:
    from nutgraf.batch.cluster.client import Cluster
    from nutgraf.batch.ledger import Ledger


MOST_UNNAMED = 2
"""Workers for each core that a configuration may ask for which nobody has named."""


@contextmanager
def opened_ledger(job: Job) -> "Iterator[Ledger | None]":
    """The ledger of --resume, opened."""
    if not job.resume:
        yield None
        return
    from nutgraf import __version__
    from nutgraf.batch.ledger import Ledger

    with Ledger(Path(job.resume), __version__) as ledger:
        yield ledger


@contextmanager
def opened_cluster(plan: Plan) -> "Iterator[Cluster | None]":
    """The cluster of --engine, connected."""
    if not plan.cluster:
        yield None
        return
    from nutgraf import __version__
    from nutgraf.batch.cluster.client import Cluster

    work = workload(plan)
    version = __version__ if plan.job.resume else ""
    with Cluster(plan.cluster, work.jobs or cores(), work.limits, version) as cluster:
        yield cluster


def workload(plan: Plan) -> Workload:
    """How many drafts are done at a time, and what each may take."""
    settings = plan.settings
    jobs = settings.jobs or 0
    if plan.run.is_found and plan.run.origins["jobs"] != FLAG:
        jobs = min(jobs, MOST_UNNAMED * cores())
    return Workload(jobs, DraftLimits(settings.timeout, settings.memory, settings.judge), nursery)
