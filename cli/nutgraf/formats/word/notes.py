"""What the comments say, and the words of the source that they are on."""

from dataclasses import dataclass
from html import escape

from nutgraf.formats.visible import visible
from nutgraf.model import Finding, Report, Span

AUTHOR, INITIALS = "nutgraf", "ng"


@dataclass(frozen=True, slots=True)
class Note:
    """A comment: its range in the source, its key point, and its paragraphs."""

    span: Span
    key_point: int | None
    lines: tuple[str, ...]


def notes_of(report: Report) -> tuple[Note, ...]:
    """A comment for each finding, in order."""
    return tuple(
        Note(finding.span, finding.key_point, tuple(_lines(report, finding)))
        for finding in report.findings
    )


def _lines(report: Report, finding: Finding) -> list[str]:
    source = report.analysis.article.source
    lines = [f"{finding.severity.value}: {finding.message} ({finding.rule})", finding.help]
    if finding.fix and len(finding.fix.edits) == 1 and finding.fix.edits[0].text:
        edit = finding.fix.edits[0]
        words = source.text[edit.span.start : edit.span.end]
        lines.append(f"Instead of “{words}”: “{edit.text}”")
    for evidence in finding.evidence:
        span = evidence.sentence.span
        place = f"{source.whereabouts(span.start)}: " if span else ""
        lines.append(f"The article, {place}“{evidence.sentence.text}”")
    return [visible(line) for line in lines if line]


def comment(note: Note, number: int, prefix: str, declared: str = "") -> str:
    """The comment as XML, with a number and the prefix of its names."""
    w = prefix
    paragraphs = "".join(
        f'<{w}:p><{w}:r><{w}:t xml:space="preserve">{xml_text(line)}</{w}:t></{w}:r></{w}:p>'
        for line in note.lines
    )
    return (
        f'<{w}:comment{declared} {w}:id="{number}" {w}:author="{AUTHOR}" '
        f'{w}:initials="{INITIALS}">{paragraphs}</{w}:comment>'
    )


def xml_text(words: str) -> str:
    """Words as the text of an element: no character that XML has no place for."""
    return escape("".join(char for char in words if _is_xml(char)), quote=False)


def _is_xml(char: str) -> bool:
    """Whether a character may stand in XML 1.0 (2.2)."""
    return char in "\t\n\r" or " " <= char <= "\ud7ff" or "\ue000" <= char not in "\ufffe\uffff"
