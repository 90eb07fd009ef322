"""An article cut into words, once for all rooms."""

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
