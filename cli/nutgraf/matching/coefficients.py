"""The trained numbers of the lexical matcher, as its data file holds them."""

import json
import math
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from nutgraf.matching.background import Telling
from nutgraf.matching.signals import Signals, Token

EXPONENT = 0.75
"""Between a sum of what is missing (0) and its share (1): long key points are neither doomed nor
excused. Chosen on folds of the training data."""


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

    def weight(self, telling: Telling) -> float:
        """How much a stem counts, above 0."""
        return math.exp(
            self.rarity * telling.rarity
            + self.name * telling.name
            + self.number * telling.number
            + self.last * telling.last
            + self.known * telling.known
            + self.joined * telling.joined
        )

    def answer(self, token: Token) -> float:
        """How well a text answers a stem, 0 to 1."""
        return min(1.0, token.exact + self.near * token.near + self.like * token.like)

    def probability(self, found: Signals) -> float:
        """That a reader of the text would know the key point, 0 to 1."""
        weights = [self.weight(token.telling) for token in found.tokens]
        lacking = sum(
            weight * (1.0 - self.answer(token))
            for weight, token in zip(weights, found.tokens, strict=True)
        )
        logit = (
            self.intercept
            - self.shortfall * lacking / sum(weights) ** EXPONENT
            + self.grams * found.grams
            + self.passage * found.passage
            + self.pairs * found.pairs
        )
        return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, logit))))


@cache
def trained() -> Coefficients:
    """The coefficients that ship with the package; the file says where they come from."""
    data = json.loads(Path(__file__).with_name("coefficients.json").read_text("utf-8"))
    return Coefficients(**data["coefficients"])
