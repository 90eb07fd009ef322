"""How well a text conveys a key point by its words: a probability, its facts, and the evidence."""

from nutgraf.matching.lexical import LexicalMatcher, matcher
from nutgraf.matching.match import NO_MATCH, Match

__all__ = ["NO_MATCH", "LexicalMatcher", "Match", "matcher"]
