"""A run on a Dask cluster: the local run's bytes, whichever worker or draft dies."""

import gzip
import json
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.batch.archives import archive, faulty, record
from tests.cli.newsroom import CLEAN, write
from tests.conftest import Run

from nutgraf.batch import Slot, Stage, Task
from nutgraf.batch.cluster import client as clients
from nutgraf.batch.cluster import work
from nutgraf.batch.cluster.client import Cluster
from nutgraf.batch.limits import NO_LIMITS
from nutgraf.batch.run import Workload, filled
from nutgraf.config import DEFAULTS

distributed = pytest.importorskip("distributed")
pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL"),
    pytest.mark.filterwarnings("default"),  # Dask's own
]


@pytest.fixture(scope="module")
def scheduler() -> Iterator[Any]:
    """A cluster of two workers, beside the program."""
    import logging

    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address="127.0.0.1:0", memory_limit=None,
        worker_dashboard_address="127.0.0.1:0", silence_logs=logging.CRITICAL,
    ) as cluster:  # fmt: skip
        yield cluster


@pytest.fixture(scope="module")
def engine(scheduler: Any) -> str:
    """What --engine is to be called for it."""
    return str(scheduler.scheduler_address).replace("tcp://", "dask://")


def _task(path: Path) -> Task:
    return Task(name=path.name, settings=DEFAULTS, stage=Stage.POINTS)


def _local(path: Path) -> list[str]:
    lines = path.read_bytes().splitlines(keepends=True)
    slots = (
        Slot(Task(name=path.name, settings=DEFAULTS, stage=Stage.POINTS, data=data, line=line))
        for line, data in enumerate(lines, 1)
    )
    return [str(result) for _, result in filled(slots, Workload(1))]


def test_archives_of_every_kind_print_the_local_runs_bytes(
    tmp_path: Path, run: Run, engine: str
) -> None:
    plain = archive(tmp_path / "a.jsonl", 30)
    plain.write_bytes(plain.read_bytes() + b"\n{}\nnot JSON\n" + json.dumps(record(99)).encode())
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(plain.read_bytes()))
    (tmp_path / "empty.jsonl").touch()
    (tmp_path / "torn.jsonl.gz").write_bytes((tmp_path / "b.jsonl.gz").read_bytes()[:-99])
    (tmp_path / "c.json").write_text(json.dumps([record(1), record(2)]), encoding="utf-8")
    write(tmp_path / "d.md", CLEAN)
    names = ["a.jsonl", "b.jsonl.gz", "c.json", "d.md", "empty.jsonl", "no.md", "torn.jsonl.gz"]
    words = ("-f", "text", "-f", "jsonl:out.jsonl")
    local = run("check", *names, *words, cwd=tmp_path)
    expected = (tmp_path / "out.jsonl").read_bytes()
    assert len(expected.splitlines()) > 64
    there = run("check", *names, *words, "--engine", engine, cwd=tmp_path)
    assert there == local
    assert (tmp_path / "out.jsonl").read_bytes() == expected


def test_globs_addresses_shards_and_ledgers(tmp_path: Path, run: Run, engine: str) -> None:
    for name in ("1.jsonl", "2.jsonl"):
        archive(tmp_path / name, 5)
    words = ("-f", "jsonl", "--engine", engine)
    whole = run("points", "*.jsonl", "*.ndjson", *words, cwd=tmp_path)
    assert (whole.code, "*.ndjson: nothing matches this glob" in whole.err) == (3, True)
    assert whole.out == run("points", "1.jsonl", "2.jsonl", "-f", "jsonl", cwd=tmp_path).out
    address = f"file://{tmp_path}/*.jsonl"
    resumed = ("--resume", "done.ledger", "--shard", "2/2")
    for _ in range(2):
        ran = run("points", address, *words, *resumed, cwd=tmp_path)
        names = [json.loads(line)["source"] for line in ran.out.splitlines()]
        assert [name["id"] for name in names] == ["r1", "r3", "r0", "r2", "r4"]
        assert {name["name"] for name in names} == {
            f"file://{tmp_path}/1.jsonl", f"file://{tmp_path}/2.jsonl"
        }  # fmt: skip


