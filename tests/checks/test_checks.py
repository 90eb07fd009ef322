"""Each rule on one failing and one passing article."""

import nutgraf
from nutgraf import Finding, Source

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
