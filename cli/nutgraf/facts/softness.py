"""What stands around a quantity and changes it: `nearly`, `more than`, `minus`, `below zero`."""

from collections.abc import Sequence

from nutgraf.facts.phrases import begins_with, lower_at
from nutgraf.facts.quantity import Quantity, Softness
from nutgraf.languages.facts import FactWords
from nutgraf.languages.measures import family_of
from nutgraf.text.tokens import Token


def signed(tokens: Sequence[Token], quantity: Quantity, words: FactWords) -> Quantity:
    """The quantity, negative where it is `minus 18`, `-18C` or `18C below zero`."""
    before = tokens[quantity.start - 1] if quantity.start else None
    if before is not None and quantity.form in ("digits", "words"):
        is_sign = before.text in "-–−" and not before.glued and tokens[quantity.start].glued
        is_degree = family_of(quantity.unit) == "degree"
        is_minus = before.lower in words.numbers.minus and (
            is_degree or before.lower not in words.numbers.at_most  # `moins 5` may be `au moins 5`
        )
        if (is_sign and is_degree) or is_minus:
            return quantity._replace(value=-quantity.value, start=quantity.start - 1)
    if begins_with(tokens, quantity.end, words.numbers.below_zero):
        return quantity._replace(value=-quantity.value, end=quantity.end + 2)
    return quantity


def softness_of(tokens: Sequence[Token], start: int, end: int, words: FactWords) -> Softness:
    """How a quantity is qualified in front (`nearly`, `more than`) or behind (`or more`)."""
    before = start - 1
    if tokens[end - 1].lower == "s":  # `in his 50s`
        return "least"
    for _ in range(2):  # `more than a quarter-century`
        before -= lower_at(tokens, before) in words.numbers.between
    is_apart = before < start - 1
    word = lower_at(tokens, before)
    is_both = is_apart and word in words.numbers.at_most  # `moins de 20`, but `au moins 20`
    is_least = word in words.numbers.at_least and not is_both
    if is_least or begins_with(tokens, end, words.numbers.or_more):
        return "least"
    if word in words.numbers.at_most or begins_with(tokens, end, words.numbers.or_less):
        return "most"
    return "about" if word in words.numbers.approximate else ""
