"""Replacing a file's contents, whole or not at all."""

import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path

from nutgraf.errors import InputError
from nutgraf.inputs.sources.files import read_bytes


def replace_contents(path: Path, before: bytes, after: bytes) -> None:
    """Replaces the contents that were read by others; the file's mode stays.

    A link is followed. InputError where the path is no ordinary file, it cannot be written, or
    its contents are no longer those that were read.
    """
    path = path.resolve()
    try:
        mode = path.stat().st_mode
    except OSError as error:
        raise _unwritten(path, error) from None
    if not stat.S_ISREG(mode):
        raise InputError(f"{path}: it is no ordinary file, so it is not changed.")
    if not mode & 0o222 or not os.access(path, os.W_OK):
        raise InputError(f"{path}: it is read-only, so it is not changed.")
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    except OSError as error:
        raise _unwritten(path, error) from None
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(after)
            file.flush()
            os.fsync(file.fileno())
        _keep_owner_and_mode(part, path)
        if read_bytes(path) != before:
            raise InputError(
                f"{path}: it was changed while it was checked, so it is not fixed; run again."
            )
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise _unwritten(path, error) from None
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _keep_owner_and_mode(part: Path, path: Path) -> None:
    """Gives a new file the mode of an old one, and where the system allows it the owner."""
    old = path.stat()
    if hasattr(os, "chown"):
        with suppress(OSError):
            os.chown(part, old.st_uid, old.st_gid)
    part.chmod(stat.S_IMODE(old.st_mode))


def _unwritten(path: Path, error: OSError) -> InputError:
    words = error.strerror or type(error).__name__
    return InputError(f"{path}: it cannot be changed: {words[:1].lower()}{words[1:]}.")
