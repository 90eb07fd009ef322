"""Nothing in the article speaks of a key point.

Two measures must agree: the article has hardly any of the key point's words, in one place or
together, and the matcher finds support improbable. As a free paraphrase looks the same, it is an
error only where a name or a figure is missing as well, or many words; else it is a warning.

Fails: `A circus comes to town`, where the article is about a bridge.
Passes: `The bridge will be shut`, where the article says: The bridge will close for repairs.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from nutgraf.checks.rule import Rule
from nutgraf.checks.statements import finding_of, statements
from nutgraf.differences.support import is_foreign, unsupported
from nutgraf.model import Analysis, Finding, Severity, Support, SupportVerdict

ID = "unsupported-point"
_IMPROBABLE = 0.6
"""The matcher's probability, below which it has doubts of its own."""
_HELP = "Is the point from another article?"
_MISSING = "nothing in the article's body speaks of this"
_DOUBT = "no sentence of the article clearly supports this"


def check(analysis: Analysis) -> Iterator[Finding]:
    """A finding for each key point that both measures find unsupported."""
    found = statements(analysis.article)
    doubted = [index for index, support in enumerate(analysis.support) if _is_doubted(support)]
    for index, finding in _unsupported(analysis, doubted):
        support = analysis.support[index]
        is_missing = support.verdict is SupportVerdict.UNSUPPORTED
        if is_missing and is_foreign(found.points[index], found.body, support.score):
            yield finding
        else:
            help = "Say it nearer to the article's words, or say it in the article."
            yield replace(finding, severity=Severity.WARNING, message=_DOUBT, help=help)


def _unsupported(analysis: Analysis, doubted: Sequence[int]) -> Iterator[tuple[int, Finding]]:
    """Those of some key points of which the article has hardly a word, each with its finding."""
    found = statements(analysis.article)
    for index in doubted if found.body.sentences else ():
        for each in unsupported(found.points[index], found.body):
            yield index, finding_of(analysis, RULE, index, each, _MISSING, _HELP)


def _is_doubted(support: Support) -> bool:
    """Whether the matcher has doubts: it costs nothing more to ask it first."""
    return support.verdict is SupportVerdict.UNSUPPORTED or support.score < _IMPROBABLE


RULE = Rule(ID, Severity.ERROR, check, __doc__)
