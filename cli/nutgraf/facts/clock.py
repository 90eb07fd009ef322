"""Times of day: `5.45am`, `5:45 a.m.`, `05:45`, `9pm`, `noon`, `half past six`, `18.30 Uhr`."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from nutgraf.facts.phrases import lower_at
from nutgraf.languages.calendar import ClockWords
from nutgraf.languages.facts import FactWords
from nutgraf.text.tokens import Token

_DOTTED = re.compile(r"(?:[01]?\d|2[0-4])\.[0-5]\d")
_HOURS = re.compile(r"(\d{1,2})(?:[.:]([0-5]\d))?")
_HOUR, _HALF_DAY, _DAY = 60, 720, 1440
"""Minutes of each."""
_PHRASE = 3
"""Words of `in the afternoon` at most."""


class Clock(NamedTuple):
    """Minutes from midnight, what else they may be where the half of the day is not said, and the
    token behind.
    """

    value: float
    end: int
    other: float | None = None


def read_clock(tokens: Sequence[Token], start: int, words: FactWords) -> Clock | None:
    """The time of day that starts at a token; None where no time does."""
    token, clock = tokens[start], words.clock
    if lower_at(tokens, start + 1) in clock.minutes_past:
        return _past(tokens, start, words)
    if token.is_number:
        return _written(tokens, start, words)
    if token.lower in clock.moments:
        return Clock(float(clock.moments[token.lower]), start + 1)
    if token.lower in clock.to_half or token.lower in clock.past_openers:
        return _worded(tokens, start, words)
    hour = _hour(token, words)
    if hour is not None and lower_at(tokens, start + 1) in clock.hours:
        return _in_part_of_day(tokens, hour * 60, start + 2, clock)
    return None


def _hour(token: Token, words: FactWords) -> int | None:
    """The hour that a token says, in a word or in digits."""
    if token.text.isdecimal() and len(token.text) <= 2:
        return int(token.text) if int(token.text) <= 24 else None
    value = words.numbers.units.get(token.lower)
    return int(value) if value and value == int(value) and value <= 12 else None


def _written(tokens: Sequence[Token], start: int, words: FactWords) -> Clock | None:
    """A time in digits."""
    clock, raw = words.clock, tokens[start].text
    half, end = _half_of_day(tokens, start + 1, clock)
    if half is not None:
        hours, minutes = _parts(raw)
        if 1 <= hours <= 12:
            return Clock(hours % 12 * 60.0 + minutes + half, end)
    if words.numbers.decimal == "," and _DOTTED.fullmatch(raw):
        return _full(tokens, start, raw.replace(".", ":"), words)
    if ":" in raw:
        return _full(tokens, start, raw, words)
    hour = _hour(tokens[start], words)
    return None if hour is None else _by_the_hour(tokens, start, hour, clock)


def _by_the_hour(tokens: Sequence[Token], start: int, hour: int, clock: ClockWords) -> Clock | None:
    """`18h30`, `18 Uhr`, `kl. 18`, `6 de la tarde`."""
    following = lower_at(tokens, start + 1)
    minutes, end = _minutes(tokens, start + 1, clock)
    if minutes is not None:
        return Clock(hour * 60.0 + minutes, end)
    if following in clock.hours:
        return _in_part_of_day(tokens, hour * 60, start + 2, clock)
    time = _in_part_of_day(tokens, hour * 60, start + 1, clock)
    if time.end > start + 1:
        return time
    before = start - 2 if lower_at(tokens, start - 1) == "." else start - 1
    needs_mark = bool(clock.separators)
    if lower_at(tokens, before) not in clock.before or (
        needs_mark and following not in clock.separators
    ):
        return None
    return Clock(hour * 60.0, start + 1 + needs_mark)


def _minutes(tokens: Sequence[Token], start: int, clock: ClockWords) -> tuple[int | None, int]:
    """The minutes behind an hour's mark (`h30`, `heures 30`), and the token behind them."""
    word = lower_at(tokens, start)
    digits, end = (
        (lower_at(tokens, start + 1), start + 2)
        if word in clock.separators
        else (word[1:], start + 1)
    )
    is_mark = word in clock.separators or word[:1] in clock.separators
    if is_mark and len(digits) == 2 and digits.isdecimal() and int(digits) < _HOUR:
        return int(digits), end
    return None, start


def _parts(raw: str) -> tuple[int, int]:
    """Hours and minutes; an hour that no clock has where it is no time."""
    match = _HOURS.fullmatch(raw)
    return (int(match[1]), int(match[2] or 0)) if match else (-1, 0)


def _full(tokens: Sequence[Token], start: int, raw: str, words: FactWords) -> Clock | None:
    """Hours and minutes, or hours, minutes and seconds taken."""
    parts = raw.split(":")
    if not 2 <= len(parts) <= 3 or not all(part.isdecimal() and len(part) < 4 for part in parts):
        return None
    value = sum(int(part) * 60.0 ** (1 - place) for place, part in enumerate(parts))
    end = start + 1
    if lower_at(tokens, end) in words.clock.hours:
        end += 1
    is_open = len(parts) == 2 and not raw.startswith("0") and 60 <= value < _HALF_DAY + 60
    return Clock(value, end, _otherwise(value) if is_open else None)


def _otherwise(value: float) -> float:
    """A time of day moved into the other half of the day."""
    return (value + _HALF_DAY) % _DAY


def _half_of_day(tokens: Sequence[Token], start: int, clock: ClockWords) -> tuple[int | None, int]:
    """0 behind `a.m.`, 720 behind `p.m.`, and the token behind it."""
    word = lower_at(tokens, start)
    if word in clock.am:
        return 0, start + 1
    return (_HALF_DAY, start + 1) if word in clock.pm else (None, start)


def _in_part_of_day(tokens: Sequence[Token], value: float, end: int, clock: ClockWords) -> Clock:
    """A time by the clock, with `in the afternoon` behind it or without."""
    if value > _HALF_DAY or value < 60:
        return Clock(value, end)
    phrase = ""
    for step in range(end, min(end + _PHRASE, len(tokens))):
        phrase = f"{phrase} {tokens[step].lower}".strip()
        if phrase in clock.parts:
            return Clock(value % _HALF_DAY + clock.parts[phrase] * 60, step + 1)
    return Clock(value, end, _otherwise(value))


def _past(tokens: Sequence[Token], start: int, words: FactWords) -> Clock | None:
    """`ten past two`, `20 past 6`."""
    small = words.numbers.small(tokens[start].lower)
    minutes = int(tokens[start].text[:3]) if tokens[start].text.isdecimal() else int(small or 0)
    hour = _hour(tokens[start + 2], words) if start + 2 < len(tokens) else None
    if hour is None or not 1 <= hour <= 12 or not 0 < minutes < _HOUR:
        return None
    return _in_part_of_day(tokens, hour * _HOUR + minutes, start + 3, words.clock)


def _worded(tokens: Sequence[Token], start: int, words: FactWords) -> Clock | None:
    """`half past six`, `quarter to nine`, `halb sieben`."""
    clock, minutes, step = words.clock, None, start
    if tokens[start].lower in clock.to_half:
        minutes, step = -30, start + 1
    else:
        phrase = f"{tokens[start].lower} {lower_at(tokens, start + 1)}"
        if phrase in clock.past:
            minutes, step = clock.past[phrase], start + 2
    if minutes is None or step >= len(tokens):
        return None
    hour = _hour(tokens[step], words)
    if hour is None or not 1 <= hour <= 12:
        return None
    return _in_part_of_day(tokens, (hour * 60 + minutes) % _DAY, step + 1, clock)
