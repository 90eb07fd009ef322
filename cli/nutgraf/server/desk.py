"""Which draft is checked when: after a pause in typing, by words and then with the judge.

All of it runs on the editor's thread; checking itself does not. A result is taken only while the
draft is still the one that was checked.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from itertools import count

from nutgraf.server.checking import Checked
from nutgraf.server.documents import OpenDocument

PAUSE = 0.2
"""Seconds without a change after which a draft is checked."""

Check = Callable[[OpenDocument], Awaitable[Checked]]
"""A draft checked by words."""

Judge = Callable[[Checked], Awaitable[Checked]]
"""The same checked with the judge."""

_log = logging.getLogger(__name__)


@dataclass(slots=True)
class _Sheet:
    """One version of a draft; `first` is set once it is checked, `final` once nothing follows."""

    document: OpenDocument
    first: asyncio.Event = field(default_factory=asyncio.Event)
    final: asyncio.Event = field(default_factory=asyncio.Event)
    checked: Checked | None = None
    work: "asyncio.Task[None] | None" = None


class Desk:
    """The drafts that are open. `announce` is told of each result, the first ones and judged ones.

    Drafts are known by their addresses, as the editor writes them.
    """

    def __init__(self, check: Check, judge: Judge, announce: Callable[[Checked], None]) -> None:
        self._check = check
        self._judge = judge
        self._announce = announce
        self._sheets: dict[str, _Sheet] = {}
        self._numbers = count(1)

    def lay(self, document: OpenDocument, pause: float = 0.0) -> None:
        """Takes a draft, or a new version of it, and checks it after a pause."""
        self.take_away(document.uri)
        sheet = self._sheets[document.uri] = _Sheet(document)
        sheet.work = asyncio.ensure_future(self._work(sheet, pause))

    def take_away(self, uri: str) -> None:
        """Forgets a draft; what is under way for it is given up."""
        sheet = self._sheets.pop(uri, None)
        if sheet is not None:
            if sheet.work is not None:
                sheet.work.cancel()
            sheet.first.set()
            sheet.final.set()

    def lay_all_again(self) -> None:
        """Checks all drafts anew."""
        for sheet in list(self._sheets.values()):
            self.lay(sheet.document)

    def document(self, uri: str) -> OpenDocument | None:
        """The draft of an address as it is now."""
        sheet = self._sheets.get(uri)
        return sheet.document if sheet else None

    async def checked(self, uri: str, patience: float = 0.0) -> Checked | None:
        """The draft of an address, checked as it is now; with the judge, if that takes no longer.

        None where there is none, or no more.
        """
        while (sheet := self._sheets.get(uri)) is not None:
            await sheet.first.wait()
            if patience:
                with suppress(TimeoutError):
                    await asyncio.wait_for(sheet.final.wait(), patience)
            if self._sheets.get(uri) is sheet:
                return sheet.checked
        return None

    def is_current(self, checked: Checked) -> bool:
        """Whether a draft is still the one that was checked."""
        return self.document(checked.document.uri) is checked.document

    async def _work(self, sheet: _Sheet, pause: float) -> None:
        """Checks one version of a draft; cancelled where there is a newer one."""
        try:
            await asyncio.sleep(pause)
            self._take(sheet, await self._check(sheet.document))
            sheet.first.set()
            if sheet.checked is not None and not sheet.checked.is_judged:
                self._take(sheet, await self._judge(sheet.checked))
        except Exception:
            _log.exception("nutgraf server: a draft could not be checked")
        finally:
            sheet.first.set()
            sheet.final.set()

    def _take(self, sheet: _Sheet, checked: Checked) -> None:
        if self._sheets.get(sheet.document.uri) is sheet:
            sheet.checked = replace(checked, number=next(self._numbers))
            self._announce(sheet.checked)
