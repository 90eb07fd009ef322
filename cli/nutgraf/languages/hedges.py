"""The words by which a language hedges: it leaves open whether something is so."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from nutgraf.languages.tables import read_words


@dataclass(frozen=True)
class HedgeWords:
    """`phrases` leave open what follows them; a text with an `open` word leaves it open as well.

    A language that `puts_verbs_last` may have the verb of a hedge at the end of its clause.
    """

    phrases: frozenset[str]
    open: frozenset[str]
    puts_verbs_last: bool

    @cached_property
    def openers(self) -> frozenset[str]:
        """The first words of the phrases."""
        return frozenset(phrase.partition(" ")[0] for phrase in self.phrases)

    @cached_property
    def longest(self) -> int:
        """Words of the longest phrase."""
        return max((phrase.count(" ") + 1 for phrase in self.phrases), default=0)


def hedge_words(table: Mapping[str, Any]) -> HedgeWords:
    """The hedges in a language's data file; empty where it has no such table."""
    return read_words(HedgeWords, table, puts_verbs_last=table.get("verb_last", False))
