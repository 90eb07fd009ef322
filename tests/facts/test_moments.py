"""Relative dates: what they mean on a day."""

import datetime

import pytest
from tests.facts.bodies import body_of

TODAY = datetime.date(2026, 3, 5)
"""A Thursday."""


def meant(text: str, today: datetime.date = TODAY) -> set[str]:
    days = set()
    for _, moment in body_of((text,), "en", today=today).moments:
        first, last = moment.first_day, moment.last_day
        days.add(f"{first}" if first == last else f"{first}/{last}")
    return days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("It closed yesterday", {"2026-03-04"}),
        ("It closes tomorrow", {"2026-03-06"}),
        ("It closes tonight", {"2026-03-05"}),
        ("It closed this morning", {"2026-03-05"}),
        ("It closed on Tuesday", {"2026-03-03", "2026-03-10"}),
        ("It closed last Tuesday", {"2026-03-03"}),
        ("It closes next Tuesday", {"2026-03-10", "2026-03-17"}),
        ("It closed last week", {"2026-02-23/2026-03-01"}),
        ("It closed last month", {"2026-02-01/2026-02-28"}),
        ("It closes next month", {"2026-04-01/2026-04-30"}),
        ("It closed this year", {"2026-01-01/2026-12-31"}),
        ("It closed last year", {"2025-01-01/2025-12-31"}),
        ("It closed a year ago", {"2025-01-01/2025-12-31"}),
        ("It closed two years ago", {"2024-01-01/2024-12-31"}),
        ("It closed 3 days ago", {"2026-03-02"}),
        ("It closed twenty months ago", {"2024-07-01/2024-07-31"}),
        ("It closed last June", {"2025-06-01/2025-06-30"}),
        ("It closes next June", {"2026-06-01/2026-06-30"}),
        ("It closed on March 3", {"2026-03-03"}),
        ("It closed on December 30", {"2025-12-30"}),
        ("It closed on 3 March, 1984", {"1984-03-03"}),
        ("It closed on February 30", set()),
        ("It closed long ago, many years ago", set()),
        ("The last bridge, this bridge and the next", set()),
    ],
)
def test_moments(text: str, days: set[str]) -> None:
    assert meant(text) == days


def test_a_date_at_the_calendars_end_is_left_alone() -> None:
    assert meant("It closed a year ago, yesterday, on March 3", datetime.date.min) == set()
    assert meant("It closes next year, tomorrow, on March 3", datetime.date.max) == set()
