"""The gates of a run: findings, too little coverage, inputs that could not be read."""

from dataclasses import dataclass, field, replace
from enum import IntEnum

from nutgraf.checks.rules import internal_error
from nutgraf.config import FailOn, Settings
from nutgraf.formats.view import Tally, percent, where
from nutgraf.model import Finding, Report, Severity


class Exit(IntEnum):
    """The exit codes, a contract: see this room's README."""

    CLEAN = 0
    FINDINGS = 1
    USAGE = 2
    FAILURE = 3
    INTERRUPTED = 130
    CLOSED_PIPE = 141
    TERMINATED = 143


MOST_NAMED = 10
"""Key points that a notice names by number."""


@dataclass(slots=True)
class Gates:
    """The state of a run so far: its counts, and whether anything in it makes it fail.

    `hidden` counts findings that make it fail and are not shown.
    """

    tally: Tally = field(default_factory=Tally)
    unread: bool = False
    findings: bool = False
    hidden: int = 0
    is_recording: bool = False  # a baseline is written: from now on its findings are known

    def shown(self, report: Report, settings: Settings) -> Report:
        """The report without the findings that are not to be shown; all of them are judged."""
        findings, least = report.findings, settings.min_severity
        self.unread |= any(finding.rule == internal_error.ID for finding in findings)
        shown = tuple(finding for finding in findings if finding.severity >= least)
        failing = [] if self.is_recording else _failing(report, settings)
        self.findings |= bool(failing)
        self.hidden += sum(finding.severity < least for finding in failing)
        return report if len(shown) == len(findings) else replace(report, findings=shown)

    def low_coverage(self, report: Report, settings: Settings) -> str:
        """A notice on a report whose coverage is too low; empty for every other one."""
        least, ratio = settings.fail_under, report.ratio
        if least is None or ratio is None or ratio >= least - 1e-9:
            return ""
        self.findings = True
        return (
            f"{where(report)}: {percent(ratio)} of its key points are covered, "
            f"under the {percent(least)} of fail-under"
        )

    def low_support(self, report: Report, settings: Settings) -> str:
        """A notice on a report with key points that are too unlikely to hold; else empty."""
        least = settings.min_support
        if least is None:
            return ""
        supports = enumerate(report.analysis.support, 1)
        low = [number for number, support in supports if support.score < least]
        if not low:
            return ""
        self.findings = True
        numbers = ", ".join(map(str, low[:MOST_NAMED])) + (", …" if len(low) > MOST_NAMED else "")
        which, them = ("key point", "it") if len(low) == 1 else ("key points", "them")
        return (
            f"{where(report)}: {which} {numbers}: the article bears {them} out with a probability "
            f"under the {percent(least)} of min-support"
        )

    def low_total(self, settings: Settings) -> str:
        """A notice on the whole run if its coverage is too low; else empty."""
        least, tally = settings.fail_under_total, self.tally
        if least is None or not tally.points or tally.covered / tally.points >= least - 1e-9:
            return ""
        self.findings = True
        share = percent(tally.covered / tally.points)
        return (
            f"{share} of all key points are covered, under the {percent(least)} of fail-under-total"
        )

    def code(self, settings: Settings) -> Exit:
        """The exit code: an unread input outweighs findings."""
        if self.unread:
            return Exit.FAILURE
        return Exit.FINDINGS if self.findings and not settings.exit_zero else Exit.CLEAN


def _failing(report: Report, settings: Settings) -> list[Finding]:
    if settings.fail_on is FailOn.NEVER:
        return []
    least = Severity(settings.fail_on.value)
    return [finding for finding in report.findings if finding.severity >= least]
