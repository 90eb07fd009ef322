"""`--fix` and `--show-fixes`: drafts changed where they lie, or the changes shown."""

import difflib
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path

from nutgraf.batch import Task
from nutgraf.batch.mending import mended
from nutgraf.batch.tasks import STDIN
from nutgraf.cli.job import Job
from nutgraf.cli.output import opened
from nutgraf.cli.replacing import replace_contents
from nutgraf.errors import InputError, UsageError
from nutgraf.formats.view import counted
from nutgraf.formats.visible import visible
from nutgraf.inputs.drafts.decoding import decode, raw_text
from nutgraf.inputs.sources.files import read_bytes
from nutgraf.inputs.sources.web.address import is_web_address
from nutgraf.model import Finding, Report, Unit
from nutgraf.text.edits import chosen

_DOCUMENT = "a document is not changed; --annotate writes its findings into a copy"


@dataclass(slots=True)
class Fixer:
    """Makes the fixes that a job asks for, one draft after the other, and counts them."""

    job: Job
    fixed: int = 0
    drafts: int = 0
    problems: list[str] = field(default_factory=list)  # of drafts that could not be changed
    notices: dict[str, None] = field(default_factory=dict)  # on those that never are

    def fix(self, task: Task, report: Report, known: tuple[Finding, ...]) -> Report:
        """The report on the draft with its fixes made; those of known findings are left alone.

        With `--show-fixes` alone it is the report as it was.
        """
        is_stdin = is_from_stdin(task)
        data = task.data or b"" if is_stdin else None
        try:
            made = self._made(task, report, known)
            if made:
                data = made.data
                self._take(task, made, is_stdin=is_stdin)
                report = made.report if self.job.fix else report
        except InputError as error:
            self.problems.append(str(error))
        if self.job.fix and is_stdin:
            _print(data or b"")
        return report

    def _made(self, task: Task, report: Report, known: tuple[Finding, ...]) -> "_Made | None":
        """What becomes of a draft; None where there is nothing to fix, or it is not changed."""
        left = {(each.rule, each.key_point) for each in known}
        wanted = [each for each in report.findings if (each.rule, each.key_point) not in left]
        if not chosen([each.fix for each in wanted], unsafe=self.job.unsafe_fixes):
            return None
        reason = _unfixable(task, report)
        if reason:
            self.notices.setdefault(f"{task.name}: {reason}")
            return None
        data = read_bytes(Path(task.name)) if task.data is None else task.data
        if decode(data, task.name) != report.analysis.article.source.text:
            raise InputError(
                f"{task.name}: it was changed while it was checked, so it is not fixed; run again."
            )
        made = mended(
            task,
            report,
            data,
            unsafe=self.job.unsafe_fixes,
            is_wanted=lambda each: (each.rule, each.key_point) not in left,
        )
        if made.problem and not made.fixed:
            raise InputError(made.problem)
        return _Made(data, made.data, made.report, len(made.fixed))

    def _take(self, task: Task, made: "_Made", *, is_stdin: bool) -> None:
        """Writes what was made into the draft's file, or shows it."""
        if self.job.show_fixes:
            _print(_difference(made.was, made.data, task.name).encode("utf-8", "replace"))
        if self.job.fix and not is_stdin and made.data != made.was:
            replace_contents(Path(task.name), made.was, made.data)
        self.fixed += made.fixed
        self.drafts += bool(made.fixed)

    def closing(self) -> str:
        """What has been done, in words."""
        if not self.fixed:
            return "nothing is fixed" if self.job.fix else "nothing can be fixed"
        done = "fixed" if self.job.fix else "would be fixed"
        return f"{counted(self.fixed, 'finding')} {done} in {counted(self.drafts, 'draft')}"


@dataclass(frozen=True, slots=True)
class _Made:
    """A draft's bytes before and after, the report on the latter, and how much was fixed."""

    was: bytes
    data: bytes
    report: Report
    fixed: int


def is_from_stdin(task: Task) -> bool:
    """Whether a draft is standard input as a whole, and no record in it."""
    is_whole = task.data is not None and task.line is None and not task.place
    return is_whole and not is_web_address(task.name)


def fixer_of(job: Job, paths: Collection[object]) -> Fixer | None:
    """What makes the fixes that a job asks for; UsageError where what it says does not fit."""
    if job.unsafe_fixes and not (job.fix or job.show_fixes):
        raise UsageError("--unsafe-fixes: give it with --fix or --show-fixes.")
    if not (job.fix or job.show_fixes):
        return None
    if job.fix and job.show_fixes and STDIN in paths:
        raise UsageError("--fix and --show-fixes: of standard input give one of them.")
    for option, value in (("--resume", job.resume), ("--write-baseline", job.write_baseline)):
        if value:
            raise UsageError(f"{option}: it does not go with --fix and --show-fixes.")
    if job.engine not in ("", "local"):
        raise UsageError("--engine: drafts are fixed on this machine; leave the option out.")
    return Fixer(job)


def _unfixable(task: Task, report: Report) -> str:
    """Why a draft is not changed; empty where it is a text in a file or from standard input."""
    source = report.analysis.article.source
    if task.line is not None or task.source is not None or task.stretch is not None:
        return "records are not changed; fix the drafts that they were made of"
    if is_web_address(task.name):
        return "a page off the web cannot be changed; save it and fix the file"
    return _DOCUMENT if source.unit is not Unit.LINE else ""


def _difference(was: bytes, new: bytes, name: str) -> str:
    """A unified diff of two states of a file, as `git diff` and `patch` have it."""
    before, after = (raw_text(each, name).text.splitlines(keepends=True) for each in (was, new))
    shown = visible(name)
    lines = difflib.unified_diff(before, after, shown, shown)
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    )


def _print(data: bytes) -> None:
    """Prints bytes as they are."""
    with opened(None) as output:
        output.write_bytes(data)
