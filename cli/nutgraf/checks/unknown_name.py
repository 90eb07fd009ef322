"""A name in a key point is not in the article, or stands where the article has another.

Last names alone, possessives, initials, acronyms and the adjectives of countries are known by
their names. A name that differs from one in the article by a letter is said to be a misspelling.
In a comment, which does not name its author, a name that may be the author's is only noted: before
a colon (`Jane Doe: Why we walk`), or beside `says`.

Fails: `Anna Tvorek won`, where the article says: Anna Tworek won the race.
Passes: `Egyptian police`, where the article says: The police of Egypt arrested two men.
"""

from collections.abc import Iterator

from nutgraf.checks.rule import Rule
from nutgraf.checks.statements import discrepancies
from nutgraf.facts.compare_names import unknown_names
from nutgraf.facts.compare_roles import swapped_names
from nutgraf.model import Analysis, Finding, Severity

ID = "unknown-name"
_HELP = "Check the name against the article."


def check(analysis: Analysis) -> Iterator[Finding]:
    """A finding for each, with the article's words and their line where there are any."""
    yield from discrepancies(analysis, Severity.ERROR, _HELP, unknown_names, swapped_names)


RULE = Rule(ID, Severity.ERROR, check)
