"""Markdown for a comment on a pull request, or a page: the answer, then a table of key points."""

from collections.abc import Iterable, Iterator, Sequence

from nutgraf.formats.diagnostic import Diagnostic, diagnostics, name_in, path_from_root, region
from nutgraf.formats.judged import MARKS, JudgedPoint, answer, answer_of, closing, judged_points
from nutgraf.formats.plain import as_item, as_markdown
from nutgraf.formats.view import Format, Printer, Screen, State, Tally, View, counted, percent
from nutgraf.formats.visible import clipped, visible
from nutgraf.model import Report

MOST_POINT, MOST_EVIDENCE = 400, 160
"""Characters of a key point or a title, and of a sentence of the article, that are shown."""

_TITLES = {View.SUMMARY: "Summaries", View.POINTS: "Key points found"}


class MarkdownPrinter(Printer):
    """A section an article, totals at the end; GitHub's dialect of Markdown."""

    def __init__(self, view: View, screen: Screen) -> None:
        super().__init__(view, screen)
        self._helped: set[str] = set()
        self._is_first = True

    def opening(self) -> str:
        """The heading; a check's answers stand at the head of each article."""
        return f"## {_TITLES[self.view]}\n" if self.view in _TITLES else ""

    def report(self, report: Report) -> str:
        """The article's section."""
        if self.view is View.CHECK:
            return self._headed(self._check(report))
        section = _list(_sentences(report) if self.view is View.SUMMARY else _points(report))
        return self._heading(report) + section

    def failure(self, message: str, name: str) -> str:
        """A section with the message alone."""
        heading = f"\n### {as_markdown(path_from_root(name, self.screen))}\n" if name else ""
        return self._headed(f"{heading}\n**error**: {as_markdown(message)}\n")

    def _headed(self, section: str) -> str:
        """A section; the first of a page without a heading has no blank line before it."""
        is_first, self._is_first = self._is_first, self._is_first and not section
        return section.removeprefix("\n") if is_first and self.view is View.CHECK else section

    def closing(self, tally: Tally) -> str:
        """The totals of several articles, or that there was none."""
        if not tally.sources:
            return self._headed("\nNo article was read.\n")
        if self.view is not View.CHECK:
            return ""
        if self.screen.quiet:
            is_clean = not tally.errors + tally.warnings + tally.infos
            return self._headed("\nNo findings.\n") if is_clean else ""
        return f"\n---\n\n**{run_totals(tally)}**\n" if tally.sources > 1 else ""

    def _check(self, report: Report) -> str:
        findings = list(diagnostics(report, self.screen))
        if self.screen.quiet and not findings:
            return ""
        if self.screen.quiet:
            return self._heading(report) + _list(map(self._apart, findings), mark="-")
        apart = [diagnostic for diagnostic in findings if diagnostic.finding.key_point is None]
        ending = " ".join(map(as_markdown, closing(report)))
        return (
            self._heading(report, answer(report))
            + self._table(report, findings)
            + _list(map(self._finding, apart), mark="-")
            + (f"\n{ending}\n" if ending else "")
        )

    def _heading(self, report: Report, headline: str = "") -> str:
        title, path = report.analysis.article.title, name_in(report, self.screen)
        under = f"\n**{_short(title)}**\n" if title.strip() else ""
        headline = f"{headline}: " if headline else ""
        return f"\n### {headline}{as_markdown(path)}\n{under}"

    def _table(self, report: Report, findings: Sequence[Diagnostic]) -> str:
        """A row for each key point: what it says and what is found, and both verdicts."""
        if not report.total:
            return ""
        by_finding = {id(diagnostic.finding): diagnostic for diagnostic in findings}
        rows = ["| # | Key point | In article | In summary |", "|--:|---|---|---|"]
        for judged in judged_points(report):
            lines = [self._finding(by_finding[id(finding)]) for finding in judged.findings]
            cell = "<br>".join([_short(judged.point.text), *(lines or _proof(report, judged))])
            in_article = f"{MARKS[judged.article_mark][0]} {judged.in_article}"
            in_summary = f"{MARKS[judged.summary_mark][0]} {judged.coverage.verdict.value}"
            rows.append(f"| {judged.number} | {cell} | {in_article} | {in_summary} |")
        return "\n" + "".join(f"{row}\n" for row in rows)

    def _apart(self, diagnostic: Diagnostic) -> str:
        """A finding that does not stand beside its key point."""
        number = diagnostic.finding.key_point
        return (f"{number + 1}: " if number is not None else "") + self._finding(diagnostic)

    def _finding(self, diagnostic: Diagnostic) -> str:
        """A finding on a line, and what helps where its rule is new in this run."""
        line = f" {diagnostic.region.unit} {diagnostic.region.line}"
        is_new = diagnostic.rule not in self._helped
        help = f" {as_markdown(diagnostic.help)}" if diagnostic.help and is_new else ""
        self._helped.add(diagnostic.rule)
        message = as_markdown(diagnostic.message)
        return f"**{diagnostic.severity.value}**,{line}: {message} (`{diagnostic.rule}`){help}"


def run_totals(tally: Tally) -> str:
    """One line of counts over all articles."""
    headline = answer_of(tally.look, tally.in_doubt, tally.points, tally.silenced).lower()
    share = f" ({percent(tally.covered / tally.points)})" if tally.points else ""
    articles = counted(tally.sources, "article")
    return f"{articles}: {headline}; {tally.covered} covered{share}; {tally.findings}"


def _proof(report: Report, judged: JudgedPoint) -> Iterator[str]:
    """The sentences that bear a key point out, a line each; or which rules the draft silences."""
    if judged.state is State.SILENCED:
        yield f"silenced in the draft: {', '.join(f'`{rule}`' for rule in judged.silenced)}"
        return
    source = report.analysis.article.source
    for sentence in (evidence.sentence for evidence in judged.evidence):
        place = f"{source.whereabouts(sentence.span.start)}: " if sentence.span else ""
        yield place + as_markdown(clipped(visible(sentence.text), MOST_EVIDENCE))


def _sentences(report: Report) -> Iterable[str]:
    for sentence in report.analysis.summary.texts(report.analysis.article):
        yield as_item(sentence.text)


def _points(report: Report) -> Iterable[str]:
    source = report.analysis.article.source
    for points in report.analysis.article.lists:
        for point in points.points:
            where = region(source, point.span) if point.span else None
            place = f"{where.unit} {where.line}, " if where else ""
            yield f"{as_item(point.text)} ({place}under {as_markdown(points.heading)})"


def _list(items: Iterable[str], mark: str = "1.") -> str:
    lines = "".join(f"{mark} {item}\n" for item in items)
    return f"\n{lines}" if lines else ""


def _short(text: str) -> str:
    return as_markdown(clipped(visible(text), MOST_POINT))


FORMAT = Format(MarkdownPrinter, is_machine=True)
