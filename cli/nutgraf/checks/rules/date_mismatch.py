"""A date, weekday, month, year or duration of a key point is not in the article.

A part of a date that the body has nowhere, while it has another in that place, is an error; one
with nothing in its place is only noted, as the body may take it for granted.

Fails: `The bridge closes in May`, where the article says: The bridge will close in March.
Passes: `The bridge closes for two weeks`, where the article says: It will be closed for 14 days.
"""

from collections.abc import Iterator

from nutgraf.checks.rule import Rule
from nutgraf.checks.statements import VALUE_WORDING, objections
from nutgraf.differences import Kind
from nutgraf.model import Analysis, Finding, Severity

ID = "date-mismatch"
_HELP = "Check the date."


def check(analysis: Analysis) -> Iterator[Finding]:
    """A finding for each wrong date or duration, with the article's words and their line."""
    yield from objections(analysis, RULE, Kind.DATE, VALUE_WORDING, _HELP)


RULE = Rule(ID, Severity.ERROR, check, __doc__)
