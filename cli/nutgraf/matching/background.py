"""How telling a word is: what the article and the language at large say about it."""

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from nutgraf.matching.kin import Kinship
from nutgraf.text.words import Terms


class Telling(NamedTuple):
    """What decides a stem's weight in a key point; each between 0 and 1.

    `rarity` is its inverse document frequency over the article's sentences (Spärck Jones 1972);
    `name` says that it is no common word, `joined` that another name stands next to it (so that
    the two are one name, and either may stand for it), `known` that the article has it at all.
    """

    rarity: float
    name: float
    number: float
    last: float
    known: float
    joined: float


class Background:
    """An article's sentences, counted."""

    def __init__(self, article: Sequence[Terms], kin: Kinship, common: frozenset[str]) -> None:
        self._kin = kin
        self._common = common
        self._article = article
        self._size = max(1, len(article))
        self._places: dict[str, list[int]] = {}
        for index, sentence in enumerate(article):
            for stem in sentence.content:
                if stem in self._places:
                    self._places[stem].append(index)
                else:
                    self._places[stem] = [index]
        self._joined: dict[int, set[str]] = {}
        self._known: dict[str, list[Telling]] = {}

    def telling(self, point: Terms, stems: Sequence[str]) -> list[Telling]:
        """What is known of each of a key point's stems; summary and body ask for the same."""
        found = self._known.get(point.text)
        if found is None:
            found = self._known[point.text] = self._telling(point, stems)
        return found

    def _telling(self, point: Terms, stems: Sequence[str]) -> list[Telling]:
        joined = self._joined_in(point)
        content = frozenset(stems)
        final = next((stem for stem in reversed(point.stems) if stem in content), "")
        most = math.log(2 * (self._size + 1))
        found = []
        for stem in stems:
            count = len(self._places.get(stem, ()))
            rarity = math.log((self._size + 1) / (count + 0.5)) / most
            number = self._kin.is_number(stem)
            name = self._is_name(stem)
            is_joined = name and (stem in joined or self._is_joined(stem))
            found.append(
                Telling(
                    max(0.0, rarity),
                    float(name),
                    float(number),
                    float(stem == final),
                    float(count > 0),
                    float(is_joined),
                )
            )
        return found

    def _is_name(self, stem: str) -> bool:
        return bool(self._common) and stem not in self._common and not any(map(str.isdigit, stem))

    def _is_joined(self, stem: str) -> bool:
        """Whether a name stands next to another one anywhere in the article."""
        for index in self._places.get(stem, ()):
            if index not in self._joined:
                self._joined[index] = self._joined_in(self._article[index])
            if stem in self._joined[index]:
                return True
        return False

    def _joined_in(self, sentence: Terms) -> set[str]:
        """The stems that stand next to another name: first names and surnames, mostly."""
        names = {stem for stem in sentence.content if self._is_name(stem)}
        found: set[str] = set()
        if len(names) > 1:
            for left, right in pairwise(sentence.stems):
                if left in names and right in names and left != right:
                    found |= {left, right}
        return found
