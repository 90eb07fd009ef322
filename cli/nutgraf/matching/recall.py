"""The plain matcher: how many of a key point's words stand in the text."""

from collections.abc import Sequence

from nutgraf.matching.match import NO_MATCH, Match
from nutgraf.matching.windows import Postings
from nutgraf.text.words import Terms


class RecallMatcher:
    """The mean of content-stem recall and character 4-gram recall over the whole text.

    ROUGE-1 recall (Lin 2004) of stems without stop words, and the recall side of chrF (Popovic
    2015). It is not calibrated; it is the baseline that others are measured against.
    """

    def match(
        self, points: Sequence[Terms], sentences: Sequence[Terms], article: Sequence[Terms]
    ) -> tuple[Match, ...]:
        """One `Match` for each key point, in order."""
        postings = Postings(sentences)
        grams: set[str] = set()
        for sentence in sentences:
            grams |= sentence.grams()
        known: dict[str, Match] = {}
        for point in points:
            if point.text not in known:
                known[point.text] = _match(point, postings, grams)
        return tuple(known[point.text] for point in points)


def _match(point: Terms, postings: Postings, grams: set[str]) -> Match:
    """One key point against a text's stems and 4-grams."""
    own = point.grams()
    stems = point.content or tuple(dict.fromkeys(point.stems))
    if not own or not grams:
        return NO_MATCH
    stem_recall = sum(stem in postings for stem in stems) / len(stems)
    probability = (stem_recall + len(own & grams) / len(own)) / 2
    window, strength = postings.best(stems, lambda _: 1.0)
    return Match(probability, (probability,), window, strength)
