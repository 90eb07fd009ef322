"""Records in the rows of frames, and the recipes for engines that have such."""

import importlib.util
import json
import sys
import types
from pathlib import Path
from typing import Any

import pytest
from tests.batch.archives import archive, record
from tests.conftest import SAMPLES, Run

import nutgraf
from nutgraf.errors import UsageError

RECIPES = SAMPLES / "recipes"


def test_a_row_is_a_record(tmp_path: Path, run: Run) -> None:
    archive(tmp_path / "a.jsonl", 3)
    lines = run("check", "a.jsonl", "-f", "jsonl", cwd=tmp_path).out.splitlines()
    made = list(nutgraf.review_records(record(at) for at in range(3)))
    assert made == [line.replace('"a.jsonl"', '"record"') for line in lines]


def test_a_row_that_is_no_record_is_an_error_in_its_place() -> None:
    rows: list[dict[str, object]] = [{"id": "a"}, record(1), {"text": 3.5, "id": "b"}]
    first, second, third = map(json.loads, nutgraf.review_records(rows))
    assert first == {"error": 'record:1: the record has no "text"; it has: id; '
                              'say which it is with --field text=NAME.'}  # fmt: skip
    assert second["source"]["id"] == "r1"
    assert "must be a string" in third["error"]


def test_fields_may_be_called_otherwise_and_must_be_known() -> None:
    row = {"body": record(1)["text"], "id": 7, "key_points": float("nan"), "text": "No."}
    (report,) = map(json.loads, nutgraf.review_records([row], fields={"text": "body"}))
    assert report["source"] == {"name": "record", "id": "7"}
    assert report["key_points"] == []
    for wrong in ({"fields": {"body": "x"}}, {"method": "guess"}, {"length": "x"}):
        with pytest.raises(UsageError):
            nutgraf.review_records([], **wrong)
    with pytest.raises(UsageError, match="language"):
        nutgraf.review_records([], language="xx")


@pytest.fixture
def pandas() -> Any:
    """pandas, where it is installed."""
    return pytest.importorskip("pandas")


def _recipe(name: str, monkeypatch: pytest.MonkeyPatch, *stands_for: str) -> Any:
    """The recipe's module, its engine stood for by an empty module: only its function is run."""
    for module in stands_for:
        stand_in = types.ModuleType(module)
        vars(stand_in)["SparkSession"] = None
        monkeypatch.setitem(sys.modules, module, stand_in)
    spec = importlib.util.spec_from_file_location(name, RECIPES / f"{name}.py")
    assert spec
    assert spec.loader
    found = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(found)
    return found


@pytest.mark.parametrize("name", ["spark", "ray_data"])
def test_recipes_turn_frames_into_reports(
    name: str, monkeypatch: pytest.MonkeyPatch, pandas: Any
) -> None:
    recipe = _recipe(name, monkeypatch, "ray", "pyspark", "pyspark.sql")
    frames = [pandas.DataFrame([record(at), record(at + 1)]) for at in (0, 2)]
    is_one = name == "ray_data"
    made = map(recipe.reviewed, frames) if is_one else recipe.reviewed(frames)
    whole = pandas.concat(made)
    assert list(whole["id"]) == ["r0", "r1", "r2", "r3"]
    assert list(whole["report"]) == list(nutgraf.review_records(record(at) for at in range(4)))


def test_what_a_frame_makes_of_values_costs_no_record() -> None:
    endless: list[object] = []
    endless.append(endless)
    rows: list[dict[str, object]] = [
        {"text": b"A caf\xc3\xa9.", "id": 7.0},
        {"text": "A", "title": endless},
        record(1),
        {"text": "A", "key_points": (each for each in "ab")},
    ]
    found = list(map(json.loads, nutgraf.review_records(rows)))
    assert found[0]["source"]["id"] == "7"
    assert "caf\u00e9" in json.dumps(found[0], ensure_ascii=False)
    assert found[1]["error"].startswith("record:2: this is no record: ")
    assert "error" not in found[2]
    assert "a generator is no value of a record" in found[3]["error"]
