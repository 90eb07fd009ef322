"""Figures on which no alarm is fair: rounded ones, ways of speaking, the writer's own counts."""

from collections.abc import Sequence

from nutgraf.differences.figure_places import FigurePlace
from nutgraf.facts.body import Body
from nutgraf.facts.quantity import Quantity
from nutgraf.facts.reading import Reading
from nutgraf.languages.facts import fact_words

_LEAST = 0.12
"""How well another value must fit to stand in the place at all."""
_FEW = 2
"""Up to this, what the writer has counted himself: `both`, `two firms`."""
_NEEDED = 0.3
"""How well another factor must fit to contradict one in a word: `doubled`."""
_SURE = 0.7
"""How well another value must fit to contradict a way of speaking."""
_TAKEN_FOR_GRANTED = ("score", "ratio", "ordinal")
"""Kinds that a body may leave out; with nothing of the kind in their place they are only noted."""


def is_only_noted(quantity: Quantity, others: Sequence[FigurePlace]) -> bool:
    """Whether a quantity with nothing in its place is only noted."""
    other = others[0] if others else None
    is_decade = other is not None and other.quantity.form == "decade"
    return (
        (quantity.form == "decade" and not is_decade)
        or _is_loose(quantity)
        or ((other is None or other.score < _LEAST) and quantity.kind in _TAKEN_FOR_GRANTED)
    )


def _is_loose(quantity: Quantity) -> bool:
    """Whether a writer rounds or counts so himself: `nearly two dozen`, `a third`, `two`."""
    if quantity.form == "fraction":
        return True
    is_count = quantity.form == "words" and quantity.kind == "count"
    return is_count and (bool(quantity.soft) or quantity.value <= _FEW)


def is_way_of_speaking(quantity: Quantity, other: FigurePlace | None) -> bool:
    """Whether the value is a way of speaking, such as `first`, and surely replaces no other."""
    if other is not None and other.score >= _SURE and quantity.kind == other.quantity.kind:
        return False
    if quantity.form == "fraction":
        return quantity.end == quantity.start + 1
    return quantity.value == 1 and quantity.form in ("words", "ordinal")


def is_factor_in_a_word(quantity: Quantity, other: FigurePlace | None) -> bool:
    """Whether a quantity is a factor in a word, and the article has no other in its place."""
    is_in_word = quantity.kind == "factor" and quantity.form == "implied"
    return is_in_word and (other is None or other.score < _NEEDED)


def is_pronoun(point: Reading, quantity: Quantity, body: Body) -> bool:
    """Whether a number stands for persons already named: `the two are`, `all three`."""
    before = point.tokens[quantity.start - 1].lower if quantity.start else ""
    if quantity.form != "words" or before not in fact_words(body.code).syntax.definite:
        return False
    following = point.tokens[quantity.end] if quantity.end < len(point.tokens) else None
    return following is None or (following.stem or following.lower) not in point.content
