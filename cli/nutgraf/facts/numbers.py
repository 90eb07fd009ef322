"""Numbers as they are written: `1,500`, `half a million`, `two-thirds`, `$5bn`, `thirty-five`."""

import math
from collections.abc import Sequence
from typing import NamedTuple

from nutgraf.facts.tokens import Token
from nutgraf.languages.facts import NumberWords

_VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125}
_ARTICLES = frozenset(("a", "an"))
_LONGEST = 18
"""More digits than this are a serial number, not a value."""


class Number(NamedTuple):
    """A value and the tokens that say it: `tokens[first:last]`.

    `step` is the size of the last digit shown (1e5 for `1.2 million`), `other` a second reading
    (`100m` may be metres), and `form` how it is written: `digits`, `words`, `ordinal`,
    `fraction` or `implied`.
    """

    value: float
    first: int
    last: int
    form: str
    step: float = 1.0
    other: float | None = None


def openings(tokens: Sequence[Token], words: NumberWords) -> list[int]:
    """The tokens at which a number may start, and no number starts at another."""
    known = words.all
    return [
        at
        for at, token in enumerate(tokens)
        if token.is_number
        or token.lower in known
        or token.lower in _ARTICLES
        or token.text in _VULGAR
    ]


def read_number(tokens: Sequence[Token], at: int, words: NumberWords) -> Number | None:
    """The number that starts at a token; None where there is none."""
    token = tokens[at]
    if token.is_number:
        return _digits(tokens, at, words)
    if token.text in _VULGAR:
        return Number(_VULGAR[token.text], at, at + 1, "fraction", 0.01)
    if token.lower not in words.all and token.lower not in _ARTICLES:
        return None
    if token.lower in words.units or token.lower in words.tens:
        return _one_in(tokens, at, words) or _worded(tokens, at, words)
    if token.lower in words.ordinals:
        return Number(words.ordinals[token.lower], at, at + 1, "ordinal")
    return _loose(tokens, at, words)


def _loose(tokens: Sequence[Token], at: int, words: NumberWords) -> Number | None:
    """`half a million`, `a dozen`, `hundreds`, `twice`."""
    word, following = tokens[at].lower, _lower(tokens, at + 1)
    if word in ("half", "quarter"):
        after = at + 2 if following in ("a", "an") else at + 1
        scale = words.scales.get(_lower(tokens, after))
        if scale:
            return Number(words.fractions[word] * scale, at, after + 1, "words", scale / 10)
        return Number(words.fractions[word], at, at + 1, "fraction", 0.01)
    if word in ("a", "an") and following in words.scales:
        return _scaled(tokens, Number(1.0, at, at + 1, "words"), words)
    if word in ("a", "an") and following in words.fractions and _lower(tokens, at + 2) == "of":
        return Number(words.fractions[following], at, at + 2, "fraction", 0.01)
    if word in words.scales:
        return Number(words.scales[word], at, at + 1, "implied", words.scales[word])
    if word in words.implied:
        return Number(words.implied[word], at, at + 1, "implied")
    return None


def _digits(tokens: Sequence[Token], at: int, words: NumberWords) -> Number | None:
    raw = tokens[at].text
    if ":" in raw or len(raw) > _LONGEST:
        return None
    whole, _, decimals = raw.replace(",", "").partition(".")
    try:
        value = float(f"{whole}.{decimals.replace('.', '')}") if decimals else float(whole)
    except ValueError:  # digits of several scripts in one number
        return None
    last = at + 1
    if last < len(tokens) and tokens[last].glued and tokens[last].lower in ("st", "nd", "rd", "th"):
        return Number(value, at, last + 1, "ordinal")
    if last < len(tokens) and tokens[last].text in _VULGAR:
        value, last = value + _VULGAR[tokens[last].text], last + 1
    if last + 2 < len(tokens) and tokens[last + 1].text == "/" and tokens[last].is_number:
        last = at + 1  # `1 1/2` is rare enough to leave to its whole part
    step = 10.0 ** -len(decimals) if decimals else 1.0
    return _scaled(tokens, Number(value, at, last, "digits", step), words)


