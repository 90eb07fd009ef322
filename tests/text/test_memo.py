"""What is kept of words has a bound, and what is forgotten is found again."""

from nutgraf.text.memo import LONGEST, MOST, Memo


def test_an_answer_is_made_once_while_it_is_kept() -> None:
    made: list[str] = []

    def _upper(word: str) -> str:
        made.append(word)
        return word.upper()

    kept = Memo(_upper)
    assert [kept["a"], kept["a"], kept["b"]] == ["A", "A", "B"]
    assert made == ["a", "b"]


def test_no_number_of_words_and_no_long_word_fills_the_memory() -> None:
    kept = Memo(str.upper)
    for number in range(3 * MOST):
        assert kept[f"w{number}"] == f"W{number}"
        assert len(kept) <= MOST
    assert kept["w0"] == "W0"
    size = len(kept)
    assert kept["x" * (LONGEST + 1)] == "X" * (LONGEST + 1)
    assert len(kept) == size
