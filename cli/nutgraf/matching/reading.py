"""A text as a matcher reads it: every lookup that a key point needs, built once."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cached_property
from heapq import nsmallest
from typing import NamedTuple

from nutgraf.matching.kin import ROOT, Kinship, shared_prefix
from nutgraf.text.words import Terms

CANDIDATES = 8
"""Sentences whose 4-grams are compared with a key point's: those with the most of its stems."""

NEIGHBOURS = 32
"""Stems with the same beginning that are compared letter by letter; in a longer list, those that
stand next to the key point's own in the alphabet, where the longest common beginnings are."""


ALIKE = 0.76
"""The likeness from which two stems are taken for forms of one word, family or not; it is about
what the coefficients give for a family, so that a text that has both is not given less."""


class Answer(NamedTuple):
    """How a text answers a stem, and the stems of the text that do.

    `exact` is 1 for the stem or the number itself; else `near` is 1 for a word of its family, or
    `like` is the share of letters that a similar word begins with. At most one is above 0.
    """

    exact: float
    near: float
    like: float
    stems: list[str]


class Reading:
    """The sentences of a text by stem, by key and by 4-gram."""

    def __init__(self, sentences: Sequence[Terms], kin: Kinship) -> None:
        self.sentences = sentences
        self.kin = kin
        self.places: dict[str, list[int]] = {}
        for index, sentence in enumerate(sentences):
            for stem in sentence.content:
                if stem in self.places:
                    self.places[stem].append(index)
                else:
                    self.places[stem] = [index]
        self._answers: dict[str, Answer] = {}

    def says(self, words: Sequence[str]) -> bool:
        """Whether a sentence has these words in a row: for a key point of stop words only."""
        line = f" {' '.join(words)} "
        return any(line in f" {' '.join(each.words)} " for each in self.sentences)

    @cached_property
    def has_words(self) -> bool:
        """Whether the text says anything at all."""
        return any(sentence.words for sentence in self.sentences)

    def answer(self, stem: str) -> Answer:
        """The best answer that the text has to a stem; a key point and its facts ask the same."""
        found = self._answers.get(stem)
        if found is None:
            found = self._answers[stem] = self._answer(stem)
        return found

    def _answer(self, stem: str) -> Answer:
        same = self._same(stem)
        if same:
            return Answer(1.0, 0.0, 0.0, same)
        like, near = self._likeness(stem), self._near(stem)
        if like < ALIKE and near:
            return Answer(0.0, 1.0, 0.0, near)
        return Answer(0.0, 0.0, like, near)

    def _same(self, stem: str) -> list[str]:
        """The text's stems that are this one or the same number."""
        own = [stem] if stem in self.places else []
        keys = self.kin.keys(stem).same
        return own if len(keys) == 1 else list(dict.fromkeys((*own, *_gather(self._numbers, keys))))

    def _near(self, stem: str) -> list[str]:
        """The text's stems of the same family, or with the same beginning and another ending."""
        keys = self.kin.keys(stem).near
        found = _gather(self._families, keys)
        for other in self._prefixes.get(stem[:ROOT], ()):
            if other not in found and not self.kin.keys(other).roots.isdisjoint(keys):
                found.append(other)
        return found

    def _likeness(self, stem: str) -> float:
        """How much the text's most similar stem begins like this one, 0 to 1."""
        if stem[:1].isdigit():
            return 0.0
        others = self._prefixes.get(stem[:ROOT], [])
        if len(others) > NEIGHBOURS:
            others = sorted(others)
            at = bisect_left(others, stem)
            others = others[max(0, at - NEIGHBOURS // 2) : at + NEIGHBOURS // 2]
        return max((shared_prefix(stem, other) for other in others), default=0.0)

    @cached_property
    def _numbers(self) -> dict[str, list[str]]:
        """The text's numbers, by all that they may be written as."""
        found: dict[str, list[str]] = defaultdict(list)
        for stem in self.places:
            for key in self.kin.keys(stem).same[1:]:
                found[key].append(stem)
        return found

    @cached_property
    def _families(self) -> dict[str, list[str]]:
        """The text's stems, by the families of the language that they belong to."""
        found: dict[str, list[str]] = defaultdict(list)
        for stem in self.places:
            for key in self.kin.families.get(stem, ()):
                found[key].append(stem)
        return found

    @cached_property
    def _prefixes(self) -> dict[str, list[str]]:
        """The text's words, by their first letters."""
        found: dict[str, list[str]] = defaultdict(list)
        for stem in self.places:
            if len(stem) >= ROOT and not stem[0].isdigit():
                found[stem[:ROOT]].append(stem)
        return found

    def together(self, left: str, right: str) -> bool:
        """Whether one sentence has both stems."""
        first, second = self.places.get(left), self.places.get(right)
        return bool(first and second) and not set(first or ()).isdisjoint(second or ())

    def candidates(self, stems: Sequence[str]) -> list[int]:
        """The sentences with the most of the stems, few of them, in order of that."""
        if len(self.sentences) <= CANDIDATES:
            return list(range(len(self.sentences)))
        counts = Counter(index for stem in stems for index in self.places.get(stem, ()))
        return nsmallest(CANDIDATES, counts, key=lambda index: (-counts[index], index))


def _gather(table: dict[str, list[str]], keys: Sequence[str]) -> list[str]:
    """The stems under any of the keys, each once."""
    return list(dict.fromkeys(stem for key in keys for stem in table.get(key, ())))
