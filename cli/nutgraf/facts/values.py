"""When two quantities have one value: exactly, rounded, softened, or in another unit."""

from nutgraf.facts.arithmetic import days_of
from nutgraf.facts.quantities import Quantity

_OVER = 1.5
"""Up to what multiple of it `more than 100` may be meant by."""
_UNLIKE = [{"count", each} for each in ("ordinal", "duration")]
"""Kinds that speak of one thing where they count the same: `10th`, `10-year anniversary`."""
_POUNDS = {"pound", "sterling"}
"""Units of one name: `a million pounds` may be money."""


def is_same_value(point: Quantity, article: Quantity) -> bool:
    """Whether two quantities have one value: exactly, rounded as shown, or as softened."""
    if {point.kind, article.kind} == {"age", "duration"} and point.unit != article.unit:
        point, article = point._replace(kind="duration"), article._replace(kind="duration")
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
    if point.soft == "about" and gap <= 0.08 * article.value:
        return True
    if point.soft == "least":
        gap = article.value - point.value
        return 0 <= gap <= max(0.15 * article.value, (point.step if point.step > 1 else 0.0) / 2)
    if point.soft == "most":
        return 0 <= point.value - article.value <= 0.15 * article.value
    return point.step > article.step and gap <= point.step / 2 and point.value != 0


def is_within(point: Quantity, article: Quantity) -> bool:
    """Whether the article's value is a softer one (`more than 200`), and the key point's fits."""
    if point.form == "ordinal" or article.kind == "ordinal":
        return False
    if article.soft == "least" and article.value <= point.value <= _OVER * article.value:
        return True
    return bool(article.soft) and _is_rounded(article, point)


def _share(quantity: Quantity) -> float:
    return quantity.value / 100 if quantity.kind == "percent" else quantity.value


def may_agree(point: Quantity, article: Quantity) -> bool:
    """Whether the units of two equal values allow that they speak of one thing."""
    if point.unit and article.unit and point.unit != article.unit:
        if {point.kind, article.kind} == {"age", "duration"}:
            return True
        return bool(days_of(point) and days_of(article)) or {point.unit, article.unit} == _POUNDS
    if {point.kind, article.kind} in _UNLIKE:
        here, there = ({*each.nouns, each.unit} - {""} for each in (point, article))
        return not (here and there) or not here.isdisjoint(there)
    strict = {"percent", "money", "time", "score"}
    if point.kind != article.kind and point.kind in strict and article.kind in strict:
        return {point.kind, article.kind} == {"percent", "fraction"}
    return True
