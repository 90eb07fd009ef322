"""One command from its options to its exit code."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
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
from nutgraf.formats.view import Format, Printer, Screen, Tally, View
from nutgraf.formats.visible import visible
from nutgraf.inputs.files import is_record_file
from nutgraf.languages import LANGUAGES
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

    def code(self, exit_zero: bool) -> Exit:
        """The exit code: an unread input outweighs findings."""
        if self.failed:
            return Exit.FAILURE
        return Exit.FINDINGS if self.findings and not exit_zero else Exit.CLEAN


@dataclass(frozen=True, slots=True)
class Unread:
    """An input that has no report: why, as standard error has been told, and its name."""

    message: str
    name: str


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
        results = _results(job, plan, paths, outcome)
        for piece in filter(None, _rendered(results, form.start(plan.view, screen), outcome.tally)):
            output.write(piece, as_utf8=form.is_machine)
    return outcome.code(job.exit_zero)


def _plan(job: Job) -> Plan:
    """The job with every option checked, before anything is read."""
    if job.language and job.language not in LANGUAGES:
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
    found = format_named(name)
    if View(job.command) not in found.views:
        commands = " and ".join(f"`nutgraf {view.value}`" for view in found.views)
        raise UsageError(f"--format: {name} is for {commands}; choose another for {job.command}.")
    screen = Screen(
        width=width(output.is_terminal, os.environ),
        color=wants_color(job.color, output.is_terminal, os.environ),
        unicode="utf" in output.encoding.lower(),
        quiet=job.quiet,
        many=many,
    )
    return found, screen


def _results(
    job: Job, plan: Plan, paths: list[str | InputError], outcome: Outcome
) -> Iterator[Report | Unread]:
    """A report for each article that can be read; the others are complained of."""
    for path in with_progress(paths):
        found = [path] if isinstance(path, InputError) else articles(job, path, plan.apart)
        name = "" if isinstance(path, InputError) else _name(job, path)
        for article in found:
            result = _result(article, name, plan)
            if isinstance(result, Unread):
                _complain(result.message, Exit.FAILURE)
                outcome.failed = True
            else:
                outcome.findings = outcome.findings or _is_bad(result, plan)
            yield result


def _name(job: Job, path: str) -> str:
    return (job.stdin_filename or "<stdin>") if path == STDIN else path


def _result(article: Article | InputError, name: str, plan: Plan) -> Report | Unread:
    """One article's report, or why there is none."""
    if isinstance(article, InputError):
        return Unread(str(article), name)
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
        return Unread(f"{article.source.name}: {error}", name)
    except Exception as error:
        problem = f"{type(error).__name__}: {error}"
        return Unread(f"{article.source.name}: internal error, please report it: {problem}", name)


def _is_bad(report: Report, plan: Plan) -> bool:
    """Whether the report is one that the exit code must tell of."""
    ratio = report.ratio
    if plan.least is not None and ratio is not None and ratio < plan.least - 1e-9:
        return True
    return any(each.severity is Severity.ERROR for each in report.findings)


def _rendered(results: Iterable[Report | Unread], printer: Printer, tally: Tally) -> Iterator[str]:
    """The text of the whole output, piece by piece."""
    yield printer.opening()
    for each in results:
        if isinstance(each, Unread):
            yield printer.failure(each.message, each.name)
        else:
            tally.add(each)
            yield printer.report(each)
    yield printer.closing(tally)


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
