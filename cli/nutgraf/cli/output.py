"""An output: standard output or a file, written whole or not at all."""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from nutgraf.errors import InputError, UsageError


class ClosedPipeError(Exception):
    """The reader of standard output has gone."""


class Output:
    """A stream of text in one encoding; characters that the encoding lacks are replaced.

    `size` is how many bytes the file had before.
    """

    def __init__(self, stream: BinaryIO, encoding: str, is_terminal: bool, size: int = 0) -> None:
        self.stream = stream
        self.encoding = encoding
        self.is_terminal = is_terminal
        self.size = size

    def write(self, text: str, *, as_utf8: bool) -> None:
        """Writes a text and flushes it, so that a reader sees each result when it is ready."""
        self.write_bytes(text.encode("utf-8" if as_utf8 else self.encoding, "replace"))

    def write_bytes(self, data: bytes) -> None:
        """Writes bytes as they are, and flushes them."""
        with _with_sentences():
            self.stream.write(data)
            self.stream.flush()


@contextmanager
def _with_sentences() -> Iterator[None]:
    """Turns the errors of writing into ours, which are sentences."""
    try:
        yield
    except BrokenPipeError:
        raise ClosedPipeError from None
    except OSError as error:
        if error.errno == 22 and os.name == "nt":  # Windows' broken pipe
            raise ClosedPipeError from None
        raise InputError(f"the results cannot be written: {error.strerror}.") from None


class ParquetFile(Output):
    """A file of Parquet, in which JSON lines become rows."""

    def __init__(self, stream: BinaryIO) -> None:
        from nutgraf.formats.columns import Columns

        super().__init__(stream, "utf-8", False)
        with _with_sentences():
            self._columns = Columns(stream)

    def write(self, text: str, *, as_utf8: bool) -> None:
        """Adds the reports of some lines."""
        with _with_sentences():
            self._columns.add(text)

    def close(self) -> None:
        """Writes the last rows and the end of the file."""
        with _with_sentences():
            self._columns.close()
            self.stream.flush()


@contextmanager
def as_parquet(output: Output) -> Iterator[Output]:
    """An output that takes JSON lines and writes them as Parquet to another one."""
    if output.is_terminal:
        raise UsageError("--format: parquet is not for a terminal; give parquet:FILE.")
    file = ParquetFile(output.stream)
    yield file
    file.close()


@contextmanager
def opened_output(path: Path | None, *, aside: bool = False) -> Iterator[Output]:
    """Standard output, or a file that takes its name only when all is written.

    A device or a pipe is written to as it is; a link is followed. `aside` says that standard
    output is for something else, so that standard error stands in for it.
    """
    if path is None:
        yield _standard_output(aside)
        return
    if "\0" in str(path):
        raise UsageError("a file's name cannot hold a NUL character.")
    path = path.resolve() if _leads_to_file(path) else path
    is_special = path.exists() and not path.is_file()
    with _special_file(path) if is_special else _new_file(path) as stream:
        yield Output(stream, "utf-8", False)


def _standard_output(aside: bool) -> Output:
    stream = sys.stderr if aside else sys.stdout
    if stream is None:
        raise InputError("there is no standard output to write to.")
    return Output(cast(BinaryIO, stream.buffer), stream.encoding or "utf-8", stream.isatty())


@contextmanager
def _special_file(path: Path) -> Iterator[BinaryIO]:
    """A device or a pipe."""
    try:
        stream = path.open("wb")
    except OSError as error:
        raise _unwritable(path, error) from None
    try:
        with stream:
            yield stream
    except OSError as error:  # the last bytes are written when it is closed
        raise _unwritten(path, error) from None


@contextmanager
def _new_file(path: Path) -> Iterator[BinaryIO]:
    """A file that takes its name only when all is written."""
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    except OSError as error:
        raise _unwritable(path, error) from None
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
        _give_name(part, path)
    except OSError as error:  # the last bytes are written when it is closed
        part.unlink(missing_ok=True)
        raise _unwritten(path, error) from None
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _leads_to_file(path: Path) -> bool:
    """Whether a path is a link to a file, or to where one may be; a device's is left as it is."""
    return path.is_symlink() and (path.is_file() or not path.exists())


class AppendedPage(Output):
    """A page of somebody else's that we add to. If that fails, `problem` says why, and no more.

    A run does not end for it.
    """

    problem = ""

    def write(self, text: str, *, as_utf8: bool) -> None:
        """Writes a text, unless an earlier one could not be written."""
        if not self.problem:
            try:
                super().write(text, as_utf8=as_utf8)
            except InputError as error:
                self.problem = str(error)


@contextmanager
def appended_page(path: Path) -> Iterator[AppendedPage]:
    """A page that is added to; UsageError where it cannot be opened."""
    try:
        size = path.stat().st_size if path.exists() else 0
        stream = path.open("ab", buffering=0)
    except OSError as error:
        raise _unwritable(path, error) from None
    with stream:
        yield AppendedPage(cast(BinaryIO, stream), "utf-8", False, size)


def _give_name(part: Path, path: Path) -> None:
    """Puts the finished file in its place, with the mode that any new file would have."""
    try:
        mask = os.umask(0)
        os.umask(mask)
        part.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~mask)
        part.replace(path)
    except OSError as error:
        raise _unwritable(path, error) from None


def _unwritable(path: Path, error: OSError) -> UsageError:
    """The wrong choice of a place: nothing can be written there."""
    return UsageError(_sentence(path, error))


def _unwritten(path: Path, error: OSError) -> InputError:
    """A failure at a place that was right: a full disk, say."""
    return InputError(_sentence(path, error))


def _sentence(path: Path, error: OSError) -> str:
    return f"{path} cannot be written: {error.strerror}."
