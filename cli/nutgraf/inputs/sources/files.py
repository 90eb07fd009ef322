"""Files: their bytes, and what is wrong with them."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from nutgraf.errors import InputError
from nutgraf.inputs.sources.packed import lines_in

LARGEST = 100_000_000
"""Bytes of the largest draft that is read; JSON lines may be of any number."""

LARGEST_SMALL = 1_000_000
"""Bytes of the largest file that says how drafts are to be read: a configuration, globs."""

_GIVEN = ("/dev/fd/", "/dev/stdin", "/proc/self/fd/")
"""Where a shell hands a pipe over that somebody writes to, as in `<(…)`."""


def read_bytes(path: Path) -> bytes:
    """A file's bytes; InputError where it cannot be read or is too large."""
    try:
        with _opened(path) as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise InputError(f"{path}: {reason(error)}.") from None
    return checked(data, str(path))


def small_file(path: Path, most: int = LARGEST_SMALL) -> bytes:
    """The bytes of an ordinary file; OSError where it cannot be read, is none or is larger."""
    with _opened(path) as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise OSError(0, "it is no ordinary file")
        data = file.read(most + 1)
    if len(data) > most:
        raise OSError(0, f"it is larger than {most // 1_000_000} MB")
    return data


def _opened(path: Path) -> BinaryIO:
    """A file, opened without waiting. A pipe by its name is refused: nobody may ever write to it.

    OSError where it cannot be opened.
    """
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    try:
        mode = os.fstat(handle).st_mode
        if stat.S_ISFIFO(mode) and not str(path).startswith(_GIVEN):
            raise OSError(0, "it is a pipe; give - and let it be standard input")
        if stat.S_ISDIR(mode):
            raise IsADirectoryError(0, "is a directory")
        if hasattr(os, "O_NONBLOCK"):
            os.set_blocking(handle, True)
        return os.fdopen(handle, "rb")
    except BaseException:
        os.close(handle)
        raise


def checked(data: bytes, name: str) -> bytes:
    """The bytes of a draft; InputError where there are none or too many."""
    if len(data) > LARGEST:
        raise InputError(
            f"{name}: the file is larger than {LARGEST // 1_000_000} MB, too large for a draft."
        )
    if not data.strip(b"\xef\xbb\xbf \t\r\n\0"):
        raise InputError(f"{name}: the file is empty.")
    return data


def open_lines(path: Path) -> Iterator[bytes]:
    """A file's lines, one at a time and unpacked; InputError where it cannot be read."""
    try:
        with _opened(path) as file:
            yield from lines_in(file, str(path))
    except OSError as error:
        raise InputError(f"{path}: {reason(error)}.") from None


@contextmanager
def open_file(path: Path) -> Iterator[BinaryIO]:
    """A file in which one can go to and fro; InputError where it cannot be read."""
    try:
        with _opened(path) as file:
            yield file
    except OSError as error:
        raise InputError(f"{path}: {reason(error)}.") from None


def reason(error: OSError) -> str:
    """What the system says of a file that cannot be read, as the end of a sentence."""
    words = error.strerror or type(error).__name__
    return f"it cannot be read: {words[:1].lower()}{words[1:]}"
