"""`--format parquet`: the JSON reports, in columns."""

import io
import json
import os
import sys
from pathlib import Path

import pytest
from tests.batch.archives import archive
from tests.cli.newsroom import write
from tests.conftest import Run

from nutgraf.cli import targets
from nutgraf.cli.output import Output, as_parquet
from nutgraf.errors import InputError

pq = pytest.importorskip("pyarrow.parquet")


@pytest.mark.parametrize("command", ["check", "summarize", "points"])
def test_the_rows_are_the_json_reports(command: str, tmp_path: Path, run: Run) -> None:
    archive(tmp_path / "a.jsonl", 12)
    write(tmp_path / "bare.md", "# Title\n\nA text without key points, and a single sentence.\n")
    forms = ("-f", "jsonl", "-f", "parquet:out.parquet")
    ran = run(command, "a.jsonl", "bare.md", "no.md", *forms, cwd=tmp_path)
    assert ran.code == 3
    rows = pq.read_table(tmp_path / "out.parquet").to_pylist()
    reports = [json.loads(line) for line in ran.out.split("\n") if line]
    assert [_bare(row) for row in rows] == [_bare(report) for report in reports]
    assert len(rows) == 13


def test_stats_count_them(tmp_path: Path, run: Run) -> None:
    archive(tmp_path / "a.jsonl", 12)
    run("check", "a.jsonl", "-f", "jsonl:out.jsonl", "-f", "parquet:out.parquet", cwd=tmp_path)
    ran = run("stats", "out.parquet", cwd=tmp_path)
    assert ran == run("stats", "out.jsonl", cwd=tmp_path)
    assert ran.code == 0
    write(tmp_path / "no.parquet", "PAR1")
    ran = run("stats", "no.parquet", "out.parquet", cwd=tmp_path)
    assert (ran.code, ran.err.count("\n")) == (3, 1)


def _bare(value: object) -> object:
    """A report without what is null in it: columns know nothing of fields that are missing."""
    if isinstance(value, dict):
        return {key: _bare(field) for key, field in value.items() if field is not None}
    return [_bare(item) for item in value] if isinstance(value, list) else value


def test_a_table_of_no_report_is_a_table(tmp_path: Path, run: Run) -> None:
    assert run("check", "no.md", "-f", "parquet:out.parquet", cwd=tmp_path).code == 3
    table = pq.read_table(tmp_path / "out.parquet")
    assert table.num_rows == 0
    assert {"source", "title", "coverage", "findings"} <= set(table.column_names)


@pytest.mark.skipif(sys.platform != "linux", reason="names are of any bytes on Linux")
def test_hostile_text_and_names_are_data(tmp_path: Path, run: Run) -> None:
    text = "A b.\u2028\x85C d.\n\nKey points\n- \u202eX\n"
    (tmp_path / os.fsdecode(b"a\xff.md")).write_text(text, "utf-8")
    assert run("check", ".", "-f", "parquet:out.parquet", cwd=tmp_path).code in (0, 1)
    (row,) = pq.read_table(tmp_path / "out.parquet").to_pylist()
    assert row["source"]["name"] == "a?.md"


def test_a_pipe_takes_it_and_its_extra_is_named(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    from nutgraf.cli.job import Job
    from nutgraf.cli.plan import plan_of
    from nutgraf.errors import UsageError

    archive(tmp_path / "a.jsonl", 1)
    ran = run("check", "a.jsonl", "-f", "parquet", "-o", "out.parquet", cwd=tmp_path)
    assert (ran.code, ran.out) == (1, "")
    assert pq.read_table(tmp_path / "out.parquet").num_rows == 1
    monkeypatch.setattr(targets, "find_spec", lambda name: None)
    plan = plan_of(Job(command="check", paths=("a.jsonl",), flags={"format": ["parquet"]}))
    with pytest.raises(UsageError, match=r"pip install 'nutgraf\[parquet\]'"):
        targets.targets(plan)


class _Full(io.BytesIO):
    def write(self, data: object) -> int:
        raise OSError(28, "No space left on device")


def test_a_full_disk_is_said_and_no_bug() -> None:
    output = Output(_Full(), "utf-8", False)
    with pytest.raises(InputError, match="cannot be written: No space left"), as_parquet(output):
        pass
