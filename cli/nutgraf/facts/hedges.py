"""Where a text leaves open whether something is so: `may close`, `plans to close`, `allegedly`."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from nutgraf.facts.phrases import longest_end
from nutgraf.languages.hedges import HedgeWords
from nutgraf.text.tokens import Token

_REACH = 8
"""Tokens behind a hedge that it reaches at most."""
_ENDS = frozenset('.,;:!?()"“”')


class Hedge(NamedTuple):
    """The tokens of a hedge's words, and the end of the range behind them that it leaves open."""

    start: int
    behind: int
    end: int


def read_hedges(tokens: Sequence[Token], words: HedgeWords) -> Iterator[Hedge]:
    """The hedges of a text, in order; of two that begin at one token the longer."""
    for index, token in enumerate(tokens):
        if token.lower not in words.openers or _is_month(tokens, index):
            continue
        behind = longest_end(tokens, index, words.phrases, words.longest)
        if behind:
            yield Hedge(index, behind, _reach(tokens, behind))


def _reach(tokens: Sequence[Token], behind: int) -> int:
    end = min(behind + _REACH, len(tokens))
    return next((index for index in range(behind, end) if tokens[index].text in _ENDS), end)


def _is_month(tokens: Sequence[Token], index: int) -> bool:
    """Whether a capitalised word inside of a sentence, such as `May`, is a name and no hedge."""
    return bool(index) and tokens[index].is_capitalised
