"""Lines for pipes: `path:line:column: severity rule message`, then the totals."""

from nutgraf.checks.rule import quoted
from nutgraf.formats.judged import place_to_click
from nutgraf.formats.view import Format, Printer, Screen, Tally, View, counted, percent, where
from nutgraf.formats.visible import visible
from nutgraf.formats.why import explained
from nutgraf.model import Finding, Report, Source, Span


def report_lines(report: Report, view: View, screen: Screen) -> str:
    """A line for each finding, summary sentence or key point."""
    article = report.analysis.article
    if view is View.CHECK:
        lines = [_finding(report, finding) for finding in report.findings]
    elif view is View.SUMMARY:
        head = [f"==> {visible(where(report))} <=="] if screen.many else []
        lines = head + [
            visible(sentence.text) for sentence in report.analysis.summary.texts(article)
        ]
    else:
        lines = [
            f"{_place(article.source, point.span)} {visible(points.heading)}: {visible(point.text)}"
            for points in article.lists
            for point in points.points
        ]
        lines += explained(article) if screen.explains else []
    return "".join(line + "\n" for line in lines)


def totals_of_run(tally: Tally, view: View, screen: Screen) -> str:
    """One line of counts over all sources."""
    if screen.quiet or view is not View.CHECK:
        return ""
    parts = [counted(tally.sources, "article")]
    if tally.points:
        share = percent(tally.covered / tally.points)
        parts.append(f"{tally.covered} of {counted(tally.points, 'key point')} covered ({share})")
        parts.append(f"{tally.partial} partial, {tally.missed} missed")
        parts.append(tally.needs)
    else:
        parts.append("no key points")
    parts.append(tally.findings)
    lines = [tally.fixable] if tally.fixable else []
    return "".join(f"{line}\n" for line in (*lines, "; ".join(parts)))


def _finding(report: Report, finding: Finding) -> str:
    article = report.analysis.article
    words = f"{finding.severity.value} {finding.rule} {visible(finding.message)}"
    if finding.key_point is not None and article.key_points[finding.key_point].span is None:
        text = quoted(article.key_points[finding.key_point].text)
        words += f" (key point {finding.key_point + 1}: {visible(text)})"
    return f"{_place(article.source, finding.span)} {words}"


def _place(source: Source, span: Span | None) -> str:
    """`path:line:column:`; for a record the line of the file, and the record's id behind."""
    place = f"{place_to_click(source, span)}:"
    if source.line is None or source.id is None:
        return place
    return f"{place} [{visible(source.id)}]"


class TextPrinter(Printer):
    """Lines, and a line of totals."""

    def report(self, report: Report) -> str:
        """The report's lines."""
        return report_lines(report, self.view, self.screen)

    def closing(self, tally: Tally) -> str:
        """The totals, where anything could be read."""
        return totals_of_run(tally, self.view, self.screen) if tally.sources else ""


FORMAT = Format(TextPrinter)
