import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.generated import HEADINGS, WORDS, article, document
from tests.summarizers.methods import DEGENERATE, FAST, TWICE

from nutgraf import summarizers
from nutgraf.errors import UsageError
from nutgraf.summarizers import vectors
from nutgraf.summarizers.classic import SUMY


@pytest.mark.parametrize("name", ["lex-rank", "kl", "sumy:reduction", "sumy:lsa"])
def test_an_article_too_long_names_the_method_and_the_way_out(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(summarizers, "MOST_SENTENCES", 3)
    with pytest.raises(UsageError, match=rf"^{name} .* up to 3 .* has 4\..*--method concept-cover"):
        summarizers.rank(name, document([TWICE] * 4))


@pytest.mark.parametrize("name", FAST)
@pytest.mark.parametrize("seed", range(8))
def test_fast_is_sumys_ranking_on_generated_articles(name: str, seed: int) -> None:
    text = article(5 + 5 * seed, seed, invented=200)
    assert FAST[name](text) == SUMY[name](text)


@pytest.mark.parametrize("name", FAST)
@pytest.mark.parametrize("texts", DEGENERATE.values(), ids=DEGENERATE)
def test_fast_is_sumys_ranking_on_degenerate_articles(name: str, texts: list[str]) -> None:
    text = document(texts, HEADINGS)
    assert FAST[name](text) == SUMY[name](text)


@pytest.mark.parametrize("name", FAST)
@given(texts=st.lists(st.lists(st.sampled_from(WORDS[9:26]), max_size=5).map(" ".join), max_size=9))
@settings(max_examples=60, deadline=None, derandomize=True)
def test_fast_is_sumys_ranking_where_ties_abound(name: str, texts: list[str]) -> None:
    assert FAST[name](document(texts)) == SUMY[name](document(texts))


@pytest.mark.parametrize("rare", [0, 2, 100])
def test_products_are_the_same_in_pairs_and_in_blocks(
    rare: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vectors, "_RARE", rare)
    tokens = vectors.numbered(vectors.content_stems(article(30)))
    cells = tokens.counts()
    table = np.zeros((30, tokens.vocabulary))
    table[cells.rows, cells.words] = cells.counts
    assert np.array_equal(
        vectors.products(tokens, cells, cells.counts.astype(np.float64)), table @ table.T
    )
