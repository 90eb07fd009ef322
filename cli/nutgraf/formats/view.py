"""What every format is given, a view and a screen, and what it gives: a printer."""

from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from nutgraf.checks.rule import DOUBTED
from nutgraf.model import Applicability, Finding, Report, Severity, Support, SupportVerdict, Verdict


class View(Enum):
    """The command that prints: it wants the whole check, the summary, or the key points."""

    CHECK = "check"
    SUMMARY = "summarize"
    POINTS = "points"


@dataclass(frozen=True, slots=True)
class Screen:
    """The properties of the output. `quiet` leaves out all but findings.

    `root` is the absolute path of the repository, or of the working directory where there is
    none: machine formats name files relative to it. `here` is the working directory, which the
    names of sources are relative to.
    """

    width: int = 80
    color: bool = False
    unicode: bool = True
    quiet: bool = False
    many: bool = False  # several sources, so that each needs its name
    explains: bool = False  # says why lists of key points were taken, and others were not
    root: Path = field(default_factory=Path.cwd)
    here: Path = field(default_factory=Path.cwd)


class State(Enum):
    """What an editor has to do about a key point."""

    HOLDS = "holds"
    IN_DOUBT = "in doubt"  # nothing is found that is wrong, but it is not borne out either
    LOOK = "needs a look"
    SILENCED = "silenced"  # what is wrong with it is silenced in the draft


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
    look: int = 0
    in_doubt: int = 0
    silenced: int = 0
    safe_fixes: int = 0
    unsafe_fixes: int = 0

    def add(self, report: Report) -> None:
        """Counts one more report."""
        counts = Counter(states(report))
        self.look += counts[State.LOOK]
        self.in_doubt += counts[State.IN_DOUBT]
        self.silenced += counts[State.SILENCED]
        self.sources += 1
        self.covered += report.count(Verdict.COVERED)
        self.partial += report.count(Verdict.PARTIAL)
        self.missed += report.count(Verdict.MISSED)
        for finding in report.findings:
            self.errors += finding.severity is Severity.ERROR
            self.warnings += finding.severity is Severity.WARNING
            self.infos += finding.severity is Severity.INFO
            if finding.fix and report.is_text:
                self.safe_fixes += finding.fix.applicability is Applicability.SAFE
                self.unsafe_fixes += finding.fix.applicability is Applicability.UNSAFE

    @property
    def fixable(self) -> str:
        """A sentence on how many findings `--fix` would mend; empty where it mends none."""
        both = self.safe_fixes + self.unsafe_fixes
        if not self.safe_fixes:
            return f"--fix --unsafe-fixes corrects {both}" if both else ""
        more = f", with --unsafe-fixes {both}" if self.unsafe_fixes else ""
        return f"--fix corrects {self.safe_fixes}{more}"

    @property
    def findings(self) -> str:
        """The number of findings in words: `2 errors, 1 note`."""
        named = ((self.errors, "error"), (self.warnings, "warning"), (self.infos, "note"))
        return ", ".join(counted(number, noun) for number, noun in named if number) or "no findings"

    @property
    def needs(self) -> str:
        """The number of key points that need a look, in words."""
        look = f"{self.look} need{'s' if self.look == 1 else ''} a look"
        doubt = f", {self.in_doubt} in doubt" if self.in_doubt else ""
        silenced = f", {self.silenced} silenced" if self.silenced else ""
        return (look if self.look else "none needs a look") + doubt + silenced

    @property
    def points(self) -> int:
        """The number of key points."""
        return self.covered + self.partial + self.missed


class Printer(ABC):
    """One run in one format: the text before the first input, for each, and after the last.

    Every string is empty or ends with its own line end, and is printed at once, so that a run
    can be read while it goes on, and all together are a valid document even of no report. A
    printer keeps no report: memory is bounded over any number of them.
    """

    def __init__(self, view: View, screen: Screen) -> None:
        self.view = view
        self.screen = screen

    def opening(self) -> str:
        """The text before the first report."""
        return ""

    @abstractmethod
    def report(self, report: Report) -> str:
        """The text of one article."""

    def failure(self, message: str, name: str) -> str:
        """The text of an input that has no report; the name is empty where it is not known.

        Empty in the formats that have no place for it: standard error says it in any case.
        """
        return ""

    def closing(self, tally: Tally) -> str:
        """The text behind the last report."""
        return ""


@dataclass(frozen=True, slots=True)
class Format:
    """A format: `start` makes the printer of a run, for a command that is one of `views`."""

    start: Callable[[View, Screen], Printer]
    views: tuple[View, ...] = tuple(View)
    is_machine: bool = False  # UTF-8 whatever the terminal; other programs read it


def where(report: Report) -> str:
    """The name of the report's source; a record's has its line and id."""
    source = report.analysis.article.source
    name = source.name if source.line is None else f"{source.name}:{source.line}"
    return f"{name} ({source.id})" if source.id is not None else name


def counted(number: int, noun: str) -> str:
    """A number with its noun: `1 warning`, `2 warnings`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def percent(ratio: float) -> str:
    """A ratio as a whole percentage; 100% only for all, 0% only for none."""
    value = int(ratio * 100 + 0.5)
    if 0 < ratio < 1:
        value = min(99, max(1, value))
    return f"{value}%"


def shown_as(verdict: SupportVerdict, score: float) -> SupportVerdict:
    """The verdict whose mark is shown: a bad one that is not sure is shown as a doubt."""
    is_bad = verdict in (SupportVerdict.CONTRADICTED, SupportVerdict.UNSUPPORTED)
    return SupportVerdict.UNCLEAR if is_bad and score >= DOUBTED else verdict


def states(report: Report) -> list[State]:
    """The state of each key point of a report, in their order."""
    from nutgraf.checks.loudness import FACTS, VERDICTS

    loud, silenced = _loud(report.findings), _loud(report.silenced)
    # A note that explains a bad verdict is loud by the verdict's own finding, silenced or not.
    explained = {
        finding.key_point for finding in report.silenced if finding.rule in FACTS | VERDICTS
    }

    def state(index: int, support: Support) -> State:
        if index in loud:
            return State.LOOK
        if index in silenced:
            return State.SILENCED
        if shown_as(support.verdict, support.score) is SupportVerdict.SUPPORTED:
            return State.HOLDS
        return State.SILENCED if index in explained else State.IN_DOUBT

    return [state(index, support) for index, support in enumerate(report.analysis.support)]


def _loud(findings: Iterable[Finding]) -> set[int | None]:
    """The key points with an error or a warning among some findings."""
    return {finding.key_point for finding in findings if finding.severity is not Severity.INFO}
