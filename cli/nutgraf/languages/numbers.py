"""The words and marks by which a language says numbers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from nutgraf.languages.phrases import first_words, most_words
from nutgraf.languages.tables import read_words, valued
from nutgraf.languages.writing import Writing

_LONGEST = 60
"""Letters of the longest number in one word; no newspaper prints a longer one."""


@dataclass(frozen=True)
class NumberWords:
    """Words with a value, and the words that soften one (`nearly`, `more than`).

    `articles` are `a` before a scale only, `partitives` the `of` of `a third of`, `among` the `in`
    of `one in five`; `grouping` holds the marks between thousands. `or_more` and `or_less` stand
    behind a number, `age_before` before and `age_behind` behind one that is an age; but
    for `age_before` they are one or two words. `pronouns` count nothing behind `pronoun_before`
    (`no one`), nor do numbers in `idioms` of two words (`second thought`). `parts` are phrases
    that add a part to what stands before them (`and a half`), `mixed` words with such a part
    (`anderthalb`). `others` are stems behind a number that leaves one out, `digits` words that
    count an amount's own digits (`five-figure sum`). `glued_scales` make a number with what is
    written around them in one word; `money_suffixes` are scales before the sign of a currency:
    `22 M€`. `minus` stands before, `below_zero` behind what is less than nothing. `vigesimal` says
    that `quatre-vingt-dix` is ninety, `joins_tens` that `treinta y cinco` is one number; `joint`
    parts tens from units (`twenty-seven`) and is empty where they are one word.

    `factors` are phrases for how many times as much something is (`doubled`, `twice as`). A number
    before one of `times` is one where one of `times_before` follows (`*` stands for anything) or
    one of `times_behind` stands before it; a word of `factor_down` beside it turns it round
    (`three times less`). `times_add` says that Chinese `grew two times` may be three times as much.
    `percent_before` stand before a number of hundredths, `range_joiners` between the two
    ends of a range (`4 to 5 million`), `changes_from` before what changes (`from 5 to 20 million`).
    Beside a word of `exact` a figure is not rounded, behind one of `passing` (`surpassed`) not up.
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
    range_joiners: frozenset[str]
    changes_from: frozenset[str]
    exact: frozenset[str]
    passing: frozenset[str]
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
    minus: frozenset[str]
    below_zero: frozenset[str]
    out_of: frozenset[str]
    others: frozenset[str]
    digits: frozenset[str]
    parts: Mapping[str, float]
    mixed: Mapping[str, float]
    glued_scales: Mapping[str, float]
    money_suffixes: Mapping[str, float]
    factors: Mapping[str, float]
    times: frozenset[str]
    times_before: frozenset[str]
    times_behind: frozenset[str]
    factor_down: frozenset[str]
    percent_before: frozenset[str]
    times_add: bool
    vigesimal: bool
    joins_tens: bool
    joint: str
    decimal: str
    grouping: str

    @cached_property
    def all(self) -> frozenset[str]:
        """Every word that says a number."""
        tables = (
            self.units, self.tens, self.mixed, self.scales, self.ordinals, self.fractions,
            self.implied,
        )  # fmt: skip
        return frozenset(word for table in tables for word in table)

    @cached_property
    def longest_part(self) -> int:
        """Words of the longest phrase that adds a part."""
        return most_words(self.parts)

    @cached_property
    def part_openers(self) -> frozenset[str]:
        """The words that phrases which add a part begin with."""
        return first_words(self.parts)

    @cached_property
    def longest_factor(self) -> int:
        """Words of the longest phrase that is a factor."""
        return most_words(self.factors)

    @cached_property
    def factor_openers(self) -> frozenset[str]:
        """The words that phrases for a factor begin with."""
        return first_words(self.factors)

    @cached_property
    def factor_marks(self) -> frozenset[str]:
        """The longest word of each phrase for a factor: `to` opens many a text, `double` few."""
        return frozenset(max(phrase.split(" "), key=len) for phrase in self.factors)

    def small(self, word: str) -> float | None:
        """The value of a word on its own: `seven`, `siebenhunderttausend`; None for a scale."""
        value = self._small.get(word)
        if value is None and word not in self.scales and self.may_be_glued(word):
            return _glued(word, self._small, self._scales_down, tuple(self.joiners))
        return value

    def may_be_glued(self, word: str) -> bool:
        """Whether a word may be a number with a scale inside."""
        return any(scale in word for scale in self.glued_scales) and len(word) <= _LONGEST

    @cached_property
    def _small(self) -> Mapping[str, float]:
        return {**self.units, **self.tens, **self.mixed}

    @cached_property
    def _scales_down(self) -> tuple[tuple[str, float], ...]:
        return tuple(sorted(self.glued_scales.items(), key=lambda scale: -scale[1]))


def number_words(table: Mapping[str, Any], writing: Writing) -> NumberWords:
    """The number words in a data file's table `numbers`."""
    units, tens = valued(table, "units"), valued(table, "tens", 20, 10)
    return read_words(
        NumberWords,
        table,
        units=units,
        tens={**tens, **_compounds(table, units, tens)},
        ordinals=valued(table, "ordinals", 1),
        mixed={**valued(table, "mixed"), **_halved(table, units)},
        decimal=writing.decimal,
        grouping=writing.grouping,
    )


def _glued(
    word: str,
    small: Mapping[str, float],
    scales: Sequence[tuple[str, float]],
    joiners: Sequence[str],
) -> float | None:
    """The value of a word with a scale inside and numbers around it: `zweihunderttausend`."""
    if not word:
        return 0.0
    for index, (scale, value) in enumerate(scales):
        left, middle, right = word.partition(scale)
        if middle:
            many = _glued(left, small, scales[index + 1 :], joiners) if left else 1.0
            joiner = next((joiner for joiner in joiners if right.startswith(joiner)), "")
            rest = _glued(right.removeprefix(joiner), small, scales[index + 1 :], joiners)
            return None if many is None or rest is None else many * value + rest
    return small.get(word)


def _halved(table: Mapping[str, Any], units: Mapping[str, float]) -> dict[str, float]:
    """Words such as `zweieinhalb` with their values, by the form `{unit}einhalb` in `halved`."""
    form = table.get("halved", "")
    small = [(word, value) for word, value in units.items() if 1 <= value <= 9]
    return {form.format(unit=word): value + 0.5 for word, value in small} if form else {}


def _compounds(
    table: Mapping[str, Any], units: Mapping[str, float], tens: Mapping[str, float]
) -> dict[str, float]:
    """Words such as `einundzwanzig` with their values, by the form `{unit}und{ten}`."""
    compounds: dict[str, float] = {}
    form = table.get("compounds", "")
    small = [(word, value) for word, value in units.items() if 1 <= value <= 9]
    for ten, value in tens.items() if form else ():
        for unit, one in small:
            compounds[form.format(unit=unit, ten=ten)] = value + one
    return compounds
