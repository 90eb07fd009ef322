from dataclasses import replace

from tests.formats.runs import bridge, record

from nutgraf import Report
from nutgraf.checks.fingerprint import Occurrences, fingerprint


def prints(report: Report, path: str = "a.md") -> dict[str, str]:
    article = report.analysis.article
    return {finding.rule: fingerprint(article, finding, path) for finding in report.findings}


def test_lines_messages_and_accidents_of_writing_are_left_out() -> None:
    plain = prints(bridge("The bridge closes in May", "Ferries"))
    assert prints(bridge("A seal", "The  BRIDGE closes in May", "Ferries")).items() >= {
        (rule, value) for rule, value in plain.items() if rule == "date-mismatch"
    }
    report = bridge("The bridge closes in May", "Ferries")
    other = replace(report.findings[0], message="other")
    article = report.analysis.article
    assert fingerprint(article, report.findings[0], "a") == fingerprint(article, other, "a")


def test_rule_path_text_and_record_count() -> None:
    report = bridge("The bridge closes in May", "Ferries")
    assert prints(report)["date-mismatch"] != prints(report, "b.md")["date-mismatch"]
    changed = prints(bridge("The bridge closes in June", "Ferries"))
    assert prints(report)["date-mismatch"] != changed["date-mismatch"]
    assert len(set(prints(report).values())) == len(prints(report))
    a, b = (prints(record("A. B.", "It opens in May 2031", id=id)) for id in "ab")
    assert not set(a.values()) & set(b.values())


def test_a_fingerprint_is_the_same_for_ever() -> None:
    """Baselines are kept in repositories: a change here breaks them, and needs a new VERSION."""
    print_of_date = prints(bridge("The bridge closes in May", "Ferries"))["date-mismatch"]
    assert print_of_date == "a39382f7e40f6b0acd3669b39d622453"


def test_occurrences_are_numbered_within_a_file() -> None:
    seen = Occurrences()
    numbered = [
        seen.numbered(fingerprint_of, path)
        for fingerprint_of, path in ("aX", "bX", "aX", "aY", "aX")
    ]
    assert numbered == ["a:1", "b:1", "a:2", "a:1", "a:1"]
