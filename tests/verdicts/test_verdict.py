"""From probabilities to a word."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import SAMPLES

import nutgraf.verdicts
from nutgraf import Probabilities, Source, SupportVerdict, Verdict, read, review
from nutgraf.verdicts.coefficients import fitted
from nutgraf.verdicts.verdict import coverage_verdict, support_verdict


@pytest.mark.parametrize(
    ("found", "support", "coverage"),
    [
        ((0.9, 0.1, 0.0, 0.0), SupportVerdict.SUPPORTED, Verdict.COVERED),
        ((0.1, 0.8, 0.1, 0.0), SupportVerdict.PARTIAL, Verdict.PARTIAL),
        ((0.1, 0.1, 0.8, 0.0), SupportVerdict.UNSUPPORTED, Verdict.MISSED),
        ((0.1, 0.1, 0.0, 0.8), SupportVerdict.CONTRADICTED, Verdict.MISSED),
        ((0.2, 0.3, 0.25, 0.25), SupportVerdict.UNCLEAR, Verdict.MISSED),
    ],
)
def test_verdicts(found: tuple[float, ...], support: SupportVerdict, coverage: Verdict) -> None:
    assert support_verdict(Probabilities(*found)) is support
    assert coverage_verdict(Probabilities(*found)) is coverage


@given(st.dictionaries(st.sampled_from(sorted(fitted().support.weights)), st.floats(-20, 20)))
def test_probabilities_sum_to_one(features: dict[str, float]) -> None:
    found = fitted().support.probabilities(features)
    assert sum(found) == pytest.approx(1)
    assert min(found) >= 0


def test_the_coefficients_say_where_they_come_from() -> None:
    path = Path(nutgraf.verdicts.__file__).with_name("coefficients.json")
    about = json.loads(path.read_text("utf-8"))["about"]
    assert {"command", "data", "date", "judge"} <= about.keys()


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


@pytest.mark.judge
def test_the_judge_tells_paraphrase_from_lie() -> None:
    article = read(SAMPLES / "chatbot.txt", points=["More than half of the research staff struck"])
    (support,) = review(article, judge="on").analysis.support
    assert support.verdict is not SupportVerdict.SUPPORTED
    assert support.probabilities is not None
    assert review(article, judge="off").analysis.support[0].probabilities is None
