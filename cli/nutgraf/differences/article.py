"""An article's key points compared with it, once for verdicts and rules."""

from functools import lru_cache

from nutgraf.differences.comparison import Comparison, compare
from nutgraf.facts import read_body, read_point
from nutgraf.model import Article
from nutgraf.text.cut import sentences_of


@lru_cache(maxsize=2)
def comparisons_of(article: Article) -> tuple[Comparison, ...]:
    """What each key point states, and where it differs from the article, in their order.

    In an article without sentences nothing differs.
    """
    credits = [text for text in (article.author, article.outlet, *article.house.names) if text]
    body = read_body(
        sentences_of(article),
        article.language,
        credits=credits,
        today=article.date,
        is_signed=bool(article.author),
    )
    points = [read_point(point.text, article.language) for point in article.key_points]
    if not body.sentences:
        return tuple(Comparison((), {}) for _ in points)
    return tuple(compare(point, body) for point in points)
