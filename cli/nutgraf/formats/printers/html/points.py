"""The key points as the page shows them: where they stand, what is wrong, what proves it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nutgraf.checks.rules import omitted_fact
from nutgraf.formats.judged import beside_verdicts
from nutgraf.formats.printers.html.standing import IN_SUMMARY, Standing, by_point, standings
from nutgraf.formats.printers.html.wording import Piece, edits_within, mended_text, pieces_of
from nutgraf.formats.view import State, percent
from nutgraf.model import (
    Applicability,
    Coverage,
    Evidence,
    Finding,
    KeyPoint,
    Report,
    Severity,
    Source,
    Span,
    Support,
)

_ANSWERS = (
    ("yes", "says so"),
    ("part", "says half of it"),
    ("no", "does not say it"),
    ("contra", "says otherwise"),
)


@dataclass(frozen=True, slots=True)
class Proof:
    """A sentence that speaks of a key point; `sentence` is its number in the article, if any."""

    text: str
    where: str
    sentence: int | None


@dataclass(frozen=True, slots=True)
class Problem:
    """A finding, with the text of its fix where that is one."""

    rule: str
    severity: str
    message: str
    help: str
    where: str
    fix: str | None = None
    is_safe: bool = False


@dataclass(frozen=True, slots=True)
class Odds:
    """How probable an answer is, of the article and of the summary."""

    answer: str
    article: str
    summary: str


@dataclass(frozen=True, slots=True)
class Point:
    """One key point of the page.

    `mended` is its text with all fixes made, empty without any; `silenced` are the rules that the
    draft silences on one that is not borne out.
    """

    number: int
    pieces: tuple[Piece, ...]
    standing: Standing
    in_summary: str
    problems: tuple[Problem, ...]
    proofs: tuple[Proof, ...]
    odds: tuple[Odds, ...]
    mended: str = ""
    silenced: tuple[str, ...] = ()


def shown_points(report: Report) -> tuple[Point, ...]:
    """All key points of a report."""
    analysis = report.analysis
    findings_of, silenced_of = by_point(report.findings), by_point(report.silenced)
    judgements = zip(
        analysis.article.key_points,
        standings(report),
        analysis.support,
        analysis.coverage,
        strict=True,
    )
    source = analysis.article.source
    return tuple(
        _point(source, index, judged, findings_of.get(index, ()), silenced_of.get(index, ()))
        for index, judged in enumerate(judgements)
    )


def _point(
    source: Source,
    index: int,
    judged: tuple[KeyPoint, Standing, Support, Coverage],
    findings: Sequence[Finding],
    silenced: Sequence[Finding],
) -> Point:
    point, standing, support, coverage = judged
    edits = edits_within(source, point, findings)
    rules = tuple(dict.fromkeys(finding.rule for finding in silenced))
    return Point(
        number=index + 1,
        pieces=tuple(pieces_of(source, point, findings)),
        standing=standing,
        in_summary=IN_SUMMARY[coverage.verdict],
        problems=tuple(problem(source, finding, point) for finding in beside_verdicts(findings)),
        proofs=tuple(_proofs(source, support.evidence, findings)),
        odds=tuple(_odds(support, coverage)),
        mended=mended_text(source, point, edits),
        silenced=rules if standing.state is State.SILENCED else (),
    )


def about_the_article(report: Report) -> tuple[Problem, ...]:
    """The findings about the article as a whole, without the notes that stand in its body."""
    source = report.analysis.article.source
    return tuple(
        problem(source, finding)
        for finding in report.findings
        if finding.key_point is None
        and not (finding.rule == omitted_fact.ID and finding.severity is Severity.INFO)
    )


def problem(source: Source, finding: Finding, point: KeyPoint | None = None) -> Problem:
    """A finding as the page shows it; its fix where that is all within the key point."""
    fix = finding.fix
    edits = edits_within(source, point, [finding]) if fix and point else []
    return Problem(
        rule=finding.rule,
        severity=finding.severity.value,
        message=finding.message,
        help=finding.help,
        where=place_in_words(source, finding.span),
        fix=edits[0].text if fix and len(edits) == len(fix.edits) == 1 else None,
        is_safe=bool(fix and fix.applicability is Applicability.SAFE),
    )


def place_in_words(source: Source, span: Span | None) -> str:
    """The place of a span in words; empty for a record, whose text has no lines to look up."""
    return source.whereabouts(span.start) if span and source.line is None else ""


def _proofs(
    source: Source, evidence: Sequence[Evidence], findings: Sequence[Finding]
) -> Iterator[Proof]:
    """The article's sentences that decide, then those of the findings, each once."""
    seen = set()
    of_findings = (piece for finding in findings for piece in finding.evidence)
    for sentence in (piece.sentence for piece in (*evidence, *of_findings)):
        if sentence.span is not None and sentence.index not in seen:
            seen.add(sentence.index)
            yield Proof(sentence.text, place_in_words(source, sentence.span), sentence.index)


def _odds(support: Support, coverage: Coverage) -> Iterator[Odds]:
    """The odds of all answers where a judge has read the key point, else of a yes alone."""
    if support.probabilities is None or coverage.probabilities is None:
        yield Odds("says so", percent(support.score), percent(coverage.score))
        return
    for name, answer in _ANSWERS:
        of_both = (getattr(judgement.probabilities, name) for judgement in (support, coverage))
        yield Odds(answer, *map(percent, of_both))
