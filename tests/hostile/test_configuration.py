"""A configuration that came with the drafts writes nothing but its own reports."""

import json
import os
import sys
from pathlib import Path

import pytest
from tests.conftest import Run

from nutgraf.formats import FORMATS

DRAFT = (
    "# Bridge\n\nThe bridge will cost $5 million.\n\n## Key points\n\n- It will cost $7 million\n"
)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    folder = tmp_path / "repository"
    (folder / ".git" / "hooks").mkdir(parents=True)
    (folder / "drafts").mkdir()
    (folder / "drafts" / "a.md").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "victim").write_text("mine", encoding="utf-8")
    (folder / "theirs.md").write_text(DRAFT, encoding="utf-8")
    return folder


def _configure(folder: Path, key: str, file: str) -> None:
    value = json.dumps([file] if key == "format" else file)
    (folder / "nutgraf.toml").write_text(f"{key} = {value}\n", encoding="utf-8")


def _before(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.parent.rglob("*") if path.is_file()}


OUTSIDE = (
    *("../victim", "../new", "drafts/../../victim", ".git/hooks/pre-commit", ".GIT/config"),
    *(".git /x", ".git./x", ".git::$INDEX_ALLOCATION/x", "GIT~1/x", ".g\u200bit/x", "a/.git/x"),
    *("theirs.md", "drafts", "link", "linked/x", "."),
)


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
@pytest.mark.parametrize("key", ["output-file", "format", "baseline"])
@pytest.mark.parametrize("name", [*OUTSIDE, "{tmp}/victim"])
def test_it_names_no_file_of_others(run: Run, repository: Path, key: str, name: str) -> None:
    name = name.replace("{tmp}", str(repository.parent))
    (repository / "link").symlink_to(repository.parent / "victim")
    (repository / "linked").symlink_to(repository.parent)
    _configure(repository, key, f"json:{name}" if key == "format" else name)
    before = _before(repository)
    words = ["--write-baseline"] if key == "baseline" else []
    ran = run("check", "drafts", *words, cwd=repository)
    assert ran.code == 2
    assert f"{key}: " in ran.err
    assert "on the command line it may be named" in ran.err
    assert _before(repository) == before


@pytest.mark.parametrize("form", FORMATS)
def test_a_report_is_written_and_written_again(run: Run, repository: Path, form: str) -> None:
    (repository / "drafts" / "b.md").write_text("# B\n\nNothing.\n", encoding="utf-8")
    for file in ("drafts", "drafts/b.md"):
        _configure(repository, "format", f"{form}:out/report")
        (repository / "out").mkdir(exist_ok=True)
        for _ in range(2):
            ran = run("check", file, cwd=repository / "drafts" / "..")
            assert ran.code in (0, 1), ran.err
        assert (repository / "out" / "report").is_file()
        (repository / "out" / "report").unlink()
    _configure(repository, "format", f"{form}:theirs.md")
    assert run("check", "drafts", cwd=repository).code == 2
    assert (repository / "theirs.md").read_text(encoding="utf-8") == DRAFT


def test_its_files_are_beside_it(run: Run, repository: Path) -> None:
    (repository / "nutgraf.toml").write_text(
        'output-file = "report.txt"\nbaseline = "known.json"\n', encoding="utf-8"
    )
    for _ in range(2):
        assert run("check", "a.md", "--write-baseline", cwd=repository / "drafts").code == 0
    assert (repository / "report.txt").is_file()
    assert (repository / "known.json").is_file()
    assert run("check", "a.md", cwd=repository / "drafts").code == 0
    (repository / "known.json").write_text('{"schema": "theirs"}', encoding="utf-8")
    assert run("check", "a.md", "--write-baseline", cwd=repository / "drafts").code == 2


def test_the_user_may_name_any_file(run: Run, repository: Path) -> None:
    _configure(repository, "output-file", "../victim")
    victim = repository.parent / "victim"
    assert run("check", "drafts", "-f", "json", "-o", "../victim", cwd=repository).code == 1
    assert json.loads(victim.read_bytes())
    victim.write_text("mine", encoding="utf-8")
    assert run("check", "drafts", "--config", "nutgraf.toml", cwd=repository).code == 1
    assert victim.read_text(encoding="utf-8") != "mine"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes")
@pytest.mark.parametrize("name", [".gitignore", "nutgraf.toml", "known.json", "a.md", "r.jsonl"])
def test_a_pipe_in_place_of_a_file_is_not_waited_for(run: Run, repository: Path, name: str) -> None:
    os.mkfifo(repository / name)
    for words in (["check", "drafts"], ["check", name], ["stats", name]):
        assert run(*words, cwd=repository).code in (0, 1, 2, 3)
    assert run("check", "drafts", "--baseline", name, cwd=repository).code == 2
    assert run("check", "drafts", "--config", name, cwd=repository).code == 2


@pytest.mark.skipif(sys.platform != "linux", reason="devices")
def test_what_never_ends_is_not_read_to_its_end(run: Run, repository: Path) -> None:
    (repository / "zero.jsonl").symlink_to("/dev/zero")
    ran = run("check", "zero.jsonl", cwd=repository)
    assert (ran.code, ran.out[:10]) == (3, "no article"[:0])
    assert "longer than 100 MB" in ran.err
    assert run("stats", "zero.jsonl", cwd=repository).code == 3
    assert run("check", "drafts", "--baseline", "/dev/zero", cwd=repository).code == 2
    assert run("check", "drafts", "--config", "/dev/zero", cwd=repository).code == 2
    (repository / ".gitignore").symlink_to("/dev/zero")
    assert run("check", "drafts", cwd=repository).code == 1


def test_workers_are_bounded(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from nutgraf.batch.limits import cores
    from nutgraf.cli.job import Job
    from nutgraf.cli.plan import plan_of
    from nutgraf.cli.resources import MOST_UNNAMED, workload

    (repository / "nutgraf.toml").write_text("jobs = 1000\n", encoding="utf-8")
    monkeypatch.chdir(repository)
    job = Job(command="check", paths=("drafts",))
    assert workload(plan_of(job)).jobs == MOST_UNNAMED * cores()
