"""A file's contents replaced, whole or not at all."""

import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path

from nutgraf.errors import InputError
from nutgraf.inputs.sources.files import read_bytes


def replace_contents(path: Path, was: bytes, new: bytes) -> None:
    """Puts a file's new contents in the place of those that were read; its mode stays.

    A link is followed. InputError where the file cannot be written, is none, or has other
    contents by now.
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
            file.write(new)
            file.flush()
            os.fsync(file.fileno())
        _as_before(part, path)
        if read_bytes(path) != was:
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


def _as_before(part: Path, path: Path) -> None:
    """Gives a new file the owner, where the system allows it, and the mode of an old one."""
    known = path.stat()
    if hasattr(os, "chown"):
        with suppress(OSError):
            os.chown(part, known.st_uid, known.st_gid)
    part.chmod(stat.S_IMODE(known.st_mode))


def _unwritten(path: Path, error: OSError) -> InputError:
    words = error.strerror or type(error).__name__
    return InputError(f"{path}: it cannot be changed: {words[:1].lower()}{words[1:]}.")
