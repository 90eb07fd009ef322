from collections.abc import Sequence
from dataclasses import dataclass, field

from nutgraf.matching import Cascade, Match
from nutgraf.text.words import Terms, lexicon


@dataclass
class Fake:
    """Answers from a table, and remembers what it was asked."""

    answers: dict[str, Match]
    asked: list[str] = field(default_factory=list)

    def match(
        self, points: Sequence[Terms], sentences: Sequence[Terms], article: Sequence[Terms]
    ) -> tuple[Match, ...]:
        self.asked += [point.text for point in points]
        return tuple(self.answers[point.text] for point in points)


POINTS = [lexicon("en").terms(text) for text in ("sure", "unsure", "hopeless", "edge")]
FIRST = {
    "sure": Match(0.9, (0.9,), (0, 1), 1.0),
    "unsure": Match(0.5, (0.5,), (2, 3), 0.6),
    "hopeless": Match(0.1, (0.1,)),
    "edge": Match(0.25, (0.25,), (1, 2), 0.3),
}


def test_the_second_is_asked_only_where_the_first_is_unsure() -> None:
    judge = Fake({"unsure": Match(0.95, (0.95,)), "edge": Match(0.05, (0.05,), (4, 5), 0.2)})
    found = Cascade(Fake(FIRST), judge).match(POINTS, [], [])
    assert judge.asked == ["unsure", "edge"]
    assert [each.probability for each in found] == [0.9, 0.95, 0.1, 0.05]
    assert found[1].sentences == (2, 3), "the first one's sentences where the second has none"
    assert found[3].sentences == (4, 5)


def test_the_second_is_not_asked_at_all_where_all_is_clear() -> None:
    judge = Fake({})
    assert len(Cascade(Fake(FIRST), judge, 0.4, 0.45).match(POINTS, [], [])) == 4
    assert judge.asked == []
