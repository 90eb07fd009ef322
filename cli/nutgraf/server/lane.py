"""A thread that does one piece of work after another, so that the editor is always answered."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Future
from queue import SimpleQueue
from threading import Thread
from typing import Any, TypeVar

Done = TypeVar("Done")


class Lane:
    """A thread that does work in the order in which it comes, without what was given up by then.

    The thread ends with the process, whatever it is at: an editor that quits must not wait.
    """

    def __init__(self, name: str) -> None:
        self._queue: SimpleQueue[tuple[Future[Any], Callable[[], Any]]] = SimpleQueue()
        Thread(target=self._work, name=name, daemon=True).start()

    def submit(self, work: Callable[[], Done]) -> "Future[Done]":
        """The future result of some work."""
        future: Future[Done] = Future()
        self._queue.put((future, work))
        return future

    async def run(self, work: Callable[[], Done]) -> Done:
        """The result of some work; whoever stops to wait for it gives it up."""
        return await asyncio.wrap_future(self.submit(work))

    def _work(self) -> None:
        while True:
            future, work = self._queue.get()
            if not future.set_running_or_notify_cancel():
                continue
            try:
                future.set_result(work())
            except BaseException as error:
                future.set_exception(error)
            del future, work  # the last draft must not be held until the next one comes
