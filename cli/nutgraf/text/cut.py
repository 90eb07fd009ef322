"""An article cut into words, and an index of them: once for all rooms."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from nutgraf.model import Article
from nutgraf.text.words import Terms, lexicon


@lru_cache(maxsize=2)
def sentences_of(article: Article) -> tuple[Terms, ...]:
    """The words of an article's sentences; summary, matching and fact rules share them."""
    cut = lexicon(article.language).terms
    return tuple([cut(sentence.text) for sentence in article.sentences])


@lru_cache(maxsize=2)
def points_of(article: Article) -> tuple[Terms, ...]:
    """The words of an article's key points, likewise."""
    cut = lexicon(article.language).terms
    return tuple([cut(point.text) for point in article.key_points])


Places = Mapping[str, Sequence[int]]
"""For each content stem of some sentences, the first `MOST` of those that have it, in order."""

MOST = 500
"""Sentences that are known for a stem: one that more have tells none from another, and a key point
of such words must not take time by the length of the text."""


@lru_cache(maxsize=4)
def places_of(sentences: tuple[Terms, ...]) -> Places:
    """Where the content stems of some sentences stand."""
    index: defaultdict[str, list[int]] = defaultdict(list)
    for number, sentence in enumerate(sentences):
        for stem in sentence.content:
            index[stem].append(number)
    for places in index.values():
        del places[MOST:]
    return dict(index)
