"""`number-mismatch`, and durations for `date-mismatch`: quantities that the article does not have.

A quantity matches when its value is found with a unit that agrees. Where it is found, but the
words around it in the key point stand in the article around another value of the same kind,
the article says something else in its place (see `surroundings`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from nutgraf.differences.arithmetic import (
    Derivation,
    counted_list,
    derivation,
    may_be_worked_out,
)
from nutgraf.differences.difference import Difference, Kind, Reason, difference_of
from nutgraf.differences.figure_places import (
    FigurePlace,
    figure_places,
    meant,
    meant_year,
    outdoes,
    stands_alone,
)
from nutgraf.differences.light_figures import (
    is_factor_in_a_word,
    is_only_noted,
    is_pronoun,
    is_way_of_speaking,
)
from nutgraf.differences.mended_figures import mended_figure
from nutgraf.differences.repair import Repair
from nutgraf.differences.restatement import is_known_otherwise, is_quarter
from nutgraf.differences.surroundings import surroundings_of
from nutgraf.facts.body import Body
from nutgraf.facts.durations import days_of
from nutgraf.facts.quantity import Quantity
from nutgraf.facts.reading import Reading
from nutgraf.languages.facts import fact_words

_MOST = 24
"""Quantities of a key point that are compared."""
_SURE_MARGIN = 0.5
"""By how much another value must fit better for an objection; what fits less is noted."""
_ABOUT = 0.3
"""The share of a figure's surroundings that a sentence needs to be asked for a sum."""
_NEAR, _SUMMED = 8, 24
"""Sentences that are asked for a list of names, and those that are for a sum."""
_LENGTHS = 8
"""How many times longer a period in another unit may be to be named as the article's."""
_SUGGESTED = 0.3
"""What another value needs to be named as the article's."""
_TIMES = 10
"""How many times as much a value may be that is put in another's place."""
_MONTHS = timedelta(days=31)
"""What takes longer is a year, not a month."""


def number_mismatches(point: Reading, body: Body) -> Iterator[Difference]:
    """The quantities of a key point that the article lacks or gives another value."""
    for quantity in point.quantities[:_MOST]:
        is_said = quantity.form != "implied" or quantity.kind == "factor"
        if is_said and quantity.kind != "duration":
            difference = _mismatch(point, quantity, body)
            if difference:
                yield difference


def duration_mismatches(point: Reading, body: Body) -> Iterator[Difference]:
    """The durations of a key point that the article lacks or gives otherwise."""
    for quantity in point.quantities[:_MOST]:
        if quantity.form != "implied" and quantity.kind == "duration":
            difference = _mismatch(point, quantity, body)
            if difference and not _is_resolved(point, quantity, body):
                yield difference


def _is_resolved(point: Reading, quantity: Quantity, body: Body) -> bool:
    """Whether a duration is in `two years ago`, and the article names that year, or a day in it."""
    for moment in body.moments_of(point):
        if moment.start <= quantity.start and quantity.end <= moment.end:
            if any(other.is_in(moment) for _, other in body.moments):
                return True
            if moment.first_day.year in body.years and moment.last_day - moment.first_day > _MONTHS:
                return True
    return False


def _mismatch(point: Reading, quantity: Quantity, body: Body) -> Difference | None:
    same, others = figure_places(point, quantity, body)
    other = others[0] if others else None
    if is_pronoun(point, quantity, body) or is_quarter(quantity, body):
        return None
    if same is not None:
        if other is None or not outdoes(other, same):
            return None
        slipped = meant(point, quantity, others, body)
        return _difference(point, quantity, same, other, others, slipped, body)
    if point.code_at(quantity.start) in body.codes or is_known_otherwise(quantity, body):
        return None
    if is_way_of_speaking(quantity, other) or is_factor_in_a_word(quantity, other):
        return None
    derived = _derivation(point, quantity, body)
    if derived:
        difference = _plain_difference(point, quantity, Reason.DERIVED, is_weak=True)
        return replace(difference, counterpart=derived.words, sentence=derived.sentence)
    year = _of_year(point, quantity, body)
    if year:
        return year
    slipped = meant(point, quantity, others, body)
    place = slipped or _counterpart(quantity, other)
    return _difference(point, quantity, None, place, others, slipped, body)


