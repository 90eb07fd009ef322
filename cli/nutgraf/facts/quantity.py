"""What a quantity is: a value, what it measures, and how it is said."""

from typing import Literal, NamedTuple

from nutgraf.facts.number import Form

Kind = Literal[
    "count", "ordinal", "money", "percent", "duration", "age", "score", "fraction", "ratio",
    "time", "measure", "factor",
]  # fmt: skip
Softness = Literal["", "about", "least", "most"]
"""Whether a quantity is said exactly, roughly (`nearly`), or as a bound (`more than`)."""


class Quantity(NamedTuple):
    """A value, what it measures and how it is said: `tokens[start:end]`.

    A factor is how many times as much something is or becomes: 2 where it `doubled`, 0.5 where it
    was `halved`. A time is in minutes from midnight, or in minutes taken; an ordinal of the unit
    `quarter` or `half` is a part of a year. `other` is what the same words may mean as well, and
    `nouns` are the stems that follow.
    """

    value: float
    kind: Kind
    unit: str
    start: int
    end: int
    form: Form
    step: float = 1.0
    other: float | None = None
    soft: Softness = ""
    nouns: tuple[str, ...] = ()
