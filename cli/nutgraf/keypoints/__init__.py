"""Finding the author's key points among an article's blocks."""

from nutgraf.keypoints.found import Found
from nutgraf.keypoints.lists import find

__all__ = ["Found", "find"]
