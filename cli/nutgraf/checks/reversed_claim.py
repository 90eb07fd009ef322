"""The article says the opposite in the same connection, or turns who did what round.

Opposites (`rose` and `fell`, `before` and `after`) are looked for where the rest of the key point
is spoken of; so are sentences in which subject and object stand the other way round.

Fails: `Prices fell in June`, where the article says: Prices rose in June.
Passes: `Prices fell in June`, where the article says: Prices rose in May and fell in June.
"""

from collections.abc import Iterator

from nutgraf.checks.rule import Rule
from nutgraf.checks.statements import discrepancies
from nutgraf.facts.compare_direction import reversed_claims
from nutgraf.facts.compare_order import swapped_roles
from nutgraf.model import Analysis, Finding, Severity

ID = "reversed-claim"
_HELP = "Check who did what, and in which direction."


def check(analysis: Analysis) -> Iterator[Finding]:
    """A finding for each, with the article's words and their line where there are any."""
    yield from discrepancies(analysis, Severity.WARNING, _HELP, reversed_claims, swapped_roles)


RULE = Rule(ID, Severity.WARNING, check)
