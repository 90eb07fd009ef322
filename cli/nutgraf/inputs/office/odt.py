"""OpenDocument texts (`.odt`, ISO/IEC 26300). Lines are paragraphs, the empty ones counted."""

from collections.abc import Sequence

from nutgraf.errors import InputError
from nutgraf.inputs.drafts.draft import Opened
from nutgraf.model import Block

MEDIA_TYPE = b"mimetypeapplication/vnd.oasis.opendocument.text"
"""What stands near the beginning of the file: the name of its first member, and its content."""


def open_document(data: bytes, name: str) -> Opened:
    """The document's text and draft; InputError where it is none, broken, or too large."""
    from nutgraf.inputs.office.archive import Archive
    from nutgraf.inputs.office.blocks import opened_document
    from nutgraf.inputs.office.markup import Walker, walk
    from nutgraf.inputs.office.open_styles import OpenStyles
    from nutgraf.inputs.office.open_text import OpenBody
    from nutgraf.inputs.office.properties import Properties

    archive = Archive(data, name)
    if b"encryption-data" in archive.read("META-INF/manifest.xml", 65_536):
        raise InputError(f"{name}: the document is protected by a password; remove it.")
    if "content.xml" not in archive:
        raise InputError(f"{name}: this is a ZIP archive without a text document in it.")
    styles, properties = OpenStyles(), Properties()
    body = OpenBody(styles)
    parts: tuple[tuple[str, Walker], ...] = (
        ("styles.xml", styles),
        ("meta.xml", properties),
        ("content.xml", styles),  # it has styles of its own
        ("content.xml", body),
    )
    for member, walker in parts:
        if member in archive:
            walk(archive.pieces(member), walker, name)
    return opened_document(name, body.paragraphs, properties.clean())


def with_roles(found: Sequence[Block]) -> list[Block]:
    """The blocks, title and headings told by their styles, or by their looks where none has one."""
    from nutgraf.inputs.office import blocks

    return blocks.with_roles(found)
