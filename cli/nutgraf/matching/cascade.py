"""A costlier matcher, asked only where a cheap one is unsure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from nutgraf.matching.match import Match, Matcher
from nutgraf.text.words import Terms


@dataclass(frozen=True, slots=True)
class Cascade:
    """The first matcher's answers, but the second's where the first's lie from `low` to `high`.

    The second sees all doubtful key points of a text in one call. Where it names no window, the
    first one's stands.
    """

    first: Matcher
    second: Matcher
    low: float = 0.25
    high: float = 0.75

    def match(
        self, points: Sequence[Terms], sentences: Sequence[Terms], article: Sequence[Terms]
    ) -> tuple[Match, ...]:
        """One `Match` for each key point, in order."""
        answers = list(self.first.match(points, sentences, article))
        unsure = [
            index
            for index, answer in enumerate(answers)
            if self.low <= answer.probability <= self.high
        ]
        if not unsure:
            return tuple(answers)
        again = self.second.match([points[index] for index in unsure], sentences, article)
        for index, answer in zip(unsure, again, strict=True):
            if not answer.sentences:
                before = answers[index]
                answer = replace(answer, sentences=before.sentences, strength=before.strength)
            answers[index] = answer
        return tuple(answers)
