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


def unit_at(tokens: Sequence[Token], at: int, words: FactWords) -> tuple[str, int]:
    """The unit at a place behind a number, and the token behind it; empty where there is none."""
    if lower_at(tokens, at) == "-" and tokens[at].glued:
        at += 1
    if at >= len(tokens):
        return "", at
    code = words.measures.codes.get(tokens[at].text)
    if code:
        return code, at + 1
    unit, after = _longest(tokens, at, words)
    if not unit and _may_be_adjective(tokens[at], words):
        following = words.units.get(lower_at(tokens, at + 1), "")
        if kind_of(following) == "duration":
            return following, at + 2
    return (unit, after) if unit else ("", at + 1)


def _longest(tokens: Sequence[Token], at: int, words: FactWords) -> tuple[str, int]:
    word = tokens[at].lower
    unit, after = words.units.get(word, ""), at + 1
    if len(word) == 1 and word.isalpha() and word.isascii() and not _is_letter_unit(tokens, at):
        unit = ""
    if word in words.long_units:
        said = word
        for step in range(at + 1, min(at + _LONGEST, len(tokens))):
            said += tokens[step].lower if tokens[step].glued else " " + tokens[step].lower
            if said in words.units:
                unit, after = words.units[said], step + 1
    return unit, after


def _is_letter_unit(tokens: Sequence[Token], at: int) -> bool:
    """Whether a letter is a unit: right behind its number, or before one (`2 h 15 min`)."""
    token = tokens[at]
    is_beside = token.glued or (at + 1 < len(tokens) and tokens[at + 1].is_number)
    return is_beside and token.text.isupper() is (token.lower in _CAPITAL)


def _may_be_adjective(token: Token, words: FactWords) -> bool:
    """Whether a word may stand between a number and its unit of time: `straight`."""
    return token.text.islower() and token.lower in words.numbers.unit_adjectives


def currency_before(tokens: Sequence[Token], first: int, words: FactWords) -> tuple[str, int]:
    """The currency whose sign or code stands before an amount, and where it starts: `A$`, `SEK`."""
    if not first:
        return "", first
    codes, at = words.measures.codes, first - 1
    if tokens[at].text == "." and tokens[at].glued and at and tokens[at - 1].text in ("Rs", "kr"):
        at -= 1  # `Rs. 500`
    text = tokens[at].text
    if at and tokens[at].glued and tokens[at - 1].text + text in codes:
        return codes[tokens[at - 1].text + text], at - 1
    if text in codes:
        return codes[text], at
    unit = words.measures.symbols.get(text, "")
    return (unit, at) if kind_of(unit) == "money" else ("", first)


def is_symbol(tokens: Sequence[Token], at: int, words: FactWords) -> bool:
    """Whether a word with a capital is the sign of a unit or currency beside a number: `MW`."""
    token = tokens[at]
    before = tokens[at - 1] if at else None
    following = tokens[at + 1] if at + 1 < len(tokens) else None
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
