"""Which findings of a report are left out of it: those that are known, or not on changed lines.

The known ones are in a baseline, which is read before a run and written or spoken of behind it.
"""

from dataclasses import replace

from nutgraf.batch import Stage
from nutgraf.checks.rules import internal_error
from nutgraf.cli.baseline import Baseline, read_baseline
from nutgraf.cli.output import opened
from nutgraf.cli.plan import Plan
from nutgraf.cli.said import notice
from nutgraf.config import Settings
from nutgraf.errors import UsageError, in_quotes
from nutgraf.formats.view import counted
from nutgraf.model import Finding, Report


def baseline_of(made: Plan) -> Baseline | None:
    """The baseline that the run is measured against; with --write-baseline, one of nothing."""
    file = made.baseline
    if made.job.write_baseline and not file:
        raise UsageError("--write-baseline: name the file with --baseline FILE.")
    if not file or made.stage is not Stage.REPORT:
        return None
    return read_baseline(file, may_be_missing=made.job.write_baseline)


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
        changed = set(made.changes.only_changed_lines(report))
        findings = tuple(each for each in findings if each in changed)
    return replace(report, findings=findings)


def known_findings(
    report: Report, settings: Settings, made: Plan, baseline: Baseline | None
) -> tuple[Finding, ...]:
    """The findings that are left out, and so left alone; the baseline does not count them yet."""
    fresh = Baseline(baseline.file, baseline.known) if baseline else None
    kept = set(known_left_out(report, settings, made, fresh).findings)
    return tuple(each for each in report.findings if each not in kept)


def finish(baseline: Baseline, made: Plan) -> None:
    """Writes the baseline anew, or names its entries that are no longer found."""
    if made.job.write_baseline:
        with opened(baseline.file) as output:
            output.write(baseline.text(), as_utf8=True)
        notice(f"{baseline.file} has {counted(baseline.size, 'known finding')} now")
        return
    for entry in baseline.gone:
        words = f" in {in_quotes(entry.text)}" if entry.text else ""
        notice(
            f"{entry.path}: {entry.rule}{words} is in {baseline.file} and is no longer found; "
            "--write-baseline takes it out"
        )
