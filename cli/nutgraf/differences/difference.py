"""What a comparison of a key point with the article yields."""

from dataclasses import dataclass
from enum import Enum, auto

from nutgraf.differences.repair import Repair
from nutgraf.facts.reading import Reading


class Kind(Enum):
    """What of a key point the article does not bear out."""

    FIGURE = auto()
    DATE = auto()
    NAME = auto()
    QUOTATION = auto()
    DENIAL = auto()
    DIRECTION = auto()
    HEDGE = auto()


class Reason(Enum):
    """What the article has in the place of a key point's words."""

    ABSENT = auto()
    """Nothing of the kind."""
    DERIVED = auto()
    """Figures that give it, though it is not stated."""
    DIFFERS = auto()
    """Something else; the words stand nowhere."""
    ELSEWHERE = auto()
    """Something else; the words stand where something else is spoken of."""
    MISSPELT = auto()
    """The same name in another spelling."""
    NOT_VERBATIM = auto()
    """Nothing that the words quote."""
    QUOTED_OTHERWISE = auto()
    """Other words, of which these are a wrong quotation."""
    SPEAKER = auto()
    """The words, said by somebody else."""
    DENIED = auto()
    """A denial of what the key point affirms."""
    NEGATED = auto()
    """What the key point denies, affirmed."""
    OPPOSITE = auto()
    """An opposite of the word."""
    SWAPPED = auto()
    """Subject and object the other way round."""
    HEDGED = auto()
    """The same, left open: planned, alleged, possible."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Words of a key point that the article does not bear out, and what it has in their place.

    `start` and `end` are offsets into the key point's text, `words` what stands there. `sentence`
    is the index of the article's sentence that speaks of the same thing, `counterpart` its words
    there; both are missing where the article has nothing of the kind. `strength`, mostly between 0
    and 1, says how clear the case is; a weak one is not worth an alarm. `repairs` are the ways to
    write what the article says there, the likeliest first.
    """

    kind: Kind
    reason: Reason
    start: int
    end: int
    words: str
    counterpart: str = ""
    sentence: int | None = None
    strength: float = 1.0
    is_weak: bool = False
    repairs: tuple[Repair, ...] = ()


def difference_of(
    point: Reading,
    tokens: tuple[int, int],
    kind: Kind,
    reason: Reason,
    *,
    counterpart: str = "",
    sentence: int | None = None,
    strength: float = 1.0,
    is_weak: bool = False,
    repairs: tuple[Repair, ...] = (),
) -> Difference:
    """The difference of a range of a key point's tokens."""
    start, end = point.span(*tokens)
    words = point.text[start:end]
    return Difference(
        kind, reason, start, end, words, counterpart, sentence, strength, is_weak, repairs
    )
