"""Numbers in words: `fifty-one thousand two hundred and forty-eight`, `a quarter of a million`."""

from collections.abc import Sequence
from functools import cache

from nutgraf.facts.numbers import LONGEST, MYRIAD, VULGAR, Number, part_at, read_digits, scaled
from nutgraf.facts.phrases import lower_at
from nutgraf.languages.numbers import NumberWords
from nutgraf.text.tokens import Token

_FIRST_KANJI = "\u3400"
_ROUGH = 0.01
"""The step of a fraction: a third may be a little more or less."""


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
        return _of_scale(tokens, Number(VULGAR[token.text], at, at + 1, "fraction", _ROUGH), words)
    small = words.small(token.lower)
    if small is None and token.lower not in words.all and token.lower not in words.articles:
        return None
    if token.text[0] >= _FIRST_KANJI:
        return _kanji(tokens, at, words)
    if small is not None:
        whole = _one_in(tokens, at, words)
        return whole or _share_of(tokens, _worded(tokens, at, small, words), words)
    if token.lower in words.ordinals:
        return Number(words.ordinals[token.lower], at, at + 1, "ordinal")
    return _loose(tokens, at, words)


def _loose(tokens: Sequence[Token], at: int, words: NumberWords) -> Number | None:
    """`half a million`, `a dozen`, `a year and a half`, `mille deux cents`, `hundreds`, `twice`."""
    word, following = tokens[at].lower, lower_at(tokens, at + 1)
    if word in words.halves:
        return _of_scale(
            tokens, Number(words.fractions[word], at, at + 1, "fraction", _ROUGH), words
        )
    if word in words.articles and following in words.scales:
        return scaled(tokens, Number(1.0, at, at + 1, "words"), words)
    if word in words.articles and following in words.fractions:
        part = Number(words.fractions[following], at, at + 2, "fraction", _ROUGH)
        return _of_scale(tokens, part, words, needs_scale=not _is_part(tokens, at + 2, words))
    if word in words.articles and part_at(tokens, at + 2, words)[0]:
        return Number(1.0, at, at + 1, "words")
    if word in words.scales:
        is_joined = following in words.joiners and words.small(lower_at(tokens, at + 2)) is not None
        if words.joins_tens and (is_joined or words.small(following) is not None):
            return _worded(tokens, at, words.scales[word], words)
        return Number(words.scales[word], at, at + 1, "implied", words.scales[word])
    if word in words.implied:
        return Number(words.implied[word], at, at + 1, "implied")
    return None


def _is_part(tokens: Sequence[Token], at: int, words: NumberWords) -> bool:
    return lower_at(tokens, at) in words.partitives


def _of_scale(
    tokens: Sequence[Token], number: Number, words: NumberWords, *, needs_scale: bool = False
) -> Number | None:
    """The fraction, or what `of a million` makes of it."""
    at = number.last
    at += lower_at(tokens, at) in words.partitives
    at += lower_at(tokens, at) in words.articles
    scale = words.scales.get(lower_at(tokens, at), 0.0)
    if scale < 100:  # `half a dozen` eggs are six, and read as such below
        scale = scale if number.value * scale == int(number.value * scale) else 0.0
    if scale:
        return Number(number.value * scale, number.first, at + 1, "words", scale / 10)
    return None if needs_scale else number


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


def _worded(tokens: Sequence[Token], at: int, small: float, words: NumberWords) -> Number:
    """`thirty-five`, `two hundred and fifty thousand`, `two-thirds`, `twenty-first`."""
    total, current, index = (small, 0.0, at + 1) if small >= 1000 else (0.0, small, at + 1)
    while index < len(tokens):
        step = index + 1 if tokens[index].text == "-" else index
        word = lower_at(tokens, step)
        if word in words.joiners and step == index and _may_join(current, total, words):
            step, word = step + 1, lower_at(tokens, step + 1)
        more = words.small(word)
        if more is None and step > index and word in words.articles and _is_tens(current):
            more = 1.0  # `vingt et un`
        if word in words.scales:
            current *= words.scales[word]
            if words.scales[word] >= 1000:
                total, current = total + current, 0.0
        elif more is not None:
            added = _added(current, more, words)
            if added is None:
                break
            current = added
        elif word in words.ordinals and current % 100 in words.tens.values():
            if words.ordinals[word] < 10:
                return Number(total + current + words.ordinals[word], at, step + 1, "ordinal")
            break
        else:
            break
        index = step + 1
    fraction = _fraction(tokens, at, index, total + current, words)
    if fraction:
        return fraction
    number = Number(total + current, at, index, "words")
    return (
        _and_part(tokens, number, words) if total and not current else scaled(tokens, number, words)
    )


def _may_join(current: float, total: float, words: NumberWords) -> bool:
    """Whether an `and` may stand inside: `hundred and five`, and `treinta y cinco` in Spanish."""
    return current >= 100 or total > 0 or (words.joins_tens and _is_tens(current))


def _is_tens(current: float) -> bool:
    return current % 100 >= 20 and current % 10 == 0


def _added(current: float, more: float, words: NumberWords) -> float | None:
    """What a small number makes of what was read: `thirty` + `five`; None where it is another."""
    rest = current % 100
    if current == 0 or (rest == 0 and more < 100) or (_is_tens(rest) and more < 10):
        return current + more
    if not words.vigesimal:
        return None
    if rest == 4 and more == 20:  # `quatre-vingts`
        return current + 76
    is_teen = rest in (60, 80) and more < 20
    return current + more if is_teen or (rest == 10 and 7 <= more <= 9) else None


def _and_part(tokens: Sequence[Token], number: Number, words: NumberWords) -> Number:
    """`one million and a half`: half a million more."""
    part, last = part_at(tokens, number.last, words)
    scale = words.scales.get(lower_at(tokens, number.last - 1), 0.0)
    if not part or not scale:
        return number
    return number._replace(value=number.value + part * scale, last=last, step=scale / 10)


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
    return Number(many / whole.value, at, whole.last, "fraction", _ROUGH)


def _whole(tokens: Sequence[Token], at: int, words: NumberWords) -> Number | None:
    """The plain number, years apart, of which another is a part."""
    if at >= len(tokens):
        return None
    number, small = None, words.small(tokens[at].lower)
    if tokens[at].is_number and not (len(tokens[at].text) > 3 and tokens[at].text.isdecimal()):
        number = read_digits(tokens, at, words)
    elif small is not None:
        number = _worded(tokens, at, small, words)
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
    return Number(number.value / whole.value, number.first, whole.last, "fraction", _ROUGH)


def _fraction(
    tokens: Sequence[Token], at: int, index: int, value: float, words: NumberWords
) -> Number | None:
    """`two-thirds`, `three quarters of a million`."""
    step = index + 1 if index < len(tokens) and tokens[index].text == "-" else index
    word = lower_at(tokens, step)
    if word not in words.fractions or value >= 10:
        return None
    is_many = value > 1 and word not in words.ordinals  # not `two third places`
    if is_many or (value == 1 and (step > index or word in words.halves)):
        part = Number(value * words.fractions[word], at, step + 1, "fraction", _ROUGH)
        return _of_scale(tokens, part, words)
    return None
