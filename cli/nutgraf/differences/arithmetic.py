"""Figures that the article does not state but gives: sums, differences, shares, counts of a list.

`more than £1,738 and now £1,849` gives a rise of £111 and of 6.4%, `Ohio, Iowa and Utah` three
states. Such a figure is worth a note to the editor, who may want to do the sum again, no alarm.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from nutgraf.differences.factors import is_ratio
from nutgraf.differences.values import ABOUT
from nutgraf.facts.body import Body
from nutgraf.facts.quantity import Quantity
from nutgraf.facts.reading import Reading
from nutgraf.languages.facts import fact_words

_FIGURES = 10
"""Figures of two neighbouring sentences that are paired with each other."""
_SHARES = ("percent", "fraction")
_ITEMS = range(3, 13)
"""How long a list of names may be that a reader counts."""

_SMALL, _BESIDE = 20, 4
"""A smaller count is only a sum of two so near to each other: `two men and four women`."""


@dataclass(frozen=True, slots=True)
class Derivation:
    """The sentence that gives a figure, and its words."""

    sentence: int
    words: str


def derivation(quantity: Quantity, body: Body, sentences: Sequence[int]) -> Derivation | None:
    """How some sentences of the article, or a neighbouring pair of them, give a quantity."""
    for index in sentences:
        for left, right in _pairs(index, body):
            if _gives(left[1], right[1], quantity):
                words = " and ".join(
                    body.sentences[place].words(figure.start, figure.end)
                    for place, figure in (left, right)
                )
                return Derivation(index, words)
    return None


def counted_list(quantity: Quantity, body: Body, sentences: Sequence[int]) -> Derivation | None:
    """The list of as many names as the key point counts, in one of some sentences."""
    if quantity.kind == "count" and quantity.value in _ITEMS:
        for index in sentences:
            for words, many in lists_of_names(body.sentences[index]):
                if many == quantity.value:
                    return Derivation(index, words)
    return None


def may_be_worked_out(quantity: Quantity, others: Iterable[Quantity]) -> bool:
    """Whether a figure is the sum or the difference of two others, or what a share leaves of all.

    They may be of unlike things: five hurt badly and 12 lightly are 17.
    """
    if quantity.kind not in ("count", "percent"):
        return False
    values = {other.value for other in others if other.value > 1}
    if quantity.kind == "percent" and 100 - quantity.value in values:
        return True
    return any({quantity.value - value, quantity.value + value} & values for value in values)


def _pairs(index: int, body: Body) -> Iterator[tuple[tuple[int, Quantity], tuple[int, Quantity]]]:
    """The pairs of like figures of a sentence, and of it and the next."""
    here = [(index, figure) for figure in body.sentences[index].quantities]
    following = body.sentences[index + 1 : index + 2]
    there = [(index + 1, figure) for sentence in following for figure in sentence.quantities]
    figures = [
        figure for figure in here[:_FIGURES] + there[:_FIGURES] if figure[1].form != "implied"
    ]
    for position, left in enumerate(figures):
        for right in figures[position + 1 :]:
            if left[0] == index and _are_alike(left[1], right[1]):
                yield left, right


def _are_alike(left: Quantity, right: Quantity) -> bool:
    """Whether it makes sense to add or to compare two figures."""
    if left.kind == "ordinal" and right.kind == "duration":  # the 66th minute, five minutes later
        return bool(left.nouns) and right.unit.startswith(left.nouns[0])
    if left.kind != right.kind or left.kind in ("ordinal", "time", "score", "ratio", "fraction"):
        return False
    return left.unit == right.unit


def _gives(left: Quantity, right: Quantity, quantity: Quantity) -> bool:
    """Whether a sum, a difference or a share of two figures is the one that is wanted."""
    low, high = sorted((left.value, right.value))
    if quantity.kind == "factor":
        return left.kind not in _SHARES and is_ratio(low, high, quantity)
    is_share = quantity.kind == "percent" or (
        quantity.kind == "fraction" and quantity.soft in ("least", "most")
    )
    if is_share and left.kind not in _SHARES and low > 0:
        whole = 100.0 if quantity.kind == "percent" else 1.0
        shares = low / high, (high - low) / high, (high - low) / low
        return any(_is_shown(whole * share, quantity) for share in shares)
    if quantity.kind != left.kind or (quantity.unit and left.unit and quantity.unit != left.unit):
        return False
    if (
        quantity.kind == "count" and quantity.value < _SMALL
    ):  # any two small figures give such a one
        is_beside = 0 < right.start - left.end <= _BESIDE
        is_rest = left.value == low and high - low == quantity.value  # `16 of 19`: all but three
        return is_beside and (low + high == quantity.value or is_rest)
    return any(_is_shown(value, quantity) for value in (low + high, high - low))


def _is_shown(value: float, quantity: Quantity) -> bool:
    """Whether a value is the wanted one as far as it is shown, or as softly as it is said."""
    slack = quantity.step / 2 if quantity.step != 1.0 or quantity.kind == "percent" else 1e-9
    if quantity.soft:
        slack = max(slack, ABOUT * quantity.value)
    return abs(value - quantity.value) <= slack + 1e-9 * quantity.value


def lists_of_names(sentence: Reading) -> Iterator[tuple[str, int]]:
    """The lists of names in a sentence (`Ohio, Iowa and Utah`): words, and how many names."""
    names = sentence.names
    start = 0
    for index in range(1, len(names) + 1):
        if index < len(names) and _is_next(sentence, names[index - 1].end, names[index].start):
            continue
        if index - start > 1:
            yield sentence.words(names[start].start, names[index - 1].end), index - start
        start = index


def _is_next(sentence: Reading, end: int, start: int) -> bool:
    """Whether only a comma or an `and` stands between two names."""
    between = [token.lower for token in sentence.tokens[end:start]]
    if between[:1] == [","]:
        del between[0]
        if not between:
            return True
    return len(between) == 1 and between[0] in fact_words(sentence.code).names.joins
