"""Quantities: values with units, and the noun that they count."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from nutgraf.facts.ages import follows_old, is_age, is_decade_of_life
from nutgraf.facts.dates import Date
from nutgraf.facts.numbers import Number, openings, read_number
from nutgraf.facts.phrases import begins_with
from nutgraf.languages.facts import FactWords
from nutgraf.languages.numbers import NumberWords
from nutgraf.text.tokens import Token

_CURRENCIES = "$£€¥₹₩₽"
_DOTTED = re.compile(r"(?:[01]?\d|2[0-4])\.[0-5]\d")
_NOUNS = 3
"""How many of the words after a number are asked what it counts."""


class Quantity(NamedTuple):
    """A value, what it measures and how it is said: `tokens[first:last]`.

    `kind` is one of `count`, `ordinal`, `money`, `percent`, `duration`, `age`, `score`,
    `fraction`, `ratio`, `time`, `measure`. `soft` is `about`, `least`, `most` or empty.
    `nouns` are the stems that follow.
    """

    value: float
    kind: str
    unit: str
    first: int
    last: int
    form: str
    step: float = 1.0
    other: float | None = None
    soft: str = ""
    nouns: tuple[str, ...] = ()


def read_quantities(
    tokens: Sequence[Token], dates: Sequence[Date], words: FactWords
) -> tuple[Quantity, ...]:
    """All quantities of a text, in order, parts of dates apart."""
    taken = {at for date in dates for at in range(date.first, date.last)}
    return tuple(_quantities(tokens, taken, words))


def _quantities(tokens: Sequence[Token], taken: set[int], words: FactWords) -> Iterator[Quantity]:
    last = 0
    for at in openings(tokens, words.numbers):
        if at < last or at in taken:
            continue
        found = _clock(tokens, at, words) or _pair(tokens, at)
        if not found:
            number = read_number(tokens, at, words.numbers)
            if number is None or _is_pronoun(tokens, number, words.numbers):
                continue
            found = _measured(tokens, number, words)
        yield found
        last = found.last


def _clock(tokens: Sequence[Token], at: int, words: FactWords) -> Quantity | None:
    """A time of day: `8:30`, and `8.30` where the decimal mark is a comma."""
    token = tokens[at]
    if not token.is_number:
        return None
    mark = "." if words.numbers.decimal == "," and _DOTTED.fullmatch(token.text) else ":"
    parts = token.text.split(mark)
    if not 2 <= len(parts) <= 3 or not all(each.isdecimal() and len(each) < 4 for each in parts):
        return None
    value = sum(int(each) * 60.0 ** (1 - place) for place, each in enumerate(parts))
    return Quantity(value, "time", "", at, at + 1, "digits")


def _pair(tokens: Sequence[Token], at: int) -> Quantity | None:
    """`9/11` and `24/7`: one thing, not two."""
    if at + 2 >= len(tokens) or tokens[at + 1].text != "/" or not tokens[at + 2].glued:
        return None
    left, right = tokens[at], tokens[at + 2]
    if not (left.text.isdecimal() and right.text.isdecimal() and len(left.text + right.text) < 8):
        return None
    value = int(left.text) * 1000.0 + int(right.text)
    return Quantity(value, "ratio", "", at, at + 3, "digits")


def _is_pronoun(tokens: Sequence[Token], number: Number, words: NumberWords) -> bool:
    """Whether it is a `one` that stands for somebody, or `second thought`."""
    if number.last != number.first + 1:
        return False
    if begins_with(tokens, number.first, words.idioms):
        return True
    before = tokens[number.first - 1].lower if number.first else ""
    return tokens[number.first].lower in words.pronouns and before in words.pronoun_before


def _measured(tokens: Sequence[Token], number: Number, words: FactWords) -> Quantity:
    """The number with its kind, unit and surroundings."""
    first, last = number.first, number.last
    if first and tokens[first - 1].text in _CURRENCIES:
        quantity = _made(number, "money", words.units[tokens[first - 1].text], first - 1, last)
        quantity = quantity._replace(other=None)
    else:
        quantity = _with_unit(tokens, number, words)
    soft = _softness(tokens, quantity.first, quantity.last, words)
    return Quantity(*quantity[:-2], soft, _nouns(tokens, quantity.last))


def _with_unit(tokens: Sequence[Token], number: Number, words: FactWords) -> Quantity:
    first, last = number.first, number.last
    if _is_score(tokens, number):
        return _made(number, "score", "", first, last)
    if is_decade_of_life(tokens, number):
        aged = number._replace(form="decade")
        return _made(aged, "age", "year", first, last + 1)
    unit, after = _part_of_period(tokens, number, words)
    if unit:
        return _made(number._replace(form="words"), "duration", unit, first, after)
    unit, after = _unit(tokens, last, words)
    if number.form == "ordinal":
        return _made(number, "ordinal", "", first, last)
    if unit == "year" and follows_old(tokens, after, words.numbers):
        return _made(number, "age", "year", first, after)
    if unit:
        kind = words.unit_kinds.get(unit, "measure")
        if kind != "percent" and not (kind == "money" or number.form != "implied"):
            kind = "duration" if kind == "duration" else "count"
        return _made(number, kind, unit, first, after)
    if is_age(tokens, number, words.numbers):
        return _made(number, "age", "year", first, last)
    kind = "fraction" if number.form == "fraction" else "count"
    return _made(number, kind, "", first, last)


def _part_of_period(tokens: Sequence[Token], number: Number, words: FactWords) -> tuple[str, int]:
    """The unit of `a quarter of a century` or `half an hour`, and the token behind it."""
    at = number.last
    if number.form != "fraction" or at + 2 >= len(tokens):
        return "", at
    at += tokens[at].lower in words.numbers.partitives
    if tokens[at].lower not in words.numbers.articles:
        return "", at
    unit, after = _unit(tokens, at + 1, words)
    return (unit, after) if words.unit_kinds.get(unit) == "duration" else ("", at)


def _made(number: Number, kind: str, unit: str, first: int, last: int) -> Quantity:
    return Quantity(number.value, kind, unit, first, last, number.form, number.step, number.other)


def _unit(tokens: Sequence[Token], at: int, words: FactWords) -> tuple[str, int]:
    """The unit after a number, and the token behind it: `minutes`, `-mile`, `per cent`."""
    if at < len(tokens) and tokens[at].text == "-" and tokens[at].glued:
        at += 1
    if at >= len(tokens):
        return "", at
    word = tokens[at].lower
    unit = words.units.get(word, "")
    if len(word) == 1 and not tokens[at].glued and word.isalpha() and word.isascii():
        unit = ""
    pair = f"{word} {tokens[at + 1].lower}" if at + 1 < len(tokens) else ""
    if pair in words.units:  # `pour cent`
        return words.units[pair], at + 2
    if not unit and at + 1 < len(tokens) and tokens[at].text.islower() and word not in ("of", "in"):
        following = words.units.get(tokens[at + 1].lower, "")
        if words.unit_kinds.get(following) == "duration" and word in words.numbers.unit_adjectives:
            return following, at + 2
    return unit, at + 1


def _is_score(tokens: Sequence[Token], number: Number) -> bool:
    """`3-1` and its other half."""
    if number.form != "digits" or number.value > 200 or number.last != number.first + 1:
        return False
    ahead = tokens[number.last : number.last + 2]
    behind = tokens[max(0, number.first - 2) : number.first]
    return _is_half(ahead, tokens[number.first], after=True) or _is_half(
        behind, tokens[number.first], after=False
    )


def _is_half(pair: Sequence[Token], token: Token, *, after: bool) -> bool:
    if len(pair) < 2:
        return False
    dash, number = pair if after else (pair[1], pair[0])
    joined = dash.glued and (pair[1].glued if after else token.glued)
    return joined and dash.text in "-–" and number.is_number and number.text.isdecimal()


def _softness(tokens: Sequence[Token], first: int, last: int, words: FactWords) -> str:
    """How a quantity is qualified in front (`nearly`, `more than`) or behind (`or more`)."""
    at = first - 1
    if tokens[last - 1].lower == "s":  # `in his 50s`
        return "least"
    if at >= 0 and tokens[at].lower in words.numbers.between:
        at -= 1
    is_apart = at < first - 1
    word = tokens[at].lower if at >= 0 else ""
    is_both = is_apart and word in words.numbers.at_most  # `moins de 20`, but `au moins 20`
    is_least = word in words.numbers.at_least and not is_both
    if is_least or begins_with(tokens, last, words.numbers.or_more):
        return "least"
    if word in words.numbers.at_most or begins_with(tokens, last, words.numbers.or_less):
        return "most"
    return "about" if word in words.numbers.approximate else ""


def _nouns(tokens: Sequence[Token], at: int) -> tuple[str, ...]:
    found: list[str] = []
    for token in tokens[at : at + 2 * _NOUNS]:
        if token.text in "-–'’\"“”" and token.text:
            continue
        if not token.is_word or len(found) == _NOUNS:
            break
        found.append(token.stem)
    return tuple(found)
