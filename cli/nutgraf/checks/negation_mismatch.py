"""A key point denies what the article affirms, or affirms what it denies.

The article's sentences on the same matter are asked for any word that denies (`not`, `never`,
`refused`); a denial in one and none in the other is a mismatch.

Fails: `The council did not approve the plan`, but: The council approved the plan.
Passes: `The plan was not approved`, where the article says: The council refused to approve it.
"""

from collections.abc import Iterator

from nutgraf.checks.rule import Rule
from nutgraf.checks.statements import discrepancies
from nutgraf.facts.compare_negation import negation_mismatches
from nutgraf.model import Analysis, Finding, Severity

ID = "negation-mismatch"
_HELP = "Check whether the article says so or denies it."


def check(analysis: Analysis) -> Iterator[Finding]:
    """A finding for each, with the article's words and their line where there are any."""
    yield from discrepancies(analysis, Severity.ERROR, _HELP, negation_mismatches)


RULE = Rule(ID, Severity.ERROR, check)
