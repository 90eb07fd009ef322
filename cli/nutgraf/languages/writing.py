"""The writing of a language: the marks in and between its words, numbers and sentences."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from nutgraf.languages.tables import listed


@dataclass(frozen=True, slots=True)
class Writing:
    """The marks of a language. `decimal` and `grouping` are used in numbers, `quotes` are pairs.

    `capitals` says what has a capital in a sentence: `names`, all `nouns`, or `none`.
    `stop_marks` end a sentence beside `.`, `!` and `?`; behind a closing quotation mark,
    `continuations` go on with it. `splits_apostrophes` says that an apostrophe parts two words;
    `has_ordinal_stops` that `3.` may mean third.
    """

    decimal: str
    grouping: str
    quotes: tuple[str, ...]
    capitals: str
    has_spaces: bool
    splits_apostrophes: bool
    has_ordinal_stops: bool
    stop_marks: str
    continuations: tuple[str, ...]


def writing_of(table: Mapping[str, Any]) -> Writing:
    """The marks in a data file's table `writing`."""
    return Writing(
        decimal=table["decimal"],
        grouping=table["grouping"],
        quotes=listed(table, "quotes"),
        capitals=table["capitals"],
        has_spaces=table.get("spaces", True),
        splits_apostrophes=table.get("splits_apostrophes", False),
        has_ordinal_stops=table.get("ordinal_stops", False),
        stop_marks=table.get("stop_marks", ""),
        continuations=listed(table, "continuations"),
    )
