"""The Rich table for people; this file and its `cells` are the only ones that use Rich.

Article text goes in as `Text`, never as markup.
"""

from io import StringIO

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from nutgraf.formats.cells import MOST_POINT, place_of, point_text, proof, verdict_text
from nutgraf.formats.view import Format, Printer, Screen, Tally, View, counted, percent, where
from nutgraf.formats.visible import shortened, visible
from nutgraf.model import (
    Finding,
    KeyPoint,
    KeyPointList,
    Report,
    Severity,
    Source,
    SupportVerdict,
    Verdict,
)

WIDE = 110
"""Columns from which on the evidence stands beside its key point, not under it."""

_SEVERITY_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}


def render(report: Report, view: View, screen: Screen) -> str:
    """The title, the table, a line under it, and the findings."""
    if screen.quiet and view is View.CHECK:
        if not report.findings:
            return ""
        head = [_heading(report)] if screen.many else []
        return _printed(Group(*head, _findings(report, report.findings)), screen)
    parts: list[RenderableType] = [_heading(report)]
    if view is View.SUMMARY:
        parts.append(_summary(report, screen))
    elif report.analysis.article.key_points:
        for number, each in enumerate(report.analysis.article.lists):
            parts.append(_points(report, number, each, view, screen))
    parts += [Text(), _caption(report, view)]
    if view is View.CHECK and report.findings:
        parts.append(_findings(report, report.findings))
    return _printed(Group(*parts), screen) + "\n"


def totals(tally: Tally, view: View, screen: Screen) -> str:
    """What can be fixed, and one line of counts where there are several articles."""
    if screen.quiet or view is not View.CHECK:
        return ""
    if tally.sources < 2:
        return tally.fixable
    ratio = f" ({percent(tally.covered / tally.points)})" if tally.points else ""
    points = counted(tally.points, "key point")
    found = f"{counted(tally.errors, 'error')}, {counted(tally.warnings, 'warning')}"
    articles = counted(tally.sources, "article")
    return f"{tally.fixable}{articles}: {tally.covered} of {points} covered{ratio}; {found}\n"


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
    text = out.getvalue() if screen.unicode else out.getvalue().replace("…", "...")
    lines = text.split("\n")
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
    first = sum(len(each.points) for each in article.lists[:number])
    if view is View.POINTS:
        _add_places(table, article.source, found, first + 1)
        return table
    is_wide = screen.width >= WIDE
    table.expand = True
    table.add_column("#", justify="right", no_wrap=True)
    table.add_column("Key point" if is_wide else "Key point and evidence", ratio=5, overflow="fold")
    table.add_column("In article", no_wrap=True)
    table.add_column("In summary", no_wrap=True)
    if is_wide:
        table.add_column("Evidence", ratio=6, overflow="fold")
    for index, point in enumerate(found.points, first):
        _add_judged(table, report, index, point, screen)
        if index < first + len(found.points) - 1:
            table.add_row()
    return table


def _add_judged(table: Table, report: Report, index: int, point: KeyPoint, screen: Screen) -> None:
    """A row: the key point, both verdicts, and the sentences that prove them."""
    coverage, support = report.analysis.coverage[index], report.analysis.support[index]
    words, sentences = point_text(point), proof(report.analysis.article.source, coverage, support)
    in_summary = verdict_text(coverage.verdict, coverage.score, screen)
    in_article = verdict_text(support.verdict, support.score, screen)
    bad = sum(
        each.key_point == index and each.severity is Severity.ERROR for each in report.findings
    )
    if bad:
        in_article.append(f"\n! {counted(bad, 'error')}", style="bold red")
    if screen.width >= WIDE:
        table.add_row(str(index + 1), words, in_article, in_summary, sentences)
    else:
        table.add_row(
            str(index + 1), Group(words, Padding(sentences, (0, 0, 0, 2))), in_article, in_summary
        )


def _add_places(table: Table, source: Source, found: KeyPointList, first: int) -> None:
    table.add_column("#", justify="right", no_wrap=True)
    table.add_column("Key point", overflow="fold")
    table.add_column(source.unit.value.capitalize(), justify="right", no_wrap=True)
    table.add_column("Found under", overflow="fold")
    place = f", {source.whereabouts(found.span.start)}" if found.span else ""
    under = f"{visible(found.heading)} ({found.origin.value}{place})"
    for index, point in enumerate(found.points, first):
        at = place_of(source, point.span)
        table.add_row(str(index), point_text(point), str(at.line) if at else "", Text(under))


def _summary(report: Report, screen: Screen) -> Table:
    article, summary = report.analysis.article, report.analysis.summary
    table = _table(screen)
    table.add_column("Rank", justify="right", no_wrap=True)
    table.add_column("Score", justify="right", no_wrap=True)
    table.add_column(article.source.unit.value.capitalize(), justify="right", no_wrap=True)
    table.add_column("Sentence", overflow="fold")
    sentences = summary.texts(article)
    scores = summary.scores or (None,) * len(sentences)
    ranks = summary.ranks or (None,) * len(sentences)
    for sentence, score, rank in zip(sentences, scores, ranks, strict=True):
        place = place_of(article.source, sentence.span)
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
    covered, points = report.count(Verdict.COVERED), counted(report.total, "key point")
    borne_out = sum(each.verdict is SupportVerdict.SUPPORTED for each in report.analysis.support)
    text = Text(f"{covered} of {points} covered ({percent(report.ratio)})", style="bold")
    return text.append(f", {borne_out} supported  summary: {made}", style="not bold dim")


def _findings(report: Report, findings: "list[Finding] | tuple[Finding, ...]") -> Group:
    source = report.analysis.article.source
    rows: list[RenderableType] = []
    for finding in findings:
        place = f" {source.whereabouts(finding.span.start)}: "
        if finding.key_point is not None:
            place = f" key point {finding.key_point + 1}," + place
        text = Text.assemble(
            (finding.severity.value, _SEVERITY_STYLES[finding.severity]),
            place,
            visible(finding.message),
            (f" [{finding.rule}]", "dim"),
        )
        if finding.help:
            text.append(f"\n  {finding.help}", style="dim")
        rows.append(text)
    return Group(*rows)


class TablePrinter(Printer):
    """A table an article, and a line of totals."""

    def report(self, report: Report) -> str:
        """The article's table and findings."""
        return render(report, self.view, self.screen)

    def closing(self, tally: Tally) -> str:
        """The totals."""
        return totals(tally, self.view, self.screen)


FORMAT = Format(TablePrinter)
