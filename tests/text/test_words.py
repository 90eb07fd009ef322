"""Words, stems and n-grams."""

import pytest

from nutgraf.text.grams import grams_of
from nutgraf.text.words import lexicon, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The ferry's crew can’t sail.", ["the", "ferry's", "crew", "can't", "sail"]),
        ("In the U.S. and the U.K.", ["in", "the", "u.s.", "and", "the", "u.k."]),
        ("$3.5 million at 10:30", ["3.5", "million", "at", "10:30"]),
        ("1,200 people", ["1,200", "people"]),
        ("a three-year plan — ready", ["a", "three", "year", "plan", "ready"]),
        ("snake_case and MP3s", ["snake", "case", "and", "mp3s"]),
        ("naïve café", ["naïve", "café"]),
        ("... — !", []),
        ("", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert list(words_of(text)) == words


def test_terms_hold_words_stems_and_content() -> None:
    terms = lexicon("en").terms("The votes and the voting: no vote")
    assert terms.words == ("the", "votes", "and", "the", "voting", "no", "vote")
    assert terms.stems == ("the", "vote", "and", "the", "vote", "no", "vote")
    assert terms.content == ("vote", "no")


@pytest.mark.parametrize(
    ("text", "grams"),
    [("ferry", {"ferr", "erry"}), ("go on", {"go o", "o on"}), ("go", {"go"}), ("", set())],
)
def test_grams(text: str, grams: set[str]) -> None:
    assert lexicon("en").terms(text).grams == frozenset().union(*map(grams_of, grams))


def test_a_gram_is_the_same_in_any_text() -> None:
    plain, accented = grams_of("the cafe opens"), grams_of("the café opens")
    assert plain & accented == grams_of("the caf") | grams_of(" opens")
    assert len(plain) == len(accented) == 11


def test_one_lexicon_serves_the_whole_run() -> None:
    assert lexicon("en") is lexicon("en")
