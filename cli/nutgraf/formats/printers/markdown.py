"""Markdown for a comment on a pull request, or a page: the answer, then a table of key points."""

from collections.abc import Iterable, Iterator, Sequence

from nutgraf.formats.blocks import Block, answer, answer_of, blocks, closing
from nutgraf.formats.diagnostic import Diagnostic, diagnostics, name_in, path_of, region
from nutgraf.formats.plain import as_item, as_markdown
from nutgraf.formats.view import Format, Printer, Screen, Tally, View, counted, percent, shown_as
from nutgraf.formats.visible import shortened, visible
from nutgraf.model import Report, SupportVerdict, Verdict

MOST_POINT, MOST_EVIDENCE = 400, 160
"""Characters of a key point or a title, and of a sentence of the article, that are shown."""

_MARKS: dict[Verdict | SupportVerdict, str] = {
    Verdict.COVERED: "✓",
    Verdict.PARTIAL: "~",
    Verdict.MISSED: "–",
    SupportVerdict.SUPPORTED: "✓",
    SupportVerdict.PARTIAL: "~",
    SupportVerdict.CONTRADICTED: "✗",
    SupportVerdict.UNCLEAR: "?",
    SupportVerdict.UNSUPPORTED: "✗",
}

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
        heading = f"\n### {as_markdown(path_of(name, self.screen))}\n" if name else ""
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
        return f"\n---\n\n**{totals(tally)}**\n" if tally.sources > 1 else ""

    def _check(self, report: Report) -> str:
        found = list(diagnostics(report, self.screen))
        if self.screen.quiet and not found:
            return ""
        if self.screen.quiet:
            return self._heading(report) + _list(map(self._apart, found), mark="-")
        apart = [each for each in found if each.finding.key_point is None]
        ending = " ".join(map(as_markdown, closing(report)))
        return (
            self._heading(report, answer(report))
            + self._table(report, found)
            + _list(map(self._finding, apart), mark="-")
            + (f"\n{ending}\n" if ending else "")
        )

    def _heading(self, report: Report, said: str = "") -> str:
        title, path = report.analysis.article.title, name_in(report, self.screen)
        under = f"\n**{_short(title)}**\n" if title.strip() else ""
        said = f"{said}: " if said else ""
        return f"\n### {said}{as_markdown(path)}\n{under}"

    def _table(self, report: Report, found: Sequence[Diagnostic]) -> str:
        """A row for each key point: what it says and what is found, and both verdicts."""
        if not report.total:
            return ""
        by_finding = {id(each.finding): each for each in found}
        rows = ["| # | Key point | In article | In summary |", "|--:|---|---|---|"]
        for each in blocks(report):
            told = [self._finding(by_finding[id(one)]) for one in each.findings]
            cell = "<br>".join([_short(each.point.text), *(told or _proof(report, each))])
            rows.append(f"| {each.number} | {cell} | {_in_article(each)} | {_in_summary(each)} |")
        return "\n" + "".join(f"{row}\n" for row in rows)

    def _apart(self, each: Diagnostic) -> str:
        """A finding that does not stand beside its key point."""
        number = each.finding.key_point
        return (f"{number + 1}: " if number is not None else "") + self._finding(each)

    def _finding(self, each: Diagnostic) -> str:
        """A finding on a line, and what helps where its rule is new in this run."""
        line = f" {each.region.unit} {each.region.line}"
        help = f" {as_markdown(each.help)}" if each.help and each.rule not in self._helped else ""
        self._helped.add(each.rule)
        said = as_markdown(each.message)
        return f"**{each.severity.value}**,{line}: {said} (`{each.rule}`){help}"


def totals(tally: Tally) -> str:
    """One line of counts over all articles."""
    said = answer_of(tally.look, tally.in_doubt, tally.points).lower()
    share = f" ({percent(tally.covered / tally.points)})" if tally.points else ""
    articles = counted(tally.sources, "article")
    return f"{articles}: {said}; {tally.covered} covered{share}; {tally.findings}"


def _in_article(block: Block) -> str:
    shown = shown_as(block.support.verdict, block.support.score)
    mark = _MARKS[SupportVerdict.CONTRADICTED if block.errors else shown]
    return f"{mark} {block.in_article}"


def _in_summary(block: Block) -> str:
    verdict = block.coverage.verdict
    is_ticked = not (block.errors and verdict is Verdict.COVERED)
    return f"{_MARKS[verdict] if is_ticked else '·'} {verdict.value}"


def _proof(report: Report, block: Block) -> Iterator[str]:
    """The sentences that bear a key point out, a line each."""
    source = report.analysis.article.source
    for each in block.evidence:
        at = f"{source.whereabouts(each.sentence.span.start)}: " if each.sentence.span else ""
        yield at + as_markdown(shortened(visible(each.sentence.text), MOST_EVIDENCE))


def _sentences(report: Report) -> Iterable[str]:
    for sentence in report.analysis.summary.texts(report.analysis.article):
        yield as_item(sentence.text)


def _points(report: Report) -> Iterable[str]:
    source = report.analysis.article.source
    for each in report.analysis.article.lists:
        for point in each.points:
            where = region(source, point.span) if point.span else None
            at = f"{where.unit} {where.line}, " if where else ""
            yield f"{as_item(point.text)} ({at}under {as_markdown(each.heading)})"


def _list(items: Iterable[str], mark: str = "1.") -> str:
    lines = "".join(f"{mark} {item}\n" for item in items)
    return f"\n{lines}" if lines else ""


def _short(text: str) -> str:
    return as_markdown(shortened(visible(text), MOST_POINT))


FORMAT = Format(MarkdownPrinter, is_machine=True)
