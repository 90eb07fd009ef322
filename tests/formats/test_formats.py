"""Every format, with ordinary and with hostile text in it."""

import json
from pathlib import Path

import jsonschema
import pytest

import nutgraf
from nutgraf import Report, Source
from nutgraf.formats import FORMATS, format_named
from nutgraf.formats import report as structs
from nutgraf.formats.view import Screen, Tally, View

SCHEMA = json.loads(
    Path(structs.__file__).with_name("report.schema.json").read_text(encoding="utf-8")
)
HOSTILE = (
    "Title with [bold]markup[/bold] and \x1b[31mescapes\x1b[0m\n\n"
    "The mayor [sic] said :smile: that [/quote] the \x1b]0;owned\x07bridge will close on Monday. "
    "A \u202eright-to-left\u202c trick, a\ttab, a \x9b2Jcontrol and ::error::command stood here. "
    "<script>alert(1)</script> & <b>bold</b> %0A::warning::x were data too.\n\n"
    "Key points\n"
    "- The [link=https://example.com]mayor[/link] said the bridge will close on Monday\n"
    "- \x1b[2J\x1b[H::error file=x::y \u202e%0A :boom:\n"
)


def _report(text: str, name: str = "x.txt") -> Report:
    return nutgraf.review(nutgraf.read(Source(name, text)))


def _rendered(form: str, view: View, report: Report, screen: Screen) -> str:
    printer, tally = format_named(form).start(view, screen), Tally()
    tally.add(report)
    return printer.opening() + printer.report(report) + printer.closing(tally)


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("view", View)
@pytest.mark.parametrize("color", [False, True])
def test_hostile_text_is_data(form: str, view: View, color: bool) -> None:
    out = _rendered(form, view, _report(HOSTILE), Screen(color=color))
    for unsafe in ("\x1b[2J", "\x1b]0", "\x1b[H", "\x07", "\x9b", "\u202e", "\t"):
        assert unsafe not in out
    if not color:
        assert "\x1b" not in out
    if form == "table" and view is not View.SUMMARY:
        assert "[link=" in out
        assert ":boom:" in out


@pytest.mark.parametrize("view", View)
@pytest.mark.parametrize("text", [HOSTILE, "", "One line.", "Key points\n- a\n- b\n"])
def test_json_fits_the_schema(view: View, text: str) -> None:
    report = _report(text)
    for form in ("json", "jsonl"):
        out = json.loads(_rendered(form, view, report, Screen()))
        (found,) = out if form == "json" else [out]
        jsonschema.validate(found, SCHEMA)
        assert found == structs.as_json(report, view)


def test_jsonl_is_one_line() -> None:
    out = _rendered("jsonl", View.CHECK, _report(HOSTILE + "\u2028\u0085"), Screen())
    assert out.count("\n") == 1
    assert len(out.splitlines()) == 1


def test_a_given_summary_has_no_places() -> None:
    article = nutgraf.read(Source("x.txt", HOSTILE), summary="The bridge will close on Monday.")
    out = structs.as_json(nutgraf.review(article))
    jsonschema.validate(out, SCHEMA)
    assert out["summary"]["method"] == "given"
    assert "line" not in out["key_points"][0]["coverage"]["evidence"][0]


@pytest.mark.parametrize("width", [40, 60, 75, 76, 80, 140])
def test_table_keeps_to_its_width_and_cuts_nothing(width: int) -> None:
    report = nutgraf.review(nutgraf.read("samples/chatbot.txt"))
    out = _rendered("table", View.CHECK, report, Screen(width=width))
    assert max(map(len, out.split("\n"))) <= width
    words = set(out.replace("…", " ").split())
    for point in report.analysis.article.key_points:
        assert set(point.text.split()) <= words


def test_table_in_ascii() -> None:
    report = nutgraf.review(nutgraf.read("samples/chatbot.txt"))
    assert _rendered("table", View.CHECK, report, Screen(unicode=False)).isascii()


def test_color_is_only_a_help() -> None:
    report = nutgraf.review(nutgraf.read("samples/chatbot.txt"))
    plain = _rendered("table", View.CHECK, report, Screen())
    colored = _rendered("table", View.CHECK, report, Screen(color=True))
    assert "\x1b[" in colored
    import re

    bare = re.sub(r"\x1b\[[0-9;]*m", "", colored)
    assert [line.rstrip() for line in bare.split("\n")] == plain.split("\n")


def test_huge_points_are_shortened_in_the_table_only() -> None:
    text = "A town has a bridge. It is long.\n\nKey points\n- " + "word " * 5000 + "\n- two\n"
    report = _report(text)
    assert len(_rendered("table", View.CHECK, report, Screen())) < 3000
    assert len(_rendered("json", View.CHECK, report, Screen())) > 20000
