"""Each rule on one failing and one passing article."""

import re
import sys

import pytest

import nutgraf
from nutgraf import Finding, Source
from nutgraf.checks import RULES
from nutgraf.checks.loudness import VERDICTS

BODY = (
    "The bridge will close in March for repairs. The repairs cost $5 million, the council said.\n"
)


def _findings(text: str, rule: str) -> list[Finding]:
    report = nutgraf.review(nutgraf.read(Source("x.txt", text)))
    return [finding for finding in (*report.findings, *report.asides) if finding.rule == rule]


def test_missing_key_points() -> None:
    (finding,) = _findings(BODY, "missing-key-points")
    assert finding.span.start == 0
    assert not _findings(BODY + "\nKey points\n- The bridge will close\n", "missing-key-points")
    assert len(_findings("", "missing-key-points")) == 1


STORY = (
    "The bridge will close in March for repairs, the council said on Monday. The council voted for "
    "the repairs of the bridge after a long debate. The bridge repairs cost $5 million. "
    "Ferries will cross the harbour while the bridge is closed. The council expects the bridge to "
    "open again next year. Traffic over the bridge has doubled since the council built it. "
    "The council asked three engineers about the bridge and its repairs. "
    "A baker on the quay bakes small cakes in the shape of a seal.\n"
)


def test_uncovered_point() -> None:
    text = STORY + "\nKey points\n- The bridge will close in March\n- A baker bakes seal cakes\n"
    (finding,) = _findings(text, "uncovered-point")
    assert finding.key_point == 1
    assert text[finding.span.start : finding.span.end] == "A baker bakes seal cakes"
    assert '"A baker bakes seal cakes"' in finding.message


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
]


@pytest.mark.parametrize(("rule", "failing", "passing"), FACTS)
def test_fact_rule(rule: str, failing: str, passing: str) -> None:
    text = f"{BODY}\nKey points\n- {passing}\n- {failing}\n"
    findings = _findings(text, rule)
    assert [finding.key_point for finding in findings] == [1], findings
    (finding,) = findings
    assert text[finding.span.start : finding.span.end] in failing


def test_fact_rule_names_the_line() -> None:
    (finding,) = _findings(
        f"Bridge\n\n{BODY}\nKey points\n- The repairs cost $5 billion\n", "number-mismatch"
    )
    assert finding.message == '"$5 billion" is not in the article; line 3 says "$5 million"'
    assert finding.evidence[0].sentence.text.startswith("The repairs cost")


def test_every_rule_explains_itself() -> None:
    for rule in RULES.values():
        text = sys.modules[rule.check.__module__].__doc__ or ""
        if rule.id in {fact[0] for fact in FACTS}:
            assert "\nFails: `" in text
            assert "\nPasses: `" in text


EXAMPLE = re.compile(
    r"^(Fails|Passes): `(.+)`, (?:where the article says|but): (.+)$", re.MULTILINE
)
EXAMPLES = [
    pytest.param(rule.id, *example, marks=[pytest.mark.judge] if rule.id in VERDICTS else [])
    for rule in RULES.values()
    for example in EXAMPLE.findall(rule.documentation)
]


@pytest.mark.parametrize(("rule", "verdict", "point", "sentence"), EXAMPLES)
def test_the_examples_of_a_rule_are_true(
    rule: str, verdict: str, point: str, sentence: str
) -> None:
    article = nutgraf.read(Source("draft.md", f"# A day\n\n{sentence}\n"), points=[point])
    findings = [finding for finding in nutgraf.review(article).findings if finding.rule == rule]
    assert bool(findings) is (verdict == "Fails"), findings


def test_every_fact_rule_has_examples_of_both_kinds() -> None:
    shown = {(example.values[0], example.values[1]) for example in EXAMPLES}
    facts = {rule for rule, *_ in FACTS}
    assert shown >= {(rule, verdict) for rule in facts for verdict in ("Fails", "Passes")}


@pytest.mark.judge
def test_an_unsupported_point_is_not_called_uncovered() -> None:
    text = (
        BODY
        + "\nKey points\n- Tickets for the concert are sold out\n- The bridge will close in March\n"
    )
    assert not _findings(text, "uncovered-point")
    assert sum(len(_findings(text, rule)) for rule in VERDICTS) == 1


def test_omitted_fact() -> None:
    points = "\nKey points\n- A baker bakes small cakes\n- Ferries will cross the harbour\n"
    (finding,) = _findings(STORY + points, "omitted-fact")
    assert "The bridge will close in March" in finding.message
    assert not _findings(STORY + points + "- The bridge closes in March\n", "omitted-fact")


def test_duplicate_point() -> None:
    head = BODY + "\nKey points\n- The bridge will close in March\n"
    (finding,) = _findings(head + "- In March the bridge will be closed\n", "duplicate-point")
    assert finding.key_point == 1
    assert "key point 1" in finding.message
    assert not _findings(head + "- The bridge will close in May\n", "duplicate-point")
    assert not _findings(head + "- The bridge will close in March 2031\n", "duplicate-point")


def test_compound_point() -> None:
    head = BODY + "\nKey points\n- The bridge will close in March\n"
    assert "42 words" in _findings(head + f"- {'word ' * 42}\n", "compound-point")[0].message
    assert "question" in _findings(head + "- What happens next?\n", "compound-point")[0].message
    four = "- The bridge closed; the ferry sank; the mayor left; the town slept\n"
    assert "4 facts" in _findings(head + four, "compound-point")[0].message
    assert not _findings(head, "compound-point")


def test_few_key_points() -> None:
    one = BODY + "\nKey points\n- The bridge will close in March\n"
    assert len(_findings(one, "few-key-points")) == 1
    assert not _findings(one + "- The repairs cost $5 million\n", "few-key-points")
    assert not _findings(BODY, "few-key-points")


def test_conflicting_lists() -> None:
    first = "Key points\n- The bridge will close in March\n- It costs $5 million\n\n"
    other = "\nTakeaways\n- The bridge will close in March\n- The mayor is glad\n"
    (finding,) = _findings(first + BODY + other, "conflicting-lists")
    assert "line 1" in finding.message
    assert not _findings(first + BODY + "\n" + first, "conflicting-lists")
