"""Key points that turn a clause of the article round."""

import pytest
from tests.facts.bodies import body_of

from nutgraf.differences import Reason
from nutgraf.differences.comparison import compare_directions
from nutgraf.differences.turned_subjects import turned_subjects
from nutgraf.facts import read_facts

HARBOUR = body_of(
    (
        "The harbour board has revealed a plan to widen the pier, its clerk said.",
        "Anna Tworek won a medal for her drawings of the pier.",
        "Storms triggered a flood that closed roads in Saltmarsh.",
        "Roads closed by the flood were cleared, and two hundred jobs created.",
        "The ferry company is sending divers to the pier.",
    ),
    "en",
)


@pytest.mark.parametrize(
    "point",
    [
        "A plan reveals the harbour board",
        "A medal won Anna Tworek for drawings of the pier",
        "Floods in town triggered storms",
        "Divers are sending the ferry company to the pier",
    ],
)
def test_an_object_that_is_the_subject_is_found(point: str) -> None:
    (difference,) = compare_directions(read_facts(point, "en"), HARBOUR)
    assert difference.reason is Reason.SWAPPED
    assert point[difference.start : difference.end] == difference.words


@pytest.mark.parametrize(
    "point",
    [
        "The harbour board reveals a plan to widen the pier",
        "Tworek won a medal for drawings of the pier",
        "Storms triggered a flood in Saltmarsh",
        "A flood closed roads in Saltmarsh",
        "The project created two hundred jobs on cleared roads",
        "The ferry company sends divers to the pier",
        "Divers, sent by the ferry company, are at the pier",
    ],
)
def test_true_clauses_are_left_alone(point: str) -> None:
    assert not list(turned_subjects(read_facts(point, "en"), HARBOUR))


def test_one_finding_is_enough() -> None:
    point = "The pier and the medal won Anna Tworek, and divers are sending the ferry company"
    assert len(list(compare_directions(read_facts(point, "en"), HARBOUR))) == 1
