"""The concept cover on little articles of our own."""

import os
import subprocess
import sys
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.growth import assert_linear

from nutgraf.summarizers.concepts import Concept, Concepts, concepts_of
from nutgraf.summarizers.document import Document
from nutgraf.summarizers.methods.concept_cover import NEARLY, Untold, cover, rank
from nutgraf.text.words import lexicon

NEWS = (
    "The Harbor Council voted on Monday to close the old ferry terminal in Port Lowe.",
    "The ferry terminal loses two million dollars a year, the council said.",
    '"I have taken that boat since I was a girl," said Ada Marsh, a baker.',
    "Gulls circled over the roof while the councillors spoke for several hours.",
    "A bridge will replace the ferry by 2031, and the terminal becomes a market.",
    "Who pays for the bridge and for the market after that?",
    "Read more: ten ferry trips to take from Port Lowe before the terminal is closed.",
    "Nine votes to two.",
)

FEATURE = (
    "Rain was falling when Ines Calder climbed the narrow stairs to her grandmother's attic.",
    "A kettle whistled somewhere and a neighbor's radio played an old waltz.",
    "She lit a candle, sneezed twice and sat down on a broken chair by the window.",
    "Bees are dying across the valley, and beekeepers blame a new pesticide.",
    "The pesticide, sold since 2019, weakens the bees in winter, beekeepers say.",
    "Beekeepers in the valley have lost half of their hives in two winters.",
    "The maker of the pesticide says that its tests found no harm to bees.",
    "The state will test hives in the valley before it bans the pesticide.",
    "A ban on the pesticide would be the first in the country, the state says.",
    "Farmers in the valley fear that a ban would cost them a third of the harvest.",
    "Without bees, beekeepers answer, there is no harvest in the valley at all.",
    "The tests of the hives start in spring, and the state decides in autumn.",
)


def document(
    *sentences: str, headings: tuple[str, ...] = (), paragraphs: tuple[int, ...] | None = None
) -> Document:
    cut = lexicon("en").terms
    return Document("en", headings, tuple(map(cut, sentences)), paragraphs or (0,) * len(sentences))


def order(*sentences: str, headings: tuple[str, ...] = ()) -> list[int]:
    return [ranked.index for ranked in rank(document(*sentences, headings=headings))]


@pytest.mark.parametrize(
    "sentences",
    [
        (),
        ("One sentence stands here all alone.",),
        ("",),
        ("It is what it is and that is that.", "And so it was for them and for us."),
        ("1 2 3 4 5 6.", "1 2 3 4 5 6 7.", "8 9."),
        ("The same sentence comes back again.",) * 4,
        ("Short one.", "Shorter.", "Short one."),
        NEWS,
        FEATURE,
    ],
)
def test_every_sentence_once_with_falling_scores(sentences: tuple[str, ...]) -> None:
    ranking = rank(document(*sentences))
    assert sorted(ranked.index for ranked in ranking) == list(range(len(sentences)))
    scores = [ranked.score for ranked in ranking]
    assert scores == sorted(scores, reverse=True)
    assert all(score >= 0 for score in scores)
    assert ranking == rank(document(*sentences))


def test_ties_go_to_the_earlier_sentence() -> None:
    assert order(*["The same sentence comes back again."] * 5) == [0, 1, 2, 3, 4]
    assert order(*["It is what it is and that is that."] * 3) == [0, 1, 2]


def test_news_opens_with_its_lead_and_does_not_repeat_it() -> None:
    top = order(*NEWS)[:2]
    assert top[0] == 0
    assert top[1] in (1, 4)


def test_what_was_told_is_not_told_again() -> None:
    twin = "On Monday the Harbor Council voted to close the old ferry terminal in Port Lowe."
    assert order(NEWS[0], twin, *NEWS[1:]).index(1) > 3


def test_quotations_questions_and_boilerplate_come_late() -> None:
    places = {index: place for place, index in enumerate(order(*NEWS))}
    assert places[7] == 7, "a sentence of under five words is last"
    assert places[6] >= 5, "a link to another story"
    assert places[2] > places[1]
    assert places[5] > places[4]


def test_short_sentences_are_last_even_when_nothing_else_tells_anything() -> None:
    assert order("Port Lowe ferry closes.", "It is what it was before that.") == [1, 0]


def test_a_feature_is_not_told_by_its_anecdote() -> None:
    assert set(order(*FEATURE)[:3]).isdisjoint({0, 1, 2})


def test_a_long_report_reaches_its_later_chapters() -> None:
    report = [
        f"In depot{n // 20} the crew{n // 20} once more had lamp{n} and rope{n}."
        for n in range(400)
    ]
    report[300] = "The commission found asbestos in the schools of the northern district."
    for number in range(310, 400, 6):
        report[number] = (
            f"Asbestos in the schools of the northern district cost sum{number} to remove."
        )
    assert set(range(300, 400)) & set(order(*report)[:3])


