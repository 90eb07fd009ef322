"""When a figure is rounded though no word says so: `21,000` for 20,977."""

from nutgraf.facts.phrases import lower_at
from nutgraf.facts.quantity import Quantity
from nutgraf.facts.reading import Reading
from nutgraf.languages.facts import fact_words

_ROUND, _SLIGHTLY = 100, 0.01
"""A figure in whole hundreds, or thousands, may stand for one above a thousand that differs by so
small a share.
"""
_PRECISE = 10
"""What is a whole number of these is not told to the last digit, and may be rounded already."""
_BEFORE = 3
"""Tokens before a figure that may say that it is exact, or passed: `passed the 21,000 mark`."""
_PAIR = 3
"""Tokens from one figure to the other of a result: `1,213 votes to 1,187`."""
_DASHES = "-–—"


def is_rounded_unsaid(point: Reading, quantity: Quantity) -> bool:
    """Whether a key point's figure is one that may be rounded, and nothing says it is not."""
    is_amount = quantity.kind in ("count", "money", "measure") and quantity.form == "digits"
    is_round = quantity.value > 10 * _ROUND and quantity.value % _ROUND == 0
    if not is_amount or not is_round or quantity.soft:
        return False
    around = {*_words_before(point, quantity), lower_at(point.tokens, quantity.end)}
    is_exact = not around.isdisjoint(fact_words(point.code).numbers.exact)
    return not is_exact and not _is_in_pair(point, quantity)


def is_rounded_for(point: Reading, quantity: Quantity, sentence: Reading, there: Quantity) -> bool:
    """Whether such a figure rounds one of the article, which is told to the last digit.

    What is said to be passed must not be rounded up.
    """
    gap = abs(quantity.value - there.value)
    if not 0 < gap <= min(_zeros(quantity.value) / 2, _SLIGHTLY * there.value):
        return False
    passing = fact_words(point.code).numbers.passing
    if there.value < quantity.value and not passing.isdisjoint(_words_before(point, quantity)):
        return False
    is_precise = there.form == "digits" and there.step <= 1 and there.value % _PRECISE != 0
    return is_precise and not there.soft and not _is_in_pair(sentence, there)


def _zeros(value: float) -> float:
    """The step that the zeros at a whole number's end show: 1,000 for 21,000."""
    plain = str(int(value))
    return 10.0 ** (len(plain) - len(plain.rstrip("0")))


def _words_before(text: Reading, quantity: Quantity) -> list[str]:
    start = max(0, quantity.start - _BEFORE)
    return [token.lower for token in text.tokens[start : quantity.start]]


def _is_in_pair(text: Reading, quantity: Quantity) -> bool:
    """Whether a figure is one of a result's two, and none of a change: `1,213 votes to 1,187`."""
    tokens, words = text.tokens, fact_words(text.code).numbers
    first, last = max(1, quantity.start - _PAIR), min(quantity.end + _PAIR, len(tokens) - 1)
    for place in (*range(first, quantity.start), *range(quantity.end, last)):
        is_joint = tokens[place].lower in words.range_joiners or tokens[place].text in _DASHES
        if is_joint and tokens[place + 1].is_number:
            is_before = any(token.is_number for token in tokens[max(0, place - _PAIR) : place])
            is_change = words.changes_from & set(_words_before(text, quantity))
            return is_before and not is_change
    return False
