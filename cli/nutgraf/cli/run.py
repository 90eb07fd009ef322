"""One command from its options to its exit code."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import IntEnum
from pathlib import Path

from nutgraf import engine
from nutgraf.cli.job import Job
from nutgraf.cli.output import ClosedPipeError, Output, opened, wants_color, width
from nutgraf.cli.progress import with_progress
from nutgraf.cli.sources import STDIN, Apart, articles, named_paths, read_apart
from nutgraf.errors import InputError, NutgrafError, UsageError
from nutgraf.formats import FORMATS, format_named
from nutgraf.formats.view import Format, Screen, Tally, View
from nutgraf.formats.visible import visible
from nutgraf.inputs.files import is_record_file
from nutgraf.languages import LANGUAGES, known_code, limits
from nutgraf.model import Analysis, Article, Report, Severity, Summary
from nutgraf.summarizers.length import Length


class Exit(IntEnum):
    """The exit codes, a contract: see the README."""

    CLEAN = 0
    FINDINGS = 1
    USAGE = 2
    FAILURE = 3
    INTERRUPTED = 130
    CLOSED_PIPE = 141


@dataclass(slots=True)
class Outcome:
    """What the run has come to so far."""

    tally: Tally
    failed: bool = False
    findings: bool = False
    languages: set[str] = field(default_factory=set)

    def code(self, exit_zero: bool) -> Exit:
        """The exit code: an unread input outweighs findings."""
        if self.failed:
            return Exit.FAILURE
        return Exit.FINDINGS if self.findings and not exit_zero else Exit.CLEAN


@dataclass(frozen=True, slots=True)
class Plan:
    """A job whose options have been checked."""

    view: View
    method: str
    length: Length | None
    least: float | None
    apart: Apart


def run(job: Job) -> int:
    """Does the job and returns its exit code; errors go to standard error as sentences."""
    return _guarded(lambda: _run(job))


def _guarded(work: Callable[[], int]) -> int:
    try:
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
    paths = list(named_paths(job))
    _check_paths(job, paths)
    plan = _plan(job)
    outcome = Outcome(Tally())
    with opened(Path(job.output_file) if job.output_file else None) as output:
        form, screen = _format(job, output, len(paths) > 1)
        reports = _reports(job, plan, paths, outcome)
        pieces = _rendered(reports, plan.view, form, screen, outcome.tally)
        for piece in pieces:
            output.write(piece, as_utf8=form.is_machine)
    return outcome.code(job.exit_zero)


def _plan(job: Job) -> Plan:
    """The job with every option checked, before anything is read."""
    if job.language and not known_code(job.language):
        known = ", ".join(LANGUAGES)
        raise UsageError(f'--language: no data for "{job.language}"; known are: {known}.')
    return Plan(
        view=View(job.command),
        method=engine.method_named(job.method),
        length=engine.length(job.length),
        least=_percent(job.fail_under),
        apart=read_apart(job),
    )


def _percent(text: str) -> float | None:
    if not text:
        return None
    try:
        value = float(text.removesuffix("%"))
    except ValueError:
        value = -1.0
    if not 0 <= value <= 100:
        raise UsageError(f'--fail-under: "{text}" is no percentage; give a number from 0 to 100.')
    return value / 100


def _check_paths(job: Job, paths: list[str | InputError]) -> None:
    """--points and --summary belong to one draft, and --output-file is none of the inputs."""
    if job.points == job.summary == STDIN:
        raise UsageError("--points and --summary: standard input can be only one of them.")
    for option, value in (("--points", job.points), ("--summary", job.summary)):
        if value and len(paths) > 1:
            raise UsageError(f"{option}: it belongs to one draft, but {len(paths)} were given.")
        if value and any(isinstance(each, str) and is_record_file(each) for each in paths):
            raise UsageError(f"{option}: a record has its own; leave the option out.")
        if value == STDIN and STDIN in paths:
            raise UsageError(f"{option}: standard input is the draft already; name a file.")
    out = Path(job.output_file)
    if job.output_file and out.is_file():
        named = [each for each in (*paths, job.points, job.summary) if isinstance(each, str)]
        for name in filter(None, named):
            if Path(name).exists() and out.samefile(name):
                raise UsageError(f"--output-file: {name} is an input; name another file.")


def _format(job: Job, output: Output, many: bool) -> tuple[Format, Screen]:
    name = job.format or ("table" if output.is_terminal else "text")
    if name not in FORMATS:
        close = get_close_matches(name, FORMATS, n=1)
        hint = f"did you mean {close[0]}?" if close else f"known are {', '.join(FORMATS)}."
        raise UsageError(f'--format: there is no format "{name}"; {hint}')
    screen = Screen(
        width=width(output.is_terminal, os.environ),
        color=wants_color(job.color, output.is_terminal, os.environ),
        unicode="utf" in output.encoding.lower(),
        quiet=job.quiet,
        many=many,
    )
    return format_named(name), screen


def _reports(
    job: Job, plan: Plan, paths: list[str | InputError], outcome: Outcome
) -> Iterator[Report]:
    """A report for each article that can be read; the others are complained of."""
    for path in with_progress(paths):
        found = [path] if isinstance(path, InputError) else articles(job, path, plan.apart)
        for article in found:
            report = _report(article, plan)
            if report is None:
                outcome.failed = True
                continue
            outcome.findings = outcome.findings or _is_bad(report, plan)
            _note(report.analysis.article, outcome)
            yield report


def _note(article: Article, outcome: Outcome) -> None:
    """Says in which language an article was read where that is in doubt, and what it goes without.

    The latter is said once a run for each language.
    """
    for notice in article.notices:
        print(f"nutgraf: {visible(article.source.name)}: {visible(notice)}", file=sys.stderr)
    if article.language not in outcome.languages:
        outcome.languages.add(article.language)
        for notice in limits(article.language):
            print(f"nutgraf: {notice}", file=sys.stderr)


def _report(article: Article | InputError, plan: Plan) -> Report | None:
    """One article's report; None where there is none, which has been said by then."""
    if isinstance(article, InputError):
        _complain(article, Exit.FAILURE)
        return None
    try:
        if plan.view is View.CHECK:
            return engine.review(article, method=plan.method, length=plan.length)
        if plan.view is View.SUMMARY:
            summary = engine.summarize(article, method=plan.method, length=plan.length)
        else:
            summary = Summary("none")
            if not article.key_points:
                print(
                    f"nutgraf: {visible(article.source.name)}: no key points found", file=sys.stderr
                )
        return Report(Analysis(article, summary, ()))
    except NutgrafError as error:
        _complain(f"{article.source.name}: {error}", Exit.FAILURE)
        return None
    except Exception as error:
        problem = f"{type(error).__name__}: {error}"
        _complain(
            f"{article.source.name}: internal error, please report it: {problem}", Exit.FAILURE
        )
        return None


def _is_bad(report: Report, plan: Plan) -> bool:
    """Whether the report is one that the exit code must tell of."""
    ratio = report.ratio
    if plan.least is not None and ratio is not None and ratio < plan.least - 1e-9:
        return True
    return any(each.severity is Severity.ERROR for each in report.findings)


def _rendered(
    reports: Iterable[Report], view: View, form: Format, screen: Screen, tally: Tally
) -> Iterator[str]:
    """The text of the whole output, piece by piece."""
    if form.opening:
        yield form.opening
    for report in reports:
        if form.separator and tally.sources:
            yield form.separator
        tally.add(report)
        yield form.render(report, view, screen)
    if form.closing:
        yield form.closing
    totals = form.totals(tally, view, screen) if tally.sources else ""
    if totals:
        yield totals


def _complain(error: NutgrafError | str, code: Exit) -> Exit:
    print(f"nutgraf: error: {visible(str(error))}", file=sys.stderr)
    return code


def say(text: Callable[[], str]) -> int:
    """Prints a text that is made on the spot; errors and closed pipes end as they do in `run`."""

    def _say() -> int:
        made = text()
        with opened(None) as output:
            output.write(made, as_utf8=False)
        return Exit.CLEAN

    return _guarded(_say)
