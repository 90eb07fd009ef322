"""GitLab's and reviewdog's JSON against their own specifications."""

import json
from typing import Any

import jsonschema
import pytest
from tests.formats.runs import HOSTILE, Unread, bridge, printed, record, report

from nutgraf import Report, Source, Span
from nutgraf.formats.printers.rdjsonl import ByteColumns

WHOLE = {"type": "integer", "minimum": 1}
TEXT = {"type": "string", "minLength": 1}
GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": TEXT,
            "check_name": TEXT,
            "fingerprint": TEXT,
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": r"^[^/]"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": WHOLE, "end": WHOLE},
                    },
                },
            },
        },
    },
}
POSITION = {
    "type": "object",
    "additionalProperties": False,
    "required": ["line"],
    "properties": {"line": WHOLE, "column": WHOLE},
}
REVIEWDOG = {
    "type": "object",
    "additionalProperties": False,
    "required": ["message", "location"],
    "properties": {
        "message": TEXT,
        "severity": {"enum": ["UNKNOWN_SEVERITY", "ERROR", "WARNING", "INFO"]},
        "source": {"type": "object", "required": ["name"], "properties": {"name": TEXT}},
        "code": {"type": "object", "required": ["value"], "properties": {"value": TEXT}},
        "suggestions": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "additionalProperties": False,
                "required": ["range", "text"],
                "properties": {
                    "range": {"$ref": "#/properties/location/properties/range"},
                    "text": {"type": "string"},
                },
            },
        },
        "location": {
            "type": "object",
            "additionalProperties": False,
            "required": ["path"],
            "properties": {
                "path": TEXT,
                "range": {
                    "type": "object",
                    "additionalProperties": False,
                    "required": ["start"],
                    "properties": {"start": POSITION, "end": POSITION},
                },
            },
        },
    },
}


def gitlab(*items: Report | Unread) -> Any:
    data = json.loads(printed("gitlab", *items))
    jsonschema.validate(data, GITLAB)
    return data


def reviewdog(*items: Report | Unread) -> list[Any]:
    data = [json.loads(line) for line in printed("rdjsonl", *items).splitlines()]
    for diagnostic in data:
        jsonschema.validate(diagnostic, REVIEWDOG)
    return data


def test_empty_runs() -> None:
    assert gitlab() == []
    assert reviewdog() == []


def test_gitlab() -> None:
    reviewed = bridge("The bridge closes in May", "Repairs cost $50 million or $60 million")
    first, *others = gitlab(report(HOSTILE), reviewed, Unread("why", "y.txt"), Unread("why", ""))
    assert first["location"]["path"] == "desk/x.txt"
    assert [issue["severity"] for issue in others[-2:]] == ["critical"] * 2
    fingerprints = [issue["fingerprint"] for issue in (first, *others)]
    assert len(set(fingerprints)) == len(fingerprints)
    of_bullet = [issue for issue in others if issue["location"]["lines"]["begin"] == 5]
    names = [issue["check_name"] for issue in of_bullet if "bridge" in issue["location"]["path"]]
    assert names.count("number-mismatch") == 2


def test_gitlab_records_without_ids_stay_apart() -> None:
    reviewed = record("The bridge closes in March.", "It opens in May 2031", id="same")
    fingerprints = [issue["fingerprint"] for issue in gitlab(reviewed, reviewed)]
    assert len(fingerprints) > 1
    assert len(set(fingerprints)) == len(fingerprints)


def test_reviewdog_columns_are_bytes() -> None:
    reviewed = bridge(
        "Le 𐐀 café: the bridge closes in May", "ü $50 million, ü $60 million", name="/repo/b.txt"
    )
    lines = reviewed.analysis.article.source.text.encode().split(b"\n")
    marked = []
    for diagnostic in reviewdog(reviewed):
        start, end = (
            diagnostic["location"]["range"]["start"],
            diagnostic["location"]["range"]["end"],
        )
        assert start["line"] == end["line"]
        marked.append(lines[start["line"] - 1][start["column"] - 1 : end["column"] - 1].decode())
    assert {"May", "$50 million", "$60 million"} <= set(marked)
    assert diagnostic["location"]["path"] == "b.txt"


@pytest.mark.parametrize("order", [1, -1])
def test_byte_columns_of_any_span(order: int) -> None:
    source = Source("x", "aé𐐀\nbü\n\n𐐀𐐀z")
    columns = ByteColumns(source)
    size = len(source.text)
    spans = [Span(a, b) for a in range(size) for b in range(a + 1, size + 1)][::order]
    for span in spans:
        placed = columns.range(span)
        for position, offset in ((placed["start"], span.start), (placed["end"], span.end)):
            before = source.text[:offset].encode()
            assert position["line"] == before.count(b"\n") + 1
            assert position["column"] == len(before) - (before.rfind(b"\n") + 1) + 1


def test_byte_columns_cost_no_more_than_the_line(monkeypatch: pytest.MonkeyPatch) -> None:
    source = Source("x", "é" * 100_000)
    columns, read = ByteColumns(source), list[int]()
    length = columns._length

    def counted(_: ByteColumns, start: int, end: int) -> int:
        read.append(end - start)
        return length(start, end)

    monkeypatch.setattr(ByteColumns, "_length", counted)
    for start in range(0, 100_000, 10):
        columns.range(Span(start, start + 5))
    assert sum(read) < 200_000


def test_reviewdog_of_records_and_failures() -> None:
    (*_, unread) = diagnostics = reviewdog(
        report(HOSTILE), record("A. B.", "It opens in May 2031"), Unread("a\nb", "")
    )
    assert unread["location"] == {"path": "."}
    assert unread["message"] == "a b"
    of_record = [
        diagnostic
        for diagnostic in diagnostics
        if diagnostic["location"]["path"] == "desk/wire.jsonl"
    ]
    assert of_record
    assert all(
        diagnostic["location"]["range"] == {"start": {"line": 7}} for diagnostic in of_record
    )
