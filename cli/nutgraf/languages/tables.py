"""A language's data file, and the short forms in which it may list its words.

A list of words is a list, or one string with spaces between them. Words with values are a table,
or a string: `million|millionen=1e6 dutzend=12`, or in order of their values without them:
`null eins|ein zwei`. Within a word of a list `_` stands for a space.
"""

import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

Made = TypeVar("Made")
Words = str | Sequence[str]
Values = str | Mapping[str, float]


@cache
def tables(code: str) -> Mapping[str, Any]:
    """The tables of a language's file, parsed once."""
    return tomllib.loads(Path(__file__).with_name(f"{code}.toml").read_text("utf-8"))


def listed(table: Mapping[str, Any], key: str) -> tuple[str, ...]:
    """The words under a key; empty where the table lacks it."""
    words: Words = table.get(key, ())
    return tuple(words.split() if isinstance(words, str) else words)


def valued(
    table: Mapping[str, Any], key: str, first: float = 0, step: float = 1
) -> dict[str, float]:
    """The words under a key with their values; those without one count up from `first`."""
    words: Values = table.get(key, {})
    if not isinstance(words, str):
        return {word: float(value) for word, value in words.items()}
    values: dict[str, float] = {}
    for index, word in enumerate(words.split()):
        names, _, value = word.partition("=")
        for name in names.split("|"):
            values[name.replace("_", " ")] = float(value) if value else first + index * step
    return values


def inverted(table: Mapping[str, Any]) -> dict[str, str]:
    """The inverted table: for each word under a key, that key."""
    return {word.replace("_", " "): name for name in table for word in listed(table, name)}


def read_words(kind: type[Made], table: Mapping[str, Any], **known: Any) -> Made:
    """A dataclass of a language's words, with all fields read from a table that are not given.

    The type of a field says how it is read. A field that the table lacks is empty.
    """
    read = {
        field.name: _READ[field.type](table, field.name)
        for field in fields(kind)  # type: ignore[arg-type]
        if field.name not in known
    }
    return kind(**read, **known)


def _phrases(table: Mapping[str, Any], key: str) -> frozenset[str]:
    return frozenset([word.replace("_", " ") for word in listed(table, key)])


def _whole(table: Mapping[str, Any], key: str) -> dict[str, int]:
    return {word: int(value) for word, value in valued(table, key).items()}


_READ: dict[Any, Callable[[Mapping[str, Any], str], Any]] = {
    bool: lambda table, key: table.get(key, False),
    str: lambda table, key: table.get(key, ""),
    frozenset[str]: _phrases,
    tuple[str, ...]: lambda table, key: tuple(
        word.replace("_", " ") for word in listed(table, key)
    ),
    Mapping[str, float]: valued,
    Mapping[str, int]: _whole,
    Mapping[str, str]: lambda table, key: inverted(table.get(key, {})),
}
