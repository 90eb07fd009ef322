"""Years that a text counts from one that it has named: `It opened in 1998. Four years later …`."""

from collections.abc import Iterator, Mapping, Sequence

from nutgraf.facts.dates import FIRST_YEAR, LAST_YEAR
from nutgraf.facts.numeric_dates import Date
from nutgraf.facts.phrases import longest_end, lower_at
from nutgraf.facts.quantity import Quantity
from nutgraf.facts.reading import Reading
from nutgraf.languages.facts import FactWords, fact_words

_SENTENCES = 3
"""Sentences before a phrase whose years it may count from."""
_PHRASE = 2
"""Words of `plus tard`."""
_YEARS: Mapping[str, int] = {"year": 1, "decade": 10}


def counted_years(
    sentences: Sequence[Reading], years: Mapping[int, Sequence[Date]], code: str
) -> Iterator[tuple[int, Date]]:
    """Each year that a phrase may mean, with its sentence's index: one for each year before it.

    `years` are those that sentences name. A year that is counted may be counted on from.
    """
    words = fact_words(code)
    if not (words.dates.later or words.dates.earlier):
        return
    known = {index: list(dates) for index, dates in years.items()}
    nearby = sorted({index + step for index in years for step in range(_SENTENCES + 1)})
    for index in nearby:
        if index >= len(sentences):
            return
        for away, start, end in _phrases(sentences[index], words):
            earlier = [
                date
                for place in range(index - _SENTENCES, index + 1)
                for date in known.get(place, ())
                if place < index or date.end <= start
            ]
            for value in dict.fromkeys(date.value for date in earlier):
                date = Date("year", value + away, start, end)
                known.setdefault(index, []).append(date)
                yield index, date


def may_be_year(quantity: Quantity) -> bool:
    """Whether four digits that count nothing known may be a year: `wurde 1998 eröffnet`."""
    is_bare = quantity.kind == "count" and quantity.form == "digits" and not quantity.unit
    return is_bare and quantity.step == 1.0 and FIRST_YEAR <= quantity.value <= LAST_YEAR


def _phrases(text: Reading, words: FactWords) -> Iterator[tuple[int, int, int]]:
    """How many years on or back each phrase of a text counts, and its tokens' range."""
    for start, behind, count in _spans(text, words):
        for phrases, direction in ((words.dates.later, 1), (words.dates.earlier, -1)):
            end = longest_end(text.tokens, behind, phrases, _PHRASE)
            if end:
                yield count * direction, start, end
                break
    for index, token in enumerate(text.tokens):
        if token.lower in words.dates.following:
            for beside in (index - 1, index + 1):
                if words.units.get(lower_at(text.tokens, beside)) == "year":
                    yield 1, min(index, beside), max(index, beside) + 1


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
