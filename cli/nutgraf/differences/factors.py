"""When a figure says how many times as much: `doubled` is `up 100%` and `from 200 to 400`."""

from nutgraf.facts.quantity import Quantity

_NEAR = 0.1
"""By what share two factors differ at most that are one: `tripled` for 2.8 times as much."""
_ABOUT = 0.2
"""By what share they may differ where one is softened: `nearly tripled`."""
_EXACT = 1e-9
"""More than what rounding makes of two equal factors."""


def is_same_factor(point: Quantity, article: Quantity) -> bool:
    """Whether two quantities, one of which is a factor, say the same of how much more it is."""
    if point.kind == article.kind:
        own = {point.value, point.other or point.value}
        return any(_is_near(value, article.value, point, article) for value in own) or (
            article.other is not None and article.other in own
        )
    factor, other = (point, article) if point.kind == "factor" else (article, point)
    if other.kind == "percent":
        values = [1 + other.value / 100, 1 - other.value / 100, other.value / 100]
        return any(_is_near(value, factor.value, point, article) for value in values)
    if other.kind == "fraction" or other.form == "implied" or other.unit == "times":
        return other.value == factor.value
    return factor is article and other.value == factor.value  # `twin` for what `doubled`


def _is_near(left: float, right: float, point: Quantity, article: Quantity) -> bool:
    """Whether two factors are one as far as either of them is rounded."""
    if "least" in (point.soft, article.soft):
        return abs(left - right) < 1.0 - _EXACT
    share = _ABOUT if point.soft or article.soft else _NEAR
    return abs(left - right) <= share * max(left, right) + _EXACT


def is_ratio(low: float, high: float, factor: Quantity) -> bool:
    """Whether one of two figures is so many times the other."""
    if low <= 0:
        return False
    ratio = high / low if factor.value > 1 else low / high
    return _is_near(ratio, factor.value, factor, factor)
