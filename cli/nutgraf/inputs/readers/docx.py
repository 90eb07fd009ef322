"""Word documents (`.docx`, ISO/IEC 29500). Lines are paragraphs, the empty ones counted."""

from pathlib import PurePath

from nutgraf.errors import InputError
from nutgraf.inputs.drafts.contents import Contents, Hints
from nutgraf.inputs.drafts.draft import Draft
from nutgraf.inputs.drafts.reader import Reader, Sign

BODY = "word/document.xml"
"""Where the text is; no other file of the archive is followed to, none is fetched."""

_SUFFIXES = (".docx", ".docm")
_ARCHIVE = b"PK\3\4"


def _read(contents: Contents, hints: Hints) -> Draft:
    """The document as a draft; InputError where it is none, broken, or too large."""
    from nutgraf.inputs.office.archive import Archive
    from nutgraf.inputs.office.blocks import document_draft
    from nutgraf.inputs.office.markup import Walker, walk
    from nutgraf.inputs.office.properties import Properties
    from nutgraf.inputs.office.word import Body
    from nutgraf.inputs.office.word_comments import Comments
    from nutgraf.inputs.office.word_styles import Lists, Styles

    archive = Archive(contents.data, contents.name)
    if BODY not in archive:
        raise InputError(f"{contents.name}: this is a ZIP archive without a Word document in it.")
    styles, lists, properties, comments = Styles(), Lists(), Properties(), Comments()
    body = Body(styles, lists, comments)
    parts: tuple[tuple[str, Walker], ...] = (
        ("word/styles.xml", styles),
        ("word/numbering.xml", lists),
        ("docProps/core.xml", properties),
        ("word/comments.xml", comments),
        (BODY, body),
    )
    for member, walker in parts:
        if member in archive:
            walk(archive.pieces(member), walker, contents.name)
    return document_draft(contents.name, body.finish(), properties.about(), hints)


def _is_one(contents: Contents) -> bool:
    """Whether it is an archive with a Word document in it, or one that is called so."""
    is_named = PurePath(contents.name).suffix.lower() in _SUFFIXES
    return contents.data.startswith(_ARCHIVE) and (is_named or BODY.encode() in contents.data)


READER = Reader("docx", _SUFFIXES, {Sign.BYTES: _is_one}, _read, "Word documents")
