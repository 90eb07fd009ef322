"""Articles that are no news: what opens them is not what they are about."""

import pytest
from tests.summarizers.test_concept_cover import NEWS, document, order

from nutgraf.summarizers.budget import fill
from nutgraf.summarizers.concepts import concepts_of
from nutgraf.summarizers.place import LEAD, antecedents, pulls

INTERVIEW = (
    "We met Mara Lindqvist in a noisy cafe by the station on a grey morning.",
    "She orders tea and puts two telephones on the table.",
    "Your new book is about salt; why salt?",
    "Because nobody looks at it, and because I grew up beside a mine.",
    "Salt paid for armies and for half of the cathedrals in the north.",
    "How did the mine shape you?",
    "My father worked in the salt mine for thirty years, and the mine closed when I was nine.",
    "The town lost two thousand jobs in the year in which the salt mine closed.",
    "And what does the book want?",
    "The book wants the country to open the archives of the salt mines, closed until 2050.",
    "Without the archives nobody can say how many miners died, and the ministry knows it.",
    "I have asked the ministry four times for the archives of the mine.",
    "Do you still eat salt?",
    "Every day, on bread, like my father did.",
)

LISTICLE = (
    "Who does not love a long weekend?",
    "Pack a bag, charge the phone and come with us.",
    "Here are five island villages that you can reach by night train and ferry.",
    "Orsay has a harbor of red houses and a ferry that sails at dawn.",
    "Rooms in Orsay cost forty crowns a night in spring.",
    "Brennholm has a lighthouse with nine beds and a night train to the pier.",
    "The ferry to Brennholm sails twice a day until October.",
    "Tarn is an island of bakers, and its bread fair fills the village in May.",
    "The night train to Tarn needs eleven hours, and the ferry two.",
    "Velle has no cars, three inns and a museum of ferry bells.",
    "Last of the five villages, Sund has a beach that faces the night train's line.",
    "Tickets for the night train and the ferry cost ninety crowns for all five islands.",
)

EXPLAINER = (
    "Imagine a bathtub with the tap open and the drain half shut.",
    "Such a tub fills slowly, whatever you do about it.",
    "A heat dome forms when high pressure sits over a region and traps hot air below it.",
    "Under a heat dome, air sinks, is pressed together and grows warmer still.",
    "Clouds cannot form in the sinking air, so the sun dries the soil.",
    "Dry soil warms the air faster, and the heat dome grows stronger.",
    "A heat dome ends when the high pressure moves on or a storm breaks it up.",
    "Heat domes have grown longer since 1979 as the air has warmed, researchers say.",
    "Cities are hit hardest, since stone keeps the heat of the day at night.",
    "Trees and pale roofs lower the heat of a city by two degrees.",
)

SHAPES = pytest.mark.parametrize(
    ("sentences", "points", "opening"),
    [(INTERVIEW, {7, 9}, {0, 1}), (LISTICLE, {2}, {0, 1}), (EXPLAINER, {2}, {0, 1})],
    ids=["interview", "listicle", "explainer"],
)


@SHAPES
def test_an_opening_that_never_comes_back_is_not_the_summary(
    sentences: tuple[str, ...], points: set[int], opening: set[int]
) -> None:
    top = order(*sentences)[:3]
    assert top[0] in points
    assert opening.isdisjoint(top)
    assert not any(sentences[index].endswith("?") for index in top)


@SHAPES
@pytest.mark.parametrize("budget", [30, 50, 70])
def test_nor_is_it_told_in_a_budget_of_words(
    budget: int, sentences: tuple[str, ...], points: set[int], opening: set[int]
) -> None:
    indices = {ranked.index for ranked in fill(document(*sentences), budget)[1]}
    assert indices & points
    assert opening.isdisjoint(indices)


def test_the_lead_of_news_has_the_whole_bonus() -> None:
    news = document(*NEWS[:7])
    assert pulls(news, concepts_of(news))[0] == 1 + LEAD
    interview = document(*INTERVIEW)
    assert pulls(interview, concepts_of(interview))[0] < 1


def test_where_nothing_comes_back_the_first_is_first() -> None:
    apart = document(
        *(
            f"Kerb{number} meets lamp{number} beyond gate{number} at noon{number}."
            for number in range(6)
        )
    )
    weights = pulls(apart, concepts_of(apart))
    assert weights == sorted(weights, reverse=True)
    assert weights[0] == 1 + LEAD


def test_a_sentence_leans_on_the_one_before_in_its_paragraph() -> None:
    sentences = (
        "Rosa Field drew the bridge over the river.",
        "She's an engineer from the town of Lowe.",
        "It is her third bridge in the valley.",
        "Indeed.",
        "They open it to the public in May.",
        "The bridge cost two million crowns.",
    )
    together = document(*sentences)
    assert antecedents(together) == [None, 0, None, None, None, None]
    apart = document(*sentences, paragraphs=(0, 1, 1, 1, 1, 1))
    assert antecedents(apart) == [None] * 6
