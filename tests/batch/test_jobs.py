"""The same bytes from any number of workers, in bounded memory, as soon as they are ready."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.batch.archives import TEXT, archive, record
from tests.cli.newsroom import CLEAN, write
from tests.conftest import SAMPLES, Run

from nutgraf.batch import Slot, Stage, Task, Unread
from nutgraf.batch.limits import NO_LIMITS
from nutgraf.batch.packing import pack, unpack
from nutgraf.batch.pool import AHEAD, LARGEST, Pool
from nutgraf.batch.review import result_of
from nutgraf.batch.run import Workload, filled
from nutgraf.config import Settings
from nutgraf.formats import FORMATS


def test_any_number_of_jobs_prints_the_same_bytes(tmp_path: Path, run: Run) -> None:
    archive(tmp_path / "a.jsonl", 45)
    (tmp_path / "b.jsonl").write_text("{}\nnot JSON\n", encoding="utf-8")
    write(tmp_path / "c.md", CLEAN)
    printed = []
    for jobs in ((), ("-j", "1"), ("-j", "3")):
        words = [word for form in FORMATS for word in ("-f", f"{form}:out/{form}")]
        words += ["--select", "all"]  # so that there is something to say of each
        (tmp_path / "out").mkdir(exist_ok=True)
        ran = run("check", "a.jsonl", "b.jsonl", "c.md", "no.txt", *words, *jobs, cwd=tmp_path)
        assert ran.code == 3
        files = [(tmp_path / "out" / form).read_text("utf-8") for form in FORMATS]
        assert all(text.count("\n") > 20 for text in files)
        printed.append((ran, files))
    assert printed[0] == printed[1] == printed[2]


def _slots(count: int) -> Iterator[Slot]:
    for at in range(count):
        if at % 10 == 9:
            yield Slot(None, Unread(f"no {at}"))
        else:
            yield Slot(Task(name=f"{at}.txt", settings=Settings(), stage=Stage.POINTS,
                            data=f"Text {at}\n\n{TEXT}".encode()))  # fmt: skip


def test_a_bounded_number_is_read_ahead() -> None:
    taken = 0

    def _counted() -> Iterator[Slot]:
        nonlocal taken
        for slot in _slots(5000):
            taken += 1
            yield slot

    with Pool(2, NO_LIMITS) as pool:
        for number, slot in enumerate(pool.fill(_counted())):
            assert taken - number <= AHEAD * 2 * LARGEST
            if slot.task is not None:
                assert slot.task.name == f"{number}.txt"
                assert slot.packed
    assert taken == 5000


def test_what_comes_from_a_worker_is_what_is_found_here() -> None:
    there = list(filled(_slots(50), Workload(jobs=2)))
    here = list(filled(_slots(50), Workload(jobs=1)))
    assert [task for task, _ in there] == [task for task, _ in here]
    for (_, one), (_, other) in zip(there, here, strict=True):
        assert pack(one) == pack(other) or str(one) == str(other)


def test_a_packed_result_is_the_result_and_nothing_else_is_unpacked() -> None:
    import pickle

    task = Task(name="a.txt", settings=Settings(), data=CLEAN.encode())
    assert str(unpack(pack(result_of(task)))) == str(result_of(task))
    assert unpack(pack(Unread("no", "a"))) == Unread("no", "a")
    for data in (
        pickle.dumps(Path),
        b"",
        b"torn",
        pickle.dumps(os.system),
        pack(Unread("x"))[:-6],
    ):
        with pytest.raises(ValueError, match="no result"):
            unpack(data)


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.*")), ids=lambda path: path.name)
def test_every_samples_report_can_be_packed(path: Path) -> None:
    result = result_of(Task(name=str(path), settings=Settings()))
    assert str(unpack(pack(result))) == str(result)


def test_an_interrupted_run_leaves_no_worker(tmp_path: Path) -> None:
    import signal

    if sys.platform == "win32":
        pytest.skip("Windows has no such signal")
    archive(tmp_path / "a.jsonl", 3000)
    with subprocess.Popen(
        [sys.executable, "-m", "nutgraf", "check", "a.jsonl", "-j", "2", "-f", "jsonl"],
        cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
    ) as process:  # fmt: skip
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        os.killpg(process.pid, signal.SIGINT)
        process.stdout.read()  # ends only when no process holds the other end
        assert process.stderr.read() == b""
    assert process.returncode == 130


def test_a_record_is_printed_before_the_next_is_there(tmp_path: Path) -> None:
    import json

    with subprocess.Popen(
        [sys.executable, "-m", "nutgraf", "check", "-", "--stdin-filename", "a.jsonl",
         "-j", "1", "-f", "jsonl"],
        cwd=tmp_path, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    ) as process:  # fmt: skip
        assert process.stdin
        assert process.stdout
        for at in range(3):
            process.stdin.write(json.dumps(record(at)).encode() + b"\n")
            process.stdin.flush()
            assert f'"r{at}"'.encode() in process.stdout.readline()
        process.stdin.close()
