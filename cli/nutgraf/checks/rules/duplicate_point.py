"""Two key points say the same, or contradict each other.

They share nearly all of their content words, and all of their figures. Where one of them denies
what the other says, they cannot both be true.

Fails: `The bridge closes in March` and `In March the bridge will close`.
Fails: `The court lifts the ban` and `The court does not lift the ban`.
Passes: `The bridge closes in March` and `The bridge opens in May`.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from enum import Enum

from nutgraf.checks.rule import Rule, point_span, quoted
from nutgraf.facts import Reading, read_point
from nutgraf.languages.facts import fact_words
from nutgraf.model import Analysis, Finding, Severity
from nutgraf.text.cut import points_of
from nutgraf.text.words import Terms

ID = "duplicate-point"

ALIKE = 0.8
"""The share of their content words that two key points have in common (Jaccard 1912). Set by
hand."""


MOST_MET = 20
"""Earlier key points with the same word that are compared: in a long list some words are in all."""


def check(analysis: Analysis) -> Iterator[Finding]:
    """A finding for each key point that says what an earlier one has said."""
    article = analysis.article
    for index, earlier in _repeats(points_of(article)):
        here, there = (
            read_point(article.key_points[place].text, article.language)
            for place in (index, earlier)
        )
        relation = _relation(here, there)
        if relation is not _Relation.OTHER:
            yield Finding(
                rule=ID,
                severity=Severity.WARNING,
                message=f"this {relation.value} key point {earlier + 1}: "
                f"{quoted(article.key_points[earlier].text)}",
                span=point_span(analysis, index),
                help=_HELP[relation],
                key_point=index,
            )


class _Relation(Enum):
    """What two key points of the same words say of each other."""

    SAME = "says the same as"
    CONTRARY = "cannot be true together with"
    OTHER = "speaks of something else than"


_HELP = {
    _Relation.SAME: "Keep one of the two.",
    _Relation.CONTRARY: "Check which of the two the article says.",
}


def _relation(here: Reading, there: Reading) -> _Relation:
    """Whether two key points of the same words say the same: figures and denials tell."""
    figures = (
        {(quantity.value, quantity.unit) for quantity in point.quantities}
        for point in (here, there)
    )
    if next(figures) != next(figures):
        return _Relation.OTHER
    denials = [len(point.negations) + len(point.deniers) for point in (here, there)]
    if denials[0] == denials[1]:
        soft = fact_words(here.code).negation.soft
        return _Relation.SAME if soft.isdisjoint(here.lowers ^ there.lowers) else _Relation.OTHER
    return _Relation.CONTRARY if sorted(denials) == [0, 1] else _Relation.OTHER


def _repeats(points: Sequence[Terms]) -> Iterator[tuple[int, int]]:
    """Key points with the first earlier one that is alike; only those that share a word are met."""
    seen: dict[str, list[int]] = defaultdict(list)
    for index, point in enumerate(points):
        content = set(point.content)
        rare = sorted(content, key=lambda stem: (len(seen[stem]), stem))
        # Two sets that are alike share one of the rarest words of either.
        few = rare[: len(rare) - int(ALIKE * len(rare)) + 1]
        for earlier in sorted({candidate for stem in few for candidate in seen[stem][:MOST_MET]}):
            if _are_alike(content, set(points[earlier].content)):
                yield index, earlier
                break
        for stem in content:
            seen[stem].append(index)


def _are_alike(left: set[str], right: set[str]) -> bool:
    different = left ^ right
    return len(left & right) >= ALIKE * len(left | right) and not any(
        any(map(str.isdigit, stem)) for stem in different
    )


RULE = Rule(ID, Severity.WARNING, check, __doc__)
