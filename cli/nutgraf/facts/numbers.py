"""Numbers in words: `fifty-one thousand two hundred and forty-eight`, `a quarter of a million`."""

from collections.abc import Sequence
from functools import cache

from nutgraf.facts.number import (
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
from nutgraf.facts.worded_numbers import of_scale, worded
from nutgraf.languages.numbers import NumberWords
from nutgraf.text.tokens import Token

_FIRST_KANJI = "\u3400"


def openings(tokens: Sequence[Token], words: NumberWords) -> list[int]:
    """The tokens at which a number may start, and no number starts at another."""
    known = _openers(words.all, words.articles)
    is_glued = bool(words.glued_scales)
    candidates = [
        index
        for index, token in enumerate(tokens)
        if token.is_number
        or token.lower in known
        or (is_glued and token.is_long and words.small(token.lower) is not None)
    ]
    return [index for index in candidates if not _is_mere_article(tokens, index, words)]


@cache
def _openers(known: frozenset[str], articles: frozenset[str]) -> frozenset[str]:
    """The words and signs that a number may start with."""
    return known.union(articles, VULGAR)


def _is_mere_article(tokens: Sequence[Token], index: int, words: NumberWords) -> bool:
    """Whether an `a` is only an article: no `dozen`, `third` or `year and a half` is behind it."""
    word, following = tokens[index].lower, lower_at(tokens, index + 1)
    if word not in words.articles or word in words.all:
        return False
    if following in words.scales or following in words.fractions:
        return False
    return not part_at(tokens, index + 2, words)[0]


def read_number(tokens: Sequence[Token], start: int, words: NumberWords) -> Number | None:
    """The number that starts at a token; None where no number does."""
    token = tokens[start]
    if token.is_number:
        return _share_of(tokens, read_digits(tokens, start, words), words)
    if token.text in VULGAR:
        return of_scale(
            tokens, Number(VULGAR[token.text], start, start + 1, "fraction", ROUGH), words
        )
    small = words.small(token.lower)
    if small is None and token.lower not in words.all and token.lower not in words.articles:
        return None
    if token.text[0] >= _FIRST_KANJI:
        return _kanji(tokens, start, words)
    if small is not None:
        whole = _one_in(tokens, start, words)
        return whole or _share_of(tokens, worded(tokens, start, small, words), words)
    if token.lower in words.ordinals:
        return Number(words.ordinals[token.lower], start, start + 1, "ordinal")
    return _loose(tokens, start, words)


def _loose(tokens: Sequence[Token], start: int, words: NumberWords) -> Number | None:
    """`half a million`, `a dozen`, `a year and a half`, `mille deux cents`, `hundreds`, `twice`."""
    word, following = tokens[start].lower, lower_at(tokens, start + 1)
    if word in words.halves:
        return of_scale(
            tokens, Number(words.fractions[word], start, start + 1, "fraction", ROUGH), words
        )
    if word in words.articles and following in words.scales:
        return scaled(tokens, Number(1.0, start, start + 1, "words"), words)
    if word in words.articles and following in words.fractions:
        part = Number(words.fractions[following], start, start + 2, "fraction", ROUGH)
        return of_scale(tokens, part, words, needs_scale=not _is_part(tokens, start + 2, words))
    if word in words.articles and part_at(tokens, start + 2, words)[0]:
        return Number(1.0, start, start + 1, "words")
    if word in words.scales:
        is_joined = (
            following in words.joiners and words.small(lower_at(tokens, start + 2)) is not None
        )
        if words.joins_tens and (is_joined or words.small(following) is not None):
            return worded(tokens, start, words.scales[word], words)
        return Number(words.scales[word], start, start + 1, "implied", words.scales[word])
    if word in words.implied:
        return Number(words.implied[word], start, start + 1, "implied")
    return None


def _is_part(tokens: Sequence[Token], index: int, words: NumberWords) -> bool:
    return lower_at(tokens, index) in words.partitives


def _kanji(tokens: Sequence[Token], start: int, words: NumberWords) -> Number:
    """`三百二十` or `十二`; such characters stand in other words too, so it is only implied."""
    total = current = digit = 0.0
    index, opener = start, tokens[start].lower
    while index < len(tokens) and index - start < LONGEST and tokens[index].lower in words.all:
        word = tokens[index].lower
        scale = words.scales.get(word, words.tens.get(word, 0.0))
        if not scale:
            digit = words.units.get(word, digit)
        elif scale < MYRIAD:
            current, digit = current + (digit or 1.0) * scale, 0.0
        else:
            total, current, digit = total + (current + digit or 1.0) * scale, 0.0, 0.0
        index += 1
    value = total + current + digit if opener not in words.implied else words.implied[opener]
    return Number(value, start, index, "implied")


def _one_in(tokens: Sequence[Token], start: int, words: NumberWords) -> Number | None:
    """`one in five`, `one in 20`: a fraction; `one in 2015` and `one in three-room flats` not."""
    many = words.units.get(tokens[start].lower)
    if not many or many > 9 or lower_at(tokens, start + 1) not in words.among:
        return None
    whole = _whole(tokens, start + 2, words)
    if whole is None or whole.value < many + 1:
        return None
    if many > 1 and not (start == 0 or lower_at(tokens, whole.end) in words.partitives):
        return None  # `two goals in five matches`
    if whole.end < len(tokens) and tokens[whole.end].glued and tokens[whole.end].text == "-":
        return None
    return Number(many / whole.value, start, whole.end, "fraction", ROUGH)


def _whole(tokens: Sequence[Token], start: int, words: NumberWords) -> Number | None:
    """The plain number, years apart, of which another is a part."""
    if start >= len(tokens):
        return None
    number, small = None, words.small(tokens[start].lower)
    if tokens[start].is_number and not (
        len(tokens[start].text) > 3 and tokens[start].text.isdecimal()
    ):
        number = read_digits(tokens, start, words)
    elif small is not None:
        number = worded(tokens, start, small, words)
    elif tokens[start].lower in words.articles and lower_at(tokens, start + 1) in words.scales:
        number = scaled(tokens, Number(1.0, start, start + 1, "words"), words)
    return number if number and number.form in ("digits", "words") else None


def _share_of(tokens: Sequence[Token], number: Number | None, words: NumberWords) -> Number | None:
    """`70 out of 100`, `seven out of ten`: a fraction; else the number itself."""
    if number is None or number.form not in ("digits", "words"):
        return number
    end = number.end
    if f"{lower_at(tokens, end)} {lower_at(tokens, end + 1)}" not in words.out_of:
        return number
    whole = _whole(tokens, end + 2, words)
    if whole is None or whole.value < max(number.value, 1.0):
        return number
    return Number(number.value / whole.value, number.start, whole.end, "fraction", ROUGH)
