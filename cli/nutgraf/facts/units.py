"""The units of amounts: `minutes`, `km/h`, `Swiss francs`, `°C`, `SEK` before or behind."""

from collections.abc import Sequence

from nutgraf.facts.phrases import lower_at
from nutgraf.languages.facts import FactWords
from nutgraf.languages.measures import kind_of
from nutgraf.text.tokens import Token

_LONGEST = 4
"""Tokens of a unit at most: `miles per hour`, `km / h`."""
_CAPITAL = frozenset("cfwv")
"""Letters that are a unit only as capitals: `38C`; any other only in lower case."""


def unit_at(tokens: Sequence[Token], start: int, words: FactWords) -> tuple[str, int]:
    """The unit behind a number, and the token behind the unit; empty where no unit stands there."""
    if lower_at(tokens, start) == "-" and tokens[start].glued:
        start += 1
    if start >= len(tokens):
        return "", start
    code = words.measures.codes.get(tokens[start].text)
    if code:
        return code, start + 1
    unit, after = _longest(tokens, start, words)
    if not unit and _may_be_adjective(tokens[start], words):
        following = words.units.get(lower_at(tokens, start + 1), "")
        if kind_of(following) == "duration":
            return following, start + 2
    return (unit, after) if unit else ("", start + 1)


def _longest(tokens: Sequence[Token], start: int, words: FactWords) -> tuple[str, int]:
    word = tokens[start].lower
    unit, after = words.units.get(word, ""), start + 1
    if len(word) == 1 and word.isalpha() and word.isascii() and not _is_letter_unit(tokens, start):
        unit = ""
    if word in words.long_units:
        phrase = word
        for step in range(start + 1, min(start + _LONGEST, len(tokens))):
            phrase += tokens[step].lower if tokens[step].glued else " " + tokens[step].lower
            if phrase in words.units:
                unit, after = words.units[phrase], step + 1
    return unit, after


def _is_letter_unit(tokens: Sequence[Token], index: int) -> bool:
    """Whether a letter is a unit: right behind its number, or before one (`2 h 15 min`)."""
    token = tokens[index]
    is_beside = token.glued or (index + 1 < len(tokens) and tokens[index + 1].is_number)
    return is_beside and token.text.isupper() is (token.lower in _CAPITAL)


def _may_be_adjective(token: Token, words: FactWords) -> bool:
    """Whether a word may stand between a number and its unit of time: `straight`."""
    return token.text.islower() and token.lower in words.numbers.unit_adjectives


def currency_before(tokens: Sequence[Token], start: int, words: FactWords) -> tuple[str, int]:
    """The currency whose sign or code stands before an amount, and where it starts: `A$`, `SEK`."""
    if not start:
        return "", start
    codes, index = words.measures.codes, start - 1
    if (
        tokens[index].text == "."
        and tokens[index].glued
        and index
        and tokens[index - 1].text in ("Rs", "kr")
    ):
        index -= 1  # `Rs. 500`
    text = tokens[index].text
    if index and tokens[index].glued and tokens[index - 1].text + text in codes:
        return codes[tokens[index - 1].text + text], index - 1
    if text in codes:
        return codes[text], index
    unit = words.measures.symbols.get(text, "")
    return (unit, index) if kind_of(unit) == "money" else ("", start)


def is_symbol(tokens: Sequence[Token], index: int, words: FactWords) -> bool:
    """Whether a word with a capital is the sign of a unit or currency beside a number: `MW`."""
    token = tokens[index]
    before = tokens[index - 1] if index else None
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    beside = (before is not None and before.is_number) or (
        following is not None and following.is_number
    )
    if token.text in words.measures.codes:
        return beside or (following is not None and following.text in words.measures.symbols)
    if (
        following is not None
        and following.glued
        and token.text + following.text in words.measures.codes
    ):
        return True
    if before is None or not (before.is_number or before.text == "°"):
        return False
    return token.lower in words.measures.symbols and len(token.text) < 4
