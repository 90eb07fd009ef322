"""A date, weekday, month, year or duration of a key point is not in the article.

A part of a date that the body has nowhere, while it has another in that place, is an error; one
with nothing in its place is only noted, as the body may take it for granted.

Fails: `The bridge closes in May`, where the article says: The bridge will close in March.
Passes: `The bridge closes for two weeks`, where the article says: It will be closed for 14 days.
"""

from collections.abc import Iterator, Mapping

from nutgraf.checks.rule import Rule
from nutgraf.checks.statements import objections
from nutgraf.differences import Kind, Reason
from nutgraf.model import Analysis, Finding, Severity

ID = "date-mismatch"
_HELP = "Check the date."
_WORDING: Mapping[Reason, str] = {
    Reason.ABSENT: '"{words}" is not found in the article',
    Reason.DERIVED: '"{words}" is not stated in the article; {place} gives it by "{counterpart}"',
    Reason.DIFFERS: '"{words}" is not in the article; {place} says "{counterpart}"',
    Reason.ELSEWHERE: '"{words}" is in the article, but of this {place} says "{counterpart}"',
}


def check(analysis: Analysis) -> Iterator[Finding]:
    """A finding for each wrong date or duration, with the article's words and their line."""
    yield from objections(analysis, RULE, Kind.DATE, _WORDING, _HELP)


RULE = Rule(ID, Severity.ERROR, check, __doc__)
