"""Where an article has the value of a key point's figure, and which others stand in its place."""

import re
from collections.abc import Iterable, Sequence
from math import inf
from operator import attrgetter
from typing import Literal, NamedTuple

from nutgraf.differences.mended_figures import mended_figure
from nutgraf.differences.nearest import nearest_quantities
from nutgraf.differences.pointed_times import is_meant_as_time
from nutgraf.differences.surroundings import surroundings_of
from nutgraf.differences.unsaid_rounding import is_rounded_for, is_rounded_unsaid
from nutgraf.differences.values import are_convertible, is_same_value, is_within, may_agree
from nutgraf.facts.body import Body
from nutgraf.facts.durations import days_of
from nutgraf.facts.edit_distance import edit_distance
from nutgraf.facts.numeric_dates import Date
from nutgraf.facts.quantity import Quantity
from nutgraf.facts.reading import Reading
from nutgraf.languages.measures import family_of

_SAME_NOUN, _SAME_UNIT, _SAME_NAME = 0.2, 0.2, 0.2
"""What the same noun behind, the same unit and the same name in front add to a fit."""
_OTHER_KIND = 0.15
"""What another kind takes off a fit."""
_MARGIN = 0.38
"""By how much another value must fit better than the same value does."""
_WIDE = 0.6
"""The same margin where the two stand side by side, or the value is one."""
_MOST_TIMES = 1000
"""How many times as much another value may be to be meant: `seven` and `six million` people."""
_BETTER = 0.15
"""By how much one of several values that are a digit off must fit better to be the one meant."""
_CLEARLY = 0.25
"""The margin among any values, and among single digits: each is one digit off all others."""
_BESIDE = 4
"""Tokens: of two values so near to each other, as in `$7 or $9`, one must fit far better."""
_LEAST_FIT = 0.05
"""How well a value must fit that a slip of the pen is to have changed."""
_YEAR = 4
"""Digits of a year."""
_FIT = attrgetter("score")
_DIGITS = re.compile(r"\D+")


Slip = Literal["", "other", "more"]
"""What became of one digit of a figure."""


class FigurePlace(NamedTuple):
    """A quantity of the article: how well it fits the place, and its sentence."""

    score: float
    sentence: int
    quantity: Quantity


def figure_places(
    point: Reading, quantity: Quantity, body: Body
) -> tuple[FigurePlace | None, list[FigurePlace]]:
    """Where the article best has the same value, and where others in its place, best first."""
    surroundings = surroundings_of(point, body, quantity.start, quantity.end)
    name = _named(point, quantity)
    same, rounded, others = list[FigurePlace](), list[FigurePlace](), list[FigurePlace]()
    siblings = [sibling for sibling in point.quantities if sibling is not quantity]
    may_be_rounded = is_rounded_unsaid(point, quantity) and not body.has_value(quantity.value)
    for index, there in nearest_quantities(quantity, surroundings, body):
        sentence = body.sentences[index]
        is_rounded = may_be_rounded and is_rounded_for(point, quantity, sentence, there)
        is_same = is_rounded or (
            is_same_value(quantity, there) and is_meant_as_time(point, quantity, sentence, there)
        )
        if is_same and not may_agree(quantity, there):
            continue
        if not is_same and not _may_stand_for(quantity, there, siblings):
            continue
        score = surroundings.fit(index, there.start, there.end) + _kinship(quantity, there)
        if name and name == _named(sentence, there):
            score += _SAME_NAME
        place = FigurePlace(score, index, there)
        (rounded if is_rounded else same if is_same else others).append(place)
    return _best_of(same, rounded, others)


def _best_of(
    same: list[FigurePlace], rounded: list[FigurePlace], others: list[FigurePlace]
) -> tuple[FigurePlace | None, list[FigurePlace]]:
    """The best place of the same value, and the others.

    Nothing says that a value is rounded, so that no other may fit better than one that is.
    """
    best = max((place.score for place in others), default=-inf)
    if not same and any(place.score >= best for place in rounded):
        return max(rounded, key=_FIT), sorted(others, key=_FIT, reverse=True)
    return max(same, key=_FIT, default=None), sorted([*others, *rounded], key=_FIT, reverse=True)


def meant(
    point: Reading, quantity: Quantity, others: Sequence[FigurePlace], body: Body
) -> FigurePlace | None:
    """The one value that a slip of the pen in a single digit makes the key point's of.

    A digit is rather another than one too many or too few. None where no value is meant, or
    several of which none fits clearly better.
    """
    slips = [(_slip(point, quantity, place, body), place) for place in others]
    for kind in ("other", "more"):
        candidates = [place for slip, place in slips if slip == kind]
        if candidates:
            by = _BETTER if len(_digits(point, quantity)) > 1 else _CLEARLY
            return candidates[0] if stands_alone(candidates, by) else None
    return None


