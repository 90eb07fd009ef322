"""Which findings of a report are left out of it: those that are known, or not on changed lines."""

from dataclasses import replace

from nutgraf.checks import internal_error
from nutgraf.cli.baseline import Baseline
from nutgraf.cli.plan import Plan
from nutgraf.config import Settings
from nutgraf.model import Finding, Report


def known_left_out(
    report: Report, settings: Settings, made: Plan, baseline: Baseline | None
) -> Report:
    """The report without the findings of the baseline, and of lines that are not changed."""
    if any(each.rule == internal_error.ID for each in report.findings):
        return report
    findings = report.findings
    if baseline:
        findings = baseline.unknown(report, settings.policy)
    if made.job.diff_lines and made.changes:
        changed = made.changes.only_changed_lines(report)
        findings = tuple(each for each in findings if each in changed)
    return replace(report, findings=findings)


def known_findings(
    report: Report, settings: Settings, made: Plan, baseline: Baseline | None
) -> tuple[Finding, ...]:
    """The findings that are left out, and so left alone; the baseline does not count them yet."""
    fresh = Baseline(baseline.file, baseline.known) if baseline else None
    kept = known_left_out(report, settings, made, fresh).findings
    return tuple(each for each in report.findings if each not in kept)
