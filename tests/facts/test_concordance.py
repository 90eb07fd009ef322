"""Which sentences are read for figures: all that have some, and few that have none."""

import pytest

from nutgraf.facts.concordance import Concordance
from nutgraf.facts.reading import read_facts
from nutgraf.languages import LANGUAGES
from nutgraf.languages.facts import fact_words


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_phrase_for_a_factor_is_read_for_figures(code: str) -> None:
    phrases = sorted(fact_words(code).numbers.factors)
    gap = " " if fact_words(code).writing.has_spaces else ""
    sentences = [read_facts(f"X {phrase.replace(' ', gap)} y.", code) for phrase in phrases]
    marked = set(Concordance(code, sentences).with_figures())
    with_figures = [index for index, each in enumerate(sentences) if each.quantities]
    assert with_figures
    assert marked.issuperset(with_figures)


def test_a_word_that_only_opens_a_phrase_for_a_factor_is_no_figure() -> None:
    texts = ("She wants to leave.", "Output will double.", "He would not say.", "They cut in half.")
    sentences = [read_facts(text, "en") for text in texts]
    assert Concordance("en", sentences).with_figures() == [1, 3]
