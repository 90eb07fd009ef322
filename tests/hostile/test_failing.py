"""Whatever is wrong with the machine: a sentence, the right exit code, nothing half-written."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.conftest import Run

from nutgraf.cli.output import Output

DRAFT = (
    "# Bridge\n\nThe bridge will cost $5 million.\n\n## Key points\n\n- It will cost $5 million\n"
)
posix = pytest.mark.skipif(sys.platform == "win32", reason="shells and devices are POSIX")
linux = pytest.mark.skipif(sys.platform != "linux", reason="devices and limits")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.md").write_text(DRAFT, encoding="utf-8")
    return tmp_path


def _shell(folder: Path, words: str, **variables: str) -> tuple[int, str, str]:
    program = f"{sys.executable} -m nutgraf"
    done = subprocess.run(
        ["sh", "-c", words.replace("nutgraf", program, 1)],
        cwd=folder, env={**os.environ, **variables}, capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    said = done.stdout + done.stderr
    assert "Traceback" not in said
    assert "internal error" not in said
    return done.returncode, done.stdout, done.stderr


@posix
def test_closed_streams(folder: Path) -> None:
    code, out, _ = _shell(folder, "nutgraf check a.md -f text 2>&-")
    assert (code, out.splitlines()[-1][:10]) == (0, "1 article;")
    code, _, err = _shell(folder, "nutgraf check a.md >&-")
    assert (code, "no standard output" in err) == (3, True)
    code, _, err = _shell(folder, "nutgraf check - <&-")
    assert (code, "no standard input" in err) == (3, True)
    assert _shell(folder, "nutgraf check a.md -o out.json -f json >&- 2>&-")[0] == 0
    assert (folder / "out.json").read_text(encoding="utf-8").startswith("[")


@pytest.mark.parametrize("size", ["²", "999999999999", "-1", "0", "x", "9" * 5000, "", "1e9", "٣"])
@pytest.mark.parametrize("name", ["COLUMNS", "LINES"])
def test_odd_sizes_of_terminals(run: Run, folder: Path, name: str, size: str) -> None:
    for words in (["check", "a.md", "-f", "table"], ["--help"], ["check", "--help"]):
        ran = run(*words, cwd=folder, TERM="dumb", **{name: size})
        assert (ran.code, ran.err) == (0, "")
        assert max(map(len, ran.out.splitlines())) <= 1000


@linux
def test_full_disks(folder: Path) -> None:
    code, _, err = _shell(folder, "nutgraf check a.md -o /dev/full")
    assert (code, "/dev/full cannot be written: No space left" in err) == (3, True)
    code, out, _ = _shell(folder, "nutgraf check a.md none.md -f text 2>/dev/full")
    assert (code, out.count("1 article;")) == (3, 1)
    code, _, err = _shell(folder, "nutgraf check a.md >/dev/full")
    assert (code, "cannot be written" in err) == (3, True)
    step = {"GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": "/dev/full"}
    code, out, err = _shell(folder, "nutgraf check a.md", **step)
    assert (code, "GITHUB_STEP_SUMMARY" in err) == (3, True)
    assert "1 article;" in out
    code, _, err = _shell(folder, "nutgraf check a.md --resume /dev/full")
    assert (code, "--resume: /dev/full" in err) == (3, True)


def test_a_full_disk_under_a_file(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "out.json").write_text("as it was", encoding="utf-8")

    def full(_self: Output, _text: str, *, as_utf8: bool) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Output, "write", full)
    ran = run("check", "a.md", "-f", "json:out.json", cwd=folder)
    assert (ran.code, "out.json cannot be written: No space left" in ran.err) == (3, True)
    assert (folder / "out.json").read_text(encoding="utf-8") == "as it was"
    assert sorted(each.name for each in folder.iterdir()) == ["a.md", "out.json"]


@linux
def test_few_open_files_and_many_workers(folder: Path) -> None:
    for number in range(60):
        (folder / f"{number}.md").write_text(DRAFT, encoding="utf-8")
    code, out, err = _shell(folder, "ulimit -n 48; exec nutgraf check . -f text --jobs 40")
    assert (code, err) == (0, "")
    assert "61 articles;" in out


@posix
def test_no_home_and_a_folder_that_is_read_only(folder: Path) -> None:
    for home in ("", "/nonexistent"):
        assert _shell(folder, "nutgraf check a.md", HOME=home, XDG_CONFIG_HOME=home)[0] == 0
        assert _shell(folder, "nutgraf config", HOME=home, XDG_CONFIG_HOME=home)[0] == 0
    locked = folder / "locked"
    locked.mkdir()
    (locked / "a.md").write_text(DRAFT, encoding="utf-8")
    locked.chmod(0o555)
    assert _shell(locked, "nutgraf check a.md")[0] == 0
    if os.getuid():  # root may write anywhere
        code, _, err = _shell(locked, "nutgraf check a.md -o out.txt")
        assert (code, "cannot be written" in err) == (2, True)
        assert _shell(locked, "nutgraf check a.md --resume led")[0] == 2


@posix
def test_modules_of_a_repository_are_not_loaded(folder: Path) -> None:
    mark = folder / "it-ran"
    for name in ("multiprocessing", "nutgraf", "json", "resource", "pypdfium2", "sqlite3"):
        (folder / f"{name}.py").write_text(f"open({str(mark)!r}, 'w')\n", encoding="utf-8")
    from tests.inputs.pdf_files import pdf  # noqa: F401

    for number in range(3):
        (folder / f"{number}.md").write_text(DRAFT, encoding="utf-8")
    program = Path(sys.executable).with_name("nutgraf")
    words = [str(program)] if program.exists() else [sys.executable, "-P", "-m", "nutgraf"]
    done = subprocess.run(
        [*words, "check", ".", "--jobs", "2", "--resume", "led"], cwd=folder, capture_output=True
    )
    assert done.returncode == 0, done.stderr
    assert not mark.exists()
