"""Lines for pipes: `path:line:column: severity rule message`, then the totals."""

from nutgraf.formats.view import Format, Screen, Tally, View, counted, percent
from nutgraf.formats.visible import visible
from nutgraf.model import Finding, Report, Source, Span


def render(report: Report, view: View, screen: Screen) -> str:
    """A line for each finding, summary sentence or key point."""
    article = report.analysis.article
    if view is View.CHECK:
        lines = [_finding(article.source, each) for each in report.findings]
    elif view is View.SUMMARY:
        head = [f"==> {visible(_name(article.source))} <=="] if screen.many else []
        lines = head + [visible(each.text) for each in report.analysis.summary.texts(article)]
    else:
        lines = [
            f"{_place(article.source, point.span)} {visible(each.heading)}: {visible(point.text)}"
            for each in article.lists
            for point in each.points
        ]
    return "".join(line + "\n" for line in lines)


def totals(tally: Tally, view: View, screen: Screen) -> str:
    """One line of counts over all sources."""
    if screen.quiet or view is not View.CHECK:
        return ""
    parts = [counted(tally.sources, "article")]
    if tally.points:
        share = percent(tally.covered / tally.points)
        parts.append(f"{tally.covered} of {counted(tally.points, 'key point')} covered ({share})")
        parts.append(f"{tally.partial} partial, {tally.missed} missed")
    else:
        parts.append("no key points")
    named = ((tally.errors, "error"), (tally.warnings, "warning"), (tally.infos, "note"))
    parts.append(", ".join(counted(n, noun) for n, noun in named if n) or "no findings")
    return "; ".join(parts) + "\n"


def _finding(source: Source, finding: Finding) -> str:
    words = f"{finding.severity.value} {finding.rule} {visible(finding.message)}"
    return f"{_place(source, finding.span)} {words}"


def _name(source: Source) -> str:
    name = source.name if source.line is None else f"{source.name}:{source.line}"
    return name if source.id is None else f"{name} ({source.id})"


def _place(source: Source, span: Span | None) -> str:
    """`path:line:column:`; for a record the line of the file, and the record's id behind."""
    if source.line is not None:
        return f"{visible(source.name)}:{source.line}:1:" + (
            f" [{visible(source.id)}]" if source.id is not None else ""
        )
    place = source.place(span.start) if span else None
    return (
        f"{visible(source.name)}:{place.line}:{place.column}:"
        if place
        else f"{visible(source.name)}:"
    )


FORMAT = Format(render, totals)
