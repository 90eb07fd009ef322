"""Word documents (`.docx`, ISO/IEC 29500). Lines are paragraphs, the empty ones counted."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from nutgraf.errors import InputError
from nutgraf.inputs.draft import Opened
from nutgraf.model import Block

if TYPE_CHECKING:
    from nutgraf.inputs.office.archive import Archive
    from nutgraf.inputs.office.word_comments import Comments
    from nutgraf.inputs.office.word_styles import Lists, Styles

BODY = "word/document.xml"
"""Where the text is; no other file of the archive is followed to, none is fetched."""


def open_document(data: bytes, name: str) -> Opened:
    """The document's text and draft; InputError where it is none, broken, or too large."""
    from nutgraf.inputs.office.archive import Archive
    from nutgraf.inputs.office.blocks import opened_document
    from nutgraf.inputs.office.markup import walk
    from nutgraf.inputs.office.properties import Properties
    from nutgraf.inputs.office.word import Body

    archive = Archive(data, name)
    properties = Properties()
    body = Body(*parts_of(archive))
    if "docProps/core.xml" in archive:
        walk(archive.pieces("docProps/core.xml"), properties, name)
    walk(archive.pieces(BODY), body, name)
    return opened_document(name, body.finish(), properties.clean())


def parts_of(archive: "Archive") -> "tuple[Styles, Lists, Comments]":
    """What a document's text is read with; InputError where it is none."""
    from nutgraf.inputs.office.markup import Walker, walk
    from nutgraf.inputs.office.word_comments import Comments
    from nutgraf.inputs.office.word_styles import Lists, Styles

    if BODY not in archive:
        raise InputError(f"{archive.name}: this is a ZIP archive without a Word document in it.")
    styles, lists, comments = Styles(), Lists(), Comments()
    parts: tuple[tuple[str, Walker], ...] = (
        ("word/styles.xml", styles),
        ("word/numbering.xml", lists),
        ("word/comments.xml", comments),
    )
    for member, walker in parts:
        if member in archive:
            walk(archive.pieces(member), walker, archive.name)
    return styles, lists, comments


def with_roles(found: Sequence[Block]) -> list[Block]:
    """The blocks, title and headings told by their styles, or by their looks where none has one."""
    from nutgraf.inputs.office import blocks

    return blocks.with_roles(found)
