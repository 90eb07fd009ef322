"""A date, weekday, month, year or duration of a key point is not in the article.

A part of a date that the body has nowhere, while it has another in that place, is an error; one
with nothing in its place is only noted, as the body may take it for granted.

Fails: `The bridge closes in May`, where the article says: The bridge will close in March.
Passes: `The bridge closes for two weeks`, where the article says: It will be closed for 14 days.
"""

from collections.abc import Iterator

from nutgraf.checks.rule import Rule
from nutgraf.checks.statements import discrepancies
from nutgraf.facts import Body, Discrepancy, Reading
from nutgraf.facts.compare_dates import date_mismatches
from nutgraf.facts.compare_events import dates_of_others
from nutgraf.facts.compare_numbers import duration_mismatches
from nutgraf.model import Analysis, Finding, Severity

ID = "date-mismatch"
_HELP = "Check the date against the article."


def check(analysis: Analysis) -> Iterator[Finding]:
    """A finding for each, with the article's words and their line where there are any."""
    yield from discrepancies(analysis, Severity.ERROR, _HELP, wrong_dates, duration_mismatches)


def wrong_dates(point: Reading, body: Body) -> Iterator[Discrepancy]:
    """The dates of a key point that the article lacks, or has for something else."""
    found = list(date_mismatches(point, body))
    yield from found
    if all(each.is_weak for each in found):
        yield from dates_of_others(point, body)


RULE = Rule(ID, Severity.ERROR, check)
