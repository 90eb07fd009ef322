"""The schema that ships is the one that the types make, and it refuses what is no report."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from tests.conftest import SAMPLES
from tests.formats.report_schema import schema

import nutgraf
from nutgraf.formats import structs
from nutgraf.formats.report import as_json

SHIPPED = Path(structs.__file__).with_name("report.schema.json")


def test_the_shipped_schema_is_made_from_the_types(request: pytest.FixtureRequest) -> None:
    text = json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"
    if request.config.getoption("--update-golden"):
        SHIPPED.write_text(text, encoding="utf-8", newline="\n")
    assert SHIPPED.read_text(encoding="utf-8") == text


GONE = "(gone)"

WRONG: list[tuple[str, Any]] = [
    ("schema", "nutgraf.report/2"),
    ("source.name", GONE),
    ("title", None),
    ("language", "English"),
    ("date", "tomorrow"),
    ("summary.method", GONE),
    ("summary.sentences.0.column", GONE),
    ("summary.sentences.0.rank", GONE),
    ("summary.sentences.0.rank", 0),
    ("lists.0.origin", "a box"),
    ("key_points.0.list", -1),
    ("key_points.0.line", 0),
    ("key_points.0.coverage.verdict", "supported"),
    ("key_points.0.coverage.score", 1.01),
    ("key_points.0.support.verdict", "covered"),
    ("key_points.0.support.evidence.0.score", -0.01),
    ("key_points.0.support.probabilities", {"yes": 1, "part": 0, "no": 0}),
    ("coverage.missed", -1),
    ("coverage.total", 1.5),
    ("coverage.ratio", GONE),
    ("coverage.ratio", 1.5),
    ("findings.0.rule", "Number mismatch"),
    ("findings.0.severity", "fatal"),
    ("findings.0.message", ""),
    ("findings.0.key_point", GONE),
    ("findings.0.end_line", GONE),
    ("findings.0.fix.applicability", "perhaps"),
    ("findings.0.fix.edits", []),
    ("findings.0.fix.edits.0.end_column", 0),
    ("asides", {}),
]


@pytest.mark.parametrize(("path", "value"), WRONG, ids=str)
def test_what_is_no_report_is_refused(path: str, value: object) -> None:
    report = as_json(nutgraf.review(nutgraf.read(SAMPLES / "budget-bad.md")))
    checker = jsonschema.Draft202012Validator.FORMAT_CHECKER
    validator = jsonschema.Draft202012Validator(schema(), format_checker=checker)
    validator.validate(report)
    *parents, last = (int(key) if key.isdigit() else key for key in path.split("."))
    place: Any = report
    for key in parents:
        place = place[key]
    if value is GONE:
        del place[last]
    else:
        place[last] = value
    assert not validator.is_valid(report)
