"""The real networks: what they say, and that they say the same in any company."""

from random import Random

import pytest

from nutgraf.judge import Opinion, reader
from nutgraf.judge.pieces import MOST_OF_PAIR, MOST_OF_POINT, Pieces

pytestmark = pytest.mark.judge

PASSAGE = (
    "The city council closed the old bridge on Monday after engineers found cracks in two of its "
    "pillars. A free ferry will run until the repairs, which cost $4 million, are done in March. "
    "Mayor Ruth Okafor said that nobody had been in danger."
)
SENTENCES = PASSAGE.replace("pillars. ", "pillars.|").replace("March. ", "March.|").split("|")
TRUE = "The council has closed the bridge, as there are cracks in its pillars"
POINTS = (
    TRUE,
    "The council kept the bridge open despite the cracks",
    "The bridge was designed by a Danish architect",
    "The repairs cost $9 million",
)


def test_the_judge_says_yes_to_what_is_true_most_of_all() -> None:
    opinions = reader().opinions([(point, PASSAGE) for point in POINTS])
    assert max(opinions, key=lambda opinion: opinion.yes) is opinions[0]
    for opinion in opinions:
        assert sum(opinion) == pytest.approx(1, abs=1e-5)


def test_the_finder_finds_what_shares_no_word() -> None:
    asked = ["Passengers can cross by boat at no charge", "Officials insist that all were safe"]
    likeness = reader().likeness(asked, SENTENCES)
    assert [row.index(max(row)) for row in likeness] == [1, 2]
    assert reader().likeness(SENTENCES[:1], []) == [[]]


def test_order_company_and_threads_change_nothing() -> None:
    pairs = [(point, PASSAGE) for point in POINTS] + [(point, SENTENCES[0]) for point in POINTS]
    alone = {pair: reader().opinions([pair])[0] for pair in pairs}
    for seed in range(3):
        mixed = Random(seed).sample(pairs, len(pairs))
        for threads in (1, 3):
            assert reader(threads).opinions(mixed) == tuple(alone[pair] for pair in mixed)
    whole = reader(2).likeness(list(POINTS), SENTENCES)
    for point, row in zip(POINTS, whole, strict=True):
        singly = [reader(1).likeness([point], [sentence])[0][0] for sentence in SENTENCES]
        assert row == singly


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "…",
        "👍🏽🎉",
        "word",
        "word " * 500,
        "x" * 100_000,
        "\ud800",
        "桥" * 3_000,
        "\u200b\u00ad",
    ],
    ids=["empty", "blank", "mark", "emoji", "word", "long", "one", "surrogate", "kanji", "unseen"],
)
def test_any_text_has_an_opinion(text: str) -> None:
    pairs = [(text, PASSAGE), (TRUE, text), (text, text)]
    for opinion in reader().opinions(pairs):
        assert isinstance(opinion, Opinion)
        assert sum(opinion) == pytest.approx(1, abs=1e-5)
    assert -1.001 <= reader().likeness([text], [text])[0][0] <= 1.001


def test_what_is_read_is_bounded() -> None:
    pieces = Pieces()
    pair = pieces.pair("point " * 1_000, "evidence " * 1_000)
    assert len(pair) == MOST_OF_PAIR + 3
    assert pair.index(2) == MOST_OF_POINT + 1
