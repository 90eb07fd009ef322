"""Files on other file systems, as fsspec names them: `s3://archive/2026-*.jsonl.zst`.

Only a cluster's run reads them; addresses of the web are none of them.
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
    """Whether a name is an address of a file system, and neither a path nor a web page's."""
    return bool(_ADDRESS.match(name))


def matching(name: str) -> list[str]:
    """The files that an address, or a path with a glob in it, stands for, in order.

    A path that is there, or without a glob, stands for itself, as a web page's address does.
    InputError where there is none.
    """
    if not _MAGIC.search(name) or _WEB.match(name):
        return [name]
    if is_store_address(name):
        with _said(name):
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
    """The file at a path or address, in which one can go to and fro; InputError as ever."""
    if not is_store_address(address):
        with open_file(Path(address)) as file:
            yield file
        return
    with _said(address):
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
def _said(address: str) -> Iterator[None]:
    """What goes wrong in here as an InputError: each file system has errors of its own."""
    try:
        yield
    except InputError:
        raise
    except Exception as error:
        words = str(error) or type(error).__name__
        raise InputError(f"{address}: it cannot be read: {words.rstrip('.')}.") from None
