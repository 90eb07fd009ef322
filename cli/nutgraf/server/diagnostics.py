"""Findings as an editor's diagnostics."""

from collections.abc import Iterator
from dataclasses import dataclass

from lsprotocol import types

from nutgraf.checks.rules import unused_ignore
from nutgraf.formats.diagnostic import UNREADABLE, diagnostics, quoted
from nutgraf.formats.view import Screen
from nutgraf.formats.visible import visible
from nutgraf.model import Finding, Severity
from nutgraf.server.checking import Checked

SOURCE = "nutgraf"

_LEVELS = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
}


@dataclass(frozen=True, slots=True)
class Abilities:
    """What an editor can show: the evidence beside a finding, and words that are of no use."""

    related: bool = False
    unnecessary: bool = False


def diagnostics_of(checked: Checked, abilities: Abilities) -> list[types.Diagnostic]:
    """What there is to show of a draft, in its order, what is wrong with it as a whole first."""
    found = [each for _, each in with_findings(checked, abilities)]
    if checked.problem:
        place = checked.lines.line_of(0)
        error = types.DiagnosticSeverity.Error
        words = visible(checked.problem)
        found.insert(0, types.Diagnostic(place, words, error, UNREADABLE, source=SOURCE))
    return found


def with_findings(
    checked: Checked, abilities: Abilities
) -> Iterator[tuple[Finding, types.Diagnostic]]:
    """The findings to show, each with its diagnostic."""
    if checked.report is None:
        return
    shown = set(map(id, checked.findings))
    for each in diagnostics(checked.report, Screen()):
        finding = each.finding
        if id(finding) not in shown:
            continue
        diagnostic = types.Diagnostic(
            range=place_of(checked, finding),
            message=each.message,
            severity=_LEVELS[each.severity],
            code=each.rule,
            source=SOURCE,
            related_information=_evidence(checked, finding) if abilities.related else None,
        )
        if abilities.unnecessary and finding.rule == unused_ignore.ID:
            diagnostic.tags = [types.DiagnosticTag.Unnecessary]
        yield finding, diagnostic


def place_of(checked: Checked, finding: Finding) -> types.Range:
    """The range of a finding; the whole line where it has no words of its own."""
    span = finding.span
    if span.end <= span.start:
        return checked.lines.line_of(span.start)
    return checked.lines.range(span)


def _evidence(
    checked: Checked, finding: Finding
) -> list[types.DiagnosticRelatedInformation] | None:
    """The sentences that a finding rests on, where they stand elsewhere."""
    uri, lines = checked.document.uri, checked.lines
    found = [
        types.DiagnosticRelatedInformation(
            types.Location(uri, lines.range(each.sentence.span)), quoted(each)
        )
        for each in finding.evidence
        if each.sentence.span is not None and each.sentence.span != finding.span
    ]
    return found or None
