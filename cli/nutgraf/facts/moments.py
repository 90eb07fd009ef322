"""When: the days that `yesterday`, `last Tuesday`, `a year ago` or `March 3` mean.

A moment is read only where the article's own date is known, and only ever bears a key point out:
a date that no moment of the article confirms is judged as if there were none.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from nutgraf.facts.calendar_days import DAY, days_within, moved, period_around
from nutgraf.facts.numeric_dates import Date
from nutgraf.facts.phrases import longest_end
from nutgraf.languages.calendar import DateWords
from nutgraf.languages.facts import FactWords
from nutgraf.text.tokens import Token

_NEAR = 14 * DAY
"""How far from the article's date a day lies at most that a weekday alone may name."""
_BARE = range(-6, 8)
"""Where the day lies that a weekday alone names, from the article's date on."""
_NAMED = {-1: range(-7, 0), 0: range(-6, 7), 1: range(1, 14)}
"""Where the day lies after `last`, `this` and `next`; writers differ on `next`."""


_BESIDE = 2
"""Tokens between a weekday and its week, at most: `Tuesday of last week`."""
_PHRASE = 3
"""Words of `il y a`."""


class Moment(NamedTuple):
    """The days `first_day` to `last_day`, both included, that `tokens[start:end]` may mean."""

    first_day: date
    last_day: date
    start: int
    end: int

    @property
    def is_day(self) -> bool:
        """Whether the moment is a single day."""
        return self.first_day == self.last_day

    def is_in(self, other: "Moment") -> bool:
        """Whether another moment has all days of this one."""
        return other.first_day <= self.first_day and self.last_day <= other.last_day

    def has(self, part: Date, month: int, today: date) -> bool:
        """Whether the moment bears out a part of a date, in its `month` where one is named."""
        first, last = self.first_day, self.last_day
        if part.kind == "weekday":
            is_near = self.is_day and abs(first - today) <= _NEAR
            return is_near and first.isoweekday() == part.value
        if part.kind == "year":
            return first.year == last.year == part.value
        if part.kind == "month":
            return first.month == last.month == part.value and first.year == last.year
        is_same = (first.day, first.month) == (part.value, month)
        return part.kind == "day" and self.is_day and is_same


def read_moments(
    tokens: Sequence[Token], dates: Sequence[Date], today: date, words: FactWords
) -> Iterator[Moment]:
    """The moments of a text whose own date is `today`; two where its words may mean either."""
    weeks: list[Moment] = []
    for index, token in enumerate(tokens):
        for span in _spans(tokens, index, token.lower, today, words):
            moment = Moment(*span)
            yield moment
            if moment.last_day - moment.first_day == 6 * DAY:
                weeks.append(moment)
    for part in dates:
        if part.kind == "weekday" and not _direction(tokens, part, words.dates):
            for day in _weekday(part, weeks, today):
                yield Moment(day, day, part.start, part.end)
        elif part.kind == "day":
            for day in _full_days(part, dates, today):
                yield Moment(day, day, part.start, part.end)


def _weekday(part: Date, weeks: Sequence[Moment], today: date) -> list[date]:
    """The days that a weekday may mean: `Tuesday`, and `Tuesday last week`."""
    for week in weeks:
        if 0 <= week.start - part.end <= _BESIDE or 0 <= part.start - week.end <= _BESIDE:
            return [week.first_day + (part.value - 1) * DAY]
    return days_within(today, _BARE, part.value)


_Span = tuple[date, date, int, int]


def _spans(
    tokens: Sequence[Token], index: int, word: str, today: date, words: FactWords
) -> Iterator[_Span]:
    """The days that a word means, or an expression that starts or ends with it."""
    names, end = words.dates, index + 1
    if word in names.two_words:
        end = _phrase_end(tokens, index, names)
        word = " ".join(token.lower for token in tokens[index:end])
    if word in names.relative:
        day = moved(today, "day", names.relative[word])
        yield day, day, index, end
    elif word in names.relative_units:
        unit, away = names.relative_units[word]
        yield (*period_around(moved(today, unit, away), unit), index, end)
    elif word in names.ago_before and end + 1 < len(tokens):
        yield from _ago(tokens, end, index, end + 2, today, words)
    elif word in names.ago and index >= 2:
        yield from _ago(tokens, index - 2, index - 2, index + 1, today, words)
    else:
        yield from _beside(tokens, index, word, today, words)


