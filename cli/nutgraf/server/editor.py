"""The server's end of the conversation with an editor: what it holds, and what it sends unasked."""

import asyncio
from collections.abc import Coroutine, Iterator
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from nutgraf import __version__
from nutgraf.config.files import ALL_NAMES
from nutgraf.formats.visible import visible
from nutgraf.server.bars import Bars
from nutgraf.server.changes import Opened
from nutgraf.server.checking import Checked, by_words, with_judge
from nutgraf.server.client import Client, client_of
from nutgraf.server.configured import SECTION, Configured
from nutgraf.server.desk import Desk
from nutgraf.server.diagnostics import diagnostics_of
from nutgraf.server.documents import OpenDocument, document_of, path_of_uri
from nutgraf.server.lane import Lane

LONG = 200_000
"""Characters of a draft from which on checking it by words takes long enough to show a bar."""


class Editor(LanguageServer):
    """One editor: its abilities, the drafts that it has open, and the threads that check them."""

    def __init__(self, lane: Lane, users: Path | None = None) -> None:
        super().__init__(
            SECTION, __version__, text_document_sync_kind=types.TextDocumentSyncKind.Full
        )
        self.client = Client()
        self.configured = Configured(users)
        self.desk = Desk(self._by_words, self._with_judge, self._announce)
        self.problems: list[str] = []
        self.was_shut_down = False
        self.lane = lane
        self._reader: Lane | None = None
        self.bars = Bars(self)
        self._tasks: set[asyncio.Task[Any]] = set()
        self._noted: set[str] = set()

    def report_server_error(self, error: Exception, source: Any) -> None:
        """Notes what went wrong in the editor's log, where it disturbs nobody."""
        self.log(f"{type(error).__name__}: {error}", types.MessageType.Error)

    def meet(self, params: types.InitializeParams) -> None:
        """Learns what an editor can do and has set; `problems` is what is wrong with that."""
        self.client = client_of(params.capabilities)
        self.problems = self.configured.take(params.initialization_options)

    def take(self, uri: str, pause: float = 0.0) -> None:
        """Takes a draft as the editor has it now, and has it checked; all else is left alone."""
        held = self.workspace.text_documents.get(unquote(uri))
        if held is None:
            return
        document = document_of(uri, held.language_id or "", held.version, held.source)
        if document is None:
            return
        if not self.client.watches:
            self.configured.reload()
        self.desk.lay(document, pause)

    def close(self, uri: str) -> None:
        """Forgets a draft; what was shown of it goes."""
        was_open = self.desk.document(uri) is not None
        self.desk.take_away(uri)
        if was_open and not self.client.pulls:
            self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))

    def saved(self, uri: str) -> None:
        """Takes what was saved for a changed configuration, if it is one."""
        path = path_of_uri(uri)
        if path is not None and path.name in ALL_NAMES:
            self.check_all_again()

    def check_all_again(self) -> None:
        """Checks all drafts with what is configured now."""
        self.configured.reload()
        self.desk.lay_all_again()
        self._refresh()

    def opened(self) -> list[Opened]:
        """All texts that the editor has open."""
        held = self.workspace.text_documents.values()
        return [Opened(text.uri, text.version, text.source) for text in held]

    def folder_of(self, document: OpenDocument) -> Path:
        """The editor's folder that a draft lies in, the innermost one; else the first there is."""
        folders = list(self._folders())
        path = document.path
        if path is None:
            return folders[0] if folders else Path.cwd()
        own = [folder for folder in folders if path.is_relative_to(folder)]
        return max(own, key=lambda folder: len(folder.parts), default=path.parent)

    def do(self, work: Coroutine[Any, Any, None]) -> None:
        """Does some work by the way."""
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def log(self, text: str, kind: types.MessageType = types.MessageType.Warning) -> None:
        """Writes a line into the editor's log."""
        self.window_log_message(types.LogMessageParams(kind, visible(text)))

    def complain(self, problems: list[str]) -> None:
        """Says what is wrong with the editor's settings."""
        for problem in problems:
            message = types.ShowMessageParams(
                types.MessageType.Warning, f"nutgraf: {visible(problem)}"
            )
            self.window_show_message(message)

    async def ask_for_settings(self) -> bool:
        """Takes what the editor has set for us; whether it has set anything."""
        items = [types.ConfigurationItem(section=SECTION)]
        with suppress(Exception):  # an editor that has no answer keeps what it said at first
            answer = await self.workspace_configuration_async(types.ConfigurationParams(items))
            if answer and answer[0] is not None:
                self.complain(self.configured.take(answer[0]))
                return True
        return False

    async def watch(self) -> None:
        """Asks to be told of changed configurations."""
        registrations = []
        if self.client.watches:
            watchers = [types.FileSystemWatcher(glob_pattern=f"**/{name}") for name in ALL_NAMES]
            options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
            method = types.WORKSPACE_DID_CHANGE_WATCHED_FILES
            registrations.append(types.Registration("nutgraf-files", method, options))
        if self.client.registers_settings:
            method = types.WORKSPACE_DID_CHANGE_CONFIGURATION
            registrations.append(
                types.Registration("nutgraf-settings", method, {"section": SECTION})
            )
        if registrations:
            with suppress(Exception):  # without it, files are read again at each check
                await self.client_register_capability_async(types.RegistrationParams(registrations))
                return
            self.client = replace(self.client, watches=False)

    def _folders(self) -> Iterator[Path]:
        uris = [folder.uri for folder in self.workspace.folders.values()] or [
            self.workspace.root_uri
        ]
        for uri in uris:
            path = path_of_uri(uri) if uri else None
            if path is not None:
                yield path

    async def _by_words(self, document: OpenDocument) -> Checked:
        folder = self.folder_of(document)
        kind = self.workspace.position_encoding
        encoding = kind.value if isinstance(kind, types.PositionEncodingKind) else str(kind)
        work = self.lane.run(partial(by_words, document, self.configured, folder, encoding))
        if len(document.text) < LONG:
            return await work
        task = asyncio.ensure_future(work)
        await self._watched(task, f"checking {Path(document.name).name}", cancellable=False)
        return await task

    async def _with_judge(self, checked: Checked) -> Checked:
        """The judge's reading, on a thread of its own; nothing new where somebody gives it up."""
        self._reader = self._reader or Lane("nutgraf judge")
        task = asyncio.ensure_future(self._reader.run(partial(with_judge, checked)))
        name = Path(checked.document.name).name
        is_done = await self._watched(task, f"reading {name}", cancellable=True)
        return await task if is_done else checked

    async def _watched(
        self, task: "asyncio.Task[Checked]", title: str, *, cancellable: bool
    ) -> bool:
        """Waits for some work, under a bar where the editor has bars; whether it is done."""
        shown = title if self.client.progress else ""
        return await self.bars.watch(task, shown, cancellable=cancellable)

    def _announce(self, checked: Checked) -> None:
        """Shows a result, or has an editor that asks for results ask again."""
        if checked.analysis is not None:
            self._note_doubts(checked)
        if self.client.pulls:
            if checked.is_judged and checked.analysis is not None and checked.analysis.judge:
                self._refresh()
            return
        shown = diagnostics_of(checked, self.client.shown)
        params = types.PublishDiagnosticsParams(checked.document.uri, shown)
        if self.client.versions:
            params.version = checked.document.version
        self.text_document_publish_diagnostics(params)

    def _note_doubts(self, checked: Checked) -> None:
        """Notes in the log how a draft was read, where that is in doubt; once."""
        analysis = checked.analysis
        doubts = (*analysis.article.notices, analysis.unjudged) if analysis else ()
        for doubt in filter(None, doubts):
            line = f"{checked.document.name}: {doubt}"
            if line not in self._noted:
                self._noted.add(line)
                self.log(line, types.MessageType.Info)

    def _refresh(self) -> None:
        if self.client.pulls and self.client.refreshes:

            async def refresh() -> None:
                with suppress(Exception):  # it asks again at the next change
                    await self.workspace_diagnostic_refresh_async(None)

            self.do(refresh())
