"""The article has more key points than the house allows.

The house's number is the key `key-points` of the configuration (`key-points = "3-5"`); without
one, no list is too long.

Fails: six bullets, where the house has three to five.
Passes: five.
"""

from collections.abc import Iterator

from nutgraf.checks.rule import Rule, point_span
from nutgraf.model import Analysis, Finding, Severity

ID = "many-key-points"


def check(analysis: Analysis) -> Iterator[Finding]:
    """One finding, at the first point too many."""
    article = analysis.article
    most, number = article.house.most_points, len(article.key_points)
    if most is not None and number > most:
        yield Finding(
            rule=ID,
            severity=Severity.WARNING,
            message=f"the article has {number} key points; the house wants {most} at most",
            span=point_span(analysis, most),
            help="Which of them would a reader not miss?",
            key_point=most,
        )


RULE = Rule(ID, Severity.WARNING, check, __doc__)
