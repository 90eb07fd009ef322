"""What a worker process does: a batch in, a result at a time out."""

import os
import signal
import sys
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import parent_process
from multiprocessing.connection import Connection, wait
from threading import Thread

from nutgraf.batch.packing import pack
from nutgraf.batch.review import attempt, crashed, result_of
from nutgraf.batch.task import Result, Task
from nutgraf.config.settings import DEFAULTS

READY = b""
"""What a worker says when all is loaded, so that no draft pays for it."""

OUT_OF_MEMORY = 86
"""The exit code of a worker whose draft asked for more memory than it may have."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one draft may take: seconds by the clock, and bytes of its worker's memory."""

    seconds: float | None = None
    memory: int | None = None


NO_LIMITS = Limits()
"""As long as it takes, and as much as there is."""


def work(connection: Connection, limits: Limits) -> None:
    """Answers batches with results, each at once, until the other end is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent is told, and ends us
    Thread(target=_end_with_parent, daemon=True).start()
    _load()
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


def _load() -> None:
    """Checks a draft of our own, which loads all that a draft needs."""
    text = "The bridge will close, the council said.\n\nKey points\n- The bridge will close\n"
    result_of(Task(name="first.txt", settings=DEFAULTS, data=text.encode()))


def limit_memory(most: int | None) -> None:
    """Limits this process's memory, where the system knows how."""
    if most is None or not can_limit_memory():
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(resource.RLIMIT_AS, (most, hard))


def can_limit_memory() -> bool:
    """Whether this system can; macOS takes the limit and does not keep it."""
    return sys.platform == "linux"


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
