"""TextRank (Mihalcea & Tarau 2004) in array operations, to the same ranking as sumy's."""

from typing import TYPE_CHECKING

from nutgraf.summarizers.document import Document, Ranking, ranking
from nutgraf.summarizers.vectors import content_stems, numbered, shared_words

if TYPE_CHECKING:
    from nutgraf.summarizers.vectors import Floats

DAMPING = 0.85
"""How much of a sentence's weight follows its words; the rest goes to all sentences alike."""

EPSILON = 1e-4
"""The power method ends when its vector moves by no more than this (sumy's choice)."""

_NOTHING = 1e-7
"""sumy adds this to a row's sum, which may be 0; seen in the scores, so added here too."""


def rank(document: Document) -> Ranking:
    """Sentences by PageRank over shared words; a score is a probability."""
    import numpy as np

    tokens = numbered(content_stems(document))
    edges, norms = shared_words(tokens)
    # Two sentences of one word each have a norm of 0, and share all or nothing.
    np.divide(edges, norms, out=edges, where=norms > 0)
    return ranking(_probabilities(edges).tolist())


def _probabilities(edges: "Floats") -> "Floats":
    """The power method's vector on the symmetric matrix, each row shared out, and damped."""
    import numpy as np

    sums = edges.sum(axis=1) + _NOTHING
    count = len(sums)
    scores = np.full(count, 1 / max(1, count))
    moved = 1.0
    while moved > EPSILON:
        following = DAMPING * (edges @ (scores / sums))
        following += (1 - DAMPING) / max(1, count) * scores.sum()
        moved = float(np.linalg.norm(following - scores))
        scores = following
    return scores
