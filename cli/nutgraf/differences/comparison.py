"""All that a key point states, and which of it the article bears out."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice

from nutgraf.differences.dates import date_mismatches
from nutgraf.differences.dates_of_others import dates_of_others
from nutgraf.differences.difference import Difference, Kind
from nutgraf.differences.figures import duration_mismatches, number_mismatches
from nutgraf.differences.figures_of_others import figures_of_others
from nutgraf.differences.hedges import overstatements
from nutgraf.differences.names import unknown_names
from nutgraf.differences.negations import negation_mismatches
from nutgraf.differences.opposites import reversed_claims
from nutgraf.differences.quotations import misquotes
from nutgraf.differences.repair import Repair
from nutgraf.differences.speakers import wrong_speakers
from nutgraf.differences.swapped_names import swapped_names
from nutgraf.differences.turned_clauses import turned_clauses
from nutgraf.differences.turned_subjects import turned_subjects
from nutgraf.facts import Body, Reading
from nutgraf.facts.reading import read_facts

Compare = Callable[[Reading, Body], Iterator[Difference]]


def compare_figures(point: Reading, body: Body) -> Iterator[Difference]:
    """The figures of a key point that the article lacks, gives otherwise or has for another."""
    yield from _or_else(number_mismatches, figures_of_others, point, body)


def compare_dates(point: Reading, body: Body) -> Iterator[Difference]:
    """The dates and durations of a key point that the article lacks, or has for something else."""
    yield from _or_else(date_mismatches, dates_of_others, point, body)
    yield from duration_mismatches(point, body)


def compare_names(point: Reading, body: Body) -> Iterator[Difference]:
    """The names of a key point that the article lacks, spells otherwise or has in another place."""
    yield from unknown_names(point, body)
    yield from swapped_names(point, body)


def compare_quotations(point: Reading, body: Body) -> Iterator[Difference]:
    """The quotations of a key point that are not the article's, or not that speaker's."""
    yield from misquotes(point, body)
    yield from wrong_speakers(point, body)


def compare_directions(point: Reading, body: Body) -> Iterator[Difference]:
    """The words of a key point for which the article has an opposite, and a clause turned round."""
    yield from reversed_claims(point, body)
    yield from islice(chain(turned_clauses(point, body), turned_subjects(point, body)), 1)


def _or_else(first: Compare, then: Compare, point: Reading, body: Body) -> Iterator[Difference]:
    """The differences of one comparison, and of a second where the first is sure of nothing."""
    differences = list(first(point, body))
    yield from differences
    if all(difference.is_weak for difference in differences):
        yield from then(point, body)


COMPARISONS: Mapping[Kind, Compare] = {
    Kind.FIGURE: compare_figures,
    Kind.DATE: compare_dates,
    Kind.NAME: compare_names,
    Kind.QUOTATION: compare_quotations,
    Kind.DENIAL: negation_mismatches,
    Kind.DIRECTION: compare_directions,
    Kind.HEDGE: overstatements,
}
"""The comparison for each kind of difference."""


_MOST_MENDED = 12
"""Differences of a key point that are mended: each mended key point is compared anew."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """A key point's differences from the article, in its order by kind, and how much it states.

    `stated` counts its figures (durations are dates), dates, names, quotations and denials.
    """

    differences: tuple[Difference, ...]
    stated: Mapping[Kind, int]

    def sure(self, kind: Kind) -> int:
        """How many differences of a kind are clear."""
        return sum(
            difference.kind is kind and not difference.is_weak for difference in self.differences
        )

    def borne_out(self, kind: Kind) -> int:
        """How many statements of a kind the article bears out: those with no difference at all."""
        places = {
            (difference.start, difference.end)
            for difference in self.differences
            if difference.kind is kind
        }
        return max(0, self.stated.get(kind, 0) - len(places))


def compare(point: Reading, body: Body) -> Comparison:
    """A key point compared with an article in every way."""
    differences = [difference for ask in COMPARISONS.values() for difference in ask(point, body)]
    return Comparison(tuple(_proven(differences, point, body)), _stated(point))


def _proven(differences: Sequence[Difference], point: Reading, body: Body) -> Iterator[Difference]:
    """The differences, each with the one repair that is known to mend it, or with none."""
    tried = 0
    for difference in differences:
        if difference.repairs and tried < _MOST_MENDED:
            tried += 1
            mends = next(
                (way for way in difference.repairs if _mends(way, difference, point, body)), None
            )
            yield replace(difference, repairs=(mends,) if mends else ())
        else:
            yield replace(difference, repairs=()) if difference.repairs else difference


def _mends(way: Repair, difference: Difference, point: Reading, body: Body) -> bool:
    """Whether a comparison of the mended key point finds nothing more in that place.

    A note may be left of what was no note.
    """
    mended = read_facts(way.mended(point.text), point.code)
    end = difference.end + len(way.text) - (way.end - way.start)
    return not any(
        remaining.start < end
        and remaining.end > difference.start
        and (difference.is_weak or not remaining.is_weak)
        for remaining in COMPARISONS[difference.kind](mended, body)
    )


def _stated(point: Reading) -> Counter[Kind]:
    """How many things of each kind a key point states."""
    kinds = [Kind.DATE if q.kind == "duration" else Kind.FIGURE for q in point.quantities]
    counts = Counter(kinds)
    counts[Kind.DATE] += len(point.dates)
    counts[Kind.NAME] = len(point.names)
    counts[Kind.QUOTATION] = len(point.quotes)
    counts[Kind.DENIAL] = len(point.negations) + len(point.deniers)
    return counts
