"""How well a place in the article fits the place that a word has in a key point.

The words around a quantity or name of a key point say what it is the number or the name of.
The same words, found near a place in the article, say that the same is spoken of there. The
measure is the share of these words found, each weighted by how telling it is and by its
nearness to the place, in the key point and in the article.
"""

from bisect import bisect_left
from collections.abc import Sequence
from math import exp

from nutgraf.facts.body import Body
from nutgraf.facts.concordance import WordPlaces, shares
from nutgraf.facts.reading import Reading

_REACH = 6.0
"""Tokens after which a word of the key point counts 1/e."""
_SLACK = 10.0
"""Tokens further than in the key point after which a word of the article counts 1/e."""
_FAR = 10_000
"""Further off than any token stands."""
_BESIDE = 0.35
"""What a word counts that stands in a neighbouring sentence only."""
_MOST = 48
"""Words that are looked at: the nearest ones of a long key point."""
_Word = tuple[float, int, WordPlaces]
"""A word around a place: its weight, how far from it it stands, and where sentences have it."""
_WordThere = tuple[float, int, Sequence[int]]
"""What a word counts in a sentence, its distance, and where the sentence has it; it
has it nowhere where only a neighbouring sentence does.
"""


class Surroundings:
    """The words around a range of a key point's tokens, and their weights."""

    def __init__(self, words: Sequence[_Word]) -> None:
        self._words = words
        self._total = sum([weight for weight, _, _ in words])
        self._kept: dict[int, list[_WordThere]] = {}

    def scores(self) -> dict[int, float]:
        """For each sentence with one of the words: the share of their weight that it has.

        The sentence with the highest share comes first.
        """
        return shares([(entry, weight) for weight, _, entry in self._words])

    def fit(self, sentence: int, start: int, end: int) -> float:
        """How well `tokens[start:end]` of a sentence fits among the words, between 0 and 1."""
        if not self._total:
            return 0.0
        score = 0.0
        for weight, distance, here in self._words_in(sentence):
            away = _nearest(here, start, end) - distance if here else 0
            score += weight * exp(-away / _SLACK) if away > 0 else weight
        return score / self._total

    def most(self) -> dict[int, float]:
        """What `fit` does not exceed but by rounding, for each sentence where it is above 0."""
        here: dict[int, float] = {}
        for weight, _, entry in self._words:
            for index in entry.places:
                here[index] = here.get(index, 0.0) + weight
        bounds = dict(here)
        for index, score in here.items():
            bounds[index - 1] = bounds.get(index - 1, 0.0) + score * _BESIDE
            bounds[index + 1] = bounds.get(index + 1, 0.0) + score * _BESIDE
        return {index: score / self._total for index, score in bounds.items()}

    def _words_in(self, sentence: int) -> list[_WordThere]:
        entries = self._kept.get(sentence)
        if entries is None:
            entries = self._kept[sentence] = []
            for weight, distance, (places, _, _) in self._words:
                if sentence in places:
                    entries.append((weight, distance, places[sentence]))
                elif sentence - 1 in places or sentence + 1 in places:
                    entries.append((weight * _BESIDE, 0, ()))
        return entries


def surroundings_of(point: Reading, body: Body, start: int, end: int) -> Surroundings:
    """What stands around `tokens[start:end]` of a key point."""
    words: list[_Word] = []
    for index, _, entry in body.words_of(point):
        if index < start or index >= end:
            distance = index - end + 1 if index >= end else start - index
            nearness = exp(-(distance - 1) / _REACH)
            words.append((entry.weight * nearness, distance, entry))
    if len(words) > _MOST:
        words = sorted(words, key=lambda word: word[1])[:_MOST]
    return Surroundings(words)


def _nearest(places: Sequence[int], start: int, end: int) -> int:
    """The distance, in tokens, from a range to the nearest of some places, which are in order."""
    if len(places) == 1:
        place = places[0]
        return max(0, place - end + 1 if place >= end else start - place)
    index = bisect_left(places, end)
    after = places[index] - end + 1 if index < len(places) else _FAR
    before = start - places[index - 1] if index else _FAR
    return max(0, min(after, before))
