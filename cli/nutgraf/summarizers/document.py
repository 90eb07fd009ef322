"""What a summarizer is given and what it gives back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from nutgraf.text.words import Terms


@dataclass(frozen=True)
class Document:
    """An article's body as summarizers see it: no key points, no headings among the sentences.

    `paragraphs[i]` numbers the block that sentence `i` stands in; `headings` are the title
    (empty where it has no title), deck and section headings; `language` is an ISO 639-1 code.
    """

    language: str
    headings: tuple[str, ...]
    sentences: tuple[Terms, ...]
    paragraphs: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Ranked:
    """A sentence's index and the weight its method gives it; higher is more important."""

    index: int
    score: float


Ranking = tuple[Ranked, ...]
"""Every sentence once, the most important first."""

Summarizer = Callable[[Document], Ranking]

TIE = 9
"""Decimals at which two scores count as equal, so that rounding noise decides nothing."""


def ranking(scores: Sequence[float]) -> Ranking:
    """Sentences by descending score, equal ones in the article's order."""
    rounded = [round(float(score), TIE) + 0.0 for score in scores]
    order = sorted(range(len(rounded)), key=lambda index: (-rounded[index], index))
    return tuple(Ranked(index, rounded[index]) for index in order)
