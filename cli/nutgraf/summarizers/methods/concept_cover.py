"""Concept cover: the sentences that, one after another, say most of what the article is about.

    weight(concept)  = (sum over its sentences i of e^(-i / max(40, n)), +1 in the title)^1.6
                       x2 for a pair of words, x0.4 for a word that stands in one sentence
    gain(sentence i) = (sum of weights, of those told already a tenth) / max(words, 12)^0.65
                       x pull(i), of its place and manner (see `place`)

The best gain is taken, what it tells falls to a tenth, and so on: every prefix of the ranking
is the summary of that length. Concepts as the unit to cover are Gillick & Favre's (2009, "A
scalable global model for summarization", there solved exactly; bigrams, here words as well);
taking by gain per length is the greedy cover; paying for what is new only is in the spirit of
MMR (Carbonell & Goldstein 1998). Words that occur once are left nearly aside, as Luhn (1958) did.

Figures beside the constants are ROUGE-1 F on 500 CNN articles and 70 of REALSumm, against the
formula as it stands; `tests/benchmarks/summaries.py` measures them again.
"""

import heapq
from collections.abc import Iterator, Sequence

from nutgraf.summarizers.concepts import UNIT, Concepts, concepts_of
from nutgraf.summarizers.document import Document, Ranked, Ranking
from nutgraf.summarizers.place import antecedents, pulls

FULL = 12
"""Words under which a shorter sentence gains nothing by being short."""
LENGTH_POWER = 0.65
"""0 would prefer long sentences, 1 counts weight a word; 0.5 loses 0.36 at three sentences."""
TOLD = 10
"""A concept told already keeps its weight divided by this; keeping nothing loses 0.3."""
REPEATS = 4
"""Where less than one concept in so many is new, the old ones count for nothing: the sentence
repeats. ROUGE is indifferent (-0.03); a reader is not."""
NEARLY = 0.7
"""How good the sentence before a dangling one must be to be told in its place; +0.05. Where
the summary would open with a dangling sentence, the one before always takes its place."""


def rank(document: Document) -> Ranking:
    """Sentences in the order in which the cover takes them, those under five words last.

    A score is the gain at that point; it falls along the ranking and has no unit.
    """
    concepts = concepts_of(document)
    return order(document, concepts, pulls(document, concepts))


def order(document: Document, concepts: Concepts, pull: Sequence[float]) -> Ranking:
    """The ranking of a document whose concepts and sentences are weighed already."""
    factors = [
        round(UNIT * factor / max(len(terms.words), FULL) ** LENGTH_POWER)
        for factor, terms in zip(pull, document.sentences, strict=True)
    ]
    taken = cover(Untold(concepts, factors), antecedents(document))
    return tuple(Ranked(index, gain / UNIT / UNIT) for index, gain in taken)


class Untold:
    """What each sentence would still tell, while sentences are told one by one."""

    def __init__(self, concepts: Concepts, factors: Sequence[int]) -> None:
        self.factors = factors
        self._new = [sum(map(concepts.weights.__getitem__, c)) for c in concepts.of_sentence]
        self._old = [0] * len(factors)
        self._size = [len(own) for own in concepts.of_sentence]
        self._fresh = [REPEATS * size for size in self._size]
        self._concepts = concepts
        # What no other sentence has changes nothing for the others when it is told.
        self._untold = {concept for concept, places in concepts.places.items() if len(places) > 1}

    def gain(self, index: int) -> int:
        """What the sentence would add now; it never grows. Only for one that is not told yet."""
        repeats = self._fresh[index] < self._size[index]
        old = 0 if repeats else self._old[index]
        return self.factors[index] * (self._new[index] + old)

    def tell(self, index: int) -> None:
        """Takes the sentence: what it tells is old, from now on, in all others."""
        fresh = self._untold.intersection(self._concepts.of_sentence[index])
        self._untold -= fresh
        for concept in fresh:
            weight = self._concepts.weights[concept]
            for place in self._concepts.places[concept]:
                self._new[place] -= weight
                self._old[place] += weight // TOLD
                self._fresh[place] -= REPEATS


def cover(telling: Untold, antecedents: Sequence[int | None]) -> Iterator[tuple[int, int]]:
    """Every sentence with its gain, by greedy choice; ties go to the earlier sentence.

    Gains only fall, and each concept's weight falls once. So the heap may hold gains of
    yesterday: its top is checked against today's. The order is the plain greedy's, exactly,
    at a cost that grows with the number of concepts in all sentences.
    """
    size = len(telling.factors)
    heap = [(-telling.gain(index), not telling.factors[index], index) for index in range(size)]
    heapq.heapify(heap)
    taken = [False] * size
    first = size
    while heap:
        stale, is_last, index = heapq.heappop(heap)
        gain = telling.gain(index)
        if taken[index]:
            continue
        if gain < -stale:
            heapq.heappush(heap, (-gain, is_last, index))
            continue
        other = antecedents[index]
        if (
            other is not None
            and not taken[other]
            and (index < first or telling.gain(other) > NEARLY * gain)
        ):
            heapq.heappush(heap, (stale, is_last, index))
            index = other
        taken[index] = True
        first = min(first, index)
        telling.tell(index)
        yield index, gain
