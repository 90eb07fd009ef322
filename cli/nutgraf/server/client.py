"""What the editor at the other end can do, as it says when it starts."""

from dataclasses import dataclass, field

from lsprotocol import types

from nutgraf.server import changes, diagnostics


@dataclass(frozen=True, slots=True)
class Client:
    """Abilities of an editor; all that it does not name it lacks.

    `pulls` says that it asks for diagnostics, which are then never sent unasked; `refreshes`, that
    it asks again when it is told to.
    """

    pulls: bool = False
    refreshes: bool = False
    versions: bool = False
    progress: bool = False
    settings: bool = False
    watches: bool = False
    registers_settings: bool = False
    markdown: bool = False
    links: bool = False
    shown: diagnostics.DiagnosticAbilities = field(default_factory=diagnostics.DiagnosticAbilities)
    changed: changes.EditAbilities = field(default_factory=changes.EditAbilities)


def client_of(capabilities: types.ClientCapabilities) -> Client:
    """The abilities in what an editor says of itself, of which it may leave out anything."""
    text = capabilities.text_document or types.TextDocumentClientCapabilities()
    work = capabilities.workspace or types.WorkspaceClientCapabilities()
    window = capabilities.window or types.WindowClientCapabilities()
    published = text.publish_diagnostics or types.PublishDiagnosticsClientCapabilities()
    pulled = text.diagnostic
    tags = published.tag_support.value_set if published.tag_support else ()
    edits = work.workspace_edit or types.WorkspaceEditClientCapabilities()
    hover = text.hover or types.HoverClientCapabilities()
    watched, set_ = work.did_change_watched_files, work.did_change_configuration
    creates = types.ResourceOperationKind.Create in (edits.resource_operations or ())
    related = published.related_information or (pulled and pulled.related_information)
    return Client(
        pulls=pulled is not None,
        refreshes=bool(work.diagnostics and work.diagnostics.refresh_support),
        versions=bool(published.version_support),
        progress=bool(window.work_done_progress),
        settings=bool(work.configuration),
        watches=bool(watched and watched.dynamic_registration),
        registers_settings=bool(set_ and set_.dynamic_registration),
        markdown=types.MarkupKind.Markdown in (hover.content_format or ()),
        links=bool(text.definition and text.definition.link_support),
        shown=diagnostics.DiagnosticAbilities(
            bool(related), types.DiagnosticTag.Unnecessary in tags
        ),
        changed=changes.EditAbilities(
            bool(edits.document_changes), bool(edits.document_changes and creates)
        ),
    )
