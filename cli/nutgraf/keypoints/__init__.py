"""Finding the author's key points among an article's blocks."""

from nutgraf.keypoints.lists import find, search
from nutgraf.keypoints.results import FoundList, SearchResult

__all__ = ["FoundList", "SearchResult", "find", "search"]
