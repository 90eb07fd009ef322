"""Runs of the real program, in this process or in one of its own."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from io import TextIOWrapper
from pathlib import Path
from tempfile import TemporaryFile
from typing import BinaryIO
from unittest.mock import patch


@dataclass(frozen=True)
class Ran:
    """How a run of the program ended."""

    code: int
    out: str
    err: str


def run_apart(
    words: Sequence[str], stdin: bytes, folder: Path, variables: Mapping[str, str]
) -> Ran:
    """Runs the program in a process of its own, as a shell would."""
    done = subprocess.run(
        [sys.executable, "-m", "nutgraf", *words],
        input=stdin,
        capture_output=True,
        cwd=folder,
        env=variables,
        timeout=120,
    )
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


def run_here(words: Sequence[str], stdin: bytes, folder: Path, variables: Mapping[str, str]) -> Ran:
    """Runs the program in this process, ten times as fast: same `main`, streams, folder and all.

    The streams are real files, so that what asks for their descriptors gets them.
    """
    from nutgraf.__main__ import main

    before = Path.cwd()
    with ExitStack() as stack:
        files = [stack.enter_context(TemporaryFile()) for _ in range(3)]
        files[0].write(stdin)
        files[0].seek(0)
        stack.enter_context(patch.object(sys, "argv", ["nutgraf", *words]))
        stack.enter_context(patch.dict(os.environ, variables, clear=True))
        stack.callback(os.chdir, before)
        os.chdir(folder)
        with _streams(files):
            code = _exit_code(main)
        return Ran(code, _text(files[1]), _text(files[2]))


@contextmanager
def _streams(files: Sequence[BinaryIO]) -> Iterator[None]:
    names = ("stdin", "stdout", "stderr")
    errors = ("strict", "strict", "backslashreplace")
    streams = [
        TextIOWrapper(file, encoding="utf-8", errors=error)
        for file, error in zip(files, errors, strict=True)
    ]
    with ExitStack() as stack:
        for name, stream in zip(names, streams, strict=True):
            stack.enter_context(patch.object(sys, name, stream))
        yield
    for stream in streams:
        stream.flush()
        stream.detach()


def _exit_code(main: Callable[[], object]) -> int:
    try:
        main()
    except SystemExit as end:
        return int(end.code or 0)
    return 0


def _text(file: BinaryIO) -> str:
    file.seek(0)
    return file.read().decode()
