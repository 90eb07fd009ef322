"""What a matcher answers."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Match:
    """How well a text conveys a key point, and where.

    `probability` (0 to 1) is that of a reader of the text knowing the key point; `clauses` holds
    the same for each fact of a compound key point, in order, and one value where there is one
    fact. `sentences` are the indices of the one to three sentences, near each other, that carry the
    key point best, () where none does; `strength` (0 to 1) says how much of it they carry.
    """

    probability: float
    clauses: tuple[float, ...] = ()
    sentences: tuple[int, ...] = ()
    strength: float = 0.0


NO_MATCH = Match(0.0, (0.0,))
"""The answer for an empty key point, or an empty text."""