def _digits(point: Reading, quantity: Quantity) -> str:
    return _DIGITS.sub("", point.words(quantity.start, quantity.end))


def meant_year(point: Reading, quantity: Quantity, body: Body) -> tuple[int, Date] | None:
    """The one year of the article that a figure of four digits is a digit off from: `2954`."""
    written = point.words(quantity.start, quantity.end)
    if quantity.kind != "count" or not written.isdecimal() or len(written) != _YEAR:
        return None
    years: dict[int, tuple[int, Date]] = {}
    for index, date in body.dates:
        if date.kind == "year" and edit_distance(written, str(date.value), 1) == 1:
            is_plain = body.sentences[index].words(date.start, date.end).isdecimal()
            years.update({date.value: (index, date)} if is_plain else {})
    return next(iter(years.values())) if len(years) == 1 else None


def _slip(point: Reading, quantity: Quantity, place: FigurePlace, body: Body) -> Slip:
    """Whether the key point would have the article's value with one digit other, or more or less.

    Two neighbours that have changed places are one digit too.
    """
    if quantity.form != "digits" or place.score < _LEAST_FIT:
        return ""
    if _is_of_another_size(quantity, place.quantity):
        return ""
    there = body.sentences[place.sentence]
    way = next(mended_figure(point, quantity, there, place.quantity), None)
    if way is None:
        return ""
    old, new = _DIGITS.sub("", point.text[way.start : way.end]), _DIGITS.sub("", way.text)
    if edit_distance(old, new, 1) != 1:
        return ""
    return "other" if len(old) == len(new) else "more"


def stands_alone(places: Sequence[FigurePlace], by: float = _CLEARLY) -> bool:
    """Whether the best place fits clearly better than the best of another value."""
    best = places[0]
    rival = next((place for place in places if place.quantity.value != best.quantity.value), None)
    if rival is None:
        return True
    gap = abs(best.quantity.start - rival.quantity.start)
    is_beside = best.sentence == rival.sentence and gap < _BESIDE
    return best.score - rival.score >= (2 * by if is_beside else by)


def _is_of_another_size(one: Quantity, other: Quantity) -> bool:
    """Whether nobody would take one value for the other: `392` and `312 million`."""
    low, high = sorted((one.value, other.value))
    return 0 < low * _MOST_TIMES < high


def outdoes(other: FigurePlace, same: FigurePlace) -> bool:
    """Whether another value fits the place so much better that it is the article's there."""
    is_plain = other.quantity.kind == "count" and other.quantity.other is None
    if is_plain and _is_of_another_size(other.quantity, same.quantity):
        return False
    if other.sentence == same.sentence and abs(other.quantity.start - same.quantity.start) < 6:
        return other.score > same.score + _WIDE
    margin = _WIDE if same.quantity.value == 1 else _MARGIN
    return other.score > same.score + margin


def _competes(point: Quantity, article: Quantity) -> bool:
    """Whether another value could stand in the key point's place."""
    if article.form == "implied" and article.kind != "factor":
        return False
    if point.kind == article.kind:
        if not (point.unit and article.unit) or point.unit == article.unit or days_of(point):
            return True
        is_money = point.kind == "money"
        return (
            is_money
            or family_of(point.unit) == family_of(article.unit)
            or are_convertible(point, article)
        )
    plain = {"count", "measure"}
    return article.kind in plain and point.kind in plain and point.unit == article.unit


def _may_stand_for(point: Quantity, article: Quantity, siblings: Iterable[Quantity]) -> bool:
    """Whether another value could be what the key point has wrong."""
    if not _competes(point, article) or is_within(point, article):
        return False
    return not _is_stated_beside(article, siblings)


def _is_stated_beside(article: Quantity, siblings: Iterable[Quantity]) -> bool:
    """Whether the key point has that value as well, in a place of its own."""
    return any(is_same_value(sibling, article) for sibling in siblings)


def _kinship(point: Quantity, article: Quantity) -> float:
    """What unit and noun say on whether two quantities measure the same."""
    score = 0.0
    if set(point.nouns[:2]) & set(article.nouns[:2]):
        score += _SAME_NOUN
    if point.unit and point.unit == article.unit:
        score += _SAME_UNIT
    if point.kind != article.kind:
        score -= _OTHER_KIND
    return score


def _named(text: Reading, quantity: Quantity) -> str:
    """The stem of the name that a quantity belongs to: `Flight` of `Flight 370`, else nothing."""
    before = text.tokens[quantity.start - 1] if quantity.start else None
    return before.content if before and before.is_capitalised else ""
