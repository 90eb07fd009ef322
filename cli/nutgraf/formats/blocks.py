"""What a check says of each key point, and in one sentence of all: the same in every page.

Table and Markdown are laid out from here, so that no page calls a key point good that another
calls bad.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from nutgraf.checks.loudness import FACTS, VERDICTS
from nutgraf.checks.rules import internal_error, omitted_fact
from nutgraf.formats.view import State, counted, percent, states
from nutgraf.formats.visible import shortened, visible
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


@dataclass(frozen=True, slots=True)
class Block:
    """One key point with its verdicts, and the findings that are told with it."""

    number: int
    point: KeyPoint
    support: Support
    coverage: Coverage
    findings: tuple[Finding, ...]
    state: State

    @property
    def errors(self) -> int:
        """How many of its findings are errors."""
        return sum(each.severity is Severity.ERROR for each in self.findings)

    @property
    def in_article(self) -> str:
        """Whether the article bears it out, in a word; one with an error is never `supported`."""
        if self.errors and self.support.verdict is SupportVerdict.SUPPORTED:
            return counted(self.errors, "error")
        return self.support.verdict.value

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """What proves it where no finding speaks: a sentence, or the two nearest ones."""
        if self.support.verdict is SupportVerdict.UNSUPPORTED:
            return ()
        return self.support.evidence[: 1 if self.state is State.HOLDS else 2]


def blocks(report: Report) -> Iterator[Block]:
    """A block for each key point, in their order."""
    told: dict[int | None, list[Finding]] = {}
    for each in _told(report.findings):
        told.setdefault(each.key_point, []).append(each)
    analysis = report.analysis
    judged = zip(
        analysis.article.key_points,
        analysis.support,
        analysis.coverage,
        states(report),
        strict=True,
    )
    for index, (point, support, coverage, state) in enumerate(judged):
        mine = told.get(index, ())
        yield Block(index + 1, point, support, coverage, tuple(mine), state)


def of_the_draft(report: Report) -> list[Finding]:
    """The findings that belong to no key point."""
    return [each for each in report.findings if each.key_point is None]


def _told(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings, less those that only repeat the verdict where a fact's says what is wrong."""
    found = list(findings)
    reasons = {
        each.key_point for each in found if each.rule in FACTS and each.severity is Severity.ERROR
    }
    for each in found:
        if each.rule not in VERDICTS or each.key_point not in reasons:
            yield each


def answer(report: Report) -> str:
    """The first question answered: how many key points need a look."""
    if any(each.rule == internal_error.ID for each in report.findings):
        return "This draft could not be checked"
    found = states(report)
    return answer_of(found.count(State.LOOK), found.count(State.IN_DOUBT), len(found))


def answer_of(look: int, doubted: int, total: int) -> str:
    """The same of so many key points."""
    if total == 0:
        return "No key points found"
    doubt = f", {doubted} {'is' if doubted == 1 else 'are'} in doubt" if doubted else ""
    if total == 1 and (look or doubted):
        return "The key point needs a look" if look else "The key point is in doubt"
    if look:
        need = "needs" if look == 1 else "need"
        return f"{look} of {counted(total, 'key point')} {need} a look{doubt}"
    if doubted:
        holds = total - doubted
        hold = "holds" if holds == 1 else "hold"
        return f"{holds} of {counted(total, 'key point')} {hold}{doubt}"
    every = {1: "The key point holds", 2: "Both key points hold"}
    return every.get(total, f"All {total} key points hold")


def closing(report: Report) -> list[str]:
    """What the summary leaves out, and what no key point mentions: no faults, and good to know."""
    analysis = report.analysis
    if not analysis.coverage:
        return []
    lines = [_carried(report)]
    for each in report.asides:
        if each.rule == omitted_fact.ID:
            sentence = each.evidence[0].sentence
            source = analysis.article.source
            place = f" ({source.whereabouts(sentence.span.start)})" if sentence.span else ""
            untold = shortened(visible(sentence.text), MOST_UNTOLD)
            lines.append(f"No point mentions: {untold}{place}")
    return lines


def _carried(report: Report) -> str:
    """Which key points the summary does not carry, and how many it does."""
    verdicts = [each.verdict for each in report.analysis.coverage]
    missed = [at for at, each in enumerate(verdicts, 1) if each is Verdict.MISSED]
    partly = [at for at, each in enumerate(verdicts, 1) if each is Verdict.PARTIAL]
    method = report.analysis.summary.method
    share = f"{method}: {report.count(Verdict.COVERED)} of {report.total} covered"
    share += f", {percent(report.ratio)}" if report.ratio is not None else ""
    parts = [f"does not carry: {_numbers(missed)}"] if missed else []
    parts += [f"carries in part: {_numbers(partly)}"] if partly else []
    return f"The summary {'; '.join(parts) or 'carries every key point'} ({share})."


def _numbers(found: list[int]) -> str:
    named = ", ".join(map(str, found[:MOST_NAMED]))
    return named + (f" and {len(found) - MOST_NAMED} more" if len(found) > MOST_NAMED else "")


def place_to_click(source: Source, span: Span | None) -> str:
    """`path:line:column`, as terminals and editors open it; for a record the line of its file."""
    name = visible(source.name)
    if source.line is not None:
        return f"{name}:{source.line}:1"
    place = source.place(span.start) if span else None
    return f"{name}:{place.line}:{place.column}" if place else name
