"""Files: their bytes, and the errors that reading them can raise."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from nutgraf.errors import InputError
from nutgraf.inputs.sources.packed import lines_in

LARGEST = 100_000_000
"""Bytes of the largest draft that is read; JSON lines have no limit."""

LARGEST_SMALL = 1_000_000
"""Bytes of the largest auxiliary file that is read: a configuration, globs."""

_GIVEN = ("/dev/fd/", "/dev/stdin", "/proc/self/fd/")
"""The paths of pipes that a shell has opened and something writes to, as in `<(…)`."""


def read_bytes(path: Path) -> bytes:
    """The bytes of a file; InputError where it cannot be read or is too large."""
    try:
        with _opened(path) as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise InputError(f"{path}: {reason(error)}.") from None
    return checked(data, str(path))


def small_file(path: Path, most: int = LARGEST_SMALL) -> bytes:
    """The bytes of a regular file; OSError for any other, an unreadable or a larger one."""
    with _opened(path) as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise OSError(0, "it is no ordinary file")
        data = file.read(most + 1)
    if len(data) > most:
        raise OSError(0, f"it is larger than {most // 1_000_000} MB")
    return data


def _opened(path: Path) -> BinaryIO:
    """A file, opened without blocking; OSError where it cannot be opened.

    A named pipe is refused, as there may never be anybody who writes to it.
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
    """The bytes of a draft, checked; InputError where there are none or too many."""
    if len(data) > LARGEST:
        raise InputError(
            f"{name}: the file is larger than {LARGEST // 1_000_000} MB, too large for a draft."
        )
    if not data.strip(b"\xef\xbb\xbf \t\r\n\0"):
        raise InputError(f"{name}: the file is empty.")
    return data


def open_lines(path: Path) -> Iterator[bytes]:
    """The lines of a file, unpacked, one at a time; InputError where it cannot be read."""
    try:
        with _opened(path) as file:
            yield from lines_in(file, str(path))
    except OSError as error:
        raise InputError(f"{path}: {reason(error)}.") from None


@contextmanager
def open_file(path: Path) -> Iterator[BinaryIO]:
    """A seekable file; InputError where it cannot be read."""
    try:
        with _opened(path) as file:
            yield file
    except OSError as error:
        raise InputError(f"{path}: {reason(error)}.") from None


def reason(error: OSError) -> str:
    """The system's reason for which a file cannot be read, as the end of a sentence."""
    words = error.strerror or type(error).__name__
    return f"it cannot be read: {words[:1].lower()}{words[1:]}"
