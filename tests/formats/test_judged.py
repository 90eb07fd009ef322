"""What pages say of each key point and of all: the answer, the ticks, and what is left out."""

import json
from collections.abc import Iterator

import pytest
from tests.checks.test_on_request import BOTH
from tests.conftest import SAMPLES, Run
from tests.formats.runs import SCREEN, bridge, printed, report

import nutgraf
from nutgraf.checks.loudness import VERDICTS
from nutgraf.formats.answer import answer, answer_of, closing
from nutgraf.formats.judged import judged_points
from nutgraf.formats.view import Screen, State

TICKS = ("✓", "+ ")


@pytest.mark.parametrize(
    ("look", "doubted", "total", "answered"),
    [
        (0, 0, 0, "No key points found"),
        (0, 0, 1, "The key point holds"),
        (1, 0, 1, "The key point needs a look"),
        (0, 1, 1, "The key point is in doubt"),
        (0, 0, 2, "Both key points hold"),
        (0, 0, 5, "All 5 key points hold"),
        (2, 0, 5, "2 of 5 key points need a look"),
        (1, 2, 5, "1 of 5 key points needs a look, 2 are in doubt"),
        (0, 1, 2, "1 of 2 key points holds, 1 is in doubt"),
        (0, 1, 5, "4 of 5 key points hold, 1 is in doubt"),
    ],
)
def test_the_answer(look: int, doubted: int, total: int, answered: str) -> None:
    assert answer_of(look, doubted, total) == answered


