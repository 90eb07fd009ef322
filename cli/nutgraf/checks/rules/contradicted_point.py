"""The article says otherwise: a reader of it would call the key point wrong.

The verdict on the key point is `contradicted`; `nutgraf explain verdict` tells how one comes about.
Where a figure, a date, a name or a quotation is what is wrong, the rule about these says so, and
this one is silent: one fault is one finding. It is an error only where a reader's yes is improbable
(under 0.1), a warning under 0.2, else a note.

Fails: `Shoppers stayed away from the market`, where the article says: It was full of shoppers.
Passes: `The bridge was shut by the council`, where the article says: The council closed the bridge.
"""

from collections.abc import Iterator

from nutgraf.checks.rule import DOUBTED, Rule, point_span, whereabouts
from nutgraf.model import Analysis, Finding, Severity, Support, SupportVerdict

ID = "contradicted-point"


def check(analysis: Analysis) -> Iterator[Finding]:
    """A finding for each key point that the article contradicts, with the sentences that do."""
    for index, support in enumerate(analysis.support):
        if support.verdict is SupportVerdict.CONTRADICTED:
            yield Finding(
                rule=ID,
                severity=Severity.ERROR,
                message=f"the article {_says(support)} otherwise"
                f"{whereabouts(analysis, support.evidence)}",
                span=point_span(analysis, index),
                help="Which of the two is right?",
                key_point=index,
                evidence=support.evidence,
            )


def _says(support: Support) -> str:
    return "may say" if support.score >= DOUBTED else "says"


RULE = Rule(ID, Severity.ERROR, check, __doc__)
