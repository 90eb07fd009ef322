"""A progress bar on standard error: for many files, and on a terminal only."""

import sys
from collections.abc import Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")

MANY = 20
"""Files from which on a bar is worth its lines."""


def with_progress(items: Sequence[T]) -> Iterator[T]:
    """The items, with a bar that moves as they are taken."""
    if len(items) < MANY or not sys.stderr.isatty() or sys.stdout.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(items, "Checking", console=Console(stderr=True), transient=True)
