"""Editors for tests: what three kinds of them can do, and a conversation with the real server."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lsprotocol import types
from pygls.protocol import default_converter
from pytest_lsp import LanguageClient, client_capabilities
from pytest_lsp.client import DEFAULT_CLIENT_FEATURES, register_lsp_features

PATIENCE = 30
"""Seconds after which a test has failed; the machine may have other work."""


def pushed() -> types.ClientCapabilities:
    """An editor like VS Code that is sent diagnostics."""
    abilities = client_capabilities("visual-studio-code")
    assert abilities.text_document
    abilities.text_document.diagnostic = None
    assert abilities.text_document.publish_diagnostics
    abilities.text_document.publish_diagnostics.version_support = True
    return abilities


def pulling() -> types.ClientCapabilities:
    """An editor like Neovim that asks for diagnostics, and asks again when it is told to."""
    abilities = client_capabilities("neovim@v0.11")
    assert abilities.workspace
    assert abilities.text_document
    assert abilities.text_document.diagnostic
    abilities.workspace.diagnostics = types.DiagnosticWorkspaceClientCapabilities(
        refresh_support=True
    )
    return abilities


def minimal() -> types.ClientCapabilities:
    """An editor that says nothing of itself: no versions, no evidence, no progress."""
    return types.ClientCapabilities()


@dataclass
class Session:
    """A conversation: what the editor is sent, in order."""

    client: LanguageClient
    published: "asyncio.Queue[types.PublishDiagnosticsParams]"
    capabilities: types.ServerCapabilities = field(default_factory=types.ServerCapabilities)
    registered: list[types.Registration] = field(default_factory=list)

    def open(self, uri: str, text: str, language: str = "markdown", version: int = 1) -> None:
        item = types.TextDocumentItem(uri, language, version, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))

    def change(self, uri: str, text: str, version: int) -> None:
        document = types.VersionedTextDocumentIdentifier(version, uri)
        whole = types.TextDocumentContentChangeWholeDocument(text)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, [whole]))

    def close(self, uri: str) -> None:
        document = types.TextDocumentIdentifier(uri)
        self.client.text_document_did_close(types.DidCloseTextDocumentParams(document))

    async def sent(self) -> types.PublishDiagnosticsParams:
        """The next diagnostics that are sent unasked."""
        return await asyncio.wait_for(self.published.get(), PATIENCE)

    async def pull(self, uri: str, known: str | None = None) -> Any:
        document = types.TextDocumentIdentifier(uri)
        asked = types.DocumentDiagnosticParams(document, previous_result_id=known)
        return await asyncio.wait_for(self.client.text_document_diagnostic_async(asked), PATIENCE)

    async def actions(
        self, uri: str, line: int, column: int, only: Sequence[str] | None = None
    ) -> list[types.CodeAction]:
        position = types.Position(line, column)
        asked = types.CodeActionParams(
            types.TextDocumentIdentifier(uri),
            types.Range(position, position),
            types.CodeActionContext([], only=only),
        )
        answer = await asyncio.wait_for(
            self.client.text_document_code_action_async(asked), PATIENCE
        )
        return [action for action in answer or () if isinstance(action, types.CodeAction)]

    async def hover(self, uri: str, line: int, column: int) -> types.Hover | None:
        asked = types.HoverParams(types.TextDocumentIdentifier(uri), types.Position(line, column))
        return await asyncio.wait_for(self.client.text_document_hover_async(asked), PATIENCE)

    async def definition(self, uri: str, line: int, column: int) -> Any:
        position = types.Position(line, column)
        asked = types.DefinitionParams(types.TextDocumentIdentifier(uri), position)
        return await asyncio.wait_for(self.client.text_document_definition_async(asked), PATIENCE)

    async def references(self, uri: str, line: int, column: int) -> Any:
        position = types.Position(line, column)
        asked = types.ReferenceParams(
            types.ReferenceContext(True), types.TextDocumentIdentifier(uri), position
        )
        return await asyncio.wait_for(self.client.text_document_references_async(asked), PATIENCE)


@asynccontextmanager
async def session(
    capabilities: types.ClientCapabilities,
    *folders: Path,
    options: Any = None,
    settings: Any = None,
    environ: dict[str, str] | None = None,
) -> AsyncIterator[Session]:
    """A conversation with a server of its own, to its end, which has to be a good one."""
    client = LanguageClient(converter_factory=default_converter)
    session = Session(client, asyncio.Queue())

    def publish(_: LanguageClient, params: types.PublishDiagnosticsParams) -> None:
        session.published.put_nowait(params)

    def register(_: LanguageClient, params: types.RegistrationParams) -> None:
        session.registered.extend(params.registrations)

    own = {
        types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS: publish,
        types.CLIENT_REGISTER_CAPABILITY: register,
    }
    register_lsp_features(client, {**DEFAULT_CLIENT_FEATURES, **own})

    client.set_configuration({"nutgraf": settings})
    env = {**os.environ, **(environ or {})}
    await client.start_io(sys.executable, "-m", "nutgraf", "server", env=env)
    try:
        named = [types.WorkspaceFolder(folder.as_uri(), folder.name) for folder in folders]
        asked = types.InitializeParams(
            capabilities=capabilities, workspace_folders=named, initialization_options=options
        )
        answer = await asyncio.wait_for(client.initialize_session(asked), PATIENCE)
        session.capabilities = answer.capabilities
        yield session
        await asyncio.wait_for(client.shutdown_session(), PATIENCE)
        assert client._server
        assert client._server.returncode == 0
    finally:
        if client._server and client._server.returncode is None:
            client._server.kill()
        await client.stop()  # type: ignore[no-untyped-call]
