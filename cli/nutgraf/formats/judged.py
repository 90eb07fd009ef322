"""Each key point as a check judged it: the same in every page.

Table, Markdown and page are laid out from here, so that no page calls a key point good that
another calls bad.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nutgraf.checks.loudness import FACTS, VERDICTS
from nutgraf.formats.view import State, counted, shown_as, states
from nutgraf.formats.visible import visible
from nutgraf.model import (
    Coverage,
    Evidence,
    Finding,
    KeyPoint,
    Report,
    Severity,
    Source,
    Span,
    Support,
    SupportVerdict,
    Verdict,
)

MARKS: dict[Verdict | SupportVerdict | None, tuple[str, str, str]] = {
    Verdict.COVERED: ("✓", "+", "green"),
    Verdict.PARTIAL: ("~", "~", "yellow"),
    Verdict.MISSED: ("–", "-", "dim"),  # no fault by itself: a summary has few sentences
    SupportVerdict.SUPPORTED: ("✓", "+", "green"),
    SupportVerdict.PARTIAL: ("~", "~", "yellow"),
    SupportVerdict.CONTRADICTED: ("✗", "x", "red"),
    SupportVerdict.UNCLEAR: ("?", "?", "yellow"),
    SupportVerdict.UNSUPPORTED: ("✗", "x", "red"),
    None: ("·", ".", ""),
}
"""A verdict's mark, the same in ASCII, and its style; of None, where no verdict is to be shown."""


@dataclass(frozen=True, slots=True)
class JudgedPoint:
    """One key point with its verdicts, and the findings that are shown with it.

    `silenced` are the rules that the draft silences on it.
    """

    number: int
    point: KeyPoint
    support: Support
    coverage: Coverage
    findings: tuple[Finding, ...]
    state: State
    silenced: tuple[str, ...] = ()

    @property
    def errors(self) -> int:
        """The number of errors among its findings."""
        return sum(finding.severity is Severity.ERROR for finding in self.findings)

    @property
    def article_mark(self) -> SupportVerdict | None:
        """The verdict whose mark is shown for the article: a cross where there is an error."""
        if self.state is State.SILENCED:
            return None
        if self.errors:
            return SupportVerdict.CONTRADICTED
        return shown_as(self.support.verdict, self.support.score)

    @property
    def summary_mark(self) -> Verdict | None:
        """The verdict whose mark is shown for the summary: none is ticked that has an error."""
        is_doubted = self.errors > 0 or self.state is State.SILENCED
        verdict = self.coverage.verdict
        return None if is_doubted and verdict is Verdict.COVERED else verdict

    @property
    def in_article(self) -> str:
        """One word on the article; a key point with an error is never called `supported`."""
        if self.state is State.SILENCED:
            return State.SILENCED.value
        if self.errors and self.support.verdict is SupportVerdict.SUPPORTED:
            return counted(self.errors, "error")
        return self.support.verdict.value

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The sentence that proves it, or the two nearest ones, shown where there is no finding."""
        if self.support.verdict is SupportVerdict.UNSUPPORTED:
            return ()
        return self.support.evidence[: 1 if self.state is State.HOLDS else 2]


def judged_points(report: Report) -> Iterator[JudgedPoint]:
    """The key points of a report as they were judged, in order."""
    findings_of: dict[int | None, list[Finding]] = {}
    silenced_on: dict[int | None, list[str]] = {}
    for finding in report.silenced:
        silenced_on.setdefault(finding.key_point, []).append(finding.rule)
    for finding in beside_verdicts(report.findings):
        findings_of.setdefault(finding.key_point, []).append(finding)
    analysis = report.analysis
    judged = zip(
        analysis.article.key_points,
        analysis.support,
        analysis.coverage,
        states(report),
        strict=True,
    )
    for index, (point, support, coverage, state) in enumerate(judged):
        yield JudgedPoint(
            number=index + 1,
            point=point,
            support=support,
            coverage=coverage,
            findings=tuple(findings_of.get(index, ())),
            state=state,
            silenced=tuple(dict.fromkeys(silenced_on.get(index, ()))),
        )


def of_the_draft(report: Report) -> list[Finding]:
    """The findings that belong to no key point."""
    return [finding for finding in report.findings if finding.key_point is None]


def beside_verdicts(findings: Sequence[Finding]) -> Iterator[Finding]:
    """The findings that a page tells beside a verdict.

    One that only says that the verdict is bad is left out where an error about a fact says what is
    wrong: the row has the verdict in a column of its own, and is as bad without it. Text, which
    has no such column, and exit codes keep both where the error holds in a true point too.
    """
    explained = {
        finding.key_point
        for finding in findings
        if finding.rule in FACTS and finding.severity is Severity.ERROR
    }
    for finding in findings:
        if finding.rule not in VERDICTS or finding.key_point not in explained:
            yield finding


def place_to_click(source: Source, span: Span | None) -> str:
    """`path:line:column`, as terminals and editors open it; for a record the line of its file."""
    name = visible(source.name)
    if source.line is not None:
        return f"{name}:{source.line}:1"
    place = source.place(span.start) if span else None
    return f"{name}:{place.line}:{place.column}" if place else name