def _plain_difference(
    point: Reading, quantity: Quantity, reason: Reason, *, is_weak: bool = False
) -> Difference:
    """The difference of a quantity, of which nothing is said yet but the reason."""
    kind = Kind.DATE if quantity.kind == "duration" else Kind.FIGURE
    return difference_of(point, (quantity.start, quantity.end), kind, reason, is_weak=is_weak)


def _of_year(point: Reading, quantity: Quantity, body: Body) -> Difference | None:
    """The difference of a number that is a year with one wrong digit."""
    year = meant_year(point, quantity, body)
    if year is None:
        return None
    index, date = year
    difference = _plain_difference(point, quantity, Reason.DIFFERS)
    written = body.sentences[index].words(date.start, date.end)
    mended = (Repair(difference.start, difference.end, written),)
    return replace(difference, counterpart=written, sentence=index, repairs=mended)


def _difference(
    point: Reading,
    quantity: Quantity,
    same: FigurePlace | None,
    other: FigurePlace | None,
    others: Sequence[FigurePlace],
    slipped: FigurePlace | None,
    body: Body,
) -> Difference:
    """The difference from the value that the article has in the place, if it has one there.

    `slipped` is the one of the others that a slip of the pen makes the key point's value of.
    """
    if other is None:
        return _plain_difference(
            point, quantity, Reason.ABSENT, is_weak=is_only_noted(quantity, others)
        )
    margin = other.score - (same.score if same else 0.0)
    is_unsure = margin < _SURE_MARGIN or not fact_words(body.code).is_measured
    is_rare = quantity.kind == "factor" and same is not None and same.sentence != other.sentence
    reason = Reason.DIFFERS if same is None else Reason.ELSEWHERE
    is_weak = same is not None and is_unsure and not is_rare
    there = body.sentences[other.sentence]
    if is_weak:
        is_meant = slipped is other and margin >= _SURE_MARGIN
    elif slipped is None:
        is_meant = stands_alone(others) and _is_near(quantity, other)
    else:
        is_meant = slipped is other
    beside = (sibling for sibling in point.quantities if sibling is not quantity)
    is_meant = is_meant and not may_be_worked_out(quantity, (*there.quantities, *beside))
    return replace(
        _plain_difference(point, quantity, reason, is_weak=is_weak),
        counterpart=there.words(other.quantity.start, other.quantity.end),
        sentence=other.sentence,
        strength=margin,
        repairs=tuple(mended_figure(point, quantity, there, other.quantity)) if is_meant else (),
    )


def _derivation(point: Reading, quantity: Quantity, body: Body) -> Derivation | None:
    """How the sentences that speak of the same give a figure that none of them states."""
    scores = surroundings_of(point, body, quantity.start, quantity.end).scores()
    near = list(scores)
    about = [index for index in near[:_SUMMED] if scores[index] >= _ABOUT]
    before = [index - 1 for index in about if index and index - 1 not in about]
    return derivation(quantity, body, about + before) or counted_list(quantity, body, near[:_NEAR])


def _is_near(quantity: Quantity, other: FigurePlace) -> bool:
    """Whether another value is so near that it may be meant though more than a digit differs."""
    low, high = sorted((abs(quantity.value), abs(other.quantity.value)))
    return high <= _TIMES * low


def _counterpart(quantity: Quantity, other: FigurePlace | None) -> FigurePlace | None:
    """Another value, where it surely stands for the key point's in the article."""
    return other if other is not None and _is_counterpart(quantity, other) else None


def _is_counterpart(quantity: Quantity, other: FigurePlace) -> bool:
    if quantity.kind == "duration" and quantity.unit != other.quantity.unit:
        here, there = sorted((days_of(quantity), days_of(other.quantity)))
        if here * _LENGTHS < there:
            return False
    return other.score >= _SUGGESTED
