"""`date-mismatch`: weekdays, months, days, years and decades that the article does not have."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from nutgraf.differences.difference import Difference, Kind, Reason, difference_of
from nutgraf.differences.meant_dates import DatePlace, meant_date
from nutgraf.differences.mended_dates import mended_date
from nutgraf.differences.nearest import nearest_dates
from nutgraf.differences.same_dates import is_same_date
from nutgraf.differences.surroundings import surroundings_of
from nutgraf.facts.body import Body
from nutgraf.facts.numeric_dates import Date
from nutgraf.facts.reading import Reading
from nutgraf.languages.facts import fact_words

_LEAST = 0.12
"""How well another date must fit to stand in the place at all."""
_MARGIN = 0.4
"""By how much another date must fit better than the same date does."""
_BY_WEEKDAY = 0.3
"""How well a weekday must fit the place of a date to stand for it."""
_SOME = 200
"""Weekdays of an article that are looked at."""
_BETWEEN = 2
"""Characters between the parts of one date."""
_LEFT_OUT = ("weekday", "decade")
"""Kinds of dates that an article may leave out altogether: its own date gives them."""


def date_mismatches(point: Reading, body: Body) -> Iterator[Difference]:
    """The parts of dates in a key point that the article lacks or gives otherwise.

    A month and its day that the article both lacks are one difference.
    """
    before: Difference | None = None
    for date in point.dates:
        difference = _mismatch(point, date, body)
        if difference is None or _is_resolved(point, date, body) or _is_counted(point, date, body):
            continue
        if before and _is_one_date(before, difference, point):
            before = _joined(before, difference, point)
            continue
        if before:
            yield before
        before = difference
    if before:
        yield before


def _is_one_date(before: Difference, after: Difference, point: Reading) -> bool:
    """Whether two parts that the article lacks stand beside each other: `March 29`, `29 March`."""
    between = point.text[before.end : after.start]
    is_near = not between.strip(" .\u00a0") and len(between) <= _BETWEEN
    return is_near and before.reason is after.reason is Reason.ABSENT


def _joined(before: Difference, after: Difference, point: Reading) -> Difference:
    return replace(
        before,
        end=after.end,
        words=point.text[before.start : after.end],
        is_weak=before.is_weak and after.is_weak,
    )


def _mismatch(point: Reading, date: Date, body: Body) -> Difference | None:
    same, others = _places(point, date, body)
    best = max(others, key=lambda place: place.score, default=None)
    tokens = date.start, date.end
    if same < 0:
        if _is_number(date, body):
            return None
        if best is None or best.score < _LEAST:
            is_optional = date.kind in _LEFT_OUT or _is_by_weekday(point, date, body)
            is_weak = best is None and is_optional
            return difference_of(point, tokens, Kind.DATE, Reason.ABSENT, is_weak=is_weak)
    elif best is None or best.score <= same + _MARGIN:
        return None
    meant = meant_date(point, date, others)
    _, index, there = meant if meant and same < 0 else best
    sentence = body.sentences[index]
    return difference_of(
        point,
        tokens,
        Kind.DATE,
        Reason.DIFFERS if same < 0 else Reason.ELSEWHERE,
        counterpart=sentence.words(there.start, there.end),
        sentence=index,
        strength=best.score - max(0.0, same),
        is_weak=same >= 0 and not fact_words(body.code).is_measured,
        repairs=tuple(mended_date(point, date, sentence, there)) if meant else (),
    )


def _places(point: Reading, date: Date, body: Body) -> tuple[float, list[DatePlace]]:
    """How well the article's same date fits at best, -1 where it has none; and the other dates."""
    surroundings = surroundings_of(point, body, date.start, date.end)
    same, others = -1.0, list[DatePlace]()
    for index, there in nearest_dates(date, surroundings, body):
        agrees = is_same_date(date, there)
        if not agrees and there.kind != date.kind:
            continue
        score = surroundings.fit(index, there.start, there.end)
        if agrees:
            same = max(same, score)
        elif not any(is_same_date(own, there) for own in point.dates):
            others.append(DatePlace(score, index, there))
    return same, others


def _is_by_weekday(point: Reading, date: Date, body: Body) -> bool:
    """Whether the article tells of it by a weekday, and nobody knows of which week."""
    if body.today is not None or date.kind not in ("day", "month"):
        return False
    surroundings = surroundings_of(point, body, date.start, date.end)
    weekdays = ((index, there) for index, there in body.dates if there.kind == "weekday")
    return any(
        surroundings.fit(index, there.start, there.end) >= _BY_WEEKDAY
        for index, there in islice(weekdays, _SOME)
    )


def _is_resolved(point: Reading, date: Date, body: Body) -> bool:
    """Whether `Tuesday` or `last year` in the article means this date, and no other fits better.

    A month beside a day is only borne out together with it: `March 3`.
    """
    if body.today is None:
        return False
    days = [day for day in point.dates if day.kind == "day" and day.month == date.value]
    parts = days if days and date.kind == "month" else [date]
    places: dict[tuple[int, int, int], bool] = {}
    surroundings = surroundings_of(point, body, date.start, date.end)
    for index, there in nearest_dates(date, surroundings, body):
        if there.kind == date.kind and not is_same_date(date, there):
            places[index, there.start, there.end] = False
    for index, moment in body.moments:  # a `Tuesday` may mean either of two: one is enough
        place = index, moment.start, moment.end
        is_meant = any(moment.has(part, part.month, body.today) for part in parts)
        if is_meant or moment.is_day:
            places[place] = is_meant or places.get(place, False)
    fits = [(surroundings.fit(*place), is_meant) for place, is_meant in places.items()]
    same = max((fit for fit, is_meant in fits if is_meant), default=-1.0)
    other = max((fit for fit, is_meant in fits if not is_meant), default=-1.0)
    return same >= 0 and other <= same + _MARGIN


def _is_counted(point: Reading, date: Date, body: Body) -> bool:
    """Whether `four years later` in the article means this year, and no other year fits better.

    What it is counted from may fit a little better: its sentence is the one that says of what.
    """
    counted = [year for year in body.counted_years if year.date.value == date.value]
    if date.kind != "year" or not counted:
        return False
    surroundings = surroundings_of(point, body, date.start, date.end)
    bases = frozenset().union(*[year.bases for year in counted])
    same = max(surroundings.fit(year.sentence, year.date.start, year.date.end) for year in counted)
    others = [(year.sentence, year.date) for year in body.counted_years]
    others += nearest_dates(date, surroundings, body)
    return all(
        surroundings.fit(index, year.start, year.end)
        <= same + (_MARGIN if year.value in bases else 0.0)
        for index, year in others
        if year.kind == "year" and year.value != date.value
    )


def _is_number(date: Date, body: Body) -> bool:
    """Whether the article has a year or a day of a month as a plain number, and no such date."""
    if date.kind not in ("year", "day"):
        return False
    if any(there.kind == "day" and there.month == date.month for _, there in body.dates):
        return False
    return any(quantity.value == date.value for _, quantity in body.quantities)
