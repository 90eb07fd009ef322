"""What a check says of each key point, and in one sentence of all: the same in every page.

Table and Markdown are laid out from here, so that no page calls a key point good that another
calls bad.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nutgraf.checks.loudness import FACTS, VERDICTS
from nutgraf.checks.rules import internal_error, omitted_fact
from nutgraf.formats.view import State, counted, percent, shown_as, states
from nutgraf.formats.visible import clipped, visible
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

MOST_NAMED = 20
"""Key points that a line names by number."""

MOST_UNTOLD = 100
"""Characters of a sentence that no key point mentions."""


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
    """One key point with its verdicts, and the findings that are told with it.

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
        """How many of its findings are errors."""
        return sum(finding.severity is Severity.ERROR for finding in self.findings)

    @property
    def article_mark(self) -> SupportVerdict | None:
        """The verdict whose mark stands for the article; one with an error has no better mark."""
        if self.state is State.SILENCED:
            return None
        if self.errors:
            return SupportVerdict.CONTRADICTED
        return shown_as(self.support.verdict, self.support.score)

    @property
    def summary_mark(self) -> Verdict | None:
        """The verdict whose mark stands for the summary: what is wrong in it is never ticked."""
        is_doubted = self.errors > 0 or self.state is State.SILENCED
        verdict = self.coverage.verdict
        return None if is_doubted and verdict is Verdict.COVERED else verdict

    @property
    def in_article(self) -> str:
        """Whether the article bears it out, in a word; one with an error is never `supported`."""
        if self.state is State.SILENCED:
            return State.SILENCED.value
        if self.errors and self.support.verdict is SupportVerdict.SUPPORTED:
            return counted(self.errors, "error")
        return self.support.verdict.value

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """What proves it where no finding speaks: a sentence, or the two nearest ones."""
        if self.support.verdict is SupportVerdict.UNSUPPORTED:
            return ()
        return self.support.evidence[: 1 if self.state is State.HOLDS else 2]


def judged_points(report: Report) -> Iterator[JudgedPoint]:
    """Each key point of a report as it was judged, in their order."""
    findings_of: dict[int | None, list[Finding]] = {}
    silenced_on: dict[int | None, list[str]] = {}
    for finding in report.silenced:
        silenced_on.setdefault(finding.key_point, []).append(finding.rule)
    for finding in _beside_verdicts(report.findings):
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


def _beside_verdicts(findings: Sequence[Finding]) -> Iterator[Finding]:
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


def answer(report: Report) -> str:
    """The first question answered: how many key points need a look."""
    if any(finding.rule == internal_error.ID for finding in report.findings):
        return "This draft could not be checked"
    counts = Counter(states(report))
    return answer_of(
        counts[State.LOOK], counts[State.IN_DOUBT], counts.total(), counts[State.SILENCED]
    )


def answer_of(look: int, doubted: int, total: int, silenced: int = 0) -> str:
    """The answer in words, from how many key points need a look, are in doubt or silenced."""
    if total == 0:
        return "No key points found"
    if total == 1 and (look or doubted or silenced):
        word = "needs a look" if look else f"is {'in doubt' if doubted else 'silenced'}"
        return f"The key point {word}"
    others = "".join(
        f", {number} {'is' if number == 1 else 'are'} {word}"
        for number, word in ((doubted, "in doubt"), (silenced, "silenced"))
        if number
    )
    if look:
        need = "needs" if look == 1 else "need"
        return f"{look} of {counted(total, 'key point')} {need} a look{others}"
    if others:
        holds = total - doubted - silenced
        hold = "holds" if holds == 1 else "hold"
        return f"{holds} of {counted(total, 'key point')} {hold}{others}"
    every = {1: "The key point holds", 2: "Both key points hold"}
    return every.get(total, f"All {total} key points hold")


def closing(report: Report) -> list[str]:
    """What the summary leaves out, and what no key point mentions: no faults, and good to know."""
    analysis = report.analysis
    if not analysis.coverage:
        return []
    lines = [_carried(report)]
    for aside in report.asides:
        if aside.rule == omitted_fact.ID:
            sentence = aside.evidence[0].sentence
            source = analysis.article.source
            place = f" ({source.whereabouts(sentence.span.start)})" if sentence.span else ""
            untold = clipped(visible(sentence.text), MOST_UNTOLD)
            lines.append(f"No point mentions: {untold}{place}")
    return lines


def _carried(report: Report) -> str:
    """Which key points the summary does not carry, and how many it does."""
    verdicts = [coverage.verdict for coverage in report.analysis.coverage]
    missed = [number for number, verdict in enumerate(verdicts, 1) if verdict is Verdict.MISSED]
    partly = [number for number, verdict in enumerate(verdicts, 1) if verdict is Verdict.PARTIAL]
    method = report.analysis.summary.method
    share = f"{method}: {report.count(Verdict.COVERED)} of {report.total} covered"
    share += f", {percent(report.ratio)}" if report.ratio is not None else ""
    parts = [f"does not carry: {_numbers(missed)}"] if missed else []
    parts += [f"carries in part: {_numbers(partly)}"] if partly else []
    return f"The summary {'; '.join(parts) or 'carries every key point'} ({share})."


def _numbers(numbers: list[int]) -> str:
    named = ", ".join(map(str, numbers[:MOST_NAMED]))
    return named + (f" and {len(numbers) - MOST_NAMED} more" if len(numbers) > MOST_NAMED else "")


def place_to_click(source: Source, span: Span | None) -> str:
    """`path:line:column`, as terminals and editors open it; for a record the line of its file."""
    name = visible(source.name)
    if source.line is not None:
        return f"{name}:{source.line}:1"
    place = source.place(span.start) if span else None
    return f"{name}:{place.line}:{place.column}" if place else name
