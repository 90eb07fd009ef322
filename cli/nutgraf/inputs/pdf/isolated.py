"""PDF files read in a process of its own, so that a crash is an error that names the file."""

import json
import os
import signal
import sys
from importlib.util import find_spec

from nutgraf.errors import InputError
from nutgraf.inputs.about.about import About, about_in
from nutgraf.inputs.pdf.child import MEMORY, SECONDS
from nutgraf.inputs.pdf.pages import PrintedPage

PATIENCE = 3 * SECONDS
"""Seconds of wall-clock time after which the process is ended, however busy the machine."""


def pages_of(data: bytes, name: str) -> tuple[list[PrintedPage], About]:
    """The pages of a file, and its metadata; InputError where it cannot be read."""
    if find_spec("pypdfium2") is None:
        raise InputError(
            f"{name}: nutgraf needs pypdfium2 to read a PDF: pip install 'nutgraf[pdf]'."
        )
    answer = _output_of_process(data, name)
    try:
        message = json.loads(answer)
        if "problem" in message:
            raise InputError(f"{name}: {message['problem']}")
        pages = [PrintedPage.of(page) for page in message["pages"]]
        return pages, about_in({str(key): str(text) for key, text in message["properties"].items()})
    except (ValueError, TypeError, KeyError, RecursionError):
        raise InputError(f"{name}: the PDF is broken and cannot be opened.") from None


def _output_of_process(data: bytes, name: str) -> bytes:
    """The output of the process; InputError where it fails."""
    import subprocess

    # Not from the working folder, in which a repository may have modules of its own.
    command = [sys.executable, "-P", "-m", "nutgraf.inputs.pdf.child"]
    path = os.pathsep.join(folder for folder in sys.path if os.path.isabs(folder))
    try:
        with subprocess.Popen(  # noqa: S603 - this program, with words of our own
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": path},
        ) as process:
            try:
                answer, _ = process.communicate(data, timeout=PATIENCE)
            except subprocess.TimeoutExpired:
                process.kill()
                raise _failure(name, f"it takes longer than {PATIENCE} seconds") from None
            except BaseException:
                process.kill()
                raise
    except OSError as error:
        raise _failure(name, f"no process for it can be started: {error.strerror}") from None
    if process.returncode:
        raise _failure(name, _cause(process.returncode))
    return answer


def _cause(code: int) -> str:
    """The likely reason for which the process died."""
    if code == -getattr(signal, "SIGXCPU", 0):
        return f"it takes longer than {SECONDS} seconds of work"
    return f"it takes more than {MEMORY // 1_000_000} MB of memory, or its reader crashes at it"


def _failure(name: str, cause: str) -> InputError:
    return InputError(f"{name}: the PDF cannot be read: {cause}; save the article alone.")
