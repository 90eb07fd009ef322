"""The Rich table for people; the only file that uses Rich.

Article text goes in as `Text`, never as markup.
"""

from io import StringIO

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from nutgraf.formats.view import Format, Screen, Tally, View, counted, percent, where
from nutgraf.formats.visible import shortened, visible
from nutgraf.model import (
    Coverage,
    Evidence,
    Finding,
    KeyPoint,
    KeyPointList,
    Place,
    Report,
    Severity,
    Source,
    Span,
    Verdict,
)

NARROW = 76
"""Columns below which the evidence stands under its key point, not beside it."""

MOST_POINT = 400
MOST_EVIDENCE = 300
"""Characters of a key point and of an evidence sentence that are shown."""

_MARKS = {Verdict.COVERED: "✓", Verdict.PARTIAL: "~", Verdict.MISSED: "✗"}
_ASCII_MARKS = {Verdict.COVERED: "+", Verdict.PARTIAL: "~", Verdict.MISSED: "x"}
_STYLES = {Verdict.COVERED: "green", Verdict.PARTIAL: "yellow", Verdict.MISSED: "red"}
_SEVERITY_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
_IN_TABLE = ("uncovered-point",)
"""Rules whose findings the verdicts in the table already say."""


def render(report: Report, view: View, screen: Screen) -> str:
    """The title, the table, a line under it, and the findings."""
    if screen.quiet and view is View.CHECK:
        return _printed(_findings(report, report.findings), screen) if report.findings else ""
    parts: list[RenderableType] = [_heading(report)]
    if view is View.SUMMARY:
        parts.append(_summary(report, screen))
    elif report.analysis.article.key_points:
        for number, each in enumerate(report.analysis.article.lists):
            parts.append(_points(report, number, each, view, screen))
    parts += [Text(), _caption(report, view)]
    if view is View.CHECK:
        shown = [each for each in report.findings if each.rule not in _IN_TABLE]
        if shown:
            parts.append(_findings(report, shown))
    return _printed(Group(*parts), screen) + "\n"


def totals(tally: Tally, view: View, screen: Screen) -> str:
    """One line of counts, where there are several articles."""
    if screen.quiet or view is not View.CHECK or tally.sources < 2:
        return ""
    ratio = f" ({percent(tally.covered / tally.points)})" if tally.points else ""
    points = counted(tally.points, "key point")
    return f"{counted(tally.sources, 'article')}: {tally.covered} of {points} covered{ratio}\n"


def _printed(renderable: RenderableType, screen: Screen) -> str:
    out = StringIO()
    console = Console(
        file=out,
        width=screen.width,
        force_terminal=screen.color,
        color_system="standard" if screen.color else None,
        no_color=not screen.color,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
    )
    console.print(renderable)
    lines = out.getvalue().split("\n")
    return "\n".join(line.rstrip() for line in lines)


def _heading(report: Report) -> Text:
    title = visible(report.analysis.article.title)
    name = visible(where(report))
    text = Text(shortened(title, MOST_POINT), style="bold") if title else Text()
    return text.append(("\n" if title else "") + name, style="not bold dim")


def _table(screen: Screen) -> Table:
    style = box.SIMPLE_HEAD if screen.unicode else box.ASCII
    return Table(
        box=style, show_edge=not screen.unicode, pad_edge=False, expand=False, header_style="bold"
    )


def _points(report: Report, number: int, found: KeyPointList, view: View, screen: Screen) -> Table:
    """One list of key points: with verdicts for a check, with places for `points`."""
    article = report.analysis.article
    table = _table(screen)
    if len(article.lists) > 1:
        table.title = Text(f"List {number + 1}: {visible(found.heading)}", style="italic")
        table.title_justify = "left"
    first = 1 + sum(len(each.points) for each in article.lists[:number])
    if view is View.POINTS:
        _add_places(table, article.source, found, first)
        return table
    is_narrow = screen.width < NARROW
    table.add_column("#", justify="right", no_wrap=True)
    table.add_column(
        "Key point and evidence" if is_narrow else "Key point", ratio=5, overflow="fold"
    )
    table.add_column("Verdict", no_wrap=True)
    if not is_narrow:
        table.add_column("Evidence in the summary", ratio=6, overflow="fold")
    table.expand = not is_narrow or screen.width < NARROW
    for index, point in enumerate(found.points, first):
        coverage = report.analysis.coverage[index - 1]
        words, proof = _point(point), _proof(article.source, coverage)
        mark = _verdict(coverage, screen)
        if is_narrow:
            table.add_row(str(index), Group(words, Padding(proof, (0, 0, 0, 2))), mark)
        else:
            table.add_row(str(index), words, mark, proof)
        if index < first + len(found.points) - 1:
            table.add_row()
    return table


