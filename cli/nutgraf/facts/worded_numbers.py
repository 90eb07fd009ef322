"""The grammar of numbers in words: `two hundred and fifty thousand`, `quatre-vingt-dix-sept`."""

from collections.abc import Sequence

from nutgraf.facts.number import ROUGH, Number, part_at, scaled
from nutgraf.facts.phrases import lower_at
from nutgraf.languages.numbers import NumberWords
from nutgraf.text.tokens import Token


def worded(tokens: Sequence[Token], start: int, small: float, words: NumberWords) -> Number:
    """`thirty-five`, `two hundred and fifty thousand`, `two-thirds`, `twenty-first`."""
    total, current, index = (small, 0.0, start + 1) if small >= 1000 else (0.0, small, start + 1)
    while index < len(tokens):
        step = _next(tokens, index, current, total, words)
        word = lower_at(tokens, step)
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
        else:
            one = words.ordinals.get(word, 10.0)
            if one < 10 and current % 100 in words.tens.values():
                return Number(total + current + one, start, step + 1, "ordinal")
            break
        index = step + 1
    fraction = _fraction(tokens, start, index, total + current, words)
    if fraction:
        return fraction
    number = Number(total + current, start, index, "words")
    return (
        _and_part(tokens, number, words) if total and not current else scaled(tokens, number, words)
    )


def _next(
    tokens: Sequence[Token], index: int, current: float, total: float, words: NumberWords
) -> int:
    """Where the next word of a number stands, behind a hyphen or an `and`."""
    if tokens[index].text == "-":
        return index + 1
    return index + (tokens[index].lower in words.joiners and _may_join(current, total, words))


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
    part, end = part_at(tokens, number.end, words)
    scale = words.scales.get(lower_at(tokens, number.end - 1), 0.0)
    if not part or not scale:
        return number
    return number._replace(value=number.value + part * scale, end=end, step=scale / 10)


def of_scale(
    tokens: Sequence[Token], number: Number, words: NumberWords, *, needs_scale: bool = False
) -> Number | None:
    """The fraction, or what `of a million` makes of it."""
    position = number.end
    position += lower_at(tokens, position) == "-"
    position += lower_at(tokens, position) in words.partitives
    position += lower_at(tokens, position) in words.articles
    scale = words.scales.get(lower_at(tokens, position), 0.0)
    if scale < 100:  # `half a dozen` eggs are six, and read as such below
        scale = scale if number.value * scale == int(number.value * scale) else 0.0
    if scale:
        return Number(number.value * scale, number.start, position + 1, "words", scale / 10)
    return None if needs_scale else number


def _fraction(
    tokens: Sequence[Token], start: int, index: int, value: float, words: NumberWords
) -> Number | None:
    """`two-thirds`, `three quarters of a million`."""
    step = index + 1 if index < len(tokens) and tokens[index].text == "-" else index
    word = lower_at(tokens, step)
    if word not in words.fractions or value >= 10:
        return None
    is_many = value > 1 and word not in words.ordinals  # not `two third places`
    if is_many or (value == 1 and (step > index or word in words.halves)):
        part = Number(value * words.fractions[word], start, step + 1, "fraction", ROUGH)
        return of_scale(tokens, part, words)
    return None
