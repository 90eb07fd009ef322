"""`number-mismatch`, and durations for `date-mismatch`: quantities that the article does not have.

A quantity matches when its value is found with a unit that agrees. Where it is found, but the
words around it in the key point stand in the article around another value of the same kind,
the article says something else in its place (see `surroundings`).
"""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import NamedTuple

from nutgraf.differences.arithmetic import Derivation, counted_list, derivation
from nutgraf.differences.difference import Difference, Kind, Reason
from nutgraf.differences.nearest import nearest_quantities
from nutgraf.differences.restatement import is_known_otherwise, is_quarter
from nutgraf.differences.surroundings import surroundings_of
from nutgraf.differences.values import are_convertible, is_same_value, is_within, may_agree
from nutgraf.facts.body import Body
from nutgraf.facts.durations import days_of
from nutgraf.facts.quantity import Quantity
from nutgraf.facts.reading import Reading
from nutgraf.languages.facts import fact_words
from nutgraf.languages.measures import family_of

_MOST = 24
"""Quantities of a key point that are compared."""
_SAME_NOUN = 0.2
_SAME_UNIT = 0.2
_SAME_NAME = 0.2
_OTHER_KIND = 0.15
_LEAST = 0.12
_MARGIN = 0.38
"""By how much another value must fit better than the same value does."""
_SURE_MARGIN = 0.5
"""By how much it must do so for an objection; what fits less clearly is noted."""
_WIDE = 0.6
"""Likewise where the two stand side by side, or the value is one."""
_MOST_TIMES = 1000
"""How many times as much another value may be to be meant: `seven` and `six million` people."""
_ABOUT = 0.3
"""The share of a figure's surroundings that a sentence needs to be asked for a sum."""
_NEAR, _SUMMED = 8, 24
"""Sentences that are asked for a list of names, and those that are for a sum."""
_LENGTHS = 8
"""How many times longer a period in another unit may be to be named as the article's."""
_FEW = 2
"""Up to this, what the writer has counted himself: `both`, `two firms`."""
_SUGGESTED = 0.3
"""What another value needs to be named as the article's."""
_SURE = 0.7
"""What another value needs to contradict a way of speaking."""
_TAKEN_FOR_GRANTED = ("score", "ratio")
"""Kinds that a body may leave out; with nothing of the kind in their place they are only noted."""
_MONTHS = timedelta(days=31)
"""What takes longer is a year, not a month."""


class _Place(NamedTuple):
    score: float
    sentence: int
    quantity: Quantity


def number_mismatches(point: Reading, body: Body) -> Iterator[Difference]:
    """The quantities of a key point that the article lacks or gives another value."""
    for quantity in point.quantities[:_MOST]:
        is_said = quantity.form != "implied" or quantity.kind == "factor"
        if is_said and quantity.kind != "duration":
            found = _mismatch(point, quantity, body)
            if found:
                yield found


def duration_mismatches(point: Reading, body: Body) -> Iterator[Difference]:
    """The durations of a key point that the article lacks or gives otherwise."""
    for quantity in point.quantities[:_MOST]:
        if quantity.form != "implied" and quantity.kind == "duration":
            found = _mismatch(point, quantity, body)
            if found and not _is_resolved(point, quantity, body):
                yield found


def _is_resolved(point: Reading, quantity: Quantity, body: Body) -> bool:
    """Whether it stands in `two years ago`, and the article names that year, or a day in it."""
    for moment in body.moments_of(point):
        if moment.first <= quantity.first and quantity.last <= moment.last:
            if any(each.is_in(moment) for _, each in body.moments):
                return True
            if moment.start.year in body.years and moment.end - moment.start > _MONTHS:
                return True
    return False


def _mismatch(point: Reading, quantity: Quantity, body: Body) -> Difference | None:
    same, other = _best_places(point, quantity, body)
    if _is_pronoun(point, quantity, body) or is_quarter(quantity, body):
        return None
    if same is None and point.code_at(quantity.first) in body.codes:
        return None
    if same is None and (is_known_otherwise(quantity, body) or _is_light(quantity, other)):
        return None
    if same is not None and (other is None or not _outdoes(other, same)):
        return None
    if same is None and quantity.kind == "factor" and not _is_other_factor(quantity, other):
        return None
    kind = Kind.DATE if quantity.kind == "duration" else Kind.FIGURE
    start, end = point.span(quantity.first, quantity.last)
    words = point.text[start:end]
    given = _derivation(point, quantity, body) if same is None else None
    if given:
        return Difference(
            kind, Reason.DERIVED, start, end, words, given.words, given.sentence, is_weak=True
        )
    if other is None or (same is None and not _is_counterpart(quantity, other)):
        is_decade = other is not None and other.quantity.form == "decade"
        is_weak = (
            (quantity.form == "decade" and not is_decade)
            or _is_loose(quantity)
            or (
                (other is None or other.score < _LEAST)
                and (quantity.kind in _TAKEN_FOR_GRANTED or quantity.kind == "ordinal")
            )
        )
        return Difference(kind, Reason.ABSENT, start, end, words, is_weak=is_weak)
    there = body.sentences[other.sentence]
    counterpart = there.words(other.quantity.first, other.quantity.last)
    reason = Reason.DIFFERS if same is None else Reason.ELSEWHERE
    margin = other.score - (same.score if same else 0.0)
    is_rare = quantity.kind == "factor" and same is not None and same.sentence != other.sentence
    is_unsure = margin < _SURE_MARGIN or not fact_words(body.code).is_measured
    is_weak = same is not None and is_unsure and not is_rare
    return Difference(kind, reason, start, end, words, counterpart, other.sentence, margin, is_weak)


