"""One moment by which all must be done, however slowly a server drips."""

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
        """The moment so many seconds from now."""
        return cls(time.monotonic() + seconds)

    def left(self) -> float:
        """The seconds that are left; TimeoutError where there are none."""
        seconds = self.moment - time.monotonic()
        if seconds <= 0:
            raise TimeoutError
        return seconds

    @contextmanager
    def over(self, connected: socket.socket) -> Iterator[None]:
        """Cuts a connection at the moment; TimeoutError for whatever comes of that.

        A socket's own timeout is for each of its reads, and a server that sends a byte a second
        never runs into it.
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
