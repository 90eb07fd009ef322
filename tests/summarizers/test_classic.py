import os
import random
import subprocess
import sys
from dataclasses import replace

import pytest
from tests.generated import HEADINGS, article, document
from tests.summarizers.methods import ALL, DEGENERATE, FAST, TWICE

from nutgraf.languages import language
from nutgraf.summarizers import sumy_parts
from nutgraf.summarizers.classic import SUMY
from nutgraf.summarizers.document import Document, Summarizer
from nutgraf.text.words import lexicon

every_method = pytest.mark.parametrize(
    "method", [method for _, method in ALL], ids=[n for n, _ in ALL]
)


def order(method: Summarizer, text: Document) -> list[int]:
    return [ranked.index for ranked in method(text)]


@every_method
def test_every_sentence_is_ranked_once_by_falling_score(method: Summarizer) -> None:
    ranking = method(article(25, seed=1))
    assert sorted(ranked.index for ranked in ranking) == list(range(25))
    assert [ranked.score for ranked in ranking] == sorted(
        (ranked.score for ranked in ranking), reverse=True
    )


@every_method
def test_equal_sentences_stay_two(method: Summarizer) -> None:
    texts = ["The ferry left.", TWICE, "Frost hit the orchard.", TWICE]
    assert sorted(order(method, document(texts))) == [0, 1, 2, 3]


@every_method
@pytest.mark.parametrize("texts", DEGENERATE.values(), ids=DEGENERATE)
@pytest.mark.parametrize("headings", [(), HEADINGS], ids=["bare", "headed"])
def test_degenerate_articles_have_a_ranking(
    method: Summarizer, texts: list[str], headings: tuple[str, ...]
) -> None:
    ranking = method(document(texts, headings))
    assert sorted(ranked.index for ranked in ranking) == list(range(len(texts)))
    assert all(ranked.score == ranked.score for ranked in ranking)


CENTRAL = (
    "Frost hit an orchard.",
    "The ferry left the harbour.",
    "The ferry left at dawn, late for the harbour.",
    "The harbour was late at dawn.",
)
FREQUENT = ("Frost hit an orchard.", "The ferry left early.", "The ferry came.")


@pytest.mark.parametrize(
    ("name", "texts", "first"), [("text-rank", CENTRAL, 2), ("sum-basic", FREQUENT, 2)]
)
def test_what_the_others_say_as_well_comes_first(
    name: str, texts: tuple[str, ...], first: int
) -> None:
    for method in filter(None, (SUMY[name], FAST.get(name))):
        assert order(method, document(list(texts)))[0] == first


@pytest.mark.parametrize("name", ["lex-rank", "lsa", "luhn", "reduction"])
@pytest.mark.parametrize("texts", [DEGENERATE["stop words"], DEGENERATE["no words"]])
def test_without_words_all_score_nothing_in_the_articles_order(name: str, texts: list[str]) -> None:
    for method in filter(None, (SUMY[name], FAST.get(name))):
        assert [(ranked.index, ranked.score) for ranked in method(document(texts))] == [
            (0, 0),
            (1, 0),
            (2, 0),
        ]


@every_method
def test_the_global_random_state_is_left_alone(method: Summarizer) -> None:
    random.seed(7)
    before = random.getstate()
    method(article(8))
    assert random.getstate() == before


def test_random_depends_on_the_text_alone() -> None:
    ranked = {tuple(order(SUMY["random"], article(12, seed))) for seed in range(5)}
    assert len(ranked) == 5


def test_edmundson_rewards_the_headings_words() -> None:
    texts = ["Rain fell.", "The ferry sank.", "Snow fell."]
    assert order(SUMY["edmundson"], document(texts))[-1] == 1
    assert order(SUMY["edmundson"], document(texts, ("A ferry", "The ferry sank")))[0] == 1


def test_hash_seeds_change_nothing() -> None:
    code = (
        "from tests.summarizers.methods import ALL; from tests.generated import article\n"
        "print([method(article(20, seed)) for _, method in ALL for seed in (1, 2)])"
    )
    path = os.pathsep.join(filter(None, sys.path))
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": path},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1


@every_method
@pytest.mark.parametrize("code", ["tr", "pl", "uk", "zh"])
def test_a_language_that_sumy_has_no_stemmer_for_is_stemmed_by_ours(
    method: Summarizer, code: str
) -> None:
    text = replace(article(9), language=code)
    assert sorted(order(method, text)) == list(range(9))


def test_stems_and_stop_words_where_sumy_has_none() -> None:
    assert sumy_parts.stop_words("tr") == language("tr").stop_words
    assert sumy_parts.stemmer("tr")("kitaplar") == lexicon("tr").stem("kitaplar") == "kitap"
    assert sumy_parts.stemmer("pl")("książkami") == lexicon("pl").stem("książkami")
    assert sumy_parts.stemmer("zh")("图书") == "图书"
