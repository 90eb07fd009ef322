"""Numbers in words: `fifty-one thousand two hundred and forty-eight`, `a quarter of a million`."""

from collections.abc import Sequence
from functools import cache

from nutgraf.facts.numbers import (
    LONGEST,
    MYRIAD,
    ROUGH,
    VULGAR,
    Number,
    part_at,
    read_digits,
    scaled,
)
from nutgraf.facts.phrases import lower_at
from nutgraf.facts.words_of_numbers import of_scale, worded
from nutgraf.languages.numbers import NumberWords
from nutgraf.text.tokens import Token

_FIRST_KANJI = "\u3400"


def openings(tokens: Sequence[Token], words: NumberWords) -> list[int]:
    """The tokens at which a number may start, and no number starts at another."""
    known = _openers(words.all, words.articles)
    is_glued = bool(words.glued_scales)
    found = [
        at
        for at, each in enumerate(tokens)
        if each.is_number
        or each.lower in known
        or (is_glued and each.is_long and words.small(each.lower) is not None)
    ]
    return [at for at in found if not _is_mere_article(tokens, at, words)]


@cache
def _openers(known: frozenset[str], articles: frozenset[str]) -> frozenset[str]:
    """The words and signs that a number may start with."""
    return known.union(articles, VULGAR)


def _is_mere_article(tokens: Sequence[Token], at: int, words: NumberWords) -> bool:
    """Whether it is an `a` without a `dozen`, a `third` or a `year and a half` behind it."""
    word, following = tokens[at].lower, lower_at(tokens, at + 1)
    if word not in words.articles or word in words.all:
        return False
    if following in words.scales or following in words.fractions:
        return False
    return not part_at(tokens, at + 2, words)[0]


def read_number(tokens: Sequence[Token], at: int, words: NumberWords) -> Number | None:
    """The number that starts at a token; None where there is none."""
    token = tokens[at]
    if token.is_number:
        return _share_of(tokens, read_digits(tokens, at, words), words)
    if token.text in VULGAR:
        return of_scale(tokens, Number(VULGAR[token.text], at, at + 1, "fraction", ROUGH), words)
    small = words.small(token.lower)
    if small is None and token.lower not in words.all and token.lower not in words.articles:
        return None
    if token.text[0] >= _FIRST_KANJI:
        return _kanji(tokens, at, words)
    if small is not None:
        whole = _one_in(tokens, at, words)
        return whole or _share_of(tokens, worded(tokens, at, small, words), words)
    if token.lower in words.ordinals:
        return Number(words.ordinals[token.lower], at, at + 1, "ordinal")
    return _loose(tokens, at, words)


def _loose(tokens: Sequence[Token], at: int, words: NumberWords) -> Number | None:
    """`half a million`, `a dozen`, `a year and a half`, `mille deux cents`, `hundreds`, `twice`."""
    word, following = tokens[at].lower, lower_at(tokens, at + 1)
    if word in words.halves:
        return of_scale(tokens, Number(words.fractions[word], at, at + 1, "fraction", ROUGH), words)
    if word in words.articles and following in words.scales:
        return scaled(tokens, Number(1.0, at, at + 1, "words"), words)
    if word in words.articles and following in words.fractions:
        part = Number(words.fractions[following], at, at + 2, "fraction", ROUGH)
        return of_scale(tokens, part, words, needs_scale=not _is_part(tokens, at + 2, words))
    if word in words.articles and part_at(tokens, at + 2, words)[0]:
        return Number(1.0, at, at + 1, "words")
    if word in words.scales:
        is_joined = following in words.joiners and words.small(lower_at(tokens, at + 2)) is not None
        if words.joins_tens and (is_joined or words.small(following) is not None):
            return worded(tokens, at, words.scales[word], words)
        return Number(words.scales[word], at, at + 1, "implied", words.scales[word])
    if word in words.implied:
        return Number(words.implied[word], at, at + 1, "implied")
    return None


def _is_part(tokens: Sequence[Token], at: int, words: NumberWords) -> bool:
    return lower_at(tokens, at) in words.partitives


def _kanji(tokens: Sequence[Token], at: int, words: NumberWords) -> Number:
    """`三百二十` or `十二`; such characters stand in other words too, so it is only implied."""
    total = current = digit = 0.0
    index, start = at, tokens[at].lower
    while index < len(tokens) and index - at < LONGEST and tokens[index].lower in words.all:
        word = tokens[index].lower
        scale = words.scales.get(word, words.tens.get(word, 0.0))
        if not scale:
            digit = words.units.get(word, digit)
        elif scale < MYRIAD:
            current, digit = current + (digit or 1.0) * scale, 0.0
        else:
            total, current, digit = total + (current + digit or 1.0) * scale, 0.0, 0.0
        index += 1
    value = total + current + digit if start not in words.implied else words.implied[start]
    return Number(value, at, index, "implied")


def _one_in(tokens: Sequence[Token], at: int, words: NumberWords) -> Number | None:
    """`one in five`, `one in 20`: a fraction; `one in 2015` and `one in three-room flats` not."""
    many = words.units.get(tokens[at].lower)
    if not many or many > 9 or lower_at(tokens, at + 1) not in words.among:
        return None
    whole = _whole(tokens, at + 2, words)
    if whole is None or whole.value < many + 1:
        return None
    if many > 1 and not (at == 0 or lower_at(tokens, whole.last) in words.partitives):
        return None  # `two goals in five matches`
    if whole.last < len(tokens) and tokens[whole.last].glued and tokens[whole.last].text == "-":
        return None
    return Number(many / whole.value, at, whole.last, "fraction", ROUGH)


def _whole(tokens: Sequence[Token], at: int, words: NumberWords) -> Number | None:
    """The plain number, years apart, of which another is a part."""
    if at >= len(tokens):
        return None
    number, small = None, words.small(tokens[at].lower)
    if tokens[at].is_number and not (len(tokens[at].text) > 3 and tokens[at].text.isdecimal()):
        number = read_digits(tokens, at, words)
    elif small is not None:
        number = worded(tokens, at, small, words)
    elif tokens[at].lower in words.articles and lower_at(tokens, at + 1) in words.scales:
        number = scaled(tokens, Number(1.0, at, at + 1, "words"), words)
    return number if number and number.form in ("digits", "words") else None


def _share_of(tokens: Sequence[Token], number: Number | None, words: NumberWords) -> Number | None:
    """`70 out of 100`, `seven out of ten`: a fraction; else the number itself."""
    if number is None or number.form not in ("digits", "words"):
        return number
    last = number.last
    if f"{lower_at(tokens, last)} {lower_at(tokens, last + 1)}" not in words.out_of:
        return number
    whole = _whole(tokens, last + 2, words)
    if whole is None or whole.value < max(number.value, 1.0):
        return number
    return Number(number.value / whole.value, number.first, whole.last, "fraction", ROUGH)
