"""A budget of words, spent on little articles of our own."""

from collections.abc import Callable
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.growth import assert_linear
from tests.summarizers.test_concept_cover import FEATURE, NEWS, document

from nutgraf.summarizers import METHODS, select
from nutgraf.summarizers.budget import CANDIDATES, PRICE, SEARCHED, fill
from nutgraf.summarizers.concepts import UNIT, Concept, concepts_of
from nutgraf.summarizers.document import Document
from nutgraf.summarizers.length import Length, LengthUnit
from nutgraf.summarizers.methods.concept_cover import REPEATS, TOLD
from nutgraf.summarizers.place import antecedents, pulls


def chosen(text: Document, budget: int) -> list[int]:
    return sorted(ranked.index for ranked in fill(text, budget)[1])


def words(text: Document, indices: list[int]) -> int:
    return sum(len(text.sentences[index].words) for index in indices)


@pytest.mark.parametrize("budget", [1, 5, 14, 20, 30, 45, 60, 80, 120, 500])
@pytest.mark.parametrize("sentences", [NEWS, FEATURE, FEATURE + NEWS], ids=["news", "feature", "2"])
def test_no_budget_is_overdrawn(sentences: tuple[str, ...], budget: int) -> None:
    text = document(*sentences)
    ranking, best = fill(text, budget)
    assert ranking == METHODS["concept-cover"](text)
    assert [ranked for ranked in ranking if ranked in best] == list(best), "best ranked first"
    shortest = min(len(sentence.words) for sentence in text.sentences)
    assert best
    if budget >= shortest:
        assert words(text, [ranked.index for ranked in best]) <= budget
    else:
        assert best == ranking[:1]


def test_nothing_is_chosen_where_there_is_nothing() -> None:
    assert fill(document(), 60) == ((), ())


def reckoned(text: Document, indices: list[int]) -> int:
    """What a set tells, reckoned anew; `indices` in the order of their ranks."""
    concepts = concepts_of(text)
    pull = pulls(text, concepts)
    heard, total = set[Concept](), 0
    for index in indices:
        own = set(concepts.of_sentence[index])
        new = own - heard
        gain = sum(concepts.weights[concept] for concept in new)
        if len(new) * REPEATS >= len(own):
            gain += sum(concepts.weights[concept] for concept in own & heard) // TOLD
        total += round(UNIT * pull[index]) * gain
        heard |= own
    return total


@pytest.mark.parametrize("budget", [15, 28, 40, 60, SEARCHED])
@pytest.mark.parametrize("sentences", [NEWS, FEATURE[3:]], ids=["news", "feature"])
def test_no_other_set_is_worth_more(sentences: tuple[str, ...], budget: int) -> None:
    text = document(*sentences)
    assert len(sentences) <= CANDIDATES
    ranking, best = fill(text, budget)

    def worth(indices: list[int]) -> float:
        return reckoned(text, indices) / (words(text, indices) + PRICE * budget)

    every = [ranked.index for ranked in ranking]
    most = max(
        worth(list(indices))
        for size in range(1, len(every) + 1)
        for indices in combinations(every, size)
        if words(text, list(indices)) <= budget
    )
    assert worth([ranked.index for ranked in best]) == most


@pytest.mark.parametrize("sentences", [NEWS, FEATURE], ids=["news", "feature"])
def test_the_greedy_never_tells_more_for_its_words_and_often_less(
    sentences: tuple[str, ...],
) -> None:
    text = document(*sentences)
    ranking = METHODS["concept-cover"](text)
    better = 0
    for budget in range(20, SEARCHED, 5):
        greedy = Length(budget, LengthUnit.WORDS).take(
            ranking, [len(s.words) for s in text.sentences]
        )
        worths = [
            reckoned(text, indices) / (words(text, indices) + PRICE * budget)
            for indices in ([s.index for s in greedy], [s.index for s in fill(text, budget)[1]])
        ]
        assert worths[0] <= worths[1]
        better += worths[0] < worths[1]
    assert better > 3


def test_what_tells_next_to_nothing_is_left_out_though_it_fits() -> None:
    text = document(
        *NEWS[:2], "Gulls cried on that very evening.", "Nobody there minded them much."
    )
    room = words(text, [0, 1]) + 8
    assert chosen(text, room) == [0, 1]
    greedy = Length(room, LengthUnit.WORDS).take(
        METHODS["concept-cover"](text), [len(sentence.words) for sentence in text.sentences]
    )
    assert len(greedy) == 3, "the greedy takes it because it fits"


def test_a_long_summary_is_filled_to_near_its_budget() -> None:
    report = [
        f"The town{n % 7} school{n % 11} opens a hall{n} and a library{n} in parish{n % 5}."
        for n in range(200)
    ]
    text = document(*report)
    for budget in (100, 300, 900):
        assert 0.8 * budget <= words(text, chosen(text, budget)) <= budget


def test_no_summary_opens_on_a_sentence_that_another_would_free() -> None:
    sentences = (
        "The winter was long in the valley and everybody waited for the spring.",
        "Engineer Rosa Field won a prize.",
        "She drew the steel bridge, the market hall and the school of the town.",
        "The school, the hall and the steel bridge open in May, the town says.",
    )
    paragraphs = (0, 1, 1, 2)
    text = document(*sentences, paragraphs=paragraphs)
    apart = document(*sentences, paragraphs=(0, 1, 2, 3))
    dangling = [budget for budget in range(6, 60) if chosen(apart, budget)[0] == 2]
    assert dangling, "without the paragraph, it would open so"
    for budget in dangling:
        assert antecedents(text)[chosen(text, budget)[0]] is None


def test_other_methods_take_what_still_fits() -> None:
    text = document(*NEWS)
    length = Length(30, LengthUnit.WORDS)
    ranking, best = select("lead", text, length)
    assert best == length.take(ranking, [len(sentence.words) for sentence in text.sentences])
    assert select("concept-cover", text, length) == fill(text, 30)
    assert select("concept-cover", text, Length(2))[1] == METHODS["concept-cover"](text)[:2]


@settings(max_examples=50, deadline=None)
@given(st.lists(st.text(max_size=60), max_size=14), st.integers(1, 200))
def test_any_text_and_budget(sentences: list[str], budget: int) -> None:
    text = document(*sentences)
    best = [ranked.index for ranked in fill(text, budget)[1]]
    assert bool(best) == bool(sentences)
    assert words(text, best) <= budget or len(best) == 1


def report(size: int) -> list[str]:
    return [f"The port {i % 97} of town {i % 31} voted on item {i}." for i in range(size)]


def equal(size: int) -> list[str]:
    return ["word " * 3] * size


def one_huge_sentence(size: int) -> list[str]:
    return ["The ferry and the bridge and the market of town. " * size, NEWS[0]]


@pytest.mark.parametrize("made_of", [report, equal, one_huge_sentence])
@pytest.mark.parametrize("budget", [60, 50_000, 999_999_999])
def test_big_inputs_take_linear_time(made_of: Callable[[int], list[str]], budget: int) -> None:
    assert_linear(lambda size: fill(document(*made_of(size)), budget)[1], 500)
