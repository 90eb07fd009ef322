"""Wrong usage as pipelines have it: one sentence with a way out, and nothing half-written."""

import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.newsroom import CLEAN, NUMBER, write
from tests.conftest import Run

posix = pytest.mark.skipif(sys.platform != "linux", reason="a shell and /dev/full")


@pytest.fixture
def room(tmp_path: Path) -> Path:
    write(tmp_path / "a.md", CLEAN)
    write(tmp_path / "paths.nul", "a.md\0")
    write(tmp_path / "house.toml", 'fail-on = "warning"\n')
    write(tmp_path / "broken.toml", "fail-on = \n")
    write(tmp_path / "folder" / "b.md", CLEAN)
    write(tmp_path / "known.json", '{"schema": "nutgraf.baseline/1", "findings": []}')
    return tmp_path


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("-o folder", "folder cannot be written: it is a folder; name a file."),
        ("-f json:folder", "folder cannot be written: it is a folder; name a file."),
        ("-o no/such/x.txt", "there is no folder no/such."),
        ("-f html:no/such/", "no/such cannot be made"),
        ("-f html:broken.toml/", "broken.toml is no folder; name another"),
        ("-f json:x.json -f sarif:./x.json", "two formats for x.json; give each a file"),
        ("-f json -f text", "two formats for standard output"),
        ("-f json:", "names no file; give json:FILE"),
        ("-f json:known.json --baseline known.json", "known.json is the file of --baseline"),
        ("-o n.json --baseline n.json --write-baseline", "n.json is the file of --baseline"),
        ("-o x.docx --annotate x.docx", "x.docx is the file of --annotate; name another"),
        ("-o run.ledger --resume ./run.ledger", "is the file of --resume; name another"),
        ("-o house.toml --config house.toml", "house.toml is the file of --config"),
        ("-o paths.nul --files-from paths.nul -0", "paths.nul is the file of --files-from"),
        ("--baseline no/such.json --write-baseline", "--baseline: there is no folder no."),
        ("--annotate no/such.docx", "--annotate: there is no folder no."),
        ("--annotate x.md", "name it FILE.docx"),
        ("--files-from paths.nul", "paths.nul has NUL characters; give --null too"),
        ("--select misquote,nope", '"nope" is no rule; `nutgraf rules` lists them'),
        ("--select ,", "names no rule; `nutgraf rules` lists them"),
        ("--severity misquote", '"misquote" names no severity; write misquote=warning'),
        ("--severity misquote=bad", '"bad" is none of info, warning, error'),
        ("--jobs 0", '"0" is no whole number of at least 1'),
        ("--shard 5/4", "give 1/4 to 4/4"),
        ("--config broken.toml", "broken.toml: it is no TOML: "),
        ("--config folder", "there is no file folder"),
        ("--baseline folder", "folder cannot be read: is a directory"),
        ("--baseline a.md", "a.md cannot be read: it is not JSON"),
        ("--watch --annotate x.docx", "--annotate is for one run; leave one of them out"),
        ("--watch https://example.org/a", "is an address and cannot be watched; name files"),
        ("--write-baseline", "name the file with --baseline FILE"),
        ("--unsafe-fixes", "give it with --fix or --show-fixes"),
    ],
)
def test_one_sentence_and_no_file(words: str, sentence: str, run: Run, room: Path) -> None:
    before = {path: path.read_bytes() for path in room.rglob("*") if path.is_file()}
    ran = run("check", "a.md", *words.split(), cwd=room)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("nutgraf: error: ")
    assert ran.err.count("\n") == 1
    assert sentence in ran.err
    assert {path: path.read_bytes() for path in room.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("option", ["--config", "--output-file", "--annotate", "--stdin-filename"])
def test_an_empty_variable(option: str, run: Run, room: Path) -> None:
    ran = run("check", "a.md", option, "", cwd=room)
    assert (ran.code, ran.out) == (2, "")
    assert f"{option}: it is empty; is a variable of your script empty?" in ran.err


@pytest.mark.parametrize("option", ["--format", "--exclude", "--select"])
def test_an_empty_variable_in_a_list(option: str, run: Run, room: Path) -> None:
    ran = run("check", "a.md", option, "", cwd=room)
    assert (ran.code, ran.out) == (2, "")
    assert f'{option}: "" ' in ran.err


def test_a_list_of_nothing_is_nothing_to_do(run: Run, room: Path) -> None:
    write(room / "none", "")
    assert run("check", "--files-from", "none", cwd=room) == run(
        "check", "--files-from", "-", stdin=b"", cwd=room
    )
    assert run("check", "--files-from", "none", cwd=room).code == 0
    ran = run("check", "--files-from", "nowhere", cwd=room)
    assert ran.code == 3
    assert "nowhere: it cannot be read: no such file or directory" in ran.err


def test_a_file_of_something_else_is_no_flood_of_complaints(run: Run, room: Path) -> None:
    write(room / "log", "x\n" * 500)
    ran = run("stats", "log", cwd=room)
    assert ran.code == 3
    lines = ran.err.splitlines()
    assert len(lines) == 11
    assert lines[-1] == "nutgraf: error: log: 490 more lines cannot be read."


@posix
@pytest.mark.parametrize(
    ("command", "code", "sentence"),
    [
        ("nutgraf --version > /dev/full", 3, "the results cannot be written: No space left"),
        ("nutgraf --help > /dev/full", 3, "the results cannot be written: No space left"),
        ("nutgraf check a.md > /dev/full", 3, "the results cannot be written: No space left"),
        ("nutgraf check a.md -f json:/dev/full", 3, "/dev/full cannot be written: No space left"),
        ("nutgraf check --fix < a.md > /dev/full", 3, "cannot be written: No space left"),
        ("nutgraf check a.md >&-", 3, "there is no standard output to write to."),
        ("nutgraf check - <&-", 3, "there is no standard input to read; name a file."),
        ("nutgraf check a.md 2>&-", 0, ""),
        ("nutgraf check a.md --files-from <(printf 'folder/b.md\\n')", 0, ""),
        ("GITHUB_ACTIONS=true GITHUB_STEP_SUMMARY=no/page nutgraf check a.md", 2,
         "GITHUB_STEP_SUMMARY: no/page cannot be written: No such file"),
    ],
)  # fmt: skip
def test_streams_and_disks(command: str, code: int, sentence: str, room: Path) -> None:
    program = command.replace("nutgraf", f"{sys.executable} -m nutgraf")
    done = subprocess.run(["bash", "-c", program], cwd=room, capture_output=True, text=True)
    assert done.returncode == code, done.stderr
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr
    assert "internal error" not in done.stderr
    assert not [path for path in room.rglob("*") if path.suffix == ".part"]


@posix
def test_a_reader_that_leaves_under_help(tmp_path: Path) -> None:
    program = f"(sleep 0.2; {sys.executable} -m nutgraf --help) | true; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", program], cwd=tmp_path, capture_output=True, text=True)
    assert done.stdout == "141\n"
    assert done.stderr == ""


def test_a_draft_of_a_list_is_found_by_its_name(run: Run, room: Path) -> None:
    write(room / "a.md", NUMBER)
    ran = run("check", "A.md", "a.mdd", cwd=room)
    assert ran.code == 3
    assert "a.mdd: there is no such file or folder; did you mean a.md?" in ran.err
