"""Phrases of one word or two, at a place in a text."""

from collections.abc import Sequence

from nutgraf.text.tokens import Token


def begins_with(tokens: Sequence[Token], at: int, phrases: frozenset[str]) -> bool:
    """Whether one or two words from a place on are one of some phrases."""
    if at >= len(tokens):
        return False
    word = tokens[at].lower
    return word in phrases or (at + 1 < len(tokens) and f"{word} {tokens[at + 1].lower}" in phrases)
