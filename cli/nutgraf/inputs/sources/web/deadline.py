"""A deadline for a whole transfer, however slowly a server sends."""

import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from threading import Timer


@dataclass(frozen=True, slots=True)
class Deadline:
    """A moment of the monotonic clock."""

    moment: float

    @classmethod
    def in_seconds(cls, seconds: float) -> "Deadline":
        """The deadline a number of seconds from now."""
        return cls(time.monotonic() + seconds)

    def left(self) -> float:
        """The remaining seconds; TimeoutError where none are left."""
        seconds = self.moment - time.monotonic()
        if seconds <= 0:
            raise TimeoutError
        return seconds

    @contextmanager
    def over(self, connected: socket.socket) -> Iterator[None]:
        """Shuts a connection down at the deadline, which raises TimeoutError within.

        A socket's own timeout applies to each read, so that a server which sends a byte a second
        would never exceed it.
        """

        def cut() -> None:
            with suppress(OSError):
                connected.shutdown(socket.SHUT_RDWR)

        timer = Timer(self.left(), cut)
        timer.daemon = True
        timer.start()
        try:
            yield
        except Exception:
            self.left()
            raise
        finally:
            timer.cancel()
        self.left()
