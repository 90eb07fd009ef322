"""A figure of a key point with the article's value, in the key point's own way of writing it.

What comes out is read again by whoever asks: nothing here need be sure of every style.
"""

import math
import re
from collections.abc import Iterator

from nutgraf.differences.repair import Repair, cased_like, repair
from nutgraf.differences.spelt_figures import ordinal_like, spelt_like
from nutgraf.facts.number import parsed
from nutgraf.facts.quantity import Quantity
from nutgraf.facts.reading import Reading
from nutgraf.languages.facts import fact_words
from nutgraf.text.tokens import Token
from nutgraf.text.words import FIRST_SPACELESS

_LARGEST = 10_000.0
"""Before a scale no figure of this size is written: `$12,000m`."""
_GROUPED_FROM = 10_000
"""From here on digits are grouped wherever they are grouped at all; below, newsrooms differ."""


def mended_figure(
    point: Reading, quantity: Quantity, there: Reading, other: Quantity
) -> Iterator[Repair]:
    """The ways to write the article's quantity in place of the key point's, the likeliest first.

    Nothing is yielded where the two do not measure the same, in one unit.
    """
    if quantity.kind != other.kind or quantity.unit != other.unit or _is_part(point, quantity):
        return
    if quantity.kind == "factor" and _last(point, quantity) != _last(there, other):
        return
    start, end = point.span(quantity.start, quantity.end)
    value = _as_soft(point, quantity, other)
    for text in _ways(point, quantity, there, other, value):
        mended = repair(point.text, start, end, text) if text else None
        if mended:
            yield mended


def _last(text: Reading, quantity: Quantity) -> str:
    """The last word of a factor: `2 раза` cannot be `5 раза`, nor `threefold` be `four times`."""
    return text.tokens[quantity.end - 1].lower


def _is_part(point: Reading, quantity: Quantity) -> bool:
    """Whether letters go on right behind it: the `30` of `30h00` is no number by itself."""
    behind = point.tokens[quantity.end : quantity.end + 1]
    return any(
        token.glued and token.text[0].isalpha() and token.text[0] < FIRST_SPACELESS
        for token in behind
    )


def _ways(
    point: Reading, quantity: Quantity, there: Reading, other: Quantity, value: float
) -> Iterator[str]:
    if other.value == value:
        yield _digits_of(point, quantity, there, other)
    if quantity.kind == "time":
        yield _numbers_of(point, quantity, there, other)
    yield _rescaled(point, quantity, other._replace(value=value))
    if other.value != value:
        return
    words = fact_words(point.code).numbers
    written = point.words(quantity.start, quantity.end)
    if quantity.form == "words":
        yield _in_words(point, quantity, other)
    elif quantity.form == "ordinal":
        yield ordinal_like(written, other.value, words)
    if _is_one_style(quantity, other):
        yield _like(written, there.words(other.start, other.end))


def _as_soft(point: Reading, quantity: Quantity, other: Quantity) -> float:
    """The article's value, rounded as the key point rounds its own: `nearly 500`, `over 2,000`."""
    tokens = point.tokens[quantity.start : quantity.end]
    digits = [token.text for token in tokens if token.is_number]
    if not quantity.soft or quantity.soft == other.soft or len(digits) != 1:
        return other.value
    value, decimals = parsed(digits[0], fact_words(point.code).numbers)
    if not value or decimals or not quantity.value:
        return other.value
    plain = str(int(value))
    step = quantity.value / value * 10.0 ** (len(plain) - len(plain.rstrip("0")))
    steps = other.value / step
    if quantity.soft == "about":
        return round(steps) * step or other.value
    return (math.floor(steps) if quantity.soft == "least" else math.ceil(steps)) * step


def _is_one_style(quantity: Quantity, other: Quantity) -> bool:
    """Whether the article's own writing may stand for the key point's."""
    plain = {"digits", "words"}
    return quantity.form == other.form or {quantity.form, other.form} <= plain


def _like(written: str, text: str) -> str:
    return cased_like(text, written) if written[:1].isalpha() else text


