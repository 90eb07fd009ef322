"""Workflow commands, read as the runner of GitHub Actions reads them."""

import re
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st
from tests.formats.runs import HOSTILE, SCREEN, Unread, bridge, printed, record, report

from nutgraf.formats import step_summary
from nutgraf.formats.view import Screen, Tally, View
from nutgraf.formats.workflow import command, defused


@dataclass(frozen=True)
class Command:
    """What the runner makes of a line."""

    name: str
    properties: dict[str, str]
    message: str


def parsed(line: str) -> Command | None:
    """The runner's way: up to the second `::`, a name, then properties between commas."""
    line = line.lstrip()
    if not line.startswith("::") or "::" not in line[2:]:
        return None
    info, _, message = line[2:].partition("::")
    name, _, rest = info.partition(" ")
    pairs = (pair.partition("=") for pair in rest.split(",") if pair)
    return Command(name, {key: _plain(value, True) for key, _, value in pairs}, _plain(message))


def _plain(text: str, is_property: bool = False) -> str:
    codes = {"%0D": "\r", "%0A": "\n", "%25": "%"}
    codes |= {"%3A": ":", "%2C": ","} if is_property else {}
    return re.sub("|".join(codes), lambda match: codes[match[0]], text)


@given(st.text(), st.text())
def test_any_text_comes_out_as_it_went_in(message: str, title: str) -> None:
    line = command("error", message, file="a", title=title)
    assert line.endswith("\n")
    assert "\n" not in line[:-1]
    assert "\r" not in line
    expected = {"file": "a", "title": title} if title else {"file": "a"}
    assert parsed(line[:-1]) == Command("error", expected, message)


def test_annotation() -> None:
    reviewed = bridge("The bridge closes in May", "Ferries", name="../a,b:c%.txt")
    first = parsed(printed("github", reviewed).splitlines()[0])
    assert first == Command(
        "error",
        {
            "file": "a,b:c%.txt",
            "line": "4",
            "endLine": "4",
            "col": "24",
            "endColumn": "27",
            "title": "date-mismatch",
        },
        '"May" is not in the article; line 1 says "March"\nCheck the date.',
    )


def test_hostile_text_starts_no_command() -> None:
    for line in printed("github", report(HOSTILE), Unread("::x::\n::y::", "")).splitlines():
        command = parsed(line)
        assert command is None or command.name in ("error", "warning", "notice")


def test_errors_first_and_ten_of_each() -> None:
    warnings = [f"The council voted for the repairs of bridge number {n}0" for n in range(2)]
    many = bridge(*(f"Repairs of bridge {n} cost ${n}00 million" for n in range(20, 40)), *warnings)
    lines = printed("github", many, *(Unread(f"why {n}", "") for n in range(4))).splitlines()
    names = [command.name for command in map(parsed, lines) if command]
    assert names == sorted(names, key=("error", "warning", "notice").index)
    assert names.count("error") == 10
    assert [command.message for command in map(parsed, lines[:4]) if command] == [
        f"why {n}" for n in range(4)
    ]
    total = len(many.findings) + 4
    assert lines[len(names)] == f"{total - len(names)} more: GitHub shows 10 of a kind for one step"
    assert lines[-1].startswith("1 article; ")


def test_columns_only_on_one_line() -> None:
    points = "- The bridge,\n  it says, opens\n- b\n"
    text = f"The bridge closes in March. It is old.\n\nKey points\n{points}"
    for line in printed("github", report(text)).splitlines():
        command = parsed(line)
        if command and command.properties["line"] != command.properties.get("endLine"):
            assert "col" not in command.properties


def test_a_record_is_a_line() -> None:
    out = printed("github", record("The bridge closes in March.", "It opens in May 2031"))
    (first, *_) = [command for command in map(parsed, out.splitlines()) if command]
    assert first.properties == {
        "file": "desk/wire.jsonl",
        "line": "7",
        "title": first.properties["title"],
    }


def test_an_empty_run_prints_nothing() -> None:
    assert printed("github") == ""


def test_texts_for_people_hold_no_command() -> None:
    assert defused("::error::x\na ##[error]y\n# a :: b\n") == (
        "\\::error::x\na #\\#[error]y\n# a :: b\n"
    )


def _page(*texts: str, used: int = 0) -> str:
    printer, tally = step_summary.StepSummary(View.CHECK, SCREEN, used), Tally()
    out = printer.opening()
    for text in texts:
        reviewed = report(text)
        tally.add(reviewed)
        out += printer.report(reviewed)
    return out + printer.closing(tally)


def test_step_summary_is_the_markdown() -> None:
    assert _page(HOSTILE) == printed("markdown", report(HOSTILE))


def test_step_summary_fits_the_page() -> None:
    used = step_summary.LARGEST - 4000
    out = _page(*[HOSTILE] * 9, used=used)
    assert len(out.encode()) <= 4000
    sections = out.count("### ")
    assert 0 < sections < 9
    assert f"{9 - sections} sections had no room on this page." in out
    assert _page(HOSTILE, used=step_summary.LARGEST + 1) == ""


def test_quiet_has_annotations_only() -> None:
    quiet = Screen(quiet=True, root=SCREEN.root, here=SCREEN.here)
    out = printed("github", bridge("The bridge closes in May", "Ferries"), screen=quiet)
    assert all(parsed(line) for line in out.splitlines())
