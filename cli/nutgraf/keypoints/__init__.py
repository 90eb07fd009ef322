"""Finding the author's key points among an article's blocks."""

from nutgraf.keypoints.found import FoundList, Search
from nutgraf.keypoints.lists import find, search

__all__ = ["FoundList", "Search", "find", "search"]
