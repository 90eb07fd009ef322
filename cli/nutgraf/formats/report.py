"""The report as JSON structs."""

from typing import TypedDict

from nutgraf.formats.structs import (
    JsonEdit,
    JsonEvidence,
    JsonFinding,
    JsonJudgement,
    JsonKeyPoint,
    JsonList,
    JsonProbabilities,
    JsonReport,
    JsonSentence,
    JsonSource,
    JsonSummary,
    JsonTotals,
)
from nutgraf.formats.view import View
from nutgraf.model import (
    Article,
    Coverage,
    Edit,
    Evidence,
    Finding,
    KeyPoint,
    KeyPointList,
    Report,
    Sentence,
    Source,
    Span,
    Summary,
    Support,
    Verdict,
)

SCHEMA = "nutgraf.report/1"
DECIMALS = 4


class _At(TypedDict, total=False):
    line: int
    column: int


def as_json(report: Report, view: View = View.CHECK) -> JsonReport:
    """The report as the JSON that is printed; a view has only the parts that it asks for."""
    article, summary = report.analysis.article, report.analysis.summary
    source = JsonSource(name=article.source.name)
    if article.source.id is not None:
        source["id"] = article.source.id
    out = JsonReport(schema=SCHEMA, source=source, title=article.title, language=article.language)
    if article.author:
        out["author"] = article.author
    if article.outlet:
        out["outlet"] = article.outlet
    if article.section:
        out["section"] = article.section
    if article.date:
        out["date"] = article.date.isoformat()
    if view is View.CHECK:
        out["judge"] = report.analysis.judge or None
    if view is not View.POINTS:
        out["summary"] = _summary(article, summary)
    if view is not View.SUMMARY:
        out["lists"] = [_list(article.source, each) for each in article.lists]
        out["key_points"] = _key_points(report, view)
    if view is View.CHECK:
        out["coverage"] = _totals(report)
        out["findings"] = [_finding(article.source, each) for each in report.findings]
        out["asides"] = [_finding(article.source, each) for each in report.asides]
    return out


def _at(source: Source, span: Span | None) -> _At:
    if span is None:
        return {}
    place = source.place(span.start)
    return {"line": place.line, "column": place.column}


def _summary(article: Article, summary: Summary) -> JsonSummary:
    sentences = [_sentence(article.source, each) for each in summary.texts(article)]
    for out, score, rank in zip(sentences, summary.scores, summary.ranks, strict=False):
        out["score"], out["rank"] = _number(score), rank
    return {"method": summary.method, "sentences": sentences}


def _sentence(source: Source, sentence: Sentence) -> JsonSentence:
    out: JsonSentence = {"text": sentence.text}
    out.update(_at(source, sentence.span))  # type: ignore[typeddict-item]
    return out


def _list(source: Source, found: KeyPointList) -> JsonList:
    return {"origin": found.origin.value, "heading": found.heading, **_at(source, found.span)}


def _key_points(report: Report, view: View) -> list[JsonKeyPoint]:
    article, out = report.analysis.article, []
    for number, each in enumerate(article.lists):
        out += [_key_point(article.source, point, number) for point in each.points]
    if view is View.CHECK:
        for point, coverage in zip(out, report.analysis.coverage, strict=True):
            point["coverage"] = _judgement(article.source, coverage)
        for point, support in zip(out, report.analysis.support, strict=True):
            point["support"] = _judgement(article.source, support)
    return out


def _key_point(source: Source, point: KeyPoint, number: int) -> JsonKeyPoint:
    out: JsonKeyPoint = {"text": point.text, "list": number}
    out.update(_at(source, point.span))  # type: ignore[typeddict-item]
    if point.label:
        out["label"] = point.label
    return out


def _judgement(source: Source, judgement: Coverage | Support) -> JsonJudgement:
    out: JsonJudgement = {
        "verdict": judgement.verdict.value,
        "score": _number(judgement.score),
        "evidence": [_evidence(source, each) for each in judgement.evidence],
    }
    if judgement.probabilities is not None:
        found = map(_number, judgement.probabilities)
        out["probabilities"] = JsonProbabilities(
            **dict(zip(judgement.probabilities._fields, found, strict=True))  # type: ignore[typeddict-item]
        )
    return out


def _evidence(source: Source, evidence: Evidence) -> JsonEvidence:
    sentence = evidence.sentence
    return {
        "text": sentence.text,
        **_at(source, sentence.span),
        "score": _number(evidence.score),
    }


def _totals(report: Report) -> JsonTotals:
    return {
        "covered": report.count(Verdict.COVERED),
        "partial": report.count(Verdict.PARTIAL),
        "missed": report.count(Verdict.MISSED),
        "total": report.total,
        "ratio": None if report.ratio is None else _number(report.ratio),
    }


def _finding(source: Source, finding: Finding) -> JsonFinding:
    start, end = source.place(finding.span.start), source.place(finding.span.end)
    out: JsonFinding = {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message,
        "help": finding.help,
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
        "key_point": finding.key_point,
        "evidence": [_evidence(source, each) for each in finding.evidence],
    }
    if finding.fix:
        edits = [_edit(source, each) for each in finding.fix.edits]
        out["fix"] = {"applicability": finding.fix.applicability.value, "edits": edits}
    return out


def _edit(source: Source, edit: Edit) -> JsonEdit:
    start, end = source.place(edit.span.start), source.place(edit.span.end)
    return {
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
        "text": edit.text,
    }


def _number(value: float) -> float:
    return round(value, DECIMALS) + 0.0
