"""Where a text denies: the cue, and the words that stand in its scope."""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from nutgraf.languages.facts import NegationWords
from nutgraf.text.tokens import Token

_HEAD_REACH = 5
"""Tokens behind a phrase of denial that it reaches at most."""
_SCOPE = 9
"""Tokens that a denial reaches at most."""
_ENDS = frozenset('.;:!?()"“”')

_QUOTES = frozenset('"“„«')


class Negation(NamedTuple):
    """A cue's token and the range of tokens after it that it denies.

    `is_verbal` says that it denies what is done (`did not approve`), not that there is something
    (`no way`).
    """

    cue: int
    first: int
    last: int
    is_verbal: bool = False


def read_negations(
    tokens: Sequence[Token], cues: Sequence[int], words: NegationWords
) -> tuple[Negation, ...]:
    """The denials of a text by its cues, in order."""
    return tuple(_negations(tokens, cues, words))


def _negations(
    tokens: Sequence[Token], cues: Sequence[int], words: NegationWords
) -> Iterator[Negation]:
    for at in cues:
        token, behind = tokens[at], at + 1
        if at + 2 < len(tokens) and tokens[at + 1].text == "-" and tokens[at + 1].glued:
            behind = at + 2  # `a no-confidence vote`
        following = tokens[behind].lower if behind < len(tokens) else ""
        if following in words.pseudo and token.lower in (words.bare or words.cues):
            continue
        if token.lower == "no" and following in (".", "") and at + 2 < len(tokens):
            continue  # `No. 1`
        last = behind + 1 if following in _QUOTES else at + 1  # `is not "ridiculous"`
        while last < len(tokens) and last - at <= _SCOPE:
            if tokens[last].text in _ENDS or tokens[last].lower in words.clause_ends:
                break
            last += 1
        yield Negation(at, at + 1, last, is_verbal(token, words))


def read_deniers(
    tokens: Sequence[Token], denied: Collection[int], words: NegationWords
) -> Iterator[Negation]:
    """The denials by phrases of denial (`ruled out a tax`, `failed to stop it`), in order; one that
    is itself denied denies nothing: `did not rule out a tax`.
    """
    for at, token in enumerate(tokens):
        if token.lower not in words.denier_openers or at in denied:
            continue
        last = _denier_end(tokens, at, words)
        if last and last < len(tokens):
            yield Negation(last - 1, last, min(last + _HEAD_REACH, len(tokens)), True)


def _denier_end(tokens: Sequence[Token], at: int, words: NegationWords) -> int:
    """The token behind the longest phrase of denial that starts at a token; 0 where none does."""
    said, found = "", 0
    for step in range(at, min(at + words.longest_denier, len(tokens))):
        said = f"{said} {tokens[step].lower}".strip()
        if said in words.deniers:
            found = step + 1
    return found


def is_verbal(token: Token, words: NegationWords) -> bool:
    """Whether a cue denies a verb."""
    return token.lower in words.verbal or token.lower.endswith("n't")


def read_cues(tokens: Sequence[Token], words: NegationWords) -> list[int]:
    """The tokens that deny, in order."""
    cues = words.cues
    return [
        at for at, each in enumerate(tokens) if each.lower in cues or each.lower.endswith("n't")
    ]


def is_cue(token: Token, words: NegationWords) -> bool:
    """Whether a token denies: `not`, `never`, `hasn't`."""
    return token.lower in words.cues or token.lower.endswith("n't")
