"""Nothing in the article speaks of a key point.

The best window of up to three sentences has hardly any of the key point's words, and the matcher
finds support improbable as well: two measures must agree on so hard a word.

Fails: `A circus comes to town`, where the article is about a bridge.
Passes: `The bridge will be shut`, where the article says: The bridge will close for repairs.
"""

from collections.abc import Iterator

from nutgraf.checks.rule import Rule
from nutgraf.checks.statements import discrepancies
from nutgraf.facts.support import unsupported
from nutgraf.model import Analysis, Finding, Severity

ID = "unsupported-point"
_IMPROBABLE = 0.3
_HELP = "Is the point from another article?"


def check(analysis: Analysis) -> Iterator[Finding]:
    """A finding for each key point that both measures find unsupported."""
    for finding in discrepancies(analysis, Severity.ERROR, _HELP, unsupported):
        index = finding.key_point
        if index is None or not analysis.support or analysis.support[index].score < _IMPROBABLE:
            yield finding


RULE = Rule(ID, Severity.ERROR, check)
