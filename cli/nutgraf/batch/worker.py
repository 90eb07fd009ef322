"""What a worker process does: a batch in, a result at a time out."""

import os
import signal
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from multiprocessing import parent_process
from multiprocessing.connection import Connection, wait
from threading import Thread

from nutgraf.batch.limits import DraftLimits, limit_memory
from nutgraf.batch.packing import pack
from nutgraf.batch.review import attempt, crashed, result_of
from nutgraf.batch.task import Result, Task
from nutgraf.config.settings import DEFAULTS
from nutgraf.judge.choice import Choice

READY = b""
"""What a worker says when all is loaded, so that no draft pays for it."""

OUT_OF_MEMORY = 86
"""The exit code of a worker whose draft asked for more memory than it may have."""


def work(connection: Connection, limits: DraftLimits, environment: Mapping[str, str]) -> None:
    """Answers batches with results, each at once, until the other end is closed.

    `environment` is that of the process which asks.
    """
    os.environ.clear()
    os.environ.update(environment)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent is told, and ends us
    Thread(target=_end_with_parent, daemon=True).start()
    load(limits.judge)
    limit_memory(limits.memory)
    with suppress(EOFError, OSError):  # the parent has ended
        connection.send_bytes(READY)
        while True:
            tasks: list[Task] = connection.recv()
            for task in tasks:
                connection.send_bytes(pack(_result(task)))


def _result(task: Task) -> Result:
    try:
        return attempt(task)
    except MemoryError:
        # What is left of this process is in no state to judge another draft.
        os._exit(OUT_OF_MEMORY)
    except Exception as error:
        return crashed(task, error)


def load(judge: Choice) -> None:
    """Checks a draft of our own, which loads all that a draft needs."""
    text = "The bridge will close, the council said.\n\nKey points\n- The bridge will close\n"
    settings = replace(DEFAULTS, judge=judge)
    result_of(Task(name="first.txt", settings=settings, data=text.encode()))


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
