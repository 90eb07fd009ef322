"""How well a place in the article fits the place that a word has in a key point.

A quantity or name of a key point fills a slot: the words around it say what it is the number
or the name of. The same words, found near a place in the article, say that the same slot is
spoken of there. The measure is the share of the slot's words found, each weighted by how
telling it is and by its nearness to the slot, in the key point and in the article.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import exp

from nutgraf.facts.body import Body
from nutgraf.facts.reading import Reading

_REACH = 6.0
"""Tokens after which a word of the key point counts 1/e for a slot."""
_SLACK = 10.0
"""Tokens further than in the key point after which a word of the article counts 1/e."""
_FAR = 10_000
_BESIDE = 0.35
"""What a word counts that stands in a neighbouring sentence only."""


@dataclass(frozen=True)
class Slot:
    """The words around a range of a key point's tokens, and their weights."""

    body: Body
    stems: tuple[str, ...]
    offsets: tuple[int, ...]
    weights: tuple[float, ...]

    @cached_property
    def total(self) -> float:
        """The weight of all words."""
        return sum(self.weights)

    def scores(self) -> dict[int, float]:
        """For each sentence with a word of the slot: the share of the slot's weight that it has."""
        found: dict[int, float] = {}
        for stem, weight in zip(self.stems, self.weights, strict=True):
            for index in self.body.postings.get(stem, ()):
                found[index] = found.get(index, 0.0) + weight
        return {index: score / self.total for index, score in found.items()} if self.total else {}

    def fit(self, sentence: int, first: int, last: int) -> float:
        """How well `tokens[first:last]` of a sentence fits the slot, between 0 and 1."""
        if not self.total:
            return 0.0
        places = self.body.places[sentence]
        score = 0.0
        for stem, offset, weight in zip(self.stems, self.offsets, self.weights, strict=True):
            here = places.get(stem)
            if here:
                away = _nearest(here, first, last)
                score += weight * exp(-max(0, away - abs(offset)) / _SLACK)
            elif self._is_beside(stem, sentence):
                score += weight * _BESIDE
        return score / self.total

    def _is_beside(self, stem: str, sentence: int) -> bool:
        places = self.body.places
        return (sentence > 0 and stem in places[sentence - 1]) or (
            sentence + 1 < len(places) and stem in places[sentence + 1]
        )


def slot_of(point: Reading, body: Body, first: int, last: int, *, flat: bool = False) -> Slot:
    """The slot that `tokens[first:last]` of a key point fill; `flat`: nearness does not count."""
    stems: list[str] = []
    offsets: list[int] = []
    weights: list[float] = []
    content = set(point.content)
    for at, token in enumerate(point.tokens):
        stem = token.stem or token.lower
        if first <= at < last or stem not in content:
            continue
        offset = at - last + 1 if at >= last else at - first
        stems.append(stem)
        offsets.append(offset)
        nearness = 1.0 if flat else exp(-(abs(offset) - 1) / _REACH)
        weights.append(body.weight(stem) * nearness)
    return Slot(body, tuple(stems), tuple(offsets), tuple(weights))


def _nearest(places: Sequence[int], first: int, last: int) -> int:
    """The distance, in tokens, from a range to the nearest of some places, which are in order."""
    at = bisect_left(places, last)
    after = places[at] - last + 1 if at < len(places) else _FAR
    before = first - places[at - 1] if at else _FAR
    return max(0, min(after, before))
