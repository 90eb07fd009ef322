"""Weekdays, months, days of a month, years and decades, as they stand in a text."""

from collections.abc import Iterator, Sequence

from nutgraf.facts.numeric_dates import Date, DateKind, numeric_date
from nutgraf.facts.phrases import lower_at
from nutgraf.languages.calendar import DateWords
from nutgraf.text.tokens import Token

FIRST_YEAR, LAST_YEAR = 1100, 2100
"""Four digits outside of these are read as an amount."""
_COUNTED: dict[str, DateKind] = {"year": "year", "month": "month", "day": "day"}
_RANGE = "-–/"
"""Between two years: `2025-26`."""


def read_dates(tokens: Sequence[Token], words: DateWords) -> tuple[Date, ...]:
    """All parts of dates in a text, in order."""
    return tuple(_dates(tokens, words))


def _dates(tokens: Sequence[Token], words: DateWords) -> Iterator[Date]:
    taken, known = 0, words.openers
    places = [
        index for index, token in enumerate(tokens) if token.is_number or token.lower in known
    ]
    for start in places:
        token = tokens[start]
        if start < taken:
            continue
        if token.is_number:
            dates = _in_figures(tokens, start, words)
            taken = max((date.end for date in dates), default=taken)
            yield from dates
        elif _is_hyphened(tokens, start, words):
            taken = start + 3
            yield Date("weekday", words.hyphened[token.lower][1], start, taken)
        elif token.lower in words.weekdays and _is_weekday(tokens, start, words):
            yield Date("weekday", words.weekdays[token.lower], start, start + 1)
        elif token.lower in words.months:
            days = tuple(_days(tokens, start, words))
            if days or _is_month(tokens, start, words):
                yield Date("month", words.months[token.lower], start, start + 1)
                yield from days
                taken = max((day.end for day in days if day.start > start), default=start + 1)
        else:
            yield from _in_words(tokens, start, words)


def _in_figures(tokens: Sequence[Token], start: int, words: DateWords) -> list[Date]:
    """The parts of the date that starts at a number."""
    date = _counted(tokens, start, words)
    if date:
        return [date]
    dates = numeric_date(tokens, start, words)
    if dates:
        return dates
    date = _decade_in_figures(tokens, start, words) or _year(tokens, start, words)
    return [date, *_until(tokens, date)] if date else []


def _until(tokens: Sequence[Token], date: Date) -> Iterator[Date]:
    """The second of two years: `2025-26`, `2025/2026`."""
    mark, second = lower_at(tokens, date.end), date.end + 1
    if date.kind != "year" or not mark or mark not in _RANGE or second >= len(tokens):
        return
    text = tokens[second].text
    if not (tokens[second].glued and tokens[date.end].glued and text.isdecimal()):
        return
    value = int(text) if len(text) == 4 else date.value // 100 * 100 + int(text[:2])
    if len(text) in (2, 4) and date.value < value <= date.value + 100:
        yield Date("year", value, second, second + 1)


def _in_words(tokens: Sequence[Token], index: int, words: DateWords) -> Iterator[Date]:
    """`the seventies`, `the nineteen-seventies`; `her twenties` are an age. Also `FY26`."""
    if tokens[index].lower in words.fiscal_years:
        yield Date("year", words.fiscal_years[tokens[index].lower], index, index + 1)
    if tokens[index].lower not in words.decades:
        return
    value, start = words.decades[tokens[index].lower], index
    if words.decade_before:
        if lower_at(tokens, index - 1) in words.decade_before:
            is_more = lower_at(tokens, index + 1) == "-"  # `années soixante-dix`
            yield Date("decade", value + 10 * is_more, index, index + 1 + 2 * is_more)
        return
    before = index - 2 if lower_at(tokens, index - 1) == "-" else index - 1
    century = words.centuries.get(lower_at(tokens, before))
    if century is not None:
        yield Date("decade", century + value, before, index + 1)
    elif words.possessives.isdisjoint(lower_at(tokens, index - back) for back in (1, 2, 3)):
        yield Date("decade", value, start, index + 1)


def _decade_in_figures(tokens: Sequence[Token], start: int, words: DateWords) -> Date | None:
    """`années 70`, `1970-talet`, `70er`."""
    raw = tokens[start].text
    if not raw.isdecimal() or len(raw) not in (2, 4) or int(raw) % 10 or int(raw) < 20:
        return None
    mark = start + 2 if lower_at(tokens, start + 1) in ("-", "'", "’") else start + 1
    is_suffix = lower_at(tokens, mark) in words.decade_suffixes and tokens[mark].glued
    before = start - 2 if lower_at(tokens, start - 1) in ("'", "’") else start - 1
    if is_suffix:
        return Date("decade", int(raw), start, mark + 1)
    if lower_at(tokens, before) in words.decade_before and len(raw) == 2:
        return Date("decade", int(raw), start, start + 1)
    return None


