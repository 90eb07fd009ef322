"""A key point laid beside its nearest sentence: what is the same, put in, and left out."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from nutgraf.languages.facts import fact_words
from nutgraf.text.cut import Places
from nutgraf.text.tokens import Token
from nutgraf.text.words import Terms

MOST_OF_POINT, MOST_OF_SENTENCE = 80, 160
"""Words that are laid beside one another: time grows with the product of both."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """How a key point's words stand in its nearest sentence, in their order.

    `copied` is the share of its content words that the sentence has in the same order, `put_in`
    counts those that it has not, and `turning` the denying words that only one of the two has.
    """

    copied: float
    put_in: int
    turning: int

    @property
    def is_cut(self) -> bool:
        """Whether the key point is the sentence with words left out, none of which denies."""
        return bool(self.copied) and not self.put_in and not self.turning


NOTHING_ALIKE = Alignment(copied=0.0, put_in=0, turning=0)
"""A key point where there is no sentence to lay it beside."""


def nearest_sentence(point: Terms, places: Places, scores: Mapping[int, float]) -> int:
    """The sentence with the most of a key point's content words; of several, the best one.

    `scores` say how much sentences of the article speak of the key point. The first one where
    none has a word of it, and none speaks of it.
    """
    counts: dict[int, int] = {}
    for stem in point.content:
        for index in places.get(stem, ()):
            counts[index] = counts.get(index, 0) + 1
    among = counts or scores or {0: 0.0}
    return max(among, key=lambda index: (counts.get(index, 0), scores.get(index, 0.0), -index))


def align(point: Terms, sentence: Terms) -> Alignment:
    """The alignment of a key point with a sentence."""
    left = list(islice((token for token in point.tokens if token.word), MOST_OF_POINT))
    right = list(islice((token for token in sentence.tokens if token.word), MOST_OF_SENTENCE))
    pairs = _common([token.key for token in left], [token.key for token in right])
    mine, theirs = {index for index, _ in pairs}, {index for _, index in pairs}
    content = [index for index, token in enumerate(left) if token.content]
    put_in = sum(index not in mine for index in content)
    between = range(min(theirs), max(theirs) + 1) if theirs else range(0)
    loose = [token for index, token in enumerate(left) if index not in mine]
    loose += [right[index] for index in between if index not in theirs]
    return Alignment(
        copied=1 - put_in / len(content) if content else 0.0,
        put_in=put_in,
        turning=_denials(loose, point.code),
    )


def _denials(tokens: Sequence[Token], code: str) -> int:
    words = fact_words(code).negation
    return sum(
        token.lower in words.cues or token.lower in words.soft or token.lower.endswith("n't")
        for token in tokens
    )


_Link = tuple[int, int, "_Link | None"]


def _common(left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    """The longest common subsequence of two sequences, as pairs of their indices.

    By Hunt and Szymanski (1977): time grows with the pairs of equal words, and few words repeat.
    """
    places: dict[str, list[int]] = {}
    for j in range(len(right) - 1, -1, -1):
        places.setdefault(right[j], []).append(j)
    ends: list[int] = []
    links: list[_Link] = []
    for i, word in enumerate(left):
        for j in places.get(word, ()):
            place = bisect_left(ends, j)
            link = (i, j, links[place - 1] if place else None)
            ends[place : place + 1] = [j]
            links[place : place + 1] = [link]
    pairs = []
    last = links[-1] if links else None
    while last:
        i, j, last = last
        pairs.append((i, j))
    return pairs[::-1]
