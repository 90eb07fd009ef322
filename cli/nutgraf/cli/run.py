"""One command from its options to its exit code."""

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from nutgraf.batch import Stage, Unread
from nutgraf.batch.limits import can_limit_memory
from nutgraf.batch.run import filled
from nutgraf.batch.tasks import STDIN
from nutgraf.checks.rules import internal_error
from nutgraf.cli.annotating import Annotator, annotator_of
from nutgraf.cli.baseline import Baseline
from nutgraf.cli.fixing import Fixer, fixer_of
from nutgraf.cli.gates import Exit, Gates
from nutgraf.cli.job import Job
from nutgraf.cli.known import baseline_of, finish, known_findings, known_left_out
from nutgraf.cli.means import opened_cluster, opened_ledger, workload
from nutgraf.cli.nearby import with_nearby
from nutgraf.cli.output import ClosedPipeError, opened
from nutgraf.cli.outputs import Target, files_alone, sheets, targets
from nutgraf.cli.plan import Plan, plan
from nutgraf.cli.progress import with_progress
from nutgraf.cli.said import complaint, notice
from nutgraf.cli.signals import terminated_cleanly
from nutgraf.cli.sources import named_paths, read_apart, slots, with_listed_paths
from nutgraf.config import Settings
from nutgraf.errors import NutgrafError, UsageError
from nutgraf.formats.workflow import defused, is_watched
from nutgraf.inputs.readers import export_named
from nutgraf.languages import limitations
from nutgraf.model import Analysis, Report

if TYPE_CHECKING:
    from nutgraf.batch.cluster.client import Cluster
    from nutgraf.batch.ledger import Ledger


def run(job: Job) -> int:
    """Does the job and returns its exit code; errors go to standard error as sentences."""
    if job.watch:
        from nutgraf.cli.watch import watch

        return guarded(lambda: watch(job, lambda job, news: _carried_out(job, news)[0].tally))
    return guarded(lambda: _run(job))


def guarded(work: Callable[[], int]) -> int:
    """The exit code of some work, also where it ends in an error."""
    try:
        with terminated_cleanly():
            return work()
    except UsageError as error:
        return _complain(error, Exit.USAGE)
    except NutgrafError as error:
        return _complain(error, Exit.FAILURE)
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    except ClosedPipeError:
        # Python flushes standard output at its end, and must not fail there.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.CLOSED_PIPE


def _run(job: Job) -> int:
    gates, settings = _carried_out(job)
    return gates.code(settings)


def _carried_out(job: Job, news: frozenset[str] | None = None) -> tuple[Gates, Settings]:
    """What the job has come to. Only what is news stands on the screen; None is all."""
    job = with_listed_paths(job)
    made = replace(plan(job), news=news)
    wanted = targets(made)
    paths = list(map(with_nearby, named_paths(made)))
    _check_paths(made, paths, wanted)
    fixer, annotator = fixer_of(job, paths), annotator_of(job, paths, made.settings.input_format)
    if fixer and job.show_fixes:
        wanted = files_alone(made, wanted)
    made = replace(made, apart=read_apart(job, made.settings.language))
    baseline = baseline_of(made)
    gates = Gates(is_recording=job.write_baseline)
    if made.settings.memory is not None and not can_limit_memory():
        notice("this system limits no process's memory; --memory does nothing here")
    with (
        opened_ledger(job) as ledger,
        opened_cluster(made) as cluster,
        sheets(made, wanted, many=len(paths) > 1, aside=job.fix and STDIN in paths) as out,
    ):
        out.open()
        for result in _results(made, paths, gates, baseline, ledger, cluster, fixer, annotator):
            out.add(result, is_news=made.is_news(_name(result)))
        out.close(gates.tally)
        if out.problem:
            gates.unread = True
            complaint(out.problem)
    if ledger and ledger.problem:
        gates.unread = True
        complaint(ledger.problem)
    if fixer:
        _say_fixes(fixer, gates)
    notice(annotator.notice if annotator else "")
    notice(gates.low_total(made.settings))
    if gates.hidden:
        notice(f"{gates.hidden} of the findings that count for --fail-on are not shown")
    if baseline:
        finish(baseline, made)
    return gates, made.settings


def _name(result: Report | Unread) -> str:
    return result.name if isinstance(result, Unread) else result.analysis.article.source.name


