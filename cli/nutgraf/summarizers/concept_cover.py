"""Concept cover: the sentences that, one after another, say most of what the article is about.

    weight(concept)  = (sum over its sentences i of e^(-i / max(40, n)), +1 in the title)^1.6
                       x2 for a pair of words, x0.4 for a word that stands in one sentence
    gain(sentence i) = (sum of weights, of those told already a tenth) / max(words, 12)^0.65
                       x (1 + 2.5 trust e^(-i / reach)), reach = 3 (n / 25)^0.4
                       x what is left after quotation, pronoun, first person, question
    trust            = min(1, recurrence of the first three sentences' concepts / of all)

The best gain is taken, what it tells falls to a tenth, and so on: every prefix of the ranking
is the summary of that length. Concepts as the unit to cover are Gillick & Favre's (2009, "A
scalable global model for summarization", there solved exactly; bigrams, here words as well);
taking by gain per length is the greedy cover; paying for what is new only is in the spirit of
MMR (Carbonell & Goldstein 1998); that news puts the point first is old knowledge (Nenkova 2005,
on why the lead is hard to beat). Words that occur once are left nearly aside, as Luhn (1958) did.

Figures beside the constants are ROUGE-1 F on 500 CNN articles and 70 of REALSumm, against the
formula as it stands; `tests/benchmarks/summaries.py` measures them again.
"""

import heapq
import math
from collections.abc import Iterator, Sequence

from nutgraf.languages import language
from nutgraf.summarizers.concepts import UNIT, Concept, Concepts, concepts_of
from nutgraf.summarizers.document import Document, Ranked, Ranking
from nutgraf.summarizers.merit import SHORTEST, merit

FULL = 12
"""Words under which a shorter sentence gains nothing by being short."""
LENGTH_POWER = 0.65
"""0 would prefer long sentences, 1 counts weight a word; 0.5 loses 0.36 at three sentences."""
LEAD = 2.5
"""What the first sentence has over the last: worth 1.2 to 1.6 R1. 2 to 3 do as well."""
LEAD_REACH, LEAD_GROWTH, USUAL_LENGTH = 3, 0.4, 25
"""Sentences over which the lead's bonus fades in an article of usual length, and its growth."""
LEAD_SIZE = 3
"""Sentences that show whether the article opens with its subject."""
TOLD = 10
"""A concept told already keeps its weight divided by this; keeping nothing loses 0.3."""
REPEATS = 4
"""Where less than one concept in so many is new, the old ones count for nothing: the sentence
repeats. ROUGE is indifferent (-0.03); a reader is not."""
NEARLY = 0.7
"""How good the sentence before a dangling opening must be to be told in its place; +0.05."""


def rank(document: Document) -> Ranking:
    """Sentences in the order in which the cover takes them, those under five words last.

    A score is the gain at that point; it falls along the ranking and has no unit.
    """
    concepts = concepts_of(document)
    telling = Telling(concepts, _factors(document, concepts))
    return tuple(
        Ranked(index, gain / UNIT / UNIT) for index, gain in cover(telling, _antecedents(document))
    )


class Telling:
    """What each sentence would still tell, while sentences are told one by one."""

    def __init__(self, concepts: Concepts, factors: Sequence[int]) -> None:
        self.factors = factors
        self._concepts = concepts
        self._new = [sum(map(concepts.weights.__getitem__, c)) for c in concepts.of_sentence]
        self._old = [0] * len(factors)
        self._fresh = [len(each) for each in concepts.of_sentence]
        self._told = set[Concept]()

    def gain(self, index: int) -> int:
        """What the sentence would add now; it never grows."""
        repeats = self._fresh[index] * REPEATS < len(self._concepts.of_sentence[index])
        old = 0 if repeats else self._old[index]
        return self.factors[index] * (self._new[index] + old)

    def tell(self, index: int) -> None:
        """Takes the sentence: what it tells is old, from now on, in all others."""
        for concept in self._concepts.of_sentence[index]:
            if concept not in self._told:
                self._told.add(concept)
                weight = self._concepts.weights[concept]
                for place in self._concepts.places[concept]:
                    self._new[place] -= weight
                    self._old[place] += weight // TOLD
                    self._fresh[place] -= 1


def cover(telling: Telling, antecedents: Sequence[int | None]) -> Iterator[tuple[int, int]]:
    """Every sentence with its gain, by greedy choice; ties go to the earlier sentence.

    Gains only fall, and each concept's weight falls once. So the heap may hold gains of
    yesterday: its top is checked against today's. The order is the plain greedy's, exactly,
    at a cost that grows with the number of concepts in all sentences.
    """
    size = len(telling.factors)
    heap = [(-telling.gain(at), not telling.factors[at], at) for at in range(size)]
    heapq.heapify(heap)
    taken = [False] * size
    while heap:
        stale, is_last, at = heapq.heappop(heap)
        gain = telling.gain(at)
        if taken[at]:
            continue
        if gain < -stale:
            heapq.heappush(heap, (-gain, is_last, at))
            continue
        other = antecedents[at]
        if other is not None and not taken[other] and telling.gain(other) > NEARLY * gain:
            heapq.heappush(heap, (stale, is_last, at))
            at = other
        taken[at] = True
        telling.tell(at)
        yield at, gain


def _factors(document: Document, concepts: Concepts) -> list[int]:
    """What each sentence's weight is multiplied with, in `UNIT`s; 0 for those too short."""
    data = language(document.language)
    bonus = LEAD * _trust(document, concepts)
    fade = LEAD_REACH * (max(len(document.sentences), 5) / USUAL_LENGTH) ** LEAD_GROWTH
    return [
        round(
            UNIT
            * (1 + bonus * math.exp(-index / fade))
            * merit(terms, data)
            / max(len(terms.words), FULL) ** LENGTH_POWER
        )
        for index, terms in enumerate(document.sentences)
    ]


def _trust(document: Document, concepts: Concepts) -> float:
    """How far the opening announces the article: 1 in news, less where an anecdote opens."""
    usable = [at for at, each in enumerate(document.sentences) if len(each.words) >= SHORTEST]
    reaches = [concepts.reach(index) for index in usable]
    if not any(reaches):
        return 1.0
    opening = reaches[:LEAD_SIZE]
    return min(1.0, sum(opening) / len(opening) / (sum(reaches) / len(reaches)))


def _antecedents(document: Document) -> list[int | None]:
    """For a sentence that opens with a pronoun, the one before, if that stands on its own."""
    pronouns = language(document.language).pronouns
    leans = [bool(terms.words) and terms.words[0] in pronouns for terms in document.sentences]
    return [
        index - 1
        if index
        and leans[index]
        and not leans[index - 1]
        and document.paragraphs[index] == document.paragraphs[index - 1]
        else None
        for index in range(len(leans))
    ]
