"""A text as a matcher reads it: every lookup that a key point needs, built once."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cached_property
from heapq import nsmallest

from nutgraf.matching.kin import ROOT, Kinship, shared_prefix
from nutgraf.text.words import Terms

CANDIDATES = 8
"""Sentences whose 4-grams are compared with a key point's: those with the most of its stems."""

NEIGHBOURS = 32
"""Stems with the same beginning that are compared letter by letter; in a longer list, those that
stand next to the key point's own in the alphabet, where the longest common beginnings are."""


class Reading:
    """The sentences of a text by stem, by key and by 4-gram."""

    def __init__(self, sentences: Sequence[Terms], kin: Kinship) -> None:
        self.sentences = sentences
        self.kin = kin
        self.places: dict[str, list[int]] = defaultdict(list)
        for index, sentence in enumerate(sentences):
            for stem in sentence.content:
                self.places[stem].append(index)
        self._same: dict[str, list[str]] = defaultdict(list)
        self._near: dict[str, list[str]] = defaultdict(list)
        self._prefixes: dict[str, list[str]] = defaultdict(list)
        for stem in self.places:
            keys = kin.keys(stem)
            for key in keys.same:
                self._same[key].append(stem)
            for key in keys.near:
                self._near[key].append(stem)
            if len(stem) >= ROOT and not stem[0].isdigit():
                self._prefixes[stem[:ROOT]].append(stem)
        self._grams: dict[int, frozenset[str]] = {}

    def says(self, words: Sequence[str]) -> bool:
        """Whether a sentence has these words in a row: for a key point of stop words only."""
        line = f" {' '.join(words)} "
        return any(line in f" {' '.join(each.words)} " for each in self.sentences)

    @cached_property
    def grams(self) -> frozenset[str]:
        """The 4-grams of all sentences."""
        return frozenset().union(*(self.sentence_grams(i) for i in range(len(self.sentences))))

    def sentence_grams(self, index: int) -> frozenset[str]:
        """The 4-grams of one sentence."""
        found = self._grams.get(index)
        if found is None:
            found = self._grams[index] = self.sentences[index].grams()
        return found

    def same(self, stem: str) -> list[str]:
        """The text's stems that are this one or the same number."""
        return _gather(self._same, self.kin.keys(stem).same)

    def near(self, stem: str) -> list[str]:
        """The text's stems of the same family."""
        return _gather(self._near, self.kin.keys(stem).near)

    def likeness(self, stem: str) -> float:
        """How much the text's most similar stem begins like this one, 0 to 1."""
        if stem[:1].isdigit():
            return 0.0
        others = self._prefixes.get(stem[:ROOT], [])
        if len(others) > NEIGHBOURS:
            others.sort()
            at = bisect_left(others, stem)
            others = others[max(0, at - NEIGHBOURS // 2) : at + NEIGHBOURS // 2]
        return max((shared_prefix(stem, other) for other in others), default=0.0)

    def together(self, left: str, right: str) -> bool:
        """Whether one sentence has both stems."""
        first, second = self.places.get(left, ()), self.places.get(right, ())
        return bool(first) and bool(second) and not set(first).isdisjoint(second)

    def candidates(self, stems: Sequence[str]) -> list[int]:
        """The sentences with the most of the stems, few of them, in order of that."""
        if len(self.sentences) <= CANDIDATES:
            return list(range(len(self.sentences)))
        counts = Counter(index for stem in stems for index in self.places.get(stem, ()))
        return nsmallest(CANDIDATES, counts, key=lambda index: (-counts[index], index))


def _gather(table: dict[str, list[str]], keys: Sequence[str]) -> list[str]:
    """The stems under any of the keys, each once."""
    return list(dict.fromkeys(stem for key in keys for stem in table.get(key, ())))
