"""The results of a search for key points: the lists that were taken, and every candidate."""

from dataclasses import dataclass

from nutgraf.keypoints.score import Signs
from nutgraf.model import Candidate, KeyPointList, Span


@dataclass(frozen=True, slots=True)
class FoundList:
    """A list of key points, and the ranges of the source that it takes up, heading included.

    `signs` speak for it and against it; None where the list is beyond doubt (`@highlight`).
    """

    list: KeyPointList
    spans: tuple[Span, ...]
    signs: Signs | None = None


@dataclass(frozen=True, slots=True)
class SearchResult:
    """The lists that were taken, and all candidates with their scores, in order."""

    lists: tuple[FoundList, ...]
    candidates: tuple[Candidate, ...] = ()
