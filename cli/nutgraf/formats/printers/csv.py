"""CSV for spreadsheets and data desks: key points and what is wrong with them, side by side.

For a check there is a row a finding, and one for each key point that has none; the columns of
the key point are empty in a finding about no key point. Counting distinct `key_point_number`
of a file gives its key points, counting `rule` its findings.
"""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from nutgraf.formats.diagnostic import UNREADABLE, Diagnostic, diagnostics, path_from_root, region
from nutgraf.formats.view import Format, Printer, View
from nutgraf.formats.visible import spelled_out, visible
from nutgraf.model import Report, Span

DECIMALS = 4

_SOURCE = ("file", "record", "title")
COLUMNS = {
    View.CHECK: (
        *_SOURCE,
        *("key_point_number", "key_point", "in_article", "in_article_score"),
        *("in_summary", "in_summary_score", "line", "column", "severity", "rule", "message"),
    ),
    View.SUMMARY: (*_SOURCE, "sentence_number", "line", "rank", "score", "sentence"),
    View.POINTS: (*_SOURCE, "key_point_number", "line", "found_under", "key_point"),
}

Cell = str | int | float | None
Row = Sequence[Cell]

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""What a spreadsheet takes for a formula, or may (OWASP, CSV injection)."""


class CsvPrinter(Printer):
    """A table with a head."""

    def opening(self) -> str:
        """The head."""
        return lines([COLUMNS[self.view]])

    def report(self, report: Report) -> str:
        """The article's rows."""
        rows = {View.CHECK: self._check, View.SUMMARY: _summary, View.POINTS: _points}[self.view]
        source = report.analysis.article.source
        path = spelled_out(path_from_root(source.name, self.screen))
        record = source.id if source.id is not None else source.line
        title = visible(report.analysis.article.title)
        head = (path, visible(record) if isinstance(record, str) else record, title)
        return lines([*head, *row] for row in rows(report))

    def failure(self, message: str, name: str) -> str:
        """A row with no more than the file and the message."""
        path = spelled_out(path_from_root(name, self.screen))
        cells = {"file": path, "severity": "error", "rule": UNREADABLE, "message": visible(message)}
        if self.view is not View.CHECK:
            return ""
        return lines([[cells.get(column) for column in COLUMNS[View.CHECK]]])

    def _check(self, report: Report) -> Iterable[Row]:
        """The article's own findings, then each key point with its findings."""
        of_point: dict[int | None, list[Diagnostic]] = {}
        for diagnostic in diagnostics(report, self.screen):
            of_point.setdefault(diagnostic.finding.key_point, []).append(diagnostic)
        for diagnostic in of_point.get(None, []):
            yield (*(None,) * 6, *_finding_cells(diagnostic))
        for index, point in enumerate(report.analysis.article.key_points):
            coverage, support = report.analysis.coverage[index], report.analysis.support[index]
            judged = (
                *(index + 1, visible(point.text)),
                *(support.verdict.value, round(support.score, DECIMALS)),
                *(coverage.verdict.value, round(coverage.score, DECIMALS)),
            )
            for diagnostic in of_point.get(index, []):
                yield (*judged, *_finding_cells(diagnostic))
            if index not in of_point:
                yield (*judged, *_place(report, point.span), None, None, None)


def _finding_cells(diagnostic: Diagnostic) -> Row:
    message = visible(diagnostic.finding.message)  # key point and record have columns
    place = diagnostic.region
    return place.line, place.column, diagnostic.severity.value, diagnostic.rule, message


def _summary(report: Report) -> Iterable[Row]:
    article, summary = report.analysis.article, report.analysis.summary
    sentences = summary.texts(article)
    ranks: Sequence[int | None] = summary.ranks or (None,) * len(sentences)
    scores: Sequence[float | None] = summary.scores or (None,) * len(sentences)
    for number, (sentence, rank, score) in enumerate(zip(sentences, ranks, scores, strict=True), 1):
        rounded = None if score is None else round(score, DECIMALS)
        yield number, _place(report, sentence.span)[0], rank, rounded, visible(sentence.text)


def _points(report: Report) -> Iterable[Row]:
    number = 0
    for points in report.analysis.article.lists:
        for point in points.points:
            number += 1
            yield (
                number,
                _place(report, point.span)[0],
                visible(points.heading),
                visible(point.text),
            )


def _place(report: Report, span: Span | None) -> tuple[int | None, int | None]:
    """Line and column; of a record its line alone, and of a text from elsewhere nothing."""
    source = report.analysis.article.source
    if span is None:
        return source.line, None
    place = region(source, span)
    return place.line, place.column


def lines(rows: Iterable[Row]) -> str:
    """Rows as CSV, in which no cell is a formula."""
    out = StringIO()
    csv.writer(out, lineterminator="\n").writerows(
        [_harmless(cell) for cell in row] for row in rows
    )
    return out.getvalue()


def _harmless(cell: Cell) -> Cell:
    """Text that a spreadsheet would run gets an apostrophe before it; numbers are numbers."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


FORMAT = Format(CsvPrinter, is_machine=True)
