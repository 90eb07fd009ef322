"""What stands in a cell of the table: a key point, a verdict, the sentences that prove it."""

from rich.text import Text

from nutgraf.formats.view import Screen, shown_as
from nutgraf.formats.visible import shortened, visible
from nutgraf.model import (
    Coverage,
    Evidence,
    KeyPoint,
    Place,
    Source,
    Span,
    Support,
    SupportVerdict,
    Verdict,
)

MOST_POINT = 400
MOST_EVIDENCE = 300
"""Characters of a key point and of an evidence sentence that are shown."""

_MARKS: dict[Verdict | SupportVerdict, tuple[str, str, str]] = {
    Verdict.COVERED: ("✓", "+", "green"),
    Verdict.PARTIAL: ("~", "~", "yellow"),
    Verdict.MISSED: ("–", "-", "dim"),  # no fault by itself: a summary has few sentences
    SupportVerdict.SUPPORTED: ("✓", "+", "green"),
    SupportVerdict.PARTIAL: ("~", "~", "yellow"),
    SupportVerdict.CONTRADICTED: ("✗", "x", "red"),
    SupportVerdict.UNCLEAR: ("?", "?", "yellow"),
    SupportVerdict.UNSUPPORTED: ("✗", "x", "red"),
}
"""A verdict's mark, the same in ASCII, and its style."""


def point_text(point: KeyPoint) -> Text:
    """A key point's text, its label in bold."""
    text = Text(shortened(visible(point.text), MOST_POINT))
    label = visible(point.label)
    if label and text.plain.startswith(label):
        text.stylize("bold", 0, len(label))
    return text


def verdict_text(verdict: Verdict | SupportVerdict, score: float, screen: Screen) -> Text:
    """A mark and a word, readable without colour, and the score below."""
    mark, plain, style = _MARKS[shown_as(verdict, score)]
    text = Text(f"{mark if screen.unicode else plain} {verdict.value}", style=style)
    return text.append(f"\n  {score:.2f}", style="not bold dim")


def proof(source: Source, coverage: Coverage, support: Support) -> Text:
    """The summary's sentences that carry the point; for want of them the article's."""
    if coverage.verdict is not Verdict.MISSED and coverage.evidence:
        return Text("\n").join(_quoted(source, "summary", each) for each in coverage.evidence)
    if support.verdict is not SupportVerdict.UNSUPPORTED and support.evidence:
        return Text("\n").join(_quoted(source, "article", each) for each in support.evidence)
    return Text("(nothing in the article says this)", style="dim")


def _quoted(source: Source, where: str, evidence: Evidence) -> Text:
    span = evidence.sentence.span
    at = f"{where}, {source.whereabouts(span.start)}: " if span else f"{where}: "
    return Text.assemble((at, "dim"), shortened(visible(evidence.sentence.text), MOST_EVIDENCE))


def place_of(source: Source, span: Span | None) -> Place | None:
    """Where a span begins; None where there is none."""
    return source.place(span.start) if span else None
