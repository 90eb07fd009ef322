"""How much the words of a key point weigh."""

import pytest
from tests.matching.judging import ARTICLE, cut, judge

from nutgraf.languages.common import common_stems
from nutgraf.matching.background import Background, Telling
from nutgraf.matching.kin import kinship
from nutgraf.text.words import lexicon


def telling(text: str) -> dict[str, Telling]:
    """What is known of the stems of a key point."""
    background = Background(cut(ARTICLE), kinship("en"), common_stems("en"))
    asked = background.question(lexicon("en").terms(text))
    return dict(zip(asked.stems, asked.telling, strict=True))


def test_a_number_in_digits_tells_more_than_one_in_words() -> None:
    by_stem = telling("Two of 230 passengers, 52nd in line, were hurt")
    assert by_stem["230"].number == by_stem["52"].number == 1
    assert 0 < by_stem["two"].number < 1
    assert by_stem["hurt"].number == 0


def test_names_are_joined_where_the_key_point_joins_them() -> None:
    by_stem = telling("Captain Maja Holm called Lund")
    assert by_stem["maja"].joined == by_stem["holm"].joined > 0 > by_stem["lund"].joined
    assert sum(stem.joined for stem in by_stem.values()) == pytest.approx(0)
    alone = telling("Holm said that Lund was hurt")
    assert {stem.joined for stem in alone.values()} == {0}


def test_a_name_all_through_is_weighed_as_any_word() -> None:
    assert {stem.joined for stem in telling("Maja Holm").values()} == {0}


def test_a_wrong_figure_costs_more_than_a_wrong_word() -> None:
    right = judge("The ferry had 230 people on board.").probability
    figure = judge("The ferry had 320 people on board.").probability
    word = judge("The ferry had 230 people on deck.").probability
    assert figure < word < right
