"""Edits as an editor makes them: in a draft, or in a file that may not be open, or not be there."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from lsprotocol import types

from nutgraf.inputs.drafts.decoding import normalize
from nutgraf.inputs.sources.files import small_file
from nutgraf.model import Edit
from nutgraf.server.documents import path_of_uri
from nutgraf.server.positions import EditorLines


@dataclass(frozen=True, slots=True)
class EditAbilities:
    """What an editor's changes may have: versions of documents, and files that are made."""

    versions: bool = False
    creation: bool = False


@dataclass(frozen=True, slots=True)
class Opened:
    """A file as the editor has it, or as it lies on the disk."""

    uri: str
    version: int | None
    text: str


def change(
    opened: Opened, lines: EditorLines, edits: Sequence[Edit], abilities: EditAbilities
) -> types.WorkspaceEdit:
    """The change that some edits of a text in normal form make in a file."""
    text_edits = [
        types.TextEdit(lines.range(edit.span), edit.text.replace("\n", lines.line_end))
        for edit in edits
    ]
    if not abilities.versions:
        return types.WorkspaceEdit(changes={opened.uri: text_edits})
    document = types.OptionalVersionedTextDocumentIdentifier(opened.uri, opened.version)
    return types.WorkspaceEdit(
        document_changes=[types.TextDocumentEdit(document, list(text_edits))]
    )


def creation(path: Path, text: str) -> types.WorkspaceEdit:
    """The change that makes a file; one that is there already stays as it is."""
    uri = path.as_uri()
    start = types.Position(0, 0)
    return types.WorkspaceEdit(
        document_changes=[
            types.CreateFile(uri, options=types.CreateFileOptions(ignore_if_exists=True)),
            types.TextDocumentEdit(
                types.OptionalVersionedTextDocumentIdentifier(uri, None),
                [types.TextEdit(types.Range(start, start), text)],
            ),
        ]
    )


def file_opened(path: Path, documents: Sequence[Opened]) -> Opened | None:
    """A file among those that an editor has open, else from the disk; None where it is no text."""
    for document in documents:
        if path_of_uri(document.uri) == path:
            return document
    try:
        return Opened(path.absolute().as_uri(), None, small_file(path).decode("utf-8"))
    except (OSError, UnicodeDecodeError):
        return None


def normal(opened: Opened) -> str:
    """The text in normal form, in which edits are."""
    return normalize(opened.text)
