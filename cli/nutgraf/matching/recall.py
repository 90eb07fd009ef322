"""The plain matcher: how many of a key point's words stand in the text."""

from collections.abc import Sequence

from nutgraf.matching.kin import kinship
from nutgraf.matching.match import NO_MATCH, Match
from nutgraf.matching.reading import Reading
from nutgraf.matching.windows import best_window
from nutgraf.text.grams import Gram
from nutgraf.text.words import Terms


class RecallMatcher:
    """The mean of content-stem recall and character 4-gram recall over the whole text.

    ROUGE-1 recall (Lin 2004) of stems without stop words, and the recall side of chrF (Popović
    2015). It is not calibrated; it is the baseline that others are measured against.
    """

    def __init__(self, code: str = "en") -> None:
        self._code = code

    def match(
        self, points: Sequence[Terms], sentences: Sequence[Terms], article: Sequence[Terms]
    ) -> tuple[Match, ...]:
        """One `Match` for each key point, in order."""
        reading = Reading(sentences, kinship(self._code))
        grams = frozenset[Gram]().union(*(each.grams for each in sentences))
        return tuple(_match(point, reading, grams) for point in points)


def _match(point: Terms, reading: Reading, grams: frozenset[Gram]) -> Match:
    """One key point against a text's stems and 4-grams."""
    own = point.grams
    stems = point.content or tuple(dict.fromkeys(point.stems))
    if not own or not grams:
        return NO_MATCH
    recall = sum(stem in reading.places for stem in stems) / len(stems)
    probability = (recall + len(own & grams) / len(own)) / 2
    carriers, strength = best_window(
        [reading.places.get(stem, ()) for stem in stems], [1.0] * len(stems)
    )
    return Match(probability, (probability,), carriers, strength)
