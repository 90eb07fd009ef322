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
    tokens = numbered(stems)
    lengths = np.maximum(tokens.lengths(), 1)
    probability = np.bincount(tokens.words, minlength=tokens.vocabulary) / max(1, len(tokens.words))
    ends = np.cumsum(tokens.lengths()).tolist()
    starts = [0, *ends]
    scores = np.zeros(tokens.sentences)
    waiting = np.zeros(tokens.sentences)
    for place in range(tokens.sentences):
        means = sums(tokens.rows, probability[tokens.words], tokens.sentences) / lengths
        means += waiting
        best = int(np.argmax(means >= means.max() * (1 - ROUNDING)))
        scores[best], waiting[best] = -place, -np.inf
        for word in tokens.words[starts[best] : ends[best]].tolist():
            probability[word] **= 2
    return ranking(scores.tolist())
