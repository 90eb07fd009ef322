"""A run that is killed loses nothing: the next one does the rest and prints the same bytes."""

import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from tests.batch.archives import archive, faulty
from tests.cli.newsroom import CLEAN, NUMBER, write
from tests.conftest import Run

from nutgraf.batch import Task
from nutgraf.batch.ledger import JUDGED_LATER, key_of
from nutgraf.config import DEFAULTS, KEYS, Scope
from nutgraf.config.layers import Configuration

RESUMED = ("-f", "jsonl", "-j", "2", "--resume", "done.ledger")


def _known(ledger: Path) -> int:
    base = sqlite3.connect(ledger)
    (count,) = base.execute("SELECT count(*) FROM done").fetchone()
    base.close()
    return int(count)


def _crashing(tmp_path: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    """A run in which whatever is done again crashes."""
    script = write(
        tmp_path / "crashing.py",
        "import sys\nfrom nutgraf.batch import review\n"
        "def crash(*_): raise ZeroDivisionError\n"
        "review._report = crash\n"
        "if __name__ == '__main__':\n    from nutgraf.__main__ import main\n    main()\n",
    )
    return subprocess.run(
        [sys.executable, script, *words], cwd=tmp_path, capture_output=True, text=True, check=False
    )


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_after_a_kill_the_next_run_does_the_rest(tmp_path: Path, run: Run) -> None:
    archive(tmp_path / "a.jsonl", 160)
    ledger = tmp_path / "done.ledger"
    known = [0]
    for lines in (20, 70):
        with subprocess.Popen(
            [sys.executable, "-m", "nutgraf", "check", "a.jsonl", *RESUMED, "-f", "csv:out.csv"],
            cwd=tmp_path, stdout=subprocess.PIPE,
        ) as process:  # fmt: skip
            assert process.stdout
            for _ in range(lines):
                assert process.stdout.readline().endswith(b"}\n")
            process.send_signal(signal.SIGKILL)
        assert process.returncode == -signal.SIGKILL
        assert not (tmp_path / "out.csv").exists()
        known.append(_known(ledger))
    ran = run("check", "a.jsonl", *RESUMED, "-f", "csv:out.csv", cwd=tmp_path)
    whole = run("check", "a.jsonl", "-f", "jsonl", "-f", "csv:whole.csv", cwd=tmp_path)
    assert ran == whole
    assert (tmp_path / "out.csv").read_bytes() == (tmp_path / "whole.csv").read_bytes()
    assert 0 < known[-1] < 160 == _known(ledger)
    again = _crashing(tmp_path, "check", "a.jsonl", *RESUMED)
    assert (again.stdout, again.returncode) == (whole.out, whole.code)
    assert "ZeroDivisionError" in _crashing(tmp_path, "check", "a.jsonl", *RESUMED[:-2]).stdout


def test_a_draft_is_known_by_its_content(tmp_path: Path, run: Run) -> None:
    write(tmp_path / "a.md", CLEAN)
    write(tmp_path / "b.md", NUMBER)
    first = run("check", "a.md", "b.md", *RESUMED, cwd=tmp_path)
    assert first.out.count("\n") == 2
    (tmp_path / "b.md").rename(tmp_path / "c.md")
    write(tmp_path / "a.md", NUMBER + "\n")
    moved = _crashing(tmp_path, "check", "c.md", "a.md", *RESUMED)
    assert moved.stdout.splitlines()[0] == first.out.splitlines()[1].replace("b.md", "c.md")
    assert "ZeroDivisionError" in moved.stdout.splitlines()[1]
    assert _known(tmp_path / "done.ledger") == 2  # failures are not written down


def test_lines_of_records_may_move(tmp_path: Path, run: Run) -> None:
    path = archive(tmp_path / "a.jsonl", 3)
    words = ("check", "a.jsonl", "-f", "text", "--resume", "done.ledger")
    run(*words, cwd=tmp_path)
    path.write_text("\n\n" + path.read_text("utf-8"), encoding="utf-8")
    ran = _crashing(tmp_path, *words)
    fresh = run(*words[:-2], cwd=tmp_path)
    assert (ran.stdout, ran.stderr, ran.returncode) == (fresh.out, fresh.err, fresh.code)


def test_what_changes_a_report_changes_its_key(tmp_path: Path) -> None:
    task = Task(name="a.md", settings=DEFAULTS, data=CLEAN.encode())
    keys = {key_of(task, "1"), key_of(task, "2")}
    count = 2
    for key in KEYS:
        if key.scope is Scope.DRAFT and key.name not in ("language", *JUDGED_LATER):
            file = write(tmp_path / f"{key.name}.toml", f"{key.name} = {key.example}\n")
            settings = Configuration(named=file).of_run(tmp_path).settings
            keys.add(key_of(Task(name="a.md", settings=settings, data=task.data), "1"))
            count += 1
    assert len(keys) == count
    assert key_of(Task(name="b.md", settings=DEFAULTS, data=task.data), "1") in keys
    assert key_of(Task(name="b.txt", settings=DEFAULTS, data=task.data), "1") not in keys


def test_a_file_that_is_no_ledger_is_left_alone(tmp_path: Path, run: Run) -> None:
    write(tmp_path / "a.md", CLEAN)
    text = write(tmp_path / "notes.txt", "Notes\n" * 100)
    other = tmp_path / "other.db"
    base = sqlite3.connect(other)
    base.execute("CREATE TABLE mine (x)")
    base.commit()
    base.close()
    for path in (text, other, tmp_path, tmp_path / "no" / "folder"):
        before = path.read_bytes() if path.is_file() else b""
        ran = run("check", "a.md", "--resume", str(path), cwd=tmp_path)
        assert ran.code == 2, path
        assert "--resume" in ran.err
        assert "Traceback" not in ran.err
        assert before == (path.read_bytes() if path.is_file() else b"")


def test_two_runs_do_not_share_a_ledger(tmp_path: Path, run: Run) -> None:
    write(tmp_path / "a.md", CLEAN)
    run("check", "a.md", *RESUMED, cwd=tmp_path)
    base = sqlite3.connect(tmp_path / "done.ledger", isolation_level=None)
    base.execute("BEGIN EXCLUSIVE")
    ran = run("check", "a.md", *RESUMED, cwd=tmp_path)
    base.close()
    assert (ran.code, "is in use" in ran.err) == (2, True)


def test_a_torn_entry_is_done_again(tmp_path: Path, run: Run) -> None:
    write(tmp_path / "a.md", NUMBER)
    first = run("check", "a.md", *RESUMED, cwd=tmp_path)
    base = sqlite3.connect(tmp_path / "done.ledger")
    base.execute("UPDATE done SET report = x'00'")
    base.commit()
    base.close()
    assert run("check", "a.md", *RESUMED, cwd=tmp_path) == first


def test_a_failure_is_tried_again(tmp_path: Path, run: Run) -> None:
    archive(tmp_path / "a.jsonl", 5, {2: "leave"})
    ran = faulty("check", "a.jsonl", *RESUMED, cwd=tmp_path)
    assert (ran.code, _known(tmp_path / "done.ledger")) == (3, 4)
    again = run("check", "a.jsonl", *RESUMED, cwd=tmp_path)
    assert again.out == run("check", "a.jsonl", "-f", "jsonl", cwd=tmp_path).out
    assert "internal-error" not in again.out


def test_shards_are_the_whole_and_share_nothing(tmp_path: Path, run: Run) -> None:
    archive(tmp_path / "a.jsonl", 10)
    (tmp_path / "b.jsonl").write_text("{}\n{}\n", encoding="utf-8")
    words = ("check", "a.jsonl", "b.jsonl", "no.md", "-f", "jsonl")
    whole = run(*words, cwd=tmp_path)
    parts = [run(*words, "--shard", f"{part}/4", cwd=tmp_path) for part in range(1, 5)]
    lines = [part.out.splitlines() for part in parts]
    assert [len(each) for each in lines] == [3, 3, 2, 2]
    merged = [each[at] for at in range(3) for each in lines if at < len(each)]
    assert merged == whole.out.splitlines()
    errors = sorted(line for part in parts for line in part.err.splitlines())
    assert errors == sorted(whole.err.splitlines())
    for wrong in ("0/4", "5/4", "1", "1/0", "a/b"):
        ran = run(*words, "--shard", wrong, cwd=tmp_path)
        assert (ran.code, "--shard" in ran.err) == (2, True)
