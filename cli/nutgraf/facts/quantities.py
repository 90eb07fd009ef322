"""Quantities: values with units, and the noun that they count."""

from collections.abc import Iterator, Sequence
from functools import cache

from nutgraf.facts.ages import (
    follows_old,
    is_age,
    is_decade_of_life,
    worded_decade_of_life,
)
from nutgraf.facts.clock import read_clock
from nutgraf.facts.compounds import joined, read_marked
from nutgraf.facts.factors import read_factor, times_factor
from nutgraf.facts.number import Number, part_at
from nutgraf.facts.numbers import openings, read_number
from nutgraf.facts.numeric_dates import Date
from nutgraf.facts.periods import is_period, period_behind, read_period
from nutgraf.facts.phrases import begins_with, lower_at
from nutgraf.facts.quantity import Kind, Quantity
from nutgraf.facts.ranges import with_ranges
from nutgraf.facts.softness import signed, softness_of
from nutgraf.facts.units import currency_before, unit_at
from nutgraf.languages.facts import FactWords
from nutgraf.languages.measures import family_of, kind_of
from nutgraf.languages.numbers import NumberWords
from nutgraf.text.tokens import Token

_NOUNS = 3
"""How many of the words after a number are asked what it counts."""


def read_quantities(
    tokens: Sequence[Token], dates: Sequence[Date], words: FactWords
) -> tuple[Quantity, ...]:
    """All quantities of a text, in order, parts of dates apart."""
    taken = {index for date in dates for index in range(date.start, date.end)}
    return with_ranges(tokens, tuple(_quantities(tokens, taken, words)), words)


def _quantities(tokens: Sequence[Token], taken: set[int], words: FactWords) -> Iterator[Quantity]:
    end = 0
    numbers = openings(tokens, words.numbers)
    more = _other_openings(tokens, words)
    for start in sorted({*more, *numbers}) if more else numbers:
        if start < end or start in taken:
            continue
        quantity = _quantity(tokens, start, words)
        if quantity:
            yield quantity
            end = quantity.end


def _other_openings(tokens: Sequence[Token], words: FactWords) -> list[int]:
    """The tokens at which a quantity may start that no number opens: `noon`, `Q3`, `twice`."""
    numbers, known = words.numbers, words.clock.all
    if not numbers.factor_marks.isdisjoint([token.lower for token in tokens]):
        known = _either(known, numbers.factor_openers)
    dates, decades = words.dates, words.dates.decades
    return [
        index
        for index, token in enumerate(tokens)
        if token.lower in known
        or token.lower in decades
        or (len(token.text) == 2 and is_period(token, dates))
    ]


