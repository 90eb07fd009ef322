"""Words in quotation marks are not in the article word for word, or are somebody else's.

Case, white space, punctuation and the form of the quotation marks do not count, and an ellipsis
may leave words out. One or two words are only asked for where the key point says whose they are:
a note, or the full finding where the article quotes one of them differently.

Fails: `Bo Lee: "A bad day for all"`, but: "A bad day for all," said Ann Marsh. Bo Lee was away.
Fails: `She called it "a terrible day"`, where the article says: "It was a bad day," she said.
Passes: `She called it "a bad day"`, where the article says: "It was a bad day," she said.
"""

from collections.abc import Iterator, Mapping

from nutgraf.checks.rule import Rule
from nutgraf.checks.statements import objections
from nutgraf.differences import Kind, Reason
from nutgraf.model import Analysis, Finding, Severity

ID = "misquote"
_HELP = "Quote the words as the article has them."
_WORDING: Mapping[Reason, str] = {
    Reason.NOT_VERBATIM: '"{words}" is not found word for word in the article',
    Reason.QUOTED_OTHERWISE: '"{words}" is not found word for word in the article; {place} has '
    '"{counterpart}"',
    Reason.SPEAKER: '"{words}" did not say this: {place} gives the words to "{counterpart}"',
}


def check(analysis: Analysis) -> Iterator[Finding]:
    """A finding for each wrong quotation, with the article's words and their line."""
    yield from objections(analysis, RULE, Kind.QUOTATION, _WORDING, _HELP)


RULE = Rule(ID, Severity.ERROR, check, __doc__)
