"""An article's sentences as the fact rules see them: read once, and looked up from then on."""

import datetime
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain, islice
from typing import NamedTuple, TypeVar

from nutgraf.facts.concordance import Concordance, WordPlaces, shares
from nutgraf.facts.counted_years import CountedYear, counted_years, named_years
from nutgraf.facts.durations import in_parts
from nutgraf.facts.moments import Moment, read_moments
from nutgraf.facts.numeric_dates import Date, DateKind
from nutgraf.facts.quantity import Quantity
from nutgraf.facts.reading import Reading, read_facts, reading_of
from nutgraf.facts.registry import NameRegistry
from nutgraf.languages.facts import fact_words
from nutgraf.text.words import Terms

MOST = 4000
"""Quantities, and dates, of an article that are looked at: the time per point is bounded."""
_ALIKE = 0.2
"""By what share values differ at most that may round to one another."""
_DIGITS = 9
"""Of a number of days, so that a second is told from none."""
_COMMENT = 0.1
"""The share of the sentences up to which attributions make no report."""
_PERSONAL = 0.08
"""The share of the sentences from which an `I` makes the author the one who is spoken of."""


_Part = TypeVar("_Part", Quantity, Date)


def _by_sentence(placed: Sequence[tuple[int, _Part]]) -> dict[int, list[_Part]]:
    parts: dict[int, list[_Part]] = {}
    for index, fact in placed:
        parts.setdefault(index, []).append(fact)
    return parts


class PointWord(NamedTuple):
    """A key point's word of content: its token and stem, and where sentences have it."""

    token: int
    stem: str
    entry: WordPlaces


