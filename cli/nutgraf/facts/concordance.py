"""Where the words of an article stand: one pass over its sentences answers every question."""

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import chain
from math import log
from typing import NamedTuple

from nutgraf.facts.number import VULGAR
from nutgraf.facts.reading import Reading
from nutgraf.languages.facts import fact_words
from nutgraf.text.tokens import Token
from nutgraf.text.words import lexicon

_MOST = 2000
"""Places of a key point's words that are added up: the time per point is bounded."""

TokenPlace = tuple[int, int]
"""A sentence's index, and a token's in it."""


class WordPlaces(NamedTuple):
    """A stem, number or mark: its tokens in each sentence that has it, in order.

    `content` are the sentences of which it is content: not all have it in a function word. `weight`
    is how much it tells about which sentence is meant, its inverse sentence frequency; where no
    sentence has it, it weighs as much as where one has.
    """

    places: Mapping[int, Sequence[int]]
    content: Sequence[int]
    weight: float


class Concordance:
    """The places of every stem, number and mark in some sentences, in order.

    Most are never asked for. So only the last place of each is kept, and with every token the
    place before it of the same: that is two containers instead of one for each word.
    """

    def __init__(self, code: str, sentences: Sequence[Reading]) -> None:
        self._code = code
        self._tokens: list[Token] = list(
            chain.from_iterable([sentence.tokens for sentence in sentences])
        )
        self._owners: list[int] = []
        self._starts: list[int] = []
        for index, sentence in enumerate(sentences):
            self._starts.append(len(self._owners))
            self._owners += [index] * len(sentence.tokens)
        self._last: dict[str, int] = {}
        self._before: list[int] = []
        last, append, previous = self._last, self._before.append, self._last.get
        for position, key in enumerate([token.key for token in self._tokens]):
            append(previous(key, -1))
            last[key] = position
        self._entries: dict[str, WordPlaces] = {}
        self._nothing = WordPlaces({}, (), log(1 + len(sentences)))

    def __contains__(self, key: str) -> bool:
        return key in self._last

    def __getitem__(self, key: str) -> WordPlaces:
        if key not in self._last:
            return self._nothing
        if key not in self._entries:
            self._entries[key] = self._entry(key)
        return self._entries[key]

    def _entry(self, key: str) -> WordPlaces:
        places: dict[int, list[int]] = {}
        content: dict[int, None] = {}
        for position in self._all(key):
            index = self._owners[position]
            if index in places:
                places[index].append(position - self._starts[index])
            else:
                places[index] = [position - self._starts[index]]
            if self._tokens[position].content:
                content[index] = None
        weight = log(1 + len(self._starts) / max(1, len(content)))
        return WordPlaces(places, tuple(content), weight)

    def _all(self, key: str) -> list[int]:
        """Where a stem, number or mark stands among all tokens."""
        positions: list[int] = []
        position = self._last.get(key, -1)
        while position >= 0:
            positions.append(position)
            position = self._before[position]
        positions.reverse()
        return positions

    def places_of(self, words: frozenset[str]) -> list[TokenPlace]:
        """Where some lower-cased words stand, in order."""
        keys = [key for key in _keys_of(words, self._code) if key in self._last]
        places = sorted([position for key in keys for position in self._all(key)])
        return [
            (self._owners[position], position - self._starts[self._owners[position]])
            for position in places
            if self._tokens[position].lower in words
        ]

    def has_word(self, lower: str) -> bool:
        """Whether a sentence has a lower-cased word, number or mark."""
        places = self._all(lookup_key(lower, self._code))
        return any(self._tokens[position].lower == lower for position in places)

    def has_plain(self, lower: str) -> bool:
        """Whether a sentence has a lower-cased word without a capital."""
        tokens = [self._tokens[position] for position in self._all(lookup_key(lower, self._code))]
        return any(t.lower == lower and t.is_word and not t.is_capitalised for t in tokens)

    def with_figures(self) -> list[int]:
        """The sentences with a number, or a word of numbers or dates; some have it as another."""
        known, glued = _figure_keys(self._code), _glued(self._code)
        keys = [
            key
            for key in self._last
            if key in known
            or key[0].isdigit()
            or key[-1].isdigit()
            or (glued and any(scale in key for scale in glued))
        ]
        return sorted({self._owners[position] for key in keys for position in self._all(key)})


def shares(words: Sequence[tuple[WordPlaces, float]]) -> dict[int, float]:
    """For each sentence with one of some content words: the share of their weight that it has.

    `words` are entries, each with its weight. The sentence with the highest share comes first. In a
    text of thousands of sentences the rarest words decide which are asked.
    """
    total = sum([weight for _, weight in words])
    weights: dict[int, float] = {}
    if sum([len(entry.content) for entry, _ in words]) > _MOST:
        words = _rarest(words)
    for entry, weight in words:
        for index in entry.content:
            weights[index] = weights.get(index, 0.0) + weight
    shares = {index: weights[index] / total for index in sorted(weights)}
    ranked = sorted(shares, key=shares.__getitem__, reverse=True)
    return {index: shares[index] for index in ranked}


def _rarest(words: Sequence[tuple[WordPlaces, float]]) -> list[tuple[WordPlaces, float]]:
    """As many of some words as have not too many places, the rarest first; at least one."""
    rarest: list[tuple[WordPlaces, float]] = []
    places = 0
    for word in sorted(words, key=lambda word: len(word[0].content)):
        places += len(word[0].content)
        if rarest and places > _MOST:
            break
        rarest.append(word)
    return rarest


def lookup_key(lower: str, code: str) -> str:
    """What a lower-cased word, number or mark is looked up by: see `Token.key`."""
    return (lower[:1].isalpha() and lexicon(code).stem(lower)) or lower


@cache
def _keys_of(words: frozenset[str], code: str) -> frozenset[str]:
    """What some of a language's words are looked up by; they come from its data file."""
    return frozenset(lookup_key(word, code) for word in words)


@cache
def _figure_keys(code: str) -> frozenset[str]:
    """The keys of the words by which a language says numbers and dates."""
    words = fact_words(code)
    factors = words.numbers.factor_marks
    more = (words.dates.all, words.dates.decades, words.dates.fiscal, words.clock.all, VULGAR)
    return _keys_of(words.numbers.all.union(*more, factors), code)


@cache
def _glued(code: str) -> tuple[str, ...]:
    """What the stem of a number has inside that is written in one word with its scale."""
    return tuple(scale[:-1] for scale in fact_words(code).numbers.glued_scales)
