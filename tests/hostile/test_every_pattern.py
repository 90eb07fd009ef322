"""No regular expression of the package takes more than linear time, whatever it is tried on."""

from time import process_time

import pytest
from tests.hostile.patterns import Pattern, all_patterns, attacks

from nutgraf.text.folding import without_unseen_end

BOUNDED = {
    "nutgraf.inputs.text.containers._MODULE": 1000,
    "nutgraf.inputs.text.containers._SHORTCODE": 1000,
    "nutgraf.inputs.about.dates._date_lines": 160,
    "nutgraf.inputs.about.credits._datelines": 640,
    "nutgraf.inputs.text.plain._ATX": 500,
    "nutgraf.keypoints.parts._JOINT": 10,
    "nutgraf.matching.compound._HARD": 600,
    "nutgraf.matching.compound._SOFT": 600,
}
"""Characters of the longest text that is shown to a pattern, where the program cuts it off."""

STRIPPED = {"nutgraf.text.patterns.token_pattern"}
"""Patterns that are only shown texts without blanks and unseen characters at their end."""

SMALLEST, LARGEST = 1_000, 8_000
FAST, SLOW = 0.005, 0.2
"""Seconds that need no second look, and those of a bounded text that are too many."""

PATTERNS = all_patterns()


def _seconds(pattern: Pattern, attack: tuple[str, str, str], size: int) -> float:
    before, piece, end = attack
    text = before + piece * (size // len(piece)) + end
    text = without_unseen_end(text) if pattern.where in STRIPPED else text
    text = text[: BOUNDED.get(pattern.where, len(text))]
    start = process_time()
    pattern.work(text)
    return process_time() - start


def _is_slow(pattern: Pattern, attack: tuple[str, str, str]) -> bool:
    """Whether the time grows faster than the text: first in small steps, as it may explode."""
    if pattern.where in BOUNDED:
        return _seconds(pattern, attack, BOUNDED[pattern.where]) > SLOW
    size = 8 * len(attack[1])
    while size < SMALLEST:
        if _seconds(pattern, attack, size) > SLOW:
            return True
        size = int(size * 1.3) + 1
    times = [_seconds(pattern, attack, SMALLEST)]
    while size < LARGEST:
        size *= 2
        times.append(_seconds(pattern, attack, size))
        if times[-1] < FAST and size >= 2 * SMALLEST:
            return False
    # What counts up to a bound looks quadratic until it is reached, and is linear behind it.
    tries = [_seconds(pattern, attack, 2 * size) / _seconds(pattern, attack, size) for _ in "123"]
    return min(tries) > 2.6


def test_patterns_are_found() -> None:
    assert len(PATTERNS) > 300
    assert {each.is_anchored for each in PATTERNS} == {True, False}
    assert {*BOUNDED, *STRIPPED} <= {each.where for each in PATTERNS}


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda each: f"{each.where}")
def test_growth_is_linear(pattern: Pattern) -> None:
    for attack in attacks(pattern.regex):
        if attack[1]:
            assert not _is_slow(pattern, attack), (pattern.regex.pattern, attack)
