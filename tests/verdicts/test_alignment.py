"""A key point laid beside a sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nutgraf.text.words import lexicon
from nutgraf.verdicts.alignment import align

SENTENCE = "The city council, which met on Monday, did not close the old bridge over the Tarn."


@pytest.mark.parametrize(
    ("point", "put_in", "turning", "is_cut"),
    [
        ("The council did not close the old bridge", 0, 0, True),
        ("The council did close the old bridge", 0, 1, False),
        ("The council did not close the new bridge", 1, 0, False),
        ("The bridge did not close the council", 2, 0, False),
        ("Quartz", 1, 0, False),
        ("", 0, 0, False),
    ],
)
def test_align(point: str, put_in: int, turning: int, is_cut: bool) -> None:
    terms = lexicon("en").terms
    alignment = align(terms(point), terms(SENTENCE))
    assert (alignment.put_in, alignment.turning, alignment.is_cut) == (put_in, turning, is_cut)


@given(st.text(max_size=300), st.text(max_size=600))
def test_any_text_can_be_laid_beside_any(point: str, sentence: str) -> None:
    terms = lexicon("en").terms
    alignment = align(terms(point), terms(sentence))
    assert 0 <= alignment.copied <= 1
    assert alignment.put_in <= len(terms(point).tokens)


@given(st.lists(st.sampled_from(SENTENCE.split()), unique=True))
def test_words_left_out_are_no_words_put_in(left_out: list[str]) -> None:
    terms = lexicon("en").terms
    point = " ".join(word for word in SENTENCE.split() if word not in left_out)
    assert align(terms(point), terms(SENTENCE)).put_in == 0
