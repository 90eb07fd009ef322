"""Years that a text counts from one that it has named: `It opened in 1998. Four years later …`."""

from bisect import bisect_right, insort
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import attrgetter, itemgetter
from typing import NamedTuple

from nutgraf.facts.numeric_dates import Date
from nutgraf.facts.phrases import longest_end, lower_at
from nutgraf.facts.quantity import Quantity
from nutgraf.facts.reading import Reading
from nutgraf.facts.years import FIRST_YEAR, LAST_YEAR
from nutgraf.languages.facts import FactWords, fact_words

_SENTENCES = 3
"""Sentences before a phrase whose years it may count from."""
_PHRASE = 2
"""Words of `plus tard`, and of `following year`."""
_END = attrgetter("end")
_CHAIN = 8
"""Years at most that one is counted from by way of others."""
_CLAUSE = 40
"""Tokens of a clause at most."""
_CLAUSE_ENDS = (",", ";", ":", "–", "—")
_DIGITS = 4
"""Digits of a year."""
_YEARS: Mapping[str, int] = {"year": 1, "decade": 10}


class CountedYear(NamedTuple):
    """A year that a phrase of a sentence means, and the years that it is counted from."""

    sentence: int
    date: Date
    bases: frozenset[int]


def counted_years(
    sentences: Sequence[Reading], years: Mapping[int, Sequence[Date]], code: str
) -> Iterator[CountedYear]:
    """Each year that a phrase means: it is counted from the last one before it.

    `years` are those that sentences name. A year that is counted may be counted on from; what is
    earlier may also be counted from the last year that is named in figures.
    """
    words = fact_words(code)
    if not (words.dates.later or words.dates.earlier):
        return
    known = {index: list(dates) for index, dates in years.items()}
    bases_of: dict[Date, frozenset[int]] = {}
    nearby = sorted({index + step for index in years for step in range(_SENTENCES + 1)})
    for index in nearby:
        if index >= len(sentences):
            return
        for away, start, end in sorted(_phrases(sentences[index], words), key=itemgetter(1)):
            if _has_own_year(sentences[index], years.get(index, ()), start, end):
                continue
            bases = [_last_year(known, index, start)]
            if away < 0:
                bases.append(_last_year(years, index, start))
            for base in filter(None, dict.fromkeys(bases)):
                date = Date("year", base.value + away, start, end)
                further = bases_of.get(base, frozenset())
                further = further if len(further) < _CHAIN else frozenset()
                bases_of[date] = further | {base.value}
                insort(known.setdefault(index, []), date, key=_END)
                yield CountedYear(index, date, bases_of[date])


def _last_year(years: Mapping[int, Sequence[Date]], index: int, start: int) -> Date | None:
    """The last year before a token of a sentence, from the sentences right before it on."""
    here = years.get(index, ())
    before = bisect_right(here, start, key=_END)
    if before:
        return here[before - 1]
    places = range(index - 1, index - _SENTENCES - 1, -1)
    return next((years[place][-1] for place in places if years.get(place)), None)


def _has_own_year(text: Reading, years: Sequence[Date], start: int, end: int) -> bool:
    """Whether a phrase's own clause names the year: `Ten years later, it closed in 1975.`

    A comma right behind the phrase, or between it and a year, ends no clause.
    """
    tokens = text.tokens
    before = start - (lower_at(tokens, start - 1) == ",")
    behind = bisect_right(years, before, key=_END)
    if behind and years[behind - 1].end == before:
        return True  # `It opened in 2012, two years later than planned`
    first = end + (lower_at(tokens, end) == ",")
    place = bisect_right(years, first, key=_END)
    if place == len(years) or years[place].start - first > _CLAUSE:
        return False
    between = tokens[first : years[place].start]
    return all(token.text not in _CLAUSE_ENDS for token in between)


def named_years(
    sentences: Sequence[Reading],
    dates: Iterable[tuple[int, Date]],
    quantities: Iterable[tuple[int, Quantity]],
) -> dict[int, list[Date]]:
    """The years that each sentence names, in order; also figures that may be years."""
    years: dict[int, list[Date]] = {}
    for index, date in dates:
        if date.kind == "year":
            years.setdefault(index, []).append(date)
    for index, quantity in quantities:
        if _may_be_year(sentences[index], quantity):
            year = Date("year", int(quantity.value), quantity.start, quantity.end)
            years.setdefault(index, []).append(year)
    return {index: sorted(dates, key=_END) for index, dates in years.items()}


def _may_be_year(text: Reading, quantity: Quantity) -> bool:
    """Whether four digits that count nothing known may be a year: `wurde 1998 eröffnet`.

    Where a plural shows by its ending, they are known to count or to be a year: `1950 workers`.
    """
    if fact_words(text.code).dates.counted_endings or quantity.kind != "count" or quantity.unit:
        return False
    written = text.tokens[quantity.start].text
    is_bare = quantity.end == quantity.start + 1 and written.isdecimal() and len(written) == _DIGITS
    return is_bare and FIRST_YEAR <= quantity.value <= LAST_YEAR


def _phrases(text: Reading, words: FactWords) -> Iterator[tuple[int, int, int]]:
    """How many years on or back each phrase of a text counts, and its tokens' range."""
    for start, behind, count in _spans(text, words):
        for phrases, direction in ((words.dates.later, 1), (words.dates.earlier, -1)):
            end = longest_end(text.tokens, behind, phrases, _PHRASE)
            if end:
                yield count * direction, start, end
                break
    for index in range(len(text.tokens)):
        end = longest_end(text.tokens, index, words.dates.following, _PHRASE)
        if end:
            yield 1, index, end


def _spans(text: Reading, words: FactWords) -> Iterator[tuple[int, int, int]]:
    """The spans of years in a text: `four years`, `a year`, `two decades`; range and length."""
    for quantity in text.quantities:
        if _is_whole(quantity):
            years = int(quantity.value) * _YEARS[quantity.unit]
            yield quantity.start, quantity.end, years
    for index, token in enumerate(text.tokens):
        unit = words.units.get(token.lower, "")
        if unit in _YEARS and lower_at(text.tokens, index - 1) in words.numbers.articles:
            yield index - 1, index + 1, _YEARS[unit]


def _is_whole(quantity: Quantity) -> bool:
    """Whether a quantity is so many whole years, or decades."""
    is_span = quantity.kind == "duration" and quantity.unit in _YEARS
    return is_span and quantity.value == int(quantity.value) and quantity.value < 1000
