"""What a run fails for: findings, too little coverage, inputs that could not be read."""

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
    """What the run has come to so far, and the words for what made it fail."""

    tally: Tally = field(default_factory=Tally)
    unread: bool = False
    findings: bool = False
    hidden: int = 0
    is_recording: bool = False  # a baseline is written: from now on its findings are known

    def shown(self, report: Report, settings: Settings) -> Report:
        """Judges a report, and gives it back without the findings that are not to be shown."""
        self.unread |= any(each.rule == internal_error.ID for each in report.findings)
        kept = tuple(each for each in report.findings if _reaches(each, settings.min_severity))
        failing = [] if self.is_recording else _failing(report, settings)
        self.findings |= bool(failing)
        self.hidden += sum(not _reaches(each, settings.min_severity) for each in failing)
        return report if len(kept) == len(report.findings) else replace(report, findings=kept)

    def low_coverage(self, report: Report, settings: Settings) -> str:
        """What to say of a report whose coverage is too low; empty for every other one."""
        least, ratio = settings.fail_under, report.ratio
        if least is None or ratio is None or ratio >= least - 1e-9:
            return ""
        self.findings = True
        return (
            f"{where(report)}: {percent(ratio)} of its key points are covered, "
            f"under the {percent(least)} of fail-under"
        )

    def low_support(self, report: Report, settings: Settings) -> str:
        """What to say of a report with a key point that is borne out too improbably."""
        least = settings.min_support
        scores = [support.score for support in report.analysis.support]
        low = [at for at, score in enumerate(scores, 1) if least is not None and score < least]
        if least is None or not low:
            return ""
        self.findings = True
        named = ", ".join([*map(str, low[:MOST_NAMED]), *(["…"] if len(low) > MOST_NAMED else [])])
        subject = f"key point {named} is" if len(low) == 1 else f"key points {named} are"
        return f"{where(report)}: {subject} borne out under the {percent(least)} of min-support"

    def low_total(self, settings: Settings) -> str:
        """The same of the whole run."""
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


def _reaches(finding: Finding, least: Severity) -> bool:
    return finding.severity >= least


def _failing(report: Report, settings: Settings) -> list[Finding]:
    if settings.fail_on is FailOn.NEVER:
        return []
    least = Severity(settings.fail_on.value)
    return [each for each in report.findings if _reaches(each, least)]
