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
    found = numbered(content_words(document))
    sizes = [len(sentence.words) for sentence in document.sentences]
    return ranking(_places(found, sizes).tolist())


def _places(found: Tokens, sizes: list[int]) -> "Floats":
    """Minus the place that each sentence takes in the greedy order.

    With f for a word's part in the article and q for its part in the summary, the divergence
    is the sum of f log(f / q) over the summary's words. A candidate changes the terms of its
    own words alone, and through the summary's size the q of all: what all candidates have in
    common is left out. `sizes` counts a sentence's words with its stop words, as sumy does once
    a sentence is taken, though not while it is a candidate.
    """
    import numpy as np

    cells, lengths = found.counts(), found.lengths()
    postings = cells.by_word(found.vocabulary)
    parts = (np.bincount(found.words) / max(1, len(found.words)))[cells.words]
    logs = np.log(np.maximum(np.arange(sum(sizes) + len(found.words) + 1), 1))
    said = np.zeros(found.vocabulary, dtype=np.intp)
    change, added = parts * (np.log(parts) - logs[cells.counts]), parts.copy()
    places, taken = np.zeros(found.sentences), np.zeros(found.sentences)
    size, mass = 0, 0.0
    for place in range(found.sentences):
        masses = sums(cells.rows, added, found.sentences) + mass
        divergences = sums(cells.rows, change, found.sentences) + taken
        divergences += logs[lengths + size] * masses
        best = int(np.argmax(divergences <= divergences.min() + ROUNDING))
        places[best], taken[best] = -place, np.inf
        size, mass = size + sizes[best], float(masses[best])
        own = slice(*np.searchsorted(cells.rows, (best, best + 1)))
        said[cells.words[own]] += cells.counts[own]
        for word in cells.words[own].tolist():
            at = postings[word]
            change[at] = parts[at] * (logs[said[word]] - logs[said[word] + cells.counts[at]])
            added[at] = 0
    return places
