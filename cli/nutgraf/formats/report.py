"""A report as the JSON that is printed."""

from collections.abc import Sequence
from typing import Any

from msgspec import UNSET, UnsetType, to_builtins

from nutgraf.formats.structs import (
    VERSION,
    JsonCoverage,
    JsonEdit,
    JsonEvidence,
    JsonFinding,
    JsonFix,
    JsonKeyPoint,
    JsonList,
    JsonProbabilities,
    JsonReport,
    JsonSentence,
    JsonSource,
    JsonSummary,
    JsonSupport,
    JsonTotals,
)
from nutgraf.formats.view import View
from nutgraf.model import (
    Article,
    Edit,
    Evidence,
    Finding,
    Fix,
    KeyPoint,
    KeyPointList,
    Probabilities,
    Report,
    Sentence,
    Source,
    Span,
    Summary,
    Verdict,
)

DECIMALS = 4


def as_json(report: Report, view: View = View.CHECK) -> dict[str, Any]:
    """The report as plain lists and dictionaries, with the parts that a view asks for."""
    printed: dict[str, Any] = to_builtins(_report(report, view))
    return printed


def _report(report: Report, view: View) -> JsonReport:
    article, source = report.analysis.article, report.analysis.article.source
    printed = JsonReport(
        schema=VERSION,
        source=JsonSource(name=source.name, id=UNSET if source.id is None else source.id),
        title=article.title,
        language=article.language,
        author=article.author or UNSET,
        outlet=article.outlet or UNSET,
        section=article.section or UNSET,
        date=article.date or UNSET,
    )
    if view is not View.POINTS:
        printed.summary = _summary(article, report.analysis.summary)
    if view is not View.SUMMARY:
        printed.lists = [_list(source, points) for points in article.lists]
        printed.key_points = _key_points(article)
    if view is View.CHECK:
        printed.judge = report.analysis.judge or None
        _add_judgements(printed.key_points or (), report)
        printed.coverage = _totals(report)
        printed.findings = [_finding(source, finding) for finding in report.findings]
        printed.asides = [_finding(source, aside) for aside in report.asides]
    return printed


def _place(source: Source, span: Span | None) -> tuple[int, int] | tuple[UnsetType, UnsetType]:
    """The line and column of a span's start; unset without a span."""
    if span is None:
        return UNSET, UNSET
    place = source.place(span.start)
    return place.line, place.column


def _summary(article: Article, summary: Summary) -> JsonSummary:
    sentences = [_sentence(article.source, sentence) for sentence in summary.texts(article)]
    for sentence, score, rank in zip(sentences, summary.scores, summary.ranks, strict=False):
        sentence.score, sentence.rank = _rounded(score), rank
    return JsonSummary(method=summary.method, sentences=sentences)


def _sentence(source: Source, sentence: Sentence) -> JsonSentence:
    line, column = _place(source, sentence.span)
    return JsonSentence(text=sentence.text, line=line, column=column)


def _list(source: Source, points: KeyPointList) -> JsonList:
    line, column = _place(source, points.span)
    return JsonList(origin=points.origin, heading=points.heading, line=line, column=column)


def _key_points(article: Article) -> list[JsonKeyPoint]:
    return [
        _key_point(article.source, point, number)
        for number, points in enumerate(article.lists)
        for point in points.points
    ]


def _key_point(source: Source, point: KeyPoint, number: int) -> JsonKeyPoint:
    line, column = _place(source, point.span)
    label = point.label or UNSET
    return JsonKeyPoint(text=point.text, list=number, line=line, column=column, label=label)


def _add_judgements(points: Sequence[JsonKeyPoint], report: Report) -> None:
    """Gives each key point its two judgements."""
    analysis, source = report.analysis, report.analysis.article.source
    for point, coverage, support in zip(points, analysis.coverage, analysis.support, strict=True):
        point.coverage = JsonCoverage(
            verdict=coverage.verdict,
            score=_rounded(coverage.score),
            evidence=_evidence(source, coverage.evidence),
            probabilities=_probabilities(coverage.probabilities),
        )
        point.support = JsonSupport(
            verdict=support.verdict,
            score=_rounded(support.score),
            evidence=_evidence(source, support.evidence),
            probabilities=_probabilities(support.probabilities),
        )


def _probabilities(answers: Probabilities | None) -> JsonProbabilities | UnsetType:
    if answers is None:
        return UNSET
    yes, part, no, contra = map(_rounded, answers)
    return JsonProbabilities(yes=yes, part=part, no=no, contra=contra)


def _evidence(source: Source, evidence: Sequence[Evidence]) -> list[JsonEvidence]:
    return [
        JsonEvidence(
            text=piece.sentence.text, line=line, column=column, score=_rounded(piece.score)
        )
        for piece in evidence
        for line, column in (_place(source, piece.sentence.span),)
    ]


def _totals(report: Report) -> JsonTotals:
    return JsonTotals(
        covered=report.count(Verdict.COVERED),
        partial=report.count(Verdict.PARTIAL),
        missed=report.count(Verdict.MISSED),
        total=report.total,
        ratio=None if report.ratio is None else _rounded(report.ratio),
    )


def _finding(source: Source, finding: Finding) -> JsonFinding:
    start, end = source.place(finding.span.start), source.place(finding.span.end)
    return JsonFinding(
        rule=finding.rule,
        severity=finding.severity,
        message=finding.message,
        help=finding.help,
        line=start.line,
        column=start.column,
        end_line=end.line,
        end_column=end.column,
        key_point=finding.key_point,
        evidence=_evidence(source, finding.evidence),
        fix=_fix(source, finding.fix) if finding.fix else UNSET,
    )


def _fix(source: Source, fix: Fix) -> JsonFix:
    edits = [_edit(source, edit) for edit in fix.edits]
    return JsonFix(applicability=fix.applicability, edits=edits)


def _edit(source: Source, edit: Edit) -> JsonEdit:
    start, end = source.place(edit.span.start), source.place(edit.span.end)
    return JsonEdit(
        line=start.line,
        column=start.column,
        end_line=end.line,
        end_column=end.column,
        text=edit.text,
    )


def _rounded(value: float) -> float:
    """A number as it is printed; the sum makes no -0.0 of it."""
    return round(value, DECIMALS) + 0.0
