"""The words and marks by which a language says numbers."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from nutgraf.languages.tables import listed, valued
from nutgraf.languages.writing import Writing

_SETS = (
    "articles", "partitives", "among", "joiners", "halves", "ordinal_suffixes", "between",
    "approximate", "at_least", "at_most", "or_more", "or_less", "age_before", "age_behind",
    "pronouns", "pronoun_before", "idioms", "unit_adjectives",
)  # fmt: skip


@dataclass(frozen=True)
class NumberWords:
    """Words with a value, and the words that soften one (`nearly`, `more than`).

    `articles` are `a` before a scale only, `partitives` the `of` of `a third of`, `among` the `in`
    of `one in five`; `grouping` holds the marks between thousands. `or_more` and `or_less` stand
    behind a number, `age_before` before and `age_behind` behind one that is an age; but
    for `age_before` they are one or two words. `pronouns` count nothing behind `pronoun_before`
    (`no one`), nor do numbers in `idioms` of two words (`second thought`).
    """

    units: Mapping[str, float]
    tens: Mapping[str, float]
    scales: Mapping[str, float]
    suffixes: Mapping[str, float]
    ordinals: Mapping[str, float]
    fractions: Mapping[str, float]
    implied: Mapping[str, float]
    articles: frozenset[str]
    partitives: frozenset[str]
    among: frozenset[str]
    joiners: frozenset[str]
    halves: frozenset[str]
    ordinal_suffixes: frozenset[str]
    between: frozenset[str]
    approximate: frozenset[str]
    at_least: frozenset[str]
    at_most: frozenset[str]
    or_more: frozenset[str]
    or_less: frozenset[str]
    age_before: frozenset[str]
    age_behind: frozenset[str]
    pronouns: frozenset[str]
    pronoun_before: frozenset[str]
    idioms: frozenset[str]
    unit_adjectives: frozenset[str]
    decimal: str
    grouping: str

    @cached_property
    def all(self) -> frozenset[str]:
        """Every word that says a number."""
        tables = (self.units, self.tens, self.scales, self.ordinals, self.fractions, self.implied)
        return frozenset(word for table in tables for word in table)


def number_words(table: Mapping[str, Any], writing: Writing) -> NumberWords:
    """The number words in a data file's table `numbers`."""
    units, tens = valued(table, "units"), valued(table, "tens", 20, 10)
    values: dict[str, Any] = {
        "units": units,
        "tens": {**tens, **_compounds(table, units, tens)},
        "scales": valued(table, "scales"),
        "suffixes": valued(table, "suffixes"),
        "ordinals": valued(table, "ordinals", 1),
        "fractions": valued(table, "fractions"),
        "implied": valued(table, "implied"),
    }
    sets: dict[str, Any] = {key: frozenset(listed(table, key)) for key in _SETS}
    return NumberWords(**values, **sets, decimal=writing.decimal, grouping=writing.grouping)


def _compounds(
    table: Mapping[str, Any], units: Mapping[str, float], tens: Mapping[str, float]
) -> dict[str, float]:
    """`einundzwanzig` to `neunundneunzig`, `zweihundert`, where a language writes them so.

    `compounds` is their form, `{unit}und{ten}`; `glued_scales` are `hundert` and its like.
    """
    found: dict[str, float] = {}
    form = table.get("compounds", "")
    small = [(word, value) for word, value in units.items() if 1 <= value <= 9]
    for ten, value in tens.items() if form else ():
        for unit, one in small:
            found[form.format(unit=unit, ten=ten)] = value + one
    for scale, value in valued(table, "glued_scales").items():
        for unit, one in small:
            found[unit + scale] = one * value
    return found
