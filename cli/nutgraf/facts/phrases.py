"""Phrases at a place in a text."""

from collections.abc import Collection, Sequence

from nutgraf.text.tokens import Token


def begins_with(tokens: Sequence[Token], at: int, phrases: frozenset[str]) -> bool:
    """Whether one or two words from a place on are one of some phrases."""
    if at >= len(tokens):
        return False
    word = tokens[at].lower
    return word in phrases or (at + 1 < len(tokens) and f"{word} {tokens[at + 1].lower}" in phrases)


def lower_at(tokens: Sequence[Token], at: int) -> str:
    """The word or mark at a place, lower-cased; empty beyond either end of the text."""
    return tokens[at].lower if 0 <= at < len(tokens) else ""


def longest_end(tokens: Sequence[Token], at: int, phrases: Collection[str], longest: int) -> int:
    """The token behind the longest phrase that starts at a token; 0 where none does.

    `longest` is how many words a phrase has at most.
    """
    said, found = "", 0
    for step in range(at, min(at + longest, len(tokens))):
        said = f"{said} {tokens[step].lower}".strip()
        if said in phrases:
            found = step + 1
    return found
