"""What a key point's facts and the article's differ in, counted for the verdict."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, islice
from typing import NamedTuple

from nutgraf.facts import Body, Discrepancy, Reading, read_body, read_point
from nutgraf.facts.compare_dates import date_mismatches
from nutgraf.facts.compare_direction import reversed_claims
from nutgraf.facts.compare_names import unknown_names
from nutgraf.facts.compare_negation import negation_mismatches
from nutgraf.facts.compare_numbers import duration_mismatches, number_mismatches
from nutgraf.facts.compare_order import swapped_roles
from nutgraf.facts.compare_quotes import misquotes
from nutgraf.facts.compare_roles import swapped_names
from nutgraf.facts.compare_subject import swapped_subjects
from nutgraf.model import Article
from nutgraf.text.cut import sentences_of


class Facts(NamedTuple):
    """How many of a key point's facts the article has, and how many it gives otherwise.

    `figures` are quantities and dates. `turned` are claims that it denies, affirms or has the other
    way round. What differs in a way that is worth a note, no alarm, is not counted.
    """

    wrong_figures: int
    wrong_names: int
    misquotes: int
    turned: int
    figures: int


@lru_cache(maxsize=2)
def facts_of(article: Article) -> tuple[Facts, ...]:
    """The facts of each key point, in their order."""
    credits = [text for text in (article.author, article.outlet, *article.house.names) if text]
    body = read_body(
        sentences_of(article),
        article.language,
        credits=credits,
        today=article.date,
        is_signed=bool(article.author),
    )
    points = (read_point(point.text, article.language) for point in article.key_points)
    return tuple(_facts(point, body) for point in points)


def _facts(point: Reading, body: Body) -> Facts:
    figures = [*number_mismatches(point, body), *date_mismatches(point, body)]
    figures += duration_mismatches(point, body)
    names = [*unknown_names(point, body), *swapped_names(point, body)]
    quotes = list(misquotes(point, body))
    turned = [*negation_mismatches(point, body), *reversed_claims(point, body)]
    turned += _turned_round(point, body)
    wrong = [sum(not each.is_weak for each in found) for found in (figures, names, quotes, turned)]
    return Facts(
        wrong_figures=wrong[0],
        wrong_names=wrong[1],
        misquotes=wrong[2],
        turned=wrong[3],
        figures=max(0, len(point.quantities) + len(point.dates) - wrong[0]),
    )


def _turned_round(point: Reading, body: Body) -> Iterator[Discrepancy]:
    yield from islice(chain(swapped_roles(point, body), swapped_subjects(point, body)), 1)
