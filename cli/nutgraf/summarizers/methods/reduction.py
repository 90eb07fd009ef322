"""Reduction (Adam Fabish's graph method) in array operations, to the same ranking as sumy's."""

from nutgraf.summarizers.document import Document, Ranking, ranking
from nutgraf.summarizers.vectors import content_stems, numbered, shared_words


def rank(document: Document) -> Ranking:
    """Sentences by the words they share with all others.

    A score is the sum, over the other sentences, of shared words for the sum of the
    logarithms of both lengths; sentences of one word each share nothing.
    """
    import numpy as np

    edges, norms = shared_words(numbered(content_stems(document)))
    norms[norms == 0] = np.inf
    edges /= norms
    np.fill_diagonal(edges, 0)
    return ranking(edges.sum(axis=1).tolist())
