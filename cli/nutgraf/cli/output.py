"""Where results go: standard output or a file, in which encoding, how wide, in colour or not."""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping, MutableMapping
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from nutgraf.errors import InputError, UsageError

DEFAULT_WIDTH, NARROWEST, WIDEST = 80, 20, 1000
COLORS = ("auto", "always", "never")


class ClosedPipeError(Exception):
    """Whoever read our output has stopped reading."""


class Output:
    """A stream of text in one encoding; what the encoding lacks is escaped or replaced."""

    def __init__(self, stream: BinaryIO, encoding: str, is_terminal: bool, size: int = 0) -> None:
        self.stream = stream
        self.encoding = encoding
        self.is_terminal = is_terminal
        self.size = size  # bytes that stood there before

    def write(self, text: str, *, as_utf8: bool) -> None:
        """Writes a text at once, so that a reader sees each result when it is ready."""
        self.write_bytes(text.encode("utf-8" if as_utf8 else self.encoding, "replace"))

    def write_bytes(self, data: bytes) -> None:
        """Writes bytes as they are, at once."""
        with _said():
            self.stream.write(data)
            self.stream.flush()


@contextmanager
def _said() -> Iterator[None]:
    """What goes wrong with writing, in words."""
    try:
        yield
    except BrokenPipeError:
        raise ClosedPipeError from None
    except OSError as error:
        if error.errno == 22 and os.name == "nt":  # Windows' broken pipe
            raise ClosedPipeError from None
        raise InputError(f"the results cannot be written: {error.strerror}.") from None


class Table(Output):
    """A file of Parquet, in which JSON lines become rows."""

    def __init__(self, stream: BinaryIO) -> None:
        from nutgraf.formats.columns import Columns

        super().__init__(stream, "utf-8", False)
        with _said():
            self._columns = Columns(stream)

    def write(self, text: str, *, as_utf8: bool) -> None:
        """Adds the reports of some lines."""
        with _said():
            self._columns.add(text)

    def close(self) -> None:
        """Writes what is left."""
        with _said():
            self._columns.close()
            self.stream.flush()


@contextmanager
def as_table(output: Output) -> Iterator[Output]:
    """What is written to it as JSON lines is Parquet in the output."""
    if output.is_terminal:
        raise UsageError("--format: parquet is not for a terminal; give parquet:FILE.")
    table = Table(output.stream)
    yield table
    table.close()


@contextmanager
def opened(path: Path | None, *, aside: bool = False) -> Iterator[Output]:
    """Standard output, or a file that takes its name only when all is written.

    A device or a pipe is written to as it is; a link is followed. Standard error stands in for
    standard output where that is for something else: `aside`.
    """
    if path is None:
        stream = sys.stderr if aside else sys.stdout
        if stream is None:
            raise InputError("there is no standard output to write to.")
        yield Output(stream.buffer, stream.encoding or "utf-8", stream.isatty())
        return
    if "\0" in str(path):
        raise UsageError("a file's name cannot hold a NUL character.")
    path = path.resolve() if _leads_to_file(path) else path
    if path.exists() and not path.is_file():
        try:
            with _open_special(path) as stream:
                yield Output(stream, "utf-8", False)
        except OSError as error:  # what is left is written at the end
            raise InputError(f"{path} cannot be written: {error.strerror}.") from None
        return
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror}.") from None
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            yield Output(file, "utf-8", False)
        _give_name(part, path)
    except OSError as error:  # what is left is written at the end
        part.unlink(missing_ok=True)
        raise InputError(f"{path} cannot be written: {error.strerror}.") from None
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _leads_to_file(path: Path) -> bool:
    """Whether a path is a link to a file, or to where one may be; a device's is left as it is."""
    return path.is_symlink() and (path.is_file() or not path.exists())


class Page(Output):
    """A page of somebody else's, to the end of which is written; it ends no run if that fails.

    `problem` then says what is wrong.
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
def appended(path: Path) -> Iterator[Page]:
    """A page at the end of a file; UsageError where that cannot be opened."""
    try:
        size = path.stat().st_size if path.exists() else 0
        stream = path.open("ab", buffering=0)
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror}.") from None
    with stream:
        yield Page(cast(BinaryIO, stream), "utf-8", False, size)


def _open_special(path: Path) -> BinaryIO:
    try:
        return path.open("wb")
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror}.") from None


def _give_name(part: Path, path: Path) -> None:
    """Puts the finished file in its place, with the mode that any new file would have."""
    try:
        mask = os.umask(0)
        os.umask(mask)
        part.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~mask)
        part.replace(path)
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror}.") from None


def wants_color(choice: str, is_terminal: bool, environ: Mapping[str, str]) -> bool:
    """Whether to colour: the flag first, then NO_COLOR, FORCE_COLOR, TERM=dumb, the terminal."""
    if choice not in COLORS:
        raise UsageError(f'--color: "{choice}" is none of {", ".join(COLORS)}.')
    if choice != "auto":
        return choice == "always"
    if environ.get("NO_COLOR"):
        return False
    if environ.get("FORCE_COLOR"):
        return True
    return is_terminal and environ.get("TERM") != "dumb"


def width(is_terminal: bool, environ: Mapping[str, str]) -> int:
    """The terminal's columns; 80 for a pipe or a file, unless COLUMNS says otherwise."""
    if not is_terminal:
        columns = int(_number(environ.get("COLUMNS", "")) or 0) or DEFAULT_WIDTH
    else:
        columns = shutil.get_terminal_size((DEFAULT_WIDTH, 24)).columns
    return min(max(NARROWEST, columns), WIDEST)


def with_streams() -> None:
    """Gives the numbers of closed standard streams to nowhere, before a file of ours gets them."""
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # takes the lowest number that is free


def without_odd_sizes(environ: MutableMapping[str, str]) -> None:
    """Takes away what says of a terminal's size what is no number: libraries read it as well."""
    for name in ("COLUMNS", "LINES"):
        if name in environ and not _number(environ[name]):
            del environ[name]


def _number(text: str) -> str:
    """The text, if it is a number of some sense."""
    return text if text.isascii() and text.isdigit() and len(text) <= 4 else ""
