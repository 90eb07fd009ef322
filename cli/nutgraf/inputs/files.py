"""Files and folders: which drafts a path stands for, and their bytes."""

import os
from collections.abc import Iterator
from pathlib import Path

from nutgraf.errors import InputError
from nutgraf.inputs import DRAFT_SUFFIXES, RECORD_SUFFIXES

LARGEST = 100_000_000
"""Bytes of the largest draft that is read; a JSONL file may be of any length."""

_SKIPPED = ("node_modules", "__pycache__")


def is_record_file(name: str) -> bool:
    """Whether a name is that of a JSONL file."""
    return name.lower().endswith(RECORD_SUFFIXES)


def drafts(path: Path) -> Iterator[Path]:
    """The file itself, or all drafts below a folder, sorted; InputError where there is none.

    Hidden files and folders are left out; links to folders are not followed.
    """
    if not path.exists():
        raise InputError(f"{path}: there is no such file or folder.")
    if not path.is_dir():
        yield path
        return
    found = False
    for draft in _walk(path):
        found = True
        yield draft
    if not found:
        suffixes = ", ".join(DRAFT_SUFFIXES)
        raise InputError(f"{path}: this folder holds no drafts (files ending in {suffixes}).")


def _walk(folder: Path) -> Iterator[Path]:
    def fail(error: OSError) -> None:
        raise InputError(f"{error.filename}: {_reason(error)}.")

    for here, folders, files in os.walk(folder, onerror=fail):
        folders[:] = sorted(each for each in folders if each[0] != "." and each not in _SKIPPED)
        for name in sorted(files):
            if name[0] != "." and name.lower().endswith(DRAFT_SUFFIXES):
                yield Path(here, name)


def read_bytes(path: Path) -> bytes:
    """A file's bytes; InputError where it cannot be read or is too large."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise InputError(f"{path}: {_reason(error)}.") from None
    return checked(data, str(path))


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
    """A file's lines, one at a time; InputError where it cannot be read."""
    try:
        with path.open("rb") as file:
            yield from file
    except OSError as error:
        raise InputError(f"{path}: {_reason(error)}.") from None


def _reason(error: OSError) -> str:
    words = error.strerror or type(error).__name__
    return f"it cannot be read: {words[:1].lower()}{words[1:]}"