def test_the_title_names_what_matters() -> None:
    sentences = (
        "The Lowe Gazette talked with the mayor about the past year in the town.",
        "The mayor praised the harbor, the harbor school and the harbor market.",
        "The harbor school won a prize and the market in the harbor was painted.",
        "A new hospital opens in Port Lowe in June with eighty beds.",
    )
    place = order(*sentences).index(3)
    titled = order(*sentences, headings=("Hospital opens in Port Lowe",)).index(3)
    section = order(*sentences, headings=("A year", "Hospital opens in Port Lowe")).index(3)
    assert titled < place
    assert titled <= section <= place


def test_no_dangling_pronoun_where_the_sentence_before_fixes_it() -> None:
    sentences = (
        "The winter was long in the valley and everybody waited for the spring.",
        "Engineer Rosa Field drew the market hall and the bridge over the years.",
        "She drew the steel bridge, the market hall and the school of the town.",
        "The school, the hall and the steel bridge open in May, the town says.",
        "A market opens in May as well, near the school and the steel bridge.",
    )
    apart = [ranked.index for ranked in rank(document(*sentences, paragraphs=(0, 1, 2, 3, 4)))]
    together = [ranked.index for ranked in rank(document(*sentences, paragraphs=(0, 1, 1, 2, 2)))]
    assert apart[:2] == [2, 1], "the paragraph before may speak of somebody else"
    assert together[:2] == [1, 2]


def concepts(sentences: list[list[str]], weights: dict[Concept, int]) -> Concepts:
    of_sentence: tuple[tuple[Concept, ...], ...] = tuple(map(tuple, sentences))
    places: dict[Concept, list[int]] = {}
    for index, own in enumerate(of_sentence):
        for concept in own:
            places.setdefault(concept, []).append(index)
    return Concepts(of_sentence, weights, places)


def plain(telling: Untold, antecedents: list[int | None]) -> list[tuple[int, int]]:
    """The greedy without a heap: looks at all that is left, each time."""
    left = list(range(len(telling.factors)))
    taken: list[tuple[int, int]] = []
    while left:
        best = max(
            left, key=lambda index: (telling.gain(index), telling.factors[index] > 0, -index)
        )
        gain, other = telling.gain(best), antecedents[best]
        opens = best < min((index for index, _ in taken), default=best + 1)
        good = other is not None and (opens or telling.gain(other) > NEARLY * gain)
        if other in left and good:
            best = other
        left.remove(best)
        telling.tell(best)
        taken.append((best, gain))
    return taken


sentence_lists = st.lists(st.lists(st.sampled_from("abcdefgh"), unique=True), max_size=12)


@settings(max_examples=100, deadline=None)
@given(st.data(), sentence_lists)
def test_lazy_greedy_is_plain_greedy(data: st.DataObject, sentences: list[list[str]]) -> None:
    size = len(sentences)
    weights: dict[Concept, int] = {c: data.draw(st.integers(0, 30)) for c in "abcdefgh"}
    factors = data.draw(st.lists(st.integers(0, 5), min_size=size, max_size=size))
    leans = data.draw(st.lists(st.booleans(), min_size=size, max_size=size))
    antecedents = [
        index - 1 if index and leans[index] and not leans[index - 1] else None
        for index in range(size)
    ]
    weighed = concepts(sentences, weights)
    lazy = list(cover(Untold(weighed, factors), antecedents))
    assert lazy == plain(Untold(weighed, factors), antecedents)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.text(max_size=40), max_size=8), st.lists(st.text(max_size=20), max_size=3))
def test_any_text_is_ranked(sentences: list[str], headings: list[str]) -> None:
    assert sorted(order(*sentences, headings=tuple(headings))) == list(range(len(sentences)))


def test_pairs_count_only_where_they_come_back() -> None:
    counted = concepts_of(
        document("The ferry terminal closed.", "A ferry terminal opened far away.")
    )
    assert ("ferri", "termin") in counted.weights
    assert ("termin", "close") not in counted.weights


def test_hash_seed_decides_nothing() -> None:
    code = (
        "from tests.summarizers.test_concept_cover import NEWS, document, rank;"
        "print(rank(document(*NEWS)))"
    )
    seen = set()
    for seed in ("0", "1", "2"):
        env = {
            **os.environ,
            "PYTHONHASHSEED": seed,
            "PYTHONPATH": os.pathsep.join([*sys.path, os.getcwd()]),
        }
        seen.add(subprocess.run([sys.executable, "-c", code], env=env, capture_output=True).stdout)
    assert len(seen) == 1
    assert b"Ranked" in seen.pop()


def report(size: int) -> list[str]:
    return [f"The port {i % 97} of town {i % 31} voted on item {i}." for i in range(size)]


def equal(size: int) -> list[str]:
    return ["The same sentence comes back again."] * size


def one_huge_sentence(size: int) -> list[str]:
    return ["The ferry and the bridge and the market of town. " * size, NEWS[0]]


@pytest.mark.parametrize("made_of", [report, equal, one_huge_sentence])
def test_big_inputs_take_linear_time(made_of: Callable[[int], list[str]]) -> None:
    def order(size: int) -> None:
        sentences = made_of(size)
        assert len(rank(document(*sentences))) == len(sentences)

    assert_linear(order, 500)
