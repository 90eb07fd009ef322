"""Word documents (`.docx`, ISO/IEC 29500). Lines are paragraphs, the empty ones counted."""

from pathlib import PurePath
from typing import TYPE_CHECKING

from nutgraf.errors import InputError
from nutgraf.inputs.drafts.contents import Contents, Hints
from nutgraf.inputs.drafts.draft import Draft
from nutgraf.inputs.drafts.reader import Reader, Sign

if TYPE_CHECKING:
    from nutgraf.inputs.office.archive import Archive
    from nutgraf.inputs.office.word_comments import Comments
    from nutgraf.inputs.office.word_styles import Numbering, Styles

BODY = "word/document.xml"
"""The member with the text. References to other files are not followed, nothing is fetched."""

_SUFFIXES = (".docx", ".docm")
_ARCHIVE = b"PK\3\4"


def _read(contents: Contents, hints: Hints) -> Draft:
    """The document as a draft; InputError where it is broken, too large or another ZIP file."""
    from nutgraf.inputs.office.archive import Archive
    from nutgraf.inputs.office.blocks import document_draft
    from nutgraf.inputs.office.properties import Properties
    from nutgraf.inputs.office.word import WordBody
    from nutgraf.inputs.office.xml_walk import walk

    archive = Archive(contents.data, contents.name)
    properties, body = Properties(), WordBody(*parts_of(archive))
    if "docProps/core.xml" in archive:
        walk(archive.pieces("docProps/core.xml"), properties, contents.name)
    walk(archive.pieces(BODY), body, contents.name)
    return document_draft(contents.name, body.finish(), properties.about(), hints)


def parts_of(archive: "Archive") -> "tuple[Styles, Numbering, Comments]":
    """The styles, lists and comments of a document; InputError for another kind of ZIP file."""
    from nutgraf.inputs.office.word_comments import Comments
    from nutgraf.inputs.office.word_styles import Numbering, Styles
    from nutgraf.inputs.office.xml_walk import Walker, walk

    if BODY not in archive:
        raise InputError(f"{archive.name}: this is a ZIP archive without a Word document in it.")
    styles, lists, comments = Styles(), Numbering(), Comments()
    parts: tuple[tuple[str, Walker], ...] = (
        ("word/styles.xml", styles),
        ("word/numbering.xml", lists),
        ("word/comments.xml", comments),
    )
    for member, walker in parts:
        if member in archive:
            walk(archive.pieces(member), walker, archive.name)
    return styles, lists, comments


def _is_one(contents: Contents) -> bool:
    """Whether the contents are a ZIP file with a Word document in it, or named as one."""
    is_named = PurePath(contents.name).suffix.lower() in _SUFFIXES
    return contents.data.startswith(_ARCHIVE) and (is_named or BODY.encode() in contents.data)


READER = Reader("docx", _SUFFIXES, {Sign.BYTES: _is_one}, _read, "Word documents")
