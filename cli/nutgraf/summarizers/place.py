"""What a sentence's place and manner make of what it tells.

    pull(sentence i) = (1 + 2.5 trust e^(-i / reach)) x merit, reach = 3 (n / 25)^0.4
    trust            = min(1, recurrence of the first three sentences' concepts / of all)

That news puts the point first is old knowledge (Nenkova 2005, on why the lead is hard to beat);
that not every article is news is what `trust` looks for.
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


def pulls(document: Document, concepts: Concepts) -> list[float]:
    """What each sentence's weight is multiplied with, its length aside; 0 for those too short."""
    data = language(document.language)
    bonus = LEAD * _trust(document, concepts)
    fade = LEAD_REACH * (max(len(document.sentences), 5) / USUAL_LENGTH) ** LEAD_GROWTH
    return [
        (1 + bonus * math.exp(-index / fade)) * merit(terms, data)
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
