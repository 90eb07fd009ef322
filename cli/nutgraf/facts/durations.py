"""How long periods are, and which of them a text gives in parts."""

from collections.abc import Iterator, Sequence

from nutgraf.facts.quantity import Quantity

_DAYS = {
    "second": 1 / 86400, "minute": 1 / 1440, "hour": 1 / 24, "day": 1.0, "week": 7.0,
    "fortnight": 14.0, "month": 30.4375, "year": 365.25, "decade": 3652.5, "century": 36525.0,
}  # fmt: skip
_PERIODS = 10
"""Periods of a sentence that are added up."""


def days_of(quantity: Quantity) -> float:
    """The length of a duration in days, 0 for anything else."""
    if quantity.kind != "duration" or quantity.unit not in _DAYS:
        return 0.0
    return quantity.value * _DAYS[quantity.unit]


def in_parts(quantities: Sequence[Quantity]) -> Iterator[float]:
    """The times in days that neighbouring periods of a sentence make: `two hours, 17 minutes`."""
    parts = [days_of(quantity) for quantity in quantities if days_of(quantity)][:_PERIODS]
    for start in range(len(parts)):
        for end in range(start + 2, min(start + 3, len(parts)) + 1):
            yield sum(parts[start:end])
