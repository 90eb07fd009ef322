"""Key points and the sentences that they rest on: shown on hover, and the ways between them."""

from collections.abc import Iterator, Sequence

from lsprotocol import types

from nutgraf.formats.plain import as_markdown
from nutgraf.formats.view import percent
from nutgraf.formats.visible import clipped, visible
from nutgraf.model import Analysis, Coverage, Evidence, Span, Support
from nutgraf.server.checking import Checked

MOST_TEXT = 300
"""Characters of a sentence that are shown."""

_ANSWERS = ("yes", "partly", "not there", "otherwise")


def point_at(checked: Checked, offset: int) -> int | None:
    """The index of the key point at an offset; None where there is none."""
    points = checked.analysis.article.key_points if checked.analysis else ()
    for index, point in enumerate(points):
        if point.span is not None and point.span.start <= offset <= point.span.end:
            return index
    return None


def hover(checked: Checked, offset: int, *, markdown: bool) -> types.Hover | None:
    """The verdict on the key point at an offset, its evidence, and what is found there."""
    index = point_at(checked, offset)
    if index is None or checked.analysis is None:
        return None
    span = checked.analysis.article.key_points[index].span
    lines = list(_lines(checked, checked.analysis, index, markdown))
    kind = types.MarkupKind.Markdown if markdown else types.MarkupKind.PlainText
    text = ("\n\n" if markdown else "\n").join(lines)
    return types.Hover(types.MarkupContent(kind, text), checked.lines.range(span) if span else None)


def evidence_of(checked: Checked, offset: int) -> tuple[Span, list[Span]] | None:
    """The key point at an offset and the sentences that it rests on, the best first."""
    index = point_at(checked, offset)
    if index is None or checked.analysis is None or index >= len(checked.analysis.support):
        return None
    span = checked.analysis.article.key_points[index].span
    evidence = checked.analysis.support[index].evidence
    places = [piece.sentence.span for piece in evidence if piece.sentence.span is not None]
    return (span, places) if span else None


def points_on(checked: Checked, offset: int) -> list[Span]:
    """The key points that rest on the sentence at an offset."""
    if checked.analysis is None:
        return []
    points = checked.analysis.article.key_points
    return [
        point.span
        for point, support in zip(points, checked.analysis.support, strict=True)
        if point.span is not None and _rests_at(support.evidence, offset)
    ]


def _rests_at(evidence: Sequence[Evidence], offset: int) -> bool:
    spans = [piece.sentence.span for piece in evidence]
    return any(span is not None and span.start <= offset <= span.end for span in spans)


def _lines(checked: Checked, analysis: Analysis, index: int, markdown: bool) -> Iterator[str]:
    """What is said of a key point: two judgements, the evidence, the findings and their help."""
    support, coverage = analysis.support[index], analysis.coverage[index]
    yield _judgement("By the article", support, markdown)
    yield _judgement("By the summary", coverage, markdown)
    for evidence in support.evidence:
        span = evidence.sentence.span
        line = f"line {checked.lines.position(span.start).line + 1}: " if span else ""
        text = clipped(visible(evidence.sentence.text), MOST_TEXT)
        yield f"> {line}{as_markdown(text)}" if markdown else f"  {line}{text}"
    for finding in checked.findings:
        if finding.key_point == index:
            words = visible(f"{finding.message}. {finding.help}")
            shown = as_markdown(words) if markdown else words
            head = f"`{finding.rule}`" if markdown else finding.rule
            yield f"{head} ({finding.severity.value}): {shown}"
    if not analysis.judge:
        yield "_By words alone._" if markdown else "By words alone."


def _judgement(what: str, judgement: Support | Coverage, markdown: bool) -> str:
    """A verdict, and how probable each answer is to: does the text bear the key point out?"""
    verdict = f"**{judgement.verdict.value}**" if markdown else judgement.verdict.value
    answers = [("yes", judgement.score)]
    if judgement.probabilities is not None:
        answers = list(zip(_ANSWERS, judgement.probabilities, strict=True))
    listed = ", ".join(f"{name} {percent(probability)}" for name, probability in answers)
    return f"{what}: {verdict} (borne out: {listed})"