def _best_places(
    point: Reading, quantity: Quantity, body: Body
) -> tuple[_Place | None, _Place | None]:
    """Where the article has the same value, and where another in its place; the best fits."""
    surroundings, name = (
        surroundings_of(point, body, quantity.first, quantity.last),
        _named(point, quantity),
    )
    same: _Place | None = None
    other: _Place | None = None
    said = [each for each in point.quantities if each is not quantity]
    for index, each in nearest_quantities(quantity, surroundings, body):
        is_same = is_same_value(quantity, each)
        if is_same and not may_agree(quantity, each):
            continue
        if not is_same and (
            not _competes(quantity, each) or _is_said(each, said) or is_within(quantity, each)
        ):
            continue
        score = surroundings.fit(index, each.first, each.last) + _kinship(quantity, each)
        if name and name == _named(body.sentences[index], each):
            score += _SAME_NAME
        if is_same and (same is None or score > same.score):
            same = _Place(score, index, each)
        elif not is_same and (other is None or score > other.score):
            other = _Place(score, index, each)
    return same, other


def _outdoes(other: _Place, same: _Place) -> bool:
    low, high = sorted((other.quantity.value, same.quantity.value))
    is_plain = other.quantity.kind == "count" and other.quantity.other is None
    if is_plain and 0 < low * _MOST_TIMES < high:
        return False
    if other.sentence == same.sentence and abs(other.quantity.first - same.quantity.first) < 6:
        return other.score > same.score + _WIDE
    margin = _WIDE if same.quantity.value == 1 else _MARGIN
    return other.score > same.score + margin


def _competes(point: Quantity, article: Quantity) -> bool:
    """Whether another value could stand in the key point's place."""
    if article.form == "implied" and article.kind != "factor":
        return False
    if point.kind == article.kind:
        if not (point.unit and article.unit) or point.unit == article.unit or days_of(point):
            return True
        is_money = point.kind == "money"
        return (
            is_money
            or family_of(point.unit) == family_of(article.unit)
            or are_convertible(point, article)
        )
    plain = {"count", "measure"}
    return article.kind in plain and point.kind in plain and point.unit == article.unit


def _is_said(article: Quantity, said: Iterable[Quantity]) -> bool:
    """Whether the key point has that value as well, in a place of its own."""
    return any(is_same_value(each, article) for each in said)


def _kinship(point: Quantity, article: Quantity) -> float:
    """What unit and noun say on whether two quantities measure the same."""
    score = 0.0
    if set(point.nouns[:2]) & set(article.nouns[:2]):
        score += _SAME_NOUN
    if point.unit and point.unit == article.unit:
        score += _SAME_UNIT
    if point.kind != article.kind:
        score -= _OTHER_KIND
    return score


def _named(text: Reading, quantity: Quantity) -> str:
    """The stem of the name that a quantity belongs to: `Flight` of `Flight 370`, else nothing."""
    before = text.tokens[quantity.first - 1] if quantity.first else None
    return before.content if before and before.is_capitalised else ""


def _is_light(quantity: Quantity, other: _Place | None) -> bool:
    """Whether the value is a way of speaking, and not surely said in place of another: `first`."""
    if other is not None and other.score >= _SURE and quantity.kind == other.quantity.kind:
        return False
    if quantity.form == "fraction":
        return quantity.last == quantity.first + 1
    return quantity.value == 1 and quantity.form in ("words", "ordinal")


def _is_loose(quantity: Quantity) -> bool:
    """Whether it is rounded or counted by the writer: `nearly two dozen`, `a third`, `two`."""
    if quantity.form == "fraction":
        return True
    is_count = quantity.form == "words" and quantity.kind == "count"
    return is_count and (bool(quantity.soft) or quantity.value <= _FEW)


def _is_pronoun(point: Reading, quantity: Quantity, body: Body) -> bool:
    """Whether it stands for persons already named: `the two are`, `all three`."""
    before = point.tokens[quantity.first - 1].lower if quantity.first else ""
    if quantity.form != "words" or before not in fact_words(body.code).syntax.definite:
        return False
    following = point.tokens[quantity.last] if quantity.last < len(point.tokens) else None
    return following is None or (following.stem or following.lower) not in point.content


def _derivation(point: Reading, quantity: Quantity, body: Body) -> Derivation | None:
    """How the sentences that speak of the same give a figure that none of them states."""
    scores = surroundings_of(point, body, quantity.first, quantity.last).scores()
    near = list(scores)
    about = [index for index in near[:_SUMMED] if scores[index] >= _ABOUT]
    before = [index - 1 for index in about if index and index - 1 not in about]
    return derivation(quantity, body, about + before) or counted_list(quantity, body, near[:_NEAR])


def _is_other_factor(quantity: Quantity, other: _Place | None) -> bool:
    """Whether the article has another factor for it: one in a word may be worked out."""
    is_there = other is not None and other.score >= _ABOUT
    return is_there or quantity.form != "implied"


def _is_counterpart(quantity: Quantity, other: _Place) -> bool:
    """Whether another value is surely the one that stands for the key point's in the article."""
    if quantity.kind == "duration" and quantity.unit != other.quantity.unit:
        here, there = sorted((days_of(quantity), days_of(other.quantity)))
        if here * _LENGTHS < there:
            return False
    return other.score >= _SUGGESTED
