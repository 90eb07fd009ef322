"""Progress on standard error: for much to read, and on a terminal only."""

import os
import sys
from collections.abc import Iterator, Sequence
from typing import TextIO

from nutgraf.batch import Result, Task, Unread

Found = tuple[Task | None, Result]

MANY = 20
"""Files from which on a bar is worth its lines."""

LARGE = 1_000_000
"""Bytes from which on it is, however few files they are in."""


def with_progress(results: Iterator[Found], paths: Sequence[str | Unread]) -> Iterator[Found]:
    """The results, with a bar of the bytes read, a rate, and the time left as they are taken."""
    if not _is_terminal(sys.stderr) or _is_terminal(sys.stdout):
        yield from results
        return
    sizes = {path: _size(path) for path in paths if isinstance(path, str)}
    if len(paths) < MANY and sum(sizes.values()) < LARGE and "-" not in sizes:
        yield from results
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.fields[done]:,} done"), BarColumn(), TimeRemainingColumn(),
               TextColumn("{task.fields[rate]:,.0f} a second"))  # fmt: skip
    total = None if "-" in sizes else sum(sizes.values())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        bar = progress.add_task("", total=total, done=0, rate=0.0)
        for done, (task, result) in enumerate(results, 1):
            yield task, result
            passed = progress.tasks[0].elapsed or 1.0
            size = 0 if task is None else task.size or sizes.get(task.name, 0)
            progress.update(bar, advance=size, done=done, rate=done / passed)


def _is_terminal(stream: TextIO | None) -> bool:
    """Whether a stream is a terminal; one that was closed before the start is none at all."""
    return stream is not None and stream.isatty()


def _size(path: str) -> int:
    try:
        return os.path.getsize(path)
    except OSError:
        return 0
