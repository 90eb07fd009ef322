"""The words by which a language states facts, as data: one TOML file each, read on first use."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from nutgraf.languages.plain_toml import read_toml

Side = frozenset[str]


@dataclass(frozen=True)
class NumberWords:
    """Words with a value, and the words that soften one (`nearly`, `more than`)."""

    units: Mapping[str, float]
    tens: Mapping[str, float]
    scales: Mapping[str, float]
    suffixes: Mapping[str, float]
    ordinals: Mapping[str, float]
    fractions: Mapping[str, float]
    implied: Mapping[str, float]
    approximate: frozenset[str]
    at_least: frozenset[str]
    at_most: frozenset[str]
    unit_adjectives: frozenset[str]

    @cached_property
    def all(self) -> frozenset[str]:
        """Every word that says a number."""
        tables = (self.units, self.tens, self.scales, self.ordinals, self.fractions, self.implied)
        return frozenset(word for table in tables for word in table)


@dataclass(frozen=True)
class DateWords:
    """Weekdays and months by number, and what tells `May` from `may`.

    `relative` words are days from the article's own date, `directions` stand before a weekday or
    a unit (`last`, `next`), `ago` behind a number of units; `quarters` are stems.
    """

    weekdays: Mapping[str, int]
    months: Mapping[str, int]
    ambiguous: frozenset[str]
    month_before: frozenset[str]
    year_before: frozenset[str]
    relative: Mapping[str, int]
    directions: Mapping[str, int]
    ago: frozenset[str]
    parts_of_day: frozenset[str]
    quarters: frozenset[str]

    @cached_property
    def all(self) -> frozenset[str]:
        """The names of weekdays and months."""
        return frozenset((*self.weekdays, *self.months))


@dataclass(frozen=True, slots=True)
class NegationWords:
    """`cues` deny what follows; `soft` words hold a denial, and only ever take an alarm back.

    A cue before one of `pseudo` says something else; before one of `turned` it says the opposite.
    One behind `conditions` denies nothing, one before `ended` grants that it once was so.
    """

    cues: frozenset[str]
    soft: frozenset[str]
    pseudo: frozenset[str]
    turned: frozenset[str]
    conditions: frozenset[str]
    ended: frozenset[str]
    refusals: frozenset[str]
    since: frozenset[str]
    records: frozenset[str]
    clause_ends: frozenset[str]
    emphatic: frozenset[str]


@dataclass(frozen=True, slots=True)
class NameWords:
    """What stands in and around names, and the names that go by several names.

    `same` maps a name's word or words to the keys of the groups that it belongs to; those of two
    or three words also stand, cut into words, in `long_names`.
    """

    particles: frozenset[str]
    titles: frozenset[str]
    ordinary: frozenset[str]
    ordinary_endings: tuple[str, ...]
    same: Mapping[str, tuple[str, ...]]
    long_names: tuple[tuple[str, ...], ...]
    places: frozenset[str]
    outlets: frozenset[str]
    first_person: frozenset[str]


@dataclass(frozen=True, slots=True)
class SyntaxWords:
    """Small words by which a light parse finds its way; `say` and what attributes are stems."""

    be: frozenset[str]
    auxiliaries: frozenset[str]
    say: frozenset[str]
    articles: frozenset[str]
    verb_before: frozenset[str]
    past: frozenset[str]
    noun_before: frozenset[str]
    prepositions: frozenset[str]
    before_subject: frozenset[str]
    inside: frozenset[str]
    agent: frozenset[str]
    joins: frozenset[str]
    possessives: frozenset[str]
    definite: frozenset[str]
    no_verb_endings: frozenset[str]
    noun_endings: frozenset[str]


@dataclass(frozen=True, slots=True)
class FactWords:
    """All of it. `units` maps a word to its unit, `unit_kinds` a unit to money, duration ..."""

    numbers: NumberWords
    dates: DateWords
    negation: NegationWords
    names: NameWords
    units: Mapping[str, str]
    unit_kinds: Mapping[str, str]
    syntax: SyntaxWords
    opposite_of: Mapping[str, tuple[tuple[Side, Side], ...]]
    """For each word: the sides that it is on, each with the side against it."""
    of_figures: Side
    """Words that are on a side only right before a figure."""
    converse: Side
    """Opposites that say the same when what stands around them changes places."""


@cache
def fact_words(code: str) -> FactWords:
    """The fact words of a language in `LANGUAGES`."""
    data = read_toml(Path(__file__).with_name(f"{code}.toml").read_text("utf-8"))
    return FactWords(
        numbers=_numbers(data["numbers"]),
        dates=_dates(data["dates"]),
        negation=NegationWords(**{key: frozenset(data["negation"][key]) for key in _NEGATION}),
        names=_names(data),
        units=_inverted(data["units"]),
        unit_kinds=_inverted(data["unit_kinds"]),
        syntax=SyntaxWords(**{key: frozenset(each) for key, each in data["syntax"].items()}),
        opposite_of=_opposites(data["opposites"]["pairs"]),
        of_figures=frozenset(data["opposites"]["of_figures"]),
        converse=frozenset(data["opposites"]["converse"]),
    )


_NEGATION = (
    *("cues", "soft", "pseudo", "turned", "conditions", "ended", "refusals", "since", "records"),
    *("clause_ends", "emphatic"),
)
_VALUES = ("units", "tens", "scales", "suffixes", "ordinals", "fractions", "implied")
_SETS = ("approximate", "at_least", "at_most", "unit_adjectives")


def _numbers(table: Mapping[str, Any]) -> NumberWords:
    values: dict[str, Any] = {
        key: {word: float(value) for word, value in table[key].items()} for key in _VALUES
    }
    sets: dict[str, Any] = {key: frozenset(table[key]) for key in _SETS}
    return NumberWords(**values, **sets)


def _dates(table: Mapping[str, Any]) -> DateWords:
    return DateWords(
        weekdays=table["weekdays"],
        months=table["months"],
        ambiguous=frozenset((*table["ambiguous_months"], *table["ambiguous_weekdays"])),
        month_before=frozenset(table["month_before"]),
        year_before=frozenset(table["year_before"]),
        relative=table["relative"],
        directions=table["directions"],
        ago=frozenset(table["ago"]),
        parts_of_day=frozenset(table["parts_of_day"]),
        quarters=frozenset(table["quarters"]),
    )


def _names(data: Mapping[str, Any]) -> NameWords:
    table, groups = data["names"], {**data["names"]["same"], **data["demonyms"]}
    same: dict[str, list[str]] = {}
    for key, others in groups.items():
        for word in (key, *others):
            same.setdefault(word, []).append(key)
    return NameWords(
        particles=frozenset(table["particles"]),
        titles=frozenset(table["titles"]),
        ordinary=frozenset(table["ordinary"]),
        ordinary_endings=tuple(table["ordinary_endings"]),
        same={word: tuple(keys) for word, keys in same.items()},
        long_names=tuple(tuple(name.split()) for name in same if 1 <= name.count(" ") <= 2),
        places=frozenset(data["demonyms"]),
        outlets=frozenset(data["byline"]["outlets"]),
        first_person=frozenset(data["byline"]["first_person"]),
    )


def _inverted(table: Mapping[str, Sequence[str]]) -> dict[str, str]:
    return {word: name for name, words in table.items() for word in words}


def _opposites(
    pairs: Sequence[Sequence[Sequence[str]]],
) -> dict[str, tuple[tuple[Side, Side], ...]]:
    found: dict[str, list[tuple[Side, Side]]] = {}
    for left, right in pairs:
        one, two = frozenset(left), frozenset(right)
        for same, other in ((one, two), (two, one)):
            for word in same - other:
                found.setdefault(word, []).append((same, other))
    return {word: tuple(sides) for word, sides in found.items()}
