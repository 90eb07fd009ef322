"""The article has two lists of key points, and they do not say the same.

Readers see both; editors mend one and forget the other.

Fails: a list at the top and another at the end, with different points.
Passes: one list, or the same list twice.
"""

from collections.abc import Iterator

from nutgraf.checks.rule import Rule
from nutgraf.model import Analysis, Finding, KeyPointList, Severity, Span
from nutgraf.text.folding import fold_key

ID = "conflicting-lists"


def check(analysis: Analysis) -> Iterator[Finding]:
    """A finding at each list that differs from the first."""
    lists, source = analysis.article.lists, analysis.article.source
    for number, other in enumerate(lists[1:], 2):
        if _points(other) == _points(lists[0]):
            continue
        first = lists[0].span
        where = f" ({source.whereabouts(first.start)})" if first else ""
        yield Finding(
            rule=ID,
            severity=Severity.WARNING,
            message=f"this is list {number} of key points; it differs from the first{where}",
            span=other.span or Span(0, 0),
            help="Keep one list, or make both say the same.",
        )


def _points(key_points: KeyPointList) -> set[str]:
    return {fold_key(point.text).rstrip(".") for point in key_points.points}


RULE = Rule(ID, Severity.WARNING, check, __doc__)
