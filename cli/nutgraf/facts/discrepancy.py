"""What a comparison of a key point with the article yields."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """Words of a key point that the article does not bear out, and what it has in their place.

    `start` and `end` are offsets into the key point's text. `sentence` is the index of the
    article's sentence that speaks of the same thing, `counterpart` its words there; both are
    missing where the article has nothing of the kind. `reason` is a `message` template's name.
    `strength`, between 0 and 1, says how clear the case is; a weak one is worth a note, no alarm.
    """

    rule: str
    reason: str
    start: int
    end: int
    words: str
    counterpart: str = ""
    sentence: int | None = None
    strength: float = 1.0
    is_weak: bool = False


_TEMPLATES = {
    "derived": '"{words}" is not stated in the article; {place} gives it by "{counterpart}"',
    "absent": '"{words}" is not found in the article',
    "differs": '"{words}" is not in the article; {place} says "{counterpart}"',
    "elsewhere": '"{words}" is in the article, but of this {place} says "{counterpart}"',
    "misspelt": '"{words}" is not found in the article; {place} spells it "{counterpart}"',
    "misquote": '"{words}" is not found word for word in the article',
    "misquoted": '"{words}" is not found word for word in the article; {place} has "{counterpart}"',
    "speaker": '"{words}" did not say this: {place} gives the words to "{counterpart}"',
    "denied": '"{words}" is said here without the negation of {place}: "{counterpart}"',
    "negated": '"{words}" is denied here, and {place} says it without a negation: "{counterpart}"',
    "opposite": '"{words}" is not found in this connection; {place} says "{counterpart}"',
    "swapped": '"{words}" is not found in the article; {place} has it the other way round: '
    '"{counterpart}"',
    "unsupported": "nothing in the article's body speaks of this",
}


def message(found: Discrepancy, place: str = "the article") -> str:
    """The sentence that an editor reads; `place` is where the article's counterpart stands."""
    return _TEMPLATES[found.reason].format(
        words=found.words, counterpart=found.counterpart, place=place
    )
