"""The article says the opposite in the same connection, or turns who did what round.

Opposites (`rose` and `fell`, `before` and `after`) are looked for where the rest of the key point
is spoken of; so are sentences in which subject and object stand the other way round.

Fails: `Prices fell in June`, where the article says: Prices rose in June.
Passes: `Prices fell in June`, where the article says: Prices rose in May and fell in June.
"""

from collections.abc import Iterator, Mapping

from nutgraf.checks.rule import Rule
from nutgraf.checks.statements import objections
from nutgraf.differences import Kind, Reason
from nutgraf.model import Analysis, Finding, Severity

ID = "reversed-claim"
_HELP = "Check who did what, and in which direction."
_WORDING: Mapping[Reason, str] = {
    Reason.OPPOSITE: '"{words}" is not found in this connection; {place} says "{counterpart}"',
    Reason.SWAPPED: '"{words}" is not found in the article; {place} has it the other way '
    'round: "{counterpart}"',
}


def check(analysis: Analysis) -> Iterator[Finding]:
    """A finding for each reversed claim, with the article's words and their line."""
    yield from objections(analysis, RULE, Kind.DIRECTION, _WORDING, _HELP)


RULE = Rule(ID, Severity.WARNING, check, __doc__)
