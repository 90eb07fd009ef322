"""How loud a rule is, by the verdict on its key point."""

from dataclasses import replace

import pytest

from nutgraf import Analysis, Probabilities, Severity, Source, Support, SupportVerdict, read, review
from nutgraf.checks import findings
from nutgraf.checks.policy import Policy
from nutgraf.verdicts.verdict import support_verdict

BODY = "The council closed the old bridge on Monday. The repairs cost $4 million, it said.\n"
TRUE = "The council closed the old bridge on Monday"
WRONG = "The repairs cost $9 million, the council said"
INVENTED = 'The council called it "the end of a great era"'


def analysis(point: str, *shares: float, is_read: bool = True, body: str = BODY) -> Analysis:
    """An analysis of one key point, with these probabilities of a reader's answers."""
    plain = review(read(Source("a.txt", body), points=[point, TRUE])).analysis
    answers = Probabilities(*shares)
    verdict = support_verdict(answers, is_read=is_read)
    support = Support(verdict, answers.yes, plain.support[0].evidence, answers if is_read else None)
    return replace(plain, support=(support, plain.support[1]))


def loud(judged: Analysis, policy: Policy | None = None) -> dict[str, str]:
    return {
        finding.rule: finding.severity.value
        for finding in findings(judged, policy or Policy()).findings
        if finding.key_point == 0
    }


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ((0.05, 0.05, 0.1, 0.8), {"contradicted-point": "error"}),
        ((0.15, 0.05, 0.1, 0.7), {"contradicted-point": "warning"}),
        ((0.3, 0.05, 0.05, 0.6), {"contradicted-point": "info"}),
        ((0.05, 0.05, 0.8, 0.1), {"unsupported-point": "error"}),
        ((0.05, 0.8, 0.1, 0.05), {"partly-supported": "warning"}),
        ((0.3, 0.6, 0.05, 0.05), {"partly-supported": "info"}),
        ((0.3, 0.1, 0.5, 0.1), {"unsupported-point": "warning"}),
        ((0.3, 0.3, 0.2, 0.2), {}),
        ((0.9, 0.05, 0.05, 0.0), {}),
    ],
)
def test_a_bad_verdict(answers: tuple[float, ...], expected: dict[str, str]) -> None:
    assert loud(analysis("A ferry runs", *answers)) == expected


@pytest.mark.parametrize(
    ("yes", "severity"), [(0.05, "error"), (0.45, "error"), (0.6, "warning"), (0.9, "info")]
)
def test_a_wrong_figure_is_as_loud_as_the_verdict_lets_it_be(yes: float, severity: str) -> None:
    assert loud(analysis(WRONG, yes, 0.0, 0.0, 1 - yes))["number-mismatch"] == severity


def test_a_reason_is_as_bad_as_the_verdict() -> None:
    opposite = "The council opened the old bridge on Monday"
    assert loud(analysis(opposite, 0.05, 0.0, 0.0, 0.95)) == {"reversed-claim": "error"}
    assert loud(analysis(opposite, 0.15, 0.0, 0.0, 0.85)) == {"reversed-claim": "warning"}


def test_a_misspelling_is_no_reason_for_a_bad_verdict() -> None:
    loudness = loud(analysis(INVENTED, 0.05, 0.0, 0.0, 0.95))
    assert loudness == {"misquote": "error", "contradicted-point": "error"}


def test_words_alone_quieten_nothing() -> None:
    assert loud(analysis(WRONG, 0.9, 0.0, 0.0, 0.1, is_read=False))["number-mismatch"] == "error"


def test_what_nobody_said_is_wrong_however_true_the_point_is() -> None:
    assert loud(analysis(INVENTED, 0.95, 0.05, 0.0, 0.0))["misquote"] == "error"


def test_one_fault_is_one_finding_also_where_its_rule_is_left_out() -> None:
    judged = analysis(WRONG, 0.05, 0.0, 0.0, 0.95)
    assert judged.support[0].verdict is SupportVerdict.CONTRADICTED
    assert loud(judged) == {"number-mismatch": "error"}
    assert loud(judged, Policy(ignore=("number-mismatch",))) == {}
    assert loud(judged, Policy(select=("contradicted-point",))) == {}
    lighter = Policy(severities=(("number-mismatch", Severity.WARNING),))
    assert loud(judged, lighter) == {"number-mismatch": "warning"}


UNSURE = "The council did not spend millions on the repairs of any bridge this year"
PLANNED = "The council repaired the new school"


def test_a_doubt_of_words_and_a_doubt_of_the_judge_are_a_warning() -> None:
    body = BODY + "\nThe council may repair the new school next year, it said.\n"

    def loudness(point: str, *answers: float, is_read: bool = True) -> dict[str, str]:
        return loud(analysis(point, *answers, is_read=is_read, body=body))

    assert loudness(PLANNED, 0.3, 0.1, 0.1, 0.5) == {"overstated": "warning"}
    assert loudness(PLANNED, 0.3, 0.6, 0.05, 0.05) == {"overstated": "warning"}
    assert loudness(PLANNED, 0.95, 0.05, 0.0, 0.0) == {"overstated": "info"}
    assert loudness(PLANNED, 0.7, 0.1, 0.1, 0.1, is_read=False) == {"overstated": "info"}


def test_an_unsure_denial_is_a_note_until_the_judge_finds_the_contrary() -> None:
    assert loud(analysis(UNSURE, 0.9, 0.05, 0.05, 0.0)) == {"negation-mismatch": "info"}
    assert loud(analysis(UNSURE, 0.3, 0.1, 0.1, 0.5)) == {"negation-mismatch": "warning"}
    assert loud(analysis(UNSURE, 0.3, 0.1, 0.5, 0.1))["negation-mismatch"] == "info"
