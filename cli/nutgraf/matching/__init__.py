"""How well a text conveys a key point: a probability, its facts, and the evidence."""

from nutgraf.matching.cascade import Cascade
from nutgraf.matching.lexical import LexicalMatcher, matcher
from nutgraf.matching.match import NO_MATCH, Match, Matcher, support_verdict, verdict
from nutgraf.matching.recall import RecallMatcher

__all__ = [
    "NO_MATCH",
    "Cascade",
    "LexicalMatcher",
    "Match",
    "Matcher",
    "RecallMatcher",
    "matcher",
    "support_verdict",
    "verdict",
]
