"""How telling a word is: what the article and the language at large say about it."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from nutgraf.matching.kin import Kinship
from nutgraf.text.words import Terms


@dataclass(frozen=True, slots=True)
class Telling:
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
        self._size = max(1, len(article))
        self._counts = Counter(stem for sentence in article for stem in sentence.content)
        self._joined: set[str] = set()
        for sentence in article:
            self._joined.update(self._joined_in(sentence))

    def telling(self, point: Terms, stems: Sequence[str]) -> list[Telling]:
        """What is known of each of a key point's stems."""
        joined = self._joined_in(point)
        content = frozenset(stems)
        final = next((stem for stem in reversed(point.stems) if stem in content), "")
        most = math.log(2 * (self._size + 1))
        found = []
        for stem in stems:
            count = self._counts.get(stem, 0)
            rarity = math.log((self._size + 1) / (count + 0.5)) / most
            number = self._kin.is_number(stem)
            is_joined = stem in joined or stem in self._joined
            found.append(
                Telling(
                    max(0.0, rarity),
                    float(self._is_name(stem)),
                    float(number),
                    float(stem == final),
                    float(count > 0),
                    float(is_joined),
                )
            )
        return found

    def _is_name(self, stem: str) -> bool:
        return bool(self._common) and stem not in self._common and not any(map(str.isdigit, stem))

    def _joined_in(self, sentence: Terms) -> set[str]:
        """The stems that stand next to another name: first names and surnames, mostly."""
        names = {stem for stem in sentence.content if self._is_name(stem)}
        found: set[str] = set()
        if len(names) > 1:
            for left, right in pairwise(sentence.stems):
                if left in names and right in names and left != right:
                    found |= {left, right}
        return found
