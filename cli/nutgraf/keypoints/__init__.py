"""Finding the author's key points among an article's blocks."""

from nutgraf.keypoints.found import Found, Search
from nutgraf.keypoints.lists import find, search

__all__ = ["Found", "Search", "find", "search"]
