"""What a sentence's place and manner make of what it tells.

    pull(sentence i)  = (1 + 2.5 trust(i) e^(-i / reach)) x merit(i), reach = 3 (n / 25)^0.4
    trust(i)          = min(1, mean of recurrence(0), (1), (2)) x min(1, 2 recurrence(i))
    recurrence(i)     = share of its concepts that stand far from it as well / the mean of all

That news puts the point first is old knowledge (Nenkova 2005, on why the lead is hard to beat).
Not every article is news: an anecdote, a scene or a question that opens a feature, an interview
or an explainer speaks of what never comes back, so its place counts for less or for nothing.
"""

import math

from nutgraf.languages import language
from nutgraf.summarizers.concepts import Concepts
from nutgraf.summarizers.document import Document
from nutgraf.summarizers.merit import SHORTEST, leans, merit

LEAD = 2.5
"""What the first sentence has over the last: worth 1.2 to 1.6 R1. 2 to 3 do as well."""
LEAD_REACH, LEAD_GROWTH, USUAL_LENGTH = 3, 0.4, 25
"""Sentences over which the lead's bonus fades in an article of usual length, and its growth."""
LEAD_SIZE = 3
"""Sentences that show whether the article opens with its subject."""
ENOUGH = 2
"""A sentence's place counts in full where its concepts come back half as often as is usual.
Neutral on news (+0.02, -0.04); it is what an opening scene must not be taken for a lead by."""


def pulls(document: Document, concepts: Concepts) -> list[float]:
    """What each sentence's weight is multiplied with, its length aside; 0 for those too short."""
    data = language(document.language)
    fade = LEAD_REACH * (max(len(document.sentences), 5) / USUAL_LENGTH) ** LEAD_GROWTH
    return [
        (1 + LEAD * trust * math.exp(-index / fade)) * merit(terms, data)
        for index, (terms, trust) in enumerate(
            zip(document.sentences, _trusts(document, concepts), strict=True)
        )
    ]


def _trusts(document: Document, concepts: Concepts) -> list[float]:
    """How far each sentence's place speaks for it: 1 in news, less where something else opens."""
    usable = [
        index for index, terms in enumerate(document.sentences) if len(terms.words) >= SHORTEST
    ]
    reaches = concepts.reaches()
    total = sum([reaches[index] for index in usable])
    if not total:
        return [1.0] * len(document.sentences)
    usual = total / len(usable)
    opening = [reaches[index] for index in usable[:LEAD_SIZE]]
    all_trust = min(1.0, sum(opening) / len(opening) / usual)
    return [all_trust * min(1.0, ENOUGH * reach / usual) for reach in reaches]


def antecedents(document: Document) -> list[int | None]:
    """For a sentence that opens with a pronoun, the one before, if that stands on its own."""
    data = language(document.language)
    leaning = [leans(terms, data) for terms in document.sentences]
    return [
        index - 1
        if index
        and leaning[index]
        and not leaning[index - 1]
        and len(document.sentences[index - 1].words) >= SHORTEST
        and document.paragraphs[index] == document.paragraphs[index - 1]
        else None
        for index in range(len(leaning))
    ]
