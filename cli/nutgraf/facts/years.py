"""Years and decades in figures: `2026`, `2025-26`, `the 1970s`, `années 70`."""

from collections.abc import Iterator, Sequence

from nutgraf.facts.numeric_dates import Date
from nutgraf.facts.phrases import lower_at
from nutgraf.languages.calendar import DateWords
from nutgraf.text.tokens import Token

FIRST_YEAR, LAST_YEAR = 1100, 2100
"""Four digits outside of these are read as an amount."""
_RANGE = "-–/"
"""Between two years: `2025-26`."""


def year_at(tokens: Sequence[Token], index: int, words: DateWords) -> Date | None:
    """A year or a decade; four digits without a comma, before nothing that they could count."""
    token = tokens[index]
    if not token.text.isdecimal() or len(token.text) not in (2, 4):
        return None
    value = int(token.text)
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    is_plural = following is not None and following.glued and following.lower == "s"
    around = (lower_at(tokens, index - back) for back in (1, 2, 3))
    if is_plural and not words.possessives.isdisjoint(around):
        return None  # `in his 40s`, `in her late 20s`
    if is_plural and (len(token.text) == 4 or value % 10 == 0):
        return Date("decade", value, index, index + 2)
    if len(token.text) == 2:
        if not (index and tokens[index - 1].text in "'’‘" and token.glued):
            return None
        return Date("decade", value, index, index + 1) if value >= 20 else None
    if not FIRST_YEAR <= value <= LAST_YEAR or _is_counted(tokens, index, following, words):
        return None
    return Date("year", value, index, index + 1)


def _is_counted(
    tokens: Sequence[Token], index: int, following: Token | None, words: DateWords
) -> bool:
    """Whether four digits are an amount rather than a year."""
    mark = tokens[index - 1].text if index else " "
    if mark in "$£€#" or (mark == "-" and tokens[index].glued):
        return True
    if following is None or not following.is_word or following.glued:
        return following is not None and following.text == "%"
    if following.lower in words.year_behind:
        return False
    before = tokens[index - 1] if index else None
    if before and (before.lower in words.year_before or before.lower in words.fiscal):
        return False
    if before and before.text[:1].isupper() and before.text[-1].isdecimal():
        return False  # `Q3 2025 sales`
    if not words.counted_endings:
        return following.lower not in words.small and not (
            index and tokens[index - 1].lower in words.months
        )
    return (
        following.text.islower()
        and following.lower.endswith(words.counted_endings)
        and len(following.text) > 3
    )


def decade_in_figures(tokens: Sequence[Token], start: int, words: DateWords) -> Date | None:
    """`années 70`, `1970-talet`, `70er`."""
    raw = tokens[start].text
    if not raw.isdecimal() or len(raw) not in (2, 4) or int(raw) % 10 or int(raw) < 20:
        return None
    mark = start + 2 if lower_at(tokens, start + 1) in ("-", "'", "’") else start + 1
    is_suffix = lower_at(tokens, mark) in words.decade_suffixes and tokens[mark].glued
    before = start - 2 if lower_at(tokens, start - 1) in ("'", "’") else start - 1
    if is_suffix:
        return Date("decade", int(raw), start, mark + 1)
    if lower_at(tokens, before) in words.decade_before and len(raw) == 2:
        return Date("decade", int(raw), start, start + 1)
    return None


def second_year(tokens: Sequence[Token], date: Date) -> Iterator[Date]:
    """The second of two years: `2025-26`, `2025/2026`."""
    mark, second = lower_at(tokens, date.end), date.end + 1
    if date.kind != "year" or not mark or mark not in _RANGE or second >= len(tokens):
        return
    text = tokens[second].text
    if not (tokens[second].glued and tokens[date.end].glued and text.isdecimal()):
        return
    value = int(text) if len(text) == 4 else date.value // 100 * 100 + int(text[:2])
    if len(text) in (2, 4) and date.value < value <= date.value + 100:
        yield Date("year", value, second, second + 1)
