"""A finding as other programs take it: a file of the repository, a region, a message."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from nutgraf.checks.rule import quoted as in_quotes
from nutgraf.formats.view import Screen
from nutgraf.formats.visible import clipped, visible
from nutgraf.model import Evidence, Finding, Report, Severity, Source, Span, Unit

MOST_EVIDENCE = 300
"""Characters of an evidence sentence."""

UNREADABLE = "unreadable"
"""What stands for a rule where an input could not be read."""


@dataclass(frozen=True, slots=True)
class Region:
    """Where in a file: lines and columns from 1, in code points; the end is exclusive.

    It is only a line where the file has no such text, as for a record, whose article stands
    encoded in one line, and only a page where it has those. `unit` is what a line is called.
    """

    line: int = 1
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None
    unit: str = Unit.LINE.value


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: article text in it is visible, on one line, and otherwise as it was."""

    path: str
    region: Region
    severity: Severity
    rule: str
    message: str
    help: str
    finding: Finding


def diagnostics(report: Report, screen: Screen) -> Iterator[Diagnostic]:
    """The report's findings, in order."""
    source = report.analysis.article.source
    path = path_from_root(source.name, screen)
    for finding in report.findings:
        yield Diagnostic(
            path=path,
            region=region(source, finding.span),
            severity=finding.severity,
            rule=finding.rule,
            message=_message(report, finding),
            help=visible(finding.help),
            finding=finding,
        )


def path_from_root(name: str, screen: Screen) -> str:
    """A source's name as a path, with slashes, from the root; absolute if it lies elsewhere.

    `<stdin>` and the address of a page are no paths and stay as they are.
    """
    if not name or is_stream(name):
        return name
    path = Path(os.path.normpath(screen.here / name))
    try:
        return path.relative_to(screen.root).as_posix()
    except ValueError:
        return path.as_posix()


def name_in(report: Report, screen: Screen) -> str:
    """Where a report's draft is, from the root; a record has its line and id."""
    source = report.analysis.article.source
    path = path_from_root(source.name, screen)
    path += f":{source.line}" if source.line is not None else ""
    return path + (f" ({source.id})" if source.id is not None else "")


def is_stream(name: str) -> bool:
    """Whether a name is that of something without a file: a stream, or a page off the web."""
    is_page = name.startswith(("http://", "https://"))
    return is_page or (name.startswith("<") and name.endswith(">"))


def region(source: Source, span: Span) -> Region:
    """The region of a span; of a span without text only the line."""
    if source.line is not None:
        return Region(source.line)
    unit = source.unit.value
    start, end = source.place(span.start), source.place(span.end)
    if span.end <= span.start or source.rows:
        return Region(start.line, unit=unit)
    return Region(start.line, start.column, end.line, end.column, unit)


def replacements(source: Source, finding: Finding) -> list[tuple[Region, str]]:
    """The regions that a finding's fix replaces, each with its new text.

    Empty where there is none, and where the file is no text that could be edited: for a record,
    whose article stands encoded in one line, and for a document.
    """
    if finding.fix is None or source.line is not None or source.unit is not Unit.LINE:
        return []
    return [(region(source, edit.span), edit.text) for edit in finding.fix.edits]


def elsewhere(source: Source, finding: Finding) -> Iterator[tuple[Region, str]]:
    """The evidence that stands in the file, and not at the finding itself: region and text."""
    for evidence in finding.evidence:
        span = evidence.sentence.span
        if span is not None and span != finding.span:
            yield region(source, span), evidence_text(evidence)


def evidence_text(evidence: Evidence) -> str:
    """An evidence sentence, shortened."""
    return clipped(visible(evidence.sentence.text), MOST_EVIDENCE)


def _message(report: Report, finding: Finding) -> str:
    """The message, with the key point where it has no place, and the record's id."""
    article, words = report.analysis.article, visible(finding.message)
    if finding.key_point is not None and article.key_points[finding.key_point].span is None:
        text = visible(in_quotes(article.key_points[finding.key_point].text))
        words += f" (key point {finding.key_point + 1}: {text})"
    if article.source.id is not None:
        words += f" (record {visible(article.source.id)})"
    return words
