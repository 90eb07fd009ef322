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
    return max(among, key=lambda at: (counts.get(at, 0), scores.get(at, 0.0), -at))


def align(point: Terms, sentence: Terms) -> Alignment:
    """A key point beside a sentence."""
    left = list(islice((each for each in point.tokens if each.word), MOST_OF_POINT))
    right = list(islice((each for each in sentence.tokens if each.word), MOST_OF_SENTENCE))
    pairs = _common([each.key for each in left], [each.key for each in right])
    mine, theirs = {at for at, _ in pairs}, {at for _, at in pairs}
    content = [at for at, each in enumerate(left) if each.content]
    put_in = sum(at not in mine for at in content)
    between = range(min(theirs), max(theirs) + 1) if theirs else range(0)
    loose = [each for at, each in enumerate(left) if at not in mine]
    loose += [right[at] for at in between if at not in theirs]
    return Alignment(
        copied=1 - put_in / len(content) if content else 0.0,
        put_in=put_in,
        turning=_denials(loose, point.code),
    )


def _denials(tokens: Sequence[Token], code: str) -> int:
    words = fact_words(code).negation
    return sum(
        each.lower in words.cues or each.lower in words.soft or each.lower.endswith("n't")
        for each in tokens
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
            at = bisect_left(ends, j)
            link = (i, j, links[at - 1] if at else None)
            ends[at : at + 1] = [j]
            links[at : at + 1] = [link]
    pairs = []
    last = links[-1] if links else None
    while last:
        i, j, last = last
        pairs.append((i, j))
    return pairs[::-1]
