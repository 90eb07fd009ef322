"""An article as numbers: which words of its vocabulary stand in which sentence, how often."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from nutgraf.summarizers.document import Document
from nutgraf.summarizers.sumy_parts import stemmer, stop_words

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Integers = NDArray[np.intp]
    Floats = NDArray[np.float64]

ROUNDING = 1e-12
"""Differences up to this, between numbers of about 1, are floating-point rounding."""

_RARE = 32
"""Sentences with a word up to which their pairs are written out, at some 50 bytes a pair."""


@dataclass(frozen=True, slots=True)
class WordCounts:
    """How often a word stands in a sentence: `counts[i]` times `words[i]` in `rows[i]`.

    Each pair of a row and a word is there once; they are in order of rows, then of words.
    """

    rows: "Integers"
    words: "Integers"
    counts: "Integers"

    def by_word(self, vocabulary: int) -> "list[Integers]":
        """For each word of the vocabulary, where it is in these arrays."""
        import numpy as np

        ends = np.cumsum(np.bincount(self.words, minlength=vocabulary))
        return np.split(np.argsort(self.words, kind="stable"), ends[:-1])


@dataclass(frozen=True, slots=True)
class Tokens:
    """Sentences as word numbers, one after the other: `words[i]` stands in `rows[i]`.

    `sentences` is their number, `vocabulary` that of different words, which are numbered
    in order of their first appearance.
    """

    sentences: int
    vocabulary: int
    rows: "Integers"
    words: "Integers"

    def lengths(self) -> "Integers":
        """Tokens in each sentence."""
        import numpy as np

        return np.bincount(self.rows, minlength=self.sentences)

    def counts(self) -> WordCounts:
        """Every sentence's different words, and how often each stands there."""
        import numpy as np

        cells, counts = np.unique(self.rows * self.vocabulary + self.words, return_counts=True)
        rows, words = np.divmod(cells, max(1, self.vocabulary))
        return WordCounts(rows, words, counts)


def numbered(sentences: Sequence[Sequence[str]]) -> Tokens:
    """Sentences, given as their words, as numbers."""
    import numpy as np

    numbers: dict[str, int] = {}
    flat = [numbers.setdefault(word, len(numbers)) for word in chain.from_iterable(sentences)]
    lengths = np.array([len(words) for words in sentences], dtype=np.intp)
    rows = np.repeat(np.arange(len(sentences)), lengths)
    return Tokens(len(sentences), len(numbers), rows, np.array(flat, dtype=np.intp))


def content_stems(document: Document) -> list[list[str]]:
    """Each sentence's words without sumy's stop words, stemmed as sumy stems them."""
    stem = stemmer(document.language)
    return [[stem(word) for word in words] for words in content_words(document)]


def content_words(document: Document) -> list[list[str]]:
    """Each sentence's words without sumy's stop words."""
    stops = stop_words(document.language)
    return [
        [word for word in sentence.words if word not in stops] for sentence in document.sentences
    ]


def sums(rows: "Integers", values: "Floats", size: int) -> "Floats":
    """For each row from 0 to `size`, the sum of the values that stand beside its number."""
    import numpy as np

    return np.bincount(rows, values, size).astype(np.float64, copy=False)


def products(tokens: Tokens, cells: WordCounts, values: "Floats") -> "Floats":
    """How alike any two sentences are: the matrix of the inner products of their vectors.

    `values[i]` is what word `cells.words[i]` weighs in sentence `cells.rows[i]`. A word adds
    to the pairs of sentences that it stands in and to no other, which are few. Those of the
    rarer words are written out and added up in one go, those of a common word in a block.
    """
    import numpy as np

    spread = np.bincount(cells.words, minlength=tokens.vocabulary)
    order = np.argsort(cells.words, kind="stable")
    rows, values, times = cells.rows[order], values[order], spread[cells.words[order]]
    starts = np.repeat(np.cumsum(spread) - spread, spread)
    rare = np.flatnonzero(times <= _RARE)
    pairs = times[rare]
    left = np.repeat(rare, pairs)
    right = np.arange(len(left)) + np.repeat(starts[rare] - np.cumsum(pairs) + pairs, pairs)
    size = tokens.sentences
    cell = rows[left] * size + rows[right]
    matrix = sums(cell, values[left] * values[right], size**2).reshape(size, size)
    for start in np.unique(starts[times > _RARE]).tolist():
        block = slice(start, start + int(times[start]))
        matrix[np.ix_(rows[block], rows[block])] += np.outer(values[block], values[block])
    return matrix


def shared_words(tokens: Tokens) -> tuple["Floats", "Floats"]:
    """For any two sentences, the words they share and the sum of their lengths' logarithms.

    A word that stands in them a and b times is shared a * b times.
    """
    import numpy as np

    cells = tokens.counts()
    logs = np.log(np.maximum(tokens.lengths(), 1))
    return products(tokens, cells, cells.counts.astype(np.float64)), logs[:, np.newaxis] + logs
