"""`number-mismatch`, second part: a figure of the article that is another's.

Of two in one sentence, each with a figure of its own (`Bellco fell 3% while Hanover rose 5%`), the
key point gives one the other's; or it gives a figure the year of another.
"""

from collections.abc import Iterator

from nutgraf.differences.difference import Difference, Kind, Reason, difference_of
from nutgraf.differences.values import is_same_value, may_agree
from nutgraf.facts.body import Body
from nutgraf.facts.clause_bounds import clause_around
from nutgraf.facts.names import Name
from nutgraf.facts.numeric_dates import Date
from nutgraf.facts.quantity import Quantity
from nutgraf.facts.reading import Reading
from nutgraf.languages.facts import fact_words

_MOST = 200
"""Figures of an article that is asked: in a table anything has any figure."""
_KINDS = ("money", "percent", "measure", "count")
_BESIDE = 2
"""Tokens between a figure and its year, at most."""
_SMALL = 10
"""Smaller counts are said of too much."""


def figures_of_others(point: Reading, body: Body) -> Iterator[Difference]:
    """The figures of a key point that the article has for somebody, or some year, else."""
    if not fact_words(body.code).is_measured or len(body.quantities) > _MOST:
        return
    for quantity in point.quantities:
        if quantity.kind not in _KINDS or (quantity.kind == "count" and quantity.value < _SMALL):
            continue
        places = [
            (index, there)
            for index, there in body.quantities
            if is_same_value(quantity, there) and may_agree(quantity, there)
        ]
        difference = places and (
            _of_another(point, quantity, places, body)
            or _of_another_year(point, quantity, places, body)
        )
        if difference:
            yield difference
            return


_Places = list[tuple[int, Quantity]]


def _of_another(
    point: Reading, quantity: Quantity, places: _Places, body: Body
) -> Difference | None:
    """The figure of the one whom the key point names, where it has another's everywhere."""
    registry = body.registry
    names = [name for name in point.names if not all(map(registry.is_ordinary, name.parts))]
    own = registry.same.mentions(names[0].parts)[1] if len(names) == 1 else []
    if not own:
        return None
    there = [_own_figure(figure, index, own, body) for index, figure in places]
    if not all(there) or not there[0]:
        return None
    return _difference(point, quantity, places[0][0], there[0], body)


def _own_figure(
    figure: Quantity, index: int, own: list[tuple[int, Name]], body: Body
) -> Quantity | None:
    """The figure of a name in a sentence in whose clauses another name has the one given."""
    sentence, registry = body.sentences[index], body.registry
    clause_start, clause_end = clause_around(sentence, figure.start, figure.end)
    mine = [name for place, name in own if place == index]
    others = [
        name
        for place, name in registry.sure_names
        if place == index and clause_start <= name.start < clause_end and name not in mine
    ]
    if not others or not mine or any(clause_start <= name.start < clause_end for name in mine):
        return None
    for name in mine:
        start, end = clause_around(sentence, name.start, name.end)
        figures = [q for q in sentence.quantities if start <= q.start < end and q.kind in _KINDS]
        if figures:
            return figures[0]
    return None


def _of_another_year(
    point: Reading, quantity: Quantity, places: _Places, body: Body
) -> Difference | None:
    """The figure with its own year, where the key point gives it another."""
    year = _year_of(point, quantity)
    if year is None:
        return None
    years = [_year_of(body.sentences[index], figure) for index, figure in places]
    if any(other is None or other.value == year.value for other in years) or not years[0]:
        return None
    index, figure = places[0]
    there = figure._replace(end=years[0].end)
    return _difference(point, quantity._replace(end=year.end), index, there, body)


def _year_of(text: Reading, quantity: Quantity) -> Date | None:
    """The year right behind a figure: `$9.1 billion in 2026`."""
    for date in text.dates:
        if date.kind == "year" and 0 <= date.start - quantity.end <= _BESIDE:
            between = {token.lower for token in text.tokens[quantity.end : date.start]}
            return date if between <= fact_words(text.code).dates.year_before else None
    return None


def _difference(
    point: Reading, quantity: Quantity, index: int, there: Quantity, body: Body
) -> Difference:
    return difference_of(
        point,
        (quantity.start, quantity.end),
        Kind.FIGURE,
        Reason.ELSEWHERE,
        counterpart=body.sentences[index].words(there.start, there.end),
        sentence=index,
    )
