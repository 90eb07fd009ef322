"""What each report passes between its check and its print."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from nutgraf.batch import Result, Stage, Task, Unread
from nutgraf.checks.rules import internal_error
from nutgraf.cli.annotating import Annotator, annotator_of
from nutgraf.cli.fixing import Fixer, fixer_of
from nutgraf.cli.gates import Gates
from nutgraf.cli.known import Known, known_of
from nutgraf.cli.messages import complaint, notice
from nutgraf.cli.plan import Plan
from nutgraf.languages import limitations
from nutgraf.model import Report


@dataclass(frozen=True, slots=True)
class Clearance:
    """Fixes what is to be fixed, leaves out what is known, and keeps count for the exit code.

    `told` are the languages and troubles of the judge that have been told of: once a run each.
    """

    plan: Plan
    known: Known
    fixer: Fixer | None
    annotator: Annotator | None
    gates: Gates
    told: set[str] = field(default_factory=set)

    def cleared(self, task: Task | None, result: Result) -> Result:
        """The result as it is to be printed."""
        if isinstance(result, Unread):
            self.fail(result.message)
            return result
        return result if task is None else self._cleared(task, result)

    def _cleared(self, task: Task, report: Report) -> Report:
        settings = task.settings
        if self.plan.is_news(task.name):
            self._tell_doubts(report)
        if self.fixer:
            report = self.fixer.fix(task, report, self.known.findings(report, settings))
        report = self.known.left_out(report, settings)
        self._tell_what_no_format_tells(report)
        notice(self.gates.low_coverage(report, settings))
        notice(self.gates.low_support(report, settings))
        report = self.gates.shown(report, settings)
        if self.annotator:
            self.annotator.write(task, report)
        self.gates.tally.add(report)
        return report

    def close(self) -> None:
        """Says what was done beside the printing, and writes the baseline."""
        if self.fixer:
            self._tell_fixes(self.fixer)
        if self.annotator:
            notice(self.annotator.notice)
        notice(self.gates.low_total(self.plan.settings))
        if self.gates.hidden:
            notice(f"{self.gates.hidden} of the findings that count for --fail-on are not shown")
        self.known.close()

    def fail(self, problem: str) -> None:
        """Says what went wrong and ends no run, if anything did; the exit code tells of it."""
        if problem:
            self.gates.unread = True
            complaint(problem)

    def _tell_doubts(self, report: Report) -> None:
        """Notices of what is in doubt about a draft, its language and the judge."""
        analysis, article = report.analysis, report.analysis.article
        if analysis.unjudged and analysis.unjudged not in self.told:
            notice(f"{article.source.name}: the judge: {analysis.unjudged}")
        for doubt in article.notices:
            notice(f"{article.source.name}: {doubt}")
        if article.language not in self.told:
            for limitation in limitations(article.language):
                notice(limitation)
        self.told.update((analysis.unjudged, article.language))

    def _tell_what_no_format_tells(self, report: Report) -> None:
        """A crash, and for `nutgraf points` an article without key points."""
        article = report.analysis.article
        for finding in report.findings:
            if finding.rule == internal_error.ID:
                complaint(f"{article.source.name}: {finding.message}. {finding.help}")
                return
        if self.plan.stage is Stage.POINTS and not article.key_points:
            notice(f"{article.source.name}: no key points found")

    def _tell_fixes(self, fixer: Fixer) -> None:
        for words in fixer.notices:
            notice(words)
        for problem in fixer.problems:
            self.fail(problem)
        notice(fixer.closing())


def clearance_of(plan: Plan, paths: Sequence[str | Unread]) -> Clearance:
    """What the reports of a plan pass; UsageError where what it asks for does not fit together."""
    fixer = fixer_of(plan.job, paths)
    annotator = annotator_of(plan.job, paths, plan.settings.input_format)
    gates = Gates(is_recording=plan.job.write_baseline)
    return Clearance(plan, known_of(plan), fixer, annotator, gates)
