"""Where in a text a key point stands: the best window of neighbouring sentences."""

from collections import defaultdict
from collections.abc import Callable, Sequence

from nutgraf.text.words import Terms

LONGEST = 3
"""Sentences in a window, at most."""

NEARLY = 0.1
"""What one more sentence must add to a window's strength to be worth reading."""


class Postings:
    """Stem to the indices of the sentences that it stands in, in order."""

    def __init__(self, sentences: Sequence[Terms]) -> None:
        self._places: dict[str, list[int]] = defaultdict(list)
        for index, sentence in enumerate(sentences):
            for stem in sentence.content:
                self._places[stem].append(index)

    def __contains__(self, stem: str) -> bool:
        return stem in self._places

    def best(
        self, stems: Sequence[str], weight: Callable[[str], float]
    ) -> tuple[tuple[int, int], float]:
        """The window with the most of the stems' weight, and its share of all of it, 0 to 1.

        Shorter windows win where they are nearly as good, then earlier ones.
        """
        masks: dict[int, int] = defaultdict(int)
        for bit, stem in enumerate(stems):
            for index in self._places.get(stem, ()):
                masks[index] |= 1 << bit
        total = sum(map(weight, stems))
        if not masks or not total:
            return (0, 0), 0.0
        weigh = _Weigher([weight(stem) / total for stem in stems])
        window, strength = (0, 0), 0.0
        for length in range(1, LONGEST + 1):
            start, share = _best_start(masks, length, weigh)
            if share > strength + (NEARLY if strength else 0.0):
                window, strength = (start, start + length), share
        return window, min(1.0, strength)


class _Weigher:
    """The summed weight of a set of stems, given as a bit mask."""

    def __init__(self, weights: Sequence[float]) -> None:
        self._weights = weights
        self._known: dict[int, float] = {}

    def __call__(self, mask: int) -> float:
        found = self._known.get(mask)
        if found is None:
            found = sum(each for bit, each in enumerate(self._weights) if mask >> bit & 1)
            self._known[mask] = found
        return found


def _best_start(masks: dict[int, int], length: int, weigh: _Weigher) -> tuple[int, float]:
    """The first sentence of the best window of this length that lies wholly in the text.

    A window begins and ends with a sentence that has some of the stems: a longer one that does
    not is a shorter one with padding.
    """
    best, start = 0.0, 0
    for first in sorted(masks):
        if first + length - 1 not in masks:
            continue
        mask = 0
        for index in range(first, first + length):
            mask |= masks.get(index, 0)
        share = weigh(mask)
        if share > best + 1e-12:
            best, start = share, first
    return start, best
