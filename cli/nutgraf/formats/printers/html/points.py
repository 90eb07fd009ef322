"""The key points as the page shows them: where they stand, what is wrong, what proves it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from nutgraf.checks.rules import omitted_fact
from nutgraf.formats.printers.html.standing import IN_SUMMARY, Standing, by_point, standings
from nutgraf.formats.view import percent
from nutgraf.model import (
    Applicability,
    Coverage,
    Edit,
    Evidence,
    Finding,
    KeyPoint,
    Report,
    Severity,
    Source,
    Span,
    Support,
)
from nutgraf.text.edits import edited

_ANSWERS = (
    ("yes", "says so"),
    ("part", "says half of it"),
    ("no", "does not say it"),
    ("contra", "says otherwise"),
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a key point's text; `severity` is that of what is wrong with it, if anything.

    `right` is what a fix would put in its place, which may be nothing at all; None without a fix.
    """

    text: str
    severity: str = ""
    right: str | None = None


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
    """One key point of the page; `mended` is its text with all fixes made, empty without any."""

    number: int
    pieces: tuple[Piece, ...]
    standing: Standing
    in_summary: str
    problems: tuple[Problem, ...]
    proofs: tuple[Proof, ...]
    odds: tuple[Odds, ...]
    mended: str = ""


def shown_points(report: Report) -> tuple[Point, ...]:
    """All key points of a report."""
    analysis, findings_of = report.analysis, by_point(report.findings)
    judgements = zip(
        analysis.article.key_points,
        standings(report),
        analysis.support,
        analysis.coverage,
        strict=True,
    )
    return tuple(
        _point(analysis.article.source, index, judged, findings_of.get(index, []))
        for index, judged in enumerate(judgements)
    )


def _point(
    source: Source,
    index: int,
    judged: tuple[KeyPoint, Standing, Support, Coverage],
    findings: Sequence[Finding],
) -> Point:
    point, standing, support, coverage = judged
    edits = _edits(source, point, findings)
    return Point(
        number=index + 1,
        pieces=tuple(_pieces(source, point, findings)),
        standing=standing,
        in_summary=IN_SUMMARY[coverage.verdict],
        problems=tuple(problem(source, finding, point) for finding in findings),
        proofs=tuple(_proofs(source, support.evidence, findings)),
        odds=tuple(_odds(support, coverage)),
        mended=_mended(source, point, edits),
    )


def about_the_article(report: Report) -> tuple[Problem, ...]:
    """What was found about no key point of its own; what is only a note stands in the body."""
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
    edits = _edits(source, point, [finding]) if fix and point else []
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
    """Where a span stands, in words; nothing for a record, whose text has no lines to look up."""
    return source.whereabouts(span.start) if span and source.line is None else ""


def _is_letter_for_letter(source: Source, point: KeyPoint) -> bool:
    span = point.span
    return span is not None and source.text[span.start : span.end] == point.text


def _edits(source: Source, point: KeyPoint, findings: Sequence[Finding]) -> list[Edit]:
    """The edits of a key point's fixes, in order; of two that overlap the first."""
    edits = [edit for finding in findings if finding.fix for edit in finding.fix.edits]
    return [edit for edit in _apart(source, point, edits) if isinstance(edit, Edit)]


def _apart(
    source: Source, point: KeyPoint, candidates: Sequence[Edit | Finding]
) -> Iterator[Edit | Finding]:
    """Those that lie within a key point, which the source has letter for letter, and apart."""
    whole = point.span
    if whole is None or not _is_letter_for_letter(source, point):
        return
    end = whole.start
    for change in sorted(candidates, key=lambda change: (change.span, isinstance(change, Finding))):
        if end <= change.span.start and change.span.end <= whole.end:
            end = change.span.end
            yield change


def _pieces(source: Source, point: KeyPoint, findings: Sequence[Finding]) -> Iterator[Piece]:
    """The text, cut at the words that are wrong; what is wrong with all of it marks no words."""
    marks: dict[Edit | Finding, str] = {}
    for finding in sorted(findings, key=lambda finding: finding.severity, reverse=True):
        for change in finding.fix.edits if finding.fix else (finding,):
            if change.span != point.span and change.span.start < change.span.end:
                marks.setdefault(change, finding.severity.value)
    done = start = point.span.start if point.span else 0
    for change in _apart(source, point, list(marks)):
        if done < change.span.start:
            yield Piece(point.text[done - start : change.span.start - start])
        right = change.text if isinstance(change, Edit) else None
        words = point.text[change.span.start - start : change.span.end - start]
        yield Piece(words, marks[change], right)
        done = change.span.end
    if done - start < len(point.text):
        yield Piece(point.text[done - start :])


def _mended(source: Source, point: KeyPoint, edits: Sequence[Edit]) -> str:
    """The key point's text with the edits made."""
    if not edits or point.span is None:
        return ""
    start = point.span.start
    own = [
        replace(edit, span=Span(edit.span.start - start, edit.span.end - start)) for edit in edits
    ]
    return edited(source.text[start : point.span.end], own)


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
    """All answers' where a judge has read the key point, else those of a yes alone."""
    if support.probabilities is None or coverage.probabilities is None:
        yield Odds("says so", percent(support.score), percent(coverage.score))
        return
    for name, answer in _ANSWERS:
        of_both = (getattr(judgement.probabilities, name) for judgement in (support, coverage))
        yield Odds(answer, *map(percent, of_both))
