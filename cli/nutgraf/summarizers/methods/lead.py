"""The lead: the article's first sentences, the summary that a news story is hard to beat with."""

from nutgraf.summarizers.document import Document, Ranked, Ranking
from nutgraf.summarizers.merit import SHORTEST


def rank(document: Document) -> Ranking:
    """Sentences in the article's order, those of under five words after all others.

    A sentence's score is 1 / its rank.
    """
    order = sorted(
        range(len(document.sentences)),
        key=lambda index: (len(document.sentences[index].words) < SHORTEST, index),
    )
    return tuple(Ranked(index, 1 / place) for place, index in enumerate(order, 1))
