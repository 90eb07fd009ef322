"""SARIF against a schema, and against the text that its regions name.

The schema beside this file is ours. With NUTGRAF_SARIF_SCHEMA naming a copy of the official one,
the same logs are checked against that as well.
"""

import json
import os
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import jsonschema
import pytest
from tests.formats.runs import HOSTILE, SCREEN, Unread, bridge, printed, record, report

from nutgraf import Report
from nutgraf.checks import RULES
from nutgraf.formats import sarif_log
from nutgraf.formats.printers import sarif
from nutgraf.formats.view import Screen

SCHEMA = json.loads(Path(__file__).with_name("sarif.schema.json").read_text(encoding="utf-8"))


def log(*items: Report | Unread, screen: Screen = SCREEN) -> Any:
    """The one run of a log, which has been validated."""
    data = json.loads(printed("sarif", *items, screen=screen))
    jsonschema.validate(data, SCHEMA)
    official = os.environ.get("NUTGRAF_SARIF_SCHEMA")
    if official:
        jsonschema.validate(data, json.loads(Path(official).read_text(encoding="utf-8")))
    return data["runs"][0]


def test_the_schema_can_fail() -> None:
    data = json.loads(printed("sarif", bridge("The bridge closes in May")))
    data["runs"][0]["results"][0]["line"] = 1
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, SCHEMA)


def test_an_empty_run() -> None:
    run = log()
    assert run["results"] == []
    assert run["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]


def test_rules_are_the_checks() -> None:
    rules = log()["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == list(RULES)
    levels = {"error": "error", "warning": "warning", "info": "note"}
    for shown, rule in zip(rules, RULES.values(), strict=True):
        assert shown["defaultConfiguration"]["level"] == levels[rule.severity.value]
        assert shown["shortDescription"]["text"] in " ".join(rule.documentation.split())


def test_regions_are_the_words() -> None:
    reviewed = bridge("Le 𐐀 𐐀 café: the bridge closes in May", "Repairs cost $50 million")
    lines = reviewed.analysis.article.source.text.split("\n")
    marked = {}
    for result in log(reviewed)["results"]:
        region = result["locations"][0]["physicalLocation"]["region"]
        assert region["startLine"] == region["endLine"]
        line = lines[region["startLine"] - 1]
        marked[result["ruleId"]] = line[region["startColumn"] - 1 : region["endColumn"] - 1]
    assert marked["date-mismatch"] == "May"
    assert marked["number-mismatch"] == "$50 million"


def test_evidence_is_related() -> None:
    reviewed = bridge("Repairs cost $50 million", "The bridge closes in March")
    (result,) = (r for r in log(reviewed)["results"] if r["ruleId"] == "number-mismatch")
    (related,) = result["relatedLocations"]
    assert related["id"] == 1
    assert related["message"]["text"] == "Repairs cost $5 million."
    assert related["physicalLocation"]["region"]["startLine"] == 1


def test_uris_are_relative_and_encoded() -> None:
    def uri(name: str) -> Any:
        result = log(bridge("Closes in May", name=name))["results"][0]
        return result["locations"][0]["physicalLocation"]["artifactLocation"]

    assert uri("a b#ü.txt") == {"uri": "desk/a%20b%23%C3%BC.txt", "uriBaseId": "%SRCROOT%"}
    assert uri("../x:y.txt") == {"uri": "x%3Ay.txt", "uriBaseId": "%SRCROOT%"}
    assert uri("/repo/x.txt") == {"uri": "x.txt", "uriBaseId": "%SRCROOT%"}
    assert uri("/repository/x.txt") == {"uri": "file:///repository/x.txt"}
    assert unquote(uri("<stdin>")["uri"]) == "<stdin>"
    assert "uriBaseId" not in uri("<stdin>")


def test_hostile_text_is_data() -> None:
    reviewed = bridge('The mayor called it "a {0} bridge [x](1) to nowhere at all"', "Ferries")
    texts = [result["message"]["text"] for result in log(reviewed, report(HOSTILE))["results"]]
    assert any("{{0}}" in text for text in texts)  # a placeholder needs no argument
    assert not any("](" in text for text in texts)  # and a bracket is no link


def test_a_record_has_its_line() -> None:
    (result, *_) = log(record("The bridge closes in March.", "It opens in May 2031"))["results"]
    assert result["locations"][0]["physicalLocation"]["region"] == {"startLine": 7}
    assert '(key point 1: "It opens in May 2031") (record "a|b")' in result["message"]["text"]


def test_what_could_not_be_read() -> None:
    (invocation,) = log(Unread("x: why {0}", "x.txt"), Unread("y: why", ""))["invocations"]
    assert not invocation["executionSuccessful"]
    first, second = invocation["toolExecutionNotifications"]
    assert first["message"]["text"] == "x: why {{0}}"
    place = first["locations"][0]["physicalLocation"]
    assert place == {"artifactLocation": {"uri": "desk/x.txt", "uriBaseId": "%SRCROOT%"}}
    assert "locations" not in second


def test_notifications_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "MOST_NOTIFICATIONS", 2)
    (invocation,) = log(*(Unread(str(n), "") for n in range(5)))["invocations"]
    texts = [
        notification["message"]["text"] for notification in invocation["toolExecutionNotifications"]
    ]
    assert texts == ["0", "1", "3 more inputs could not be read."]


def test_fingerprints_outlive_a_new_paragraph() -> None:
    def fingerprints(reviewed: Report) -> list[str]:
        return [
            result["partialFingerprints"][sarif_log.HASH] for result in log(reviewed)["results"]
        ]

    points = "- Repairs cost $50 million\n- The bridge closes in May\n"
    text = "The bridge will close in March. Repairs cost $5 million.\n\nKey points\n" + points
    later = "A seal swam under the bridge on a sunny day.\n\n" + text.replace("- R", "-  R")
    assert fingerprints(report(text))
    assert set(fingerprints(report(text))) <= set(fingerprints(report(later)))
