"""Markdown for a comment on a pull request, or a page: a table of verdicts, then the findings."""

from collections import Counter
from collections.abc import Iterable

from nutgraf.formats.diagnostic import Diagnostic, diagnostics, path_of, region
from nutgraf.formats.plain import as_item, as_markdown
from nutgraf.formats.view import Format, Printer, Tally, View, counted, percent, shown_as
from nutgraf.formats.visible import shortened, visible
from nutgraf.model import Report, Severity, SupportVerdict, Verdict

MOST_POINT = 400
"""Characters of a key point or a sentence that are shown."""

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

_TITLES = {View.CHECK: "Key points", View.SUMMARY: "Summaries", View.POINTS: "Key points found"}


class MarkdownPrinter(Printer):
    """A section an article, totals at the end; GitHub's dialect of Markdown."""

    def opening(self) -> str:
        """The heading."""
        return f"## {_TITLES[self.view]}\n"

    def report(self, report: Report) -> str:
        """The article's section."""
        if self.view is View.CHECK:
            return self._check(report)
        section = _list(_sentences(report) if self.view is View.SUMMARY else _points(report))
        return self._heading(report) + section

    def failure(self, message: str, name: str) -> str:
        """A section with the message alone."""
        heading = f"\n### {as_markdown(path_of(name, self.screen))}\n" if name else ""
        return f"{heading}\n**error**: {as_markdown(message)}\n"

    def closing(self, tally: Tally) -> str:
        """The totals of several articles, or that there was none."""
        if not tally.sources:
            return "\nNo article was read.\n"
        if self.view is not View.CHECK:
            return ""
        if self.screen.quiet:
            is_clean = not tally.errors + tally.warnings + tally.infos
            return "\nNo findings.\n" if is_clean else ""
        return f"\n---\n\n**{totals(tally)}**\n" if tally.sources > 1 else ""

    def _check(self, report: Report) -> str:
        found = list(diagnostics(report, self.screen))
        if self.screen.quiet and not found:
            return ""
        text = self._heading(report)
        if not self.screen.quiet:
            text += f"\n{_counts(report)}\n" + _table(report, found)
        return text + _list(map(_finding, found), mark="-")

    def _heading(self, report: Report) -> str:
        source, title = report.analysis.article.source, report.analysis.article.title
        path = path_of(source.name, self.screen)
        path += f":{source.line}" if source.line is not None else ""
        path += f" ({source.id})" if source.id is not None else ""
        under = f"\n**{_short(title)}**\n" if title.strip() else ""
        return f"\n### {as_markdown(path)}\n{under}"


def totals(tally: Tally) -> str:
    """One line of counts over all articles."""
    points = counted(tally.points, "key point")
    share = f" ({percent(tally.covered / tally.points)})" if tally.points else ""
    named = ((tally.errors, "error"), (tally.warnings, "warning"), (tally.infos, "note"))
    findings = ", ".join(counted(n, noun) for n, noun in named if n) or "no findings"
    articles = counted(tally.sources, "article")
    return f"{articles}: {tally.covered} of {points} covered{share}; {findings}"


def _counts(report: Report) -> str:
    if report.ratio is None:
        return "No key points found."
    covered, support = report.count(Verdict.COVERED), report.analysis.support
    borne_out = sum(each.verdict is SupportVerdict.SUPPORTED for each in support)
    points = counted(report.total, "key point")
    return f"{borne_out} of {points} supported by the article, {covered} covered by its summary."


def _table(report: Report, found: Iterable[Diagnostic]) -> str:
    if not report.total:
        return ""
    bad = Counter(each.finding.key_point for each in found if each.severity is Severity.ERROR)
    rows = ["| # | Key point | In article | In summary |", "|--:|---|---|---|"]
    for index, point in enumerate(report.analysis.article.key_points):
        support, coverage = report.analysis.support[index], report.analysis.coverage[index]
        judged = [_verdict(each.verdict, each.score) for each in (support, coverage)]
        judged[0] += f", **{counted(bad[index], 'error')}**" if bad[index] else ""
        rows.append(f"| {index + 1} | {_short(point.text)} | {judged[0]} | {judged[1]} |")
    return "\n" + "".join(f"{row}\n" for row in rows)


def _verdict(verdict: Verdict | SupportVerdict, score: float) -> str:
    return f"{_MARKS[shown_as(verdict, score)]} {verdict.value}"


def _finding(each: Diagnostic) -> str:
    number = each.finding.key_point
    point = f" key point {number + 1}," if number is not None else ""
    line = f" {each.region.unit} {each.region.line}"
    return f"**{each.severity.value}**,{point}{line}: {as_markdown(each.message)} (`{each.rule}`)"


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
