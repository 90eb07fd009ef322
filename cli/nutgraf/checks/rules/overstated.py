"""A key point says as fact what the article leaves open.

The article has it only as planned, alleged or possible (`may`, `plans to`, `suspected`), the key
point has no such word. It is a note, and a warning where the judge finds that the article does not
bear the key point out. The judge by itself takes a plan or a suspicion for the deed.

Fails: `The council closes the pool`, where the article says: The council may close the pool.
Passes: `The council could close the pool`, where the article says: The council may close the pool.
"""

from collections.abc import Iterator, Mapping

from nutgraf.checks.rule import Rule
from nutgraf.checks.statements import objections
from nutgraf.differences import Kind, Reason
from nutgraf.model import Analysis, Finding, Severity

ID = "overstated"
_HELP = "Say how sure it is, as the article does."
_WORDING: Mapping[Reason, str] = {
    Reason.HEDGED: '"{words}" is said as fact; {place} has it only with "{counterpart}"',
}


def check(analysis: Analysis) -> Iterator[Finding]:
    """A finding for each key point that the article leaves open."""
    yield from objections(analysis, RULE, Kind.HEDGE, _WORDING, _HELP)


RULE = Rule(ID, Severity.WARNING, check, __doc__)
