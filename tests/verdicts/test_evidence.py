"""Where an article speaks of a key point, by words alone and with the finder."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.matching.judging import cut

from nutgraf.judge import reader
from nutgraf.text.cut import places_of
from nutgraf.text.words import Terms, lexicon
from nutgraf.verdicts import evidence
from nutgraf.verdicts.evidence import best_passage, find_evidence, with_neighbours, word_scores

ARTICLE = cut(
    "The city council closed the old bridge on Monday. Engineers had found cracks in two pillars. "
    "A free ferry will run until March. The repairs cost $4 million. Mayor Ruth Okafor said that "
    "nobody had been in danger. Shops on the other bank fear for their trade. The ferry takes "
    "twelve minutes, and leaves every half hour."
)


def terms(text: str) -> Terms:
    return lexicon("en").terms(text)


def best(point: str, *, meant: bool = False) -> int:
    (found_evidence,) = find_evidence(ARTICLE, [terms(point)], reader() if meant else None)
    return found_evidence.passage.best[0]


def test_words_find_the_sentence_that_has_them() -> None:
    assert best("A ferry runs until March") == 2
    assert best("Repairs cost $4 million") == 3


@pytest.mark.judge
def test_meaning_finds_the_sentence_that_has_none_of_the_words() -> None:
    assert best("Retailers across the water worry about losing customers", meant=True) == 5
    assert best("No one was ever at risk", meant=True) == 4


def test_a_rare_word_weighs_more_than_a_common_one() -> None:
    scores = word_scores(terms("ferry pillars"), places_of(tuple(ARTICLE)), len(ARTICLE))
    assert max(scores, key=lambda index: scores[index]) == 1
    assert scores[2] == scores[6] > 0


def test_neighbours_share_their_scores() -> None:
    assert with_neighbours({2: 5.0}, 4) == {1: 1.75, 2: 5.0, 3: 1.75}
    assert with_neighbours({0: 1.0}, 1) == {0: 1.0}


def test_nothing_in_common_is_the_beginning() -> None:
    (found_evidence,) = find_evidence(ARTICLE, [terms("Quartz")], None)
    assert found_evidence.passage.best[0] == 0
    assert found_evidence.nearest == 0


def test_an_article_without_sentences_has_no_passage() -> None:
    (found_evidence,) = find_evidence((), [terms("A point")], None)
    assert found_evidence.passage == ((), ())
    assert found_evidence.nearest is None


@given(
    st.lists(st.tuples(st.floats(-5, 5), st.integers(0, 60)), min_size=1, max_size=40),
    st.integers(1, 150),
)
def test_a_passage_is_in_order_and_within_bounds(rows: list[tuple[float, int]], most: int) -> None:
    scores = {index: score for index, (score, _) in enumerate(rows)}
    sizes = [size for _, size in rows]
    passage = best_passage(scores, sizes, most)
    assert list(passage.sentences) == sorted(set(passage.best))
    assert scores[passage.best[0]] == max(scores.values())
    assert len(passage.sentences) == 1 or sum(sizes[index] for index in passage.sentences) <= most


def test_of_a_long_article_every_point_has_its_sentences_asked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(evidence, "MOST_SENTENCES", 8)
    wordy = {index: 50.0 + index for index in range(100)}
    assert {77, 99} <= set(evidence._asked(100, [wordy, {77: 0.1}]))


@pytest.mark.judge
def test_of_a_long_article_only_some_sentences_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(evidence, "MOST_SENTENCES", 4)
    asked: list[str] = []
    read = reader()

    def likeness(_self: object, points: list[str], sentences: list[str]) -> list[list[float]]:
        asked.extend(sentences)
        return [[0.0] * len(sentences) for _ in points]

    monkeypatch.setattr(type(read), "likeness", likeness)
    (found_evidence,) = find_evidence(ARTICLE, [terms("The ferry takes twelve minutes")], read)
    assert len(asked) == 4
    assert found_evidence.passage.best[0] == 6
