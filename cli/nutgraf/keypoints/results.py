"""What a search for key points finds: the lists that were taken, and every candidate."""

from dataclasses import dataclass

from nutgraf.keypoints.score import Signs
from nutgraf.model import Candidate, KeyPointList, Span


@dataclass(frozen=True, slots=True)
class FoundList:
    """A list of key points, and the ranges of the source that it takes up, heading included.

    `signs` are what speaks for it, None where nothing needs to: behind `@highlight`.
    """

    list: KeyPointList
    spans: tuple[Span, ...]
    signs: Signs | None = None


@dataclass(frozen=True, slots=True)
class SearchResult:
    """The lists that were taken, and all candidates with their scores, in order."""

    lists: tuple[FoundList, ...]
    candidates: tuple[Candidate, ...] = ()
