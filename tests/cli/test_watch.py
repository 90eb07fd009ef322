"""--watch as people use it: a real process on a terminal, drafts that change, and Ctrl-C."""

import os
import re
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

import pytest
from tests.cli.newsroom import CLEAN, NUMBER, write
from tests.conftest import Run
from tests.formats.pages import tree

pytest.importorskip("watchfiles", reason="there is no watchfiles to watch with")
PATIENCE = 60.0


class Terminal:
    """A run of the program at a terminal."""

    def __init__(self, process: "subprocess.Popen[bytes]", screen: int) -> None:
        self.process = process
        self._screen = screen
        self.text = ""

    def wait_for(self, pattern: str) -> str:
        """What the terminal shows up to a pattern; what is read is forgotten."""
        until = monotonic() + PATIENCE
        while not (match := re.search(pattern, self.text)):
            assert monotonic() < until, f"{pattern!r} never came: {self.text!r}"
            if select.select([self._screen], [], [], 0.2)[0]:
                self.text += os.read(self._screen, 65_536).decode(errors="replace")
        text, self.text = self.text[: match.end()], self.text[match.end() :]
        return text

    def rounds(self, *words: str) -> str:
        """What one round shows."""
        text = self.wait_for(r"Watching for changes; Ctrl-C ends\r?\n")
        for word in words:
            assert word in text
        return text

    def interrupt(self) -> int:
        """Presses Ctrl-C, as a terminal sends it; the exit code."""
        os.write(self._master(), b"\x03")
        return self.process.wait(PATIENCE)

    def _master(self) -> int:
        return self._screen


@contextmanager
def watching(folder: Path, *words: str) -> Iterator[Terminal]:
    import fcntl
    import pty
    import termios

    main, other = pty.openpty()

    def take_terminal() -> None:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        fcntl.ioctl(0, termios.TIOCSCTTY, 0)

    process = subprocess.Popen(
        [sys.executable, "-m", "nutgraf", "check", *words, "--watch"],
        stdin=other, stdout=other, stderr=other, cwd=folder, start_new_session=True,
        preexec_fn=take_terminal,
    )  # fmt: skip
    os.close(other)
    try:
        yield Terminal(process, main)
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()
        os.close(main)


needs_terminal = pytest.mark.skipif(os.name == "nt", reason="Windows has no pseudo-terminals")


@needs_terminal
def test_only_what_changed_is_shown_and_a_page_is_kept_fresh(tmp_path: Path) -> None:
    write(tmp_path / "a.md", CLEAN)
    write(tmp_path / "sub" / "b.md", NUMBER)
    with watching(tmp_path, ".", "-f", "text", "-f", "html:site/") as terminal:
        first = terminal.rounds("sub/b.md:", "2 drafts, 1 error")
        assert "\x1b[2J" in first
        write(tmp_path / "a.md", NUMBER)
        second = terminal.rounds("a.md:", "2 drafts, 2 errors")
        assert "\x1b[2J" in second
        assert "sub/b.md" not in second
        assert re.search(r"\d\d:\d\d:\d\d, \d+\.\d s", second)
        write(tmp_path / "sub" / "b.md", CLEAN)
        third = terminal.rounds("2 drafts, 1 error")
        assert "number-mismatch" not in third
        names = [
            name.text() for name in tree((tmp_path / "site" / "index.html").read_text()).all("bdi")
        ]
        assert names == ["a.md", "sub/b.md"]
        (tmp_path / "a.md").unlink()
        terminal.rounds("1 draft, no findings")
        write(tmp_path / "new.md", NUMBER)
        terminal.rounds("new.md:", "2 drafts, 1 error")
        assert terminal.interrupt() == 0


@needs_terminal
def test_a_configuration_that_changes_is_read_again(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    write(tmp_path / "desk" / "a.md", NUMBER)
    with watching(tmp_path / "desk", "a.md", "-f", "text") as terminal:
        terminal.rounds("number-mismatch", "1 draft, 1 error")
        write(tmp_path / "nutgraf.toml", 'ignore = ["number-mismatch"]\n')
        terminal.rounds("1 draft, no findings")
        write(tmp_path / "nutgraf.toml", "ignor = 1\n")
        terminal.wait_for('"ignor" is no key')
        write(tmp_path / "nutgraf.toml", "")
        terminal.rounds("number-mismatch", "1 draft, 1 error")
        assert terminal.interrupt() == 0


@needs_terminal
def test_a_draft_that_an_editor_replaces_is_seen_and_its_own_report_is_not(tmp_path: Path) -> None:
    draft = write(tmp_path / "a.md", NUMBER)
    with watching(
        tmp_path, "a.md", "-f", "html:a.html", "-f", "text:a.txt", "-f", "text"
    ) as terminal:
        terminal.rounds("1 draft, 1 error")
        write(tmp_path / "a.md.new", CLEAN).replace(draft)
        terminal.rounds("1 draft, no findings")
        assert "fine" in (tmp_path / "a.html").read_text(encoding="utf-8")
        sleep(1.5)
        assert not select.select([terminal._master()], [], [], 0)[0]
        assert terminal.interrupt() == 0


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (["-"], "standard input cannot be watched"),
        ([], "standard input cannot be watched"),
        (["a.md", "--points", "-"], "standard input cannot be watched"),
        (["https://example.org/a"], "is an address and cannot be watched"),
        (["s3://bucket/a.jsonl"], "is an address and cannot be watched"),
        (["a.md", "--baseline", "b.json", "--write-baseline"], "is for one run"),
        (["a.md", "--fix"], "--fix is for one run"),
        (["a.md", "--show-fixes"], "--show-fixes is for one run"),
        (["a.md", "--annotate", "b.docx"], "--annotate is for one run"),
        (["a.md", "--engine", "dask"], "on this machine"),
        (["gone/away.md"], "none of the paths is there"),
        (["a.md", "-f", "nothing"], "is no format"),
    ],
)
def test_what_cannot_be_watched(run: Run, tmp_path: Path, words: list[str], problem: str) -> None:
    write(tmp_path / "a.md", CLEAN)
    ran = run("check", *words, "--watch", cwd=tmp_path)
    assert ran.code == 2
    assert problem in ran.err


def test_without_its_extra_it_says_so(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from nutgraf.cli import watch

    write(tmp_path / "a.md", CLEAN)
    monkeypatch.setattr(watch, "find_spec", lambda name: None)
    ran = run("check", "a.md", "--watch", cwd=tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert "pip install 'nutgraf[watch]'" in ran.err