def _worded(tokens: Sequence[Token], at: int, words: NumberWords) -> Number:
    """`thirty-five`, `two hundred and fifty thousand`, `two-thirds`, `twenty-first`."""
    total, current, index = 0.0, _small(tokens[at].lower, words), at + 1
    while index < len(tokens):
        step = index + 1 if tokens[index].text == "-" else index
        word = _lower(tokens, step)
        if word == "and" and (current >= 100 or total) and step == index:
            step, word = step + 1, _lower(tokens, step + 1)
        if word in words.tens or word in words.units:
            small = _small(word, words)
            if not _adds(current, small):
                break
            current += small
        elif word in words.ordinals and current % 100 in words.tens.values():
            if words.ordinals[word] < 10:
                return Number(total + current + words.ordinals[word], at, step + 1, "ordinal")
            break
        elif word in words.scales:
            current *= words.scales[word]
            if words.scales[word] >= 1000:
                total, current = total + current, 0.0
        else:
            break
        index = step + 1
    fraction = _fraction(tokens, at, index, total + current, words)
    return fraction or Number(total + current, at, index, "words")


def _one_in(tokens: Sequence[Token], at: int, words: NumberWords) -> Number | None:
    """`one in five`, `one in 20`: a fraction; `one in 2015` and `one in three-room flats` not."""
    if words.units.get(tokens[at].lower) != 1 or _lower(tokens, at + 1) != "in":
        return None
    if at + 2 >= len(tokens):
        return None
    whole = tokens[at + 2]
    value = words.units.get(whole.lower) or words.tens.get(whole.lower) or 0.0
    if whole.text.isdecimal() and len(whole.text) < 4:
        value = float(whole.text)
    following = tokens[at + 3] if at + 3 < len(tokens) else None
    if value < 2 or (following is not None and following.glued and following.text == "-"):
        return None
    return Number(1 / value, at, at + 3, "fraction", 0.01)


def _fraction(
    tokens: Sequence[Token], at: int, index: int, value: float, words: NumberWords
) -> Number | None:
    step = index + 1 if index < len(tokens) and tokens[index].text == "-" else index
    word = _lower(tokens, step)
    if word in words.fractions and value < 10 and (value > 1 or word in ("half", "quarter")):
        if value > 1 and not word.endswith("s") and word != "half":
            return None
        return Number(value * words.fractions[word], at, step + 1, "fraction", 0.01)
    if word in words.fractions and value == 1 and step > index:
        return Number(words.fractions[word], at, step + 1, "fraction", 0.01)
    return None


def _scaled(tokens: Sequence[Token], number: Number, words: NumberWords) -> Number:
    """The number with the scale that follows it: `5bn`, `6 million`, `$6-million`, `10 dozen`."""
    value, step, last, other = number.value, number.step, number.last, number.other
    if last < len(tokens) and tokens[last].glued and tokens[last].lower in words.suffixes:
        scale = words.suffixes[tokens[last].lower]
        other = value if tokens[last].lower in ("m", "k", "b") else None
        return Number(value * scale, number.first, last + 1, number.form, step * scale, other)
    while last < len(tokens):
        at = last + 1 if tokens[last].text == "-" and tokens[last].glued else last
        scale = words.scales.get(_lower(tokens, at), 0.0)
        if not scale or not math.isfinite(value * scale):
            break
        value, step, last = value * scale, step * scale, at + 1
    return Number(value, number.first, last, number.form, step, other)


def _adds(current: float, small: float) -> bool:
    """Whether a small number goes on with what was read: `thirty` + `five`, `hundred` + `fifty`."""
    if current >= 100:
        return current % 100 == 0
    return current == 0 or (current >= 20 and current % 10 == 0 and small < 10)


def _small(word: str, words: NumberWords) -> float:
    return words.units[word] if word in words.units else words.tens[word]


def _lower(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].lower if at < len(tokens) else ""
