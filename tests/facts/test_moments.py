"""Relative dates: what they mean on a day, and that they only ever take a finding back."""

import datetime

import pytest
from tests.facts.bodies import body_of

from nutgraf.differences.dates import date_mismatches
from nutgraf.differences.figures import duration_mismatches
from nutgraf.differences.names import unknown_names
from nutgraf.facts import read_facts

TODAY = datetime.date(2026, 3, 5)
"""A Thursday."""


def meant(text: str, today: datetime.date = TODAY) -> set[str]:
    found = body_of((text,), "en", today=today).moments
    return {
        f"{each.start}" if each.start == each.end else f"{each.start}/{each.end}"
        for _, each in found
    }


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


BODY = (
    "The council of Saltmarsh voted on Tuesday to close the harbour bridge.",
    "The ferry was sold last year, and the pier burned down two years ago.",
    "The library opened its doors again yesterday, and the museum shut on 20 February.",
    "A new bridge is planned for June 2031.",
)


def alarms(point: str, today: datetime.date | None) -> list[str]:
    body, reading = body_of(BODY, "en", today=today), read_facts(point, "en")
    rules = (date_mismatches, duration_mismatches)
    return [each.words for rule in rules for each in rule(reading, body)]


TRUE = [
    "The council voted on March 3 to close the harbour bridge",
    "The council voted on 3 March 2026 to close the harbour bridge",
    "The ferry was sold in 2025",
    "The pier burned down in 2024",
    "The library opened again on Wednesday",
    "The library opened again in March",
    "The museum shut on a Friday, two weeks ago",
]


@pytest.mark.parametrize("point", TRUE)
def test_what_a_relative_date_bears_out(point: str) -> None:
    assert alarms(point, TODAY) == []
    assert alarms(point, None)


@pytest.mark.parametrize(
    "point",
    [
        "The council voted on March 4 to close the harbour bridge",
        "The council voted on April 3 to close the harbour bridge",
        "The ferry was sold in 2019",
        "The new bridge is planned for March 2031",
        "The library opened again on Monday",
    ],
)
def test_what_it_does_not_bear_out_is_judged_as_before(point: str) -> None:
    assert alarms(point, TODAY) == alarms(point, None) != []


def test_author_and_outlet_are_known() -> None:
    body = body_of(BODY, "en", credits=("Marta Quill", "Saltmarsh Evening Courier"))
    for point in ("Voters were glad, Marta Quill reports", "The Courier asked Quill", "SEC asked"):
        assert not list(unknown_names(read_facts(point, "en"), body))
    assert list(unknown_names(read_facts("Voters were glad, says Piotr Lind", "en"), body))
