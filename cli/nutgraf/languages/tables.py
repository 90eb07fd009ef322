"""A language's data file as it stands, and the short forms in which it may write its words.

A list of words is a list, or one string with spaces between them. Words with values are a table,
or a string: `million|millionen=1e6 dutzend=12`, or in order of their values without them:
`null eins|ein zwei`.
"""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

Words = str | Sequence[str]
Values = str | Mapping[str, float]


@cache
def tables(code: str) -> Mapping[str, Any]:
    """What a language's file says, parsed once."""
    return tomllib.loads(Path(__file__).with_name(f"{code}.toml").read_text("utf-8"))


def listed(table: Mapping[str, Any], key: str) -> tuple[str, ...]:
    """The words under a key; none where the language has none."""
    words: Words = table.get(key, ())
    return tuple(words.split() if isinstance(words, str) else words)


def valued(
    table: Mapping[str, Any], key: str, first: float = 0, step: float = 1
) -> dict[str, float]:
    """The words under a key with their values; those without one count up from `first`."""
    words: Values = table.get(key, {})
    if not isinstance(words, str):
        return {word: float(value) for word, value in words.items()}
    found: dict[str, float] = {}
    for index, each in enumerate(words.split()):
        names, _, value = each.partition("=")
        for name in names.split("|"):
            found[name.replace("_", " ")] = float(value) if value else first + index * step
    return found


def mapped(table: Mapping[str, Any]) -> dict[str, str]:
    """The table turned round: for each word of a line the line's name."""
    return {word.replace("_", " "): name for name in table for word in listed(table, name)}