def _counted(tokens: Sequence[Token], start: int, words: DateWords) -> Date | None:
    """A number before a mark that makes it a year, month or day: `2026年`, `3月`, `5日`."""
    kind = _COUNTED.get(words.counters.get(lower_at(tokens, start + 1), ""))
    if kind is None or not tokens[start + 1].glued or not tokens[start].text.isdecimal():
        return None
    value, month = int(tokens[start].text[:6]), 0
    if kind == "day":
        is_dated = start >= 2 and words.counters.get(tokens[start - 1].lower) == "month"
        month = (
            int(tokens[start - 2].text) if is_dated and tokens[start - 2].text.isdecimal() else 0
        )
    if (kind == "year" and value < FIRST_YEAR) or (kind == "day" and not month):
        return None
    return Date(kind, value, start, start + 2, month) if kind != "month" or value <= 12 else None


def _days(tokens: Sequence[Token], index: int, words: DateWords) -> Iterator[Date]:
    """The day beside a month: `14 March`, `the 14th of March`, `March 14`, `March 14-16`."""
    month = words.months[tokens[index].lower]
    back = index - 1
    if back >= 1 and tokens[back].lower in words.day_joiners:
        back -= 1
    is_suffix = back >= 1 and tokens[back].glued and tokens[back - 1].is_number
    if is_suffix and (tokens[back].lower in words.day_suffixes or tokens[back].text == "."):
        back -= 1
    if back >= 0 and (value := _day(tokens[back])):
        yield Date("day", value, back, index, month)
    after = index + 2 if index + 1 < len(tokens) and tokens[index + 1].text == "." else index + 1
    if after < len(tokens) and (value := _day(tokens[after])):
        yield Date("day", value, after, after + 1, month)
        if after + 2 < len(tokens) and tokens[after + 1].text in "-–" and tokens[after + 2].glued:
            second = _day(tokens[after + 2])
            if second:
                yield Date("day", second, after + 2, after + 3, month)


def _day(token: Token) -> int:
    """The day of a month that a token says; 0 where it says none. Typing slips pass as days."""
    if not token.text.isdecimal() or len(token.text) > 3:
        return 0
    return int(token.text)


def _is_hyphened(tokens: Sequence[Token], start: int, words: DateWords) -> bool:
    """Whether a weekday of two words starts at a token: `quarta-feira`."""
    second, _ = words.hyphened.get(tokens[start].lower, ("", 0))
    return (
        second != ""
        and lower_at(tokens, start + 1) == "-"
        and lower_at(tokens, start + 2) == second
    )


def _is_weekday(tokens: Sequence[Token], index: int, words: DateWords) -> bool:
    token = tokens[index]
    return token.lower not in words.ambiguous or (
        token.is_capitalised and index + 1 < len(tokens) and tokens[index + 1].text in ".,"
    )


def _is_month(tokens: Sequence[Token], index: int, words: DateWords) -> bool:
    token = tokens[index]
    if token.lower not in words.ambiguous:
        return len(token.lower) > 3 or token.is_capitalised
    if not token.is_capitalised or index == 0:
        return False
    return tokens[index - 1].lower in words.month_before


def _year(tokens: Sequence[Token], index: int, words: DateWords) -> Date | None:
    """A year or a decade; four digits without a comma, before nothing that they could count."""
    token = tokens[index]
    if not token.text.isdecimal() or len(token.text) not in (2, 4):
        return None
    value = int(token.text)
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    is_plural = following is not None and following.glued and following.lower == "s"
    around = (lower_at(tokens, index - back) for back in (1, 2, 3))
    if is_plural and not words.possessives.isdisjoint(around):
        return None  # `in his 40s`, `in her late 20s`
    if is_plural and (len(token.text) == 4 or value % 10 == 0):
        return Date("decade", value, index, index + 2)
    if len(token.text) == 2:
        if not (index and tokens[index - 1].text in "'’‘" and token.glued):
            return None
        return Date("decade", value, index, index + 1) if value >= 20 else None
    if not FIRST_YEAR <= value <= LAST_YEAR or _is_counted(tokens, index, following, words):
        return None
    return Date("year", value, index, index + 1)


def _is_counted(
    tokens: Sequence[Token], index: int, following: Token | None, words: DateWords
) -> bool:
    """Whether four digits are an amount rather than a year."""
    mark = tokens[index - 1].text if index else " "
    if mark in "$£€#" or (mark == "-" and tokens[index].glued):
        return True
    if following is None or not following.is_word or following.glued:
        return following is not None and following.text == "%"
    if following.lower in words.year_behind:
        return False
    before = tokens[index - 1] if index else None
    if before and (before.lower in words.year_before or before.lower in words.fiscal):
        return False
    if before and before.text[:1].isupper() and before.text[-1].isdecimal():
        return False  # `Q3 2025 sales`
    if not words.counted_endings:
        return following.lower not in words.small and not (
            index and tokens[index - 1].lower in words.months
        )
    return (
        following.text.islower()
        and following.lower.endswith(words.counted_endings)
        and len(following.text) > 3
    )
