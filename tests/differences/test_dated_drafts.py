"""A whole draft: its date, author and outlet reach the fact rules."""

import pytest

import nutgraf
from nutgraf import Source

BODY = """By Marta Quill, Saltmarsh Courier

The council voted on Tuesday to close the harbour bridge, which engineers call unsafe.

The ferry to the island was sold last year, the council of the town said.

Key points
"""
POINTS = ["The council voted on March 3 to close the bridge", "The ferry was sold in 2025"]


def rules(head: str, *points: str) -> list[str]:
    text = head + BODY + "".join(f"- {point}\n" for point in points)
    findings = nutgraf.review(nutgraf.read(Source("draft.md", text))).findings
    return [
        finding.rule for finding in findings if finding.rule in ("date-mismatch", "unknown-name")
    ]


@pytest.mark.parametrize("date", ["2026-03-05", "March 5, 2026", "5 March 2026"])
def test_a_dated_draft(date: str) -> None:
    assert rules(f"---\ntitle: The bridge\ndate: {date}\n---\n", *POINTS) == []


def test_an_undated_draft() -> None:
    assert set(rules("---\ntitle: The bridge\n---\n", *POINTS)) == {"date-mismatch"}


def test_byline_names_are_known() -> None:
    assert (
        rules("", "The council voted to close the bridge, Marta Quill of the Courier writes") == []
    )
    assert rules("", "The council voted to close the bridge, as Piotr Lind said") == [
        "unknown-name"
    ]


def test_only_an_unsigned_comment_excuses_a_strange_lead_in() -> None:
    assert lead_in("By Marta Quill", "Anna Tworek") == ["error"]
    assert lead_in("By Marta Quill", "Quill") == []
    assert lead_in("The town was astonished.", "Anna Tworek") == ["info"]


def lead_in(opening: str, name: str) -> list[str]:
    """How a comment's key point is judged that begins with a name."""
    body = BODY.replace("By Marta Quill, Saltmarsh Courier", opening)
    text = f"---\ntitle: The bridge\n---\n{body}- {name}: The council voted to close the bridge\n"
    findings = nutgraf.review(nutgraf.read(Source("draft.md", text))).findings
    return [finding.severity.value for finding in findings if finding.rule == "unknown-name"]
