"""Finding the author's key points among an article's blocks."""

from nutgraf.keypoints.lists import Found, find

__all__ = ["Found", "find"]
