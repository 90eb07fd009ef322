"""A name in a key point is not in the article, or stands where the article has another.

Last names alone, possessives, initials, acronyms, short forms of first names and the adjectives of
countries are known by their names; so is who only the headline, a caption or the byline names. A
name that the article spells otherwise is said to be a misspelling, wherever it stands: a letter off
alone, two beside the same first or last name or before the same word, or with other particles.
In a comment, which does not name its author, a name that may be the author's is only noted: before
a colon (`Jane Doe: Why we walk`), or beside `says`.

Fails: `Anna Tvorek won`, where the article says: Anna Tworek won the race.
Fails: `Lena van den Berg won`, where the article says: Lena van der Berg won the race.
Passes: `Egyptian police`, where the article says: The police of Egypt arrested two men.
"""

from collections.abc import Iterator, Mapping

from nutgraf.checks.rule import Rule
from nutgraf.checks.statements import objections
from nutgraf.differences import Kind, Reason
from nutgraf.model import Analysis, Finding, Severity

ID = "unknown-name"
_HELP = "Check the name."
_WORDING: Mapping[Reason, str] = {
    Reason.ABSENT: '"{words}" is not found in the article',
    Reason.DIFFERS: '"{words}" is not in the article; {place} says "{counterpart}"',
    Reason.ELSEWHERE: '"{words}" is in the article, but of this {place} says "{counterpart}"',
    Reason.MISSPELT: '"{words}" is not found in the article; {place} spells it "{counterpart}"',
}


def check(analysis: Analysis) -> Iterator[Finding]:
    """A finding for each wrong name, with the article's words and their line."""
    yield from objections(analysis, RULE, Kind.NAME, _WORDING, _HELP)


RULE = Rule(ID, Severity.ERROR, check, __doc__)
