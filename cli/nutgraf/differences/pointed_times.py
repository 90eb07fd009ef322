"""When a number with two decimals is a time of day: `due at 8.45`, but not `stood at 1.07`."""

from nutgraf.differences.values import is_pointed
from nutgraf.facts.phrases import lower_at
from nutgraf.facts.quantity import Quantity
from nutgraf.facts.reading import Reading
from nutgraf.languages.facts import fact_words

_BEHIND = 5
"""Tokens behind a number that may say of which part of the day it is: `on Monday evening`."""


def is_meant_as_time(
    point: Reading, quantity: Quantity, sentence: Reading, there: Quantity
) -> bool:
    """Whether a time and a number with two decimals stand in one place; True for all others.

    The word before both must be one, and so must the one before that, or the number's own part
    of the day be said.
    """
    if "time" not in (quantity.kind, there.kind):
        return True
    if not (is_pointed(quantity) or is_pointed(there)):
        return True
    here, away = (point, quantity), (sentence, there)
    if _word_before(*here, 1) != _word_before(*away, 1):
        return False
    number = here if is_pointed(quantity) else away
    return _word_before(*here, 2) == _word_before(*away, 2) or _has_part_of_day(*number)


def _word_before(text: Reading, quantity: Quantity, back: int) -> str:
    place = quantity.start - back
    return text.tokens[place].key if place >= 0 else ""


def _has_part_of_day(text: Reading, quantity: Quantity) -> bool:
    parts = fact_words(text.code).dates.parts_of_day
    places = range(quantity.end, quantity.end + _BEHIND)
    return any(lower_at(text.tokens, place) in parts for place in places)
