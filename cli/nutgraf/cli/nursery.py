"""The process from which the command line's workers are forked, where the system can.

It loads what a draft needs once for all of them, while this process is still loading the command.
A program of somebody else's that asks for workers gets new processes: what it preloads is its own
choice, and it may not be importable twice.
"""

import multiprocessing
import signal
import sys
from multiprocessing.context import SpawnContext
from typing import cast

PRELOADED = ["nutgraf.batch.warm"]


def nursery() -> SpawnContext | None:
    """Where workers come from, None for the default. Nothing is started yet."""
    if sys.platform != "linux":
        return None
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(PRELOADED)
    return cast("SpawnContext", context)  # it has the same methods


def start_nursery(jobs: str) -> None:
    """Starts it now if so many `jobs`, as they were typed, are sure to need it."""
    if not (jobs.isdecimal() and int(jobs) > 1) or nursery() is None:
        return
    from multiprocessing.forkserver import ensure_running

    try:
        before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is told to this process
    except ValueError:  # not in the main thread: it is started with the first worker
        return
    try:
        ensure_running()
    finally:
        signal.signal(signal.SIGINT, before)
