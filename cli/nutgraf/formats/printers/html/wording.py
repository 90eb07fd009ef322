"""The words of a key point on the page: the wrong ones marked, the right ones beside them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from nutgraf.model import Edit, Finding, KeyPoint, Source, Span
from nutgraf.text.edits import edited


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a key point's text; `severity` is that of what is wrong with it, if anything.

    `right` is what a fix would put in its place, which may be nothing at all; None without a fix.
    """

    text: str
    severity: str = ""
    right: str | None = None


def _is_letter_for_letter(source: Source, point: KeyPoint) -> bool:
    span = point.span
    return span is not None and source.text[span.start : span.end] == point.text


def edits_within(source: Source, point: KeyPoint, findings: Sequence[Finding]) -> list[Edit]:
    """The edits of a key point's fixes, in order; of two that overlap the first."""
    edits = [edit for finding in findings if finding.fix for edit in finding.fix.edits]
    return [edit for edit in _apart(source, point, edits) if isinstance(edit, Edit)]


def _apart(
    source: Source, point: KeyPoint, candidates: Sequence[Edit | Finding]
) -> Iterator[Edit | Finding]:
    """The candidates that lie within a key point and do not overlap, in order.

    There are none where the source does not have the key point letter for letter.
    """
    whole = point.span
    if whole is None or not _is_letter_for_letter(source, point):
        return
    end = whole.start
    for change in sorted(candidates, key=lambda change: (change.span, isinstance(change, Finding))):
        if end <= change.span.start and change.span.end <= whole.end:
            end = change.span.end
            yield change


def pieces_of(source: Source, point: KeyPoint, findings: Sequence[Finding]) -> Iterator[Piece]:
    """The key point's text, cut at wrong words; a finding about all of it marks none."""
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


def mended_text(source: Source, point: KeyPoint, edits: Sequence[Edit]) -> str:
    """The key point's text with the edits made."""
    if not edits or point.span is None:
        return ""
    start = point.span.start
    own = [
        replace(edit, span=Span(edit.span.start - start, edit.span.end - start)) for edit in edits
    ]
    return edited(source.text[start : point.span.end], own)
