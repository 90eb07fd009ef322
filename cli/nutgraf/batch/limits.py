"""What one draft may take of the machine."""

import os
import sys
from dataclasses import dataclass

from nutgraf.judge.choice import Choice


@dataclass(frozen=True, slots=True)
class DraftLimits:
    """What one draft may take: seconds by the clock, and bytes of its worker's memory.

    `judge` is whether a worker loads the judge before its first draft, whose clock that is not.
    """

    seconds: float | None = None
    memory: int | None = None
    judge: Choice = Choice.OFF

    @property
    def are_any(self) -> bool:
        """Whether a draft may have to be stopped."""
        return self.seconds is not None or self.memory is not None


NO_LIMITS = DraftLimits()
"""As long as it takes, and as much as there is."""


def limit_memory(most: int | None) -> None:
    """Limits this process's memory, where the system knows how."""
    if most is None or not can_limit_memory():
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(resource.RLIMIT_AS, (most, hard))


def can_limit_memory() -> bool:
    """Whether this system limits a process's memory; macOS takes the limit and does not keep it."""
    return sys.platform == "linux"


def cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
