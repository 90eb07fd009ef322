"""The Rich table for people; this file, `verdict_table` and `cells` are the only ones
that use Rich.

Article text goes in as `Text`, never as markup.
"""

from io import StringIO

from rich import box
from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from nutgraf.formats.cells import MOST_POINT, point_text, start_of
from nutgraf.formats.judged import answer_of
from nutgraf.formats.verdict_table import VerdictTable
from nutgraf.formats.view import Format, Printer, Screen, Tally, View, counted, percent, where
from nutgraf.formats.visible import clipped, visible
from nutgraf.model import KeyPointList, Report, Source


def rendered_list(report: Report, view: View, screen: Screen) -> str:
    """The summary, or the key points found: a title, a table, and a line under it."""
    parts: list[RenderableType] = [_heading(report)]
    if view is View.SUMMARY:
        parts.append(_summary(report, screen))
    elif report.analysis.article.key_points:
        for number, points in enumerate(report.analysis.article.lists):
            parts.append(_points(report, number, points, screen))
    parts += [Text(), _caption(report, view)]
    return _printed(Group(*parts), screen) + "\n"


def totals(tally: Tally, view: View, screen: Screen) -> str:
    """One line of counts, and what can be fixed, where there are several articles."""
    if screen.quiet or view is not View.CHECK or tally.sources < 2:
        return ""
    headline = answer_of(tally.look, tally.in_doubt, tally.points, tally.silenced).lower()
    ratio = f" ({percent(tally.covered / tally.points)})" if tally.points else ""
    findings = f"{counted(tally.errors, 'error')}, {counted(tally.warnings, 'warning')}"
    articles = counted(tally.sources, "article")
    mends = f"{tally.fixable}.\n" if tally.fixable else ""
    return f"\n{articles}: {headline}; {tally.covered} covered{ratio}; {findings}\n{mends}"


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
    text = Text(clipped(title, MOST_POINT), style="bold") if title else Text()
    return text.append(("\n" if title else "") + name, style="not bold dim")


def _table(screen: Screen) -> Table:
    style = box.SIMPLE_HEAD if screen.unicode else box.ASCII
    return Table(
        box=style, show_edge=not screen.unicode, pad_edge=False, expand=False, header_style="bold"
    )


def _points(report: Report, number: int, points: KeyPointList, screen: Screen) -> Table:
    """One list of key points, with their places."""
    article = report.analysis.article
    table = _table(screen)
    if len(article.lists) > 1:
        table.title = Text(f"List {number + 1}: {visible(points.heading)}", style="italic")
        table.title_justify = "left"
    first = sum(len(points.points) for points in article.lists[:number])
    _add_places(table, article.source, points, first + 1)
    return table


def _add_places(table: Table, source: Source, points: KeyPointList, first: int) -> None:
    table.add_column("#", justify="right", no_wrap=True)
    table.add_column("Key point", overflow="fold")
    table.add_column(source.unit.value.capitalize(), justify="right", no_wrap=True)
    table.add_column("Found under", overflow="fold")
    whereabouts = f", {source.whereabouts(points.span.start)}" if points.span else ""
    under = f"{visible(points.heading)} ({points.origin.value}{whereabouts})"
    for index, point in enumerate(points.points, first):
        place = start_of(source, point.span)
        table.add_row(str(index), point_text(point), str(place.line) if place else "", Text(under))


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
        place = start_of(article.source, sentence.span)
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
    method = f"{summary.method}, {counted(len(summary.texts(article)), 'sentence')}"
    if view is View.SUMMARY:
        return Text(method, style="dim")
    return Text(counted(len(article.key_points), "key point"))


class TablePrinter(Printer):
    """A table an article, and a line of totals."""

    def __init__(self, view: View, screen: Screen) -> None:
        super().__init__(view, screen)
        self._verdicts = VerdictTable(screen)
        self._is_first = True

    def report(self, report: Report) -> str:
        """The article's table and findings."""
        if self.view is not View.CHECK:
            return rendered_list(report, self.view, self.screen)
        if not self.screen.quiet:
            gap, self._is_first = "" if self._is_first else "\n", False
            return gap + _printed(self._verdicts.of(report), self.screen)
        return _printed(self._verdicts.findings(report), self.screen) if report.findings else ""

    def closing(self, tally: Tally) -> str:
        """The totals."""
        return totals(tally, self.view, self.screen)


FORMAT = Format(TablePrinter)
