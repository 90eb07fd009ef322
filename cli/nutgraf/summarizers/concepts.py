"""What an article is about: its concepts, where they stand, and how much each weighs.

A concept is the stem of a content word, or two such words side by side that occur twice.
`concept_cover` spends these weights.
"""

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain, pairwise

from nutgraf.summarizers.document import Document
from nutgraf.text.words import Terms, lexicon

UNIT = 1 << 20
"""Weights are whole numbers of this grain: their sums are exact, so no order of adding shows."""

DECAY = 40
"""Sentences over which a mention loses two thirds of its mass; 25 to 60 do as well."""
POWER = 1.6
"""What is said twice counts more than double (an editor's odds of a word grow by mass^1.8)."""
PAIR = 2
"""A pair's weight to that of a word; 1 loses 0.6 R1 on REALSumm, 4 loses 0.3 on CNN."""
ONCE = 0.4
"""What is left of a word that stands in one sentence only: +0.4 R1; 0.2 to 0.5 do as well."""
TITLE = 1.0
"""Mass of a mention in the title: that of one more sentence, standing first. Where the first
highlight plays the title: +0.9 R1 against all highlights, -0.2 against the others alone."""
HEADING = 0.3
"""Mass of a mention in the deck or a section's heading."""

Concept = str | tuple[str, str]


@dataclass(frozen=True)
class Concepts:
    """The concepts of each sentence, their weights in `UNIT`s, and the sentences of each."""

    of_sentence: tuple[tuple[Concept, ...], ...]
    weights: dict[Concept, int]
    places: dict[Concept, list[int]]

    def reach(self, index: int) -> float:
        """The share of a sentence's concepts that also stand far from it in the article."""
        gap = max(2, len(self.of_sentence) // 5)
        far = sum(
            index - self.places[concept][0] >= gap or self.places[concept][-1] - index >= gap
            for concept in self.of_sentence[index]
        )
        return far / max(1, len(self.of_sentence[index]))


def concepts_of(document: Document) -> Concepts:
    """Weighs the article: mass = sum of e^(-i/40) over mentions, weight = mass^1.6."""
    titled = _masses_of_headings(document)
    pairs = [_pairs(terms, document.language) for terms in document.sentences]
    mentions = Counter(chain.from_iterable(pairs))
    of_sentence: tuple[tuple[Concept, ...], ...] = tuple(
        (*terms.content, *[pair for pair in each if mentions[pair] > 1 or pair in titled])
        for terms, each in zip(document.sentences, pairs, strict=True)
    )
    places: dict[Concept, list[int]] = {}
    for index, concepts in enumerate(of_sentence):
        for concept in concepts:
            if concept in places:
                places[concept].append(index)
            else:
                places[concept] = [index]
    # Over a long report the fall is slower, or its later chapters would weigh nothing.
    decay = max(DECAY, len(pairs))
    near = [math.exp(-index / decay) for index in range(len(pairs))]
    weights = {
        concept: _weight(concept, [near[index] for index in at], titled.get(concept, 0.0))
        for concept, at in places.items()
    }
    return Concepts(of_sentence, weights, places)


def _weight(concept: Concept, mentions: list[float], titled: float) -> int:
    weight = math.pow(sum(mentions) + titled, POWER)
    if not isinstance(concept, str):
        weight *= PAIR
    elif len(mentions) == 1 and not titled:
        weight *= ONCE
    return round(weight * UNIT)


def _pairs(terms: Terms, code: str) -> Iterable[Concept]:
    """A text's neighbouring content words, each two once, in order."""
    stems = lexicon(code).content_stems(terms.words)
    return dict.fromkeys([pair for pair in pairwise(stems) if pair[0] and pair[1]])


def _masses_of_headings(document: Document) -> dict[Concept, float]:
    """What title and headings add to the mass of a concept; the first of them is the title."""
    cut = lexicon(document.language).terms
    masses: dict[Concept, float] = {}
    for place, heading in enumerate(document.headings):
        terms = cut(heading)
        found: list[Concept] = [*terms.content, *_pairs(terms, document.language)]
        for concept in found:
            masses.setdefault(concept, HEADING if place else TITLE)
    return masses
