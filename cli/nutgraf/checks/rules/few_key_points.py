"""The article has a single key point, or fewer than the house wants.

The house's number is the key `key-points` of the configuration (`key-points = "3-5"`).

Fails: a list of one bullet.
Passes: a list of two.
"""

from collections.abc import Iterator

from nutgraf.checks.rule import Rule, point_span
from nutgraf.model import Analysis, Finding, Severity

ID = "few-key-points"


def check(analysis: Analysis) -> Iterator[Finding]:
    """One finding, at the point, where an article has some key points and too few."""
    number, fewest = len(analysis.article.key_points), analysis.article.house.fewest_points
    if 0 < number < fewest:
        only = "this is the article's only key point"
        few = f"the article has {number} key points; the house wants {fewest} at least"
        yield Finding(
            rule=ID,
            severity=Severity.WARNING,
            message=only if number == 1 else few,
            span=point_span(analysis, 0),
            help="A list needs two points or more; did nutgraf see all of them? "
            "`nutgraf points` shows what it saw.",
            key_point=0,
        )


RULE = Rule(ID, Severity.WARNING, check, __doc__)
