"""Ranges of amounts that name their scale once: `$4-5bn`, `4 to 5 million`."""

from collections.abc import Sequence
from itertools import pairwise

from nutgraf.facts.phrases import lower_at
from nutgraf.facts.quantity import Quantity
from nutgraf.languages.facts import FactWords
from nutgraf.languages.numbers import NumberWords
from nutgraf.text.tokens import Token

_DASHES = "-–—"


def with_ranges(
    tokens: Sequence[Token], quantities: tuple[Quantity, ...], words: FactWords
) -> tuple[Quantity, ...]:
    """The quantities, the lower end of a range with the scale of its upper end as a second reading.

    It keeps its first reading, since `4 to 5 million` may mean either.
    """
    scaled = {
        index: lower.value * scale
        for index, (lower, upper) in enumerate(pairwise(quantities))
        if upper.start == lower.end + 1
        and lower.other is None
        and _is_range(tokens, lower, words.numbers)
        and (scale := _scale(tokens, upper, words.numbers)) > 1
        and _scale(tokens, lower, words.numbers) == 1
        and 0 < lower.value < upper.value / scale
    }
    if not scaled:
        return quantities
    return tuple(
        quantity._replace(other=scaled.get(index, quantity.other))
        for index, quantity in enumerate(quantities)
    )


def _is_range(tokens: Sequence[Token], lower: Quantity, words: NumberWords) -> bool:
    """Whether a quantity is the lower end of a range: no change `from 5 to 20 million`.

    A dash with blanks around it parts sentences: `platform 3 - 20 million passengers`.
    """
    joint = tokens[lower.end]
    if joint.text in _DASHES:
        return joint.glued and tokens[lower.end + 1].glued
    is_change = lower_at(tokens, lower.start - 1) in words.changes_from
    return joint.lower in words.range_joiners and not is_change


def _scale(tokens: Sequence[Token], quantity: Quantity, words: NumberWords) -> float:
    """What the scales of an amount multiply it with: 1e9 for `$5bn`."""
    scale = 1.0
    for token in tokens[quantity.start : quantity.end]:
        scale *= words.scales.get(token.lower, 1.0)
        scale *= words.suffixes.get(token.lower, 1.0) if token.glued else 1.0
    return scale
