"""LSA (Steinberger & Jezek 2004) as sumy has it, to the same ranking as sumy's.

sumy weighs a sentence by the length of its vector in the space of all topics that a singular
value decomposition finds, with none left out. A rotation keeps lengths, so that this is the
length of the sentence's own column of smoothed term frequencies; no decomposition is needed.
"""

from nutgraf.summarizers.document import Document, Ranking, ranking
from nutgraf.summarizers.sumy_parts import stemmer, stop_words
from nutgraf.summarizers.vectors import numbered, sums
from nutgraf.text.words import words_of

SMOOTHING = 0.4
"""What a term weighs in a sentence without it; the sentence's most frequent term weighs 1."""


def rank(document: Document) -> Ranking:
    """Sentences by the length of their columns; 0 for a sentence without a term.

    A term is the stem of any word, in text and headings, that is not a stop word; it then
    counts wherever it stands, were it as the stem of a stop word.
    """
    import numpy as np

    stem, stops = stemmer(document.language), stop_words(document.language)
    words = [sentence.words for sentence in document.sentences]
    headings = [words_of(heading) for heading in document.headings]
    terms = {stem(word) for text in (*words, *headings) for word in text if word not in stops}
    tokens = numbered(
        [[term for term in map(stem, sentence) if term in terms] for sentence in words]
    )
    cells = tokens.counts()
    most = np.zeros(tokens.sentences)
    np.maximum.at(most, cells.rows, cells.counts)
    weights = SMOOTHING + (1 - SMOOTHING) * cells.counts / most[cells.rows]
    present = np.bincount(cells.rows, minlength=tokens.sentences)
    absent = SMOOTHING**2 * (len(terms) - present)
    squares = sums(cells.rows, weights**2, tokens.sentences) + absent
    return ranking(np.where(most > 0, np.sqrt(squares), 0).tolist())
