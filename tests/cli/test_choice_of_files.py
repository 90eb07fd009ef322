"""Which files a run takes, and that one bad file never ends it."""

import os
import sys
from pathlib import Path

import pytest
from tests.cli.newsroom import CLEAN, NUMBER, write
from tests.conftest import Run


def test_files_from_a_list(run: Run, tmp_path: Path) -> None:
    for name in ("a.md", "b c.md"):
        write(tmp_path / name, NUMBER)
    write(tmp_path / "list.txt", "a.md\nb c.md\n\na.md\n")
    ran = run("check", "--files-from", "list.txt", "-q", cwd=tmp_path)
    assert [line.split(":")[0] for line in ran.out.splitlines()] == ["a.md", "b c.md"]
    nul = run("check", "--files-from", "-", "-0", "-q", stdin=b"a.md\0b c.md\0", cwd=tmp_path)
    assert (nul.out, nul.code) == (ran.out, 1)


def test_a_list_that_is_missing_or_names_what_is_missing(run: Run, tmp_path: Path) -> None:
    ran = run("check", "--files-from", "none.txt", cwd=tmp_path)
    assert (ran.code, ran.out) == (3, "")
    write(tmp_path / "a.md", NUMBER)
    ran = run("check", "--files-from", "-", stdin=b"gone.md\na.md\n", cwd=tmp_path)
    assert ran.code == 3
    assert "gone.md: there is no such file" in ran.err
    assert "number-mismatch" in ran.out


@pytest.mark.skipif(sys.platform == "win32", reason="no such names on Windows")
def test_names_with_line_ends_are_one_name_and_one_line(run: Run, tmp_path: Path) -> None:
    name = "a\nb:1:1: error x.md"
    write(tmp_path / name, NUMBER)
    stdin = os.fsencode(name) + b"\0"
    ran = run("check", "--files-from", "-", "-0", "-q", stdin=stdin, cwd=tmp_path)
    assert ran.code == 1
    assert len(ran.out.splitlines()) == 1
    assert run("check", ".", "-f", "json", cwd=tmp_path).code == 1


def test_globs_of_flags_and_of_files(run: Run, tmp_path: Path) -> None:
    for name in ("a.md", "old/b.md", "c.story"):
        write(tmp_path / name, NUMBER)
    write(tmp_path / "nutgraf.toml", 'exclude = ["old/"]\n')

    def names(*options: str, cwd: Path = tmp_path) -> list[str]:
        out = run("check", "-q", *options, cwd=cwd).out
        return [line.split(":")[0] for line in out.splitlines()]

    assert names(".") == ["a.md"]
    assert names(".", "--exclude", "a.*") == ["old/b.md"]
    assert names(".", "--include", "*.story") == ["c.story"]
    assert names("old/b.md") == ["old/b.md"]
    assert names("b.md", cwd=tmp_path / "old") == ["b.md"]
    assert names("a.md", "old/b.md", "--force-exclude") == ["a.md"]
    assert run("check", "old/b.md", "--force-exclude", cwd=tmp_path).code == 0


def test_a_folder_of_which_all_is_left_out_is_no_pass(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "old" / "a.md", CLEAN)
    ran = run("check", ".", "--exclude", "old/", cwd=tmp_path)
    assert ran.code == 3
    assert "1 left out, see exclude and gitignore" in ran.err


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_circles_of_links_and_names_too_long(run: Run, tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")
    write(tmp_path / "a.md", CLEAN)
    for name in ("loop", "x" * 5000):
        ran = run("check", name, "a.md", cwd=tmp_path)
        assert ran.code == 3
        assert "Traceback" not in ran.err
        assert "1 article" in ran.out


def test_a_crash_on_one_draft_is_a_finding_and_not_the_end(tmp_path: Path) -> None:
    import subprocess

    for name in ("a.md", "bad.md", "c.md"):
        write(tmp_path / name, NUMBER)
    code = (
        "import sys, nutgraf.batch.review as batch\n"
        "real = batch.read_article\n"
        "def crash(contents, *more):\n"
        "    if contents.name == 'bad.md': raise ZeroDivisionError('[red]x')\n"
        "    return real(contents, *more)\n"
        "batch.read_article = crash\n"
        "sys.argv = ['nutgraf', 'check', '.', '-f', sys.argv[1]]\n"
        "from nutgraf.__main__ import main\n"
        "main()\n"
    )
    for name, mark in (("text", "bad.md:1:1: error internal-error"), ("json", '"internal-error"')):
        done = subprocess.run(
            [sys.executable, "-c", code, name], cwd=tmp_path, capture_output=True, text=True
        )
        assert done.returncode == 3
        assert mark in done.stdout
        assert done.stdout.count("number-mismatch") == 2
        assert "ZeroDivisionError: [red]x" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="ulimit is POSIX")
def test_many_files_with_few_file_handles(tmp_path: Path) -> None:
    import subprocess

    for number in range(150):
        write(tmp_path / f"{number:03}.md", CLEAN)
    words = f"ulimit -n 64; exec {sys.executable} -m nutgraf check . -f text"
    done = subprocess.run(["sh", "-c", words], cwd=tmp_path, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("150 articles; 300 of 300 key points")


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX")
def test_termination_leaves_nothing_half_written(tmp_path: Path) -> None:
    import signal
    import subprocess

    write(tmp_path / "a.md", CLEAN)
    write(tmp_path / "out.json", "as it was")
    pipe = subprocess.PIPE
    words = ["summarize", "a.md", "-", "-f", "json:out.json", "-f", "text", "-j1"]
    with subprocess.Popen(
        [sys.executable, "-m", "nutgraf", *words],
        cwd=tmp_path, stdin=pipe, stdout=pipe, stderr=pipe,
    ) as program:  # fmt: skip
        assert program.stdout
        assert program.stderr
        assert program.stdout.readline()  # it is at the first draft, or waits for the second
        assert list(tmp_path.glob(".out.json*"))
        program.send_signal(signal.SIGTERM)
        assert (program.wait(60), program.stderr.read()) == (143, b"")
    assert (tmp_path / "out.json").read_text() == "as it was"
    assert not list(tmp_path.glob(".out.json*"))
