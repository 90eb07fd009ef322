"""Which findings a run leaves out: those that a baseline knows, or not on changed lines."""

from dataclasses import dataclass, replace

from nutgraf.batch import Stage
from nutgraf.checks.rules import internal_error
from nutgraf.cli.baseline import Baseline, read_baseline
from nutgraf.cli.messages import notice
from nutgraf.cli.output import opened_output
from nutgraf.cli.plan import Plan
from nutgraf.config import Settings
from nutgraf.errors import UsageError, in_quotes
from nutgraf.formats.view import counted
from nutgraf.model import Finding, Report


@dataclass(frozen=True, slots=True)
class Known:
    """What a plan says of findings that are not to be told: a baseline, lines that are unchanged.

    The baseline is read before the run, and written or compared with what was found after it.
    """

    plan: Plan
    baseline: Baseline | None = None

    def left_out(self, report: Report, settings: Settings) -> Report:
        """The report without the findings that are known, or not on changed lines."""
        if any(finding.rule == internal_error.ID for finding in report.findings):
            return report
        findings = report.findings
        if self.baseline:
            findings = self.baseline.unknown(report, settings.policy)
        if self.plan.job.diff_lines and self.plan.changes:
            changed = set(self.plan.changes.only_changed_lines(report))
            findings = tuple(finding for finding in findings if finding in changed)
        return replace(report, findings=findings)

    def findings(self, report: Report, settings: Settings) -> tuple[Finding, ...]:
        """The findings that `left_out` would leave out; the baseline does not count them."""
        fresh = Baseline(self.baseline.file, self.baseline.known) if self.baseline else None
        kept = set(Known(self.plan, fresh).left_out(report, settings).findings)
        return tuple(finding for finding in report.findings if finding not in kept)

    def close(self) -> None:
        """Writes the baseline anew, or names its entries that are no longer found."""
        baseline = self.baseline
        if baseline is None:
            return
        if self.plan.job.write_baseline:
            with opened_output(baseline.file) as output:
                output.write(baseline.text(), as_utf8=True)
            notice(f"{baseline.file} has {counted(baseline.size, 'known finding')} now")
            return
        for entry in baseline.gone:
            words = f" in {in_quotes(entry.text)}" if entry.text else ""
            notice(
                f"{entry.path}: {entry.rule}{words} is in {baseline.file} and is no longer "
                "found; --write-baseline takes it out"
            )


def known_of(plan: Plan) -> Known:
    """What a plan leaves out. With --write-baseline it is nothing yet."""
    file, is_written = plan.baseline, plan.job.write_baseline
    if is_written and not file:
        raise UsageError("--write-baseline: name the file with --baseline FILE.")
    if not file or plan.stage is not Stage.REPORT:
        return Known(plan)
    return Known(plan, read_baseline(file, may_be_missing=is_written))
