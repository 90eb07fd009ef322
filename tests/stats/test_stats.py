"""`nutgraf stats`: the figures of an archive, streamed."""

import csv
import json
from io import StringIO
from pathlib import Path

import pytest
from tests.batch.archives import TEXT, record
from tests.conftest import Run

from nutgraf.errors import InputError
from nutgraf.stats import BY, PRINTED, ArticleFigures, counted_up, figures_of


@pytest.fixture
def reports(tmp_path: Path, run: Run) -> Path:
    """The reports on eight articles by two authors, of two months."""
    rows = [record(at, author="Ann Lee" if at % 2 else "Bo Ek", date=f"2026-0{at % 2 + 3}-01",
                   section="City" if at < 5 else "Sport")
            for at in range(7)]  # fmt: skip
    rows.append({"id": "bare\x1b[31m", "text": TEXT})
    path = tmp_path / "a.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    run("check", "a.jsonl", "-f", "jsonl:reports.jsonl", cwd=tmp_path)
    return tmp_path / "reports.jsonl"


def test_figures_are_those_of_the_reports(reports: Path, run: Run) -> None:
    ran = run("stats", reports, "--by", "author", "-f", "json")
    data = json.loads(ran.out)
    found = [json.loads(line) for line in reports.read_text("utf-8").splitlines()]
    findings = [each for report in found for each in report["findings"]]
    assert ran.code == 0
    assert data["articles"] == len(found) == 8
    assert data["with_points"] == sum(data["coverage"].values()) == 7
    assert data["points"] == 14
    assert data["covered"] == sum(report["coverage"]["covered"] for report in found)
    assert data["errors"] == sum(each["severity"] == "error" for each in findings) == 6
    assert sum(rule["findings"] for rule in data["rules"]) == len(findings)
    assert [group["name"] for group in data["groups"]] == ["(none)", "Ann Lee", "Bo Ek"]
    assert [group["articles"] for group in data["groups"]] == [1, 3, 4]
    assert len(data["worst"]) == 7
    assert [each["errors"] for each in data["worst"]] == [1] * 6 + [0]


def test_sections_are_those_of_the_records(reports: Path, run: Run) -> None:
    data = json.loads(run("stats", reports, "--by", "section", "-f", "json").out)
    groups = [(group["name"], group["articles"]) for group in data["groups"]]
    assert groups == [("(none)", 1), ("City", 5), ("Sport", 2)]


def test_every_format_and_group(reports: Path, run: Run) -> None:
    for by in BY:
        for form in PRINTED:
            ran = run("stats", reports, "--by", by, "-f", form, "--worst", "3")
            assert (ran.code, ran.err) == (0, "")
            assert "\x1b" not in ran.out
            assert "number-mismatch" in ran.out
            if form == "table":
                assert all(len(line) <= 80 for line in ran.out.splitlines())
    rows = list(csv.reader(StringIO(ran.out)))
    assert {len(row) for row in rows} == {4}
    months = [row[1] for row in rows if row[0] == "month" and row[2] == "articles"]
    assert months == ["(none)", "2026-03", "2026-04"]


def test_table(reports: Path, run: Run, golden: object) -> None:
    assert callable(golden)
    golden("stats/table.txt", run("stats", reports, "--by", "month").out)


def test_a_line_that_is_no_report_is_named_and_left_out(reports: Path, run: Run) -> None:
    lines = reports.read_bytes()
    for bad in (b"{}", b"[]", b"not JSON", b"[" * 100_000, b'{"source": {}, "coverage": 3}'):
        ran = run("stats", "-", "-f", "json", stdin=lines + bad + b"\n")
        assert ran.code == 3
        assert "<stdin>:9: this line is no report" in ran.err
        assert json.loads(ran.out)["articles"] == 8
        with pytest.raises(InputError):
            figures_of(bad, "x:1")
    assert run("stats", "missing.jsonl").code == 3
    assert run("stats", reports, "-f", "xml").code == 2
    assert run("stats", reports, "--by", "mood").code == 2


def test_nothing_to_count(run: Run) -> None:
    assert run("stats", "-", stdin=b"").out.startswith("0 articles")
    for form in PRINTED:
        assert run("stats", "-f", form, stdin=b"").code == 0


def test_the_worst_are_bounded_and_their_order_is_settled() -> None:
    entries = [
        ArticleFigures(f"{at}", 4, at % 5, (("misquote", "error"),) * (at % 3), ())
        for at in range(90)
    ]
    counts = counted_up(entries, most=4)
    assert [each.name for each in counts.worst] == ["5", "20", "35", "50"]
    assert counts.shares == {"0%": 18, "25-49%": 18, "50-74%": 18, "75-99%": 18, "100%": 18}
