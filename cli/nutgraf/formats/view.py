"""What every format is given: a report, the part of it that was asked for, and the screen."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from nutgraf.model import Report, Severity, Verdict


class View(Enum):
    """The command that asks: the whole check, the summary alone, or the key points found."""

    CHECK = "check"
    SUMMARY = "summarize"
    POINTS = "points"


@dataclass(frozen=True, slots=True)
class Screen:
    """Where the output goes. `quiet` leaves out all but findings."""

    width: int = 80
    color: bool = False
    unicode: bool = True
    quiet: bool = False
    many: bool = False  # several sources, so that each needs its name


@dataclass(slots=True)
class Tally:
    """The counts of a run so far."""

    sources: int = 0
    covered: int = 0
    partial: int = 0
    missed: int = 0
    errors: int = 0
    warnings: int = 0
    infos: int = 0

    def add(self, report: Report) -> None:
        """Counts one more report."""
        self.sources += 1
        self.covered += report.count(Verdict.COVERED)
        self.partial += report.count(Verdict.PARTIAL)
        self.missed += report.count(Verdict.MISSED)
        for finding in report.findings:
            self.errors += finding.severity is Severity.ERROR
            self.warnings += finding.severity is Severity.WARNING
            self.infos += finding.severity is Severity.INFO

    @property
    def points(self) -> int:
        """All key points counted."""
        return self.covered + self.partial + self.missed


@dataclass(frozen=True, slots=True)
class Format:
    """How reports are printed: each by `render`, with what stands before, between and behind.

    Every string ends with its own line end, so that a run can be cut off between reports.
    """

    render: Callable[[Report, View, Screen], str]
    totals: Callable[[Tally, View, Screen], str] = lambda _tally, _view, _screen: ""
    opening: str = ""
    separator: str = ""
    closing: str = ""
    is_machine: bool = False  # UTF-8 whatever the terminal; other programs read it


def where(report: Report) -> str:
    """The name of the report's source; a record's has its line and id."""
    source = report.analysis.article.source
    name = source.name if source.line is None else f"{source.name}:{source.line}"
    return f"{name} ({source.id})" if source.id is not None else name


def counted(number: int, noun: str) -> str:
    """`1 warning`, `2 warnings`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def percent(ratio: float) -> str:
    """A ratio as a whole percentage; 100% only for all, 0% only for none."""
    value = int(ratio * 100 + 0.5)
    if 0 < ratio < 1:
        value = min(99, max(1, value))
    return f"{value}%"
