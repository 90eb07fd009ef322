"""Clauses by a light parse, and key points that turn one round."""

import pytest
from tests.facts.bodies import body_of

from nutgraf.differences import Reason
from nutgraf.differences.comparison import directions
from nutgraf.differences.turned_subjects import swapped_subjects
from nutgraf.facts import read_facts
from nutgraf.facts.clauses import clauses
from nutgraf.languages.facts import fact_words

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


def heads(text: str) -> list[tuple[str, str, str]]:
    syntax = fact_words("en").syntax
    return [
        (each.subject, each.verb, each.object) for each in clauses(read_facts(text, "en"), syntax)
    ]


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("The harbour board has revealed a plan", ("board", "reveal", "plan")),
        ("The company is sending two divers to the pier", ("compani", "send", "diver")),
        ("The mayor of Saltmarsh opened the pier", ("", "open", "pier")),
    ],
)
def test_heads_beside_a_verb(text: str, clause: tuple[str, str, str]) -> None:
    assert clause in heads(text)


@pytest.mark.parametrize(
    "text", ["Roads were closed", "Roads closed by the flood", "Roads closing the town"]
)
def test_a_passive_or_a_participle_has_no_clause(text: str) -> None:
    assert all(verb != "close" for _, verb, _ in heads(text))


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
    (found,) = directions(read_facts(point, "en"), HARBOUR)
    assert found.reason is Reason.SWAPPED
    assert point[found.start : found.end] == found.words


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
    assert not list(swapped_subjects(read_facts(point, "en"), HARBOUR))


def test_one_finding_is_enough() -> None:
    point = "The pier and the medal won Anna Tworek, and divers are sending the ferry company"
    assert len(list(directions(read_facts(point, "en"), HARBOUR))) == 1