@dataclass(frozen=True, eq=False)
class Body:
    """The readings of an article's sentences, in order, and the indices over them.

    `credits` are readings of its author's and its outlet's names, `today` is its own date, and
    `is_signed` says that its author is known.
    """

    code: str
    sentences: tuple[Reading, ...]
    credits: tuple[Reading, ...] = ()
    today: datetime.date | None = None
    is_signed: bool = False
    _words: dict[Reading, list[PointWord]] = field(default_factory=dict, init=False, repr=False)
    _shares: dict[Reading, dict[int, float]] = field(default_factory=dict, init=False, repr=False)

    @cached_property
    def concordance(self) -> Concordance:
        """Where the words of its sentences stand."""
        return Concordance(self.code, self.sentences)

    @cached_property
    def folded(self) -> str:
        """The whole text as quotations are compared, a space at each end."""
        return f" {' '.join(sentence.folded for sentence in self.sentences)} "

    @cached_property
    def quantities(self) -> tuple[tuple[int, Quantity], ...]:
        """All quantities, each with its sentence's index."""
        placed = (
            (index, one) for index in self._figures for one in self.sentences[index].quantities
        )
        return tuple(islice(placed, MOST))

    @cached_property
    def dates(self) -> tuple[tuple[int, Date], ...]:
        """All parts of dates, each with its sentence's index."""
        placed = ((index, one) for index in self._figures for one in self.sentences[index].dates)
        return tuple(islice(placed, MOST))

    @cached_property
    def quantities_in(self) -> dict[int, list[Quantity]]:
        """The quantities by their sentence."""
        return _by_sentence(self.quantities)

    @cached_property
    def dates_in(self) -> dict[int, list[Date]]:
        """The parts of dates by sentence."""
        return _by_sentence(self.dates)

    def values_near(self, value: float, most: int) -> list[tuple[int, Quantity]]:
        """Some quantities of a value, or of a little more or less, from the first on."""
        values = self._values
        low, high = sorted((value * (1 - _ALIKE), value * (1 + _ALIKE)))
        start = bisect_left(values, low, key=lambda pair: pair[0])
        end = bisect_right(values, high, key=lambda pair: pair[0])
        return [self.quantities[place] for _, place in values[start : min(end, start + most)]]

    def has_value(self, value: float) -> bool:
        """Whether a quantity has this very value."""
        place = bisect_left(self._values, value, key=lambda pair: pair[0])
        return place < len(self._values) and self._values[place][0] == value

    @cached_property
    def _values(self) -> list[tuple[float, int]]:
        """The values of all quantities, each with its place among them, in order."""
        return sorted(
            (quantity.value, place) for place, (_, quantity) in enumerate(self.quantities)
        )

    def dates_of(self, kind: DateKind, value: int) -> list[tuple[int, Date]]:
        """The parts of dates of one kind and value."""
        return self._dates_of.get((kind, value), [])

    @cached_property
    def _dates_of(self) -> dict[tuple[DateKind, int], list[tuple[int, Date]]]:
        by_value: dict[tuple[DateKind, int], list[tuple[int, Date]]] = {}
        for place in self.dates:
            by_value.setdefault((place[1].kind, place[1].value), []).append(place)
        return by_value

    @cached_property
    def codes(self) -> frozenset[str]:
        """Its codes of letters and digits."""
        return frozenset().union(*[sentence.codes for sentence in self.sentences])

    @cached_property
    def years_by_sentence(self) -> frozenset[tuple[int, int]]:
        """Each year with the index of a sentence that has it."""
        return frozenset((index, date.value) for index, date in self.dates if date.kind == "year")

    @cached_property
    def years(self) -> frozenset[int]:
        """The years that it names."""
        return frozenset(year for _, year in self.years_by_sentence)

    @cached_property
    def counted_years(self) -> tuple[CountedYear, ...]:
        """The years that it counts from one named before."""
        years = named_years(self.sentences, self.dates, self.quantities)
        return tuple(islice(counted_years(self.sentences, years, self.code), MOST))

    @cached_property
    def months(self) -> frozenset[int]:
        """The months that it names, by number."""
        return frozenset(date.value for _, date in self.dates if date.kind == "month")

    def has_in_parts(self, days: float) -> bool:
        """Whether a sentence gives a time in parts: `two hours, 17 minutes and 58 seconds`."""
        return round(days, _DIGITS) in self._in_parts

    @cached_property
    def _in_parts(self) -> frozenset[float]:
        totals = chain.from_iterable(map(in_parts, self.quantities_in.values()))
        return frozenset(round(days, _DIGITS) for days in totals)

    @cached_property
    def _figures(self) -> list[int]:
        """The sentences that are read for numbers and dates: most have none."""
        return self.concordance.with_figures()

    @cached_property
    def moments(self) -> tuple[tuple[int, Moment], ...]:
        """The days that its words mean, each with its sentence's index; none without a date."""
        if self.today is None:
            return ()
        placed = (
            (index, moment)
            for index, sentence in enumerate(self.sentences)
            for moment in self.moments_of(sentence)
        )
        return tuple(islice(placed, MOST))

    def moments_of(self, text: Reading) -> tuple[Moment, ...]:
        """The days that the words of a text mean that was written on the article's date."""
        if self.today is None or not 1000 < self.today.year < 9000:  # days must not run out
            return ()
        words = fact_words(self.code)
        return tuple(read_moments(text.tokens, text.dates, self.today, words))

    @cached_property
    def registry(self) -> NameRegistry:
        """The names that the article knows."""
        return NameRegistry(self.code, self.sentences, self.concordance, self.credits)

    @cached_property
    def is_comment(self) -> bool:
        """Whether the article is a comment: few of its sentences attribute anything."""
        attributes = fact_words(self.code).syntax.attributes
        attributed = {index for index, _ in self.concordance.places_of(attributes)}
        return len(attributed) <= _COMMENT * len(self.sentences)

    @cached_property
    def is_personal(self) -> bool:
        """Whether the article is a comment whose author says `I` outside quotations."""
        own = fact_words(self.code).names.first_person
        personal = {index for index, _ in self.concordance.places_of(own)}
        unquoted = [index for index in personal if not self.sentences[index].quotes]
        return self.is_comment and len(unquoted) >= _PERSONAL * len(self.sentences)

    def words_of(self, point: Reading) -> list[PointWord]:
        """A key point's content words, in order."""
        words = self._words.get(point)
        if words is None:
            known = {stem: self.concordance[stem] for stem in point.content}
            keys = [(index, token.key) for index, token in enumerate(point.tokens)]
            words = [PointWord(index, key, known[key]) for index, key in keys if key in known]
            self._words[point] = words
        return words

    def shares(self, point: Reading) -> dict[int, float]:
        """For each sentence with a word of a key point: the share of its weight that it has.

        The sentences stand in order of their shares, the highest first.
        """
        known = self._shares.get(point)
        if known is None:
            words = [(word.entry, word.entry.weight) for word in self.words_of(point)]
            known = self._shares[point] = shares(words)
        return known


def read_body(
    sentences: Sequence[Terms],
    code: str,
    *,
    credits: Sequence[str] = (),
    today: datetime.date | None = None,
    is_signed: bool = False,
) -> Body:
    """The body of an article, from its sentences, its credits' texts and its own date."""
    readings = tuple(map(reading_of, sentences))
    own = tuple([read_facts(text, code) for text in credits])
    return Body(code, readings, own, today, is_signed)
