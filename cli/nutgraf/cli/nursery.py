"""The process from which the command line's workers are forked, where the system can.

It loads what a draft needs once for all of them, while this process is still loading the command.
A program of somebody else's that asks for workers gets new processes: what it preloads is its own
choice, and it may not be importable twice.
"""

import multiprocessing
import signal
import sys
from contextlib import suppress
from multiprocessing.context import SpawnContext
from typing import Any, cast

from nutgraf.cli.job import Job
from nutgraf.config.values import JOBS

PRELOADED = ["nutgraf.batch.warm"]


def nursery() -> SpawnContext | None:
    """Where workers come from, started; None for the default, also where it cannot start."""
    if sys.platform != "linux":
        return None
    from multiprocessing.forkserver import ensure_running

    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(PRELOADED)
    before = signal.getsignal(signal.SIGINT)
    try:
        _on_interrupt(signal.SIG_IGN)  # Ctrl-C reaches all processes, and only this one is to act
        ensure_running()
    except OSError:  # no folder for its socket
        return None
    finally:
        _on_interrupt(before)
    return cast("SpawnContext", context)  # it has the same methods


def start_nursery(job: Job) -> None:
    """Starts it now if a job is sure to need it, by the `--jobs` that was typed."""
    with suppress(ValueError):  # what is wrong with it is said where options are checked
        if not job.engine and JOBS.read(job.flags.get("jobs")) > 1:
            nursery()


def _on_interrupt(handler: Any) -> None:
    with suppress(ValueError):  # not in the main thread, which alone may say so
        signal.signal(signal.SIGINT, handler)
