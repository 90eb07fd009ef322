"""The article says the opposite in the same connection, or turns who did what round.

Opposites (`rose` and `fell`, `before` and `after`) are looked for where the rest of the key point
is spoken of; so are sentences in which subject and object stand the other way round.

Fails: `Prices fell in June`, where the article says: Prices rose in June.
Passes: `Prices fell in June`, where the article says: Prices rose in May and fell in June.
"""

from collections.abc import Iterator
from itertools import chain, islice

from nutgraf.checks.rule import Rule
from nutgraf.checks.statements import discrepancies
from nutgraf.facts import Body, Discrepancy, Reading
from nutgraf.facts.compare_direction import reversed_claims
from nutgraf.facts.compare_order import swapped_roles
from nutgraf.facts.compare_subject import swapped_subjects
from nutgraf.model import Analysis, Finding, Severity

ID = "reversed-claim"
_HELP = "Check who did what, and in which direction."


def check(analysis: Analysis) -> Iterator[Finding]:
    """A finding for each, with the article's words and their line where there are any."""
    yield from discrepancies(analysis, Severity.WARNING, _HELP, reversed_claims, turned_round)


def turned_round(point: Reading, body: Body) -> Iterator[Discrepancy]:
    """The clause of a key point that the article has the other way round; one is enough."""
    yield from islice(chain(swapped_roles(point, body), swapped_subjects(point, body)), 1)


RULE = Rule(ID, Severity.WARNING, check)
