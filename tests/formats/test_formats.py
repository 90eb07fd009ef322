"""Every format, with ordinary and with hostile text in it."""

import csv
import json
import re
from io import StringIO
from pathlib import Path
from xml.etree import ElementTree

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.conftest import Run
from tests.formats.runs import HOSTILE, Unread, bridge, printed, record, report

import nutgraf
from nutgraf import Report, Source
from nutgraf.formats import FORMATS, structs
from nutgraf.formats.printers.csv import COLUMNS
from nutgraf.formats.report import as_json
from nutgraf.formats.view import Screen, View

SCHEMA = json.loads(
    Path(structs.__file__).with_name("report.schema.json").read_text(encoding="utf-8")
)


def _rendered(form: str, view: View, reviewed: Report, screen: Screen) -> str:
    return printed(form, reviewed, view=view, screen=screen)


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("view", View)
@pytest.mark.parametrize("color", [False, True])
def test_hostile_text_is_data(form: str, view: View, color: bool) -> None:
    if view not in FORMATS[form].views:
        pytest.skip(f"{form} is not for {view.value}")
    out = _rendered(form, view, report(HOSTILE), Screen(color=color))
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
    reviewed = report(text)
    for form in ("json", "jsonl"):
        out = json.loads(_rendered(form, view, reviewed, Screen()))
        (printed_one,) = out if form == "json" else [out]
        jsonschema.validate(printed_one, SCHEMA)
        assert printed_one == as_json(reviewed, view)


def test_jsonl_is_one_line() -> None:
    out = _rendered("jsonl", View.CHECK, report(HOSTILE + "\u2028\u0085"), Screen())
    assert out.count("\n") == 1
    assert len(out.splitlines()) == 1


def test_a_given_summary_has_no_places() -> None:
    article = nutgraf.read(Source("x.txt", HOSTILE), summary="The bridge will close on Monday.")
    out = as_json(nutgraf.review(article))
    jsonschema.validate(out, SCHEMA)
    assert out["summary"]["method"] == "given"
    assert "line" not in out["key_points"][0]["coverage"]["evidence"][0]


@pytest.mark.parametrize("width", [40, 60, 75, 76, 80, 140])
def test_table_keeps_to_its_width_and_cuts_nothing(width: int) -> None:
    reviewed = nutgraf.review(nutgraf.read("samples/chatbot.txt"))
    out = _rendered("table", View.CHECK, reviewed, Screen(width=width))
    assert max(map(len, out.split("\n"))) <= width
    words = set(out.replace("…", " ").split())
    for point in reviewed.analysis.article.key_points:
        assert set(point.text.split()) <= words


def test_table_in_ascii() -> None:
    reviewed = nutgraf.review(nutgraf.read("samples/chatbot.txt"))
    assert _rendered("table", View.CHECK, reviewed, Screen(unicode=False)).isascii()


def test_color_is_only_a_help() -> None:
    reviewed = nutgraf.review(nutgraf.read("samples/chatbot.txt"))
    plain = _rendered("table", View.CHECK, reviewed, Screen())
    colored = _rendered("table", View.CHECK, reviewed, Screen(color=True))
    assert "\x1b[" in colored
    bare = re.sub(r"\x1b\[[0-9;]*m", "", colored)
    assert [line.rstrip() for line in bare.split("\n")] == plain.split("\n")


def test_huge_points_are_shortened_in_the_table_only() -> None:
    text = "A town has a bridge. It is long.\n\nKey points\n- " + "word " * 5000 + "\n- two\n"
    reviewed = report(text)
    assert len(_rendered("table", View.CHECK, reviewed, Screen())) < 3000
    assert len(_rendered("json", View.CHECK, reviewed, Screen())) > 20000


@pytest.mark.parametrize("form", FORMATS)
def test_a_run_is_the_same_text_twice(form: str) -> None:
    run = (report(HOSTILE), Unread("x.md: it cannot be read.", "x.md"), record("A. B.", "A", "B"))
    assert printed(form, *run) == printed(form, *run)


@pytest.mark.parametrize("form", FORMATS)
def test_no_line_is_a_command_to_a_runner(form: str) -> None:
    """Only `github` means its commands; text for people is fenced off by the command line."""
    out = printed(form, report(HOSTILE), Unread("::error::x ##[error]y", "::error::z"))
    commands = [line for line in out.splitlines() if line.lstrip().startswith("::")]
    assert bool(commands) == (form == "github")
    assert all(re.match(r"::(error|warning|notice) ", line) for line in commands)
    if form not in ("table", "text", "csv", "github"):
        assert "##[" not in out


@pytest.mark.parametrize("form", [form for form in FORMATS if form not in ("table", "text")])
def test_names_are_from_the_root(form: str) -> None:
    if form in ("json", "jsonl"):
        return  # they name a source as it was named to them
    out = printed(form, bridge("The bridge closes in May", name="../drafts/a b.txt"))
    assert re.search(r"drafts(/|\\/)a(%20| )b\.txt", out)
    assert ".." not in out.replace("...", "")


@pytest.mark.parametrize("form", FORMATS)
def test_a_name_of_any_bytes_is_printed(form: str) -> None:
    for name in (
        "a\udcff.txt",
        "a\nb,c:d%e|f`g<h>.txt",
        "\x1b[2J.txt",
        "<stdin>",
        "/else/where.txt",
    ):
        reviewed = bridge("The bridge closes in May", "Ferries run", name=name)
        out = printed(form, reviewed, Unread("why", name)).encode("utf-8", "replace").decode()
        assert "\x1b" not in out


TEXTS = st.lists(st.text() | st.sampled_from(HOSTILE.split(" ")), max_size=12).map(" ".join)


@settings(max_examples=30, deadline=None)
@given(TEXTS, TEXTS, st.text(max_size=12))
def test_any_article_is_a_document_in_any_format(body: str, point: str, name: str) -> None:
    reviewed = report(
        f"{body}\n\nKey points\n- {point}\n- The bridge closes in May\n", f"{name}.txt"
    )
    unread = Unread(point, f"{name}.txt")
    for form in ("json", "sarif", "gitlab"):
        json.loads(_encoded(printed(form, reviewed, unread)))
    for form in ("jsonl", "rdjsonl"):
        for line in _encoded(printed(form, reviewed, unread)).decode().split("\n")[:-1]:
            json.loads(line)
    for form in ("junit", "checkstyle"):
        ElementTree.fromstring(_encoded(printed(form, reviewed, unread)))
    for row in csv.reader(StringIO(printed("csv", reviewed, unread)), strict=True):
        assert len(row) == len(COLUMNS[View.CHECK])
    for form in ("table", "text", "markdown", "github"):
        assert "\x1b" not in printed(form, reviewed, unread)


def _encoded(text: str) -> bytes:
    """As the command line writes it."""
    return text.encode("utf-8", "replace")


def test_a_format_says_which_commands_it_is_for(run: Run) -> None:
    assert all(View.CHECK in FORMATS[form].views for form in FORMATS)
    ran = run("summarize", "samples/chatbot.txt", "--format", "sarif")
    assert (ran.code, ran.out) == (2, "")
    assert "--format: sarif is for `nutgraf check`" in ran.err
