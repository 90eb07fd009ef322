"""A report of ours is known whatever it says, and nothing else is taken for one."""

import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.newsroom import NUMBER, write
from tests.conftest import Run
from tests.formats.runs import HOSTILE, Unread, bridge, printed, record, report

from nutgraf import Report
from nutgraf.cli.own_files import is_own_report
from nutgraf.formats import FORMATS
from nutgraf.formats.view import Screen, View

CLEAN = bridge("Repairs cost $5 million", "The bridge closes in March")
WRONG = bridge("Repairs cost $7 million", "b")
RUNS: dict[str, tuple[Report | Unread, ...]] = {
    "no findings": (CLEAN,),
    "one draft": (WRONG,),
    "several drafts": (CLEAN, WRONG, CLEAN),
    "no key points": (report("A. B."),),
    "a record": (record("The bridge closes in March.", "The bridge closes in May"),),
    "many key points": (bridge(*(f"A dog number {number} was seen" for number in range(90))),),
    "hostile": (report(HOSTILE),),
    "unreadable": (Unread("why", "a.md"), CLEAN),
    "no drafts": (),
}
MARKED = [
    (form, view)
    for form in FORMATS
    for view in FORMATS[form].views
    if form != "text" or view is View.CHECK  # see test_a_bare_text_is_nobodys
]


@pytest.mark.parametrize("run_of", RUNS)
@pytest.mark.parametrize(("form", "view"), MARKED)
def test_every_report_is_known(form: str, view: View, run_of: str, tmp_path: Path) -> None:
    file = tmp_path / "report"
    for quiet in (False, True):
        for width in (50, 80, 200):
            screen = Screen(quiet=quiet, width=width, many=len(RUNS[run_of]) > 1)
            text = printed(form, *RUNS[run_of], view=view, screen=screen)
            file.write_text(text, encoding="utf-8")
            assert is_own_report(file, form), text


@pytest.mark.parametrize("view", [View.SUMMARY, View.POINTS])
def test_a_bare_text_is_nobodys(view: View, tmp_path: Path) -> None:
    file = write(tmp_path / "report", printed("text", CLEAN, view=view))
    assert not is_own_report(file, "text")


@pytest.mark.parametrize(
    "text",
    [
        "# All 5 key points hold: x\n",
        "### Why 5 of 6 key points hold\n\nNothing.\n",
        "The summary does not carry: much (of it).\n",
        "### Notes\n\n- **error**, maybe\n",
        "5 of 6 key points need a look\n",
        "12 articles; all good\n",
        "| # | Key point |\n|---|---|\n",
        '{"schema": "theirs"}\n',
    ],
)
def test_what_others_wrote_is_not(text: str, tmp_path: Path) -> None:
    file = write(tmp_path / "report", text)
    assert [form for form in FORMATS if is_own_report(file, form)] == []


@pytest.mark.parametrize("command", ["summarize", "points"])
def test_a_text_that_may_be_anybodys_is_kept(command: str, run: Run, tmp_path: Path) -> None:
    write(tmp_path / "a.md", NUMBER)
    write(tmp_path / "nutgraf.toml", 'output-file = "out.txt"\n')
    assert run(command, "a.md", cwd=tmp_path).code == 0
    first = (tmp_path / "out.txt").read_bytes()
    ran = run(command, "a.md", cwd=tmp_path)
    assert ran.code == 2
    assert "nothing in it says that nutgraf has written it; on the command line" in ran.err
    assert (tmp_path / "out.txt").read_bytes() == first
    assert run(command, "a.md", "-o", "out.txt", cwd=tmp_path).code == 0


def test_a_table_in_a_file_is_written_again(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "a.md", NUMBER)
    for command in ("check", "summarize", "points"):
        write(tmp_path / "nutgraf.toml", f'format = ["table:{command}.txt"]\n')
        for _ in range(2):
            assert run(command, "a.md", cwd=tmp_path).code == (command == "check")


def test_reports_are_told_apart_only_where_it_is_asked(tmp_path: Path) -> None:
    """To know one takes a list of all rules, which no ordinary check needs."""
    write(tmp_path / "a.md", NUMBER)
    write(tmp_path / "nutgraf.toml", 'output-file = "out.txt"\n')
    code = (
        "import sys; sys.argv = ['nutgraf', 'check', 'a.md', '--judge', 'off']\n"
        "from nutgraf.__main__ import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print('nutgraf.cli.own_files' in sys.modules, file=sys.stderr)"
    )
    words = [sys.executable, "-c", code]
    seen = [
        subprocess.run(words, cwd=tmp_path, capture_output=True, text=True, check=True).stderr
        for _ in range(2)
    ]
    assert [each.splitlines()[-1] for each in seen] == ["False", "True"]
