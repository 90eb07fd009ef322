"""Where the words of an article stand: one pass over its sentences answers every question."""

from collections.abc import Sequence
from functools import cache
from math import log

from nutgraf.facts.numbers import VULGAR
from nutgraf.facts.reading import Reading
from nutgraf.facts.tokens import Token
from nutgraf.languages.facts import fact_words
from nutgraf.text.words import lexicon

Place = tuple[int, int]
"""A sentence's index, and a token's in it."""


class Concordance:
    """The places of every stem, number and mark in some sentences, in order."""

    def __init__(self, code: str, sentences: Sequence[Reading]) -> None:
        self._code, self._sentences = code, sentences
        self._places: dict[str, list[Place]] = {}
        self._within: dict[str, dict[int, list[int]]] = {}
        self._postings: dict[str, list[int]] = {}
        found = self._places.setdefault
        for index, sentence in enumerate(sentences):
            for at, token in enumerate(sentence.tokens):
                found(token.key, []).append((index, at))

    def __contains__(self, key: str) -> bool:
        return key in self._places

    def within(self, key: str) -> dict[int, list[int]]:
        """The sentences that have a stem, number or mark, each with its tokens that are it."""
        found = self._within.get(key)
        if found is None:
            found = self._within[key] = {}
            for index, at in self._places.get(key, ()):
                if index in found:
                    found[index].append(at)
                else:
                    found[index] = [at]
        return found

    def postings(self, stem: str) -> list[int]:
        """The sentences of which a stem is content: not all have it in a function word."""
        found = self._postings.get(stem)
        if found is None:
            found = self._postings[stem] = [
                index
                for index, places in self.within(stem).items()
                if any([self._sentences[index].tokens[at].content for at in places])
            ]
        return found

    def weight(self, stem: str) -> float:
        """How much a stem tells about which sentence is meant: its inverse sentence frequency.

        A stem that the article lacks weighs as much as one that it has once.
        """
        return log(1 + len(self._sentences) / max(1, len(self.postings(stem))))

    def shares(self, words: Sequence[tuple[str, float]]) -> dict[int, float]:
        """For each sentence with one of some content words: the share of their weight it has.

        `words` are stems, each with its weight. The sentence with the highest share comes first.
        """
        total = sum([weight for _, weight in words])
        found: dict[int, float] = {}
        for stem, weight in words:
            for index in self.postings(stem):
                found[index] = found.get(index, 0.0) + weight
        shares = {index: found[index] / total for index in sorted(found)}
        ranked = sorted(shares, key=shares.__getitem__, reverse=True)
        return {index: shares[index] for index in ranked}

    def places_of(self, words: frozenset[str]) -> list[Place]:
        """Where some lower-cased words stand, in order."""
        keys = [key for key in _keys_of(words, self._code) if key in self._places]
        found = [place for key in keys for place in self._places[key]]
        return sorted([place for place in found if self._token(place).lower in words])

    def tokens_of(self, lower: str) -> list[Token]:
        """The tokens that are a lower-cased word, number or mark, in order."""
        tokens = map(self._token, self._places.get(key_of(lower, self._code), ()))
        return [token for token in tokens if token.lower == lower]

    def _token(self, place: Place) -> Token:
        index, at = place
        return self._sentences[index].tokens[at]

    def with_figures(self) -> list[int]:
        """The sentences with a number, or a word of numbers or dates; some have it as another."""
        known = _figure_keys(self._code)
        keys = [key for key in self._places if key[0].isdigit() or key in known]
        return sorted({index for key in keys for index, _ in self._places[key]})


def key_of(lower: str, code: str) -> str:
    """What a lower-cased word, number or mark is looked up by: see `Token.key`."""
    return (lower[:1].isalpha() and lexicon(code).stem(lower)) or lower


@cache
def _keys_of(words: frozenset[str], code: str) -> frozenset[str]:
    """What some of a language's words are looked up by; they come from its data file."""
    return frozenset(key_of(word, code) for word in words)


@cache
def _figure_keys(code: str) -> frozenset[str]:
    """The keys of the words by which a language says numbers and dates."""
    words = fact_words(code)
    return _keys_of(words.numbers.all.union(words.dates.all, VULGAR), code)
