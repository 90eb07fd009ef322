"""Numbers as they are written: `1,500`, `half a million`, `two-thirds`, `$5bn`, `thirty-five`."""

import math
import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from nutgraf.facts.phrases import lower_at
from nutgraf.languages.numbers import NumberWords
from nutgraf.text.tokens import Token

Form = Literal["digits", "words", "ordinal", "fraction", "implied", "decade"]

VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125}
_GROUPING_MARKS = dict.fromkeys(map(ord, " \u00a0\u2009\u202f'’"))
_GROUPED = re.compile(r"\d{1,3}([.,])\d{3}(?:\1\d{3})*(?!\d)")
_GROUPS = re.compile(r"[.,](?=\d{3}(?!\d))")
_SIGNS = frozenset("$£€")
_SHORTENED = 5
"""Letters of a scale that may be cut short by a full stop."""
MYRIAD = 1e4
"""The scale from which Chinese and Japanese count anew, as English does from a thousand."""
ROUGH = 0.01
"""The step of a fraction: a third may be a little more or less."""
LONGEST = 18
"""More digits than this are a serial number, not a value."""


class Number(NamedTuple):
    """A value and the tokens that say it: `tokens[start:end]`.

    `step` is the size of the last digit shown (1e5 for `1.2 million`), `other` a second reading
    (`100m` may be metres), and `form` how it is written.
    """

    value: float
    start: int
    end: int
    form: Form
    step: float = 1.0
    other: float | None = None


def read_digits(tokens: Sequence[Token], start: int, words: NumberWords) -> Number | None:
    """The number of digits that starts at a token, with its scale; None for a serial number."""
    raw = tokens[start].text
    if ":" in raw or len(raw) > LONGEST:
        return None
    value, decimals = parsed(raw, words)
    if value is None:
        return None
    end = start + 1
    following = tokens[end] if end < len(tokens) else None
    if following and following.glued and following.lower in words.ordinal_suffixes:
        return Number(value, start, end + 1, "ordinal")
    if following and following.text in VULGAR:
        value, end = value + VULGAR[following.text], end + 1
    return scaled(tokens, Number(value, start, end, "digits", 10.0**-decimals), words)


def parsed(raw: str, words: NumberWords) -> tuple[float | None, int]:
    """The value of digits and marks, and its number of decimals; None where they make no value.

    A mark that may group digits does so before three of them: `1.500` in German, not `1.5`.
    """
    plain = raw.translate(_GROUPING_MARKS)
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


def scaled(tokens: Sequence[Token], number: Number, words: NumberWords) -> Number:
    """The number with the part and the scale that follow it: `5bn`, `$6-million`, `10 dozen`,
    `two and a half million`, `un million et demi`.
    """
    number = _with_part(tokens, number, 1.0, words)
    value, step, end, other = number.value, number.step, number.end, number.other
    if end < len(tokens) and tokens[end].glued and tokens[end].lower in words.suffixes:
        scale = words.suffixes[tokens[end].lower]
        other = value if tokens[end].lower in ("m", "k", "b") else None
        return Number(value * scale, number.start, end + 1, number.form, step * scale, other)
    if lower_at(tokens, end + 1) in _SIGNS and tokens[end + 1].glued:
        scale = words.money_suffixes.get(tokens[end].lower, 0.0)  # `22 M€`
        if scale:
            return Number(value * scale, number.start, end + 1, number.form, step * scale)
    while end < len(tokens):
        position = end + 1 if tokens[end].text == "-" and tokens[end].glued else end
        scale = words.scales.get(lower_at(tokens, position), 0.0)
        if not scale or not math.isfinite(value * scale):
            break
        value, step, end = value * scale, step * scale, position + 1
        rest = tokens[end] if end < len(tokens) and scale >= MYRIAD else None
        if rest and rest.glued and rest.text.isdecimal() and len(rest.text) <= 4:
            value, step, end = value + int(rest.text), 1.0, end + 1  # `1万2000`
        longer = _with_part(tokens, Number(value, position, end, "words", step), scale, words)
        value, step, end = longer.value, longer.step, longer.end
        end += _is_shortened(tokens, end)
    return Number(value, number.start, end, number.form, step, other)


def _is_shortened(tokens: Sequence[Token], index: int) -> bool:
    """Whether a full stop shortens the scale before it and ends nothing: `22 Mio. Euro`."""
    if (
        lower_at(tokens, index) != "."
        or not tokens[index].glued
        or len(tokens[index - 1].text) > _SHORTENED
    ):
        return False
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return following is not None and (following.is_word or following.text in _SIGNS)


def _with_part(tokens: Sequence[Token], number: Number, scale: float, words: NumberWords) -> Number:
    """The number with `and a half` behind it, of its last scale."""
    part, end = part_at(tokens, number.end, words)
    if not part or number.step < scale:
        return number
    return number._replace(value=number.value + part * scale, end=end, step=0.1 * scale)


def part_at(tokens: Sequence[Token], start: int, words: NumberWords) -> tuple[float, int]:
    """The value that `and a half` adds, and the token behind it; 0 where nothing is added."""
    begin = start + 1 if lower_at(tokens, start) == "-" else start
    if lower_at(tokens, begin) not in words.part_openers:
        return 0.0, start
    phrase, value, end, step = "", 0.0, start, begin
    for _ in range(words.longest_part):
        phrase = f"{phrase} {lower_at(tokens, step)}".strip()
        step += 1
        if phrase in words.parts:
            value, end = words.parts[phrase], step
        if lower_at(tokens, step) == "-" and tokens[step].glued:
            step += 1
    return value, end
