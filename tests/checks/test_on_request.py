"""Rules on request: asides by default, findings where somebody asks, nothing where left out."""

import pytest

import nutgraf
from nutgraf import Report, Severity, Source, engine
from nutgraf.checks import RULES
from nutgraf.checks.policy import ON_REQUEST, Policy

BOTH = (
    "The bridge will close in March for repairs, the council said on Monday. The council voted for "
    "the repairs of the bridge after a long debate. The bridge repairs cost $5 million. "
    "Ferries will cross the harbour while the bridge is closed. The council expects the bridge to "
    "open again next year. Traffic over the bridge has doubled since the council built it. "
    "A baker on the quay bakes small cakes in the shape of a seal.\n\nKey points\n"
    "- A baker bakes seal cakes{}\n- Traffic has doubled\n"
)


def report_of(policy: Policy, text: str = BOTH.format("")) -> Report:
    return engine.review(nutgraf.read(Source("x.md", text)), policy=policy)


def rules(report: Report) -> tuple[frozenset[str], frozenset[str]]:
    found_rules = frozenset(finding.rule for finding in report.findings)
    return found_rules & ON_REQUEST, frozenset(aside.rule for aside in report.asides)


def test_they_are_rules() -> None:
    assert set(RULES) > ON_REQUEST


@pytest.mark.parametrize(
    ("policy", "asked"),
    [
        (Policy(), frozenset()),
        (Policy(extend=("misquote",)), frozenset()),
        (Policy(extend=("omitted-fact",)), frozenset({"omitted-fact"})),
        (Policy(severities=(("uncovered-point", Severity.ERROR),)), frozenset({"uncovered-point"})),
        (Policy(select=tuple(RULES)), ON_REQUEST),
    ],
)
def test_who_asks_gets_findings(policy: Policy, asked: frozenset[str]) -> None:
    assert rules(report_of(policy)) == (asked, ON_REQUEST - asked)


@pytest.mark.parametrize("policy", [Policy(select=("misquote",)), Policy(ignore=(*ON_REQUEST,))])
def test_who_leaves_them_out_gets_neither(policy: Policy) -> None:
    assert rules(report_of(policy)) == (frozenset(), frozenset())


def test_a_weight_that_is_given_counts() -> None:
    policy = Policy(severities=(("uncovered-point", Severity.ERROR),))
    (finding,) = [
        finding for finding in report_of(policy).findings if finding.rule == "uncovered-point"
    ]
    assert finding.severity is Severity.ERROR


def test_a_comment_silences_an_aside_and_is_not_idle() -> None:
    text = BOTH.format(" <!-- nutgraf-disable-line uncovered-point -->")
    report = report_of(Policy(), text)
    assert rules(report) == (frozenset(), frozenset({"omitted-fact"}))
    assert not [finding for finding in report.findings if finding.rule == "unused-ignore"]
    idle = text.replace("A baker bakes seal cakes", "The bridge closes in March")
    assert [finding.rule for finding in report_of(Policy(), idle).findings] == ["unused-ignore"]
