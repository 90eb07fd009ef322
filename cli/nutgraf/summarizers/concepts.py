"""What an article is about: its concepts, where they stand, and how much each weighs.

A concept is the stem of a content word, or two such words side by side that occur twice.
`concept_cover` spends these weights.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, pairwise

from nutgraf.languages import language
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
    stop_words = language(document.language).stop_words
    titled = _masses_of_headings(document, stop_words)
    found = [list(_cut(terms, stop_words)) for terms in document.sentences]
    mentions = Counter(chain.from_iterable(found))
    of_sentence = tuple(
        tuple(c for c in each if isinstance(c, str) or mentions[c] > 1 or c in titled)
        for each in found
    )
    places: defaultdict[Concept, list[int]] = defaultdict(list)
    for index, each in enumerate(of_sentence):
        for concept in each:
            places[concept].append(index)
    # Over a long report the fall is slower, or its later chapters would weigh nothing.
    decay = max(DECAY, len(found))
    near = [math.exp(-index / decay) for index in range(len(found))]
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


def _cut(terms: Terms, stop_words: frozenset[str]) -> Iterator[Concept]:
    """A text's concepts, each once: its words in order of appearance, then its pairs."""
    yield from terms.content
    stems = [
        "" if word in stop_words else stem
        for word, stem in zip(terms.words, terms.stems, strict=True)
    ]
    yield from dict.fromkeys((left, right) for left, right in pairwise(stems) if left and right)


def _masses_of_headings(document: Document, stop_words: frozenset[str]) -> dict[Concept, float]:
    """What title and headings add to the mass of a concept; the first of them is the title."""
    cut = lexicon(document.language).terms
    masses: dict[Concept, float] = {}
    for place, heading in enumerate(document.headings):
        for concept in _cut(cut(heading), stop_words):
            masses.setdefault(concept, HEADING if place else TITLE)
    return masses
