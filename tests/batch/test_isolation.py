"""A draft that kills its worker, hangs or eats memory costs its own report, and no other."""

import json
import sys
from pathlib import Path

import pytest
from tests.batch.archives import archive, faulty
from tests.conftest import Run

COUNT = 60


def _compared(tmp_path: Path, run: Run, titles: dict[int, str], *words: str) -> list[str]:
    """Runs an archive with faults; the messages of its culprits, all others being as ever."""
    path = archive(tmp_path / "a.jsonl", COUNT, titles)
    ran = faulty("check", path.name, "-f", "jsonl", *words, cwd=tmp_path)
    sound = run("check", path.name, "-f", "jsonl", "--jobs", "1", cwd=tmp_path)
    assert ran.code == 3, ran.err
    assert "Traceback" not in ran.err
    lines, expected = ran.out.splitlines(), sound.out.splitlines()
    assert len(lines) == len(expected) == COUNT
    messages = []
    for at, (line, other) in enumerate(zip(lines, expected, strict=True)):
        if at not in titles:
            assert line == other
            continue
        report = json.loads(line)
        assert report["source"] == {"name": "a.jsonl", "id": f"r{at}"}
        assert [each["rule"] for each in report["findings"]] == ["internal-error"]
        messages.append(report["findings"][0]["message"].partition(": ")[2])
    return messages


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_draft_that_kills_its_worker_is_named_and_all_others_are_done(
    tmp_path: Path, run: Run
) -> None:
    titles = {0: "die", 20: "leave", 21: "die", 59: "die"}
    killed = "its process was killed by SIGKILL"
    expected = [killed, "its process ended with exit code 7", killed, killed]
    assert _compared(tmp_path, run, titles, "--jobs", "2") == expected


def test_a_worker_that_is_killed_for_no_fault_of_its_draft_costs_nothing(
    tmp_path: Path, run: Run
) -> None:
    mark = tmp_path / "mark"
    path = archive(tmp_path / "a.jsonl", COUNT, {30: f"once {mark}"})
    ran = faulty("check", path.name, "-f", "jsonl", "-j", "2", cwd=tmp_path)
    assert mark.exists()
    assert ran.out == run("check", path.name, "-f", "jsonl", "-j", "1", cwd=tmp_path).out


def test_a_draft_that_hangs_is_given_up(tmp_path: Path, run: Run) -> None:
    titles = {3: "hang", 40: "hang"}
    expected = ["it takes longer than 5 seconds"] * 2
    assert _compared(tmp_path, run, titles, "--jobs", "2", "--timeout", "5") == expected


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits a process's memory")
def test_a_draft_that_eats_memory_is_given_up(tmp_path: Path, run: Run) -> None:
    titles = {3: "eat", 40: "eat"}
    expected = ["it takes more memory than 600 MB"] * 2
    assert _compared(tmp_path, run, titles, "--jobs", "1", "--memory", "600MB") == expected
