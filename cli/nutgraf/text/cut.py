"""The words of an article's sentences and key points, and an index of them, shared by all rooms."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from nutgraf.model import Article
from nutgraf.text.words import Terms, lexicon


@lru_cache(maxsize=2)
def sentences_of(article: Article) -> tuple[Terms, ...]:
    """The words of an article's sentences, kept for summary, matching and fact rules."""
    cut = lexicon(article.language).terms
    return tuple([cut(sentence.text) for sentence in article.sentences])


@lru_cache(maxsize=2)
def points_of(article: Article) -> tuple[Terms, ...]:
    """The words of an article's key points, kept likewise."""
    cut = lexicon(article.language).terms
    return tuple([cut(point.text) for point in article.key_points])


Places = Mapping[str, Sequence[int]]
"""For each content stem, the first `MOST` sentences that have it, in order."""

MOST = 500
"""The most sentences that are kept for a stem. One that more have tells none of them apart, and
a key point of such words must not take time that grows with the text."""


@lru_cache(maxsize=4)
def places_of(sentences: tuple[Terms, ...]) -> Places:
    """The index of the content stems of some sentences."""
    index: defaultdict[str, list[int]] = defaultdict(list)
    for number, sentence in enumerate(sentences):
        for stem in sentence.content:
            index[stem].append(number)
    for places in index.values():
        del places[MOST:]
    return dict(index)
