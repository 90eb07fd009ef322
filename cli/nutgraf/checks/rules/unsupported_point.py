"""Nothing in the article says this.

The verdict on the key point is `unsupported`: the article may speak of the same matter, but a
reader of it would not know what the key point says. It is an error only
where the verdict is sure.

Fails: `Tickets for the concert are sold out`, but: The bridge will close for repairs.
Passes: `The bridge will be shut`, where the article says: The bridge will close for repairs.
"""

from collections.abc import Iterator

from nutgraf.checks.rule import DOUBTED, Rule, point_span
from nutgraf.model import Analysis, Finding, Severity, Support, SupportVerdict

ID = "unsupported-point"


def check(analysis: Analysis) -> Iterator[Finding]:
    """A finding for each key point that the article does not have."""
    for index, support in enumerate(analysis.support):
        if support.verdict is SupportVerdict.UNSUPPORTED:
            yield Finding(
                rule=ID,
                severity=Severity.ERROR,
                message=f"{_nothing(support)} in the article says this",
                span=point_span(analysis, index),
                help="Say it in the article, or take the point out.",
                key_point=index,
                evidence=support.evidence[:1],
            )


def _nothing(support: Support) -> str:
    return "perhaps nothing" if support.score >= DOUBTED else "nothing"


RULE = Rule(ID, Severity.ERROR, check, __doc__)
