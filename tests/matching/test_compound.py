import pytest
from tests.matching.judging import judge

from nutgraf.matching.compound import split_facts
from nutgraf.matching.lexical import joint

WHOLE = [
    "The ferry left the harbour at dawn.",
    "Paul, Maria and Chen won medals.",
    "He was charged with theft and attempted murder.",
    "Prices of bread, milk and eggs rose.",
    "The city of Bath and North East Somerset is flooded.",
    "Mr. Lowe met Dr. Ines Vidal in the U.S. Senate.",
    "The 65-year-old won 7 - 4.",
    "Seats for men and women were sold.",
    "",
    "And but while",
    "—",
]
COMPOUND = {
    "The ferry sank; the captain survived.": ("The ferry sank", "the captain survived."),
    "Prices rose 4% in May, while wages fell.": ("Prices rose 4% in May", "wages fell."),
    "Holm called for help and was praised by the crew.": (
        "Holm called for help",
        "was praised by the crew.",
    ),
    "The mayor resigned, but the council will stay.": (
        "The mayor resigned",
        "the council will stay.",
    ),
    "Eight workers have returned and two more are back on Monday.": (
        "Eight workers have returned",
        "two more are back on Monday.",
    ),
    "Police arrested Vidal, who denied the charge.": (
        "Police arrested Vidal",
        "denied the charge.",
    ),
    "The bridge collapsed — nobody was hurt.": ("The bridge collapsed", "nobody was hurt."),
    "The bridge collapsed. Nobody was hurt.": ("The bridge collapsed.", "Nobody was hurt."),
}


@pytest.mark.parametrize("text", WHOLE)
def test_one_fact_stays_whole(text: str) -> None:
    assert split_facts(text, "en") == (text,)


@pytest.mark.parametrize("text", COMPOUND)
def test_two_facts_come_apart(text: str) -> None:
    facts = tuple(
        part.removeprefix("who ").removeprefix("while ") for part in split_facts(text, "en")
    )
    facts = tuple(part.removeprefix("and ").removeprefix("but ") for part in facts)
    assert facts == COMPOUND[text]


def test_some_facts_are_partial() -> None:
    both = judge("An inquiry will begin on Monday; nobody noticed the crack in its hull.")
    some = judge("An inquiry will begin on Monday; shares of the builder jumped 8% in Oslo.")
    none = judge("Snow stopped trains in Kiruna; shares of the builder jumped 8% in Oslo.")
    assert both.probability >= 0.5 > max(some.probability, none.probability)
    assert [clause >= 0.5 for clause in some.clauses] == [True, False]


def test_a_compound_point_is_as_probable_as_its_weakest_fact() -> None:
    assert joint(0.9, (0.8, 0.3)) == 0.3
