"""What a search for key points finds."""

from dataclasses import dataclass

from nutgraf.model import KeyPointList, Span


@dataclass(frozen=True, slots=True)
class Found:
    """A list of key points, and the ranges of the source that it takes up, heading included."""

    list: KeyPointList
    spans: tuple[Span, ...]
