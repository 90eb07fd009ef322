"""The same bytes from any number of workers, in bounded memory, as soon as they are ready."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path

import pytest
from tests.batch.archives import TEXT, archive, record
from tests.cli.newsroom import CLEAN, write
from tests.conftest import SAMPLES, Run

from nutgraf.batch import Slot, Stage, Task, Unread
from nutgraf.batch.limits import NO_LIMITS
from nutgraf.batch.packing import pack, unpack
from nutgraf.batch.pool import AHEAD, FIRST, LARGEST, Pool
from nutgraf.batch.review import result_of
from nutgraf.batch.run import Workload, filled
from nutgraf.cli.job import Job
from nutgraf.cli.nursery import nursery, start_nursery
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
            assert taken - number <= AHEAD * 2
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


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize(("name", "code"), [("SIGINT", 130), ("SIGTERM", 143), ("SIGKILL", -9)])
def test_a_run_that_is_ended_leaves_no_process(tmp_path: Path, name: str, code: int) -> None:
    archive(tmp_path / "a.jsonl", 3000)
    with subprocess.Popen(
        [sys.executable, "-m", "nutgraf", "check", "a.jsonl", "-j", "2", "-f", "jsonl"],
        cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
    ) as process:  # fmt: skip
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        if name == "SIGINT":  # a terminal sends it to all of them
            os.killpg(process.pid, signal.SIGINT)
        else:
            process.send_signal(getattr(signal, name))
        process.stdout.read()  # ends only when no process holds the other end
        assert process.stderr.read() == b""
    assert process.returncode == code


def _tell(connection: Connection) -> None:
    connection.send("nutgraf.batch.warm" in sys.modules)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems start each worker anew")
def test_workers_of_the_command_line_are_forked_where_all_is_loaded() -> None:
    start_nursery(Job(command="check", paths=(), flags={"jobs": "2"}))
    context = nursery()
    assert context
    here, there = context.Pipe()
    process = context.Process(target=_tell, args=(there,))
    process.start()
    assert here.recv() is True
    process.join()
    assert process.exitcode == 0


@pytest.mark.skipif(sys.platform != "linux", reason="other systems start each worker anew")
def test_where_nothing_can_be_forked_workers_are_started_anew(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, run: Run
) -> None:
    def _fails() -> None:
        raise OSError("no folder for a socket")

    monkeypatch.setattr("multiprocessing.forkserver.ensure_running", _fails)
    assert nursery() is None
    assert signal.getsignal(signal.SIGINT) is not signal.SIG_IGN
    archive(tmp_path / "a.jsonl", 5)
    ran = run("check", "a.jsonl", "-j", "2", "-f", "jsonl", cwd=tmp_path)
    assert ran.out.count("\n") == 5
    assert ran.err == ""


def test_the_last_drafts_are_shared_out() -> None:
    """No worker gets a full batch while the others have nothing left to do."""
    pool = Pool(2, NO_LIMITS)
    source = _slots(100)
    sizes = []
    while pool._has_waiting(source):
        sizes.append(len(pool._batch()))
    assert sizes[0] == FIRST
    assert max(sizes) == LARGEST
    assert sizes[-2:] == [1, 1]


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


def test_a_worker_has_the_environment_of_who_asks(tmp_path: Path, run: Run) -> None:
    """Workers are forked from a process that may have been started under another one."""
    archive(tmp_path / "a.jsonl", 3)
    words = ("check", "a.jsonl", "--judge", "auto", "-f", "jsonl", "--exit-zero", "-j", "2")
    for choice in ("off", "on", "off"):
        ran = run(*words, cwd=tmp_path, NUTGRAF_JUDGE=choice)
        judges = {json.loads(line)["judge"] is not None for line in ran.out.splitlines()}
        assert judges == {choice == "on"}
