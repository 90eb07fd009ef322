"""Numbers as they are written: `1,500`, `half a million`, `two-thirds`, `$5bn`, `thirty-five`."""

import math
import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from nutgraf.languages.numbers import NumberWords
from nutgraf.text.tokens import Token

VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125}
_GROUPING_SPACES = dict.fromkeys(map(ord, " \u00a0\u2009\u202f"))
_GROUPED = re.compile(r"\d{1,3}([.,])\d{3}(?:\1\d{3})*(?!\d)")
_GROUPS = re.compile(r"[.,](?=\d{3}(?!\d))")
_FIRST_KANJI = "\u3400"
_MYRIAD = 1e4
"""The scale from which Chinese and Japanese count anew, as English does from a thousand."""
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
    known = _openers(words.all, words.articles)
    found = [at for at, each in enumerate(tokens) if each.is_number or each.lower in known]
    return [at for at in found if not _is_mere_article(tokens, at, words)]


@cache
def _openers(known: frozenset[str], articles: frozenset[str]) -> frozenset[str]:
    """The words and signs that a number may start with."""
    return known.union(articles, VULGAR)


def _is_mere_article(tokens: Sequence[Token], at: int, words: NumberWords) -> bool:
    """Whether it is an `a` without a `dozen` or a `third` behind it."""
    word, following = tokens[at].lower, _lower(tokens, at + 1)
    if word not in words.articles or word in words.all:
        return False
    return following not in words.scales and following not in words.fractions


def read_number(tokens: Sequence[Token], at: int, words: NumberWords) -> Number | None:
    """The number that starts at a token; None where there is none."""
    token = tokens[at]
    if token.is_number:
        return _digits(tokens, at, words)
    if token.text in VULGAR:
        return Number(VULGAR[token.text], at, at + 1, "fraction", 0.01)
    if token.lower not in words.all and token.lower not in words.articles:
        return None
    if token.text[0] >= _FIRST_KANJI:
        return _kanji(tokens, at, words)
    if token.lower in words.units or token.lower in words.tens:
        return _one_in(tokens, at, words) or _worded(tokens, at, words)
    if token.lower in words.ordinals:
        return Number(words.ordinals[token.lower], at, at + 1, "ordinal")
    return _loose(tokens, at, words)


def _loose(tokens: Sequence[Token], at: int, words: NumberWords) -> Number | None:
    """`half a million`, `a dozen`, `hundreds`, `twice`."""
    word, following = tokens[at].lower, _lower(tokens, at + 1)
    if word in words.halves:
        after = at + 2 if following in words.articles else at + 1
        scale = words.scales.get(_lower(tokens, after))
        if scale:
            return Number(words.fractions[word] * scale, at, after + 1, "words", scale / 10)
        return Number(words.fractions[word], at, at + 1, "fraction", 0.01)
    if word in words.articles and following in words.scales:
        return _scaled(tokens, Number(1.0, at, at + 1, "words"), words)
    is_part = following in words.fractions and _lower(tokens, at + 2) in words.partitives
    if word in words.articles and is_part:
        return Number(words.fractions[following], at, at + 2, "fraction", 0.01)
    if word in words.scales:
        return Number(words.scales[word], at, at + 1, "implied", words.scales[word])
    if word in words.implied:
        return Number(words.implied[word], at, at + 1, "implied")
    return None


def _kanji(tokens: Sequence[Token], at: int, words: NumberWords) -> Number:
    """`三百二十` or `十二`; such characters stand in other words too, so it is only implied."""
    total = current = digit = 0.0
    index, start = at, tokens[at].lower
    while index < len(tokens) and index - at < _LONGEST and tokens[index].lower in words.all:
        word = tokens[index].lower
        scale = words.scales.get(word, words.tens.get(word, 0.0))
        if not scale:
            digit = words.units.get(word, digit)
        elif scale < _MYRIAD:
            current, digit = current + (digit or 1.0) * scale, 0.0
        else:
            total, current, digit = total + (current + digit or 1.0) * scale, 0.0, 0.0
        index += 1
    value = total + current + digit if start not in words.implied else words.implied[start]
    return Number(value, at, index, "implied")


def _digits(tokens: Sequence[Token], at: int, words: NumberWords) -> Number | None:
    raw = tokens[at].text
    if ":" in raw or len(raw) > _LONGEST:
        return None
    value, decimals = parsed(raw, words)
    if value is None:
        return None
    last = at + 1
    if last < len(tokens) and tokens[last].glued and tokens[last].lower in words.ordinal_suffixes:
        return Number(value, at, last + 1, "ordinal")
    if last < len(tokens) and tokens[last].text in VULGAR:
        value, last = value + VULGAR[tokens[last].text], last + 1
    if last + 2 < len(tokens) and tokens[last + 1].text == "/" and tokens[last].is_number:
        last = at + 1  # `1 1/2` is rare enough to leave to its whole part
    step = 10.0**-decimals
    return _scaled(tokens, Number(value, at, last, "digits", step), words)


def parsed(raw: str, words: NumberWords) -> tuple[float | None, int]:
    """The value of digits and marks and how many decimals it has; None where it has none.

    A mark that may group digits does so before three of them: `1.500` in German, not `1.5`.
    """
    plain = raw.translate(_GROUPING_SPACES)
    if words.grouping == ",":
        plain = plain.replace(",", "")
    else:
        plain = _GROUPS.sub("", plain) if _is_grouped(plain, words.grouping) else plain
        plain = plain.replace(words.decimal, ".")
    whole, _, decimals = plain.partition(".")
    try:
        value = float(f"{whole}.{decimals.replace('.', '')}") if decimals else float(whole)
    except ValueError:  # digits of several scripts in one number
        return None, 0
    return value, len(decimals)


def _is_grouped(raw: str, grouping: str) -> bool:
    """Whether the marks in a number group thousands: the first is one that does."""
    match = _GROUPED.match(raw)
    return match is not None and match[1] in grouping


def _worded(tokens: Sequence[Token], at: int, words: NumberWords) -> Number:
    """`thirty-five`, `two hundred and fifty thousand`, `two-thirds`, `twenty-first`."""
    total, current, index = 0.0, _small(tokens[at].lower, words), at + 1
    while index < len(tokens):
        step = index + 1 if tokens[index].text == "-" else index
        word = _lower(tokens, step)
        if word in words.joiners and (current >= 100 or total) and step == index:
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
    if words.units.get(tokens[at].lower) != 1 or _lower(tokens, at + 1) not in words.among:
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
    if word in words.fractions and value < 10 and (value > 1 or word in words.halves):
        if value > 1 and word in words.ordinals:
            return None  # `two third places`
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
        rest = tokens[last] if last < len(tokens) and scale >= _MYRIAD else None
        if rest and rest.glued and rest.text.isdecimal() and len(rest.text) <= 4:
            value, step, last = value + int(rest.text), 1.0, last + 1  # `1万2000`
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
