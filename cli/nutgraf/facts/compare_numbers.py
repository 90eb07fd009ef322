"""`number-mismatch`, and durations for `date-mismatch`: quantities that the article does not have.

A quantity matches when its value is found with a unit that agrees. Where it is found, but the
words around it in the key point stand in the article around another value of the same kind,
the article says something else in its place (see `slots`).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from nutgraf.facts.arithmetic import Derivation, days_of, derivation, listed, spelled_out
from nutgraf.facts.body import Body
from nutgraf.facts.discrepancy import Discrepancy
from nutgraf.facts.quantities import Quantity
from nutgraf.facts.reading import Reading
from nutgraf.facts.slots import slot_of
from nutgraf.languages.facts import fact_words

_SAME_NOUN = 0.2
_SAME_UNIT = 0.2
_OTHER_KIND = 0.15
_LEAST = 0.12
_MARGIN = 0.3
"""By how much another value must fit better than the same value does."""
_POUNDS = {"pound", "sterling"}
"""Units of one name: `a million pounds` may be money."""
_ABOUT = 0.3
"""The share of a figure's surroundings that a sentence needs to be asked for a sum."""
_OVER = 1.5
"""Up to what multiple of it `more than 100` may be meant by."""
_NEAR = 8
"""Sentences that are asked for a list of names."""
_MINUTES = 1440
_SUGGESTED = 0.3
"""What another value needs to be named as the article's."""
_TAKEN_FOR_GRANTED = ("score", "ratio")
"""Kinds that a body may leave out; with nothing of the kind in their place they are only noted."""
_MONTHS = timedelta(days=31)
"""What takes longer is a year, not a month."""


@dataclass(frozen=True, slots=True)
class _Place:
    score: float
    sentence: int
    quantity: Quantity


def number_mismatches(point: Reading, body: Body) -> Iterator[Discrepancy]:
    """The quantities of a key point that the article lacks or gives another value."""
    for quantity in point.quantities:
        if quantity.form != "implied" and quantity.kind != "duration":
            found = _mismatch(point, quantity, body)
            if found:
                yield found


def duration_mismatches(point: Reading, body: Body) -> Iterator[Discrepancy]:
    """The durations of a key point that the article lacks or gives otherwise."""
    for quantity in point.quantities:
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
            years = {each.value for _, each in body.dates if each.kind == "year"}
            if moment.start.year in years and moment.end - moment.start > _MONTHS:
                return True
    return False


def _mismatch(point: Reading, quantity: Quantity, body: Body) -> Discrepancy | None:
    same, other = _best_places(point, quantity, body)
    if _is_pronoun(point, quantity, body) or _is_quarter(quantity, body):
        return None
    if same is None and (_is_known_otherwise(quantity, body) or _is_light(quantity)):
        return None
    if same is not None and (other is None or not _outdoes(other, same)):
        return None
    rule = "date-mismatch" if quantity.kind == "duration" else "number-mismatch"
    words = point.text[quantity.start : quantity.end]
    given = _derivation(point, quantity, body) if same is None else None
    if given:
        return Discrepancy(
            rule, "derived", quantity.start, quantity.end, words, given.words, given.sentence,
            is_weak=True,
        )  # fmt: skip
    if other is None or (same is None and not _is_counterpart(quantity, other)):
        is_weak = quantity.form == "decade" or (
            (other is None or other.score < _LEAST)
            and (quantity.kind in _TAKEN_FOR_GRANTED or quantity.kind == "ordinal")
        )
        return Discrepancy(rule, "absent", quantity.start, quantity.end, words, is_weak=is_weak)
    counterpart = body.sentences[other.sentence].text[other.quantity.start : other.quantity.end]
    reason = "differs" if same is None else "elsewhere"
    margin = other.score - (same.score if same else 0.0)
    return Discrepancy(
        rule, reason, quantity.start, quantity.end, words, counterpart, other.sentence, margin
    )


def _best_places(
    point: Reading, quantity: Quantity, body: Body
) -> tuple[_Place | None, _Place | None]:
    """Where the article has the same value, and where another in the same slot; the best fits."""
    slot = slot_of(point, body, quantity.first, quantity.last)
    same: _Place | None = None
    other: _Place | None = None
    said = [each for each in point.quantities if each is not quantity]
    for index, each in body.quantities:
        is_same = is_same_value(quantity, each)
        if is_same and not _may_agree(quantity, each):
            continue
        if not is_same and (
            not _competes(quantity, each) or _is_said(each, said) or _is_within(quantity, each)
        ):
            continue
        score = slot.fit(index, each.first, each.last) + _kinship(quantity, each)
        if is_same and (same is None or score > same.score):
            same = _Place(score, index, each)
        elif not is_same and (other is None or score > other.score):
            other = _Place(score, index, each)
    return same, other


def _outdoes(other: _Place, same: _Place) -> bool:
    if other.sentence == same.sentence and abs(other.quantity.first - same.quantity.first) < 6:
        return other.score > same.score + 2 * _MARGIN
    margin = 2 * _MARGIN if same.quantity.value == 1 else _MARGIN
    return other.score > same.score + margin


