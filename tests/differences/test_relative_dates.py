"""Relative dates only ever take a finding back."""

import datetime

import pytest
from tests.facts.bodies import body_of

from nutgraf.differences.dates import date_mismatches
from nutgraf.differences.figures import duration_mismatches
from nutgraf.differences.names import unknown_names
from nutgraf.facts import read_facts

TODAY = datetime.date(2026, 3, 5)
"""A Thursday."""

BODY = (
    "The council of Saltmarsh voted on Tuesday to close the harbour bridge.",
    "The ferry was sold last year, and the pier burned down two years ago.",
    "The library opened its doors again yesterday, and the museum shut on 20 February.",
    "A new bridge is planned for June 2031.",
)


def alarms(point: str, today: datetime.date | None) -> list[str]:
    body, reading = body_of(BODY, "en", today=today), read_facts(point, "en")
    rules = (date_mismatches, duration_mismatches)
    return [difference.words for rule in rules for difference in rule(reading, body)]


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
