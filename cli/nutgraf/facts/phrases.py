"""Phrases at a place in a text."""

from collections.abc import Collection, Sequence

from nutgraf.text.tokens import Token


def begins_with(tokens: Sequence[Token], start: int, phrases: frozenset[str]) -> bool:
    """Whether one or two words from a place on are one of some phrases."""
    if start >= len(tokens):
        return False
    word = tokens[start].lower
    return word in phrases or (
        start + 1 < len(tokens) and f"{word} {tokens[start + 1].lower}" in phrases
    )


def lower_at(tokens: Sequence[Token], index: int) -> str:
    """The word or mark at a place, lower-cased; empty beyond either end of the text."""
    return tokens[index].lower if 0 <= index < len(tokens) else ""


def longest_end(tokens: Sequence[Token], start: int, phrases: Collection[str], longest: int) -> int:
    """The token behind the longest phrase that starts at a token; 0 where none does.

    `longest` is how many words a phrase has at most.
    """
    phrase, end = "", 0
    for step in range(start, min(start + longest, len(tokens))):
        phrase = f"{phrase} {tokens[step].lower}".strip()
        if phrase in phrases:
            end = step + 1
    return end