def is_same_value(point: Quantity, article: Quantity) -> bool:
    """Whether two quantities have one value: exactly, rounded as shown, or as softened."""
    if days_of(point) and days_of(article):
        return abs(days_of(point) - days_of(article)) <= 0.02 * days_of(article)
    if article.value == point.value or point.value == article.other or article.value == point.other:
        return True
    if {point.kind, article.kind} == {"fraction", "percent"}:
        return abs(_share(point) - _share(article)) < (0.03 if point.soft else 0.011)
    return _is_rounded(point, article)


def _is_rounded(point: Quantity, article: Quantity) -> bool:
    """Whether the key point rounds the article's value: `nearly 500` for 497, `$70 million`."""
    gap = abs(point.value - article.value)
    if point.kind == "ordinal" or (point.value < 5 and article.step >= 1):
        return False
    if point.soft == "about":
        return gap <= 0.08 * article.value
    if point.soft == "least":
        gap = article.value - point.value
        return 0 <= gap <= max(0.15 * article.value, (point.step if point.step > 1 else 0.0) / 2)
    if point.soft == "most":
        return 0 <= point.value - article.value <= 0.15 * article.value
    return point.step > article.step and gap <= point.step / 2 and point.value != 0


def _is_within(point: Quantity, article: Quantity) -> bool:
    """Whether the article's value is a softer one (`more than 200`), and the key point's fits."""
    if point.form == "ordinal" or article.kind == "ordinal":
        return False
    if article.soft == "least" and article.value <= point.value <= _OVER * article.value:
        return True
    return bool(article.soft) and _is_rounded(article, point)


def _share(quantity: Quantity) -> float:
    return quantity.value / 100 if quantity.kind == "percent" else quantity.value


def _may_agree(point: Quantity, article: Quantity) -> bool:
    """Whether the units of two equal values allow that they speak of one thing."""
    if point.unit and article.unit and point.unit != article.unit:
        return bool(days_of(point) and days_of(article)) or _POUNDS == {point.unit, article.unit}
    strict = {"percent", "money", "time", "score"}
    if point.kind != article.kind and point.kind in strict and article.kind in strict:
        return {point.kind, article.kind} == {"percent", "fraction"}
    return True


def _competes(point: Quantity, article: Quantity) -> bool:
    """Whether another value could stand in the key point's place."""
    if article.form == "implied":
        return False
    if point.kind == article.kind:
        return (
            not (point.unit and article.unit) or point.unit == article.unit or bool(days_of(point))
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


def _is_light(quantity: Quantity) -> bool:
    """Whether the value is a way of speaking: `one`, `first`, `half`."""
    if quantity.form == "fraction":
        return quantity.last == quantity.first + 1
    return quantity.value == 1 and quantity.form in ("words", "ordinal")


def _is_pronoun(point: Reading, quantity: Quantity, body: Body) -> bool:
    """Whether it stands for persons already named: `the two are`, `all three`."""
    before = point.tokens[quantity.first - 1].lower if quantity.first else ""
    if quantity.form != "words" or before not in fact_words(body.code).syntax.definite:
        return False
    following = point.tokens[quantity.last] if quantity.last < len(point.tokens) else None
    return following is None or (following.stem or following.lower) not in point.content


def _derivation(point: Reading, quantity: Quantity, body: Body) -> Derivation | None:
    """How the sentences that speak of the same give a figure that none of them states."""
    scores = slot_of(point, body, quantity.first, quantity.last).scores()
    near = sorted(scores, key=lambda index: (-scores[index], index))
    about = [index for index in near if scores[index] >= _ABOUT]
    before = [index - 1 for index in about if index and index - 1 not in about]
    return derivation(quantity, body, about + before) or listed(quantity, body, near[:_NEAR])


def _is_counterpart(quantity: Quantity, other: _Place) -> bool:
    """Whether another value is surely the one that stands for the key point's in the article."""
    if quantity.kind == "duration" and quantity.unit != other.quantity.unit:
        return False
    return other.score >= _SUGGESTED


def _is_known_otherwise(quantity: Quantity, body: Body) -> bool:
    """Whether the article has the value as a date, or in parts: `two hours, 17 minutes`."""
    if quantity.kind == "time":
        return spelled_out(quantity.value / _MINUTES, body)
    if quantity.kind == "duration":
        return _is_span(quantity, body) or spelled_out(days_of(quantity), body)
    if quantity.kind == "ordinal":
        return _is_quarter(quantity, body)
    if quantity.kind != "count":
        return False
    return any(date.value == quantity.value for _, date in body.dates if date.kind == "year")


def _is_span(quantity: Quantity, body: Body) -> bool:
    """Whether so many years lie between two years of a sentence, or one and the article's own."""
    if quantity.unit != "year":
        return False
    years = [(index, each.value) for index, each in body.dates if each.kind == "year"]
    if body.today and any(year + quantity.value == body.today.year for _, year in years):
        return True
    return any((index, year + quantity.value) in years for index, year in years)


def _is_quarter(quantity: Quantity, body: Body) -> bool:
    """Whether it is the quarter of a year that the article names by its first or last month."""
    if not set(quantity.nouns[:1]) & fact_words(body.code).dates.quarters:
        return False
    months = {each.value for _, each in body.dates if each.kind == "month"}
    return bool(months & {3 * quantity.value, 3 * quantity.value - 2})
