"""Each rule on one failing and one passing article."""

import sys

import pytest

import nutgraf
from nutgraf import Finding, Source
from nutgraf.checks import RULES

BODY = (
    "The bridge will close in March for repairs. The repairs cost $5 million, the council said.\n"
)


def _findings(text: str, rule: str) -> list[Finding]:
    report = nutgraf.review(nutgraf.read(Source("x.txt", text)))
    return [finding for finding in report.findings if finding.rule == rule]


def test_missing_key_points() -> None:
    (finding,) = _findings(BODY, "missing-key-points")
    assert finding.span.start == 0
    assert not _findings(BODY + "\nKey points\n- The bridge will close\n", "missing-key-points")
    assert len(_findings("", "missing-key-points")) == 1


def test_uncovered_point() -> None:
    text = BODY + "\nKey points\n- The bridge will close in March\n- A circus comes to town\n"
    (finding,) = _findings(text, "uncovered-point")
    assert finding.key_point == 1
    assert text[finding.span.start : finding.span.end] == "A circus comes to town"
    assert '"A circus comes to town"' in finding.message


FACTS = [
    ("number-mismatch", "The repairs cost $5 billion", "The repairs cost $5 million"),
    ("date-mismatch", "The bridge will close in May", "The bridge will close in March"),
    (
        "unknown-name",
        "The repairs cost $5 million, says Tom Reyes, the mayor",
        "The repairs cost $5m",
    ),
    ("misquote", 'It "was closed for repairs"', 'It "will close in March"'),
    ("negation-mismatch", "The bridge will not close", "The bridge will close for repairs"),
    (
        "reversed-claim",
        "The bridge will open in March for repairs",
        "The bridge will close in March",
    ),
    ("unsupported-point", "A circus comes to town", "The council said the repairs cost $5 million"),
]


@pytest.mark.parametrize(("rule", "failing", "passing"), FACTS)
def test_fact_rule(rule: str, failing: str, passing: str) -> None:
    text = f"{BODY}\nKey points\n- {passing}\n- {failing}\n"
    found = _findings(text, rule)
    assert [finding.key_point for finding in found] == [1], found
    (finding,) = found
    assert text[finding.span.start : finding.span.end] in failing


def test_fact_rule_names_the_line() -> None:
    (finding,) = _findings(
        f"Bridge\n\n{BODY}\nKey points\n- The repairs cost $5 billion\n", "number-mismatch"
    )
    assert finding.message == '"$5 billion" is not in the article; line 3 says "$5 million"'
    assert finding.evidence[0].sentence.text.startswith("The repairs cost")


def test_every_rule_explains_itself() -> None:
    for rule in RULES:
        text = sys.modules[rule.check.__module__].__doc__ or ""
        if rule.id in {each[0] for each in FACTS}:
            assert "\nFails: `" in text
            assert "\nPasses: `" in text