def test_small_steps_lose_and_double_nothing(
    tmp_path: Path, scheduler: Any, engine: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = archive(tmp_path / "a.jsonl.gz", 45)
    plain = path.read_bytes()
    path.write_bytes(gzip.compress(plain))
    monkeypatch.setattr(clients, "BATCH", 4)
    with distributed.Client(scheduler) as client:
        client.run(_small_steps, 7)
        with Cluster(engine, 0, NO_LIMITS, "") as cluster:
            records = cluster.records(str(path), _task(path), is_table=False)
            slots = (Slot(each) for each in records if isinstance(each, Task))
            found = [str(result) for _, result in filled(slots, Workload(), None, cluster)]
        client.run(_small_steps, 10_000)
    path.write_bytes(plain)
    assert found == _local(path)


def _small_steps(most: int) -> None:
    vars(work)["MOST"] = most


def test_a_lost_worker_costs_nothing(
    tmp_path: Path, scheduler: Any, engine: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = archive(tmp_path / "a.jsonl", 120)
    monkeypatch.setattr(clients, "BATCH", 5)
    found = []
    with distributed.Client(scheduler) as client, Cluster(engine, 0, NO_LIMITS, "") as cluster:
        slots = map(Slot, cluster.records(str(path), _task(path), is_table=False))  # type: ignore[arg-type]
        for _, result in filled(slots, Workload(), None, cluster):
            found.append(str(result))
            if len(found) == 40:
                pids = client.run(os.getpid)
                os.kill(min(pids.values()), signal.SIGKILL)
    assert found == _local(path)
    assert len(found) == 120


def test_a_draft_that_kills_its_process_is_named_and_its_neighbours_are_done(
    tmp_path: Path, run: Run
) -> None:
    titles = {5: "die"}
    path = archive(tmp_path / "a.jsonl", 16, titles)
    words = ("check", path.name, "-f", "jsonl")
    ran = faulty(*words, "--engine", "dask", "-j", "1", cwd=tmp_path)
    sound = run(*words, "-j", "1", cwd=tmp_path)
    assert (ran.code, "Traceback" in ran.err) == (3, False)
    lines, expected = ran.out.splitlines(), sound.out.splitlines()
    assert len(lines) == len(expected) == 16
    for at, (line, other) in enumerate(zip(lines, expected, strict=True)):
        if at not in titles:
            assert line == other
            continue
        report = json.loads(line)
        assert report["source"] == {"name": "a.jsonl", "id": f"r{at}"}
        assert [each["rule"] for each in report["findings"]] == ["internal-error"]


class _Deadly:
    """A cluster's client in this process, whose workers all die at the record on one line."""

    def __init__(self, line: int) -> None:
        self._line = line
        self.batches: list[int] = []

    def submit(self, function: Any, *words: Any, **_more: Any) -> Any:
        return lambda: self._done(function, words)

    def _done(self, function: Any, words: tuple[Any, ...]) -> Any:
        if function is work.done:
            self.batches.append(len(words[-1]))
            if any(task.line == self._line for task in words[-1]):
                raise distributed.scheduler.KilledWorker("a batch", None, 3)
        return function(*words)

    def nthreads(self) -> dict[str, int]:
        return {"a worker": 1}


def test_a_draft_at_which_all_workers_die_is_found_among_its_neighbours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = archive(tmp_path / "a.jsonl", 20)
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress(plain.read_bytes()))
    client = _Deadly(14)
    monkeypatch.setattr(clients, "connect", lambda *_: client)
    monkeypatch.setattr(Cluster, "_result", lambda _, future: future())
    cluster = Cluster("dask", 1, NO_LIMITS)
    slots = map(Slot, cluster.records(str(path), _task(path), is_table=False))  # type: ignore[arg-type]
    found = [str(result) for _, result in filled(slots, Workload(), None, cluster)]
    for key in list(vars(work)["_DESKS"]):
        work.cleared(key[0])
    expected = [each.replace("a.jsonl", path.name) for each in _local(plain)]
    assert "internal-error" in found[13]
    assert "id='r13'" in found[13]
    assert found[:13] + found[14:] == expected[:13] + expected[14:]
    assert len(client.batches) < 12


def test_what_cannot_be_reached_is_said_in_time(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    import socket

    from nutgraf.batch.cluster import connection
    from nutgraf.errors import NutgrafError

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    monkeypatch.setattr(connection, "PATIENCE", 0.5)
    with pytest.raises(NutgrafError, match=rf"127\.0\.0\.1:{port} does not answer"):
        Cluster(f"dask://127.0.0.1:{port}", 0, NO_LIMITS)
    with (
        distributed.LocalCluster(n_workers=0, dashboard_address="127.0.0.1:0") as empty,
        pytest.raises(NutgrafError, match="has no workers"),
    ):
        Cluster(empty.scheduler_address.replace("tcp://", "dask://"), 0, NO_LIMITS)
