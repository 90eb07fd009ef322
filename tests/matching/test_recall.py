from tests.matching.judging import ARTICLE, cut

from nutgraf.matching import Match, RecallMatcher
from nutgraf.matching.windows import best_window
from nutgraf.text.words import lexicon


def match(point: str) -> Match:
    return RecallMatcher().match([lexicon("en").terms(point)], cut(ARTICLE), cut(ARTICLE))[0]


def test_a_verbatim_point_is_covered_by_its_own_sentence() -> None:
    found = match("An inquiry will begin on Monday.")
    assert found.probability == 1
    assert found.sentences == (5,)


def test_nothing_in_common_is_missed() -> None:
    found = match("Quartz prices jump.")
    assert found.probability < 0.1
    assert found.sentences == ()


def test_windows() -> None:
    assert best_window([], []) == ((), 0.0)
    assert best_window([[], []], [1, 1]) == ((), 0.0)
    assert best_window([[4], [4, 2]], [1, 1]) == ((4,), 1.0)
    assert best_window([[1], [2]], [1, 1]) == ((1, 2), 1.0)
    assert best_window([[1], [2]], [1, 0.05])[0] == (1,), "shorter where nearly as good"
    assert best_window([[0, 5], [9]], [1, 1]) == ((0,), 0.5), "the earlier of two equals"
    assert best_window([[0], [1], [2], [3]], [1, 1, 1, 1]) == ((0, 1, 2), 0.75)
