"""Which of an article's figures and dates are compared with one of a key point's.

All of them, in an article of common length; in a table of thousands, those that say the same and
those that stand nearest to the key point's words. So a key point takes no longer there.
"""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from nutgraf.differences.surroundings import Surroundings
from nutgraf.facts.body import Body
from nutgraf.facts.numeric_dates import Date
from nutgraf.facts.quantity import Quantity

ALL = 200
"""So many are all compared."""
_NEAR = 64
"""Of more, so many of those that stand nearest, and as many of those that say the same."""

_Part = TypeVar("_Part", Quantity, Date)


def nearest_quantities(
    quantity: Quantity, surroundings: Surroundings, body: Body
) -> Sequence[tuple[int, Quantity]]:
    """The quantities of the article that are compared with one of a key point's, in order."""
    if len(body.quantities) <= ALL:
        return body.quantities
    alike = body.values_near(quantity.value, _NEAR)
    return _in_order([*_near(surroundings, body.quantities_in), *alike])


def nearest_dates(date: Date, surroundings: Surroundings, body: Body) -> Sequence[tuple[int, Date]]:
    """The parts of dates that are compared with one of a key point's, in order."""
    if len(body.dates) <= ALL:
        return body.dates
    return _in_order(
        [*_near(surroundings, body.dates_in), *body.dates_of(date.kind, date.value)[:_NEAR]]
    )


def _near(surroundings: Surroundings, parts: dict[int, list[_Part]]) -> list[tuple[int, _Part]]:
    near: list[tuple[int, _Part]] = []
    for index in surroundings.scores():
        near += [(index, part) for part in parts.get(index, ())[: _NEAR - len(near)]]
        if len(near) >= _NEAR:
            break
    return near


def _in_order(parts: Iterable[tuple[int, _Part]]) -> list[tuple[int, _Part]]:
    return sorted(
        set(parts), key=lambda place: (place[0], place[1].start, place[1].end, place[1].kind)
    )
