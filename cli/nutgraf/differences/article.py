"""An article's key points compared with it, once for verdicts and rules."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from nutgraf.differences.comparison import Comparison, compare
from nutgraf.facts import read_body, read_point
from nutgraf.model import Article, BlockKind
from nutgraf.text.cut import sentences_of

_HEADINGS = 100
"""Headings, and captions, whose names are known."""


def _display(article: Article) -> Iterator[str]:
    """The headline, headings and captions: who is named there alone is named all the same."""
    yield from article.headings[:_HEADINGS]
    captions = (block.text for block in article.blocks if block.kind is BlockKind.CAPTION)
    yield from islice(captions, _HEADINGS)


@lru_cache(maxsize=2)
def comparisons_of(article: Article) -> tuple[Comparison, ...]:
    """What each key point states, and where it differs from the article, in their order.

    In an article without sentences nothing differs.
    """
    credits = [article.author, article.outlet, *article.house.names, *_display(article)]
    body = read_body(
        sentences_of(article),
        article.language,
        credits=[text for text in credits if text],
        today=article.date,
        is_signed=bool(article.author),
    )
    points = [read_point(point.text, article.language) for point in article.key_points]
    if not body.sentences:
        return tuple(Comparison((), {}) for _ in points)
    return tuple(compare(point, body) for point in points)