def _beside(
    tokens: Sequence[Token], index: int, word: str, today: date, words: FactWords
) -> Iterator[_Span]:
    """What a word like `last` says of the weekday or unit behind it, or before it."""
    behind, before = words.dates.directions.get(word), words.dates.directions_behind.get(word)
    if behind is not None and index + 1 < len(tokens):
        for first_day, last_day in _directed(tokens[index + 1].lower, behind, today, words):
            yield first_day, last_day, index, index + 2
    if before is not None and index:
        for first_day, last_day in _directed(tokens[index - 1].lower, before, today, words):
            yield first_day, last_day, index - 1, index + 1


def _phrase_end(tokens: Sequence[Token], start: int, names: DateWords) -> int:
    """The token behind the longest phrase that says when: `i går`, `il y a`; at least one word."""
    relative = longest_end(tokens, start, names.relative, _PHRASE)
    return max(start + 1, relative, longest_end(tokens, start, names.ago_before, _PHRASE))


def _ago(
    tokens: Sequence[Token], index: int, start: int, end: int, today: date, words: FactWords
) -> Iterator[_Span]:
    """The days around a number of units of time ago; the number stands at a place."""
    unit, count = words.units.get(tokens[index + 1].lower, ""), _count(tokens[index], words)
    if unit in _UNITS and count is not None:
        yield (*period_around(moved(today, unit, -count), unit), start, end)


_UNITS = ("day", "week", "month", "year")


def _directed(
    word: str, direction: int, today: date, words: FactWords
) -> Iterator[tuple[date, date]]:
    """`last Tuesday`, `next week`, `this year`, `last March`, `this morning`."""
    unit, names = words.units.get(word, ""), words.dates
    if word in names.weekdays:
        number = names.weekdays[word]
        monday = period_around(moved(today, "week", direction), "week")[0]
        in_week = [monday + (number - 1) * DAY]
        for day in in_week if names.counts_weeks else days_within(today, _NAMED[direction], number):
            yield day, day
    elif word in names.parts_of_day and not direction:
        yield today, today
    elif unit in ("week", "month", "year"):
        yield period_around(moved(today, unit, direction), unit)
    elif word in names.months:
        month = names.months[word]
        for year in (today.year - 1, today.year, today.year + 1):
            ahead = (year - today.year) * 12 + month - today.month
            if ahead in {-1: range(-12, 1), 0: range(-11, 12), 1: range(13)}[direction]:
                yield period_around(date(year, month, 1), "month")


def _direction(tokens: Sequence[Token], part: Date, words: DateWords) -> bool:
    """Whether `last` or `next` stands beside a weekday."""
    if part.end > part.start + 1:
        return False  # `passada quarta-feira`
    before = part.start > 0 and tokens[part.start - 1].lower in words.directions
    return before or (part.end < len(tokens) and tokens[part.end].lower in words.directions_behind)


def _count(token: Token, words: FactWords) -> int | None:
    """How many, as a word or in digits; None for what is no number or goes beyond lifetimes."""
    if token.lower in words.syntax.articles or token.lower in words.numbers.articles:
        return 1
    if token.text.isdecimal() and len(token.text) <= 2:
        return int(token.text)
    value = words.numbers.units.get(token.lower, words.numbers.tens.get(token.lower))
    return None if value is None else int(value)


def _full_days(part: Date, dates: Sequence[Date], today: date) -> list[date]:
    """A day with its month, in the year said right behind it or else the nearest."""
    behind = (other for other in dates if other.kind == "year" and 0 <= other.start - part.end <= 2)
    year = next(behind, None)
    years = [year.value] if year else [today.year - 1, today.year, today.year + 1]
    days: list[date] = []
    for value in years:
        try:
            days.append(date(value, part.month, part.value))
        except ValueError:
            continue
    return sorted(days, key=lambda day: abs(day - today))[:1]
