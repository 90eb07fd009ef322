"""The trained numbers of the lexical matcher, as its data file holds them."""

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

from nutgraf.matching.background import Telling
from nutgraf.matching.signals import Signals

EXPONENT = 0.75
"""Between a sum of what is missing (0) and its share (1): long key points are neither doomed nor
excused. Chosen on folds of the training data."""


class Weights(NamedTuple):
    """How much each stem of a key point counts, and what their shortfall is measured by."""

    of_stems: list[float]
    scale: float


@dataclass(frozen=True, slots=True)
class Coefficients:
    """A stem's log-weight by what is telling about it, and the logit's terms.

    A stem with weight u and answer v (1 exact, `near`, or `like` times the likeness) lacks
    u(1 - v). The logit is `intercept` - `shortfall` * sum(u(1 - v)) / sum(u) ** EXPONENT
    + `grams`, `passage` and `pairs` times their signals. All but `intercept`
    and the log-weights are at least 0, so that a text with more of the key point never scores less.
    """

    rarity: float
    name: float
    number: float
    last: float
    known: float
    joined: float
    near: float
    like: float
    grams: float
    passage: float
    pairs: float
    shortfall: float
    intercept: float

    def weights(self, telling: Sequence[Telling]) -> Weights:
        """How much each stem counts, above 0."""
        of_stems = [
            math.exp(
                self.rarity * stem.rarity
                + self.name * stem.name
                + self.number * stem.number
                + self.last * stem.last
                + self.known * stem.known
                + self.joined * stem.joined
            )
            for stem in telling
        ]
        return Weights(of_stems, sum(of_stems) ** EXPONENT)

    def probability(self, signals: Signals, weights: Weights) -> float:
        """The probability that a reader of the text would know the key point."""
        lacking = sum(
            [
                weight * (1.0 - min(1.0, self.near * answer.near + self.like * answer.like))
                for weight, answer in zip(weights.of_stems, signals.answers, strict=True)
                if not answer.exact
            ]
        )
        logit = (
            self.intercept
            - self.shortfall * lacking / weights.scale
            + self.grams * signals.grams
            + self.passage * signals.passage
            + self.pairs * signals.pairs
        )
        return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, logit))))


@cache
def trained() -> Coefficients:
    """The coefficients that ship with the package; the file says where they come from."""
    data = json.loads(Path(__file__).with_name("coefficients.json").read_text("utf-8"))
    return Coefficients(**data["coefficients"])
