"""Nothing in the article speaks of a key point.

The best window of up to three sentences has hardly any of the key point's words.

Fails: `A circus comes to town`, where the article is about a bridge.
Passes: `The bridge will be shut`, where the article says: The bridge will close for repairs.
"""

from collections.abc import Iterator

from nutgraf.checks.rule import Rule
from nutgraf.checks.statements import discrepancies
from nutgraf.facts.support import unsupported
from nutgraf.model import Analysis, Finding, Severity

ID = "unsupported-point"
_HELP = "Is the point from another article?"


def check(analysis: Analysis) -> Iterator[Finding]:
    """A finding for each, with the article's words and their line where there are any."""
    yield from discrepancies(analysis, Severity.ERROR, _HELP, unsupported)


RULE = Rule(ID, Severity.ERROR, check)
