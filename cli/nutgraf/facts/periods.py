"""Quarters and halves of a year: `Q3`, `3Q`, `third quarter`, `H2`, `3. Quartal`."""

from collections.abc import Sequence

from nutgraf.facts.phrases import lower_at
from nutgraf.languages.calendar import DateWords
from nutgraf.text.tokens import Token

_MOST = {"quarter": 4, "half": 2}


def period_openings(tokens: Sequence[Token], words: DateWords) -> list[int]:
    """The tokens that are a period by themselves: `Q3`."""
    if not words.period_letters:
        return []
    return [at for at, each in enumerate(tokens) if each.is_word and _lettered(each, words)]


def read_period(
    tokens: Sequence[Token], at: int, words: DateWords
) -> tuple[float, str, int] | None:
    """The number, unit and end of the period that starts at a token; ordinals in words are read
    by `ordinal_period`.
    """
    token, following = tokens[at], lower_at(tokens, at + 1)
    if token.is_word:
        found = _lettered(token, words)
        return (*found, at + 1) if found else None
    if len(token.text) != 1 or not token.text.isdecimal():
        return None
    value = int(token.text)
    unit = words.period_letters.get(following, "")
    if unit and tokens[at + 1].glued and 1 <= value <= _MOST[unit]:
        return float(value), unit, at + 2
    if following == "." and tokens[at + 1].glued:  # `3. Quartal`
        unit = words.periods.get(lower_at(tokens, at + 2), "")
        return (float(value), unit, at + 3) if unit else None
    return None


def _lettered(token: Token, words: DateWords) -> tuple[float, str] | None:
    """`Q3` and `H2`, in capitals."""
    text = token.text
    if len(text) != 2 or not text[1].isdecimal() or not text[0].isupper():
        return None
    unit, value = words.period_letters.get(text[0].lower(), ""), int(text[1])
    return (float(value), unit) if unit and 1 <= value <= _MOST[unit] else None


def period_behind(tokens: Sequence[Token], at: int, words: DateWords) -> tuple[str, int]:
    """The period that an ordinal before a place counts (`third quarter`), and the token behind."""
    step = at + 1 if lower_at(tokens, at) == "-" and tokens[at].glued else at
    unit = words.periods.get(lower_at(tokens, step), "")
    return (unit, step + 1) if unit else ("", at)
