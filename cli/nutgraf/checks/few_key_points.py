"""A list has a single key point.

Fails: a list of one bullet.
Passes: a list of two.
"""

from collections.abc import Iterator

from nutgraf.checks.rule import Rule, point_span
from nutgraf.model import Analysis, Finding, Severity

ID = "few-key-points"

FEWEST = 2
"""Key points that an article has at least."""


def check(analysis: Analysis) -> Iterator[Finding]:
    """One finding, at the point, where an article has some key points and too few."""
    number = len(analysis.article.key_points)
    if 0 < number < FEWEST:
        yield Finding(
            rule=ID,
            severity=Severity.WARNING,
            message="this is the article's only key point",
            span=point_span(analysis, 0),
            help="A list needs two points or more; did nutgraf see all of them? "
            "`nutgraf points` shows what it saw.",
            key_point=0,
        )


RULE = Rule(ID, Severity.WARNING, check)
