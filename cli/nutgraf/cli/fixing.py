"""`--fix` and `--show-fixes`: drafts changed where they lie, or the changes shown."""

import difflib
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path

from nutgraf.batch import Task
from nutgraf.batch.mending import mended
from nutgraf.batch.tasks import STDIN
from nutgraf.cli.job import Job
from nutgraf.cli.output import opened_output
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
    """Makes the fixes that a job asks for, in one draft after another, and counts them."""

    job: Job
    fixed: int = 0
    drafts: int = 0
    problems: list[str] = field(default_factory=list)  # with drafts that could not be changed
    notices: dict[str, None] = field(default_factory=dict)  # on inputs that are never changed

    def fix(self, task: Task, report: Report, known: tuple[Finding, ...]) -> Report:
        """The report on the draft with its fixes made; known findings are not fixed.

        With `--show-fixes` alone it is the report as it was.
        """
        is_stdin = is_from_stdin(task)
        data = task.data or b"" if is_stdin else None
        try:
            revision = self._revision(task, report, known)
            if revision:
                data = revision.data
                self._take(task, revision, is_stdin=is_stdin)
                report = revision.report if self.job.fix else report
        except InputError as error:
            self.problems.append(str(error))
        if self.job.fix and is_stdin:
            _print(data or b"")
        return report

    def _revision(
        self, task: Task, report: Report, known: tuple[Finding, ...]
    ) -> "_Revision | None":
        """The draft with its fixes; None where there is nothing to fix, or it is not changed."""
        unfixed = {(finding.rule, finding.key_point) for finding in known}

        def is_fixed(finding: Finding) -> bool:
            return (finding.rule, finding.key_point) not in unfixed

        fixes = [finding.fix for finding in filter(is_fixed, report.findings)]
        if not chosen(fixes, unsafe=self.job.unsafe_fixes):
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
        draft = mended(task, report, data, unsafe=self.job.unsafe_fixes, wanted=is_fixed)
        if draft.problem and not draft.fixed:
            raise InputError(draft.problem)
        return _Revision(data, draft.data, draft.report, len(draft.fixed))

    def _take(self, task: Task, revision: "_Revision", *, is_stdin: bool) -> None:
        """Writes the fixed draft into its file, or shows what changes."""
        before, after = revision.before, revision.data
        if self.job.show_fixes:
            _print(_difference(before, after, task.name).encode("utf-8", "replace"))
        if self.job.fix and not is_stdin and after != before:
            replace_contents(Path(task.name), before, after)
        self.fixed += revision.fixed
        self.drafts += bool(revision.fixed)

    def closing(self) -> str:
        """The closing words: how many findings are or would be fixed, in how many drafts."""
        if not self.fixed:
            return "nothing is fixed" if self.job.fix else "nothing can be fixed"
        done = "fixed" if self.job.fix else "would be fixed"
        return f"{counted(self.fixed, 'finding')} {done} in {counted(self.drafts, 'draft')}"


@dataclass(frozen=True, slots=True)
class _Revision:
    """A draft's bytes before and after, the report on the latter, and how much was fixed."""

    before: bytes
    data: bytes
    report: Report
    fixed: int


def is_from_stdin(task: Task) -> bool:
    """Whether a draft is standard input as a whole, and no record in it."""
    is_whole = task.data is not None and task.line is None and not task.place
    return is_whole and not is_web_address(task.name)


def fixer_of(job: Job, paths: Collection[object]) -> Fixer | None:
    """The maker of the fixes that a job asks for, if it does; UsageError where options clash."""
    if job.unsafe_fixes and not (job.fix or job.show_fixes):
        raise UsageError("--unsafe-fixes: give it with --fix or --show-fixes.")
    if not (job.fix or job.show_fixes):
        return None
    if job.fix and job.show_fixes and STDIN in paths:
        raise UsageError(
            "--fix and --show-fixes: both print, and standard input has no file to fix; "
            "give one of them."
        )
    for option, value in (("--resume", job.resume), ("--write-baseline", job.write_baseline)):
        if value:
            raise UsageError(
                f"{option}: it does not go with --fix and --show-fixes; make two runs of it."
            )
    if job.engine not in ("", "local"):
        raise UsageError("--engine: drafts are fixed on this machine; leave the option out.")
    return Fixer(job)


def _unfixable(task: Task, report: Report) -> str:
    """Why a draft cannot be changed; empty for a text in a file or from standard input."""
    source = report.analysis.article.source
    if task.line is not None or task.source is not None or task.at is not None:
        return "records are not changed; fix the drafts that they were made of"
    if is_web_address(task.name):
        return "a page off the web cannot be changed; save it and fix the file"
    return _DOCUMENT if source.unit is not Unit.LINE else ""


def _difference(before: bytes, after: bytes, name: str) -> str:
    """A unified diff of two states of a file, as `git diff` and `patch` have it."""
    old, new = (raw_text(data, name).text.splitlines(keepends=True) for data in (before, after))
    shown = visible(name)
    lines = difflib.unified_diff(old, new, shown, shown)
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    )


def _print(data: bytes) -> None:
    """Prints bytes as they are."""
    with opened_output(None) as output:
        output.write_bytes(data)
