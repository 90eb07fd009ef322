"""Where in a text a key point stands: the best window of neighbouring sentences."""

from collections.abc import Iterable, Mapping, Sequence

LONGEST = 3
"""Sentences in a window, at most."""

NEARLY = 0.2
"""What one more sentence must add to a window's strength to be worth reading. Set by hand."""

SPARED = 0.1
"""What the others may lose where a sentence of a window is left out. Set by hand."""

EPSILON = 1e-9
"""Below this, two strengths are equal."""


def best_window(
    places: Sequence[Iterable[int]], weights: Sequence[float]
) -> tuple[tuple[int, ...], float]:
    """The sentences with the most of a key point's weight, and their share of all of it, 0 to 1.

    They are those of a window of neighbours that count: one that adds next to nothing to the others
    is left out. `places[i]` are the sentences that answer the key point's i-th stem, `weights[i]`
    is how much it counts. Shorter windows win where they are nearly as good, then earlier ones;
    () and 0 where no sentence answers anything.
    """
    masks: dict[int, int] = {}
    for bit, indices in enumerate(places):
        for index in indices:
            masks[index] = masks.get(index, 0) | 1 << bit
    total = sum(weights)
    if not masks or not total:
        return (), 0.0
    shares = _Shares([weight / total for weight in weights])
    window, strength = range(0), 0.0
    for length in range(1, LONGEST + 1):
        least = strength + (NEARLY if strength else 0.0)
        if least > 1.0 + EPSILON:
            break  # no window has more than all
        start, share = _best_start(masks, length, shares)
        if share > least:
            window, strength = range(start, start + length), share
    return _needed(window, masks, shares), min(1.0, strength)


class _Shares(dict[int, float]):
    """The weight of a set of stems, a bit mask; many sentences have the same."""

    def __init__(self, weights: Sequence[float]) -> None:
        super().__init__()
        self._weights = [(1 << bit, weight) for bit, weight in enumerate(weights)]

    def __missing__(self, mask: int) -> float:
        share = float(sum([weight for bit, weight in self._weights if mask & bit]))
        self[mask] = share
        return share


def _needed(window: Sequence[int], masks: Mapping[int, int], shares: _Shares) -> tuple[int, ...]:
    """The window's sentences without those that the others can spare, the weakest gone first."""
    if len(window) < 2:
        return tuple(window)
    kept = list(window)

    def without(index: int) -> float:
        mask = 0
        for other in kept:
            mask |= masks.get(other, 0) if other != index else 0
        return shares[mask]

    whole = without(-1)
    for index in sorted(window, key=lambda other: (shares[masks.get(other, 0)], -other)):
        if len(kept) > 1 and without(index) > whole - SPARED:
            kept.remove(index)
    return tuple(kept)


def _best_start(masks: Mapping[int, int], length: int, shares: _Shares) -> tuple[int, float]:
    """The first sentence of the best window of this length, and its share.

    A window begins and ends with a sentence that answers something: one that does not is a
    shorter one with padding.
    """
    best, start = 0.0, 0
    for first in sorted(masks):
        if first + length - 1 in masks:
            mask = masks[first]
            for index in range(first + 1, first + length):
                mask |= masks.get(index, 0)
            share = shares[mask]
            if share > best + EPSILON:
                best, start = share, first
    return start, best
