"""reviewdog's diagnostics, one JSON object a line; their columns count bytes of UTF-8."""

import json
from typing import NotRequired, TypedDict

from nutgraf.formats.diagnostic import (
    UNREADABLE,
    Diagnostic,
    diagnostics,
    path_from_root,
    replacements,
)
from nutgraf.formats.view import Format, Printer, View
from nutgraf.formats.visible import escaped, visible
from nutgraf.model import Report, Source, Span


class Position(TypedDict):
    """A line and a column from 1, the column in bytes of UTF-8."""

    line: int
    column: NotRequired[int]


class Range(TypedDict):
    """From a position to one behind the last byte; a line alone is the whole line."""

    start: Position
    end: NotRequired[Position]


class RdLocation(TypedDict):
    """A place in a file, named from the repository's root."""

    path: str
    range: NotRequired[Range]


class Named(TypedDict):
    """The tool."""

    name: str


class Code(TypedDict):
    """The rule."""

    value: str


class Suggestion(TypedDict):
    """The text that may take a range's place."""

    range: Range
    text: str


class RdDiagnostic(TypedDict):
    """A diagnostic, as reviewdog.proto lays it down."""

    message: str
    location: RdLocation
    severity: str
    source: Named
    code: Code
    suggestions: NotRequired[list[Suggestion]]


class ByteColumns:
    """Columns of one source in bytes of UTF-8, each text between two places encoded once.

    Asked in ascending order it costs as much as the text is long; one line may have thousands
    of findings.
    """

    def __init__(self, source: Source) -> None:
        self._source = source
        self._offset, self._column = 0, 1

    def range(self, span: Span) -> Range:
        """The range of a span; of a record, a page, or a span without text, only the line."""
        if self._source.line is not None:
            return {"start": {"line": self._source.line}}
        start, end = self._source.place(span.start), self._source.place(span.end)
        if span.end <= span.start or self._source.rows:
            return {"start": {"line": start.line}}
        column = self._move(span.start, span.start - start.column + 1)
        if end.line == start.line:
            end_column = column + self._length(span.start, span.end)
        else:
            end_column = 1 + self._length(span.end - end.column + 1, span.end)
        return {
            "start": {"line": start.line, "column": column},
            "end": {"line": end.line, "column": end_column},
        }

    def _move(self, offset: int, line_start: int) -> int:
        if not line_start <= self._offset <= offset:
            self._offset, self._column = line_start, 1
        self._column += self._length(self._offset, offset)
        self._offset = offset
        return self._column

    def _length(self, start: int, end: int) -> int:
        return len(self._source.text[start:end].encode("utf-8", "surrogatepass"))


class RdjsonlPrinter(Printer):
    """A line a finding."""

    def report(self, report: Report) -> str:
        """The article's findings."""
        source = report.analysis.article.source
        columns, places = ByteColumns(source), ByteColumns(source)
        findings = diagnostics(report, self.screen)
        lines = []
        for diagnostic in findings:
            line = _diagnostic(diagnostic, columns)
            suggested = _suggestion(diagnostic, source, places)
            lines.append(_line({**line, "suggestions": [suggested]} if suggested else line))
        return "".join(lines)

    def failure(self, message: str, name: str) -> str:
        """A diagnostic of the file as a whole."""
        return _line(
            {
                "message": visible(message),
                "location": {"path": path_from_root(name, self.screen) or "."},
                "severity": "ERROR",
                "source": {"name": "nutgraf"},
                "code": {"value": UNREADABLE},
            }
        )


def _diagnostic(diagnostic: Diagnostic, columns: ByteColumns) -> RdDiagnostic:
    return {
        "message": "\n".join(filter(None, (diagnostic.message, diagnostic.help))),
        "location": {"path": diagnostic.path, "range": columns.range(diagnostic.finding.span)},
        "severity": diagnostic.severity.name,
        "source": {"name": "nutgraf"},
        "code": {"value": diagnostic.rule},
    }


def _suggestion(diagnostic: Diagnostic, source: Source, places: ByteColumns) -> Suggestion | None:
    """The fix of a finding in a file of text; one of several edits cannot be suggested."""
    fix = diagnostic.finding.fix
    if fix is None or len(fix.edits) != 1 or not replacements(source, diagnostic.finding):
        return None
    return {"range": places.range(fix.edits[0].span), "text": fix.edits[0].text}


def _line(diagnostic: RdDiagnostic) -> str:
    return escaped(json.dumps(diagnostic, ensure_ascii=False, allow_nan=False)) + "\n"


FORMAT = Format(RdjsonlPrinter, views=(View.CHECK,), is_machine=True)
