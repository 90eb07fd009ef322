"""Whole numbers in words, as far as a language's own list of them goes."""

from collections.abc import Mapping

from nutgraf.differences.repair import cased_like
from nutgraf.languages.numbers import NumberWords

_FEWEST = 3
"""Smaller numbers take the gender of what they count, in most languages."""


def spelt_like(written: str, value: float, other: float, words: NumberWords) -> str:
    """Another number, in words formed like those of a value; empty where they cannot be formed.

    The same of several forms is taken (`pięciu` and `sześciu`), and the same joint of tens and
    units (`twenty-seven`).
    """
    lower = written.lower()
    known = {**words.units, **words.tens}
    if lower in known and known[lower] == value:
        return cased_like(_form_like(lower, value, other, known) or _joined(other, words), written)
    for joint in _joints(words):
        ten, separator, unit = lower.partition(joint)
        if separator and words.tens.get(ten, 0.0) + words.units.get(unit, 0.0) == value:
            new = _form_like(unit, value % 10, other, known) if other < 20 else ""
            return cased_like(new or _joined(other, words, joint), written)
    return ""


def ordinal_like(written: str, value: float, words: NumberWords) -> str:
    """Another ordinal in the form of one said: `fourth` for `third`, `22nd` for `21st`."""
    lower = written.lower()
    if lower in words.ordinals:
        new = _form_like(lower, words.ordinals[lower], value, words.ordinals)
        return cased_like(new, written)
    digits = "".join(char for char in written if char.isdecimal())
    if not digits or not written.startswith(digits) or value != int(value):
        return ""
    suffix = written[len(digits) :]
    if {"st", "nd", "rd", "th"} <= words.ordinal_suffixes:
        suffix = _english_suffix(int(value))
    return f"{int(value)}{suffix}"


def _english_suffix(value: int) -> str:
    if value % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")


def _joints(words: NumberWords) -> list[str]:
    return [words.joint, "-", " "] if words.joint else []


def _form_like(written: str, value: float, other: float, known: Mapping[str, float]) -> str:
    """The word for another number that stands where this one stands among those of its own."""
    own = [word for word, number in known.items() if number == value]
    new = [word for word, number in known.items() if number == other]
    place = own.index(written) if written in own else 0
    if other < _FEWEST <= value and len(new) > 1:
        return ""
    return new[place] if place < len(new) else ""


def _joined(value: float, words: NumberWords, joint: str = "") -> str:
    """A number below a hundred as its tens and its unit: `fifty-one`."""
    if not 20 < value < 100 or value != int(value):
        return ""
    joint = joint or words.joint
    tens = next((word for word, number in words.tens.items() if number == value // 10 * 10), "")
    unit = next((word for word, number in words.units.items() if number == value % 10), "")
    return f"{tens}{joint}{unit}" if joint and tens and unit else ""
