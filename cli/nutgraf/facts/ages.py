"""Which numbers are ages: `aged 42`, `15-year-old`, `Lind, 61,`, `in her 50s`."""

from collections.abc import Sequence

from nutgraf.facts.number import Number
from nutgraf.facts.phrases import begins_with, lower_at
from nutgraf.languages.calendar import DateWords
from nutgraf.languages.numbers import NumberWords
from nutgraf.text.tokens import Token


def follows_old(tokens: Sequence[Token], position: int, words: NumberWords) -> bool:
    """Whether `-old`, ` old` or `of age` goes on after `years`."""
    if position < len(tokens) and tokens[position].text == "-":
        position += 1
    return begins_with(tokens, position, words.age_behind)


def is_age(tokens: Sequence[Token], number: Number, words: NumberWords) -> bool:
    """`, 87,` after a name, `aged 42`, `age 13`."""
    if number.form not in ("digits", "words") or number.value > 120:
        return False
    before = tokens[number.start - 1] if number.start else None
    if before is None:
        return False
    if before.lower in words.age_before:
        return True
    after = tokens[number.end].text if number.end < len(tokens) else "."
    earlier = tokens[number.start - 2] if number.start > 1 else None
    return (
        number.form == "digits"
        and before.text == ","
        and after in (",", ".", ";", ")")
        and earlier is not None
        and earlier.is_word
    )


def worded_decade_of_life(tokens: Sequence[Token], index: int, words: DateWords) -> float:
    """The age in `her late twenties`; 0 where the decade is not one of a life."""
    decade = words.decades.get(tokens[index].lower)
    around = {lower_at(tokens, index - 1), lower_at(tokens, index - 2), lower_at(tokens, index - 3)}
    return 0.0 if decade is None or words.possessives.isdisjoint(around) else float(decade)


def is_decade_of_life(tokens: Sequence[Token], number: Number) -> bool:
    """`50s`, in `a woman in her 50s`; the decades of a century are dates."""
    if number.form != "digits" or number.value % 10 or not 20 <= number.value <= 90:
        return False
    following = tokens[number.end] if number.end < len(tokens) else None
    return following is not None and following.glued and following.lower == "s"