@cache
def _either(some: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    return some | others


def _quantity(tokens: Sequence[Token], start: int, words: FactWords) -> Quantity | None:
    quantity = read_marked(tokens, start, words) or read_factor(tokens, start, words.numbers)
    if quantity:
        return _surrounded(tokens, quantity, words)
    clock = read_clock(tokens, start, words)
    if clock:
        return Quantity(clock.value, "time", "", start, clock.end, "digits", other=clock.other)
    period = read_period(tokens, start, words.dates)
    if period:
        value, unit, end = period
        return Quantity(value, "ordinal", unit, start, end, "ordinal")
    decade = worded_decade_of_life(tokens, start, words.dates)
    if decade:
        return Quantity(decade, "age", "year", start, start + 1, "decade", soft="least")
    quantity = _pair(tokens, start)
    if quantity:
        return quantity
    number = read_number(tokens, start, words.numbers)
    if number is None or _is_pronoun(tokens, number, words.numbers):
        return None
    return _measured(tokens, number, words)


def _pair(tokens: Sequence[Token], start: int) -> Quantity | None:
    """`9/11` and `24/7`: one thing, not two."""
    if start + 2 >= len(tokens) or tokens[start + 1].text != "/" or not tokens[start + 2].glued:
        return None
    left, right = tokens[start], tokens[start + 2]
    if not (left.text.isdecimal() and right.text.isdecimal() and len(left.text + right.text) < 8):
        return None
    value = int(left.text) * 1000.0 + int(right.text)
    return Quantity(value, "ratio", "", start, start + 3, "digits")


def _is_pronoun(tokens: Sequence[Token], number: Number, words: NumberWords) -> bool:
    """Whether a number counts nothing: a `one` that stands for somebody, or `second thought`."""
    if number.end != number.start + 1:
        return False
    if lower_at(tokens, number.end) == "-" and lower_at(tokens, number.end + 1) in words.digits:
        return True
    if begins_with(tokens, number.start, words.idioms):
        return True
    before = lower_at(tokens, number.start - 1)
    return tokens[number.start].lower in words.pronouns and before in words.pronoun_before


def _measured(tokens: Sequence[Token], number: Number, words: FactWords) -> Quantity:
    """The number with its kind, unit and surroundings."""
    unit, start = currency_before(tokens, number.start, words)
    if lower_at(tokens, number.start - 1) in words.numbers.percent_before:  # `yüzde 5`, `百分之五`
        quantity = _quantity_of(number, "percent", "percent", number.start - 1, number.end)
    elif unit:
        quantity = _quantity_of(number, "money", unit, start, number.end)._replace(other=None)
        again, end = unit_at(tokens, number.end, words)
        is_next = end < len(tokens) and tokens[end].glued and tokens[end].is_number  # `$4bn-$5bn`
        if again and family_of(again) == family_of(unit) and not is_next:  # `$5 Canadian dollars`
            quantity = quantity._replace(unit=max(unit, again, key=len), end=end)
    else:
        quantity = times_factor(tokens, number, words.numbers) or signed(
            tokens, _with_part(tokens, _with_unit(tokens, number, words), words), words
        )
    return _surrounded(tokens, joined(tokens, quantity, words), words)


def _surrounded(tokens: Sequence[Token], quantity: Quantity, words: FactWords) -> Quantity:
    """The quantity with how softly it is said, and the nouns behind it."""
    soft = softness_of(tokens, quantity.start, quantity.end, words)
    return Quantity(*quantity[:-2], soft, _nouns(tokens, quantity.end))


def _with_unit(tokens: Sequence[Token], number: Number, words: FactWords) -> Quantity:
    start, end = number.start, number.end
    if _is_score(tokens, number, words.numbers):
        return _quantity_of(number, "score", "", start, end)
    if is_decade_of_life(tokens, number):
        aged = number._replace(form="decade")
        return _quantity_of(aged, "age", "year", start, end + 1)
    unit, after = _part_of_unit(tokens, number, words)
    if unit:
        return _quantity_of(number._replace(form="words"), kind_of(unit), unit, start, after)
    if number.form == "ordinal":
        unit, after = period_behind(tokens, end, words.dates)
        return _quantity_of(number, "ordinal", unit, start, after if unit else end)
    unit, after = unit_at(tokens, end, words)
    if unit == "year" and follows_old(tokens, after, words.numbers):
        return _quantity_of(number, "age", "year", start, after)
    if unit:
        kind: Kind = kind_of(unit)
        if kind != "percent" and not (kind == "money" or number.form != "implied"):
            kind = "duration" if kind == "duration" else "count"
        return _quantity_of(number, kind, unit, start, after)
    if is_age(tokens, number, words.numbers):
        return _quantity_of(number, "age", "year", start, end)
    return _quantity_of(
        number, "fraction" if number.form == "fraction" else "count", "", start, end
    )


def _with_part(tokens: Sequence[Token], quantity: Quantity, words: FactWords) -> Quantity:
    """The quantity with the half that stands behind its unit: `an hour and a half`."""
    if not quantity.unit or quantity.step != 1.0 or quantity.form not in ("digits", "words"):
        return quantity
    part, end = part_at(tokens, quantity.end, words.numbers)
    if not part:
        return quantity
    return quantity._replace(value=quantity.value + part, end=end, step=0.1)


def _part_of_unit(tokens: Sequence[Token], number: Number, words: FactWords) -> tuple[str, int]:
    """The unit of `a quarter of a century`, `half an hour` or `half a percentage point`, and the
    token behind it.
    """
    position = number.end
    if number.form != "fraction" or position + 2 >= len(tokens):
        return "", position
    position += tokens[position].lower in words.numbers.partitives
    if tokens[position].lower not in words.numbers.articles:
        return "", position
    unit, after = unit_at(tokens, position + 1, words)
    return (unit, after) if unit else ("", position)


def _quantity_of(number: Number, kind: Kind, unit: str, start: int, end: int) -> Quantity:
    return Quantity(number.value, kind, unit, start, end, number.form, number.step, number.other)


def _is_score(tokens: Sequence[Token], number: Number, words: NumberWords) -> bool:
    """`3-1` and its other half; `4-5 million` is a range."""
    if number.form != "digits" or number.value > 200 or number.end != number.start + 1:
        return False
    ahead = tokens[number.end : number.end + 2]
    behind = tokens[max(0, number.start - 2) : number.start]
    if _is_half(ahead, tokens[number.start], after=True):
        scale = lower_at(tokens, number.end + 2)
        return scale not in words.scales and scale not in words.suffixes
    return _is_half(behind, tokens[number.start], after=False)


def _is_half(pair: Sequence[Token], token: Token, *, after: bool) -> bool:
    if len(pair) < 2:
        return False
    dash, number = pair if after else (pair[1], pair[0])
    joined = dash.glued and (pair[1].glued if after else token.glued)
    return joined and dash.text in "-–" and number.is_number and number.text.isdecimal()


def _nouns(tokens: Sequence[Token], start: int) -> tuple[str, ...]:
    nouns: list[str] = []
    for token in tokens[start : start + 2 * _NOUNS]:
        if token.text in "-–'’\"“”" and token.text:
            continue
        if not token.is_word or len(nouns) == _NOUNS:
            break
        nouns.append(token.stem)
    return tuple(nouns)
