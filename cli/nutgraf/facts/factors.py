"""How many times as much: `doubled`, `twice as many`, `three times the price`, `halved`."""

from collections.abc import Iterator, Sequence

from nutgraf.facts.number import Number
from nutgraf.facts.phrases import longest_end, lower_at
from nutgraf.facts.quantity import Quantity
from nutgraf.languages.numbers import NumberWords
from nutgraf.text.tokens import Token

_BESIDE = 2
"""Tokens between a factor and the word that turns it round, at most: `fell threefold`."""


def read_factor(tokens: Sequence[Token], start: int, words: NumberWords) -> Quantity | None:
    """The factor that the longest phrase at a place says: `doubled`, `twice as`, `halb so`."""
    if tokens[start].lower not in words.factor_openers:
        return None
    end = longest_end(tokens, start, words.factors, words.longest_factor)
    if not end:
        return None
    phrase = " ".join([token.lower for token in tokens[start:end]])
    return _factor(tokens, Number(words.factors[phrase], start, end, "implied"), words)


def times_factor(tokens: Sequence[Token], number: Number, words: NumberWords) -> Quantity | None:
    """The factor that a number before `times as` says, or one in `в 2 раза`."""
    end = number.end
    end += lower_at(tokens, end) == "-"
    if (
        number.form not in ("digits", "words", "implied")
        or lower_at(tokens, end) not in words.times
    ):
        return None
    following = lower_at(tokens, end + 1)
    is_factor = (
        "*" in words.times_before
        or following in words.times_before
        or lower_at(tokens, number.start - 1) in words.times_behind
    )
    if not is_factor or not number.value:
        return None
    return _factor(tokens, number._replace(end=end + 1), words)


def _factor(tokens: Sequence[Token], number: Number, words: NumberWords) -> Quantity:
    """The factor; what is `three times less` is a third."""
    start, end, value = number.start, number.end, number.value
    if value > 1 and any(word in words.factor_down for word in _beside(tokens, start, end)):
        value = 1 / value
    other = value + 1 if words.times_add and number.start + 1 < end else None
    return Quantity(value, "factor", "", start, end, number.form, 1.0, other)


def _beside(tokens: Sequence[Token], start: int, end: int) -> Iterator[str]:
    """The words beside a factor, up to the next mark."""
    for places in (range(start - 1, start - 1 - _BESIDE, -1), range(end, end + _BESIDE)):
        for index in places:
            if not (0 <= index < len(tokens) and tokens[index].is_word):
                break
            yield tokens[index].lower
