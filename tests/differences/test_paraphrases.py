"""Free paraphrases are left alone, editors' errors found: rates over six drafts of our own.

`paraphrases.txt` holds drafts, a blank line between them: the body's lines, then its true (`+`) and
its false (`-`) key points. No list is perfect, so the rates are held, not the single cases.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import nutgraf
from nutgraf import Severity, Source

FACTS = {
    *("number-mismatch", "date-mismatch", "unknown-name", "misquote"),
    *("negation-mismatch", "reversed-claim", "unsupported-point"),
}


@dataclass(frozen=True, slots=True)
class Judged:
    """A key point, whether it is true, and what the fact rules say of it, notes apart."""

    text: str
    is_true: bool
    severities: tuple[Severity, ...]
    messages: tuple[str, ...]


@cache
def judged() -> tuple[Judged, ...]:
    text = Path(__file__).with_name("paraphrases.txt").read_text(encoding="utf-8")
    return tuple(
        judgement for draft in text.split("\n\n")[1:] for judgement in _judge(draft.splitlines())
    )


def _judge(lines: list[str]) -> list[Judged]:
    points = [line for line in lines if line[:2] in ("+ ", "- ")]
    body = "\n\n".join(line for line in lines if line not in points)
    listed = "".join(f"- {point[2:]}\n" for point in points)
    article = nutgraf.read(Source("draft.txt", f"Key points\n{listed}\n{body}\n"))
    assert [point.text for point in article.key_points] == [point[2:] for point in points]
    findings = [
        finding
        for finding in nutgraf.review(article).findings
        if finding.rule in FACTS and finding.severity is not Severity.INFO
    ]
    return [
        Judged(
            point[2:],
            point.startswith("+"),
            tuple(finding.severity for finding in findings if finding.key_point == index),
            tuple(finding.message for finding in findings if finding.key_point == index),
        )
        for index, point in enumerate(points)
    ]


def test_true_paraphrases_are_seldom_flagged() -> None:
    true = [judgement for judgement in judged() if judgement.is_true]
    errors = [judgement for judgement in true if Severity.ERROR in judgement.severities]
    assert len(true) >= 40
    assert len(errors) <= 0.07 * len(true), errors
    assert sum(bool(judgement.severities) for judgement in true) <= 0.1 * len(true)


def test_most_errors_are_found() -> None:
    false = [judgement for judgement in judged() if not judgement.is_true]
    missed = [judgement.text for judgement in false if not judgement.severities]
    assert len(false) >= 40
    assert len(missed) <= 0.15 * len(false), missed
