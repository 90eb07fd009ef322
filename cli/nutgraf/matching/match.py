"""What a matcher is asked and what it answers."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from nutgraf.model import SupportVerdict, Verdict
from nutgraf.text.words import Terms

COVERED = 0.5
"""The probability from which a fact counts as conveyed."""

SUPPORTED, UNSUPPORTED = 0.5, 0.15
"""From the one on the article bears a key point out; below the other it does not speak of it.

Of editors' own bullets 0.4% lie below 0.15, of bullets of another article 80%.
"""


@dataclass(frozen=True, slots=True)
class Match:
    """How well a text conveys a key point, and where.

    `probability` (0 to 1) is that of a reader of the text knowing the key point; `clauses` holds
    the same for each fact of a compound key point, in order, and one value where there is one
    fact. `sentences` are the indices of the one to three sentences, near each other, that carry the
    key point best, () where none does; `strength` (0 to 1) says how much of it they carry.
    """

    probability: float
    clauses: tuple[float, ...] = ()
    sentences: tuple[int, ...] = ()
    strength: float = 0.0


NO_MATCH = Match(0.0, (0.0,))
"""The answer for an empty key point, or an empty text."""


class Matcher(Protocol):
    """Judges key points against a text.

    `sentences` are the text that is judged (a summary, say), `article` all sentences of the body:
    the background that tells common words from telling ones.
    """

    def match(
        self, points: Sequence[Terms], sentences: Sequence[Terms], article: Sequence[Terms]
    ) -> tuple[Match, ...]:
        """One `Match` for each key point, in order."""
        ...


def verdict(match: Match) -> Verdict:
    """Covered where all of a key point's facts are conveyed, partial where some are."""
    if match.probability >= COVERED:
        return Verdict.COVERED
    if any(each >= COVERED for each in match.clauses):
        return Verdict.PARTIAL
    return Verdict.MISSED


def support_verdict(match: Match) -> SupportVerdict:
    """Whether a whole article bears a key point out; one of whose facts it has is unclear."""
    if match.probability >= SUPPORTED:
        return SupportVerdict.SUPPORTED
    best = max((match.probability, *match.clauses))
    return SupportVerdict.UNCLEAR if best >= UNSUPPORTED else SupportVerdict.UNSUPPORTED
