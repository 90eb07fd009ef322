"""From probabilities to a word."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import nutgraf.verdicts
from nutgraf import Probabilities, Source, SupportVerdict, Verdict, read, review
from nutgraf.judge import NAME
from nutgraf.verdicts.fits import fitted
from nutgraf.verdicts.verdict import coverage_verdict, support_verdict


@pytest.mark.parametrize(
    ("answers", "support", "coverage"),
    [
        ((0.9, 0.1, 0.0, 0.0), SupportVerdict.SUPPORTED, Verdict.COVERED),
        ((0.1, 0.8, 0.1, 0.0), SupportVerdict.PARTIAL, Verdict.PARTIAL),
        ((0.1, 0.1, 0.8, 0.0), SupportVerdict.UNSUPPORTED, Verdict.MISSED),
        ((0.1, 0.1, 0.0, 0.8), SupportVerdict.CONTRADICTED, Verdict.MISSED),
        ((0.2, 0.3, 0.25, 0.25), SupportVerdict.UNCLEAR, Verdict.MISSED),
    ],
)
def test_verdicts(answers: tuple[float, ...], support: SupportVerdict, coverage: Verdict) -> None:
    assert support_verdict(Probabilities(*answers)) is support
    assert coverage_verdict(Probabilities(*answers)) is coverage


@given(st.dictionaries(st.sampled_from(sorted(fitted().support.weights)), st.floats(-20, 20)))
def test_probabilities_sum_to_one(features: dict[str, float]) -> None:
    answers = fitted().support.probabilities(features)
    assert sum(answers) == pytest.approx(1)
    assert min(answers) >= 0


def test_the_coefficients_say_where_they_come_from() -> None:
    path = Path(nutgraf.verdicts.__file__).with_name("fits.json")
    about = json.loads(path.read_text("utf-8"))["about"]
    assert {"command", "data", "date", "judge"} <= about.keys()
    assert about["judge"] == NAME
    assert all(".jsonl=" in path for path in about["data"])


@pytest.mark.judge
@pytest.mark.parametrize(
    "points",
    [
        ["Bridge"],
        ["word " * 500],
        ["Die Brücke wird im März wegen Reparaturen geschlossen"],
        ["👍🏽 🎉"],
        ["…", "—"],
        [f"Point {number} of very many" for number in range(60)],
    ],
    ids=["one word", "500 words", "another language", "emoji", "marks", "many"],
)
def test_strange_points_have_verdicts(points: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nutgraf.verdicts.judging.MOST_READ", 10)
    text = Source("a.md", "# Bridge\n\nThe bridge will close in March. It is old.\n")
    report = review(read(text, points=points), judge="on")
    assert len(report.analysis.support) == len(points)
    for support in report.analysis.support:
        assert isinstance(support.verdict, SupportVerdict)
        assert 0 <= support.score <= 1


BRIDGE = """The city council closed the old bridge on Monday after engineers found cracks in two of
its pillars. A free ferry will run until the repairs, which cost $4 million, are done in March.
Mayor Ruth Okafor said that nobody had been in danger.
"""
READ = {
    "The council has closed the bridge after cracks were found": SupportVerdict.SUPPORTED,
    "Passengers can cross by boat at no charge": SupportVerdict.SUPPORTED,
    "The council kept the bridge open despite the cracks": SupportVerdict.CONTRADICTED,
    "Repairs will cost $9 million": SupportVerdict.CONTRADICTED,
}


@pytest.mark.judge
@pytest.mark.parametrize("point", READ)
def test_the_judge_tells_a_paraphrase_from_a_lie(point: str) -> None:
    (support,) = review(read(Source("a.txt", BRIDGE), points=[point])).analysis.support
    assert support.verdict is READ[point], support
    assert support.probabilities is not None
    assert support.score == support.probabilities.yes


def test_words_alone_are_unclear_about_what_shares_no_word() -> None:
    points = ["Passengers can cross by boat", "The council closed the old bridge on Monday"]
    support = review(read(Source("a.txt", BRIDGE), points=points)).analysis.support
    assert [judgement.verdict for judgement in support] == [
        SupportVerdict.UNCLEAR,
        SupportVerdict.SUPPORTED,
    ]
    assert support[0].probabilities is None
