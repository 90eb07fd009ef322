"""When two quantities have one value: exactly, rounded, softened, or in another unit."""

from nutgraf.differences.factors import is_same_factor
from nutgraf.facts.durations import days_of
from nutgraf.facts.quantity import Quantity
from nutgraf.languages.measures import family_of, measures

ABOUT = 0.08
"""By what share of itself a value may differ that is said roughly: `about 500`."""
_BOUND = 0.15
"""By what share of itself a value may lie off its bound: `more than 500`."""
_SHARE, _SOFT_SHARE = 0.011, 0.03
"""How much a percentage and a fraction that are one may differ, a third and 33%; and by how much
where it is said softly.
"""
_AS_LONG, _STEP = 0.02, 0.6
"""By what share of itself a duration may differ that is given in another unit; and by how much of
the last digit shown where it is given in two units: half of it, and what rounding adds.
"""
_OVER = 1.5
"""Up to what multiple of it `more than 100` may be meant by."""
_UNLIKE = [{"count", kind} for kind in ("ordinal", "duration")]
"""Kinds that speak of one thing where they count the same: `10th`, `10-year anniversary`."""
_CONVERTED = 0.04
"""How much a value that is given in another unit may be rounded."""
_EXACTLY = 0.008
"""How much a value that is given in two units, to the inch, may be rounded."""
_ROUGHLY = ("length", "area", "mass", "volume", "speed", "time")
"""Measures in which a conversion has no round numbers; megawatts are thousands of kilowatts."""
_DAY, _HALF_DAY = 1440, 720
"""Minutes of a day, and of half of it."""
_HUNDREDTH = 0.01
"""The step of a number with two decimals, which may be a time: `8.45`."""
_HOURS = 24
"""A larger number is no time of day."""
_POUNDS = {"pound", "sterling"}
"""Units of one name: `a million pounds` may be money."""


def is_same_value(point: Quantity, article: Quantity) -> bool:
    """Whether two quantities have one value: exactly, rounded as shown, or as softened."""
    if {point.kind, article.kind} == {"age", "duration"} and point.unit != article.unit:
        point, article = point._replace(kind="duration"), article._replace(kind="duration")
    if days_of(point) and days_of(article):
        return _is_as_long(point, article)
    if "factor" in (point.kind, article.kind):
        return is_same_factor(point, article)
    if "time" in (point.kind, article.kind):
        return _is_same_time(point, article)
    if point.other is not None and not point.unit and _measure_of(article) == "length":
        point = _in_metres(point)
    if point.unit != article.unit and are_convertible(point, article):
        return _is_converted(point, article)
    if article.value == point.value or point.value == article.other or article.value == point.other:
        return True
    if {point.kind, article.kind} == {"fraction", "percent"}:
        return abs(_share(point) - _share(article)) < (_SOFT_SHARE if point.soft else _SHARE)
    return _is_rounded(point, article)


def _is_as_long(point: Quantity, article: Quantity) -> bool:
    """Whether two durations are one, in whatever units, or as softly as the key point says."""
    here, there = days_of(point), days_of(article)
    is_whole = point.unit == article.unit and article.step < point.step == 1.0
    if is_whole and int(article.value) == point.value:
        return True  # `two hours` for two hours and 17 minutes
    exact = _STEP * min(here / point.value * point.step, there / article.value * article.step)
    if abs(here - there) <= (exact if is_compound(point) else _AS_LONG * there):
        return True
    in_days = point._replace(value=here, step=1.0), article._replace(value=there, step=1.0)
    return bool(point.soft) and _is_rounded(*in_days)


def _is_same_time(point: Quantity, article: Quantity) -> bool:
    """Whether two times are one; a bare number of hours may be any half of the day."""
    here, there = {point.value, point.other}, {article.value, article.other}
    if "duration" in (point.kind, article.kind):  # `2 h 15` may be how long it took
        left, right = (days_of(quantity) * _DAY or quantity.value for quantity in (point, article))
        return abs(left - right) < 0.5
    if point.kind != article.kind:
        bare, time = (article, point) if point.kind == "time" else (point, article)
        is_hour = bare.kind == "count" and 0 <= bare.value <= _HOURS
        minutes = _minutes(bare)
        return is_hour and minutes is not None and (time.value - minutes) % _HALF_DAY == 0
    return point.value in there or article.value in here


