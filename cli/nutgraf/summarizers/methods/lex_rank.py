"""LexRank (Erkan & Radev 2004) in array operations, to the same ranking as sumy's."""

from typing import TYPE_CHECKING

from nutgraf.summarizers.document import Document, Ranking, ranking
from nutgraf.summarizers.vectors import (
    ROUNDING,
    Tokens,
    content_stems,
    numbered,
    products,
    sums,
)

if TYPE_CHECKING:
    from nutgraf.summarizers.vectors import Floats

THRESHOLD = 0.1
"""Two sentences are neighbours where their cosine is above this."""

EPSILON = 0.1
"""The power method ends when its vector moves by no more than this (sumy's choice)."""


def rank(document: Document) -> Ranking:
    """Sentences by their centrality among similar sentences; all 0, where none has weight.

    A score is the sentence's part in a vector of length 1.
    """
    tokens = numbered(content_stems(document))
    neighbours = _neighbours(tokens)
    return ranking(_centrality(neighbours).tolist())


def _neighbours(tokens: Tokens) -> "Floats":
    """1 where two sentences are neighbours, else 0; a sentence of any weight is its own.

    A term weighs its frequency, in proportion to the sentence's most frequent term, times
    log(N / (1 + n)) for n of N sentences, which is 0 or less for the most common terms.
    """
    import numpy as np

    cells = tokens.counts()
    most = np.ones(tokens.sentences)
    np.maximum.at(most, cells.rows, cells.counts)
    spread = np.bincount(cells.words, minlength=tokens.vocabulary)
    weights = cells.counts / most[cells.rows] * np.log(tokens.sentences / (1 + spread))[cells.words]
    norms = np.sqrt(sums(cells.rows, weights**2, tokens.sentences))
    norms[norms == 0] = 1
    cosines = products(tokens, cells, weights / norms[cells.rows])
    return (cosines > THRESHOLD + ROUNDING).astype(np.float64)


def _centrality(neighbours: "Floats") -> "Floats":
    """The power method's vector on the symmetric matrix, each row shared out to its neighbours."""
    import numpy as np

    degrees = np.maximum(neighbours.sum(axis=1), 1)
    scores = np.full(len(degrees), 1 / max(1, len(degrees)))
    moved = 1.0
    while moved > EPSILON:
        following = neighbours @ (scores / degrees)
        length = float(np.linalg.norm(following))
        if length == 0:
            return np.zeros(len(degrees))
        following /= length
        moved = float(np.linalg.norm(following - scores))
        scores = following
    return scores
