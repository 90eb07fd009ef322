"""Half of a key point is in the article, and half of it is not.

The verdict on the key point is `partial`: it says something that the article bears out, and adds a
cause, a figure, a detail that the article does not have.

Fails: `The bridge closes in March to save money`, where the article gives no reason.
Passes: `The bridge closes in March`, where the article says: The bridge will close in March.
"""

from collections.abc import Iterator

from nutgraf.checks.rule import Rule, point_span, whereabouts
from nutgraf.model import Analysis, Finding, Severity, SupportVerdict

ID = "partly-supported"


def check(analysis: Analysis) -> Iterator[Finding]:
    """A finding for each key point that is borne out by half."""
    for index, support in enumerate(analysis.support):
        if support.verdict is SupportVerdict.PARTIAL:
            yield Finding(
                rule=ID,
                severity=Severity.WARNING,
                message="the article bears out only a part of this"
                f"{whereabouts(analysis, support.evidence)}",
                span=point_span(analysis, index),
                help="Which half has the article? Leave the other out, or say it in the article.",
                key_point=index,
                evidence=support.evidence,
            )


RULE = Rule(ID, Severity.WARNING, check, __doc__)
