"""CSV as a spreadsheet or a data frame reads it."""

import csv
from io import StringIO
from typing import Any

import pytest
from tests.formats.runs import HOSTILE, Unread, bridge, printed, record, report

from nutgraf import Report
from nutgraf.formats.printers.csv import COLUMNS
from nutgraf.formats.view import View


def rows(*items: Report | Unread, view: View = View.CHECK) -> list[dict[str, Any]]:
    read = list(csv.DictReader(StringIO(printed("csv", *items, view=view)), strict=True))
    for row in read:
        assert tuple(row) == COLUMNS[view]
        assert None not in row.values()
    return read


@pytest.mark.parametrize("view", View)
def test_an_empty_run_is_a_head(view: View) -> None:
    assert printed("csv", view=view) == ",".join(COLUMNS[view]) + "\n"


def test_a_row_a_finding_and_a_point_without() -> None:
    reviewed = bridge("Repairs cost $5 million", "Or it closes in May, for $6 million")
    all_rows = rows(reviewed, report(HOSTILE))
    here = [row for row in all_rows if row["file"] == "desk/bridge.txt"]
    assert {row["key_point_number"] for row in here} >= {"1", "2"}
    assert sum(bool(row["rule"]) for row in all_rows) == len(reviewed.findings) + len(
        report(HOSTILE).findings
    )
    first = next(row for row in here if row["key_point_number"] == "1")
    assert (first["key_point"], first["in_article"]) == ("Repairs cost $5 million", "supported")
    assert 0 <= float(first["in_article_score"]) <= 1
    assert (first["line"], first["column"], first["rule"], first["message"]) == ("4", "3", "", "")
    second = [row for row in here if row["key_point_number"] == "2"]
    assert {"date-mismatch", "number-mismatch"} <= {row["rule"] for row in second}


@pytest.mark.parametrize("view", View)
def test_no_cell_is_a_formula(view: View) -> None:
    text = HOSTILE + "".join(f"- {mark}1+1 is it\n" for mark in ("+", "-", "@", "＝", "="))
    all_rows = rows(report(text), record("A. B.", "=1+1", "-2", id="@SUM(1)"), view=view)
    numbers = {"in_article_score", "in_summary_score", "score"}
    for row in all_rows:
        for key, cell in row.items():
            assert key in numbers or not cell.startswith(("=", "+", "-", "@", "＝", "＋", "\t"))
    if view is not View.SUMMARY:
        assert any(row["key_point"] == "'=1+1" for row in all_rows)


def test_records_have_ids_and_lines() -> None:
    first, *_ = rows(record("The bridge closes in March.", "It closes in March"))
    assert (first["file"], first["record"]) == ("desk/wire.jsonl", '"a|b"')
    assert "a|b" not in first["message"]
    assert {row["line"] for row in rows(record("The bridge closes in March.", "a", "b"))} == {"7"}


def test_what_could_not_be_read_is_a_row() -> None:
    (row,) = rows(Unread("why, \x1b", "y.txt"))
    assert (row["file"], row["rule"], row["message"]) == ("desk/y.txt", "unreadable", "why, ␛")
    assert rows(Unread("why", "y.txt"), view=View.POINTS) == []


def test_summaries_and_points() -> None:
    reviewed = bridge("Repairs cost $5 million", "The bridge will close in March")
    sentences = rows(reviewed, view=View.SUMMARY)
    assert [row["sentence_number"] for row in sentences] == [
        str(n + 1) for n in range(len(sentences))
    ]
    assert sorted(int(row["rank"]) for row in sentences) == list(range(1, len(sentences) + 1))
    points = rows(reviewed, view=View.POINTS)
    assert [(row["line"], row["found_under"], row["key_point"]) for row in points] == [
        ("4", "Key points", "Repairs cost $5 million"),
        ("5", "Key points", "The bridge will close in March"),
    ]
