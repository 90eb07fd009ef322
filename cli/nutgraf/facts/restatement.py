"""Quantities that an article has as dates, or in several parts: no alarm on them is fair."""

from nutgraf.facts.arithmetic import days_of, spelled_out
from nutgraf.facts.body import Body
from nutgraf.facts.quantities import Quantity
from nutgraf.languages.facts import fact_words

_MINUTES = 1440


def is_known_otherwise(quantity: Quantity, body: Body) -> bool:
    """Whether the article has the value as a date, or in parts: `two hours, 17 minutes`."""
    if quantity.kind == "time":
        return spelled_out(quantity.value / _MINUTES, body)
    if quantity.kind == "duration":
        return _is_span(quantity, body) or spelled_out(days_of(quantity), body)
    if quantity.kind == "ordinal":
        return is_quarter(quantity, body)
    if quantity.kind != "count":
        return False
    return any(date.value == quantity.value for _, date in body.dates if date.kind == "year")


def _is_span(quantity: Quantity, body: Body) -> bool:
    """Whether so many years lie between two years of a sentence, or one and the article's own."""
    if quantity.unit != "year":
        return False
    years = [(index, each.value) for index, each in body.dates if each.kind == "year"]
    if body.today and any(year + quantity.value == body.today.year for _, year in years):
        return True
    return any((index, year + quantity.value) in years for index, year in years)


def is_quarter(quantity: Quantity, body: Body) -> bool:
    """Whether it is the quarter of a year that the article names by its first or last month."""
    if not set(quantity.nouns[:1]) & fact_words(body.code).dates.quarters:
        return False
    months = {each.value for _, each in body.dates if each.kind == "month"}
    return bool(months & {3 * quantity.value, 3 * quantity.value - 2})
