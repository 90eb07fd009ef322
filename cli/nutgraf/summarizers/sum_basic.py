"""SumBasic (Nenkova & Vanderwende 2005) in array operations, to the same ranking as sumy's."""

from nutgraf.summarizers.document import Document, Ranking, ranking
from nutgraf.summarizers.vectors import ROUNDING, content_stems, numbered, sums


def rank(document: Document) -> Ranking:
    """Sentences in order of their words' mean probability, that of words said once squared.

    A score is minus the number of sentences taken earlier. Of candidates that differ by no
    more than rounding, in proportion, the first is taken.
    """
    import numpy as np

    stems = content_stems(document)
    found = numbered(stems)
    lengths = np.maximum(found.lengths(), 1)
    probability = np.bincount(found.words, minlength=found.vocabulary) / max(1, len(found.words))
    ends = np.cumsum(found.lengths()).tolist()
    starts = [0, *ends]
    scores = np.zeros(found.sentences)
    waiting = np.zeros(found.sentences)
    for place in range(found.sentences):
        means = sums(found.rows, probability[found.words], found.sentences) / lengths
        means += waiting
        best = int(np.argmax(means >= means.max() * (1 - ROUNDING)))
        scores[best], waiting[best] = -place, -np.inf
        for word in found.words[starts[best] : ends[best]].tolist():
            probability[word] **= 2
    return ranking(scores.tolist())
