"""`nutgraf stats`: figures over the reports of an archive."""

import os
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from nutgraf.batch.tasks import STDIN
from nutgraf.cli.gates import Exit
from nutgraf.cli.messages import complaint
from nutgraf.cli.output import opened_output
from nutgraf.cli.run import guarded
from nutgraf.errors import InputError, UsageError, in_quotes
from nutgraf.formats.columns import lines_of_table
from nutgraf.formats.workflow import defused, is_watched
from nutgraf.inputs.records.json_lines import lines_of
from nutgraf.inputs.sources.files import open_lines
from nutgraf.inputs.sources.packed import lines_in
from nutgraf.stats import BY, PRINTED, ArticleFigures, counted_up, figures_of


def stats(paths: list[str], *, form: str, by: str, most: int, output_file: str) -> int:
    """Prints the figures and returns the exit code.

    A line that is no report is complained of and left out. A closed pipe, an interruption and
    wrong options end it as they end any run.
    """
    failed = False

    def _entries() -> Iterator[ArticleFigures]:
        nonlocal failed
        for path in paths:
            for entry in _read(path):
                if isinstance(entry, ArticleFigures):
                    yield entry
                else:
                    failed = True
                    complaint(str(entry))

    def _stats() -> int:
        _check(form, by)
        text = PRINTED[form](counted_up(_entries(), by=by, most=most))
        if form != "json" and is_watched(os.environ):
            text = defused(text)
        with opened_output(Path(output_file) if output_file else None) as output:
            output.write(text, as_utf8=form != "table")
        return Exit.FAILURE if failed else Exit.CLEAN

    return guarded(_stats)


def _check(form: str, by: str) -> None:
    if form not in PRINTED:
        raise UsageError(f"--format: {in_quotes(form)} is none of {', '.join(PRINTED)}.")
    if by and by not in BY:
        raise UsageError(f"--by: {in_quotes(by)} is none of {', '.join(BY)}.")


def _read(path: str) -> Iterator[ArticleFigures | InputError]:
    name = "<stdin>" if path == STDIN else path
    try:
        for number, line in lines_of(_lines(path)):
            try:
                yield figures_of(line, f"{name}:{number}")
            except InputError as error:
                yield error
    except InputError as error:
        yield error


def _lines(path: str) -> Iterator[bytes]:
    if path != STDIN:
        return _rows(path) if path.lower().endswith(".parquet") else open_lines(Path(path))
    if sys.stdin is None:
        raise InputError("there is no standard input to read; name a file.")
    return lines_in(sys.stdin.buffer, "<stdin>")


def _rows(path: str) -> Iterator[bytes]:
    """The reports of `--format parquet`, a line each."""
    if find_spec("pyarrow") is None:
        raise InputError(
            f"{path}: Parquet is read by the extra \"parquet\": pip install 'nutgraf[parquet]'."
        )
    try:
        with Path(path).open("rb") as file:
            yield from lines_of_table(file)
    except Exception as error:  # pyarrow's are of many kinds
        raise InputError(f"{path}: it cannot be read as Parquet: {error}") from None
