"""Dates in figures alone: `2026-06-03`, `3/6/2026`, `3.6.`"""

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from nutgraf.facts.phrases import lower_at
from nutgraf.languages.calendar import DateWords
from nutgraf.text.tokens import Token

DateKind = Literal["weekday", "month", "day", "year", "decade"]

_POINTED = re.compile(r"(\d{1,2})\.(\d{1,2})(?:\.(\d{4}|\d{2}))?")


class Date(NamedTuple):
    """A part of a date: `tokens[start:end]`.

    `value` is its number (a decade's is its first year, below 100 where the century is not said);
    a day's `month` is the month's number. `swaps` says that the two may be meant the other way
    round: `3/6/2026`.
    """

    kind: DateKind
    value: int
    start: int
    end: int
    month: int = 0
    swaps: bool = False


def numeric_date(tokens: Sequence[Token], start: int, words: DateWords) -> list[Date]:
    """`2026-06-03`, `3/6/2026`, `3.6.2026`, and `3.6.` where the language writes so."""
    match = _POINTED.fullmatch(tokens[start].text)
    if match:
        day, month, year = int(match[1]), int(match[2]), match[3]
        is_short = lower_at(tokens, start - 1) in words.numeric_before
        if not (year or (is_short and lower_at(tokens, start + 1) == ".")):
            return []
        return _whole_date(day, month, year or "", start, start + 1, swaps=False)
    parts = [token.text for token in tokens[start : start + 5 : 2]]
    marks = {token.text for token in tokens[start + 1 : start + 4 : 2]}
    is_joined = all(token.glued for token in tokens[start + 1 : start + 5])
    if len(parts) < 3 or not is_joined or not all(part.isdecimal() for part in parts):
        return []
    if marks == {"-"} and len(parts[0]) == 4 and len(parts[1]) == len(parts[2]) == 2:
        return _whole_date(int(parts[2]), int(parts[1]), parts[0], start, start + 5, swaps=False)
    if marks == {"/"} and len(parts[2]) in (2, 4) and max(map(len, parts[:2])) <= 2:
        day, month = int(parts[0]), int(parts[1])
        if month > 12:
            day, month = month, day
        return _whole_date(day, month, parts[2], start, start + 5, swaps=day <= 12)
    return []


def _whole_date(
    day: int, month: int, year: str, start: int, end: int, *, swaps: bool
) -> list[Date]:
    """A date's parts; none where there is no such day or month."""
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return []
    parts = [Date("day", day, start, end, month, swaps)]
    if not swaps:
        parts.insert(0, Date("month", month, start, end))
    if year:
        value = int(year) + (0 if len(year) == 4 else 2000 if int(year) < 70 else 1900)
        parts.append(Date("year", value, start, end))
    return parts
