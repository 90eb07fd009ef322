"""Which engines there are, and what is said of one that is not there."""

import sys
from contextlib import ExitStack
from pathlib import Path

import pytest
from tests.cli.newsroom import CLEAN, write
from tests.conftest import Run

import nutgraf
from nutgraf.batch.cluster.connection import connect, is_engine
from nutgraf.errors import InputError, UsageError
from nutgraf.inputs.sources.stores import is_store_address, matching


def test_engines_are_told_by_their_names() -> None:
    for good in ("dask", "dask://host:8786", "dask://10.0.0.1:1", "dask://[::1]:8786"):
        assert is_engine(good), good
    for bad in ("", "spark", "dask:", "dask://", "dask://host", "dask://a@b:1", "tcp://host:1"):
        assert not is_engine(bad), bad


def test_an_engine_that_is_none_is_wrong_usage(tmp_path: Path, run: Run) -> None:
    write(tmp_path / "a.md", CLEAN)
    ran = run("check", "a.md", "--engine", "spark", cwd=tmp_path)
    assert (ran.code, '"spark" is none of local, dask' in ran.err) == (2, True)
    ran = run("check", "a.md", "--engine", "dask://h:1", "-j", "2", cwd=tmp_path)
    assert (ran.code, "--jobs: a cluster has" in ran.err) == (2, True)
    with pytest.raises(UsageError, match='engine: "spark"'):
        nutgraf.review_many([], engine="spark")


def test_no_configuration_says_where_drafts_are_sent(tmp_path: Path, run: Run) -> None:
    write(tmp_path / "a.md", CLEAN)
    write(tmp_path / "nutgraf.toml", 'engine = "dask://elsewhere.example:8786"\n')
    ran = run("check", "a.md", cwd=tmp_path)
    assert (ran.code, "engine" in ran.err) == (2, True)


def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with ExitStack() as stack, pytest.raises(UsageError, match=r"pip install 'nutgraf\[dask\]'"):
        connect("dask", 1, stack)
    for module in ("fsspec", "fsspec.core"):
        monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(InputError, match=r"pip install 'nutgraf\[dask\]'"):
        matching("s3://archive/*.jsonl")


def test_another_file_system_is_for_a_cluster(tmp_path: Path, run: Run) -> None:
    ran = run("check", "s3://archive/a.jsonl", cwd=tmp_path)
    assert (ran.code, "is read with --engine dask" in ran.err) == (3, True)


def test_addresses_are_neither_paths_nor_pages(tmp_path: Path) -> None:
    assert is_store_address("s3://bucket/a.jsonl")
    for other in ("a.jsonl", "c:/a.jsonl", "https://a.example/b", "HTTP://a.example", "a://"[:2]):
        assert not is_store_address(other), other
    assert matching("https://a.example/?id=3") == ["https://a.example/?id=3"]
    odd = write(tmp_path / "a[1].jsonl", "{}\n")
    assert matching(str(odd)) == [str(odd)]
