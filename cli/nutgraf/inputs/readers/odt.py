"""OpenDocument texts (`.odt`, ISO/IEC 26300). Lines are paragraphs, the empty ones counted."""

from nutgraf.errors import InputError
from nutgraf.inputs.drafts.contents import Contents, Hints
from nutgraf.inputs.drafts.draft import Draft
from nutgraf.inputs.drafts.reader import Reader, Sign

MEDIA_TYPE = b"mimetypeapplication/vnd.oasis.opendocument.text"
"""The name and the content of the first member, which stand near the start of the file."""


def _read(contents: Contents, hints: Hints) -> Draft:
    """The document as a draft; InputError where it is broken, too large or another ZIP file."""
    from nutgraf.inputs.office.archive import Archive
    from nutgraf.inputs.office.blocks import document_draft
    from nutgraf.inputs.office.open_styles import OpenStyles
    from nutgraf.inputs.office.open_text import OpenBody
    from nutgraf.inputs.office.properties import Properties
    from nutgraf.inputs.office.xml_walk import Walker, walk

    archive = Archive(contents.data, contents.name)
    if b"encryption-data" in archive.read("META-INF/manifest.xml", 65_536):
        raise InputError(f"{contents.name}: the document is protected by a password; remove it.")
    if "content.xml" not in archive:
        raise InputError(f"{contents.name}: this is a ZIP archive without a text document in it.")
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
            walk(archive.pieces(member), walker, contents.name)
    return document_draft(contents.name, body.finish(), properties.about(), hints)


def _is_one(contents: Contents) -> bool:
    return contents.data.startswith(b"PK\3\4") and MEDIA_TYPE in contents.data[:200]


READER = Reader("odt", (".odt", ".ott"), {Sign.BYTES: _is_one}, _read, "OpenDocument texts")
