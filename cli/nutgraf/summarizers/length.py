"""How long a summary is to be: sentences, a share of them, or words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from nutgraf.errors import UsageError
from nutgraf.summarizers.document import Ranked, Ranking

_LENGTH = re.compile(r"([0-9]{1,9})\s*(%|w|words?|s|sentences?)?$")

SHORTEST_DEFAULT = 3
"""Sentences that a summary has at least, where no length is asked for."""


class LengthUnit(Enum):
    """What a length counts."""

    SENTENCES = "sentences"
    PERCENT = "%"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Length:
    """An amount and its unit: `5`, `20%`, `80w`."""

    amount: int
    unit: LengthUnit = LengthUnit.SENTENCES

    def __str__(self) -> str:
        return (
            f"{self.amount}%"
            if self.unit is LengthUnit.PERCENT
            else f"{self.amount} {self.unit.value}"
        )

    def take(self, ranked: Ranking, words: Sequence[int]) -> tuple[Ranked, ...]:
        """The best sentences that fit, best first, and at least one where there is any.

        `words[i]` counts the words of sentence `i`. A share is rounded to the nearest
        sentence; a budget of words takes each next sentence that still fits.
        """
        if self.unit is LengthUnit.SENTENCES:
            return ranked[: self.amount]
        if self.unit is LengthUnit.PERCENT:
            return ranked[: max(1, (len(ranked) * self.amount + 50) // 100)]
        taken, left = [], self.amount
        for sentence in ranked:
            if words[sentence.index] <= left:
                taken.append(sentence)
                left -= words[sentence.index]
        return tuple(taken) or ranked[:1]


def parse_length(text: str) -> Length:
    """The length that a user means; UsageError says what can be meant."""
    match = _LENGTH.match(text.strip().lower())
    if not match or int(match[1]) == 0:
        raise UsageError(
            f'--length: "{text}" is no length; give sentences (5), a share (20%) or words (80w).'
        )
    unit = {"%": LengthUnit.PERCENT, "w": LengthUnit.WORDS}.get(
        (match[2] or "s")[0], LengthUnit.SENTENCES
    )
    amount = int(match[1])
    if unit is LengthUnit.PERCENT and amount > 100:
        raise UsageError(f'--length: "{text}" is more than the whole article; give at most 100%.')
    return Length(amount, unit)


def default_length(key_points: int) -> Length:
    """Three sentences, or as many as there are key points, whichever is more."""
    return Length(max(SHORTEST_DEFAULT, key_points))
