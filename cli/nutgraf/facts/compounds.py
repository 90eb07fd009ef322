"""One quantity in two units: `6ft 2in`, `5lb 3oz`, `1 hr 20 min`, `1 m 80`, `5'10"`."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from nutgraf.facts.number import Number
from nutgraf.facts.numbers import read_number
from nutgraf.facts.phrases import lower_at
from nutgraf.facts.quantity import Kind, Quantity
from nutgraf.facts.units import unit_at
from nutgraf.languages.facts import FactWords
from nutgraf.text.tokens import Token

_STEPS: Mapping[str, Mapping[str, int]] = {
    "foot": {"inch": 12},
    "stone": {"pound": 14},
    "pound": {"ounce": 16, "pence": 100},
    "meter": {"centimeter": 100},
    "kilogram": {"gram": 1000},
    "dollar": {"cent": 100},
    "euro": {"cent": 100},
    "year": {"month": 12},
    "week": {"day": 7},
    "day": {"hour": 24},
    "hour": {"minute": 60},
    "minute": {"second": 60},
}
"""For each unit those that may go on behind it, and how many of them are one of it."""
_SHORT: Mapping[tuple[str, str], str] = {
    ("foot", "in"): "inch", ("hour", "m"): "minute", ("minute", "s"): "second",
}  # fmt: skip
"""What is a unit only right behind a number and behind another unit: the `in` of `6ft 2in`."""
_FEET, _INCHES = frozenset("'’′"), frozenset("\"”″")  # fmt: skip
_GLUED = re.compile(r"([hm])(\d\d)")
_BARE = {"hour": 60, "meter": 100}
"""Units behind which two digits need no unit: `2 h 15`, `1 m 80`."""
_LONG = 5
"""Letters of a unit that is not cut short."""
_TALL = 3
"""From so many metres on nothing is said as `1 m 80`."""


class _Whole(NamedTuple):
    """What stands before the smaller unit: a number of the greater, and the token behind it."""

    value: float
    unit: str
    end: int


def read_marked(tokens: Sequence[Token], start: int, words: FactWords) -> Quantity | None:
    """The quantity whose greater unit is a mark or a letter: `5'10"`, `1m80`, `2h 15m`."""
    mark = lower_at(tokens, start + 1)
    is_mark = mark in _FEET or mark in ("h", "m") or _GLUED.fullmatch(mark)
    if not is_mark or not tokens[start].text.isdecimal() or len(tokens[start].text) > 3:
        return None
    value = int(tokens[start].text)
    glued = _GLUED.fullmatch(mark)
    if glued:
        is_height = glued[1] == "m" and value < _TALL and tokens[start + 1].glued
        return (
            _quantity(start, _Whole(value, "meter", 0), int(glued[2]), 100, start + 2)
            if is_height
            else None
        )
    if mark in _FEET:
        inches = lower_at(tokens, start + 2)
        is_pair = inches.isdecimal() and len(inches) < 3 and lower_at(tokens, start + 3) in _INCHES
        if not is_pair or not all(token.glued for token in tokens[start + 1 : start + 4]):
            return None
        return _quantity(start, _Whole(value, "foot", 0), int(inches), 12, start + 4)
    return _with_rest(
        tokens, start, _Whole(value, "hour" if mark == "h" else "meter", start + 2), words
    )


def joined(tokens: Sequence[Token], quantity: Quantity, words: FactWords) -> Quantity:
    """The quantity with what goes on behind it in a smaller unit; else the quantity itself."""
    if quantity.unit not in _STEPS or quantity.form not in ("digits", "words"):
        return quantity
    if quantity.step != 1.0 or quantity.value != int(quantity.value):
        return quantity
    whole = _Whole(quantity.value, quantity.unit, quantity.end)
    compound = _with_rest(tokens, quantity.start, whole, words)
    return compound._replace(kind=quantity.kind, form=quantity.form) if compound else quantity


def _with_rest(
    tokens: Sequence[Token], start: int, whole: _Whole, words: FactWords
) -> Quantity | None:
    """A number of the greater unit with that of the smaller one behind it."""
    position = whole.end
    position += (
        lower_at(tokens, position) == "." and len(tokens[position - 1].text) < _LONG
    )  # `2 Std. 15 Min.`
    position += (
        lower_at(tokens, position) in words.numbers.joiners or lower_at(tokens, position) == ","
    )
    rest = read_number(tokens, position, words.numbers) if position < len(tokens) else None
    if rest is None or rest.form not in ("digits", "words"):
        return None
    unit, end = _small_unit(tokens, whole.unit, rest, words)
    steps = _STEPS[whole.unit].get(unit, 0)
    if not steps and not unit and _is_bare(tokens, start, whole, rest, words):
        steps, end = _BARE.get(whole.unit, 12), rest.end
    value = rest.value if rest.other is None else rest.other
    return _quantity(start, whole, value, steps, end) if value < steps else None


def _small_unit(
    tokens: Sequence[Token], unit: str, rest: Number, words: FactWords
) -> tuple[str, int]:
    """The unit of the smaller number, and the token behind it."""
    if rest.other is not None:  # `15m` in `2h 15m` is no million
        return _SHORT.get((unit, tokens[rest.end - 1].lower), ""), rest.end
    mark = lower_at(tokens, rest.end)
    short = _SHORT.get((unit, mark))
    if short and tokens[rest.end].glued:
        return short, rest.end + 1
    return unit_at(tokens, rest.end, words)


def _is_bare(
    tokens: Sequence[Token], start: int, whole: _Whole, rest: Number, words: FactWords
) -> bool:
    """Whether the smaller number needs no unit: `1 m 80`, `2 h 15`, `6ft 2`."""
    is_next = rest.start == whole.end and rest.end == rest.start + 1
    if rest.form != "digits" or not is_next:
        return False
    if whole.unit == "foot":
        return tokens[start + 1].glued and rest.value < 12 and tokens[start + 1].lower == "ft"
    if len(tokens[rest.start].text) != 2 or whole.end != start + 2:
        return False
    if whole.unit == "meter":
        return whole.value < _TALL and lower_at(tokens, start + 1) == "m"
    return lower_at(tokens, start + 1) == "h" and not words.clock.separators


def _quantity(start: int, whole: _Whole, rest: float, steps: int, end: int) -> Quantity:
    kind: Kind = "duration" if whole.unit == "hour" else "measure"
    value = whole.value + rest / steps if steps else whole.value
    return Quantity(value, kind, whole.unit, start, end, "digits", 1 / steps if steps else 1.0)
