"""What `nutgraf explain` says of how often a rule is right, and how it is counted."""

import json
from pathlib import Path

from tests.benchmarks.rules import counts
from tests.conftest import Run

from nutgraf.checks import RULES
from nutgraf.checks.loudness import FACTS, VERDICTS
from nutgraf.checks.track_record import TrackRecord, track_record


def test_every_rule_about_truth_has_one_and_no_other() -> None:
    assert {rule for rule in RULES if track_record(rule)} == FACTS | VERDICTS


def test_a_rule_that_is_an_error_is_right_nine_times_of_ten() -> None:
    for rule in RULES.values():
        record = track_record(rule.id)
        if record and record.errors >= 20:
            assert record.errors_right >= 0.9 * record.errors, rule.id


def test_it_is_explained(run: Run) -> None:
    shown = " ".join(run("explain", "number-mismatch").out.split())
    assert "warnings and errors stood in untrue key points" in shown
    assert "How often" not in run("explain", "compound-point").out


def test_few_findings_make_no_share() -> None:
    text = str(TrackRecord(4, 4, 0, 0, 0, 600, 700))
    assert text == (
        "warnings and errors: 0 of 600 true key points had one, and 4 of 700 untrue ones: "
        "too few to say more."
    )


def test_a_point_counts_once_a_rule_and_by_its_worst(tmp_path: Path) -> None:
    labels, reports = tmp_path / "labels.jsonl", tmp_path / "reports.jsonl"
    labels.write_text(json.dumps({"id": "a", "support": ["yes", "contra", "yes"]}) + "\n")
    findings = [
        {"rule": "number-mismatch", "severity": severity, "key_point": point}
        for point, severity in ((0, "warning"), (1, "warning"), (1, "error"), (2, "info"))
    ]
    report = {"source": {"id": "a"}, "findings": [*findings, {"rule": "x", "severity": "error"}]}
    reports.write_text(json.dumps(report) + "\n")
    assert counts([[labels, reports]])["number-mismatch"] == {
        "findings": 2,
        "right": 1,
        "errors": 1,
        "errors_right": 1,
        "alarms": 1,
        "true_points": 2,
        "untrue_points": 1,
    }
