"""The figures as text: a table for people, JSON, and CSV with one figure a row."""

import json
from collections.abc import Callable, Iterator
from dataclasses import asdict

from nutgraf.formats.printers.csv import Row, lines
from nutgraf.formats.view import counted, percent
from nutgraf.formats.visible import clipped, escaped, visible
from nutgraf.stats.counts import SHARES, Counts, Total

_BAR = 30
_NAME = 36


def figures_as_table(counts: Counts) -> str:
    """Sections of aligned columns, at most 80 wide."""
    total = counts.total
    out = [
        f"{counted(total.articles, 'article')}, {total.with_points:,} with key points",
        f"{total.covered:,} of {counted(total.points, 'key point')} covered"
        f"{_ratio(total)}, {total.unsupported:,} not borne out",
        f"{counted(total.errors, 'error')}, {counted(total.warnings, 'warning')}",
    ]
    if total.with_points:
        out += ["", "Coverage       articles", *_distribution(counts)]
    out += [*_rules(counts), *_worst(counts), *_groups(counts)]
    return "".join(line.rstrip() + "\n" for line in out)


def _rules(counts: Counts) -> Iterator[str]:
    """The section of the rules, if one found something."""
    if counts.rules:
        yield from ("", f"{'Rule':<24} {'severity':<8} {'findings':>9} {'articles':>9}")
    for rule in counts.rules:
        yield f"{rule.name:<24} {rule.severity:<8} {rule.findings:>9,} {rule.articles:>9,}"


def _worst(counts: Counts) -> Iterator[str]:
    """The section of the worst articles, if there are some."""
    if counts.worst:
        yield from (
            "",
            f"{'Worst articles':<{_NAME}} {'errors':>7} {'warnings':>9} {'covered':>12}",
        )
    for article in counts.worst:
        yield (
            f"{_name(article.name)} {article.count('error'):>7,} {article.count('warning'):>9,} "
            f"{article.covered:>5} of {article.points:>3}"
        )


def _groups(counts: Counts) -> Iterator[str]:
    """The section of the groups, if the articles are grouped."""
    if counts.groups:
        head = f"{counts.by.capitalize():<{_NAME}}"
        yield from ("", f"{head} {'articles':>8} {'points':>8} {'covered':>8} {'errors':>8}")
    for name, group in sorted(counts.groups.items()):
        covered = percent(group.covered / group.points) if group.points else "-"
        yield (
            f"{_name(name)} {group.articles:>8,} {group.points:>8,} {covered:>8} {group.errors:>8,}"
        )


def _ratio(total: Total) -> str:
    return f" ({percent(total.covered / total.points)})" if total.points else ""


def _name(name: str) -> str:
    return f"{clipped(visible(name), _NAME):<{_NAME}}"


def _distribution(counts: Counts) -> Iterator[str]:
    most = max(counts.shares.values())
    for share in SHARES:
        number = counts.shares[share]
        yield f"{share:>8} {number:>14,}  {'#' * round(_BAR * number / most)}"


def figures_as_json(counts: Counts) -> str:
    """One object, `nutgraf.stats/1`."""
    data: dict[str, object] = {
        "schema": "nutgraf.stats/1",
        **asdict(counts.total),
        "coverage": {share: counts.shares[share] for share in SHARES},
        "rules": [asdict(rule) for rule in counts.rules],
        "worst": [
            {
                "name": article.name,
                "errors": article.count("error"),
                "warnings": article.count("warning"),
                "points": article.points,
                "covered": article.covered,
            }
            for article in counts.worst
        ],
    }
    if counts.by:
        groups = sorted(counts.groups.items())
        data["by"] = counts.by
        data["groups"] = [{"name": name, **asdict(group)} for name, group in groups]
    return escaped(json.dumps(data, ensure_ascii=False, indent=2)) + "\n"


def figures_as_csv(counts: Counts) -> str:
    """A row a figure: of what, of which one, what is counted, and how many."""
    return lines([("of", "which", "measure", "value"), *_figures(counts)])


def _figures(counts: Counts) -> Iterator[Row]:
    yield from (("all", "", measure, value) for measure, value in asdict(counts.total).items())
    yield from (("coverage", share, "articles", counts.shares[share]) for share in SHARES)
    for rule in counts.rules:
        yield "rule", f"{rule.name} ({rule.severity})", "findings", rule.findings
        yield "rule", f"{rule.name} ({rule.severity})", "articles", rule.articles
    for article in counts.worst:
        yield "worst", visible(article.name), "errors", article.count("error")
    for name, total in sorted(counts.groups.items()):
        for measure, value in asdict(total).items():
            yield counts.by, visible(name), measure, value


PRINTED: dict[str, Callable[[Counts], str]] = {
    "table": figures_as_table,
    "json": figures_as_json,
    "csv": figures_as_csv,
}
"""The formats by name."""
