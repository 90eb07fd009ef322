"""What an editor may ask of the server, and what it tells it."""

from typing import Any

from lsprotocol import types

from nutgraf.model import Span
from nutgraf.server.actions import KINDS, Workshop, actions_at
from nutgraf.server.checking import Checked
from nutgraf.server.desk import PAUSE
from nutgraf.server.diagnostics import diagnostics_of, with_findings
from nutgraf.server.editor import Editor
from nutgraf.server.points import evidence_of, hover, points_on

JUDGED_WITHIN = 2.0
"""Seconds that an editor waits for the judge where it would never ask again by itself."""


def with_features(editor: Editor) -> Editor:
    """The editor with all that it may ask for and tell."""
    for method, feature in _NOTIFICATIONS.items():
        editor.feature(method)(feature)
    for method, (feature, options) in _REQUESTS.items():
        editor.feature(method, options)(feature)
    return editor


def _meet(editor: Editor, params: types.InitializeParams) -> None:
    editor.meet(params)
    if editor.client.pulls:
        options = types.DiagnosticOptions(
            inter_file_dependencies=False, workspace_diagnostics=False, identifier="nutgraf"
        )
        editor.feature(types.TEXT_DOCUMENT_DIAGNOSTIC, options)(_pulled)


async def _begin(editor: Editor, params: types.InitializedParams) -> None:
    editor.complain(editor.problems)
    await editor.watch()
    if editor.client.settings and await editor.ask_for_settings():
        editor.check_all_again()


def _shut_down(editor: Editor, params: None) -> None:
    editor.was_shut_down = True


def _open(editor: Editor, params: types.DidOpenTextDocumentParams) -> None:
    editor.take(params.text_document.uri)


def _change(editor: Editor, params: types.DidChangeTextDocumentParams) -> None:
    editor.take(params.text_document.uri, PAUSE)


def _save(editor: Editor, params: types.DidSaveTextDocumentParams) -> None:
    editor.saved(params.text_document.uri)


def _close(editor: Editor, params: types.DidCloseTextDocumentParams) -> None:
    editor.close(params.text_document.uri)


def _files(editor: Editor, params: types.DidChangeWatchedFilesParams) -> None:
    editor.check_all_again()


def _folders(editor: Editor, params: types.DidChangeWorkspaceFoldersParams) -> None:
    editor.check_all_again()


async def _settings(editor: Editor, params: types.DidChangeConfigurationParams) -> None:
    if editor.client.settings:
        await editor.ask_for_settings()
    elif params.settings is not None:
        editor.complain(editor.configured.take(params.settings))
    editor.check_all_again()


def _stop(editor: Editor, params: types.WorkDoneProgressCancelParams) -> None:
    editor.bars.give_up(params.token)


async def _pulled(
    editor: Editor, params: types.DocumentDiagnosticParams
) -> types.RelatedFullDocumentDiagnosticReport | types.RelatedUnchangedDocumentDiagnosticReport:
    """The diagnostics of a draft as it is now.

    An editor that cannot be told to ask again has a moment's patience for the judge.
    """
    patience = 0.0 if editor.client.refreshes else JUDGED_WITHIN
    checked = await editor.desk.checked(params.text_document.uri, patience)
    known = str(checked.number) if checked else None
    if known is not None and params.previous_result_id == known:
        return types.RelatedUnchangedDocumentDiagnosticReport(result_id=known)
    items = diagnostics_of(checked, editor.client.shown) if checked else []
    return types.RelatedFullDocumentDiagnosticReport(items=items, result_id=known)


async def _hovered(editor: Editor, params: types.HoverParams) -> types.Hover | None:
    checked = await editor.desk.checked(params.text_document.uri)
    if checked is None:
        return None
    offset = checked.lines.offset(params.position)
    return hover(checked, offset, markdown=editor.client.markdown)


async def _defined(
    editor: Editor, params: types.DefinitionParams
) -> list[types.LocationLink] | list[types.Location] | None:
    """From a key point to the sentences that it rests on."""
    checked = await editor.desk.checked(params.text_document.uri)
    evidence = evidence_of(checked, checked.lines.offset(params.position)) if checked else None
    if checked is None or evidence is None:
        return None
    point, places = evidence
    if not editor.client.links:
        return _locations(checked, places)
    uri, lines = checked.document.uri, checked.lines
    origin = lines.range(point)
    ranges = [lines.range(span) for span in places]
    return [types.LocationLink(uri, span, span, origin) for span in ranges]


async def _referred(editor: Editor, params: types.ReferenceParams) -> list[types.Location] | None:
    """From a sentence to the key points that rest on it; from a key point to its evidence."""
    checked = await editor.desk.checked(params.text_document.uri)
    if checked is None:
        return None
    offset = checked.lines.offset(params.position)
    evidence = evidence_of(checked, offset)
    return _locations(checked, evidence[1] if evidence else points_on(checked, offset)) or None


def _locations(checked: Checked, places: list[Span]) -> list[types.Location]:
    uri, lines = checked.document.uri, checked.lines
    return [types.Location(uri, lines.range(span)) for span in places]


async def _acted(editor: Editor, params: types.CodeActionParams) -> list[types.CodeAction] | None:
    checked = await editor.desk.checked(params.text_document.uri)
    if checked is None or checked.analysis is None:
        return None
    files = editor.opened()
    shop = Workshop(checked, checked.analysis.article, editor.client.changed, files)
    findings = list(with_findings(checked, editor.client.shown))
    actions = await editor.lane.run(lambda: actions_at(shop, findings, params))
    return actions if editor.desk.is_current(checked) else None


_NOTIFICATIONS: dict[str, Any] = {
    types.INITIALIZE: _meet,
    types.INITIALIZED: _begin,
    types.SHUTDOWN: _shut_down,
    types.TEXT_DOCUMENT_DID_OPEN: _open,
    types.TEXT_DOCUMENT_DID_CHANGE: _change,
    types.TEXT_DOCUMENT_DID_SAVE: _save,
    types.TEXT_DOCUMENT_DID_CLOSE: _close,
    types.WORKSPACE_DID_CHANGE_WATCHED_FILES: _files,
    types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS: _folders,
    types.WORKSPACE_DID_CHANGE_CONFIGURATION: _settings,
    types.WINDOW_WORK_DONE_PROGRESS_CANCEL: _stop,
}

_REQUESTS: dict[str, tuple[Any, Any]] = {
    types.TEXT_DOCUMENT_HOVER: (_hovered, None),
    types.TEXT_DOCUMENT_DEFINITION: (_defined, None),
    types.TEXT_DOCUMENT_REFERENCES: (_referred, None),
    types.TEXT_DOCUMENT_CODE_ACTION: (_acted, types.CodeActionOptions(list(KINDS))),
}
