"""A text as a matcher reads it: every lookup that a key point needs, built when it is asked for."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

from nutgraf.matching.kin import ROOT, Kinship, shared_prefix
from nutgraf.text.cut import Places, places_of
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
    stems: Sequence[str]


class TextIndex:
    """The sentences of a text by stem and by kin."""

    def __init__(self, sentences: Sequence[Terms], kin: Kinship) -> None:
        self.sentences = sentences
        self.kin = kin
        self.places = places_of(tuple(sentences))
        self._answers: dict[str, Answer] = {}
        self._sets = _Sets(self.places)

    def says(self, words: Sequence[str]) -> bool:
        """Whether a sentence has these words in a row: for a key point of stop words only."""
        line = f" {' '.join(words)} "
        return any(line in f" {' '.join(sentence.words)} " for sentence in self.sentences)

    @cached_property
    def has_words(self) -> bool:
        """Whether the text says anything at all."""
        return any(sentence.words for sentence in self.sentences)

    def answer(self, stem: str) -> Answer:
        """The best answer that the text has to a stem; a key point and its facts ask the same."""
        answer = self._answers.get(stem)
        if answer is None:
            answer = self._answers[stem] = self._answer(stem)
        return answer

    def _answer(self, stem: str) -> Answer:
        same = self._same(stem)
        if same:
            return Answer(1.0, 0.0, 0.0, same)
        alike = self._alike(stem)
        like, near = _likeness(stem, alike), self._near(stem, alike)
        if like < ALIKE and near:
            return Answer(0.0, 1.0, 0.0, near)
        return Answer(0.0, 0.0, like, near)

    def _same(self, stem: str) -> Sequence[str]:
        """The text's stems that are this one or the same number."""
        number = self.kin.keys(stem).number
        if not number:
            return (stem,) if stem in self.places else ()
        spelt = [other for other in self.kin.spelt(number) if other in self.places]
        own = [stem] if stem in self.places else []
        return tuple(dict.fromkeys([*own, *spelt, *self._numbers.get(number, ())]))

    @cached_property
    def _numbers(self) -> dict[str, list[str]]:
        """The text's numbers in digits, by their values."""
        numbers: defaultdict[str, list[str]] = defaultdict(list)
        for stem in [stem for stem in self.places if stem[0].isdigit()]:
            numbers[self.kin.keys(stem).number].append(stem)
        return numbers

    def _alike(self, stem: str) -> Sequence[str]:
        """The text's words that begin with the same letters."""
        if len(stem) < ROOT or stem[0].isdigit():
            return ()
        start, ordered = stem[:ROOT], self._ordered
        first = last = bisect_left(ordered, start)
        while last < len(ordered) and ordered[last].startswith(start):
            last += 1
        return ordered[first:last]

    @cached_property
    def _ordered(self) -> list[str]:
        """The text's stems in alphabetical order."""
        return sorted(self.places)

    def _near(self, stem: str, alike: Sequence[str]) -> Sequence[str]:
        """The text's stems of the same family, or with the same beginning and another ending."""
        keys = self.kin.keys(stem)
        near = [relative for relative in self.kin.relatives(stem) if relative in self.places]
        for other in alike:
            if other not in near and not self.kin.keys(other).roots.isdisjoint(keys.roots):
                near.append(other)
        return near

    def together(self, pairs: Iterable[tuple[str, str]]) -> int:
        """How many of some pairs of stems stand in one sentence."""
        sets = self._sets
        return sum(
            [
                not sets[left].isdisjoint(sets[right])
                for left, right in pairs
                if left in self.places and right in self.places
            ]
        )

    def candidates(self, stems: Sequence[str]) -> Sequence[int]:
        """The sentences with the most of the stems, few of them, in order of that."""
        if len(self.sentences) <= CANDIDATES:
            return range(len(self.sentences))
        counts: dict[int, int] = {}
        for stem in stems:
            for index in self.places.get(stem, ()):
                counts[index] = counts.get(index, 0) + 1
        return sorted(counts, key=lambda index: (-counts[index], index))[:CANDIDATES]


class _Sets(dict[str, frozenset[int]]):
    """The sentences of each stem as a set, made when it is first asked for."""

    def __init__(self, places: Places) -> None:
        super().__init__()
        self._places = places

    def __missing__(self, stem: str) -> frozenset[int]:
        indices = self[stem] = frozenset(self._places[stem])
        return indices


def _likeness(stem: str, alike: Sequence[str]) -> float:
    """How much the most similar of some stems, in order, begins like this one, 0 to 1."""
    if len(alike) > NEIGHBOURS:
        place = bisect_left(alike, stem)
        alike = alike[max(0, place - NEIGHBOURS // 2) : place + NEIGHBOURS // 2]
    return max([shared_prefix(stem, other) for other in alike], default=0.0)
