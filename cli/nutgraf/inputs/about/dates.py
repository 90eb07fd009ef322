"""Dates in the metadata, the byline and the dateline of an article."""

import datetime
import re
from functools import cache

from nutgraf.languages.credits import credit_words
from nutgraf.languages.facts import fact_words

_FIRST_YEAR, _LAST_YEAR = 1600, 2200
_ISO = re.compile(r"(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")
_COUNTED = re.compile(r"(?P<year>\d{4})年(?P<month>\d{1,2})月(?P<day>\d{1,2})日")


def is_date_line(line: str, code: str) -> bool:
    """Whether a line is nothing but a date, with `Published` before it or a time behind it."""
    return any(map(str.isdigit, line)) and any(pattern.match(line) for pattern in _lines(code))


def date_in(text: str, code: str) -> datetime.date | None:
    """The first full date in a text: `2026-05-12`, `May 12, 2026`, `12 May 2026`."""
    iso = _ISO.search(text)
    if iso:
        return day_of(int(iso[1]), int(iso[3]), int(iso[4]))
    counted = _COUNTED.search(text) if credit_words(code).has_counters else None
    if counted:
        return day_of(int(counted["year"]), int(counted["month"]), int(counted["day"]))
    months = fact_words(code).dates.months
    for pattern in date_patterns(code):
        match = pattern.search(text)
        if match and match["year"]:
            return day_of(int(match["year"]), months[match["month"].lower()], int(match["day"]))
    return None


@cache
def date_patterns(code: str) -> tuple[re.Pattern[str], ...]:
    """The patterns of a date with its month's name, in either order, with or without a year."""
    names = "|".join(sorted(fact_words(code).dates.months, key=lambda name: (-len(name), name)))
    if not names:
        return ()
    suffixes = "|".join(map(re.escape, sorted(fact_words(code).dates.day_suffixes)))
    joiners = "|".join(map(re.escape, credit_words(code).day_joiners))
    of = f"(?: (?:{joiners}))?" if joiners else ""
    month = rf"\b(?P<month>{names})\b\.?"
    day = rf"(?<!\d)(?P<day>\d{{1,2}})(?:{suffixes}|\.)?(?!\d)"
    year = rf"(?:,?{of} (?P<year>\d{{4}})(?!\d))?"
    forms = (rf"{month} {day}{year}", rf"{day}{of} {month}{year}")
    return tuple(re.compile(form, re.IGNORECASE) for form in forms)


@cache
def _lines(code: str) -> tuple[re.Pattern[str], ...]:
    """The patterns of a line that is a date, with `Published` before it or a time behind it."""
    lead = r"(?:\w+:?(?: \w{1,3})? )?(?:\w+\.?,? )?"  # `Published on Tuesday,`
    rest = r"(?: \w{1,2}\.)?(?:,? (?:\w{1,3} )?\d{1,2}[:.h]\d\d.*)?$"
    forms = (rf"{lead}{day.pattern}{rest}" for day in date_patterns(code))
    counted = [re.compile(rf"(?:\w+[:：]? ?)?{_COUNTED.pattern}.{{0,20}}$")]
    others = [re.compile(form, re.I) for form in forms]
    others += counted if credit_words(code).has_counters else []
    return (*others, re.compile(lead + _ISO.pattern + "$"))


def day_of(year: int, month: int, day: int) -> datetime.date | None:
    """The day, if it exists and lies in the centuries of newspapers; else None."""
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