def _samples() -> Iterator[str]:
    for folder in (SAMPLES, SAMPLES / "languages"):
        for path in sorted(folder.iterdir()):
            if path.is_file() and path.suffix != ".jsonl":
                yield str(path)


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("path", list(_samples()))
def test_the_first_line_answers_and_no_error_has_a_tick(path: str, width: int) -> None:
    reviewed = nutgraf.review(nutgraf.read(path))
    for form in ("table", "markdown"):
        out = printed(form, reviewed, screen=Screen(width=width))
        words = answer(reviewed).split()[: width // 20]  # at 40 columns it takes two lines
        assert " ".join(words) in out.split("\n")[0]
    bad = {point.number for point in judged_points(reviewed) if point.errors}
    for number, row in _rows(printed("markdown", reviewed)):
        assert number not in bad or "✓" not in row, row


def _rows(page: str) -> Iterator[tuple[int, str]]:
    for line in page.split("\n"):
        first = line.split(" | ")[0].removeprefix("| ")
        if line.startswith("| ") and first.isdigit():
            yield int(first), line


def test_a_misspelt_name_in_a_true_point_is_no_tick() -> None:
    reviewed = bridge(
        "The bridge will close in March for repairs, said Tom Reyes", "Repairs cost $5m"
    )
    first = next(judged_points(reviewed))
    assert first.errors
    for form in ("table", "markdown"):
        rows = [line for line in printed(form, reviewed).split("\n") if "Reyes" in line]
        assert rows
        assert not any(tick in row for row in rows for tick in TICKS)


def test_a_fine_point_takes_three_lines_at_most_and_a_place_to_click() -> None:
    reviewed = nutgraf.review(nutgraf.read("samples/harbour-bridge.md"))
    lines = printed("table", reviewed, screen=Screen(width=80)).split("\n")
    starts = [index for index, line in enumerate(lines) if line[:3].strip().isdigit()]
    ends = [
        *starts[1:],
        next(index for index, line in enumerate(lines) if line.startswith("The sum")),
    ]
    for start, end in zip(starts, ends, strict=True):
        assert end - start <= 3
        assert any("samples/harbour-bridge.md:" in line for line in lines[start:end])


def test_a_place_is_never_in_two_pieces() -> None:
    name = "desk/2026/november/" + "a-story-with-a-long-name/" * 2 + "draft.txt"
    reviewed = bridge("Repairs cost $7 million", "The bridge closes in March", name=name)
    for width in (40, 60, 80, 100, 120):
        out = printed("table", reviewed, screen=Screen(width=width))
        if width >= len(name) + 10:
            assert f"{name}:4:16" in out
            assert f"{name}:1:1" in out
    out = printed("table", bridge("Repairs cost $7 million", "b"), screen=Screen(width=40))
    assert "bridge.txt:4:16\n" in out


def test_a_bad_draft_takes_eighteen_lines(run: Run) -> None:
    ran = run("check", "samples/budget-bad.md", "--format", "table", COLUMNS="120")
    assert ran.out.startswith("4 of 6 key points need a look, 1 is in doubt")
    assert len(ran.out.splitlines()) <= 18


@pytest.mark.judge
def test_with_the_judge_too(run: Run) -> None:
    ran = run("check", "samples/budget-bad.md", "--format", "table", COLUMNS="120")
    assert ran.out.startswith("5 of 6 key points need a look ")
    assert len(ran.out.splitlines()) <= 18
    assert ran.err == ""  # the judge's first reading says nothing, and has nothing to fetch


def test_help_is_said_once_a_rule_in_a_run() -> None:
    reviewed = bridge("Repairs cost $7 million", "Or $8 million, or $9 million")
    for form in ("table", "markdown"):
        out = printed(form, reviewed, reviewed, screen=Screen(width=200))
        assert out.count("number-mismatch") > 2
        assert out.count("Check the figure.") == 1


def test_what_is_left_out_is_a_line_and_no_finding() -> None:
    reviewed = report(BOTH.format(""))
    assert not reviewed.findings
    assert closing(reviewed) == [
        "The summary does not carry: 1, 2 (concept-cover: 0 of 2 covered, 0%).",
        "No point mentions: The bridge will close in March for repairs, the council said on "
        "Monday. (line 1)",
    ]
    for form in ("table", "markdown"):
        assert "No point mentions: The bridge will close" in printed(
            form, reviewed, screen=Screen(width=200)
        )
    data = json.loads(printed("jsonl", reviewed))
    assert not data["findings"]
    assert {aside["rule"] for aside in data["asides"]} == {"omitted-fact", "uncovered-point"}
    assert "No point mentions" not in printed("text", reviewed)


def test_states_are_counted_over_a_run() -> None:
    fine, bad = (
        bridge("Repairs cost $5 million", "The bridge closes in March"),
        bridge("In May", "b"),
    )
    assert [point.state for point in judged_points(fine)] == [State.HOLDS, State.HOLDS]
    out = printed("text", fine, bad)
    look = sum(point.state is State.LOOK for point in judged_points(bad))
    assert f"; {look} need" in out


def test_messages_have_no_quotes_within_quotes() -> None:
    reviewed = report(
        'The mayor called it "a budget that moves people". Ann Lee said “no” to „trams“.\n\n'
        'Key points\n- The mayor called it "a budget for the people"\n- Ann Lee said “yes”, twice\n'
    )
    assert reviewed.findings
    for finding in reviewed.findings:
        assert finding.message.count('"') % 2 == 0
        for inner in finding.message.split('"')[1::2]:
            assert not set("“”„") & set(inner)
    assert any("'a budget that moves people'" in finding.message for finding in reviewed.findings)
    assert SCREEN.width == 80


SILENCED = """The bridge will close in March for repairs, the council said. Repairs cost $5 million.

Key points
- Repairs cost $7 million <!-- nutgraf-disable-line -->
- The bridge closes in March
"""


def test_what_the_draft_silences_is_no_fault_and_no_doubt() -> None:
    quiet = report(SILENCED, "bridge.md")
    assert [point.state for point in judged_points(quiet)] == [State.SILENCED, State.HOLDS]
    assert answer(quiet) == "1 of 2 key points holds, 1 is silenced"
    for form in ("table", "markdown"):
        page = printed(form, quiet, screen=Screen(width=120))
        (row,) = [line for line in page.split("\n") if "$7 million" in line]
        assert "· silenced" in row
        assert not set("✗✓") & set(row)
        assert "silenced in the draft: " in page
        assert "number-mismatch" in page
    page = printed("html", quiet)
    assert "The draft silences this" in page
    assert "Silenced in the draft: number-mismatch" in page
    assert "none needs a look, 1 silenced" in printed("text", quiet)
    loud = report(SILENCED.replace("disable-line", "disable-line misquote"), "bridge.md")
    assert next(judged_points(loud)).state is State.LOOK
    assert not any(finding.key_point == 0 for finding in quiet.findings)


def test_an_error_that_holds_in_a_true_point_hides_no_verdict() -> None:
    """Tables leave out the finding that repeats the verdict, which stands in a column of theirs."""
    bad = nutgraf.review(nutgraf.read(SAMPLES / "budget-bad.md"))
    (verdict,) = [
        finding for finding in bad.findings if finding.key_point == 4 and finding.rule in VERDICTS
    ]
    point = list(judged_points(bad))[4]
    assert point.errors == 2
    assert verdict not in point.findings
    assert verdict.rule not in printed("html", bad)
    for form in ("table", "markdown"):
        page = printed(form, bad, screen=Screen(width=120))
        assert verdict.rule not in page
        assert any("Ruez" in line and "✗ contradicted" in line for line in page.split("\n"))
    assert verdict.rule in printed("text", bad)


def test_a_silenced_fault_of_any_rule_is_shown_as_silenced() -> None:
    draft = SILENCED.replace("$7 million <!-- nutgraf-disable-line -->", "$5 million")
    twice = draft + "- Repairs cost $5 million <!-- nutgraf-disable-line duplicate-point -->\n"
    assert [point.state for point in judged_points(report(twice, "bridge.md"))] == [
        *(State.HOLDS, State.HOLDS),
        State.SILENCED,
    ]
