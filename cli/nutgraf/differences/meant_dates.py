"""Which date of an article a wrong one of a key point is meant to be."""

from collections.abc import Sequence
from typing import NamedTuple

from nutgraf.facts.edit_distance import edit_distance
from nutgraf.facts.numeric_dates import Date
from nutgraf.facts.reading import Reading

_CLEARLY, _BETTER = 0.25, 0.1
"""By how much a date must fit better than any other one, and than others that are a digit off."""
_LEAST_FIT = 0.05
"""How well a date must fit that a slip of the pen is to have changed."""


class DatePlace(NamedTuple):
    """A part of a date of the article: how well it fits the surroundings, and its sentence."""

    score: float
    sentence: int
    date: Date


def meant_date(point: Reading, date: Date, places: Sequence[DatePlace]) -> DatePlace | None:
    """The one date that a slip of the pen makes the key point's of, or that fits clearly best.

    None where several may be meant. `places` have dates of the key point's kind.
    """
    written = point.words(date.start, date.end)
    slips = [place for place in places if _is_slip(written, place)]
    return _best(slips, _BETTER) if slips else _best(places, _CLEARLY)


def _is_slip(written: str, place: DatePlace) -> bool:
    """Whether the key point would have the article's day or year with one digit other."""
    value = str(place.date.value)
    is_figure = written.isdecimal() and place.score >= _LEAST_FIT
    return is_figure and edit_distance(written.lstrip("0"), value, 1) == 1 and len(written) > 1


def _best(places: Sequence[DatePlace], by: float) -> DatePlace | None:
    """The place that fits best, where none of another value fits nearly as well."""
    if not places:
        return None
    best = max(places, key=lambda place: place.score)
    others = [place.score for place in places if place.date.value != best.date.value]
    return best if not others or best.score - max(others) >= by else None