def _point(point: KeyPoint) -> Text:
    text = Text(shortened(visible(point.text), MOST_POINT))
    label = visible(point.label)
    if label and text.plain.startswith(label):
        text.stylize("bold", 0, len(label))
    return text


def _verdict(coverage: Coverage, screen: Screen) -> Text:
    marks = _MARKS if screen.unicode else _ASCII_MARKS
    text = Text(
        f"{marks[coverage.verdict]} {coverage.verdict.value}", style=_STYLES[coverage.verdict]
    )
    return text.append(f"\n  {coverage.score:.2f}", style="not bold dim")


def _proof(source: Source, coverage: Coverage) -> Text:
    """The sentences that carry the point, each with its line."""
    if coverage.verdict is Verdict.MISSED or not coverage.evidence:
        return Text("(nothing in the summary says this)", style="dim")
    return Text("\n").join(_quoted(source, each) for each in coverage.evidence)


def _quoted(source: Source, evidence: Evidence) -> Text:
    text = Text(shortened(visible(evidence.sentence.text), MOST_EVIDENCE))
    place = _place(source, evidence.sentence.span)
    return Text.assemble((f"line {place.line}: ", "dim"), text) if place else text


def _place(source: Source, span: Span | None) -> Place | None:
    return source.place(span.start) if span else None


def _add_places(table: Table, source: Source, found: KeyPointList, first: int) -> None:
    table.add_column("#", justify="right", no_wrap=True)
    table.add_column("Key point", overflow="fold")
    table.add_column("Line", justify="right", no_wrap=True)
    table.add_column("Found under", overflow="fold")
    place = _place(source, found.span)
    under = (
        f"{visible(found.heading)} ({found.origin.value}{f', line {place.line}' if place else ''})"
    )
    for index, point in enumerate(found.points, first):
        at = _place(source, point.span)
        table.add_row(str(index), _point(point), str(at.line) if at else "", Text(under))


def _summary(report: Report, screen: Screen) -> Table:
    article, summary = report.analysis.article, report.analysis.summary
    table = _table(screen)
    table.add_column("Rank", justify="right", no_wrap=True)
    table.add_column("Score", justify="right", no_wrap=True)
    table.add_column("Line", justify="right", no_wrap=True)
    table.add_column("Sentence", overflow="fold")
    sentences = summary.texts(article)
    scores = summary.scores or (None,) * len(sentences)
    ranks = summary.ranks or (None,) * len(sentences)
    for sentence, score, rank in zip(sentences, scores, ranks, strict=True):
        place = _place(article.source, sentence.span)
        table.add_row(
            "" if rank is None else str(rank),
            "" if score is None else f"{score:.3g}",
            str(place.line) if place else "",
            Text(visible(sentence.text)),
        )
    return table


def _caption(report: Report, view: View) -> Text:
    """The line under the table: what was counted, by which method."""
    article, summary = report.analysis.article, report.analysis.summary
    made = f"{summary.method}, {counted(len(summary.texts(article)), 'sentence')}"
    if view is View.SUMMARY:
        return Text(made, style="dim")
    if view is View.POINTS:
        return Text(counted(len(article.key_points), "key point"))
    if report.ratio is None:
        return Text(f"No key points found  ({made})")
    covered = report.count(Verdict.COVERED)
    text = Text(
        f"{covered} of {counted(report.total, 'key point')} covered ({percent(report.ratio)})",
        style="bold",
    )
    return text.append(f"  summary: {made}", style="not bold dim")


def _findings(report: Report, findings: "list[Finding] | tuple[Finding, ...]") -> Group:
    source = report.analysis.article.source
    rows: list[RenderableType] = []
    for finding in findings:
        line = source.place(finding.span.start).line
        text = Text(finding.severity.value, style=_SEVERITY_STYLES[finding.severity])
        text.append(f" line {line}: {visible(finding.message)}", style="not bold default")
        text.append(f" [{finding.rule}]", style="not bold dim")
        if finding.help:
            text.append(f"\n  {finding.help}", style="not bold dim")
        rows.append(text)
    return Group(*rows)


FORMAT = Format(render, totals)
