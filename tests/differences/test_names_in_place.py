"""Which capitals make names, which names are one, and which numbers belong to a name."""

import pytest
from tests.facts.bodies import body_of

from nutgraf.differences import Difference, Kind
from nutgraf.differences.figures import number_mismatches
from nutgraf.differences.names import unknown_names
from nutgraf.differences.opposites import reversed_claims
from nutgraf.differences.swapped_names import swapped_names
from nutgraf.facts import read_facts
from nutgraf.facts.registry import NameRegistry

FAIR = body_of(
    (
        "Herons nest on the quay, and Marta Quill studied heron bones with the Heron Society.",
        "Quill won an Oscar for a film about the Pyramids of Giza.",
        'Her next film, "Harbour Lights 2", is due in June, one year after the first.',
        "The society sold the quay in the United States, where a jet has flown for three decades.",
        "The end of the fair has launched a debate, and the clerk pleaded guilty.",
        "Juniperus won the cup at Saltmarsh.",
    ),
    "en",
)


def sure_differences(point: str) -> list[Difference]:
    reading = read_facts(point, "en")
    rules = (unknown_names, swapped_names, number_mismatches, reversed_claims)
    return [
        difference for rule in rules for difference in rule(reading, FAIR) if not difference.is_weak
    ]


@pytest.mark.parametrize(
    "point",
    [
        "Quill won an Academy Award for a film about the Pyramids of Giza",
        "Quill made a film about the Great Pyramids",
        "Heron bones were studied on the quay by Quill",
        "A jet more than 30 years old has flown in the U.S.",
        "A debate was launched at the end of the fair",
        "Junip won the cup",
        '"Saltmarsh" won an Oscar for a film',
    ],
)
def test_other_words_for_the_same_are_left_alone(point: str) -> None:
    assert sure_differences(point) == []


@pytest.mark.parametrize(
    ("point", "kind", "words"),
    [
        ("Danish Minister Ulla Brandt is visiting the Heron Society", Kind.NAME, ""),
        ('Quill made "Harbour Lights 1"', Kind.FIGURE, "1"),
        ("A jet more than 20 years old has flown in the U.S.", Kind.FIGURE, "20 years"),
        ("Saltmarsh won an Oscar for a film", Kind.NAME, "Saltmarsh"),
        ("The clerk pleaded not guilty", Kind.DIRECTION, "not guilty"),
    ],
)
def test_what_is_found(point: str, kind: Kind, words: str) -> None:
    (first, *_) = sure_differences(point)
    assert first.kind is kind
    assert point[first.start : first.end] == first.words
    assert words in ("", first.words)


def test_names_of_one_group_are_one() -> None:
    names: NameRegistry = FAIR.registry
    assert ("united", "states") in names.same.names(("u.s",))
    assert names.has_plain("heron")
