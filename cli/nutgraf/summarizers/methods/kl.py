"""KLSum (Haghighi & Vanderwende 2009) in array operations, to the same ranking as sumy's."""

from typing import TYPE_CHECKING

from nutgraf.summarizers.document import Document, Ranking, ranking
from nutgraf.summarizers.vectors import ROUNDING, Tokens, content_words, numbered, sums

if TYPE_CHECKING:
    from nutgraf.summarizers.vectors import Floats


def rank(document: Document) -> Ranking:
    """Sentences in the order that keeps the summary's words closest to the article's.

    A score is minus the number of sentences taken earlier. Of candidates that differ by no
    more than rounding the first is taken.
    """
    tokens = numbered(content_words(document))
    sizes = [len(sentence.words) for sentence in document.sentences]
    return ranking(_places(tokens, sizes).tolist())


def _places(tokens: Tokens, sizes: list[int]) -> "Floats":
    """Minus the place that each sentence takes in the greedy order.

    With f for a word's part in the article and q for its part in the summary, the divergence
    is the sum of f log(f / q) over the summary's words. A candidate changes the terms of its
    own words alone, and through the summary's size the q of all: what all candidates have in
    common is left out. `sizes` counts a sentence's words with its stop words, as sumy does once
    a sentence is taken, though not while it is a candidate.
    """
    import numpy as np

    cells, lengths = tokens.counts(), tokens.lengths()
    postings = cells.by_word(tokens.vocabulary)
    parts = (np.bincount(tokens.words) / max(1, len(tokens.words)))[cells.words]
    logs = np.log(np.maximum(np.arange(sum(sizes) + len(tokens.words) + 1), 1))
    summary_counts = np.zeros(tokens.vocabulary, dtype=np.intp)
    change, added = parts * (np.log(parts) - logs[cells.counts]), parts.copy()
    places, taken = np.zeros(tokens.sentences), np.zeros(tokens.sentences)
    size, mass = 0, 0.0
    for place in range(tokens.sentences):
        masses = sums(cells.rows, added, tokens.sentences) + mass
        divergences = sums(cells.rows, change, tokens.sentences) + taken
        divergences += logs[lengths + size] * masses
        best = int(np.argmax(divergences <= divergences.min() + ROUNDING))
        places[best], taken[best] = -place, np.inf
        size, mass = size + sizes[best], float(masses[best])
        own = slice(*np.searchsorted(cells.rows, (best, best + 1)))
        summary_counts[cells.words[own]] += cells.counts[own]
        for word in cells.words[own].tolist():
            entries = postings[word]
            change[entries] = parts[entries] * (
                logs[summary_counts[word]] - logs[summary_counts[word] + cells.counts[entries]]
            )
            added[entries] = 0
    return places
