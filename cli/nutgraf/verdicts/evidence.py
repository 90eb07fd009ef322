"""Where an article speaks of a key point: the sentences to judge it by."""

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nutgraf.judge import Reader
from nutgraf.text.cut import Places, places_of
from nutgraf.text.words import Terms
from nutgraf.verdicts.alignment import nearest

Scores = NDArray[np.float64]

NEIGHBOURS = 0.35
"""What a sentence has of the scores of those before and behind it, which it often leans on.

With it 57% of the true points of `written` have all of their named evidence within 150 words, and
with the finder 66%; without it 52 and 61%."""

_FLAT = 1e-9
"""Below this spread the scores tell no sentence from another."""


def by_words(point: Terms, places: Places, size: int) -> Scores:
    """How much of a key point each of `size` sentences has: its rare words weigh most."""
    scores = np.zeros(size)
    for stem in point.content:
        found = places.get(stem, ())
        if found:
            scores[list(found)] += math.log((size + 1) / (len(found) + 0.5))
    return scores


def joined(*measures: Scores) -> Scores:
    """Several measures of the same sentences in one, each with its neighbours' share."""
    total: Scores = np.sum([_standard(each) for each in measures], axis=0)
    near = np.zeros_like(total)
    near[:-1] += total[1:]
    near[1:] += total[:-1]
    return total + NEIGHBOURS * near


def _standard(scores: Scores) -> Scores:
    """The scores in units of their spread around their mean."""
    spread = float(scores.std())
    return (scores - scores.mean()) / spread if spread > _FLAT else np.zeros_like(scores)


class Passage(NamedTuple):
    """Sentences of a text by their indices, in its order; `best` has the same, the best first."""

    sentences: tuple[int, ...]
    best: tuple[int, ...]


def passage(scores: Scores, sizes: Sequence[int], most: int) -> Passage:
    """The best sentences, of `most` words or pieces together; one at least, if there is any.

    A sentence for which there is no room is passed over; once nine tenths are full, it is enough.
    """
    chosen: list[int] = []
    room = most
    for index in map(int, np.argsort(-scores, kind="stable")):
        if chosen and sizes[index] > room:
            continue
        chosen.append(index)
        room -= sizes[index]
        if room < most / 10:
            break
    return Passage(tuple(sorted(chosen)), tuple(chosen))


class Found(NamedTuple):
    """Where an article speaks of a key point.

    `scores` are its sentences', `passage` is what the key point is judged by, and `nearest` the
    sentence that has the most of its words, None where the article has no sentences.
    """

    scores: Scores
    passage: Passage
    nearest: int | None


MOST_WORDS = 110
"""Words of a passage. Measured with the judge on points it had not seen (AUC of the true ones
against the rest, `balanced`): .79 with 70 words, .83 with 110, .81 with 190."""

MOST_SENTENCES = 400
"""Sentences of an article of which the finder is asked: 3 s of work. Of a longer one these are the
first quarter, and those that have most of the key points' words."""


def find(
    article: Sequence[Terms], points: Sequence[Terms], reader: Reader | None
) -> Iterator[Found]:
    """Where an article speaks of each key point, in their order."""
    places = places_of(tuple(article))
    words = [by_words(point, places, len(article)) for point in points]
    sizes = [len(each.words) for each in article]
    meant = _by_meaning(article, points, words, reader) if reader and article and points else None
    for index, point in enumerate(points):
        scores = joined(words[index]) if meant is None else joined(words[index], meant[index])
        yield Found(scores, passage(scores, sizes, MOST_WORDS), nearest(point, places, scores))


def _by_meaning(
    article: Sequence[Terms], points: Sequence[Terms], words: Sequence[Scores], reader: Reader
) -> NDArray[np.float64]:
    """The cosines of key points and sentences: points x sentences.

    A sentence of which the finder was not asked has the least that any has.
    """
    asked = _asked(len(article), words)
    vectors = reader.sentences([article[index].text for index in asked])
    known = reader.questions([point.text for point in points]) @ vectors.T
    found = np.full((len(points), len(article)), known.min(), float)
    found[:, asked] = known
    return found


def _asked(size: int, words: Sequence[Scores]) -> list[int]:
    if size <= MOST_SENTENCES:
        return list(range(size))
    first = range(MOST_SENTENCES // 4)
    best = np.argsort(-np.max(words, axis=0), kind="stable")
    return sorted(list(dict.fromkeys([*first, *map(int, best)]))[:MOST_SENTENCES])
