"""An article is cut into words once, whoever asks."""

from tests.reading import read_source

from nutgraf.engine import review
from nutgraf.model import Source
from nutgraf.text.cut import places_of, points_of, sentences_of

DRAFT = Source("a.txt", "Key points\n- The bridge closes\n\nThe bridge closes. A ferry will run.\n")


def test_all_rooms_are_given_the_same_words() -> None:
    article = read_source(DRAFT)
    first = sentences_of(article)
    review(article)
    assert sentences_of(article) is first
    assert [each.text for each in first] == ["The bridge closes.", "A ferry will run."]
    assert [each.content for each in points_of(article)] == [("bridg", "close")]


def test_places_are_those_of_the_content() -> None:
    assert places_of(sentences_of(read_source(DRAFT))) == {
        "bridg": [0], "close": [0], "ferri": [1], "run": [1]
    }  # fmt: skip