def _digits_of(point: Reading, quantity: Quantity, there: Reading, other: Quantity) -> str:
    """The key point's words with the article's digits, where all else in them is the same."""
    ours = point.tokens[quantity.start : quantity.end]
    theirs = there.tokens[other.start : other.end]
    if len(ours) != len(theirs):
        return ""
    pieces: list[str] = []
    for token, counterpart in zip(ours, theirs, strict=True):
        if token.is_number is not counterpart.is_number or not (
            token.is_number or token.lower == counterpart.lower
        ):
            return ""
        pieces.append("" if token.glued or not pieces else " ")
        pieces.append(
            _grouped_like(token, counterpart.text, point.code) if token.is_number else token.text
        )
    return "".join(pieces)


def _numbers_of(point: Reading, quantity: Quantity, there: Reading, other: Quantity) -> str:
    """The key point's time with the article's numbers, one for one: `6pm` for `5pm`."""
    theirs = [token.text for token in there.tokens[other.start : other.end] if token.is_number]
    ours = range(quantity.start, quantity.end)
    places = [point.span(index, index + 1) for index in ours if point.tokens[index].is_number]
    if len(theirs) != len(places):
        return ""
    start, end = point.span(quantity.start, quantity.end)
    pieces: list[str] = []
    for (number_start, number_end), new in zip(places, theirs, strict=True):
        mark = ":" if ":" in point.text[number_start:number_end] else "."
        pieces += [point.text[start:number_start], re.sub(r"[.:]", mark, new)]
        start = number_end
    return "".join([*pieces, point.text[start:end]])


def _rescaled(point: Reading, quantity: Quantity, other: Quantity) -> str:
    """The key point's words with its one number changed to the article's value: `$15.2m`."""
    tokens = point.tokens[quantity.start : quantity.end]
    numbers = [index for index, token in enumerate(tokens) if token.is_number]
    if len(numbers) != 1 or quantity.form != "digits" or quantity.kind in ("time", "score"):
        return ""
    token, words = tokens[numbers[0]], fact_words(point.code).numbers
    value, _ = parsed(token.text, words)
    if not value or not quantity.value:
        return ""
    scale = quantity.value / value
    new = other.value / scale
    if scale > 1 and not 1 <= new < _LARGEST:
        return ""
    digits = f"{new:.4f}".rstrip("0").rstrip(".")
    if abs(float(digits) * scale - other.value) > 1e-9 * abs(other.value):
        return ""
    text = _grouped_like(token, digits.replace(".", words.decimal), point.code)
    start, end = point.span(quantity.start, quantity.end)
    number_start, number_end = point.span(
        quantity.start + numbers[0], quantity.start + numbers[0] + 1
    )
    return point.text[start:number_start] + text + point.text[number_end:end]


def _grouped_like(token: Token, digits: str, code: str) -> str:
    """Digits grouped in thousands as a number groups its own, or not grouped where it does not."""
    words = fact_words(code).numbers
    whole = "".join(char for char in digits if char.isdecimal() or char == words.decimal)
    value, decimals = parsed(digits, words)
    if value is None or decimals or value < 1000 or not digits[-1:].isdecimal():
        return digits
    marks = [mark for mark in token.text if not mark.isdecimal() and mark != words.decimal]
    is_grouped = len(set(marks)) == 1 and not parsed(token.text, words)[1]
    plain = whole.replace(words.decimal, "") if words.decimal in words.grouping else whole
    plain = str(int(value)) if plain.isdecimal() else ""
    if not plain:
        return digits
    if is_grouped:
        return f"{int(plain):,}".replace(",", marks[0])
    return plain if value < _GROUPED_FROM or len(token.text) > 4 else digits


def _in_words(point: Reading, quantity: Quantity, other: Quantity) -> str:
    """The number in the key point's words changed, the words of its unit kept."""
    words = fact_words(point.code).numbers
    for words_end in range(quantity.end, quantity.start, -1):
        written = point.words(quantity.start, words_end)
        spelt = spelt_like(written, quantity.value, other.value, words)
        if spelt:
            start, end = point.span(quantity.start, quantity.end)
            return spelt + point.text[start + len(written) : end]
    return ""
