"""How well a place in the article fits the place that a word has in a key point.

A quantity or name of a key point fills a slot: the words around it say what it is the number
or the name of. The same words, found near a place in the article, say that the same slot is
spoken of there. The measure is the share of the slot's words found, each weighted by how
telling it is and by its nearness to the slot, in the key point and in the article.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
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
_NOTHING: frozenset[str] = frozenset()


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
        score = 0.0
        for weight, offset, here in self._found(sentence):
            if here:
                away = _nearest(here, first, last) - offset
                score += weight * exp(-away / _SLACK) if away > 0 else weight
            else:
                score += weight
        return score / self.total

    def most(self) -> dict[int, float]:
        """What `fit` gives at most, for each sentence where it is above 0."""
        found: dict[int, float] = {}
        last = len(self.body.sentences) - 1
        for stem, weight in zip(self.stems, self.weights, strict=True):
            for index in self.body.holders(stem):
                found[index] = found.get(index, 0.0) + weight
                if index:
                    found[index - 1] = found.get(index - 1, 0.0) + weight * _BESIDE
                if index < last:
                    found[index + 1] = found.get(index + 1, 0.0) + weight * _BESIDE
        return {index: score / self.total for index, score in found.items()} if self.total else {}

    def _found(self, sentence: int) -> list[tuple[float, int, list[int]]]:
        """What a sentence and its neighbours have of the slot: the weight of each word, how far
        from the slot it stands in the key point, and where in the sentence, if it does.
        """
        found = self._kept.get(sentence)
        if found is None:
            found = self._kept[sentence] = list(self._find(sentence))
        return found

    def _find(self, sentence: int) -> Iterator[tuple[float, int, list[int]]]:
        many = self.body.sentences
        here = many[sentence].places
        before = many[sentence - 1].keys if sentence else _NOTHING
        after = many[sentence + 1].keys if sentence + 1 < len(many) else _NOTHING
        for stem, offset, weight in zip(self.stems, self.offsets, self.weights, strict=True):
            if stem in here:
                yield weight, abs(offset), here[stem]
            elif stem in before or stem in after:
                yield weight * _BESIDE, 0, []

    @cached_property
    def _kept(self) -> dict[int, list[tuple[float, int, list[int]]]]:
        return {}


def slot_of(point: Reading, body: Body, first: int, last: int, *, flat: bool = False) -> Slot:
    """The slot that `tokens[first:last]` of a key point fill; `flat`: nearness does not count."""
    stems: list[str] = []
    offsets: list[int] = []
    weights: list[float] = []
    for at, stem, weight in body.words_of(point):
        if first <= at < last:
            continue
        offset = at - last + 1 if at >= last else at - first
        stems.append(stem)
        offsets.append(offset)
        nearness = 1.0 if flat else exp(-(abs(offset) - 1) / _REACH)
        weights.append(weight * nearness)
    return Slot(body, tuple(stems), tuple(offsets), tuple(weights))


def _nearest(places: Sequence[int], first: int, last: int) -> int:
    """The distance, in tokens, from a range to the nearest of some places, which are in order."""
    at = bisect_left(places, last)
    after = places[at] - last + 1 if at < len(places) else _FAR
    before = first - places[at - 1] if at else _FAR
    return max(0, min(after, before))
