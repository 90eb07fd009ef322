"""The table of a check: the answer, a block for each key point, and what the summary leaves out.

Every line is as wide as the screen: what is found stands under its key point's whole row.
"""

from collections.abc import Iterator
from io import StringIO

from rich import box
from rich.cells import cell_len
from rich.console import Console, Group, OverflowMethod, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from nutgraf.formats.answer import answer, closing
from nutgraf.formats.cells import point_text
from nutgraf.formats.judged import MARKS, JudgedPoint, judged_points, of_the_draft, place_to_click
from nutgraf.formats.view import Screen, State, Tally, where
from nutgraf.formats.visible import visible
from nutgraf.model import Finding, Report, Severity, Source

INDENT = 4

_FOUND = {
    Severity.ERROR: ("✗", "x", "bold red"),
    Severity.WARNING: ("!", "!", "yellow"),
    Severity.INFO: ("i", "i", "cyan"),
}
"""A severity's mark, the same in ASCII, and its style."""

_COLUMNS = (("In article", len("✗ contradicted")), ("In summary", len("In summary")))
_NARROW_COLUMNS = (("Article", len("Article")), ("Summary", len("Summary")))
_NARROW = 64
"""Columns of a screen under which verdicts are marks without words."""


class VerdictTable:
    """The tables of a run; the help of a rule stands behind its first finding only."""

    def __init__(self, screen: Screen) -> None:
        self._screen = screen
        self._helped: set[str] = set()
        self._console = Console(file=StringIO(), width=screen.width)  # it only measures

    def of(self, report: Report) -> RenderableType:
        """The table of one article."""
        screen = self._screen
        table = Table(
            box=box.SIMPLE_HEAD if screen.unicode else box.ASCII2,
            show_edge=False,
            pad_edge=False,
            padding=(0, 0),
            expand=True,
            header_style="",
        )
        table.add_column(self._head(report), overflow="fold")
        for row in self._rows(report):
            table.add_row(row)
        return Group(table, *(Text(line, style="dim") for line in self._closing(report)))

    def findings(self, report: Report) -> RenderableType:
        """The findings of one article, without its key points."""
        source = report.analysis.article.source
        return Group(*(self._finding(finding, source) for finding in report.findings))

    def _closing(self, report: Report) -> list[str]:
        """The lines below the table; in the first, if it fits, what a lone draft has to fix."""
        lines, tally = closing(report), Tally()
        tally.add(report)
        if not tally.fixable or self._screen.many:
            return lines
        fixable = f"{tally.fixable}."
        both = " ".join([*lines[:1], fixable])
        fits = cell_len(both) <= self._screen.width
        return [both, *lines[1:]] if fits else [*lines, fixable]

    def _head(self, report: Report) -> RenderableType:
        style = "bold red" if any(map(_is_error, report.findings)) else "bold"
        headline = Text(answer(report), style=style)
        if not report.analysis.coverage:
            return headline.append(f"  {visible(where(report))}", style="not bold dim")
        head = self._row("", headline, *(Text(name) for name, _ in self._columns))
        is_record = report.analysis.article.source.line is not None
        if not self._screen.many and not is_record:
            return head
        return Group(head, _name(report))

    def _rows(self, report: Report) -> Iterator[RenderableType]:
        source, lists = report.analysis.article.source, report.analysis.article.lists
        judged = list(judged_points(report))
        first = 0
        for number, points in enumerate(lists, 1):
            if len(lists) > 1:
                yield Text(f"List {number}: {visible(points.heading)}", style="italic")
            for point in judged[first : first + len(points.points)]:
                yield self._judged(source, point)
            first += len(points.points)
        for finding in of_the_draft(report):
            yield self._finding(finding, source)

    def _judged(self, source: Source, judged: JudgedPoint) -> RenderableType:
        lines = [self._finding(finding) for finding in judged.findings]
        if not lines and judged.state is State.SILENCED:
            lines = [self._silenced(source, judged)]
        lines = lines or list(self._proof(source, judged))
        point = point_text(judged.point)
        if judged.findings:
            place = place_to_click(source, judged.findings[0].span)
            point, lines[0] = self._placed(place, point, lines[0])
        row = self._row(f"{judged.number}", point, self._article(judged), self._summary(judged))
        return Group(row, *map(_under, lines))

    def _placed(self, place: str, point: Text, finding: Text) -> tuple[Text, Text]:
        """A place behind the key point or before what is found, wherever it takes fewer lines."""
        under = self._screen.width - INDENT
        behind = point.copy().append(f"  {place}", style="not bold dim")
        before = Text.assemble((f"{place}  ", "dim"), finding, overflow="fold")
        is_shorter = self._lines(behind, self._room) + self._lines(finding, under) <= (
            self._lines(point, self._room) + self._lines(before, under)
        )
        fits = cell_len(place) <= self._room  # in two pieces nobody could click it
        return (behind, finding) if fits and is_shorter else (point, before)

    def _lines(self, text: Text, width: int) -> int:
        return len(text.wrap(self._console, width, overflow="fold"))

    def _row(self, number: str, words: Text, in_article: Text, in_summary: Text) -> RenderableType:
        grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
        if number:
            grid.add_column(justify="right", no_wrap=True, width=INDENT - 2)
        grid.add_column(ratio=1, overflow="fold")
        for _, width in self._columns:
            grid.add_column(no_wrap=True, width=width)
        cells = (words, in_article, in_summary)
        grid.add_row(*((Text(number, style="dim"), *cells) if number else cells))
        return grid

    def _article(self, judged: JudgedPoint) -> Text:
        return self._marked(MARKS[judged.article_mark], judged.in_article)

    def _summary(self, judged: JudgedPoint) -> Text:
        return self._marked(MARKS[judged.summary_mark], judged.coverage.verdict.value)

    def _marked(self, mark: tuple[str, str, str], word: str) -> Text:
        sign, plain, style = mark
        words = "" if self._is_narrow else f" {word}"
        return Text(f"{sign if self._screen.unicode else plain}{words}", style=style)

    @property
    def _room(self) -> int:
        """The width of a key point's cell."""
        return self._screen.width - INDENT - sum(width + 2 for _, width in self._columns)

    @property
    def _is_narrow(self) -> bool:
        return self._screen.width < _NARROW

    @property
    def _columns(self) -> tuple[tuple[str, int], ...]:
        """The headings of the two verdicts, and the widths of their columns."""
        return _NARROW_COLUMNS if self._is_narrow else _COLUMNS

    def _finding(self, finding: Finding, source: Source | None = None) -> Text:
        """A finding, behind its place in the source, and what helps where its rule is new."""
        mark, plain, style = _FOUND[finding.severity]
        place = f"{place_to_click(source, finding.span)}  " if source else ""
        help = visible(finding.help) if finding.rule not in self._helped else ""
        self._helped.add(finding.rule)
        return Text.assemble(
            (place, "dim"),
            (f"{mark if self._screen.unicode else plain} ", style),
            visible(finding.message),
            (f" [{finding.rule}]{' ' if help else ''}{help}", "dim"),
            overflow="fold",
        )

    def _proof(self, source: Source, judged: JudgedPoint) -> Iterator[Text]:
        """The sentences that bear a point out, a line each, behind their places."""
        cut: OverflowMethod = "ellipsis" if self._screen.unicode else "crop"
        for sentence in (evidence.sentence for evidence in judged.evidence):
            place, words = place_to_click(source, sentence.span), visible(sentence.text)
            is_long = 2 * len(place) > self._screen.width  # as a page's address may be
            if is_long:
                yield Text(place, style="dim", overflow="fold")
            line = words if is_long else f"{place}  {words}"
            yield Text(line, style="dim", no_wrap=True, overflow=cut)
        if not judged.evidence:
            place = place_to_click(source, judged.point.span)
            yield Text(f"{place}  nothing in the article says this", style="dim", overflow="fold")

    def _silenced(self, source: Source, judged: JudgedPoint) -> Text:
        """The line that names the rules that the draft silences on a key point."""
        place, rules = place_to_click(source, judged.point.span), ", ".join(judged.silenced)
        return Text(f"{place}  silenced in the draft: {rules}", style="dim", overflow="fold")


def _under(text: Text) -> Padding:
    return Padding(text, (0, 0, 0, INDENT))


def _is_error(finding: Finding) -> bool:
    return finding.severity is Severity.ERROR


def _name(report: Report) -> Text:
    name, title = visible(where(report)), visible(report.analysis.article.title)
    return Text(f"{name}  {title}" if title else name, style="dim", overflow="fold")
