"""Bars of progress in an editor, for work that takes a while and may be given up."""

import asyncio
from itertools import count
from typing import Any

from lsprotocol import types
from pygls.lsp.server import LanguageServer

MOST_PATIENCE = 2.0
"""Seconds that an editor may take to make a bar before work goes on without it."""

_STEP = 0.1
"""Seconds after which is looked whether somebody has given the work up."""


class Bars:
    """The bars that an editor shows, one for each piece of work."""

    def __init__(self, server: LanguageServer) -> None:
        self._server = server
        self._tokens = count(1)
        self._given_up: set[str | int] = set()

    def give_up(self, token: str | int) -> None:
        """Notes that somebody does not want to wait for what a bar stands for."""
        self._given_up.add(token)

    async def watch(self, task: "asyncio.Task[Any]", title: str, *, cancellable: bool) -> bool:
        """Waits for some work under a bar; False where it was given up, and is cancelled.

        Without a title there is no bar.
        """
        token = None
        try:
            token = await self._begin(title, cancellable) if title else None
            while not task.done():
                await asyncio.wait([task], timeout=_STEP)
                if token is not None and token in self._given_up:
                    return False
            return True
        finally:
            task.cancel()
            self._end(token)

    async def _begin(self, title: str, cancellable: bool) -> str | None:
        """The token of a new bar; None where the editor makes none."""
        token = f"nutgraf-{next(self._tokens)}"
        progress = self._server.work_done_progress
        try:
            await asyncio.wait_for(progress.create_async(token), MOST_PATIENCE)
        except Exception:
            return None
        begin = types.WorkDoneProgressBegin("nutgraf", message=title, cancellable=cancellable)
        progress.begin(token, begin)
        return token

    def _end(self, token: str | None) -> None:
        if token is not None:
            self._given_up.discard(token)
            self._server.work_done_progress.end(token, types.WorkDoneProgressEnd())
            self._server.work_done_progress.tokens.pop(token, None)
