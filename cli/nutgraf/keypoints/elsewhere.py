"""The words of a candidate that stand elsewhere in the article, and the times told there."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

from nutgraf.keypoints.times import tells_times
from nutgraf.languages import language
from nutgraf.text.folding import fold_key
from nutgraf.text.words import has_spaceless

_ENOUGH_WORDS, _ENOUGH_BODY = 6, 30
"""Words of a candidate and of a body below which they are not compared."""

_STEM = 5
"""Letters of a word that are compared: endings differ."""

_WORD = re.compile(r"[^\W_]+")


class WordsElsewhere:
    """The stems of an article's words, and the number of its pieces that have each."""

    def __init__(self, pieces: Iterable[str], code: str) -> None:
        self.code = code
        self._counts = Counter(stem for piece in pieces for stem in stems([piece], code))

    def share(self, points: Sequence[str], pieces: Iterable[str] = ()) -> float | None:
        """The share of some points' words that stand outside of the pieces they are made of.

        None where there are too few words to tell.
        """
        own = stems(points, self.code)
        within = Counter(stem for piece in pieces for stem in stems([piece], self.code))
        if len(self._counts) - len(within) < _ENOUGH_BODY or len(own) < _ENOUGH_WORDS:
            return None
        return sum(self._counts[stem] > within[stem] for stem in own) / len(own)


class TimesElsewhere:
    """The places of an article's pieces that tell a time."""

    def __init__(self, pieces: Iterable[str]) -> None:
        self._places = [place for place, piece in enumerate(pieces) if tells_times(piece)]

    def are_outside(self, start: int, end: int) -> bool:
        """Whether a time is told before a piece or from another on."""
        return bool(self._places) and (self._places[0] < start or self._places[-1] >= end)


def stems(texts: Iterable[str], code: str) -> frozenset[str]:
    """The first letters of all words but stop words; without spaces, pairs of characters."""
    beginnings: set[str] = set()
    stop = _stop_words(code)
    for text in texts:
        for word in _WORD.findall(fold_key(text)):
            if has_spaceless(word):
                beginnings.update(word[start : start + 2] for start in range(len(word) - 1))
            elif word not in stop:
                beginnings.add(word[:_STEM])
    return frozenset(beginnings)


@cache
def _stop_words(code: str) -> frozenset[str]:
    return language(code).stop_words
