"""A key point denies what the article affirms, or affirms what it denies.

The article's sentences on the same matter are asked for any word or phrase that denies (`not`,
`never`, `failed to`, `ruled out`); a denial in one and none in the other is a mismatch. A denial
that is itself denied is none: who did not reject has not rejected. Where no sentence surely says
the same, it is only noted.

Fails: `The council did not approve the plan`, but: The council approved the plan.
Passes: `The plan was not approved`, where the article says: The council refused to approve it.
"""

from collections.abc import Iterator, Mapping

from nutgraf.checks.rule import Rule
from nutgraf.checks.statements import objections
from nutgraf.differences import Kind, Reason
from nutgraf.model import Analysis, Finding, Severity

ID = "negation-mismatch"
_HELP = "Which is right?"
_WORDING: Mapping[Reason, str] = {
    Reason.DENIED: '"{words}" is said here, and {place} denies it: "{counterpart}"',
    Reason.NEGATED: '"{words}" is denied here, and {place} affirms it: "{counterpart}"',
}


def check(analysis: Analysis) -> Iterator[Finding]:
    """A finding for each turned denial, with the article's words and their line."""
    yield from objections(analysis, RULE, Kind.DENIAL, _WORDING, _HELP)


RULE = Rule(ID, Severity.ERROR, check, __doc__)
