"""Phrases of one word or two, at a place in a text."""

from collections.abc import Sequence

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
