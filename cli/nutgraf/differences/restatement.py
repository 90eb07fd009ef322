"""Quantities that an article has as dates, or in several parts: no alarm on them is fair."""

from nutgraf.facts.body import Body
from nutgraf.facts.durations import days_of
from nutgraf.facts.quantity import Quantity
from nutgraf.languages.facts import fact_words

_MINUTES = 1440
"""Minutes of a day."""
_COUNTS = 50
"""Figures of nearly one value that are looked at."""


def is_known_otherwise(quantity: Quantity, body: Body) -> bool:
    """Whether the article has the value as a date, or in parts: `two hours, 17 minutes`."""
    if quantity.kind == "time":
        return body.has_in_parts(quantity.value / _MINUTES)
    if quantity.kind == "duration":
        return _is_span(quantity, body) or body.has_in_parts(days_of(quantity))
    if quantity.kind == "ordinal":
        return is_quarter(quantity, body)
    if quantity.kind != "count":
        return False
    return quantity.value in body.years or _is_others(quantity, body)


def _is_others(quantity: Quantity, body: Body) -> bool:
    """Whether a quantity counts all but one of the article's: `and nine others` of ten."""
    if fact_words(body.code).numbers.others.isdisjoint(quantity.nouns[:1]):
        return False
    near = body.values_near(quantity.value + 1, _COUNTS)
    return any(other.value == quantity.value + 1 for _, other in near)


def _is_span(quantity: Quantity, body: Body) -> bool:
    """Whether so many years lie between two years of a sentence, or one and the article's own."""
    if quantity.unit != "year":
        return False
    if body.today and body.today.year - quantity.value in body.years:
        return True
    years = body.years_by_sentence
    return any((index, year + quantity.value) in years for index, year in years)


def is_quarter(quantity: Quantity, body: Body) -> bool:
    """Whether a quantity is the quarter whose first or last month the article names."""
    quarters = fact_words(body.code).dates.quarters
    if quantity.unit != "quarter" and quarters.isdisjoint(quantity.nouns[:1]):
        return False
    return not body.months.isdisjoint({3 * quantity.value, 3 * quantity.value - 2})
