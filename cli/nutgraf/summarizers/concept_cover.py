"""Greedy, position-weighted concept cover."""

import heapq
import math
from collections import Counter

from nutgraf.languages import Language, language
from nutgraf.summarizers.document import Document, Ranked, Ranking
from nutgraf.text.words import Terms

SHORTEST = 5
UNIT = 1 << 20
Concept = str | tuple[str, str]


def rank(document: Document) -> Ranking:
    """Sentences in the order in which a greedy cover of the article's concepts takes them."""
    data = language(document.language)
    concepts = [_concepts(terms, data) for terms in document.sentences]
    repeated = Counter(concept for each in concepts for concept in each)
    concepts = [
        [concept for concept in each if isinstance(concept, str) or repeated[concept] > 1]
        for each in concepts
    ]
    weights = _weights(concepts)
    factors = [_factor(index, terms, data) for index, terms in enumerate(document.sentences)]
    return _cover(concepts, weights, factors)


def _concepts(terms: Terms, data: Language) -> list[Concept]:
    pairs: list[Concept] = []
    previous = ""
    for word, stem in zip(terms.words, terms.stems, strict=True):
        current = "" if word in data.stop_words else stem
        if previous and current:
            pairs.append((previous, current))
        previous = current
    return [*terms.content, *dict.fromkeys(pairs)]


def _weights(concepts: list[list[Concept]]) -> dict[Concept, int]:
    masses: dict[Concept, float] = {}
    for index, each in enumerate(concepts):
        near = math.exp(-index / 40)
        for concept in each:
            masses[concept] = masses.get(concept, 0.0) + near
    return {
        concept: round(UNIT * mass**1.6 * (1 if isinstance(concept, str) else 3))
        for concept, mass in masses.items()
    }


def _factor(index: int, terms: Terms, data: Language) -> float:
    words = terms.words
    if len(words) < SHORTEST:
        return 0.0
    factor = (1 + 1.5 * math.exp(-index / 5)) / max(len(words), 12) ** 0.5
    if '"' in terms.text or "“" in terms.text:
        factor *= 0.9
    if words[0] in data.pronouns:
        factor *= 0.9
    if not data.first_and_second_person.isdisjoint(words):
        factor *= 0.8
    if terms.text.rstrip("\"”’' ").endswith("?"):
        factor *= 0.7
    return factor


def _cover(
    concepts: list[list[Concept]], weights: dict[Concept, int], factors: list[float]
) -> Ranking:
    places: dict[Concept, list[int]] = {}
    for index, each in enumerate(concepts):
        for concept in each:
            places.setdefault(concept, []).append(index)
    open_weight = [sum(weights[concept] for concept in each) for each in concepts]
    heap = [(-total * factor, i) for i, (total, factor) in enumerate(zip(open_weight, factors))]
    heapq.heapify(heap)
    ranked: list[Ranked] = []
    while heap:
        negative, index = heapq.heappop(heap)
        gain = open_weight[index] * factors[index]
        if gain < -negative:
            heapq.heappush(heap, (-gain, index))
            continue
        ranked.append(Ranked(index, gain / UNIT))
        for concept in concepts[index]:
            fall = weights[concept] - round(weights[concept] * 0.1)
            for place in places.pop(concept, ()):
                open_weight[place] -= fall
    return tuple(ranked)
