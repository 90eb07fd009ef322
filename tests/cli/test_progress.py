"""Progress of long work: a bar on a terminal, lines in CI, nothing on a pipe."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.cli.newsroom import CLEAN, write
from tests.conftest import Run

import nutgraf
from nutgraf.batch import Task
from nutgraf.cli import progress
from nutgraf.cli.progress import Done, Pace, duration, is_ci, with_progress
from nutgraf.config import Settings


def results(count: int) -> Iterator[Done]:
    made = nutgraf.review(nutgraf.read("samples/chatbot.txt"))
    for number in range(count):
        yield Task(name=f"{number}.md", settings=Settings()), made


def test_lines_in_ci(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    seconds = iter(range(0, 1000, 4))  # each draft takes 4
    pace = Pace({f"{number}.md": 100 for number in range(10)}, 1000)
    done = list(progress._with_lines(results(8), pace, lambda: float(next(seconds))))
    assert len(done) == 8
    assert capsys.readouterr().err.splitlines() == [
        "nutgraf: 3 drafts done, 0.2 a second, 30% of all, about 28 s left",
        "nutgraf: 6 drafts done, 0.2 a second, 60% of all, about 16 s left",
    ]


def test_no_total_is_no_guess() -> None:
    pace = Pace({}, 0, done=3)
    assert pace.words(6) == "3 drafts done, 0.5 a second"


@pytest.mark.parametrize(
    ("seconds", "said"), [(0, "0 s"), (89, "89 s"), (600, "10 min"), (7200, "2.0 h")]
)
def test_durations(seconds: float, said: str) -> None:
    assert duration(seconds) == said


def test_a_pipe_gets_nothing(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)
    found = results(2)
    assert with_progress(found, ["a.md"]) is found
    for number in range(progress.MANY + 1):
        write(tmp_path / f"{number}.md", CLEAN)
    assert run("check", ".", cwd=tmp_path).err == ""
    assert run("check", ".", cwd=tmp_path, CI="1").err == ""  # it is done before the first line


def test_what_is_ci() -> None:
    assert is_ci({"CI": "true"})
    assert is_ci({"TF_BUILD": "True"})
    assert not is_ci({"CI": "false"})
    assert not is_ci({})


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX terminals")
@pytest.mark.parametrize("where", ["pipe", "file"])
def test_a_bar_on_a_terminal(where: str, tmp_path: Path) -> None:
    import pty

    for number in range(progress.MANY + 1):
        write(tmp_path / f"{number}.md", CLEAN)
    words = [sys.executable, "-m", "nutgraf", "check", ".", "-f", "json"]
    words += ["-o", "out.json"] if where == "file" else []
    first, second = pty.openpty()
    try:
        subprocess.run(
            words, stdin=subprocess.DEVNULL, stderr=second, cwd=tmp_path, timeout=60, check=True,
            stdout=second if where == "file" else subprocess.DEVNULL,
            env={**os.environ, "TERM": "xterm", "COLUMNS": "80"},
        )  # fmt: skip
        os.set_blocking(first, False)
        shown = os.read(first, 100_000).decode()
    finally:
        os.close(first)
        os.close(second)
    assert "21 done" in shown
    assert "a second" in shown
