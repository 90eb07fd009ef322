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
    return tuple(each for draft in text.split("\n\n")[1:] for each in _judge(draft.splitlines()))


def _judge(lines: list[str]) -> list[Judged]:
    points = [line for line in lines if line[:2] in ("+ ", "- ")]
    body = "\n\n".join(line for line in lines if line not in points)
    listed = "".join(f"- {point[2:]}\n" for point in points)
    article = nutgraf.read(Source("draft.txt", f"Key points\n{listed}\n{body}\n"))
    assert [each.text for each in article.key_points] == [point[2:] for point in points]
    found = [
        each
        for each in nutgraf.review(article).findings
        if each.rule in FACTS and each.severity is not Severity.INFO
    ]
    return [
        Judged(
            point[2:],
            point.startswith("+"),
            tuple(each.severity for each in found if each.key_point == index),
            tuple(each.message for each in found if each.key_point == index),
        )
        for index, point in enumerate(points)
    ]


def test_true_paraphrases_are_seldom_flagged() -> None:
    true = [each for each in judged() if each.is_true]
    errors = [each for each in true if Severity.ERROR in each.severities]
    assert len(true) >= 40
    assert len(errors) <= 0.07 * len(true), errors
    assert sum(bool(each.severities) for each in true) <= 0.1 * len(true)


def test_most_errors_are_found() -> None:
    false = [each for each in judged() if not each.is_true]
    missed = [each.text for each in false if not each.severities]
    assert len(false) >= 40
    assert len(missed) <= 0.15 * len(false), missed
