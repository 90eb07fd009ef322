"""The XML formats, read by the standard library and by a library that others read them with."""

from xml.etree import ElementTree

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from junitparser import Error, Failure, JUnitXml
from tests.formats.runs import HOSTILE, Unread, bridge, printed, record, report

from nutgraf.formats import markup
from nutgraf.formats.visible import spelled_out


@given(st.text())
@example("\ud800\udfff\ufffe\uffff\x00\x0b]]><&\"'")
def test_any_text_fits_in_xml(text: str) -> None:
    xml = f"{markup.start('a', b=text)}{markup.element_text(text)}</a>"
    tree = ElementTree.fromstring(xml.encode("utf-8"))
    expected = "".join(_xml(char) for char in spelled_out(text))
    assert tree.get("b") == expected
    assert (tree.text or "") == expected


def _xml(char: str) -> str:
    return "\ufffd" if "\ud800" <= char <= "\udfff" or char in "\ufffe\uffff" else char


@pytest.mark.parametrize("form", ["checkstyle", "junit"])
def test_an_empty_run_is_a_document(form: str) -> None:
    root = ElementTree.fromstring(printed(form).encode())
    assert len(root) == 0


def test_junit_suites() -> None:
    clean, bad = bridge("Repairs cost $5 million", "It closes in March"), "The bridge closes in May"
    out = printed("junit", clean, bridge(bad, "Repairs cost $7 million", "Or $8 million"))
    first, second = JUnitXml.fromstring(out.encode())
    assert (first.name, first.tests, first.failures, first.errors) == ("desk/bridge.txt", 1, 0, 0)
    (case,) = first
    assert (case.name, case.classname, case.is_passed) == ("key-points", "desk/bridge.txt", True)
    cases = {case.name: case for case in second}
    assert (second.tests, second.failures) == (len(cases), len(cases))
    (failure,) = cases["number-mismatch"].result
    assert isinstance(failure, Failure)
    assert failure.type == "error"
    assert (
        failure.message == 'line 5: "$7 million" is not in the article; line 1 says "$5 million"'
        " (and 1 more)"
    )
    assert failure.text.count("desk/bridge.txt:") == 2
    assert failure.text.count("Check the figure.") == 1


JUNIT = {
    "testsuites": {"name"},
    "testsuite": {"name", "tests", "failures", "errors", "skipped", "time"},
    "testcase": {"name", "classname", "file", "time"},
    "failure": {"message", "type"},
    "error": {"message", "type"},
    "system-out": set[str](),
}
"""Jenkins' junit-10.xsd, as far as we use it, and `file`, which GitLab reads."""


def test_junit_has_what_readers_know_and_no_case_twice() -> None:
    again = record("The bridge closes in March.", "It opens in May 2031", id="other", line=8)
    first = record("The bridge closes in March.", "It opens in May 2031")
    failures = (Unread("w.jsonl:3: why", "w.jsonl"), Unread("w.jsonl:4: why", "w.jsonl"))
    root = ElementTree.fromstring(
        printed("junit", report(HOSTILE), first, again, *failures, *(Unread(x, "") for x in "ab"))
    )
    for element in root.iter():
        assert set(element.attrib) <= JUNIT[element.tag]
    cases = [(case.get("classname"), case.get("name")) for case in root.iter("testcase")]
    assert len(cases) == len(set(cases))
    assert {case.get("file") for case in root.iter("testcase")} == {
        *("desk/x.txt", "desk/wire.jsonl", "desk/w.jsonl", None)
    }


def test_junit_notes_fail_nothing() -> None:
    long = "The bridge closes in March, and " + "it is very long indeed, " * 20
    for name, *points in (
        ("notes", long, "In May"),
        ("key-points", long, "Repairs cost $5 million"),
    ):
        reviewed = bridge(*points)
        notes = [finding for finding in reviewed.findings if finding.severity.value == "info"]
        root = ElementTree.fromstring(printed("junit", reviewed))
        (case,) = [one for one in root.iter("testcase") if one.get("name") == name]
        assert case.findtext("system-out", "").count(" info ") == len(notes) > 0
        assert case.find("failure") is None


def test_junit_of_what_could_not_be_read() -> None:
    out = printed("junit", Unread("x: \x1b why", "x.txt"), Unread("no name", ""))
    first, second = JUnitXml.fromstring(out.encode())
    assert (first.name, first.tests, first.errors, second.name) == ("desk/x.txt", 1, 1, "nutgraf")
    ((error,),) = (case.result for case in first)
    assert isinstance(error, Error)
    assert error.message == "x: ␛ why"


def test_junit_names_a_record() -> None:
    (suite,) = JUnitXml.fromstring(printed("junit", record("A. B.", "It opens in May")).encode())
    assert suite.name == 'desk/wire.jsonl:7 ("a|b")'


def test_checkstyle() -> None:
    run = (report(HOSTILE), record("A. B.", "It opens in May 2031"), Unread("why", "y.txt"))
    root = ElementTree.fromstring(printed("checkstyle", *run).encode())
    assert root.tag == "checkstyle"
    assert [file.get("name") for file in root] == ["desk/x.txt", "desk/wire.jsonl", "desk/y.txt"]
    assert len(root[0]) == len(run[0].findings)
    for error in root.iter("error"):
        assert error.get("severity") in ("error", "warning", "info", "ignore")
        assert (error.get("source") or "").startswith("nutgraf.")
        assert int(error.get("line") or 0) >= 1
        assert int(error.get("column") or 1) >= 1
    assert {error.get("line") for error in root[1]} == {"7"}
    assert all("column" not in error.attrib for error in root[1])


def test_checkstyle_of_a_clean_article_has_no_errors() -> None:
    clean = bridge("Repairs cost $5 million", "The bridge will close in March")
    (file,) = ElementTree.fromstring(printed("checkstyle", clean).encode())
    assert len(file) == 0
