"""How well a text conveys a key point: a probability, its facts, and the evidence."""

from nutgraf.matching.match import NO_MATCH, Match, Matcher, verdict
from nutgraf.matching.recall import RecallMatcher

__all__ = ["NO_MATCH", "Match", "Matcher", "RecallMatcher", "verdict"]
