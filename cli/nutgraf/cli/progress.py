"""Progress of long work on standard error: a bar on a terminal, now and then a line in CI.

On a pipe there is nothing: whoever reads it has asked for results.
"""

import os
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TextIO

from nutgraf.batch import Result, Task, Unread
from nutgraf.cli.messages import notice
from nutgraf.formats.view import counted
from nutgraf.formats.workflow import is_watched

Done = tuple[Task | None, Result]
"""A task that is done; None where an input could not even be made one."""

MANY = 20
"""From so many files on, a bar is shown."""

LARGE = 1_000_000
"""From so many bytes on, a bar is shown for fewer files, too."""

EVERY = 10.0
"""Seconds between two lines in CI."""


@dataclass(slots=True)
class Pace:
    """How far a run has come, and how fast it goes. The total is 0 where nobody knows it."""

    sizes: Mapping[str, int]
    total: int
    done: int = 0
    passed: int = 0

    def add(self, task: Task | None) -> int:
        """Counts one more draft, and returns its size in bytes."""
        size = 0 if task is None else task.size or self.sizes.get(task.name, 0)
        self.done += 1
        self.passed += size
        return size

    def words(self, seconds: float) -> str:
        """The progress after so many seconds, in words."""
        rate = self.done / max(seconds, 0.1)
        done = f"{counted(self.done, 'draft')} done, {rate:,.1f} a second"
        if not self.total or not self.passed:
            return done
        share = min(1.0, self.passed / self.total)
        left = duration(seconds * (1 - share) / share)
        return f"{done}, {share:.0%} of all, about {left} left"


def duration(seconds: float) -> str:
    """A number of seconds as people say it."""
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"


def with_progress(
    results: Iterator[Done], paths: Sequence[str | Unread], *, is_screen_free: bool = False
) -> Iterator[Done]:
    """The results, with a bar or lines on standard error as they are taken.

    `is_screen_free` says that no results are printed on the screen: there they would be in the
    way of the bar, and show the progress by themselves.
    """
    pace = _pace(paths)
    if _is_terminal(sys.stderr):
        is_long = len(paths) >= MANY or pace.total >= LARGE or not pace.total
        is_free = is_screen_free or not _is_terminal(sys.stdout)
        return _with_bar(results, pace) if is_long and is_free else results
    return _with_lines(results, pace) if is_ci(os.environ) else results


def is_ci(environ: Mapping[str, str]) -> bool:
    """Whether the program runs on a build server, which keeps a log of it."""
    return environ.get("CI", "").lower() not in ("", "0", "false") or is_watched(environ)


def _pace(paths: Sequence[str | Unread]) -> Pace:
    sizes = {path: _size(path) for path in paths if isinstance(path, str)}
    return Pace(sizes, 0 if "-" in sizes else sum(sizes.values()))


def _with_bar(results: Iterator[Done], pace: Pace) -> Iterator[Done]:
    """The results, with a bar of the bytes read, a rate, and the time left."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.fields[done]:,} done"), BarColumn(), TimeRemainingColumn(),
               TextColumn("{task.fields[rate]:,.0f} a second"))  # fmt: skip
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        bar = progress.add_task("", total=pace.total or None, done=0, rate=0.0)
        for task, result in results:
            yield task, result
            elapsed = progress.tasks[0].elapsed or 1.0
            size = pace.add(task)
            progress.update(bar, advance=size, done=pace.done, rate=pace.done / elapsed)


def _with_lines(
    results: Iterator[Done], pace: Pace, clock: Callable[[], float] = time.monotonic
) -> Iterator[Done]:
    """The results, with a line every ten seconds; a short run has none."""
    start = last = clock()
    for task, result in results:
        yield task, result
        pace.add(task)
        now = clock()
        if now - last >= EVERY:
            last = now
            notice(pace.words(now - start))


def _is_terminal(stream: TextIO | None) -> bool:
    """Whether a stream is a terminal; one that was closed before the start is not."""
    return stream is not None and stream.isatty()


def _size(path: str) -> int:
    try:
        return os.path.getsize(path)
    except OSError:
        return 0