def is_pointed(quantity: Quantity) -> bool:
    """Whether a number has two decimals, and so may be a time: `8.45`."""
    return quantity.kind == "count" and quantity.step == _HUNDREDTH


def _minutes(bare: Quantity) -> float | None:
    """The minutes from midnight that a bare number may mean, an hour or `8.45`; None for `8.75`."""
    if not is_pointed(bare):
        return bare.value * 60
    hours, minutes = divmod(round(bare.value / _HUNDREDTH), 100)
    return hours * 60.0 + minutes if minutes < 60 else None


def is_compound(quantity: Quantity) -> bool:
    """Whether a quantity is given in two units: to the minute, the inch, the ounce."""
    return quantity.step < 1.0 and round(1 / quantity.step) in (7, 12, 14, 16, 24, 60)


def are_convertible(point: Quantity, article: Quantity) -> bool:
    """Whether both are given in units of the same measure: miles and kilometres, °C and °F."""
    if family_of(point.unit) == family_of(article.unit) == "degree":
        return True
    here, there = (measures().scales.get(quantity.unit) for quantity in (point, article))
    return here is not None and there is not None and here[0] == there[0]


def _measure_of(quantity: Quantity) -> str:
    """The measure of a quantity's unit, such as `length`; empty where it has no unit."""
    scale = measures().scales.get(quantity.unit)
    return scale[0] if scale else ""


def _in_metres(quantity: Quantity) -> Quantity:
    """`1.88m` as a length: beside one it is no number of millions."""
    other = quantity.other or 0.0
    step = quantity.step * other / quantity.value if quantity.value else 1.0
    return quantity._replace(value=other, other=None, step=step, unit="meter", kind="measure")


def _is_converted(point: Quantity, article: Quantity) -> bool:
    """Whether the key point has the article's value in another unit, as newspapers round it."""
    if family_of(point.unit) == "degree":
        if "degree" in (point.unit, article.unit):
            return point.value == article.value or _is_rounded(point, article)
        value = article.value * 1.8 + 32 if point.unit == "degree_f" else (article.value - 32) / 1.8
        return abs(value - point.value) <= max(1.0, point.step / 2)
    scales = measures().scales
    value = article.value * scales[article.unit][1] / scales[point.unit][1]
    near = _CONVERTED if scales[point.unit][0] in _ROUGHLY else 1e-9
    if is_compound(point) or is_compound(article):
        return abs(value - point.value) <= max(_EXACTLY * abs(value), point.step / 2)
    return abs(value - point.value) <= max(near * abs(value), 1e-9)


def _is_rounded(point: Quantity, article: Quantity) -> bool:
    """Whether the key point rounds the article's value: `nearly 500` for 497, `$70 million`."""
    gap = abs(point.value - article.value)
    if point.kind == "ordinal" or (point.value < 5 and article.step >= 1):
        return False
    if point.soft == "about" and gap <= ABOUT * article.value:
        return True
    if point.soft == "least":
        gap = article.value - point.value
        return 0 <= gap <= max(_BOUND * article.value, (point.step if point.step > 1 else 0.0) / 2)
    if point.soft == "most":
        return 0 <= point.value - article.value <= _BOUND * article.value
    return point.step > article.step and gap <= point.step / 2 and point.value != 0


def is_within(point: Quantity, article: Quantity) -> bool:
    """Whether the article's value is a softer one (`more than 200`), and the key point's fits."""
    if point.form == "ordinal" or article.kind == "ordinal" or article.form == "decade":
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
        if days_of(point) and days_of(article):
            return True
        return _are_one_family(point.unit, article.unit) or are_convertible(point, article)
    if {point.kind, article.kind} in _UNLIKE:
        here, there = ({*quantity.nouns, quantity.unit} - {""} for quantity in (point, article))
        return not (here and there) or not here.isdisjoint(there)
    strict = {"percent", "money", "time", "score"}
    if point.kind != article.kind and point.kind in strict and article.kind in strict:
        return {point.kind, article.kind} == {"percent", "fraction"}
    return True


def _are_one_family(left: str, right: str) -> bool:
    """Whether one unit leaves open which of its family it is: `$` may be any dollar."""
    if {left, right} == _POUNDS:
        return True
    return family_of(left) == family_of(right) and family_of(left) in (left, right)
