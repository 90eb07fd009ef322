"""One command from its options to its exit code."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from nutgraf.batch import Result, Unread
from nutgraf.batch.limits import can_limit_memory
from nutgraf.batch.run import filled
from nutgraf.batch.tasks import STDIN
from nutgraf.cli.clearance import Clearance, clearance_of
from nutgraf.cli.gates import Exit
from nutgraf.cli.job import Job
from nutgraf.cli.messages import complaint, notice
from nutgraf.cli.nearby import with_nearby
from nutgraf.cli.output import ClosedPipeError, opened_output
from nutgraf.cli.outputs import sheets
from nutgraf.cli.plan import Plan, plan_of
from nutgraf.cli.progress import with_progress
from nutgraf.cli.prose import refilled
from nutgraf.cli.resources import opened_cluster, opened_ledger, workload
from nutgraf.cli.signals import terminated_cleanly
from nutgraf.cli.sources import named_paths, read_apart, slots, with_listed_paths
from nutgraf.cli.targets import Target, files_alone, targets
from nutgraf.cli.terminal import width
from nutgraf.errors import NutgrafError, UsageError
from nutgraf.formats.workflow import defused, is_watched
from nutgraf.inputs.readers import export_named

if TYPE_CHECKING:
    from nutgraf.batch.cluster.client import Cluster
    from nutgraf.batch.ledger import Ledger


def run(job: Job) -> int:
    """Does the job and returns its exit code; errors go to standard error as sentences."""
    if job.watch:
        from nutgraf.cli.watch import watch

        return guarded(lambda: watch(job, lambda job, news: _carried_out(job, news).gates.tally))
    return guarded(lambda: _run(job))


def guarded(work: Callable[[], int]) -> int:
    """The exit code of some work, also where it ends in an error."""
    try:
        with terminated_cleanly():
            return work()
    except UsageError as error:
        complaint(str(error))
        return Exit.USAGE
    except NutgrafError as error:
        complaint(str(error))
        return Exit.FAILURE
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    except ClosedPipeError:
        # Python flushes standard output at its end, and must not fail there.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.CLOSED_PIPE


def _run(job: Job) -> int:
    clearance = _carried_out(job)
    return clearance.gates.code(clearance.plan.settings)


def _carried_out(job: Job, news: frozenset[str] | None = None) -> Clearance:
    """Does a job; the clearance knows what it came to. Only what is news goes to the screen."""
    job = with_listed_paths(job)
    plan = replace(plan_of(job), news=news)
    outputs = targets(plan)
    paths = list(map(with_nearby, named_paths(plan)))
    _check_paths(plan, paths, outputs)
    plan = replace(plan, apart=read_apart(job, plan.settings.language))
    clearance = clearance_of(plan, paths)
    if clearance.fixer and job.show_fixes:
        outputs = files_alone(plan, outputs)
    if plan.settings.memory is not None and not can_limit_memory():
        notice("this system limits no process's memory; --memory does nothing here")
    with (
        opened_ledger(job) as ledger,
        opened_cluster(plan) as cluster,
        sheets(plan, outputs, many=len(paths) > 1, aside=job.fix and STDIN in paths) as out,
    ):
        out.open()
        for result in _results(clearance, paths, outputs, ledger, cluster):
            out.add(result, is_news=plan.is_news(_name(result)))
        out.close(clearance.gates.tally)
        clearance.fail(out.problem)
    clearance.fail(ledger.problem if ledger else "")
    clearance.close()
    return clearance


def _results(
    clearance: Clearance,
    paths: Sequence[str | Unread],
    outputs: Sequence[Target],
    ledger: "Ledger | None",
    cluster: "Cluster | None",
) -> Iterator[Result]:
    """What is to be printed of each draft, as soon as it and all before it are done."""
    plan = clearance.plan
    part, parts = plan.shard
    own = islice(slots(plan, paths, cluster), part - 1, None, parts)
    done = filled(own, workload(plan), ledger, cluster)
    is_screen_free = all(output.path for output in outputs) and not plan.job.show_fixes
    for task, result in with_progress(done, paths, is_screen_free=is_screen_free):
        yield clearance.cleared(task, result)


def _name(result: Result) -> str:
    return result.name if isinstance(result, Unread) else result.analysis.article.source.name


def _check_paths(plan: Plan, paths: Sequence[str | Unread], outputs: Sequence[Target]) -> None:
    """--points and --summary belong to one draft, and no output is one of the inputs."""
    job = plan.job
    if job.points == job.summary == STDIN:
        raise UsageError("--points and --summary: standard input can be only one of them.")
    names = [path for path in paths if isinstance(path, str)]
    for option, value in (("--points", job.points), ("--summary", job.summary)):
        if value and len(paths) > 1:
            raise UsageError(f"{option}: it belongs to one draft, but {len(paths)} were given.")
        if value and any(export_named(name, plan.settings.input_format) for name in names):
            raise UsageError(f"{option}: a record has its own; leave the option out.")
        if value == STDIN and (STDIN in paths or job.files_from == STDIN):
            raise UsageError(f"{option}: standard input is the draft already; name a file.")
    inputs = [name for name in (*names, job.points, job.summary) if name and Path(name).exists()]
    for output in [output.path for output in outputs if output.path and output.path.is_file()]:
        if any(output.samefile(name) for name in inputs):
            raise UsageError(f"{output} is an input; name another file for the output.")


def say(text: Callable[[], str], *, is_prose: bool = False) -> int:
    """Prints a text that is made on the spot; errors and closed pipes end as they do in `run`.

    Prose is broken into lines for the terminal that it goes to.
    """

    def _say() -> int:
        words = text()
        with opened_output(None) as output:
            if is_prose and output.is_terminal:
                words = refilled(words, width(output.is_terminal, os.environ))
            output.write(defused(words) if is_watched(os.environ) else words, as_utf8=False)
        return Exit.CLEAN

    return guarded(_say)