def _say_doubts(analysis: Analysis, known: set[str]) -> None:
    """Notices of what is in doubt about a draft; once a run of a language, and of the judge."""
    article = analysis.article
    if analysis.unjudged and analysis.unjudged not in known:
        notice(f"{article.source.name}: the judge: {analysis.unjudged}")
    known.add(analysis.unjudged)
    for each in article.notices:
        notice(f"{article.source.name}: {each}")
    for each in limitations(article.language) if article.language not in known else ():
        notice(each)
    known.add(article.language)


def _results(
    made: Plan,
    paths: list[str | Unread],
    gates: Gates,
    baseline: Baseline | None,
    ledger: "Ledger | None",
    cluster: "Cluster | None",
    fixer: Fixer | None,
    annotator: Annotator | None,
) -> Iterator[Report | Unread]:
    """What is to be printed of each article, and the reasons of those that cannot be read."""
    found = slots(made, paths, cluster)
    if made.shard != (1, 1):
        part, parts = made.shard
        found = islice(found, part - 1, None, parts)
    said: set[str] = set()
    done = filled(found, workload(made), ledger, cluster)
    is_free = all(each.path for each in targets(made))
    for task, result in with_progress(done, paths, is_screen_free=is_free):
        if task is not None and isinstance(result, Report):
            if made.is_news(task.name):
                _say_doubts(result.analysis, said)
            if fixer:
                known = known_findings(result, task.settings, made, baseline)
                result = fixer.fix(task, result, known)
            result = _judged(result, task.settings, made, gates, baseline)
            if annotator:
                annotator.write(task, result)
            gates.tally.add(result)
        elif isinstance(result, Unread):
            gates.unread = True
            _complain(result.message, Exit.FAILURE)
        yield result


def _judged(
    report: Report, settings: Settings, made: Plan, gates: Gates, baseline: Baseline | None
) -> Report:
    """The report with the findings that are to be shown; the gates have seen all that count."""
    report = known_left_out(report, settings, made, baseline)
    _say_what_formats_cannot(report, made)
    notice(gates.low_coverage(report, settings))
    notice(gates.low_support(report, settings))
    return gates.shown(report, settings)


def _say_fixes(fixer: Fixer, gates: Gates) -> None:
    """What was fixed, and what could not be."""
    for each in fixer.notices:
        notice(each)
    for each in fixer.problems:
        gates.unread = True
        complaint(each)
    notice(fixer.closing())


def _say_what_formats_cannot(report: Report, made: Plan) -> None:
    """Notices on standard error: a crash, and an article without key points in `points`."""
    article = report.analysis.article
    for each in report.findings:
        if each.rule == internal_error.ID:
            _complain(f"{article.source.name}: {each.message}. {each.help}", Exit.FAILURE)
            return
    if made.stage is Stage.POINTS and not article.key_points:
        notice(f"{article.source.name}: no key points found")


def _check_paths(made: Plan, paths: list[str | Unread], wanted: tuple[Target, ...]) -> None:
    """--points and --summary belong to one draft, and no output is one of the inputs."""
    job = made.job
    if job.points == job.summary == STDIN:
        raise UsageError("--points and --summary: standard input can be only one of them.")
    for option, value in (("--points", job.points), ("--summary", job.summary)):
        if value and len(paths) > 1:
            raise UsageError(f"{option}: it belongs to one draft, but {len(paths)} were given.")
        given = made.settings.input_format
        if value and any(isinstance(each, str) and export_named(each, given) for each in paths):
            raise UsageError(f"{option}: a record has its own; leave the option out.")
        if value == STDIN and (STDIN in paths or job.files_from == STDIN):
            raise UsageError(f"{option}: standard input is the draft already; name a file.")
    inputs = [each for each in (*paths, job.points, job.summary) if isinstance(each, str)]
    for out in [each.path for each in wanted if each.path and each.path.is_file()]:
        for name in filter(None, inputs):
            if Path(name).exists() and out.samefile(name):
                raise UsageError(f"{out} is an input; name another file for the output.")


def _complain(error: NutgrafError | str, code: Exit) -> Exit:
    complaint(str(error))
    return code


def say(text: Callable[[], str]) -> int:
    """Prints a text that is made on the spot; errors and closed pipes end as they do in `run`."""

    def _say() -> int:
        made = text()
        with opened(None) as output:
            output.write(defused(made) if is_watched(os.environ) else made, as_utf8=False)
        return Exit.CLEAN

    return guarded(_say)
