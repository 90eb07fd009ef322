"""The words by which a language says dates and times of day."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from nutgraf.languages.phrases import first_words
from nutgraf.languages.tables import listed, read_words, valued


@dataclass(frozen=True)
class DateWords:
    """Weekdays and months by number, and what tells `May` from `may`.

    `counters` are marks behind a number that make it a year, month or day. Before a word with one
    of the `counted_endings` four digits are an amount; where there are none, before any word that
    is not one of the `small` ones.

    `relative` words, one or two, are days from the article's own date, those of the other three
    tables so many weeks, months or years (`loni`, `先週`). `directions` stand before a weekday or a
    unit (`last`, `next`), `directions_behind` behind one (`mardi dernier`), `ago` behind a number
    of units, `ago_before` before one (`vor`, `il y a`). From a year that was said before count
    `later` and `earlier` behind a number of years, and the phrases of `following` (`following
    year`). `quarters` are stems.

    `decades` are said by a word (`seventies`), in one of the `centuries` (`nineteen`) or, behind
    one of the `possessives`, of somebody's life; or by a number behind `decade_before` (`années`)
    or before `decade_suffixes`. `periods` are quarters and halves of a year, so are those of the
    `period_letters` (`Q3`). `fiscal` stands before a year (`FY26`), `year_behind` behind one,
    `numeric_before` before `3.10.`; `counts_weeks` says that `last Tuesday` is one of last week.
    """

    weekdays: Mapping[str, int]
    months: Mapping[str, int]
    ambiguous: frozenset[str]
    month_before: frozenset[str]
    year_before: frozenset[str]
    day_joiners: frozenset[str]
    day_suffixes: frozenset[str]
    counted_endings: tuple[str, ...]
    counters: Mapping[str, str]
    small: frozenset[str]
    relative: Mapping[str, int]
    relative_weeks: Mapping[str, int]
    relative_months: Mapping[str, int]
    relative_years: Mapping[str, int]
    directions: Mapping[str, int]
    directions_behind: Mapping[str, int]
    ago: frozenset[str]
    ago_before: frozenset[str]
    later: frozenset[str]
    earlier: frozenset[str]
    following: frozenset[str]
    parts_of_day: frozenset[str]
    quarters: frozenset[str]
    decades: Mapping[str, int]
    decade_before: frozenset[str]
    decade_suffixes: frozenset[str]
    centuries: Mapping[str, int]
    possessives: frozenset[str]
    periods: Mapping[str, str]
    period_letters: Mapping[str, str]
    fiscal: frozenset[str]
    numeric_before: frozenset[str]
    year_behind: frozenset[str]
    counts_weeks: bool

    @cached_property
    def all(self) -> frozenset[str]:
        """The names of weekdays and months."""
        return frozenset((*self.weekdays, *self.months))

    @cached_property
    def relative_units(self) -> Mapping[str, tuple[str, int]]:
        """For each word that means a week, month or year: which, and how many from now."""
        tables = (
            ("week", self.relative_weeks),
            ("month", self.relative_months),
            ("year", self.relative_years),
        )
        return {word: (unit, away) for unit, table in tables for word, away in table.items()}

    @cached_property
    def two_words(self) -> frozenset[str]:
        """The first words of what is two: `i går`, `il y a`."""
        return first_words(phrase for phrase in (*self.relative, *self.ago_before) if " " in phrase)

    @cached_property
    def openers(self) -> frozenset[str]:
        """The words that a part of a date may start with."""
        return self.all.union(self.decades, self.fiscal_years, self.hyphened)

    @cached_property
    def hyphened(self) -> Mapping[str, tuple[str, int]]:
        """For the first word of a weekday of two (`quarta-feira`) the second, and its number."""
        parted = ((day.partition("-"), value) for day, value in self.weekdays.items() if "-" in day)
        return {first: (second, value) for (first, _, second), value in parted}

    @cached_property
    def fiscal_years(self) -> Mapping[str, int]:
        """`fy26` and `fy2026`, each with its year."""
        years = range(1990, 2061)
        short = {f"{word}{year % 100:02}": year for word in self.fiscal for year in years}
        return {**short, **{f"{word}{year}": year for word in self.fiscal for year in years}}


@dataclass(frozen=True)
class ClockWords:
    """The words for times of day. `moments` are minutes from midnight (`noon`), `past` minutes
    that the words before an hour add to it (`half past`), `parts` the hours that the words behind
    it do (`in the afternoon`).

    `am` and `pm` stand right behind a number, so do the `hours` (`o'clock`, `Uhr`), `before` is
    what stands in front (`kl`), `to_half` names half an hour less (`halb sieben`), and
    `separators` part hours and minutes (`18h30`), `minutes_past` those of `ten past two`.
    """

    moments: Mapping[str, int]
    past: Mapping[str, int]
    parts: Mapping[str, int]
    am: frozenset[str]
    pm: frozenset[str]
    hours: frozenset[str]
    before: frozenset[str]
    to_half: frozenset[str]
    separators: frozenset[str]
    minutes_past: frozenset[str]

    @cached_property
    def past_openers(self) -> frozenset[str]:
        """The first words of `half past` and its like."""
        return first_words(self.past)

    @cached_property
    def all(self) -> frozenset[str]:
        """The words that a time may start with."""
        return self.past_openers.union(self.moments, self.to_half)


def date_words(data: Mapping[str, Any]) -> DateWords:
    """The words for dates in a language's data."""
    table = data["dates"]
    ambiguous = (*listed(table, "ambiguous_months"), *listed(table, "ambiguous_weekdays"))
    return read_words(
        DateWords,
        table,
        weekdays=_numbered(table, "weekdays"),
        months=_numbered(table, "months"),
        ambiguous=frozenset(ambiguous),
        day_suffixes=frozenset(listed(data["numbers"], "ordinal_suffixes")),
        small=frozenset(listed(data["words"], "stop")),
        possessives=frozenset(listed(data.get("syntax", {}), "possessives")),
    )


def clock_words(table: Mapping[str, Any]) -> ClockWords:
    """The words for times of day in a data file's table `clock`."""
    return read_words(ClockWords, table)


def _numbered(table: Mapping[str, Any], key: str) -> dict[str, int]:
    """The words under a key, counted from 1."""
    return {word: int(value) for word, value in valued(table, key, 1).items()}
