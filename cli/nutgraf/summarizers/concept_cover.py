"""Concept cover: the sentences that, one after another, say most of what the article is about.

    weight(concept)  = (sum over its sentences i of e^(-i / max(40, n)), +1 in the title)^1.6
                       x2 for a pair of words, x0.4 for a word that stands in one sentence
    gain(sentence i) = sum of weights, those already told at a tenth / max(words, 12)^0.65
                       x (1 + 2 trust e^(-i / reach)), reach = 3 (n / 25)^0.4
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

from nutgraf.languages import Language, language
from nutgraf.summarizers.concepts import UNIT, Concepts, concepts_of
from nutgraf.summarizers.document import Document, Ranked, Ranking
from nutgraf.text.words import Terms

SHORTEST = 5
"""Words under which a sentence (a dateline, an exclamation) comes after all others."""
FULL = 12
"""Words under which a shorter sentence gains nothing by being short."""
LENGTH_POWER = 0.65
"""0 would prefer long sentences, 1 counts weight a word; 0.5 loses 0.25 at three sentences."""
LEAD = 2.0
"""What the first sentence has over the last; without, 1.2 to 1.6 are lost. 1.5 to 2.5 do as well."""
LEAD_REACH, LEAD_GROWTH, USUAL_LENGTH = 3, 0.4, 25
"""Sentences over which the lead's bonus fades in an article of usual length, and its growth."""
LEAD_SIZE = 3
"""Sentences that show whether the article opens with its subject."""
TOLD = 10
"""A concept told already keeps its weight divided by this."""
QUOTED, PRONOUN, PERSON, QUESTION, BOILERPLATE = 0.5, 0.1, 0.2, 0.3, 0.9
"""What a sentence loses: all quotation (its share counts), an opening that leans on the
sentence before, a first or second person, a question, a credit or link. None decides much."""
NEARLY = 0.7
"""How good the sentence before a dangling opening must be to be told in its place."""

_QUOTES = str.maketrans("“”", '""')
_OPENING = "\"“'‘([*- \n\t"
_CLOSING = "\"”'’)] "


def rank(document: Document) -> Ranking:
    """Sentences in the order in which the cover takes them, those under five words last.

    A score is the gain at that point; it falls along the ranking and has no unit.
    """
    concepts = concepts_of(document)
    return tuple(
        Ranked(index, gain / UNIT / UNIT)
        for index, gain in cover(concepts, factors(document, concepts), dangling(document))
    )


def cover(
    concepts: Concepts, factor: Sequence[int], leans: Sequence[bool]
) -> Iterator[tuple[int, int]]:
    """Every sentence with its gain, by greedy choice; ties go to the earlier sentence.

    Gains only fall, and a concept's weight falls once. So the heap may hold gains of
    yesterday: the top is checked against today's, and the whole costs no more than the
    number of concepts in all sentences. This is the plain greedy's order, exactly.
    """
    weights = concepts.weights
    untold = [sum(map(weights.__getitem__, each)) for each in concepts.of_sentence]
    heap = [(-factor[at] * untold[at], not factor[at], at) for at in range(len(untold))]
    heapq.heapify(heap)
    told = set[object]()
    taken = [False] * len(untold)
    while heap:
        stale, is_last, at = heap[0]
        gain = factor[at] * untold[at]
        if taken[at]:
            heapq.heappop(heap)
            continue
        if gain < -stale:
            heapq.heapreplace(heap, (-gain, is_last, at))
            continue
        before = at - 1
        if leans[at] and not (taken[before] or leans[before]) and factor[before]:
            if factor[before] * untold[before] >= NEARLY * gain:
                at = before
        taken[at] = True
        yield at, gain
        for concept in concepts.of_sentence[at]:
            if concept not in told:
                told.add(concept)
                fall = weights[concept] - weights[concept] // TOLD
                for place in concepts.places[concept]:
                    untold[place] -= fall


def factors(document: Document, concepts: Concepts) -> list[int]:
    """What each sentence's weight is multiplied with, in `UNIT`s; 0 for those too short."""
    data = language(document.language)
    bonus = LEAD * _trust(document, concepts)
    fade = LEAD_REACH * (max(len(document.sentences), 5) / USUAL_LENGTH) ** LEAD_GROWTH
    return [
        round(
            UNIT
            * (1 + bonus * math.exp(-index / fade))
            * _merit(terms, data)
            / max(len(terms.words), FULL) ** LENGTH_POWER
        )
        for index, terms in enumerate(document.sentences)
    ]


def dangling(document: Document) -> list[bool]:
    """Whether each sentence opens with a word that leans on the one before, in its paragraph."""
    pronouns = language(document.language).pronouns
    return [
        index > 0
        and document.paragraphs[index] == document.paragraphs[index - 1]
        and bool(terms.words)
        and terms.words[0] in pronouns
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


def _merit(terms: Terms, data: Language) -> float:
    """What is left of a sentence after what speaks against it, between 0 and 1."""
    if len(terms.words) < SHORTEST:
        return 0.0
    text = terms.text.translate(_QUOTES)
    merit = 1 - QUOTED * sum(map(len, text.split('"')[1::2])) / len(text)
    if terms.words[0] in data.pronouns:
        merit *= 1 - PRONOUN
    if not data.first_and_second_person.isdisjoint(terms.words):
        merit *= 1 - PERSON
    if text.rstrip(_CLOSING).endswith("?"):
        merit *= 1 - QUESTION
    plain = text.lower().lstrip(_OPENING)
    if plain.startswith(data.boilerplate_openings) or any(
        phrase in plain for phrase in data.boilerplate_phrases
    ):
        merit *= 1 - BOILERPLATE
    return merit
