"""Quarters and halves of a year: `Q3`, `3Q`, `third quarter`, `H2`, `3. Quartal`."""

from collections.abc import Sequence

from nutgraf.facts.phrases import lower_at
from nutgraf.languages.calendar import DateWords
from nutgraf.text.tokens import Token

_MOST = {"quarter": 4, "half": 2}


def is_period(token: Token, words: DateWords) -> bool:
    """Whether a token is a period by itself: `Q3`."""
    return token.is_word and _lettered(token, words) is not None


def read_period(
    tokens: Sequence[Token], start: int, words: DateWords
) -> tuple[float, str, int] | None:
    """The number, unit and end of the period that starts at a token; ordinals in words are read
    by `ordinal_period`.
    """
    token, following = tokens[start], lower_at(tokens, start + 1)
    if token.is_word:
        lettered = _lettered(token, words)
        return (*lettered, start + 1) if lettered else None
    if len(token.text) != 1 or not token.text.isdecimal():
        return None
    value = int(token.text)
    unit = words.period_letters.get(following, "")
    if unit and tokens[start + 1].glued and 1 <= value <= _MOST[unit]:
        return float(value), unit, start + 2
    if following == "." and tokens[start + 1].glued:  # `3. Quartal`
        unit = words.periods.get(lower_at(tokens, start + 2), "")
        return (float(value), unit, start + 3) if unit else None
    return None


def _lettered(token: Token, words: DateWords) -> tuple[float, str] | None:
    """`Q3` and `H2`, in capitals."""
    text = token.text
    if len(text) != 2 or not text[1].isdecimal() or not text[0].isupper():
        return None
    unit, value = words.period_letters.get(text[0].lower(), ""), int(text[1])
    return (float(value), unit) if unit and 1 <= value <= _MOST[unit] else None


def period_behind(tokens: Sequence[Token], start: int, words: DateWords) -> tuple[str, int]:
    """The period that an ordinal before a place counts (`third quarter`), and the token behind."""
    step = start + 1 if lower_at(tokens, start) == "-" and tokens[start].glued else start
    unit = words.periods.get(lower_at(tokens, step), "")
    return (unit, step + 1) if unit else ("", start)
