"""Known findings: by rule, path and words, never by line."""

import json
from pathlib import Path

import pytest
from tests.cli.newsroom import CLEAN, NUMBER, write
from tests.conftest import Run

OPTIONS = ("--baseline", "known.json")


@pytest.fixture
def room(tmp_path: Path, run: Run) -> Path:
    write(tmp_path / "desk" / "a.md", NUMBER)
    write(tmp_path / "b.md", CLEAN)
    ran = run("check", ".", *OPTIONS, "--write-baseline", cwd=tmp_path)
    assert (ran.code, ran.err) == (0, "nutgraf: known.json has 1 known finding now\n")
    assert "number-mismatch" in ran.out
    return tmp_path


def test_what_is_known_is_neither_shown_nor_counted(run: Run, room: Path) -> None:
    (entry,) = json.loads((room / "known.json").read_text("utf-8"))["findings"]
    assert (entry["path"], entry["rule"]) == ("desk/a.md", "number-mismatch")
    for ran in (
        run("check", ".", *OPTIONS, cwd=room),
        run("check", "a.md", "--baseline", "../known.json", cwd=room / "desk"),
    ):
        assert (ran.code, ran.err) == (0, "")
        assert "number-mismatch" not in ran.out


def test_it_is_known_wherever_it_moves(run: Run, room: Path) -> None:
    write(room / "desk" / "a.md", NUMBER.replace("# Bridge", "A line more.\n\n\n# Bridge"))
    assert run("check", ".", *OPTIONS, cwd=room).code == 0


def test_other_words_and_a_second_one_are_new(run: Run, room: Path) -> None:
    write(room / "desk" / "a.md", NUMBER.replace("cost $7", "then cost $7"))
    ran = run("check", ".", *OPTIONS, cwd=room)
    assert ran.code == 1
    assert 'number-mismatch in "The repairs will cost $7 million"' in ran.err
    line = "- The repairs will cost $7 million\n"
    write(room / "desk" / "a.md", NUMBER.replace(line, line + line))
    ran = run("check", ".", *OPTIONS, cwd=room)
    assert ran.code == 1
    assert ran.out.count("number-mismatch") == 1


def test_entries_that_no_longer_occur_are_reported_and_taken_out(run: Run, room: Path) -> None:
    write(room / "desk" / "a.md", CLEAN)
    ran = run("check", ".", *OPTIONS, cwd=room)
    assert ran.code == 0
    assert "is no longer found; --write-baseline takes it out" in ran.err
    assert run("check", "b.md", *OPTIONS, cwd=room).err == ""  # a.md was not looked at
    run("check", "b.md", *OPTIONS, "--write-baseline", cwd=room)
    assert len(json.loads((room / "known.json").read_text("utf-8"))["findings"]) == 1
    run("check", ".", *OPTIONS, "--write-baseline", cwd=room)
    assert json.loads((room / "known.json").read_text("utf-8"))["findings"] == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (None, "there is no file known.json; --write-baseline makes it"),
        ("{", "known.json cannot be read: it is not JSON"),
        ("[]", "is no baseline of this version"),
        ('{"schema": "nutgraf.baseline/1", "findings": [{"path": 1}]}', "is no baseline"),
    ],
)
def test_files_that_are_no_baseline(run: Run, tmp_path: Path, text: str | None, words: str) -> None:
    write(tmp_path / "a.md", NUMBER)
    if text is not None:
        write(tmp_path / "known.json", text)
    ran = run("check", "a.md", *OPTIONS, cwd=tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert words in ran.err
