"""Packed files of records, `.gz` and `.zst`, unpacked line by line as they are read."""

from collections.abc import Callable, Iterator
from typing import Any, BinaryIO

from nutgraf.errors import InputError

LONGEST_LINE = 100_000_000
"""Bytes of the longest line that is read; a small packed file or a device may have endless ones."""


def packing_of(name: str) -> str:
    """The suffix that marks a file as packed; empty for other files."""
    return next((suffix for suffix in _OPENERS if name.lower().endswith(suffix)), "")


def bare_name(name: str) -> str:
    """The name of a file without the suffix of its packing."""
    packing = packing_of(name)
    return name[: -len(packing)] if packing else name


def unpacked(file: BinaryIO, name: str) -> BinaryIO:
    """The file, or its unpacked contents if its name marks it as packed."""
    packing = packing_of(name)
    return _OPENERS[packing](file, name) if packing else file


def lines_in(file: BinaryIO, name: str) -> Iterator[bytes]:
    """The lines of an open file; InputError, with the number of the line, for a line that is too
    long or cannot be unpacked.
    """
    stream, number = unpacked(file, name), 1
    while line := next_line(stream, name, number):
        yield line
        number += 1


def next_line(stream: BinaryIO, name: str, number: int) -> bytes:
    """The next line of a file, unpacked; empty at its end."""
    try:
        line = stream.readline(LONGEST_LINE + 1)
    except Exception as error:  # each packing has errors of its own, and those of the system
        if not packing_of(name):
            raise
        raise _broken(error, name, number) from None
    if len(line) > LONGEST_LINE:
        most = LONGEST_LINE // 1_000_000
        raise InputError(f"{name}:{number}: the line is longer than {most} MB; it is no record.")
    return line


def _broken(error: Exception, name: str, number: int) -> InputError:
    words = str(error) or type(error).__name__
    if not words[:2].isupper():  # CRC
        words = words[:1].lower() + words[1:]
    return InputError(
        f"{name}:{number}: the file cannot be unpacked here: {words}; nothing behind it was read."
    )


def _gzip(file: BinaryIO, name: str) -> Any:
    import gzip
    import io

    return io.BufferedReader(gzip.GzipFile(fileobj=file), 1 << 16)


def _zstd(file: BinaryIO, name: str) -> Any:
    import io
    from importlib import import_module

    for module in ("compression.zstd", "backports.zstd"):
        try:
            return io.BufferedReader(import_module(module).ZstdFile(file), 1 << 16)
        except ImportError:
            continue
    raise InputError(
        f'{name}: before Python 3.14, .zst is unpacked by the extra "zst": pip install '
        "'nutgraf[zst]'."
    )


_OPENERS: dict[str, Callable[[BinaryIO, str], Any]] = {".gz": _gzip, ".zst": _zstd}
