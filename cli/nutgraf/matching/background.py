"""What is asked of any text on behalf of a key point, and how telling each word of it is."""

import math
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from nutgraf.matching.kin import Kinship
from nutgraf.text.cut import places_of
from nutgraf.text.kept import Kept
from nutgraf.text.words import Terms

REACH = 3
"""How many content words lie between two of a skip-bigram at most, the second one included."""


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


class Question(NamedTuple):
    """A key point before a text is looked at: its stems, and its skip-bigrams (Lin 2004, ROUGE-S).

    The stems are those of content, or of all words where it has none. `pairs` are two content
    stems each, in no order, that stand near one another.
    """

    stems: tuple[str, ...]
    telling: tuple[Telling, ...]
    pairs: frozenset[tuple[str, str]]


class Background:
    """An article's sentences, counted; summary and body are asked the same questions before it."""

    def __init__(self, article: Sequence[Terms], kin: Kinship, common: frozenset[str]) -> None:
        self._kin = kin
        self._article = article
        self._size = max(1, len(article))
        self._most = math.log(2 * (self._size + 1))
        self._places = places_of(tuple(article))
        self._joined: dict[int, set[str]] = {}
        self._known: dict[str, Question] = {}
        self._is_name = _names(common)

    def question(self, point: Terms) -> Question:
        """What is asked for a key point."""
        found = self._known.get(point.text)
        if found is None:
            stems = point.content or tuple(dict.fromkeys(point.stems))
            content = frozenset(stems)
            order = [stem for stem in point.stems if stem in content]
            pairs = [
                (left, right) if left < right else (right, left)
                for at, left in enumerate(order)
                for right in order[at + 1 : at + 1 + REACH]
                if left != right
            ]
            telling = self._telling(point, stems, order[-1] if order else "")
            found = self._known[point.text] = Question(stems, telling, frozenset(pairs))
        return found

    def _telling(self, point: Terms, stems: Sequence[str], last: str) -> tuple[Telling, ...]:
        joined, is_name = self._joined_in(point), self._is_name
        found = []
        for stem in stems:
            count = len(self._places.get(stem, ()))
            rarity = math.log((self._size + 1) / (count + 0.5)) / self._most
            name = is_name[stem]
            is_joined = name and (stem in joined or self._is_joined(stem))
            found.append(
                Telling(
                    max(0.0, rarity),
                    float(name),
                    float(self._kin.is_number(stem)),
                    float(stem == last),
                    float(count > 0),
                    float(is_joined),
                )
            )
        return tuple(found)

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
        is_name = self._is_name
        names = {stem for stem in sentence.content if is_name[stem]}
        found: set[str] = set()
        if len(names) > 1:
            for left, right in pairwise(sentence.stems):
                if left in names and right in names and left != right:
                    found |= {left, right}
        return found


@cache
def _names(common: frozenset[str]) -> Kept[bool]:
    """Which stems are no common words, and so names or parts of names."""
    return Kept(lambda stem: bool(common) and stem not in common and not _has_digit(stem))


def _has_digit(stem: str) -> bool:
    return any(map(str.isdigit, stem))
