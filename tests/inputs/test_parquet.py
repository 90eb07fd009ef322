"""Parquet files are records as JSON lines are."""

import datetime
import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from tests.batch.archives import record
from tests.conftest import Run
from tests.reading import EXPORTS

from nutgraf.errors import InputError
from nutgraf.inputs.drafts.reader import Record
from nutgraf.inputs.records.parquet import open_table, rows

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")


def _written(path: Path, found: list[dict[str, Any]], **options: Any) -> Path:
    pq.write_table(pa.Table.from_pylist(found), path, **options)
    return path


def test_rows_are_the_records_of_json_lines(tmp_path: Path, run: Run) -> None:
    made = [record(at, author="Ann Lee", more=at) for at in range(5)]
    _written(tmp_path / "a.parquet", made, row_group_size=2)
    lines = "".join(json.dumps(row) + "\n" for row in made)
    (tmp_path / "a.jsonl").write_text(lines, encoding="utf-8")
    expected = run("check", "a.jsonl", "-f", "jsonl", cwd=tmp_path).out
    found = run("check", "a.parquet", "-f", "jsonl", cwd=tmp_path)
    assert found.err == ""
    assert found.out == expected.replace("a.jsonl", "a.parquet")
    piped = run(
        "check", "-", "--stdin-filename", "a.parquet", "-f", "jsonl",
        cwd=tmp_path, stdin=(tmp_path / "a.parquet").read_bytes(),
    )  # fmt: skip
    assert piped == found


def test_any_range_of_rows_can_be_read(tmp_path: Path) -> None:
    made = [{"text": f"Text {at}", "when": datetime.date(2026, 1, 1)} for at in range(450)]
    path = _written(tmp_path / "a.parquet", made, row_group_size=200)
    with path.open("rb") as file:
        table = open_table(file, "a.parquet")
        for start, end in ((0, 450), (0, 1), (99, 101), (199, 201), (350, 450), (449, 450)):
            found = list(rows(table, start, end, "a.parquet", ()))
            assert [each.line for each in found] == list(range(start + 1, end + 1))
            texts = [json.loads(each.data)["text"] for each in found]
            assert texts == [f"Text {at}" for at in range(start, end)]
            assert "when" not in json.loads(found[0].data)  # no part of a record


def test_columns_can_be_called_otherwise_and_dates_are_dates(tmp_path: Path) -> None:
    made = [{"body": {"html": "Text"}, "published": datetime.datetime(2026, 4, 2, 9, 30)}]
    path = _written(tmp_path / "a.parquet", made)
    fields = (("date", "published"), ("text", "body.html"))
    with path.open("rb") as file:
        (found,) = EXPORTS["parquet"].records(file, "a.parquet", fields)
    assert isinstance(found, Record)
    assert json.loads(found.data) == {
        "body": {"html": "Text"}, "published": "2026-04-02T09:30:00"
    }  # fmt: skip


def test_what_is_no_record_file_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = _written(tmp_path / "a.parquet", [{"body": "Text"}])
    with path.open("rb") as file, pytest.raises(InputError, match=r'has no "text"; it has: body'):
        list(EXPORTS["parquet"].records(file, "a.parquet", ()))
    for data in (b"", b"PAR1", path.read_bytes()[:-9]):
        with pytest.raises(InputError, match=r"a\.parquet: this is no Parquet file"):
            list(EXPORTS["parquet"].records(io.BytesIO(data), "a.parquet", ()))
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    with pytest.raises(InputError, match=r"pip install 'nutgraf\[parquet\]'"):
        list(EXPORTS["parquet"].records(io.BytesIO(b""), "a.parquet", ()))


def test_values_that_python_has_no_type_for_cost_no_record(tmp_path: Path) -> None:
    offsets, letters = pa.py_buffer(bytes((0, 0, 0, 0, 1, 0, 0, 0, 5, 0, 0, 0))), b"\xffText"
    columns = {
        "text": pa.Array.from_buffers(pa.string(), 2, [None, offsets, pa.py_buffer(letters)]),
        "date": pa.array([1_775_122_200_123_456_789, 0], pa.timestamp("ns")),
        "section": pa.array([2**61, 0], pa.timestamp("us")),
        "outlet": pa.array([0, 0], pa.timestamp("us", "Nowhere/Land")),
    }
    pq.write_table(pa.table(columns), tmp_path / "a.parquet")
    with (tmp_path / "a.parquet").open("rb") as file:
        first, second = EXPORTS["parquet"].records(file, "a.parquet", ())
    assert isinstance(first, Record)
    assert isinstance(second, Record)
    known, other = json.loads(first.data), json.loads(second.data)
    assert (known["text"], other["text"]) == ("\ufffd", "Text")
    assert known["date"].startswith("2026-04-02")
    assert other["section"] == "1970-01-01T00:00:00"


def test_parquet_in_gzip_is_refused_in_words() -> None:
    with pytest.raises(InputError, match=r"a\.parquet\.gz: Parquet is packed within"):
        list(EXPORTS["parquet"].records(io.BytesIO(b""), "a.parquet.gz", ()))
