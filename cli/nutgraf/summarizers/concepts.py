"""What an article is about: its concepts, where they stand, and how much each weighs.

A concept is the stem of a content word, or two such words side by side that occur twice.
`concept_cover` spends these weights.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from nutgraf.summarizers.document import Document
from nutgraf.text.cut import places_of
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
    places: Mapping[Concept, Sequence[int]]

    def reaches(self) -> list[float]:
        """For each sentence the share of its concepts that also stand far from it."""
        gap = max(2, len(self.of_sentence) // 5)
        far = [0] * len(self.of_sentence)
        for indices in self.places.values():
            first, last = indices[0], indices[-1]
            if last - first >= gap:
                for index in indices:
                    if index - first >= gap or last - index >= gap:
                        far[index] += 1
        return [count / max(1, len(own)) for count, own in zip(far, self.of_sentence, strict=True)]


def concepts_of(document: Document) -> Concepts:
    """Weighs the article: mass = sum of e^(-i/40) over mentions, weight = mass^1.6."""
    titled = _masses_of_headings(document)
    places: dict[Concept, Sequence[int]] = dict(places_of(document.sentences).items())
    pairs = _repeated_pairs(document.sentences, places, titled)
    of_pairs: defaultdict[Concept, list[int]] = defaultdict(list)
    for index, own in enumerate(pairs):
        for pair in own:
            of_pairs[pair].append(index)
    places |= of_pairs
    of_sentence: tuple[tuple[Concept, ...], ...] = tuple(
        (*terms.content, *own) for terms, own in zip(document.sentences, pairs, strict=True)
    )
    return Concepts(of_sentence, _weights(places, titled, len(pairs)), places)


def _repeated_pairs(
    sentences: Sequence[Terms],
    places: Mapping[Concept, Sequence[int]],
    titled: Mapping[Concept, float],
) -> list[list[Concept]]:
    """For each sentence the pairs that another has as well, or the title, each once."""
    # Only where both words stand twice, or in the title, can their pair do so.
    known = {stem for stem, indices in places.items() if len(indices) > 1 or stem in titled}
    pairs = [
        dict.fromkeys(
            [pair for pair in pairwise(terms.topics) if pair[0] in known and pair[1] in known]
        )
        for terms in sentences
    ]
    mentions = Counter(chain.from_iterable(pairs))
    return [[pair for pair in own if mentions[pair] > 1 or pair in titled] for own in pairs]


def _weights(
    places: Mapping[Concept, Sequence[int]], titled: Mapping[Concept, float], size: int
) -> dict[Concept, int]:
    # Over a long report the fall is slower, or its later chapters would weigh nothing.
    decay = max(DECAY, size)
    near = [math.exp(-index / decay) for index in range(size)]
    once = [round(math.pow(mass, POWER) * ONCE * UNIT) for mass in near]
    weights: dict[Concept, int] = {}
    for concept, indices in places.items():
        if len(indices) == 1 and concept not in titled:
            weights[concept] = once[indices[0]]  # as most are; no pair is
        else:
            mass = sum([near[index] for index in indices]) + titled.get(concept, 0.0)
            share = 1 if isinstance(concept, str) else PAIR
            weights[concept] = round(math.pow(mass, POWER) * share * UNIT)
    return weights


def _masses_of_headings(document: Document) -> dict[Concept, float]:
    """What title and headings add to the mass of a concept; the first of them is the title."""
    cut = lexicon(document.language).terms
    masses: dict[Concept, float] = {}
    for place, heading in enumerate(document.headings):
        terms = cut(heading)
        pairs = [pair for pair in pairwise(terms.topics) if pair[0] and pair[1]]
        concepts: list[Concept] = [*terms.content, *pairs]
        for concept in concepts:
            masses.setdefault(concept, HEADING if place else TITLE)
    return masses
