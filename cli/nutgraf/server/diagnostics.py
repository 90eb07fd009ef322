"""Findings as an editor's diagnostics."""

from collections.abc import Iterator
from dataclasses import dataclass

from lsprotocol import types

from nutgraf.checks.rules import unused_ignore
from nutgraf.formats.diagnostic import UNREADABLE, diagnostics, evidence_text
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
class DiagnosticAbilities:
    """What an editor can show: the evidence beside a finding, and words that are of no use."""

    related: bool = False
    unnecessary: bool = False


def diagnostics_of(checked: Checked, abilities: DiagnosticAbilities) -> list[types.Diagnostic]:
    """What there is to show of a draft, in its order, what is wrong with it as a whole first."""
    shown = [diagnostic for _, diagnostic in with_findings(checked, abilities)]
    if checked.problem:
        place = checked.lines.line_of(0)
        error = types.DiagnosticSeverity.Error
        words = visible(checked.problem)
        shown.insert(0, types.Diagnostic(place, words, error, UNREADABLE, source=SOURCE))
    return shown


def with_findings(
    checked: Checked, abilities: DiagnosticAbilities
) -> Iterator[tuple[Finding, types.Diagnostic]]:
    """The findings to show, each with its diagnostic."""
    if checked.report is None:
        return
    shown = set(map(id, checked.findings))
    for described in diagnostics(checked.report, Screen()):
        finding = described.finding
        if id(finding) not in shown:
            continue
        diagnostic = types.Diagnostic(
            range=marked_range(checked, finding),
            message=described.message,
            severity=_LEVELS[described.severity],
            code=described.rule,
            source=SOURCE,
            related_information=_evidence(checked, finding) if abilities.related else None,
        )
        if abilities.unnecessary and finding.rule == unused_ignore.ID:
            diagnostic.tags = [types.DiagnosticTag.Unnecessary]
        yield finding, diagnostic


def marked_range(checked: Checked, finding: Finding) -> types.Range:
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
    related = [
        types.DiagnosticRelatedInformation(
            types.Location(uri, lines.range(evidence.sentence.span)), evidence_text(evidence)
        )
        for evidence in finding.evidence
        if evidence.sentence.span is not None and evidence.sentence.span != finding.span
    ]
    return related or None
