"""The words by which a language states facts, from its data file."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from nutgraf.languages.calendar import ClockWords, DateWords, clock_words, date_words
from nutgraf.languages.denials import NegationWords, negation_words
from nutgraf.languages.hedges import HedgeWords, hedge_words
from nutgraf.languages.measures import Measures, measures
from nutgraf.languages.numbers import NumberWords, number_words
from nutgraf.languages.tables import inverted, listed, read_words, tables
from nutgraf.languages.writing import Writing, writing_of

Side = frozenset[str]


@dataclass(frozen=True, slots=True)
class NameWords:
    """What stands in and around names, and the names that go by several names.

    `endings` make a people of a country; where there are none, names are inflected. `same` maps
    a name's word or words to the keys of the groups that it belongs to; those of two or three
    words also stand, cut into words, in `long_names`. `joins` stand before the last of several.
    Particles that are `parting` stand between two names and not inside of one; those that are
    `noble` belong to the last name behind them.
    """

    capitals: str
    particles: frozenset[str]
    noble: frozenset[str]
    titles: frozenset[str]
    ordinary: frozenset[str]
    ordinary_endings: tuple[str, ...]
    endings: frozenset[str]
    same: Mapping[str, tuple[str, ...]]
    long_names: tuple[tuple[str, ...], ...]
    places: frozenset[str]
    outlets: frozenset[str]
    first_person: frozenset[str]
    joins: frozenset[str]
    parting: frozenset[str]


@dataclass(frozen=True, slots=True)
class SyntaxWords:
    """Small words by which a light parse finds its way; `say` are stems, `attributes` words.

    `bases` map an irregular form to the stem of its verb: `took` to `take`.
    """

    be: frozenset[str]
    auxiliaries: frozenset[str]
    say: frozenset[str]
    attributes: frozenset[str]
    articles: frozenset[str]
    verb_before: frozenset[str]
    past: frozenset[str]
    noun_before: frozenset[str]
    prepositions: frozenset[str]
    before_subject: frozenset[str]
    agent: frozenset[str]
    joins: frozenset[str]
    possessives: frozenset[str]
    definite: frozenset[str]
    no_verb_endings: frozenset[str]
    noun_endings: frozenset[str]
    bases: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class FactWords:
    """All words for facts. `units` maps words to units; `long_units` begin those of several words.

    `is_measured` says that the thresholds of the rules were chosen on articles in this language. In
    others, a finding that depends on them is only a note.
    """

    is_measured: bool
    writing: Writing
    numbers: NumberWords
    dates: DateWords
    negation: NegationWords
    hedges: HedgeWords
    names: NameWords
    clock: ClockWords
    units: Mapping[str, str]
    long_units: frozenset[str]
    measures: Measures
    syntax: SyntaxWords
    opposite_of: Mapping[str, tuple[tuple[Side, Side], ...]]
    """The sides that each word is on, each with the opposite side."""
    of_figures: Side
    """Words that are on a side only if a figure follows."""
    converse: Side
    """Opposites that mean the same if the phrases around them are swapped."""


_FIRST_TOKEN = re.compile(r"[^\W\d_]+|\S")


@cache
def fact_words(code: str) -> FactWords:
    """The fact words of a language in `LANGUAGES`."""
    data = tables(code)
    writing, syntax = writing_of(data["writing"]), data.get("syntax", {})
    negation, opposites = data.get("negation", {}), data.get("opposites", {})
    units = {**measures().symbols, **inverted(data["units"])}
    return FactWords(
        is_measured=data.get("measured", False),
        writing=writing,
        numbers=number_words(data["numbers"], writing),
        dates=date_words(data),
        negation=negation_words(negation),
        hedges=hedge_words(data.get("hedges", {})),
        names=_names(data, writing),
        clock=clock_words(data.get("clock", {})),
        units=units,
        long_units=frozenset(filter(None, map(_opener, units))),
        measures=measures(),
        syntax=read_words(SyntaxWords, syntax),
        opposite_of=_opposites(opposites.get("pairs", ())),
        of_figures=frozenset(listed(opposites, "of_figures")),
        converse=frozenset(listed(opposites, "converse")),
    )


def _opener(unit: str) -> str:
    """The first token of a unit that has several, as `km` of `km/h`; else empty."""
    match = _FIRST_TOKEN.match(unit)
    return match[0] if match and match[0] != unit else ""


def _names(data: Mapping[str, Any], writing: Writing) -> NameWords:
    table, demonyms = data["names"], data.get("demonyms", {})
    groups = {**table.get("same", {}), **demonyms}
    same: dict[str, list[str]] = {}
    for key in groups:
        for word in (key, *listed(groups, key)):
            same.setdefault(word, []).append(key)
    byline, joins = data.get("byline", {}), listed(data.get("credits", {}), "joins")
    return read_words(
        NameWords,
        table,
        capitals=writing.capitals,
        same={word: tuple(keys) for word, keys in same.items()},
        long_names=tuple(tuple(name.split()) for name in same if 1 <= name.count(" ") <= 2),
        places=frozenset(demonyms),
        outlets=frozenset(listed(byline, "outlets")),
        first_person=frozenset(listed(byline, "first_person")),
        joins=frozenset(joins),
        parting=frozenset((*joins, *listed(table, "parting"))),
    )


def _opposites(
    pairs: Sequence[Sequence[Sequence[str]]],
) -> dict[str, tuple[tuple[Side, Side], ...]]:
    sides_of: dict[str, list[tuple[Side, Side]]] = {}
    for left, right in pairs:
        one, two = frozenset(left), frozenset(right)
        for same, other in ((one, two), (two, one)):
            for word in same - other:
                sides_of.setdefault(word, []).append((same, other))
    return {word: tuple(sides) for word, sides in sides_of.items()}
