"""Files on other file systems, as fsspec names them: `s3://archive/2026-*.jsonl.zst`.

Only runs on a cluster read them. Web addresses do not count as such.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from glob import glob
from pathlib import Path
from typing import Any, BinaryIO

from nutgraf.errors import InputError
from nutgraf.inputs.sources.files import open_file

_WEB = re.compile(r"https?://", re.IGNORECASE)
_ADDRESS = re.compile(r"(?!https?:)[a-z][a-z0-9+.-]+://", re.IGNORECASE)
_MAGIC = re.compile(r"[*?[]")


def is_store_address(name: str) -> bool:
    """Whether a name is an address in a file system, and neither a path nor a web address."""
    return bool(_ADDRESS.match(name))


def matching(name: str) -> list[str]:
    """The files that match an address or path with a glob in it, in order.

    An existing path, one without a glob, or a web address stands for itself.
    InputError where nothing matches.
    """
    if not _MAGIC.search(name) or _WEB.match(name):
        return [name]
    if is_store_address(name):
        with _as_input_error(name):
            system, path = _system(name)
            names = sorted(map(system.unstrip_protocol, system.glob(path)))
    elif Path(name).exists():
        return [name]
    else:
        names = sorted(glob(name, recursive=True))
    if not names:
        raise InputError(f"{name}: nothing matches this glob.")
    return names


@contextmanager
def open_address(address: str) -> Iterator[BinaryIO]:
    """The seekable file at a path or address; InputError where it cannot be read."""
    if not is_store_address(address):
        with open_file(Path(address)) as file:
            yield file
        return
    with _as_input_error(address):
        system, path = _system(address)
        file = system.open(path, "rb")
    with file:
        yield file


def _system(address: str) -> tuple[Any, str]:
    """The file system of an address, and the path in it."""
    try:
        from fsspec.core import url_to_fs
    except ImportError:
        raise InputError(
            f'{address}: other file systems are read by the extra "dask": pip install '
            "'nutgraf[dask]'."
        ) from None
    if "::" in address:
        raise InputError(f"{address}: an address within an address is not read; name one file.")
    system, path = url_to_fs(address)
    return system, path


@contextmanager
def _as_input_error(address: str) -> Iterator[None]:
    """Raises InputError for any error within, since each file system has errors of its own."""
    try:
        yield
    except InputError:
        raise
    except Exception as error:
        words = str(error) or type(error).__name__
        raise InputError(f"{address}: it cannot be read: {words.rstrip('.')}.") from None
